//! The words that an output on pages is given to set, to be counted against those on its pages.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::outputs::Name;
use crate::view::{
    Action, Block, FacilitatorView, IdentityView, Inline, Picture, Reference, Review, Section,
    Slide, SlideKind, Support, View, Voice,
};

/// A text that an output is given to set.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Given {
    /// The slot of its section, or `voices`; nothing where it belongs to neither.
    pub(super) part: Option<String>,
    pub(super) text: String,
}

/// What can tell the words that an output sets of it.
pub(in crate::export) trait GivesWords {
    /// Adds every text of the author's that the output of a name shows.
    fn give(&self, output: Name, words: &mut Words);
}

/// Texts as they are collected.
#[derive(Default)]
pub(in crate::export) struct Words {
    part: Option<String>,
    pub(super) all: Vec<Given>,
}

impl GivesWords for View {
    fn give(&self, output: Name, words: &mut Words) {
        match output {
            Name::Slides => words.slides(self),
            Name::Poster => {
                words.texts([&self.title, &self.partnership, &self.dates.line]);
                words.head(self);
                let mut sections = self.sections.clone();
                let actions = sections.iter_mut().flat_map(|section| &mut section.actions);
                for action in actions {
                    action.evidence = None;
                }
                for section in &sections {
                    words.section(section);
                }
                let helper = self.support.iter().find(|entry| !entry.staff);
                words
                    .texts(helper.iter().flat_map(|entry| entry.phone.iter().chain([&entry.name])));
            }
            _ => {
                words.texts([&self.title, &self.partnership, &self.dates.line]);
                words.head(self);
                for section in &self.sections {
                    words.section(section);
                }
                words.rest(self);
            }
        }
    }
}

impl GivesWords for FacilitatorView {
    fn give(&self, _: Name, words: &mut Words) {
        let (view, notes) = (&self.view, &self.facilitator);
        words.texts([&view.title, &view.partnership, &view.dates.line]);
        words.texts(&view.content_warning);
        words.blocks(&notes.session.welcome);
        words.texts(&notes.session.ground_rules);
        view.support.iter().for_each(|entry| words.support(entry));
        for (section, said) in view.sections.iter().zip(&notes.sections) {
            words.part = Some(section.slot.clone());
            words.texts([&section.heading]);
            words.blocks(if said.say.is_empty() { &said.body } else { &said.say });
            words.blocks(&said.act);
            section.actions.iter().for_each(|action| words.action(action));
        }
        for question in &notes.questions {
            words.part = view.sections.iter().find(|one| one.role == "questions").map(slot);
            words.texts([&question.text]);
            words.blocks(&question.prompt);
        }
    }
}

impl GivesWords for IdentityView {
    fn give(&self, _: Name, words: &mut Words) {
        words.texts([&self.view.title]);
        let lines = self.identity.groups.iter().flat_map(|group| &group.lines);
        words.texts(lines.flat_map(|line| &line.rows));
    }
}

fn slot(section: &Section) -> String {
    section.slot.clone()
}

impl Words {
    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a String>) {
        let part = &self.part;
        let given = texts.into_iter().map(|text| Given { part: part.clone(), text: text.clone() });
        self.all.extend(given);
    }

    /// What stands before the sections.
    fn head(&mut self, view: &View) {
        self.texts(&view.content_warning);
        self.part = Some("voices".to_owned());
        view.voices.iter().for_each(|voice| self.voice(voice));
        self.part = None;
    }

    /// What stands after the sections.
    fn rest(&mut self, view: &View) {
        view.support.iter().for_each(|entry| self.support(entry));
        view.reviews.iter().for_each(|review| self.review(review));
        let reviews: BTreeSet<&String> =
            view.reviews.iter().filter_map(|one| one.title.as_ref()).collect();
        let is_review = |one: &Reference| one.url.is_none() && reviews.contains(&one.title);
        let sources = view.sources.iter().filter(|one| !is_review(one));
        view.resources.iter().chain(sources).for_each(|one| self.reference(one));
        self.texts(view.acronyms.iter().flat_map(|one| [&one.short, &one.long]));
        self.texts(view.authors.iter().chain(&view.contact).chain(&view.partnership_address));
    }

    fn section(&mut self, section: &Section) {
        self.part = Some(section.slot.clone());
        self.texts([&section.heading]);
        self.blocks(&section.blocks);
        section.image.iter().for_each(|image| self.picture(image));
        section.actions.iter().for_each(|action| self.action(action));
        self.texts(section.questions.iter().map(|question| &question.text));
        self.part = None;
    }

    fn slides(&mut self, view: &View) {
        for (index, section) in view.sections.iter().enumerate() {
            let has_heading =
                |slide: &Slide| slide.step == Some(index + 1) && slide.heading == section.heading;
            // Where no slide has it over its words, it stands among the steps alone.
            if !view.slides.iter().any(has_heading) {
                self.part = Some(section.slot.clone());
                self.texts([&section.heading]);
            }
        }
        for slide in &view.slides {
            let step = slide.step.and_then(|step| view.sections.get(step - 1));
            self.part = step.map(slot);
            self.slide(slide);
        }
    }

    fn slide(&mut self, slide: &Slide) {
        self.texts([&slide.heading]);
        self.blocks(&slide.blocks);
        slide.voices.iter().for_each(|voice| self.voice(voice));
        slide.image.iter().for_each(|image| self.picture(image));
        slide.actions.iter().for_each(|action| self.action(action));
        self.texts(&slide.question_label);
        self.texts(slide.questions.iter().map(|question| &question.text));
        for entry in &slide.support {
            // Before the start stand names and numbers alone.
            match slide.kind {
                SlideKind::Start => self.texts([&entry.name].into_iter().chain(&entry.phone)),
                _ => self.support(entry),
            }
        }
        for fact in slide.facts.iter().flatten() {
            self.texts([&fact.term]);
            for line in &fact.lines {
                self.texts(line.note.iter().chain([&line.text]));
            }
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph { inlines } => self.inlines(inlines),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Quote { blocks } => self.blocks(blocks),
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text } => self.texts([text]),
                Inline::Strong { inlines, .. }
                | Inline::Emphasis { inlines, .. }
                | Inline::Link { inlines, .. } => self.inlines(inlines),
                Inline::Break => {}
            }
        }
    }

    fn voice(&mut self, voice: &Voice) {
        self.blocks(&voice.blocks);
        self.texts([&voice.from]);
    }

    fn picture(&mut self, picture: &Picture) {
        self.texts(picture.caption.iter().chain(&picture.credit));
    }

    fn action(&mut self, action: &Action) {
        self.inlines(&action.change);
        let fields = [&action.owner, &action.by, &action.evidence, &action.outcome];
        self.texts(fields.into_iter().flatten());
    }

    fn support(&mut self, entry: &Support) {
        self.texts([&entry.name]);
        self.texts([&entry.phone, &entry.address, &entry.note].into_iter().flatten());
    }

    fn review(&mut self, review: &Review) {
        let facts = [&review.title, &review.partnership, &review.period, &review.withheld_reason];
        self.texts(facts.into_iter().flatten());
        self.texts(&review.reviewers);
        self.blocks(&review.improvements);
        review.links.iter().for_each(|link| self.reference(link));
    }

    fn reference(&mut self, reference: &Reference) {
        self.texts([&reference.title]);
        self.texts([&reference.note, &reference.address].into_iter().flatten());
    }
}
