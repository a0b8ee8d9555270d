//! Facts about the briefing: what stands before the first section and at the edges of the pages.

use crate::intake::{
    beside,
    heads::{Head, Rank},
    names,
    outline::Piece,
    page::{Key, Page},
    told::{Tally, ToldKind, first_words},
};
use crate::manuscript::{AsideKind, Block, Manuscript, Paragraph, Run, words_of};
use crate::model::Collection;
use crate::text::{self, Date};

/// The longest title and the longest summary that a briefing can have.
const TITLE: usize = 120;
const SUMMARY: usize = 300;

/// Facts about the briefing.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    partnership: Option<String>,
    /// Whether the collection tells the partnership.
    has_house: bool,
    language: Option<&'static str>,
    issued: Option<Date>,
    review_by: Option<Date>,
    version: Option<String>,
    summary: Option<String>,
    warning: Option<String>,
    authors: Vec<String>,
    contact: Option<String>,
    kind: Option<&'static str>,
    review: Option<String>,
    report: Option<String>,
    /// What is told at the head of the file.
    pub(super) notes: Vec<String>,
    /// Lines of headers and footers of which all is kept.
    lines: Vec<String>,
}

/// Whether all of a header's or footer's words are kept.
pub(super) fn is_told(words: &str, facts: &Facts) -> bool {
    facts.lines.iter().any(|line| line == words)
}

impl Facts {
    pub(super) fn needs_partnership(&self) -> bool {
        !self.has_house && self.partnership.is_none()
    }

    pub(super) fn has_review(&self) -> bool {
        self.kind.is_some() || self.review.is_some() || self.report.is_some()
    }

    /// Returns the keys of `[briefing]` that were found.
    pub(super) fn head(&self, is_welsh: bool) -> Vec<Key> {
        let mut keys = Vec::new();
        let mut text = |key, text: &Option<String>| keys.extend(text.as_deref().map(|text| Key::text(key, text)));
        text("partnership", &self.partnership);
        let language = self.language.or(is_welsh.then_some("cy")).map(str::to_owned);
        text("language", &language);
        text("version", &self.version);
        keys.extend(self.issued.map(|day| Key::day("issued", day)));
        keys.extend(self.review_by.map(|day| Key::day("review-by", day)));
        let mut text = |key, text: &Option<String>| keys.extend(text.as_deref().map(|text| Key::text(key, text)));
        text("summary", &self.summary);
        text("content-warning", &self.warning);
        text("contact", &self.contact);
        if !self.authors.is_empty() {
            keys.push(Key::texts("authors", &self.authors));
        }
        keys
    }

    /// Returns the keys of `[review]`, with the placeholders of `new` for what is needed.
    pub(super) fn review(&self) -> Vec<Key> {
        let report = if self.report.is_some() { "published" } else { "unpublished" };
        let mut keys = vec![
            Key::text("type", self.kind.unwrap_or("lcspr")),
            Key::text("title", self.review.as_deref().unwrap_or("Title of the review")),
            Key::text("report", report),
        ];
        keys.extend(self.report.as_deref().map(|url| Key::text("url", url)));
        keys
    }

    /// Takes a line that is a fact, and tells whether it was one.
    fn take(&mut self, line: &str) -> bool {
        let words = line.trim();
        if let Some((label, value)) = words.split_once(':') {
            let value = value.trim();
            if let (Some(label), false) = (names::row_of(names::LABELS, label), value.is_empty()) {
                return self.labelled(label, value);
            }
        }
        let lower = words.to_lowercase();
        let short = words.split(' ').count() <= 12;
        if let Some((day, _)) = text::date_from_people(words).filter(|_| words.len() <= 20) {
            return set(&mut self.issued, day);
        }
        let after = |word: &str| lower.strip_prefix(word).map(|rest| words[words.len() - rest.len()..].trim());
        if let Some(version) = after("version ").or_else(|| after("fersiwn ")).or_else(|| after("v")) {
            let is_number = version.starts_with(|one: char| one.is_ascii_digit()) && version.len() <= 8;
            if is_number && !version.contains(' ') {
                return set(&mut self.version, version.to_owned());
            }
        }
        if short && is_partnership(&lower) {
            return set(&mut self.partnership, words.trim_end_matches('.').to_owned());
        }
        false
    }

    fn labelled(&mut self, label: &str, value: &str) -> bool {
        let text = value.to_owned();
        match label {
            "title" => set(&mut self.title, text),
            "partnership" => set(&mut self.partnership, text),
            "issued" | "review-by" => {
                let day = text::date_from_people(value).map(|(day, _)| day).or_else(|| text::date_from_iso(value));
                let place = if label == "issued" { &mut self.issued } else { &mut self.review_by };
                day.is_some_and(|day| set(place, day))
            }
            "version" => set(&mut self.version, text),
            "kind" => kind_in(value).is_some_and(|kind| set(&mut self.kind, kind)),
            "review" => set(&mut self.review, text),
            "authors" => {
                self.authors.extend(value.split([',', ';']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()));
                true
            }
            "contact" => set(&mut self.contact, text),
            "summary" => value.chars().count() <= SUMMARY && set(&mut self.summary, text),
            "warning" => set(&mut self.warning, text),
            _ => false,
        }
    }
}

/// Sets what is not set yet; the same twice is kept too.
fn set<T: PartialEq>(place: &mut Option<T>, value: T) -> bool {
    match place {
        Some(there) => *there == value,
        None => {
            *place = Some(value);
            true
        }
    }
}

fn is_partnership(lower: &str) -> bool {
    let is_body = ["partnership", "board", "bwrdd", "partneriaeth", "committee", "panel"].iter().any(|word| lower.contains(word));
    let is_ours = ["safeguarding", "diogelu", "community safety", "child protection"].iter().any(|word| lower.contains(word));
    is_body && is_ours && !lower.contains("review") && !lower.ends_with('?')
}

/// Returns the kind of review that words name.
fn kind_in(words: &str) -> Option<&'static str> {
    let lower = words.to_lowercase();
    let is_there = |name: &str| {
        let is_short = name.chars().all(|one| !one.is_lowercase());
        let text = if is_short { words } else { lower.as_str() };
        text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(|one| one.is_alphanumeric() && one != 's')
        })
    };
    names::rows(names::REVIEWS).find_map(|(kind, mut all)| all.any(is_there).then_some(kind))
}

/// Gathers the facts of a draft; what else stands before the first section begins it.
pub(super) fn gather(manuscript: &Manuscript, collection: &Collection, page: &mut Page, told: &mut Tally) {
    let mut facts = std::mem::take(&mut page.facts);
    facts.has_house = collection.name.as_ref().is_some();
    let front = std::mem::take(&mut page.front);
    let front = title(front, manuscript, &mut facts, told);
    let mut rest = Vec::new();
    for block in front {
        match block {
            Block::Paragraph(paragraph) => rest.extend(left_of(&paragraph, &mut facts).map(Block::Paragraph)),
            Block::Picture(_) => {}
            table @ Block::Table(_) => rest.push(table),
        }
    }
    edges(manuscript, &mut facts);
    review(page, &rest, &mut facts, told);
    if let Some(language) = &manuscript.language {
        if language.to_lowercase().starts_with("cy") && !page.is_named {
            facts.language = Some("cy");
        }
    }
    if facts.title.is_none() {
        told.tell(ToldKind::Chosen, "no title was found: write one");
    }
    if facts.needs_partnership() {
        told.tell(ToldKind::Chosen, "no partnership was found: write its name");
    }
    if !rest.is_empty() {
        let part = &mut page.parts[0];
        told.quote(ToldKind::Chosen, format!("what stands before the first section begins `{}`:", part.slot), &words_of(&rest));
        part.notes.push("Unsure: the text before the first section of the draft stands here, too.".to_owned());
        rest.append(&mut part.blocks);
        part.blocks = rest;
    }
    page.facts = facts;
}

/// Takes the title, and returns what else stands in front.
fn title(front: Vec<Piece>, manuscript: &Manuscript, facts: &mut Facts, told: &mut Tally) -> Vec<Block> {
    let mut heads: Vec<&Head> = front.iter().filter_map(|piece| match piece {
        Piece::Head(head) => Some(head),
        Piece::Block(_) => None,
    }).collect();
    heads.sort_by_key(|head| head.rank);
    let is_kind = |words: &str| names::TITLES.lines().any(|line| names::plain(line) == names::plain(words));
    let first_line = || front.iter().find_map(|piece| match piece {
        Piece::Block(Block::Paragraph(one)) => {
            let words = one.words();
            let mut facts = Facts::default();
            let is_title = words.chars().count() <= TITLE && !is_kind(&words) && !facts.take(&words) && one.list.is_none();
            (is_title && !words.ends_with('.')).then_some(words)
        }
        _ => None,
    });
    let own = heads.iter().map(|head| &head.text).find(|words| !is_kind(words) && !Facts::default().take(words)).cloned();
    let properties = || manuscript.title.clone().filter(|title| !is_kind(title));
    let found = own.or_else(first_line).or_else(properties);
    let mut left = Vec::new();
    for piece in front {
        match piece {
            Piece::Head(head) if Some(&head.text) == found.as_ref() => {}
            Piece::Head(head) if is_kind(&head.text) => {
                told.quote(ToldKind::Left, "what kind of paper it is, which every briefing says by itself:", &head.text);
            }
            Piece::Head(head) => left.push(Block::Paragraph(line_of(head))),
            Piece::Block(Block::Paragraph(one)) if Some(one.words()) == found => {}
            Piece::Block(Block::Paragraph(one)) if is_kind(&one.words()) => {
                told.quote(ToldKind::Left, "what kind of paper it is, which every briefing says by itself:", &one.words());
            }
            Piece::Block(block) => left.push(block),
        }
    }
    facts.title = found.map(|title| shortened(title, facts, told));
    left
}

fn line_of(head: Head) -> Paragraph {
    let is_strong = head.rank != Rank::Named;
    Paragraph { runs: vec![Run { text: head.text, is_strong, ..Run::default() }], ..Paragraph::default() }
}

/// Returns a title that a briefing can have.
fn shortened(title: String, facts: &mut Facts, told: &mut Tally) -> String {
    if title.chars().count() <= TITLE {
        return title;
    }
    told.quote(ToldKind::Changed, "the title has more than 120 characters and was cut; the file tells all of it:", &title);
    facts.notes.push(format!("The whole title of the draft: {title}"));
    let mut short = String::new();
    for word in title.split(' ') {
        if short.chars().count() + word.chars().count() + 3 > TITLE {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    if short.is_empty() {
        short = title.chars().take(TITLE - 2).collect();
    }
    format!("{} …", short.trim_end())
}

/// Takes the facts of a paragraph, and returns what is left of it.
fn left_of(paragraph: &Paragraph, facts: &mut Facts) -> Option<Paragraph> {
    let mut lines = paragraph.lines();
    let all = lines.len();
    lines.retain(|line| {
        let words = line.words();
        let pieces = pieces(&words);
        if pieces.len() > 1 {
            let mut trial = Facts::default();
            let are_facts = pieces.iter().all(|piece| trial.take(piece));
            return !(are_facts && pieces.iter().all(|piece| facts.take(piece)));
        }
        !facts.take(&words)
    });
    if lines.len() == all {
        return Some(paragraph.clone());
    }
    let mut left = lines.into_iter();
    let mut first = left.next()?;
    for line in left {
        first.push(Run { text: "\n".to_owned(), ..Run::default() });
        line.runs.into_iter().for_each(|run| first.push(run));
    }
    Some(first)
}

/// Returns the pieces of a line that has several facts.
fn pieces(line: &str) -> Vec<&str> {
    line.split(['|', '\t', '•']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

/// Takes facts from headers and footers.
fn edges(manuscript: &Manuscript, facts: &mut Facts) {
    let edges = manuscript.asides.iter().filter(|aside| matches!(aside.kind, AsideKind::Header | AsideKind::Footer));
    for aside in edges {
        let all: Vec<&str> = pieces(&aside.words);
        let mut is_whole = !all.is_empty();
        for piece in all {
            let is_title = facts.title.as_deref().is_some_and(|title| names::plain(title) == names::plain(piece));
            is_whole &= is_title || facts.take(piece);
        }
        if is_whole {
            facts.lines.push(aside.words.clone());
        }
    }
}

/// Looks for the kind of the review and its report.
fn review(page: &Page, front: &[Block], facts: &mut Facts, told: &mut Tally) {
    let title = facts.title.clone().unwrap_or_default();
    let parts = page.parts.iter().map(|part| words_of(&part.blocks));
    let mut texts = std::iter::once(title).chain([words_of(front)]).chain(parts);
    if facts.kind.is_none() {
        if let Some(kind) = texts.find_map(|words| kind_in(&words)) {
            facts.kind = Some(kind);
            told.tell(ToldKind::Chosen, format!("the kind of review is `{kind}`, from the words of the draft"));
        }
    }
    let all = page.parts.iter().flat_map(|part| &part.blocks).chain(front);
    let runs = all.flat_map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.runs.as_slice(),
        _ => &[],
    });
    let report = runs.filter(|run| run.link.as_deref().is_some_and(beside::is_web)).find(|run| {
        let lower = run.text.to_lowercase();
        lower.contains("full report") || lower.contains("full review") || lower.contains("the report") || lower.contains("adroddiad llawn")
    });
    if let Some(run) = report {
        facts.report.clone_from(&run.link);
        told.quote(ToldKind::Chosen, "the report is `published`, since a link leads to it:", &first_words(&run.text));
    }
}
