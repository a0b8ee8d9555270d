//! The seven sections, with the actions and questions that are drawn in them.

use crate::look::HUES;
use crate::model::{self, Slot, SlotRole};
use crate::view::{
    Action, Inline, Input, Picture, Question, Section, markup,
    phrase::{self, Phrases},
};

/// Returns the sections in the scheme's order.
pub(super) fn of(input: &Input<'_>, phrases: Phrases) -> Vec<Section> {
    Sections { input, phrases }.all()
}

struct Sections<'a> {
    input: &'a Input<'a>,
    phrases: Phrases,
}

impl Sections<'_> {
    fn all(&self) -> Vec<Section> {
        let Some(scheme) = &self.input.briefing.scheme else { return Vec::new() };
        let slots = scheme.slots.iter().enumerate();
        slots.map(|(index, slot)| self.section(index, slot, scheme.headings_hidden)).collect()
    }

    fn section(&self, index: usize, slot: &Slot, hidden: bool) -> Section {
        let briefing = self.input.briefing;
        let place =
            briefing.sections.iter().position(|one| one.slot.as_deref() == Some(&slot.name));
        let section = place.map(|place| &briefing.sections[place]);
        let own = section.and_then(|section| phrase::optional(section.heading.as_ref()));
        let default = slot.heading(briefing.language.of_interface()).unwrap_or(&slot.name);
        let blocks =
            markup::blocks(section.and_then(|section| section.body.as_ref()), self.input.fonts);
        let is = |role| slot.role == role;
        let actions = if is(SlotRole::Change) { self.actions() } else { Vec::new() };
        let questions = if is(SlotRole::Questions) { self.questions() } else { Vec::new() };
        let own_questions = questions.iter().any(|question| !question.standing);
        Section {
            number: index + 1,
            slot: slot.name.clone(),
            role: slot.role.as_str().to_owned(),
            heading: own.unwrap_or_else(|| default.to_owned()),
            heading_hidden: section
                .and_then(|section| section.heading_hidden.get())
                .map_or(hidden, |flag| flag.value),
            hue: HUES[index % HUES.len()].screen.to_owned(),
            gap: blocks.is_empty() && actions.is_empty() && !own_questions,
            blocks,
            image: place.and_then(|place| self.picture(place)),
            actions,
            questions,
        }
    }

    fn picture(&self, section: usize) -> Option<Picture> {
        let file = self.input.pictures.iter().find(|picture| picture.section == section)?;
        let image = self.input.briefing.sections[section].image.as_ref()?;
        let alt = phrase::optional(image.alt.as_ref()).filter(|_| !image.is_decorative());
        Some(Picture {
            file: file.file.clone(),
            alt,
            caption: phrase::optional(image.caption.as_ref()),
            credit: phrase::optional(image.credit.as_ref()),
            size: image.size().as_str().to_owned(),
            width: file.width,
            height: file.height,
        })
    }

    fn actions(&self) -> Vec<Action> {
        let actions = self.input.briefing.actions.iter().map(|action| {
            let status = action.status.get().map_or(model::Progress::Open, |status| status.value);
            let status_word = match status {
                model::Progress::Open => None,
                model::Progress::Done => Some(self.phrases.word("status_done")),
                model::Progress::NotDone => Some(self.phrases.word("status_not_done")),
            };
            Action {
                change: self.change(action),
                owner: phrase::optional(action.owner.as_ref()),
                by: action.by.get().map(|by| self.phrases.date(by.value)),
                evidence: phrase::optional(action.evidence.as_ref()),
                status: status.as_str().to_owned(),
                status_word,
                outcome: phrase::optional(action.outcome.as_ref()),
            }
        });
        actions.collect()
    }

    fn change(&self, action: &model::Action) -> Vec<Inline> {
        let written = markup::line(action.change.as_ref(), self.input.fonts);
        if written.is_empty() {
            return self.phrases.gap().map(|text| Inline::Text { text }).into_iter().collect();
        }
        written
    }

    fn questions(&self) -> Vec<Question> {
        let briefing = self.input.briefing;
        let own = briefing.questions.iter().filter_map(|question| {
            let audience = match question.audience.get().map(|audience| audience.value) {
                Some(model::Audience::Individual) => Some(self.phrases.word("for_individual")),
                Some(model::Audience::Managers) => Some(self.phrases.word("for_managers")),
                _ => None,
            };
            Some((self.phrases.needed(question.text.as_ref())?, audience, false))
        });
        let standing = standing_questions(self.input).into_iter().map(|text| (text, None, true));
        let all = own.chain(standing).enumerate();
        all.map(|(index, (text, audience, standing))| Question {
            number: index + 1,
            text,
            audience,
            standing,
        })
        .collect()
    }
}

/// Returns the partnership's own questions, where the session asks them.
pub(super) fn standing_questions(input: &Input<'_>) -> Vec<String> {
    let asked = input.briefing.session.standing_questions.get().is_none_or(|flag| flag.value);
    let questions = input.collection.standing_questions.iter().filter(|_| asked);
    questions.map(phrase::plain).collect()
}
