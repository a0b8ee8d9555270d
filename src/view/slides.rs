//! The slides of a deck: which there are, in which order, and where a long part is split.

use crate::view::{
    Block, Section, Slide, SlideKind, Support, View, Voice, closing,
    fitting::Fitting,
    markup,
    measure::{self, LEAST, Measure},
    overlong, paginate,
};

/// Returns the slides of a briefing, as a measure finds that they fit.
pub(super) fn of(view: &View, welcome: Vec<Block>, measure: Measure) -> Vec<Slide> {
    let mut deck = Deck { view, fitting: Fitting::of(measure), slides: Vec::new() };
    deck.title();
    deck.start(welcome);
    deck.voices();
    for section in &view.sections {
        deck.section(section);
    }
    deck.help();
    deck.close();
    deck.numbered()
}

struct Deck<'a> {
    view: &'a View,
    fitting: Fitting,
    slides: Vec<Slide>,
}

/// What the slides of one part share.
struct Part<'a> {
    id: &'a str,
    kind: SlideKind,
    heading: String,
    step: Option<usize>,
    hidden: bool,
}

impl<'a> Part<'a> {
    fn of(id: &'a str, kind: SlideKind, heading: String) -> Self {
        Self { id, kind, heading, step: None, hidden: false }
    }

    fn in_section(self, section: &Section) -> Self {
        Self { step: Some(section.number), ..self }
    }
}

impl Deck<'_> {
    fn word(&self, name: &str) -> String {
        self.view.words.get(name).cloned().unwrap_or_default()
    }

    fn filled(&self, name: &str, n: usize, m: usize) -> String {
        crate::words::fill(&self.word(name), &n.to_string(), &m.to_string())
    }

    /// Adds a part's slides; the second and those after it have a number in their address.
    fn part(&mut self, part: &Part<'_>, contents: Vec<Slide>) {
        let many = contents.len();
        for (index, content) in contents.into_iter().enumerate() {
            let id =
                if index == 0 { part.id.to_owned() } else { format!("{}-{}", part.id, index + 1) };
            let label = (many > 1).then(|| self.filled("part_of", index + 1, many));
            let first = part.kind == SlideKind::Section && index == 0;
            self.slides.push(Slide {
                id,
                kind: part.kind,
                heading: part.heading.clone(),
                part: label,
                is_continued: index > 0,
                step: part.step,
                first_of_section: first || content.first_of_section,
                heading_hidden: part.hidden,
                ..content
            });
        }
    }

    fn title(&mut self) {
        let heading = self.view.title.clone();
        self.part(&Part::of("title", SlideKind::Title, heading), vec![Slide::default()]);
    }

    /// Wellbeing, content warning and support, so that help is known before it is needed.
    fn start(&mut self, welcome: Vec<Block>) {
        let heading = self.word("start_heading");
        let height = self.fitting.measure.body_height(&heading, false);
        let warning =
            self.view.content_warning.as_ref().map(|text| markup::paragraph(text.as_str()));
        let all: Vec<Block> = warning.into_iter().chain(welcome).collect();
        let support: Vec<Support> =
            self.view.support.iter().filter(|entry| !entry.staff).cloned().collect();
        let part = Part::of("start", SlideKind::Start, heading);
        let contents = self.fitting.start(all, support, height);
        self.part(&part, contents);
    }

    fn voices(&mut self) {
        let heading = self.word("voices_heading");
        let measure = &self.fitting.measure;
        let height = measure.body_height(&heading, false);
        let split = |voice: &Voice| {
            let parts = paginate::blocks(measure, &voice.blocks, height * 0.8);
            parts.into_iter().map(|blocks| Voice { blocks, ..voice.clone() }).collect::<Vec<_>>()
        };
        let voices: Vec<Voice> = self.view.voices.iter().flat_map(split).collect();
        let of = |voice: &Voice| measure.voice(voice, LEAST);
        let groups = paginate::groups(&voices, height, (measure::VOICE_GAP, 0.0), of);
        let contents = groups.into_iter().map(|voices| Slide { voices, ..Slide::default() });
        let contents = self.fitting.sized(contents.collect(), height);
        self.part(&Part::of("voices", SlideKind::Voices, heading), contents);
    }

    /// A section's text and picture; what its text introduces stands on the same slide where it fits. A heading
    /// over no words has a slide of its own where the steps cannot show it whole.
    fn section(&mut self, section: &Section) {
        let room = self.fitting.measure.body_height(&self.word("actions_heading"), true);
        let actions = overlong::actions(&self.fitting.measure, &section.actions, room);
        let section = &Section { actions, ..section.clone() };
        let height = self.fitting.measure.body_height(&section.heading, true);
        let texts = paginate::blocks(&self.fitting.measure, &section.blocks, height);
        let mut contents: Vec<Slide> =
            texts.into_iter().map(|blocks| Slide { blocks, ..Slide::default() }).collect();
        let image = section.image.iter().cloned();
        contents.extend(image.map(|image| Slide { image: Some(image), ..Slide::default() }));
        let actions = self.fitting.join_actions(&mut contents, section, height);
        let label = self.question_heading(section, 1);
        let questions = self.fitting.join_questions(&mut contents, section, label, height);
        let asks = actions < section.actions.len() || questions < section.questions.len();
        let is_named = section.heading_hidden || self.fitting.measure.is_in_strip(&section.heading);
        if contents.is_empty() && !(asks && is_named) {
            contents.push(Slide { gap: section.gap && !asks, ..Slide::default() });
        }
        let untold = contents.is_empty();
        let contents = self.fitting.sized(contents, height);
        let part = Part::of(&section.slot, SlideKind::Section, section.heading.clone());
        let part = Part { hidden: section.heading_hidden, ..part.in_section(section) };
        self.part(&part, contents);
        let from = self.slides.len();
        self.actions(section, actions);
        self.questions(section, questions);
        if let Some(first) = self.slides.get_mut(from).filter(|_| untold) {
            first.also.push(section.slot.clone());
            first.first_of_section = true;
            first.section_heading = section.heading_hidden.then(|| section.heading.clone());
        }
    }

    /// Adds the actions that do not stand with the section's text.
    fn actions(&mut self, section: &Section, told: usize) {
        let heading = self.word("actions_heading");
        let height = self.fitting.measure.body_height(&heading, true);
        let groups = self.fitting.groups_of_actions(&section.actions[told..], height);
        let contents = groups.into_iter().map(|actions| Slide { actions, ..Slide::default() });
        let contents = self.fitting.sized(contents.collect(), height);
        let from = self.slides.len();
        let part = Part::of("actions", SlideKind::Actions, heading).in_section(section);
        self.part(&part, contents);
        if told == 0 {
            return;
        }
        // The first of them stand with the text, and have the address.
        let many = self.slides.len() - from + 1;
        for (index, slide) in self.slides[from..].iter_mut().enumerate() {
            slide.id = format!("actions-{}", index + 2);
            slide.is_continued = true;
        }
        for index in from..self.slides.len() {
            self.slides[index].part = Some(self.filled("part_of", index - from + 2, many));
        }
    }

    /// "Question 1 of 3", or "Question" where there is one alone.
    fn question_heading(&self, section: &Section, number: usize) -> String {
        let many = section.questions.iter().filter(|question| !question.standing).count();
        if many < 2 {
            return self.word("question");
        }
        format!("{} {}", self.word("question"), self.filled("part_of", number, many))
    }

    /// Adds the questions that do not stand with the section's text.
    fn questions(&mut self, section: &Section, told: usize) {
        let left = &section.questions[told..];
        for question in left.iter().filter(|question| !question.standing) {
            let heading = self.question_heading(section, question.number);
            let id = format!("question-{}", question.number);
            let part = Part::of(&id, SlideKind::Question, heading).in_section(section);
            let contents = self.fitting.question(question);
            self.part(&part, contents);
        }
        let ours: Vec<_> = left.iter().filter(|question| question.standing).cloned().collect();
        let heading = self.word("standing_heading");
        let height = self.fitting.measure.body_height(&heading, true);
        let contents = self.fitting.ours(&ours, height);
        self.part(&Part::of("ours", SlideKind::Ours, heading).in_section(section), contents);
    }

    fn help(&mut self) {
        let heading = self.word("help_heading");
        let height = self.fitting.measure.body_height(&heading, false);
        let of = |entry: &Support| self.fitting.measure.support(entry, LEAST);
        let gaps = (measure::SUPPORT_GAP, 0.0);
        let support = overlong::support(&self.fitting.measure, &self.view.support, height);
        let groups = paginate::groups(&support, height, gaps, of);
        let kind = SlideKind::Help;
        let contents =
            groups.into_iter().map(|support| Slide { kind, support, ..Slide::default() });
        let contents = self.fitting.sized(contents.collect(), height);
        self.part(&Part::of("help", SlideKind::Help, heading), contents);
    }

    /// What the briefing is made of, in two columns; more slides where it is much.
    fn close(&mut self) {
        let heading = self.word("about_heading");
        let measure = &self.fitting.measure;
        let height = measure.body_height(&heading, false);
        let facts = closing::facts(self.view, measure, height);
        let columns =
            paginate::columns(&facts, height, measure::FACT_GAP, |fact| measure.fact(fact));
        let facts = columns.chunks(2).map(|pair| Slide {
            facts: pair.to_vec(),
            size: LEAST.size,
            ..Slide::default()
        });
        let scan = self.view.scan.iter().map(|_| Slide {
            scan: true,
            size: LEAST.size,
            ..Slide::default()
        });
        let contents = facts.chain(scan);
        self.part(&Part::of("close", SlideKind::Close, heading), contents.collect());
    }

    /// Numbers all slides; those about the briefing itself are not counted.
    fn numbered(mut self) -> Vec<Slide> {
        let counted = self.slides.iter().filter(|slide| slide.kind != SlideKind::Close).count();
        for index in 0..self.slides.len() {
            let position = if index < counted {
                self.filled("slide_of", index + 1, counted)
            } else {
                self.word("about_position")
            };
            let slide = &mut self.slides[index];
            slide.number = index + 1;
            slide.position = position;
            self.fitting.settle(slide);
        }
        self.slides
    }
}
