//! Sections and voices.

use crate::intake::{
    actions::{self, Columns},
    lists::is_word,
    own::{Reader, part::Part},
    page::Ours,
    questions::{Asked, audience_of},
    tables,
    voice::Voice,
};
use crate::manuscript::{Block, Paragraph, Table};
use crate::model::SlotRole;

impl Reader<'_> {
    /// Takes a section: its heading, its text, its actions or questions.
    pub(super) fn section(&mut self, slot: usize, part: Part) {
        if let Some(head) = &part.head {
            self.heading(slot, head);
            self.next = slot + 1;
        }
        let role = self.page.scheme.slots[slot].role;
        let has_actions = role == SlotRole::Change || part.mark() == "actions";
        let mut is_standing = false;
        let mut standing = Vec::new();
        for block in part.blocks {
            match block {
                Block::Paragraph(one) if is_word(&one.words(), "standing_heading") => {
                    is_standing = true;
                    self.page.ours = Some(Ours { asks_nothing_more: false });
                }
                Block::Paragraph(one) if is_standing && self.is_standing(&one) => {
                    standing.push(one.words());
                }
                Block::Paragraph(one) => self.line(slot, one),
                Block::Table(table) => self.table(slot, &table, has_actions),
                picture @ Block::Picture(_) => self.page.parts[slot].blocks.push(picture),
            }
        }
        for one in standing {
            self.leave("the partnership's own question, which stands in sevenmin.toml:", &one);
        }
    }

    /// Whether a line is one of the questions that a collection asks in each briefing; without a collection
    /// nobody knows.
    fn is_standing(&self, line: &Paragraph) -> bool {
        let known = &self.collection.standing_questions;
        known.is_empty() || known.iter().any(|one| one.trim() == line.words())
    }

    fn heading(&mut self, slot: usize, head: &Paragraph) {
        let scheme = &self.page.scheme;
        let usual = scheme.slots[slot].heading(self.language()).map(str::to_owned);
        let words = head.words();
        let is_hidden = !head.list.is_some_and(|place| place.is_numbered)
            || &*head.style == "briefing quiet heading";
        let is_own = usual.as_deref() != Some(words.as_str());
        let tells = is_hidden != scheme.headings_hidden || (is_own && is_hidden);
        let hides = tells.then_some(is_hidden);
        self.page.parts[slot].take_heading(&words, usual.as_deref(), hides);
    }

    fn line(&mut self, slot: usize, mut paragraph: Paragraph) {
        let words = paragraph.words();
        match &*paragraph.style {
            "briefing quiet" if is_word(&words, "to_be_written") => return,
            "briefing question" => {
                self.page.questions.push(Asked { text: words, audience: None });
                return;
            }
            "list continue" => {
                let asked = self.page.questions.last_mut();
                if let (Some(audience), Some(asked)) = (audience_of(&words), asked) {
                    asked.audience = Some(audience);
                    return;
                }
            }
            _ => {}
        }
        if paragraph.look.level.is_some() {
            // A heading that somebody put there.
            paragraph.runs.iter_mut().for_each(|run| run.is_strong = true);
        }
        self.page.parts[slot].blocks.push(Block::Paragraph(paragraph));
    }

    fn table(&mut self, slot: usize, table: &Table, has_actions: bool) {
        if let Some(columns) = Columns::of_ours(table).filter(|_| has_actions) {
            let mut found = actions::of_table(table, &columns, self.told);
            self.page.actions.append(&mut found);
        } else {
            let items = tables::items(table).into_iter().map(Block::Paragraph);
            self.page.parts[slot].blocks.extend(items);
        }
    }

    /// Takes what people said: paragraphs, then who said them.
    pub(super) fn voices(&mut self, lines: Vec<Paragraph>) {
        let mut voice = Voice::default();
        for paragraph in lines {
            if &*paragraph.style == "briefing speaker" {
                let from = paragraph.words();
                self.page.voices.push(Voice { from, ..std::mem::take(&mut voice) });
                continue;
            }
            if voice.text.is_empty() {
                voice.language = paragraph.language.as_deref().map(str::to_owned);
            }
            voice.text.push(paragraph);
        }
        self.page.voices.extend((!voice.text.is_empty()).then_some(voice));
    }
}
