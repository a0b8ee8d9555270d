//! Words on a slide, and in its notes: paragraphs under each other, with the air that the deck gives.

use crate::export::office::{
    letters::{self, Letters},
    levels::{INSET, INSET_SMALL, ITEM, LABEL, QUOTED_ITEM, SMALL, TEXT},
};
use crate::look::{STAGE, Step};
use crate::office::{
    Language, Piece, Run, Size,
    slides::{Paragraph, Sign},
};
use crate::view::{Action, Block, Fact, Question, Support, Voice};

/// Words that are being put under each other.
pub(super) struct Flow<'a> {
    letters: &'a Letters<'a>,
    /// Their size and air.
    at: &'static Step,
    pub(super) paragraphs: Vec<Paragraph>,
    /// What stands above the next, in pixels.
    gap: u16,
}

/// Where blocks stand.
#[derive(Clone, Copy)]
struct Place<'a> {
    level: u8,
    /// The level of the items of a list that lies in no other.
    items: u8,
    /// How many lists they lie in.
    depth: u8,
    language: &'a Language,
    /// What stands between them.
    gap: u16,
}

impl<'a> Flow<'a> {
    pub(super) fn of(letters: &'a Letters<'a>, at: &'static Step) -> Self {
        Self { letters, at, paragraphs: Vec::new(), gap: 0 }
    }

    /// Sets what stands above the next paragraph, unless it is the first.
    pub(super) fn leave(&mut self, gap: u16) {
        self.gap = gap;
    }

    /// Adds a paragraph under what stands there.
    pub(super) fn push(&mut self, paragraph: Paragraph) {
        let gap = if self.paragraphs.is_empty() { 0 } else { self.gap };
        self.paragraphs.push(Paragraph { above: Some(Size::pixels(gap)), ..paragraph });
        self.gap = 0;
    }

    /// Adds words on a level.
    pub(super) fn say<P: Into<Piece>>(&mut self, level: u8, pieces: impl IntoIterator<Item = P>) {
        self.push(Paragraph::of(level, pieces));
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        let language = self.letters.content.clone();
        self.blocks_in_language(blocks, &language);
    }

    fn blocks_in_language(&mut self, blocks: &[Block], language: &Language) {
        let gap = self.at.paragraph_gap;
        self.blocks_at(blocks, Place { level: TEXT, items: ITEM, depth: 0, language, gap });
    }

    fn blocks_at(&mut self, blocks: &[Block], place: Place<'_>) {
        for (index, block) in blocks.iter().enumerate() {
            if index > 0 {
                self.leave(place.gap);
            }
            match block {
                Block::Paragraph { inlines } => {
                    let pieces = letters::pieces(inlines, place.language);
                    let sign = (place.depth > 0).then_some(Sign::None);
                    self.push(
                        self.turned(
                            Paragraph { sign, ..Paragraph::of(place.level, pieces) },
                            place,
                        ),
                    );
                }
                Block::List { ordered, start, items } => {
                    for (index, item) in items.iter().enumerate() {
                        if index > 0 {
                            self.leave(self.at.item_gap);
                        }
                        let is_plain = items.iter().all(|item| item.len() == 1);
                        let number = if is_plain { *start } else { *start + index as u64 };
                        self.item(item, ordered.then_some(Sign::Number(number)), place);
                    }
                }
                Block::Quote { blocks } => {
                    let (level, items) = if place.depth == 0 {
                        (INSET, QUOTED_ITEM)
                    } else {
                        (place.level, place.items)
                    };
                    let gap = self.at.paragraph_gap;
                    self.blocks_at(blocks, Place { level, items, gap, ..place });
                }
            }
        }
    }

    fn item(&mut self, item: &[Block], sign: Option<Sign>, place: Place<'_>) {
        let level = place.items + place.depth.min(1);
        let mut rest = item;
        if let [Block::Paragraph { inlines }, others @ ..] = item {
            let pieces = letters::pieces(inlines, place.language);
            self.push(self.turned(Paragraph { sign, ..Paragraph::of(level, pieces) }, place));
            rest = others;
            self.leave(self.at.item_gap);
        }
        let inner = Place { level, depth: place.depth + 1, gap: self.at.item_gap, ..place };
        self.blocks_at(rest, inner);
        self.gap = 0;
    }

    /// Says which way a paragraph runs, where the presentation runs the other way.
    fn turned(&self, paragraph: Paragraph, place: Place<'_>) -> Paragraph {
        let own = place.language.right_to_left;
        let right_to_left = (own != self.letters.content.right_to_left).then_some(own);
        Paragraph { right_to_left, ..paragraph }
    }

    pub(super) fn voice(&mut self, voice: &Voice) {
        let own = voice
            .language
            .as_deref()
            .map(|tag| Language::written(tag, voice.direction.as_deref() == Some("rtl")));
        let language = own.unwrap_or_else(|| self.letters.content.clone());
        self.blocks_in_language(&voice.blocks, &language);
        self.leave(STAGE.label_gap);
        self.say(LABEL, [self.letters.content(&voice.from)]);
    }

    /// Adds an action: its change, then status, who and by when, then how we will know.
    pub(super) fn action(&mut self, action: &Action) {
        let mut change = letters::pieces(&action.change, &self.letters.content);
        for piece in &mut change {
            if let Piece::Words(run) = piece {
                run.strong = true;
            }
        }
        self.say(INSET, change);
        let letters = self.letters;
        let status = action.status_word.iter().map(|word| letters.strong_interface(word));
        let owner = action.owner.iter().map(|owner| letters.content(owner));
        let by = action.by.iter().map(|by| letters.interface(by));
        let mut meta: Vec<Run> = Vec::new();
        for run in status.chain(owner).chain(by) {
            if !meta.is_empty() {
                meta.push(letters.interface("\u{a0}· "));
            }
            meta.push(run);
        }
        if !meta.is_empty() {
            self.say(INSET_SMALL, meta);
        }
        for (name, text) in [("evidence", &action.evidence), ("outcome", &action.outcome)] {
            if let Some(text) = text {
                let label = letters.interface(format!("{}: ", letters.word(name)));
                self.say(INSET_SMALL, [label, letters.content(text)]);
            }
        }
    }

    /// Adds a question that stands with other words, in its own size.
    pub(super) fn question(&mut self, question: &Question, asked: &Step) {
        let size = Some((Size::pixels(asked.size), Size::pixels(asked.line)));
        let words = [self.letters.strong(&question.text)];
        self.push(Paragraph { size, ..Paragraph::of(TEXT, words) });
    }

    /// Adds one of several questions in a list, in their own size.
    pub(super) fn listed_question(&mut self, question: &Question, asked: &Step) {
        let size = (Size::pixels(asked.size), Size::pixels(asked.line));
        let words = [self.letters.content(&question.text)];
        let size = (asked.size != self.at.size).then_some(size);
        self.push(Paragraph { size, ..Paragraph::of(ITEM, words) });
    }

    pub(super) fn support(&mut self, support: &Support) {
        let letters = self.letters;
        let mut line = vec![letters.strong(&support.name)];
        if let Some(phone) = &support.phone {
            let run = letters.number(phone).leading_to(support.phone_link.as_deref());
            line.extend([letters.content(" "), run]);
        }
        if let (Some(url), Some(address)) = (&support.url, &support.address) {
            line.extend([letters.content(" "), letters.content(address).leading_to(Some(url))]);
        }
        self.say(TEXT, line);
        let end = if support.note.is_some() { ": " } else { "" };
        let label = letters.interface(format!("{}{end}", letters.word("support_staff")));
        let label = support.staff.then_some(label);
        let note = support.note.iter().map(|note| letters.content(note));
        let more: Vec<Run> = label.into_iter().chain(note).collect();
        if !more.is_empty() {
            self.say(SMALL, more);
        }
    }

    /// Adds places to get help in one run: names, and how to reach them.
    pub(super) fn reach(&mut self, all: &[Support]) {
        let letters = self.letters;
        let mut line: Vec<Run> = Vec::new();
        for support in all {
            if !line.is_empty() {
                line.push(letters.content("\u{a0}· "));
            }
            line.push(letters.content(&support.name));
            let phone = support.phone.as_ref();
            let phone =
                phone.map(|text| letters.number(text).leading_to(support.phone_link.as_deref()));
            let site = support.address.as_ref();
            let site = site.map(|text| letters.strong(text).leading_to(support.url.as_deref()));
            line.extend(phone.or(site).into_iter().flat_map(|run| [letters.content(" "), run]));
        }
        self.say(TEXT, line);
    }

    pub(super) fn fact(&mut self, fact: &Fact) {
        self.say(TEXT, [self.letters.strong_interface(&fact.term)]);
        for (index, line) in fact.lines.iter().enumerate() {
            if index > 0 {
                self.leave(STAGE.fact_line_gap);
            }
            let words = match &line.language {
                Some(tag) => self.letters.in_language(&line.text, Some(tag)),
                None => self.letters.content(&line.text),
            };
            let mut words = vec![words.leading_to(line.url.as_deref())];
            words
                .extend(line.address.iter().map(|text| self.letters.content(format!(" ({text})"))));
            words.extend(line.note.iter().map(|text| self.letters.content(format!(" {text}"))));
            self.say(TEXT, words);
        }
    }
}
