//! What leads elsewhere: links and pictures, with what they say while somebody points at them.

use crate::manuscript::{
    AsideKind, Block, Picture,
    markdown::{Reader, beside::folded},
};

/// A link while it is read.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// Where its words lead; empty where no briefing can lead there.
    pub(super) address: String,
    /// What it says while somebody points at it.
    title: String,
    pub(super) has_words: bool,
    has_picture: bool,
    /// Whether something stands in it that no page shows.
    pub(super) has_hidden: bool,
}

/// A picture while its words are read.
#[derive(Debug, Default)]
pub(super) struct Sight {
    address: String,
    title: String,
    pub(super) alt: String,
}

impl Reader {
    /// A link begins, which may name its address by a label.
    pub(super) fn link(&mut self, address: &str, title: &str, label: &str) {
        self.used.insert(folded(label));
        let address = address.trim().replace(' ', "%20");
        let lower = address.to_ascii_lowercase();
        let known =
            ["https://", "http://", "mailto:", "tel:"].iter().any(|one| lower.starts_with(one));
        let mail = !known && address.contains('@') && !address.contains('/');
        if !known && !mail {
            self.tell(AsideKind::Link, &address);
        }
        let address = match (known, mail) {
            (true, _) => address,
            (_, true) => format!("mailto:{address}"),
            _ => String::new(),
        };
        self.links.push(Lead { address, title: title.to_owned(), ..Lead::default() });
    }

    /// A link ends. Where a page shows nothing of it, it says nothing.
    pub(super) fn end_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        if !link.has_words && !link.has_picture && link.has_hidden {
            return;
        }
        self.tell(AsideKind::Hover, &link.title);
        if !link.has_words {
            let kind = if link.has_picture { AsideKind::FromPicture } else { AsideKind::Unled };
            self.tell(kind, &link.address);
        }
    }

    /// A picture begins, which may name its address by a label.
    pub(super) fn picture(&mut self, address: &str, title: &str, label: &str) {
        self.used.insert(folded(label));
        let (address, title) = (address.to_owned(), title.to_owned());
        self.picture = Some(Sight { address, title, alt: String::new() });
    }

    pub(super) fn end_picture(&mut self) {
        let Some(Sight { address, title, alt }) = self.picture.take() else { return };
        if self.is_hidden() {
            return;
        }
        self.tell(AsideKind::Hover, &title);
        let ending = address.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let alt = Some(alt.trim().to_owned()).filter(|alt| !alt.is_empty());
        self.close_text();
        if let Some(link) = self.links.last_mut() {
            link.has_picture = true;
        }
        self.out.blocks.push(Block::Picture(self.out.pictures.len()));
        let ending = ending.unwrap_or_default();
        self.out.pictures.push(Picture { ending, alt, ..Picture::default() });
    }
}
