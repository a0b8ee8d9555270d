//! How a paragraph looks, and what its style tells that it is.

use roxmltree::Node;

use crate::manuscript::{
    ListPlace, Paragraph,
    word::{
        footing::Footing,
        styles::{self, Style},
    },
};

impl Footing {
    /// Returns an empty paragraph that looks as its properties and its style say.
    pub(super) fn looks(&self, properties: Option<Node<'_, '_>>, style: &Style) -> Paragraph {
        let mut paragraph = Paragraph { style: style.name.clone(), ..Paragraph::default() };
        let own = properties.and_then(styles::level_of);
        paragraph.look.level = own.or_else(|| style.heading());
        paragraph.look.is_title = &*style.name == "title";
        paragraph.look.is_subtitle = &*style.name == "subtitle";
        paragraph.is_quotation = matches!(
            &*style.name,
            "quote" | "intense quote" | "quotations" | "block text" | "briefing item quote"
        ) || style.name.starts_with("briefing quote ");
        let named = properties.and_then(styles::list_of).or_else(|| style.list.clone());
        let by_name = || list_by_name(&style.name);
        paragraph.list = match named {
            // Each style of a list may have a list of its own, whose first level is its only one.
            Some((list, level)) => {
                let level = level.max(by_name().map_or(0, |place| place.level));
                self.numbering.place(&list, level)
            }
            None => by_name(),
        };
        paragraph
    }
}

/// Returns the place in a list that the name of a style tells.
fn list_by_name(name: &str) -> Option<ListPlace> {
    let is_numbered = name.starts_with("list number");
    let goes_on = name.starts_with("list continue")
        || name.starts_with("briefing quote text")
        || name == "briefing item quote";
    if !is_numbered && !goes_on && !name.starts_with("list bullet") {
        return None;
    }
    let digit = name.chars().next_back().and_then(|one| one.to_digit(10));
    let level =
        digit.and_then(|digit| u8::try_from(digit).ok()).map_or(0, |digit| digit.saturating_sub(1));
    Some(ListPlace { goes_on, ..ListPlace::at(level, is_numbered) })
}
