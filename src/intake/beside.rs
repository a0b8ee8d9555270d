//! What stands beside the sections: help, further reading, sources; and what has no place.

use crate::intake::{
    aside, facts,
    help::{Help, phone},
    lists,
    names::Beside,
    ours,
    page::Page,
    questions,
    reference::{Reference, is_web, web_address},
    told::{Tally, ToldKind},
};
use crate::manuscript::{AsideKind, Block, Counted, Manuscript, Paragraph, Run};
use crate::text::Count;

/// Takes what stands under a head that is no section's.
pub(super) fn take(kind: Beside, blocks: Vec<Block>, page: &mut Page, told: &mut Tally) {
    if !matches!(kind, Beside::Support | Beside::Resources | Beside::Sources) {
        ours::take(kind, &blocks, page, told);
        return;
    }
    for block in blocks {
        let Block::Paragraph(paragraph) = block else {
            page.parts.last_mut().expect("a scheme has seven slots").blocks.push(block);
            continue;
        };
        let lines = paragraph.lines();
        for (nth, line) in lines.iter().enumerate() {
            if nth > 0 && goes_on(kind, line, page) {
                continue;
            }
            if let Some(is_staff) = ours::audience_of_help(&line.words()) {
                page.is_for_staff = is_staff;
                continue;
            }
            let help = if kind == Beside::Sources {
                None
            } else {
                Help::of(line).filter(|help| help.phone.is_some() || kind == Beside::Support)
            };
            let words = line.words();
            match (kind, help, Reference::of(line)) {
                (_, Some(help), _) => {
                    let is_staff = page.is_for_staff;
                    page.help.push(Help { is_staff, ..help });
                }
                (Beside::Sources, _, Some(source)) => page.sources.push(source),
                (Beside::Resources, _, Some(resource)) => page.resources.push(resource),
                (..) => {
                    told.quote(
                        ToldKind::Chosen,
                        "no number and no address: it stands at the end of the last section:",
                        &words,
                    );
                    page.parts
                        .last_mut()
                        .expect("a scheme has seven slots")
                        .blocks
                        .push(Block::Paragraph(line.clone()));
                }
            }
        }
    }
}

/// A further line of one entry is its note, unless it is an entry of its own.
fn goes_on(kind: Beside, line: &Paragraph, page: &mut Page) -> bool {
    let words = line.words();
    let is_entry = phone(&words).is_some() || web_address(line).is_some();
    let place = match kind {
        Beside::Support => page.help.last_mut().map(|help| &mut help.note),
        Beside::Resources => page.resources.last_mut().map(|one| &mut one.note),
        _ => page.sources.last_mut().map(|one| &mut one.note),
    };
    match place {
        Some(note) if !is_entry => {
            let whole = [note.as_str(), words.as_str()].join(" ");
            whole.trim().clone_into(note);
            true
        }
        _ => false,
    }
}

/// Takes lines with a helpline's name and number out of the last sections.
pub(super) fn helplines(page: &mut Page) {
    let names = &*lists::HELPLINES;
    for part in page.parts.iter_mut().rev().take(2) {
        let mut kept = Vec::new();
        for block in std::mem::take(&mut part.blocks) {
            let help = match &block {
                Block::Paragraph(paragraph) => {
                    let words = paragraph.words().to_lowercase();
                    let is_short = words.split(' ').count() <= 18 && !words.contains('?');
                    let is_known = is_short && names.iter().any(|name| words.contains(*name));
                    Help::of(paragraph).filter(|help| is_known && help.phone.is_some())
                }
                _ => None,
            };
            match help {
                Some(help) => page.help.push(help),
                None => kept.push(block),
            }
        }
        part.blocks = kept;
    }
}

/// Tells what stands beside the text, and keeps what has a place.
pub(super) fn tell(manuscript: &Manuscript, page: &mut Page, told: &mut Tally) {
    for aside in &manuscript.asides {
        match aside.kind {
            AsideKind::Header | AsideKind::Footer if facts::is_told(&aside.words, &page.facts) => {}
            // What documents of ours say of their tables.
            AsideKind::TableTitle if lists::is_interface(&aside.words) => {}
            AsideKind::Note => note(aside, page, told),
            kind => {
                let (kind, what) = aside::sentence(kind);
                told.quote(kind, what, &aside.words);
            }
        }
    }
    count(manuscript, told);
}

/// A note at the foot of a page is a source.
fn note(aside: &crate::manuscript::Aside, page: &mut Page, told: &mut Tally) {
    let run = Run { text: aside.words.clone(), ..Run::default() };
    let paragraph = Paragraph { runs: vec![run], ..Paragraph::default() };
    let url = aside.link.clone().filter(|link| is_web(link));
    if let Some(other) = aside.link.as_ref().filter(|_| url.is_none()) {
        let (kind, what) = aside::sentence(AsideKind::Unled);
        told.quote(kind, what, other);
    }
    let Some(mut source) = Reference::of(&paragraph) else { return };
    source.url = url.or(source.url);
    told.quote(
        ToldKind::Chosen,
        "a footnote is a [[source]] now:",
        &questions::with_addresses(&paragraph),
    );
    page.sources.push(source);
}

fn count(manuscript: &Manuscript, told: &mut Tally) {
    let of = |what: Counted| manuscript.counted.get(&what).copied().unwrap_or(0);
    let (insertions, deletions) = (of(Counted::Insertions), of(Counted::Deletions));
    if insertions + deletions > 0 {
        let (ins, del) = (Count::of("insertion", insertions), Count::of("deletion", deletions));
        told.tell(
            ToldKind::Warning,
            format!("the draft has changes that nobody accepted: {ins}, which are in the text, and {del}, which are not"),
        );
    }
    let open = manuscript.asides.iter().filter(|aside| aside.kind == AsideKind::Comment).count();
    if open > 0 {
        let comments = Count::of("comment", open);
        told.tell(
            ToldKind::Warning,
            format!(
                "the draft has {comments} that nobody resolved; `sevenmin comments` lists them"
            ),
        );
    }
    if of(Counted::Hidden) > 0 {
        let pieces = Count::of("piece", of(Counted::Hidden));
        told.tell(ToldKind::Left, format!("{pieces} of hidden text"));
    }
    if of(Counted::Metadata) > 0 {
        let fields = Count::of("field", of(Counted::Metadata));
        told.tell(ToldKind::Left, format!("{fields} that told of authors, files or properties"));
    }
}
