//! The slides of a deck: which there are, in which order, and where a long part is split.

use crate::view::Action;
use crate::view::Block;
use crate::view::Fact;
use crate::view::FactLine;
use crate::view::Question;
use crate::view::Reference;
use crate::view::Section;
use crate::view::Slide;
use crate::view::SlideKind;
use crate::view::Support;
use crate::view::View;
use crate::view::Voice;
use crate::view::markup;
use crate::view::measure;
use crate::view::paginate;

/// Returns the slides of a briefing.
pub(super) fn of(view: &View, welcome: Vec<Block>) -> Vec<Slide> {
    let mut deck = Deck { view, slides: Vec::new() };
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
    slides: Vec<Slide>,
}

/// What one slide holds beside its heading.
#[derive(Default)]
struct Content {
    blocks: Vec<Block>,
    voices: Vec<Voice>,
    image: Option<crate::view::Picture>,
    actions: Vec<Action>,
    question: Option<Question>,
    support: Vec<Support>,
    facts: Vec<Fact>,
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
                position: String::new(),
                step: part.step,
                first_of_section: part.kind == SlideKind::Section && index == 0,
                heading_hidden: part.hidden,
                blocks: content.blocks,
                voices: content.voices,
                image: content.image,
                actions: content.actions,
                question: content.question,
                support: content.support,
                facts: content.facts,
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
        let warning =
            self.view.content_warning.as_ref().map(|text| markup::paragraph(text.as_str()));
        let all: Vec<Block> = warning.into_iter().chain(welcome).collect();
        let height = measure::BODY_HEIGHT;
        let mut contents: Vec<Content> = paginate::blocks(&all, height)
            .into_iter()
            .map(|blocks| Content { blocks, ..Content::default() })
            .collect();
        let support = self.view.support.iter().filter(|entry| !entry.staff).cloned().collect();
        for support in paginate::groups(support, height, measure::PARAGRAPH_GAP, measure::support) {
            let needed: f64 = support.iter().map(|entry| measure::support(entry) + 24.0).sum();
            let used =
                |content: &Content| measure::blocks(&content.blocks, 0.0, measure::PARAGRAPH_GAP);
            match contents.last_mut() {
                Some(last) if last.support.is_empty() && used(last) + needed <= height => {
                    last.support = support;
                }
                _ => contents.push(Content { support, ..Content::default() }),
            }
        }
        let heading = self.word("start_heading");
        self.part(&Self::simple("start", SlideKind::Start, heading), contents);
    }

    fn voices(&mut self) {
        let height = measure::BODY_HEIGHT;
        let voices: Vec<Voice> =
            self.view.voices.iter().flat_map(|voice| split_voice(voice, height)).collect();
        let groups = paginate::groups(voices, height, 2.0 * measure::PARAGRAPH_GAP, measure::voice);
        let contents = groups.into_iter().map(|voices| Content { voices, ..Content::default() });
        let heading = self.word("voices_heading");
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
        let height = measure::BODY_HEIGHT;
        let groups = paginate::groups(section.actions.clone(), height, 26.0, measure::action);
        let contents = groups.into_iter().map(|actions| Content { actions, ..Content::default() });
        let part = Part {
            id: "actions",
            kind: SlideKind::Actions,
            heading: self.word("actions_heading"),
            step: Some(section.number),
            hidden: false,
        };
        self.part(&part, contents.collect());
    }

    fn questions(&mut self, section: &Section) {
        let mut standing = 0;
        for question in &section.questions {
            standing += usize::from(question.standing);
            let (id, kind, heading) = if question.standing {
                (format!("ours-{standing}"), SlideKind::Ours, self.word("standing_heading"))
            } else {
                let heading = format!("{} {}", self.word("question"), question.number);
                (format!("question-{}", question.number), SlideKind::Question, heading)
            };
            let content = Content { question: Some(question.clone()), ..Content::default() };
            let part = Part { id: &id, kind, heading, step: Some(section.number), hidden: false };
            self.part(&part, vec![content]);
        }
    }

    fn help(&mut self) {
        let height = measure::BODY_HEIGHT;
        let support = self.view.support.clone();
        let groups = paginate::groups(support, height, measure::PARAGRAPH_GAP, measure::support);
        let mut contents: Vec<Content> =
            groups.into_iter().map(|support| Content { support, ..Content::default() }).collect();
        if contents.is_empty() {
            return;
        }
        let heading = self.word("help_heading");
        self.part(&Self::simple("help", SlideKind::Help, heading), std::mem::take(&mut contents));
    }

    fn close(&mut self) {
        let height = measure::BODY_HEIGHT;
        let facts = self.facts().into_iter().flat_map(|fact| split_fact(fact, height)).collect();
        let groups = paginate::groups(facts, height, 16.0, measure::fact);
        let contents = groups.into_iter().map(|facts| Content { facts, ..Content::default() });
        let heading = self.word("about_heading");
        self.part(&Self::simple("close", SlideKind::Close, heading), contents.collect());
    }

    fn facts(&self) -> Vec<Fact> {
        let mut facts = self.review_facts();
        let references =
            [("resources_heading", &self.view.resources), ("sources_heading", &self.view.sources)];
        for (name, references) in references {
            facts.push(Fact {
                term: self.word(name),
                lines: references.iter().map(reference).collect(),
            });
        }
        let acronyms = self
            .view
            .acronyms
            .iter()
            .map(|acronym| line(format!("{}: {}", acronym.short, acronym.long)));
        facts.push(Fact { term: self.word("acronyms_heading"), lines: acronyms.collect() });
        let authors = self.view.authors.iter().map(|author| line(author.clone()));
        facts.push(Fact { term: self.word("authors"), lines: authors.collect() });
        let contact = self.view.contact.iter().map(|contact| FactLine {
            text: contact.clone(),
            url: self.view.contact_link.clone(),
            address: None,
        });
        facts.push(Fact { term: self.word("contact"), lines: contact.collect() });
        let aim = [self.view.dates.line.clone(), self.word("aim"), self.word("period_notice")];
        let aim = aim.into_iter().filter(|text| !text.is_empty()).map(line);
        facts.push(Fact { term: self.view.kind.clone(), lines: aim.collect() });
        facts.retain(|fact| !fact.lines.is_empty());
        facts
    }

    fn review_facts(&self) -> Vec<Fact> {
        let Some(review) = &self.view.review else { return Vec::new() };
        let first = [review.title.clone(), review.kind.clone()];
        let mut about: Vec<FactLine> = first.into_iter().flatten().map(line).collect();
        let labelled = [
            ("review_partnership", &review.partnership),
            ("review_period", &review.period),
            ("review_published", &review.published),
        ];
        for (name, value) in labelled {
            about.extend(value.iter().map(|value| line(format!("{}: {value}", self.word(name)))));
        }
        if !review.reviewers.is_empty() {
            about.push(line(format!(
                "{}: {}",
                self.word("reviewers"),
                review.reviewers.join(", ")
            )));
        }
        about.extend(review.report.clone().map(line));
        about.extend(review.links.iter().map(reference));
        let improvements = lines_of(&review.improvements);
        let reason = review.withheld_reason.clone().map(line);
        vec![
            Fact { term: self.word("review_heading"), lines: about },
            Fact { term: self.word("improvements_heading"), lines: improvements },
            Fact { term: self.word("withheld_reason"), lines: reason.into_iter().collect() },
        ]
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

fn split_voice(voice: &Voice, height: f64) -> Vec<Voice> {
    let parts = paginate::blocks(&voice.blocks, height * 0.7);
    parts.into_iter().map(|blocks| Voice { blocks, from: voice.from.clone() }).collect()
}

fn split_fact(fact: Fact, height: f64) -> Vec<Fact> {
    let Fact { term, lines } = fact;
    let single = |line: &FactLine| {
        measure::fact(&Fact { term: String::new(), lines: vec![line.clone()] }) - 38.0
    };
    let groups = paginate::groups(lines, height - 38.0, 0.0, single);
    groups.into_iter().map(|lines| Fact { term: term.clone(), lines }).collect()
}

fn lines_of(blocks: &[Block]) -> Vec<FactLine> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => out.push(line(markup::plain_text(inlines))),
            Block::List { items, .. } => items.iter().for_each(|item| out.extend(lines_of(item))),
            Block::Quote { blocks } => out.extend(lines_of(blocks)),
        }
    }
    out
}

fn line(text: String) -> FactLine {
    FactLine { text, url: None, address: None }
}

fn reference(reference: &Reference) -> FactLine {
    let note = reference.note.as_deref().map(|note| format!(". {note}")).unwrap_or_default();
    FactLine {
        text: format!("{}{note}", reference.title),
        url: reference.url.clone(),
        address: reference.address.clone(),
    }
}
