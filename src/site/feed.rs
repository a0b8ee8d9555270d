//! The Atom feed, where the site's address is known.

use serde::Serialize;

use crate::bundle::File;
use crate::export::TemplateFault;
use crate::site::{Record, Site, What, file, frame::LANGUAGES};
use crate::text::{self, Date};

/// How many briefings it tells of.
const MOST: usize = 50;

#[derive(Serialize)]
struct Feed {
    language: &'static str,
    title: String,
    author: String,
    address: String,
    updated: String,
    entries: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    title: String,
    language: String,
    address: String,
    updated: String,
    summary: Option<String>,
    author: String,
}

/// Returns the feed; nothing where nobody knows the site's address, or nothing has a date.
pub(super) fn of(site: &Site<'_>, records: &[Record]) -> Result<Option<File>, TemplateFault> {
    let Some(address) = site.address() else { return Ok(None) };
    let dated = records.iter().filter_map(|record| {
        let link = record.link.as_ref().filter(|_| matches!(record.what, What::Briefing(_)))?;
        Some(Entry {
            title: clean(&record.title),
            language: record.language.clone(),
            address: format!("{address}{link}"),
            updated: moment(record.date?),
            summary: record.summary.as_deref().map(clean),
            author: clean(&record.partnership),
        })
    });
    let entries: Vec<Entry> = dated.take(MOST).collect();
    // Without a briefing it is as old as the day on which files without a date are dated.
    let updated =
        entries.first().map_or("1980-01-01T00:00:00Z".to_owned(), |one| one.updated.clone());
    let language = LANGUAGES[0];
    let feed = Feed {
        language,
        title: clean(&site.title(language).0),
        author: clean(&site.partnership(language)),
        address,
        updated,
        entries,
    };
    let xml = site.templates.fill("html/feed.xml", &feed)?;
    Ok(Some(file("feed.xml", xml)))
}

fn moment(day: Date) -> String {
    format!("{}T00:00:00Z", text::date_to_iso(day))
}

/// XML knows no control characters, not even as references.
fn clean(words: &str) -> String {
    words
        .chars()
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect()
}
