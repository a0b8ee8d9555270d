//! What stands before the first section and at the edges of the pages: title, facts, and the rest.

use crate::intake::{
    facts::{Facts, TITLE, is_imprint, kind_in, pieces, take_pieces},
    fold,
    heads::{Head, Rank},
    lists::is_paper,
    marking::marking_in,
    outline::Piece,
    page::Page,
    reference::is_web,
    told::{Tally, ToldKind},
};
use crate::manuscript::{AsideKind, Block, Manuscript, Paragraph, Run, words_of};
use crate::model::{Collection, SlotRole};

/// Gathers the facts of a draft; what else stands before the first section begins it.
pub(super) fn gather(
    manuscript: &Manuscript,
    collection: &Collection,
    page: &mut Page,
    told: &mut Tally,
) {
    let mut facts = std::mem::take(&mut page.facts);
    facts.has_house = collection.name.as_ref().is_some();
    let front = std::mem::take(&mut page.front);
    let front = title(front, manuscript, &mut facts, told);
    let mut rest = Vec::new();
    for block in front {
        match block {
            Block::Paragraph(paragraph) if facts.is_summary(&paragraph) => {}
            Block::Paragraph(paragraph) => {
                rest.extend(left_of(&paragraph, &mut facts).map(Block::Paragraph));
            }
            Block::Picture(_) => {}
            table @ Block::Table(_) => rest.push(table),
        }
    }
    edges(manuscript, &mut facts);
    imprint(page, &mut facts);
    mark(manuscript, page, &mut facts);
    review(page, &rest, &mut facts, told);
    let is_welsh = |language: &String| language.to_lowercase().starts_with("cy");
    if manuscript.language.as_ref().is_some_and(is_welsh) && !page.is_named {
        facts.language = Some("cy".to_owned());
    }
    if facts.title.is_none() {
        told.tell(ToldKind::Chosen, "no title was found: write one");
    }
    if facts.needs_partnership() {
        told.tell(ToldKind::Chosen, "no partnership was found: write its name");
    }
    if !rest.is_empty() {
        let part = &mut page.parts[0];
        told.quote(
            ToldKind::Chosen,
            format!("what stands before the first section begins `{}`:", part.slot),
            &words_of(&rest),
        );
        part.notes.push(
            "Unsure: the text before the first section of the draft stands here, too.".to_owned(),
        );
        rest.append(&mut part.blocks);
        part.blocks = rest;
    }
    page.facts = facts;
}

/// Takes the title, and returns what else stands in front.
fn title(
    front: Vec<Piece>,
    manuscript: &Manuscript,
    facts: &mut Facts,
    told: &mut Tally,
) -> Vec<Block> {
    let mut heads: Vec<&Head> = front
        .iter()
        .filter_map(|piece| match piece {
            Piece::Head(head) => Some(head),
            Piece::Block(_) => None,
        })
        .collect();
    heads.sort_by_key(|head| head.rank);
    let is_kind = is_paper;
    let first_line = || {
        front.iter().find_map(|piece| match piece {
            Piece::Block(Block::Paragraph(one)) => {
                let words = one.words();
                let mut facts = Facts::default();
                let is_fact = take_pieces(&words, &mut facts);
                let is_title = words.chars().count() <= TITLE
                    && !is_kind(&words)
                    && !is_fact
                    && one.list.is_none();
                (is_title && !words.ends_with('.')).then_some(words)
            }
            _ => None,
        })
    };
    let own = heads
        .iter()
        .map(|head| &head.text)
        .find(|words| !is_kind(words) && !take_pieces(words, &mut Facts::default()))
        .cloned();
    let properties = || manuscript.title.clone().filter(|title| !is_kind(title));
    let found = own.or_else(first_line).or_else(properties);
    if let Some(other) = properties().filter(|other| found.as_ref() != Some(other)) {
        told.quote(ToldKind::Left, "the title that the file's properties tell:", &other);
    }
    let mut left = Vec::new();
    for piece in front {
        match piece {
            Piece::Head(head) if Some(&head.text) == found.as_ref() => {}
            Piece::Head(head) if is_kind(&head.text) => {
                told.quote(
                    ToldKind::Left,
                    "what kind of paper it is, which every briefing says by itself:",
                    &head.text,
                );
            }
            Piece::Head(head) => left.push(Block::Paragraph(line_of(head))),
            Piece::Block(Block::Paragraph(one)) if Some(one.words()) == found => {}
            Piece::Block(Block::Paragraph(one)) if is_kind(&one.words()) => {
                told.quote(
                    ToldKind::Left,
                    "what kind of paper it is, which every briefing says by itself:",
                    &one.words(),
                );
            }
            Piece::Block(block) => left.push(block),
        }
    }
    facts.title = found.map(|title| shortened(without_kind(&title).to_owned(), facts, told));
    left
}

/// Returns a title without "7 minute briefing:" before it.
fn without_kind(title: &str) -> &str {
    let parted =
        [": ", " – ", " - ", " — ", " | "].iter().filter_map(|mark| title.split_once(mark));
    let rest = parted.filter(|(kind, _)| is_paper(kind)).map(|(_, rest)| rest.trim()).next();
    rest.filter(|rest| !rest.is_empty()).unwrap_or(title)
}

fn line_of(head: Head) -> Paragraph {
    let is_strong = head.rank != Rank::Named;
    Paragraph {
        runs: vec![Run { text: head.text, is_strong, ..Run::default() }],
        ..Paragraph::default()
    }
}

/// Returns a title that a briefing can have.
pub(super) fn shortened(title: String, facts: &mut Facts, told: &mut Tally) -> String {
    if title.chars().count() <= TITLE {
        return title;
    }
    told.quote(
        ToldKind::Changed,
        "the title has more than 120 characters and was cut; the file tells all of it:",
        &title,
    );
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
        if pieces(&words).len() > 1 {
            return !take_pieces(&words, facts);
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

/// How many paragraphs at the end of a draft may be its imprint, or stand under it.
const LAST: usize = 6;

/// Takes dates, version, marking and contact from the end of the last section.
fn imprint(page: &mut Page, facts: &mut Facts) {
    let has_actions = !page.actions.is_empty();
    let Some(part) = page.parts.iter_mut().rev().find(|part| !part.blocks.is_empty()) else {
        return;
    };
    let is_fact = |block: &Block| is_imprint(&block.words());
    let says_more = has_actions && part.role == SlotRole::Change;
    if part.blocks.iter().all(is_fact) && !says_more {
        // It is all that the section says.
        return;
    }
    let from = part.blocks.len().saturating_sub(LAST);
    let last = part.blocks.split_off(from);
    part.blocks.extend(last.into_iter().filter_map(|block| match block {
        Block::Paragraph(one) if one.lines().iter().any(|line| is_imprint(&line.words())) => {
            left_of(&one, facts).map(Block::Paragraph)
        }
        other => Some(other),
    }));
}

/// The most words of a line in which a marking is looked for.
const MARKED: usize = 14;

/// A marking that stands among other words is kept all the same: the stricter one of several.
fn mark(manuscript: &Manuscript, page: &Page, facts: &mut Facts) {
    let edges = manuscript.asides.iter().map(|aside| aside.words.clone());
    let blocks = page.parts.iter().flat_map(|part| &part.blocks).chain(&manuscript.blocks);
    let lines = edges.chain(blocks.flat_map(|block| match block {
        Block::Paragraph(one) => one.lines().iter().map(Paragraph::words).collect(),
        _ => vec![block.words()],
    }));
    let found = lines.filter(|line| line.split(' ').count() <= MARKED);
    let strictest = found.filter_map(|line| marking_in(&line)).max_by_key(|one| one.len());
    let known = facts.marking.as_deref().map_or(0, str::len);
    if let Some(marking) = strictest.filter(|marking| marking.len() > known) {
        facts.marking = Some(marking.to_owned());
    }
}

/// Takes facts from headers and footers.
fn edges(manuscript: &Manuscript, facts: &mut Facts) {
    let edges = manuscript
        .asides
        .iter()
        .filter(|aside| matches!(aside.kind, AsideKind::Header | AsideKind::Footer));
    for aside in edges {
        let all: Vec<&str> = pieces(&aside.words);
        let mut is_whole = !all.is_empty();
        for piece in all {
            let is_title = facts
                .title
                .as_deref()
                .is_some_and(|title| fold::plain(title) == fold::plain(piece));
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
    if facts.kind.is_none()
        && let Some(kind) = texts.find_map(|words| kind_in(&words))
    {
        facts.kind = Some(kind);
        told.tell(
            ToldKind::Chosen,
            format!("the kind of review is `{kind}`, from the words of the draft"),
        );
    }
    let all = page.parts.iter().flat_map(|part| &part.blocks).chain(front);
    let runs = all.flat_map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.runs.as_slice(),
        _ => &[],
    });
    let report = runs.filter(|run| run.link.as_deref().is_some_and(is_web)).find(|run| {
        let lower = run.text.to_lowercase();
        lower.contains("full report")
            || lower.contains("full review")
            || lower.contains("the report")
            || lower.contains("adroddiad llawn")
    });
    if let Some(run) = report {
        facts.report = run.link.as_deref().map(str::to_owned);
        told.quote(
            ToldKind::Chosen,
            "the report is `published`, since a link leads to it:",
            &run.text,
        );
    }
}
