//! What leads elsewhere: links and pictures, with what they say while somebody points at them.

use std::sync::Arc;

use crate::manuscript::{
    AsideKind, Block, Picture,
    address::{Shows, followed, is_within},
    markdown::{Reader, beside::folded},
};

/// A link while it is read.
#[derive(Debug, Default)]
pub(super) struct Lead {
    /// Where its words lead; empty where no briefing can lead there.
    pub(super) address: Arc<str>,
    /// What it says while somebody points at it.
    title: String,
    /// What there is to see of it.
    pub(super) shows: Shows,
    /// Whether it is a tag of HTML.
    pub(super) is_tag: bool,
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

impl Reader<'_> {
    /// A link begins, which may name its address by a label.
    pub(super) fn link(&mut self, told: &str, title: &str, label: &str) {
        self.used.insert(folded(label));
        let has_hidden = self.is_hidden();
        let title = if has_hidden { String::new() } else { title.to_owned() };
        let told = told.trim();
        let within = is_within(told).then(|| told.to_owned());
        let address: Arc<str> = within.or(followed(told)).map_or_else(Arc::default, Arc::from);
        if address.is_empty() {
            self.tell(AsideKind::Link, told);
        }
        self.links.push(Lead { address, title, has_hidden, ..Lead::default() });
    }

    /// All links end that are open.
    pub(super) fn end_links(&mut self) {
        while !self.links.is_empty() {
            self.end_link();
        }
    }

    /// A link ends. Where a page shows nothing of it, it says nothing.
    pub(super) fn end_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        if !link.shows.something() && link.has_hidden {
            return;
        }
        // What is hidden may begin in it and go on behind it.
        self.say(AsideKind::Hover, &link.title);
        if !link.shows.words {
            let kind = if link.shows.pictures { AsideKind::FromPicture } else { AsideKind::Unled };
            self.say(kind, &link.address);
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
            link.shows.pictures = true;
        }
        self.out.blocks.push(Block::Picture(self.out.pictures.len()));
        let ending = ending.unwrap_or_default();
        self.out.pictures.push(Picture { ending, alt, ..Picture::default() });
    }
}
