//! A document that this program wrote, read back part by part: its bookmarks tell which part is which, its
//! styles what a paragraph is. One that has lost its marks is read as any other draft.

mod around;
mod masthead;
mod part;
mod review;
mod section;

use crate::intake::{
    names::Names,
    own::part::{Part, parted},
    page::{Ours, Page},
    tables,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Manuscript, Paragraph, words_of};
use crate::model::{Collection, Scheme, SlotRole};

/// A document of ours that is being read.
struct Reader<'a> {
    manuscript: &'a Manuscript,
    collection: &'a Collection,
    page: Page,
    told: &'a mut Tally,
    /// Whether a part is marked as that of a slot, by slot.
    marked: Vec<bool>,
    /// The slot after the last that was found.
    next: usize,
}

/// Returns the page of a document of ours; nothing of any other.
pub(super) fn page(
    manuscript: &Manuscript,
    names: &Names,
    collection: &Collection,
    told: &mut Tally,
) -> Option<Page> {
    let (front, parts) = parted(manuscript)?;
    let scheme = scheme(&parts, names)?;
    let is_welsh = manuscript.language.as_deref().is_some_and(|tag| tag.starts_with("cy"));
    let mut page = Page::of(scheme, is_welsh, true);
    page.ours = Some(Ours { asks_nothing_more: !collection.standing_questions.is_empty() });
    let slots = page.scheme.slots.iter();
    let marked = slots.map(|slot| parts.iter().any(|part| part.is(&slot.name))).collect();
    let mut reader = Reader { manuscript, collection, page, told, marked, next: 0 };
    reader.masthead(lines(front));
    for part in parts {
        reader.part(part);
    }
    reader.end();
    Some(reader.page)
}

/// Returns the scheme whose slots are marked; of two with as many, that whose headings stand there.
fn scheme(parts: &[Part], names: &Names) -> Option<Scheme> {
    let score = |scheme: &Scheme| {
        let marked =
            scheme.slots.iter().filter(|slot| parts.iter().any(|part| part.is(&slot.name)));
        let headed = scheme.slots.iter().filter(|slot| {
            let is_it = |part: &Part| slot.headings.values().any(|one| *one == part.heading());
            parts.iter().any(is_it)
        });
        (marked.count(), headed.count())
    };
    let scores = names.schemes.iter().map(|scheme| (score(scheme), scheme));
    let mut best: Option<((usize, usize), &Scheme)> = None;
    for (score, scheme) in scores {
        if score.0 > 1 && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, scheme));
        }
    }
    best.map(|(_, scheme)| scheme.clone())
}

/// Returns the paragraphs of a part that has no tables of its own: one that somebody put there row by row.
/// What pictures no part shows is told in the end.
fn lines(blocks: Vec<Block>) -> Vec<Paragraph> {
    let lines = blocks.into_iter().flat_map(|block| match block {
        Block::Paragraph(line) => vec![line],
        Block::Table(table) => tables::items(&table),
        Block::Picture(_) => Vec::new(),
    });
    lines.collect()
}

impl Reader<'_> {
    /// Returns the language of the document.
    fn language(&self) -> &str {
        self.manuscript.language.as_deref().unwrap_or("en-GB")
    }

    fn part(&mut self, part: Part) {
        let slots = &self.page.scheme.slots;
        let of_role = |role| slots.iter().position(|slot| slot.role == role);
        let own = slots.iter().position(|slot| part.is(&slot.name));
        if let Some(slot) = own {
            return self.section(slot, part);
        }
        match part.mark() {
            "title" => self.title(&part.blocks),
            "summary" => self.page.facts.summary = Some(words_of(&part.blocks)),
            "warning" => self.page.facts.warning = Some(words_of(&part.blocks)),
            "voices" => self.voices(lines(part.blocks)),
            "actions" => self.section(of_role(SlotRole::Change).unwrap_or(self.next), part),
            "questions" => self.section(of_role(SlotRole::Questions).unwrap_or(self.next), part),
            "support" => self.supports(&lines(part.blocks)),
            "about_review" => self.review(lines(part.blocks)),
            "resources" => self.page.resources.extend(around::resources(&lines(part.blocks))),
            "sources" => self.page.sources.extend(around::sources(&lines(part.blocks))),
            "acronyms" => self.acronyms(&lines(part.blocks)),
            "about" => self.about(&lines(part.blocks)),
            _ if part.mark.is_none() => self.unmarked(part),
            _ => self.leave("a part that no document of ours has:", &part.words()),
        }
    }

    /// Takes a heading that lost the mark of its part, or that somebody put there: then it is a bold line of
    /// the section before.
    fn unmarked(&mut self, part: Part) {
        let slots = &self.page.scheme.slots;
        let heading = part.heading();
        let is_called = |at: &usize| slots[*at].headings.values().any(|one| *one == heading);
        let is_free = |at: &usize| !self.marked[*at];
        let named = (0..slots.len()).filter(is_free).find(is_called);
        let next = Some(self.next).filter(|next| *next < slots.len()).filter(is_free);
        if let Some(slot) = named.or(next) {
            return self.section(slot, part);
        }
        let Some(before) = self.next.checked_sub(1) else {
            return self.leave("a part that no document of ours has:", &part.words());
        };
        let what = format!("a heading in `{}` is a bold line now:", slots[before].name);
        self.told.quote(ToldKind::Changed, what, &heading);
        let head = part.head.map(Block::Paragraph);
        let blocks = head.into_iter().chain(part.blocks).collect();
        self.section(before, Part { head: None, mark: None, blocks });
    }

    /// Tells words that have no place.
    fn leave(&mut self, what: &str, words: &str) {
        self.told.quote(ToldKind::Left, what, words);
    }
}
