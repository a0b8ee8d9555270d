//! The slides of a deck: which there are, in which order, and where a long part is split.

use crate::view::{
    Action, Block, Fact, Question, Section, Slide, SlideKind, Support, View, Voice, closing,
    markup,
    measure::{self, Labels},
    paginate,
};

/// Returns the slides of a briefing.
pub(super) fn of(view: &View, welcome: Vec<Block>) -> Vec<Slide> {
    let mut deck = Deck { view, labels: Labels::of(view), slides: Vec::new() };
    deck.title();
    deck.start(welcome);
    deck.voices();
    for section in &view.sections {
        deck.section(section);
        deck.actions(section);
        deck.questions(section);
    }
    deck.help();
    deck.close();
    deck.numbered()
}

struct Deck<'a> {
    view: &'a View,
    labels: Labels,
    slides: Vec<Slide>,
}

/// What one slide holds beside its heading.
#[derive(Default)]
struct Content {
    blocks: Vec<Block>,
    voices: Vec<Voice>,
    large: bool,
    image: Option<crate::view::Picture>,
    actions: Vec<Action>,
    question: Option<Question>,
    support: Vec<Support>,
    facts: Vec<Fact>,
    scan: bool,
    gap: bool,
}

/// What the slides of one part share.
struct Part<'a> {
    id: &'a str,
    kind: SlideKind,
    heading: String,
    step: Option<usize>,
    hidden: bool,
}

impl Deck<'_> {
    fn word(&self, name: &str) -> String {
        self.view.words.get(name).cloned().unwrap_or_default()
    }

    fn filled(&self, name: &str, n: usize, m: usize) -> String {
        crate::words::fill(&self.word(name), &n.to_string(), &m.to_string())
    }

    /// Adds a part's slides; the second and those after it have a number in their address.
    fn part(&mut self, part: &Part<'_>, contents: Vec<Content>) {
        let many = contents.len();
        for (index, content) in contents.into_iter().enumerate() {
            let id =
                if index == 0 { part.id.to_owned() } else { format!("{}-{}", part.id, index + 1) };
            let label = (many > 1).then(|| self.filled("part_of", index + 1, many));
            self.slides.push(Slide {
                id,
                number: 0,
                kind: part.kind,
                heading: part.heading.clone(),
                part: label,
                is_continued: index > 0,
                position: String::new(),
                step: part.step,
                first_of_section: part.kind == SlideKind::Section && index == 0,
                heading_hidden: part.hidden,
                blocks: content.blocks,
                voices: content.voices,
                large: content.large,
                image: content.image,
                actions: content.actions,
                question: content.question,
                support: content.support,
                facts: content.facts,
                scan: content.scan,
                gap: content.gap,
            });
        }
    }

    fn simple(id: &str, kind: SlideKind, heading: String) -> Part<'_> {
        Part { id, kind, heading, step: None, hidden: false }
    }

    fn title(&mut self) {
        let heading = self.view.title.clone();
        self.part(&Self::simple("title", SlideKind::Title, heading), vec![Content::default()]);
    }

    /// Wellbeing, content warning and support, so that help is known before it is needed.
    fn start(&mut self, welcome: Vec<Block>) {
        let heading = self.word("start_heading");
        let height = measure::body_height(&heading);
        let warning =
            self.view.content_warning.as_ref().map(|text| markup::paragraph(text.as_str()));
        let all: Vec<Block> = warning.into_iter().chain(welcome).collect();
        let mut contents: Vec<Content> = paginate::blocks(&all, height)
            .into_iter()
            .map(|blocks| Content { blocks, ..Content::default() })
            .collect();
        let support: Vec<Support> =
            self.view.support.iter().filter(|entry| !entry.staff).cloned().collect();
        let of = |entry: &Support| measure::support(entry, &self.labels);
        for support in paginate::groups(&support, height, measure::PARAGRAPH_GAP, of) {
            let needed: f64 = support.iter().map(|entry| of(entry) + 24.0).sum();
            let used =
                |content: &Content| measure::blocks(&content.blocks, 0.0, measure::PARAGRAPH_GAP);
            match contents.last_mut() {
                Some(last) if last.support.is_empty() && used(last) + needed <= height => {
                    last.support = support;
                }
                _ => contents.push(Content { support, ..Content::default() }),
            }
        }
        self.part(&Self::simple("start", SlideKind::Start, heading), contents);
    }

    fn voices(&mut self) {
        let heading = self.word("voices_heading");
        let height = measure::body_height(&heading);
        let voices: Vec<Voice> =
            self.view.voices.iter().flat_map(|voice| split_voice(voice, height)).collect();
        let groups = paginate::groups(&voices, height, measure::VOICE_GAP, measure::voice);
        let contents = groups.into_iter().map(|voices| {
            let large = voices.iter().map(measure::large_voice).sum::<f64>() <= 0.6 * height;
            Content { voices, large, ..Content::default() }
        });
        self.part(&Self::simple("voices", SlideKind::Voices, heading), contents.collect());
    }

    fn section(&mut self, section: &Section) {
        let height = measure::body_height(&section.heading);
        let text =
            if section.blocks.is_empty() { outline(section) } else { section.blocks.clone() };
        let mut contents: Vec<Content> = paginate::blocks(&text, height)
            .into_iter()
            .map(|blocks| Content { blocks, ..Content::default() })
            .collect();
        if let Some(image) = &section.image {
            contents.push(Content { image: Some(image.clone()), ..Content::default() });
        }
        if contents.is_empty() {
            contents.push(Content { gap: section.gap, ..Content::default() });
        }
        let part = Part {
            id: &section.slot,
            kind: SlideKind::Section,
            heading: section.heading.clone(),
            step: Some(section.number),
            hidden: section.heading_hidden,
        };
        self.part(&part, contents);
    }

    fn actions(&mut self, section: &Section) {
        let heading = self.word("actions_heading");
        let height = measure::body_height(&heading);
        let of = |action: &Action| measure::action(action, &self.labels);
        let groups = paginate::groups(&section.actions, height, measure::ACTION_GAP, of);
        let contents = groups.into_iter().map(|actions| Content { actions, ..Content::default() });
        let part = Part {
            id: "actions",
            kind: SlideKind::Actions,
            heading,
            step: Some(section.number),
            hidden: false,
        };
        self.part(&part, contents.collect());
    }

    fn questions(&mut self, section: &Section) {
        let many = section.questions.iter().filter(|question| question.standing).count();
        let mut standing = 0;
        for question in &section.questions {
            standing += usize::from(question.standing);
            let (id, kind, heading) = if question.standing {
                (format!("ours-{standing}"), SlideKind::Ours, self.word("standing_heading"))
            } else {
                let heading = format!("{} {}", self.word("question"), question.number);
                (format!("question-{}", question.number), SlideKind::Question, heading)
            };
            let contents = split_question(question);
            let whole = contents.len() == 1;
            let part = Part { id: &id, kind, heading, step: Some(section.number), hidden: false };
            self.part(&part, contents);
            if question.standing && many > 1 && whole {
                let label = self.filled("part_of", standing, many);
                self.slides.last_mut().expect("a slide was just added").part = Some(label);
            }
        }
    }

    fn help(&mut self) {
        let heading = self.word("help_heading");
        let height = measure::body_height(&heading);
        let of = |entry: &Support| measure::support(entry, &self.labels);
        let groups = paginate::groups(&self.view.support, height, measure::SUPPORT_GAP, of);
        let contents = groups.into_iter().map(|support| Content { support, ..Content::default() });
        self.part(&Self::simple("help", SlideKind::Help, heading), contents.collect());
    }

    fn close(&mut self) {
        let heading = self.word("about_heading");
        let height = measure::body_height(&heading);
        let facts = closing::facts(self.view, height);
        let groups = paginate::groups(&facts, height, measure::FACT_GAP, measure::fact);
        let scan = self.view.scan.iter().map(|_| Content { scan: true, ..Content::default() });
        let contents = groups.into_iter().map(|facts| Content { facts, ..Content::default() });
        let contents = contents.chain(scan);
        self.part(&Self::simple("close", SlideKind::Close, heading), contents.collect());
    }

    fn numbered(mut self) -> Vec<Slide> {
        let many = self.slides.len();
        let positions: Vec<String> = (1..=many).map(|n| self.filled("slide_of", n, many)).collect();
        for (index, (slide, position)) in self.slides.iter_mut().zip(positions).enumerate() {
            slide.number = index + 1;
            slide.position = position;
        }
        self.slides
    }
}

/// What stands on the slide of a section that has actions or questions and no text of its own.
fn outline(section: &Section) -> Vec<Block> {
    let changes = section.actions.iter().map(|action| action.change.clone());
    let questions = section.questions.iter().filter(|question| !question.standing);
    let questions =
        questions.map(|question| vec![crate::view::Inline::Text { text: question.text.clone() }]);
    let items: Vec<Vec<Block>> =
        changes.chain(questions).map(|inlines| vec![Block::Paragraph { inlines }]).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::List { ordered: true, start: 1, items }]
}

/// A question is asked in large type; one of many words in that of text, over several slides at last.
fn split_question(question: &Question) -> Vec<Content> {
    let large = measure::large_question(question) <= 0.75 * measure::BODY_HEIGHT;
    // For whom it is stands above it, and its letters are wider than those of text.
    let pieces = if large {
        vec![question.text.clone()]
    } else {
        paginate::texts(&question.text, 0.8 * measure::BODY_HEIGHT)
    };
    let asked = pieces.into_iter().map(|text| Question { text, ..question.clone() });
    asked.map(|asked| Content { question: Some(asked), large, ..Content::default() }).collect()
}

fn split_voice(voice: &Voice, height: f64) -> Vec<Voice> {
    let parts = paginate::blocks(&voice.blocks, height * 0.7);
    parts.into_iter().map(|blocks| Voice { blocks, ..voice.clone() }).collect()
}
