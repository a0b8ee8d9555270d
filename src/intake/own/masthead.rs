//! What stands above the parts, and the dates below them.

use crate::intake::{
    front::shortened,
    lists::{after_word, is_word},
    own::Reader,
    told::ToldKind,
    when,
};
use crate::manuscript::{Block, Paragraph, Run, words_of};
use crate::model::Language;
use crate::words;

impl Reader<'_> {
    /// Takes marking, kind, who issues it and what is told of names.
    pub(super) fn masthead(&mut self, front: Vec<Paragraph>) {
        self.page.facts.has_house = self.collection.name.as_ref().is_some();
        let language = self.language().to_owned();
        self.page.facts.language = (language != "en-GB").then_some(language);
        for paragraph in front {
            let words = paragraph.words();
            let is_known = match &*paragraph.style {
                // It is made of what the review's part tells again.
                "briefing kicker" => true,
                "briefing quiet" => self.marking(&words),
                "briefing box" => begins(&words, "comment_copy"),
                "subtitle" => self.issuer(&paragraph),
                _ => false,
            };
            if !is_known {
                self.leave("a line about the title:", &words);
            }
        }
    }

    fn marking(&mut self, words: &str) -> bool {
        let marking =
            words.split([':', '·']).map(str::trim).find(|one| one.starts_with("OFFICIAL"));
        self.page.facts.marking = marking.map(str::to_owned);
        true
    }

    /// Takes who issues it, and in strong words what is told of names.
    fn issuer(&mut self, paragraph: &Paragraph) -> bool {
        let of = |is_strong: bool| {
            let runs = paragraph.runs.iter().filter(|run| run.is_strong == is_strong).cloned();
            Paragraph { runs: runs.collect(), ..Paragraph::default() }.words()
        };
        let (issuer, naming) = (of(false), of(true));
        let issuer = issuer.trim_end_matches(['·', ' ']);
        let house = self.collection.name_in(&Language(self.language().to_owned()));
        let is_house = house.is_some_and(|name| name.trim() == issuer);
        let facts = &mut self.page.facts;
        if !is_house && !issuer.is_empty() && !is_word(issuer, "to_be_written") {
            facts.partnership = Some(issuer.to_owned());
        }
        facts.is_fictional = is_word(&naming, "invented");
        if is_word(&naming, "names_changed") {
            let what = "names have been changed: declare each in a `[[person]]`";
            self.told.tell(ToldKind::Chosen, what);
        }
        true
    }

    /// Takes the title.
    pub(super) fn title(&mut self, blocks: &[Block]) {
        let title = shortened(words_of(blocks), &mut self.page.facts, self.told);
        self.page.facts.title = Some(title).filter(|title| !is_word(title, "to_be_written"));
    }

    /// Takes version, dates, authors and contact.
    pub(super) fn about(&mut self, lines: &[Paragraph]) {
        for paragraph in lines {
            let words = paragraph.words();
            let authors = after_word(&words, "authors");
            let contact = after_word(&words, "contact");
            let address = after_word(&words, "scan_heading");
            let facts = &mut self.page.facts;
            if let Some(authors) = authors {
                facts.authors = authors.split(", ").map(str::to_owned).collect();
            } else if let Some(contact) = contact {
                let is_house =
                    self.collection.contact.as_ref().is_some_and(|one| one.trim() == contact);
                facts.contact = (!is_house).then(|| contact.to_owned());
            } else if address.is_some() {
                facts.url =
                    paragraph.runs.iter().find_map(|run| run.link.as_deref()).map(str::to_owned);
            } else if !is_notice(&words) && !self.dates(&words) {
                self.leave("a line about the briefing:", &words);
            }
        }
    }

    /// Takes a line of version and dates, all or none of it.
    fn dates(&mut self, line: &str) -> bool {
        let facts = &mut self.page.facts;
        line.split(" · ").all(|piece| {
            if let Some(version) = after(piece, "version") {
                facts.version = Some(version.to_owned());
            } else if let Some(day) = after(piece, "issued").and_then(when::day) {
                facts.issued = Some(day);
            } else if let Some(day) = after(piece, "review_by").and_then(when::day) {
                facts.review_by = Some(day);
            } else {
                return false;
            }
            true
        })
    }

    /// Tells what is still missing.
    pub(super) fn end(&mut self) {
        let facts = &self.page.facts;
        let missing = [
            (facts.title.is_none(), "no title was found: write one"),
            (facts.needs_partnership(), "no partnership was found: write its name"),
        ];
        for (_, what) in missing.into_iter().filter(|(is_missing, _)| *is_missing) {
            self.told.tell(ToldKind::Chosen, what);
        }
    }
}

/// Returns what follows an interface word.
pub(super) fn after<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let mut all = words::languages().map(|tag| words::of(tag).get(key));
    let rest = all.find_map(|word| text.strip_prefix(word)?.strip_prefix(' '))?;
    Some(rest.trim()).filter(|rest| !rest.is_empty())
}

fn begins(text: &str, key: &str) -> bool {
    words::languages().any(|tag| text.starts_with(words::of(tag).get(key)))
}

/// Whether words are among those that every briefing has.
fn is_notice(line: &str) -> bool {
    let keys =
        ["aim", "aim_audit", "aim_briefing", "aim_inquiry", "period_notice", "change_notice"];
    keys.iter().any(|key| is_word(line, key))
}

/// Returns the words of a run that begins a line, and of the others.
pub(super) fn term(runs: &[Run]) -> Option<(String, String)> {
    let (first, rest) = runs.split_first()?;
    let rest: String = rest.iter().map(|run| run.text.as_str()).collect();
    Some((first.text.trim().to_owned(), rest.trim().to_owned()))
}
