//! What this program itself writes into documents beside the sections, read back.

use crate::intake::{
    facts,
    help::phone,
    lists::{after_word as after, is_word},
    names::Beside,
    page::Page,
    questions::with_addresses,
    reference::{Reference, web_address},
    told::{Tally, ToldKind},
    voice::Voice,
};
use crate::manuscript::{Block, Paragraph};

/// Takes what stands under a head that only documents of ours have.
pub(super) fn take(kind: Beside, blocks: &[Block], page: &mut Page, told: &mut Tally) {
    let paragraphs = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        _ => None,
    });
    match kind {
        Beside::Warning => {
            let words: Vec<String> = paragraphs.map(Paragraph::words).collect();
            page.facts.warn(&words.join(" "));
        }
        Beside::Voices => paragraphs.for_each(|one| voice(one, page)),
        Beside::Acronyms => {
            for line in paragraphs.flat_map(Paragraph::lines) {
                let words = line.words();
                match words.split_once(':') {
                    Some((short, long)) if !long.trim().is_empty() => {
                        page.acronyms.push((short.trim().to_owned(), long.trim().to_owned()));
                    }
                    _ => told.quote(ToldKind::Left, "a line among the short forms:", &words),
                }
            }
        }
        Beside::Standing => {
            let words: Vec<String> = paragraphs.map(Paragraph::words).collect();
            let what = "the partnership's own questions, which stand in sevenmin.toml:";
            told.quote(ToldKind::Left, what, &words.join(" "));
        }
        Beside::Review => {
            paragraphs.flat_map(Paragraph::lines).for_each(|line| review(&line, page, told));
        }
        Beside::About => {
            for words in paragraphs.flat_map(Paragraph::lines).map(|line| line.words()) {
                let is_aim = ["aim", "aim_audit", "aim_briefing", "period_notice"]
                    .iter()
                    .any(|key| is_word(&words, key));
                if !is_aim && !facts::take_pieces(&words, &mut page.facts) {
                    told.quote(ToldKind::Left, "a line about the briefing:", &words);
                }
            }
        }
        Beside::Contact => contact(paragraphs, page, told),
        Beside::Publisher => {
            let what = "what the draft says of its publisher, which is no part of a briefing:";
            for words in paragraphs.flat_map(Paragraph::lines).map(|line| line.words()) {
                if !facts::take_pieces(&words, &mut page.facts) {
                    told.quote(ToldKind::Left, what, &words);
                }
            }
        }
        Beside::Support | Beside::Resources | Beside::Sources => {}
    }
}

/// Words of somebody are a quotation, and what follows says whose.
fn voice(paragraph: &Paragraph, page: &mut Page) {
    match page.voices.last_mut() {
        Some(last) if !paragraph.is_quotation && last.from.is_empty() => {
            last.from = paragraph.words();
        }
        Some(last) if paragraph.is_quotation && last.from.is_empty() => {
            last.text.push(paragraph.clone());
        }
        _ => page.voices.push(Voice { text: vec![paragraph.clone()], ..Voice::default() }),
    }
}

/// The first line with an address or a number is the contact.
fn contact<'p>(paragraphs: impl Iterator<Item = &'p Paragraph>, page: &mut Page, told: &mut Tally) {
    for line in paragraphs.flat_map(Paragraph::lines) {
        let words = with_addresses(&line);
        let leads = words.contains('@') || phone(&words).is_some() || web_address(&line).is_some();
        if !(leads && page.facts.reach_at(&words)) {
            told.quote(ToldKind::Left, "a line about the contact:", &words);
        }
    }
}

fn review(line: &Paragraph, page: &mut Page, told: &mut Tally) {
    let words = line.words();
    let facts = &mut page.facts;
    let kept = if let Some(title) = after(&words, "review_title") {
        facts.review_called(title)
    } else if let Some(kind) = after(&words, "review_type") {
        facts.review_kind(kind)
    } else if let Some(day) = after(&words, "review_published") {
        facts.review_published(day)
    } else if let Some(names) = after(&words, "reviewers") {
        facts.reviewed_by(names)
    } else if let Some(period) = after(&words, "review_period") {
        facts.review_period(period)
    } else {
        Reference::of(line).and_then(|one| one.url).is_some_and(|url| facts.report_at(url))
    };
    if !kept {
        told.quote(ToldKind::Left, "a line about the review:", &words);
    }
}

/// Whether a line says whom the help after it is for.
pub(super) fn audience_of_help(words: &str) -> Option<bool> {
    if is_word(words, "support_staff") {
        Some(true)
    } else if is_word(words, "support_everyone") {
        Some(false)
    } else {
        None
    }
}
