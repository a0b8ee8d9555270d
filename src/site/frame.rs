//! What stands around the content of every page: head, navigation, foot.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::site::{Site, policy};
use crate::view::Reference;
use crate::words;

/// The languages of the site, the first of which is at its root.
pub(super) const LANGUAGES: [&str; 2] = ["en", "cy"];

/// Words that the site takes from the outputs beside its own.
const BORROWED: &[&str] = &[
    "content_warning_heading",
    "invented",
    "names_changed",
    "report_none",
    "report_unpublished",
    "report_withheld",
    "review_report",
    "reviewers",
];

/// Interface words by name.
pub(super) type Labels = BTreeMap<&'static str, &'static str>;

/// What stands around the content of a page.
#[derive(Debug, Serialize)]
pub(super) struct Frame<'a> {
    /// The page's language.
    pub(super) language: &'static str,
    /// The interface words.
    pub(super) words: &'a Labels,
    /// From the page to the first page of its language.
    pub(super) home: String,
    /// From the page to the site's root.
    pub(super) root: String,
    /// The same page in the other languages.
    pub(super) others: Vec<Other>,
    /// The site's title.
    pub(super) site_title: String,
    /// Its language, where it is not the page's.
    pub(super) site_title_lang: Option<&'static str>,
    /// The partnership.
    pub(super) partnership: String,
    /// Its web address, and as readers see it.
    pub(super) partnership_link: Option<Reference>,
    /// Whom to write to.
    pub(super) contact: Option<String>,
    /// The partnership's signs.
    pub(super) logos: &'a [Logo],
    /// The style sheet, from the root.
    pub(super) style: &'a str,
    /// The feed, from the root.
    pub(super) feed: Option<&'static str>,
    /// What the page may load.
    pub(super) csp: &'static str,
}

/// A page in another language.
#[derive(Debug, Serialize)]
pub(super) struct Other {
    language: &'static str,
    name: &'static str,
    href: String,
}

/// A sign of the partnership.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Logo {
    pub(super) src: String,
    pub(super) alt: String,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Site<'_> {
    /// Returns the frame of a page at a path below the first page of its language.
    pub(super) fn frame<'a>(
        &'a self,
        language: &'static str,
        path: &str,
        words: &'a Labels,
    ) -> Frame<'a> {
        let home = "../".repeat(path.matches('/').count());
        let root = format!("{home}{}", if language == LANGUAGES[0] { "" } else { "../" });
        let (site_title, is_own) = self.title(language);
        let others = LANGUAGES.into_iter().filter(|other| *other != language).map(|other| Other {
            language: other,
            name: words_name(other),
            href: format!("{root}{}{path}", folder(other)),
        });
        let partnership = self.partnership(language);
        let collection = self.collection;
        let address = collection.url.as_ref().map(|url| url.value.as_str());
        Frame {
            language,
            words,
            others: others.collect(),
            home,
            root,
            site_title_lang: (!is_own).then_some(LANGUAGES[0]),
            site_title,
            partnership_link: address.map(|url| Reference::of(partnership.clone(), Some(url))),
            partnership,
            contact: collection.contact.as_ref().map(|contact| contact.trim().to_owned()),
            logos: &self.logos,
            style: &self.shared.list_style,
            feed: self.address().map(|_| "feed.xml"),
            csp: policy::WITHOUT_SCRIPT,
        }
    }
}

/// Returns the folder of a language's pages, from the site's root.
pub(super) fn folder(language: &str) -> &'static str {
    if language == LANGUAGES[0] { "" } else { "cy/" }
}

/// Returns the interface words of the site in a language.
pub(super) fn labels(language: &str) -> Labels {
    let all = words::of(language).iter();
    let own = all.filter(|(name, _)| {
        name.starts_with("site_") || name.starts_with("pack_name_") || BORROWED.contains(name)
    });
    own.collect()
}

/// Returns a language's name in itself.
fn words_name(language: &str) -> &'static str {
    words::of(language).get("site_language")
}
