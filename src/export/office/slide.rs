//! One slide of the deck as PowerPoint shows it.

use crate::export::office::{
    content::file_name,
    flow::Flow,
    letters::Letters,
    levels,
    palette::{self, QUIET},
    stage::{Sort, Stage},
};
use crate::look::{HUES, STAGE};
use crate::office::{
    Color, Run, Size,
    slides::{Frame, Mosaic, Paragraph, Role, Shape},
};
use crate::view::{Fact, Picture, Scan, Slide, SlideKind, View};

/// The height of a partnership's sign on the title slide, in pixels, and the most room across.
const SIGN: (f64, f64) = (64.0, 240.0);
/// One slide that is being put together.
pub(super) struct Sheet<'a> {
    pub(super) view: &'a View,
    pub(super) letters: &'a Letters<'a>,
    pub(super) stage: Stage,
    pub(super) slide: &'a Slide,
    /// How many lines the heading takes.
    pub(super) lines: usize,
}

impl Sheet<'_> {
    /// Returns what sort of slide it is.
    pub(super) fn sort(&self) -> Sort {
        let slide = self.slide;
        match slide.kind {
            SlideKind::Title => Sort::Title,
            SlideKind::Question => Sort::Question { size: slide.question_size },
            SlideKind::Close => Sort::Facts,
            SlideKind::Ours => Sort::Words { numbered: true, size: slide.question_size },
            _ if slide.image.is_some() => Sort::Picture,
            _ => Sort::Words { numbered: slide.step.is_some(), size: slide.size },
        }
    }

    /// Returns what stands on it, in reading order.
    pub(super) fn shapes(&self) -> Vec<Shape> {
        let mut shapes = match self.sort() {
            Sort::Title => self.title(),
            Sort::Facts => self.facts(),
            Sort::Picture => self.picture(),
            Sort::Question { .. } => self.question(),
            Sort::Words { .. } => self.words(),
        };
        if self.slide.kind != SlideKind::Title {
            shapes.push(self.strip());
        }
        shapes.extend(self.state());
        shapes.extend(self.helper());
        shapes.push(filled(Role::Foot, vec![Paragraph::of(0, self.foot())]));
        shapes.push(filled(Role::Number, vec![Paragraph::of(0, self.position())]));
        shapes
    }

    pub(super) fn hue(&self) -> Option<Color> {
        let step = self.slide.step?;
        Color::of(HUES[(step - 1) % HUES.len()].screen)
    }

    /// Returns the title slide: the kind stands under the title, since readers begin with that.
    fn title(&self) -> Vec<Shape> {
        let (view, letters) = (self.view, self.letters);
        let is_long = view.title.chars().count() > 48;
        let size = (Size::pixels(STAGE.long_title), Size::pixels(STAGE.long_title_line));
        let title = Paragraph::of(0, [letters.content(&view.title)]);
        let title = Paragraph { size: is_long.then_some(size), ..title };
        let kind = letters.kind().into_iter().map(|run| Run { strong: true, ..run });
        let color = palette::theme(view.accent.as_deref()).head;
        let kind = kind.map(|run| Run { color: Some(color.clone()), ..run });
        let issuer = letters.content(&view.partnership);
        let issuer = issuer.leading_to(view.partnership_url.as_deref());
        let naming = view.naming.iter().map(|words| [letters.interface(words)]);
        let under = [Paragraph::of(0, kind), Paragraph::of(0, [issuer])].into_iter();
        let under = under.chain(naming.map(|words| Paragraph::of(0, words)));
        let mut shapes =
            vec![filled(Role::DeckTitle, vec![title]), filled(Role::Subtitle, under.collect())];
        let mut x = 0.0;
        for logo in &view.logos {
            let ratio = f64::from(logo.width) / f64::from(logo.height.max(1));
            let width = (SIGN.0 * ratio).min(SIGN.1);
            let frame = self.stage.sign(x, width, width / ratio.max(0.01));
            shapes.push(picture(&logo.file, logo.alt.as_ref(), frame));
            x += width + 24.0;
        }
        shapes
    }

    /// Returns the heading with its part, where it takes more lines than one in a frame of its own.
    fn heading(&self) -> Shape {
        let slide = self.slide;
        let in_content = matches!(slide.kind, SlideKind::Section);
        let words = if in_content {
            self.letters.content(&slide.heading)
        } else {
            self.letters.interface(&slide.heading)
        };
        let mut pieces = vec![Run { color: self.hue(), ..words }];
        let is_question = slide.kind == SlideKind::Question;
        let audience = slide.questions.first().filter(|_| is_question);
        let audience = audience.and_then(|question| question.audience.as_deref());
        pieces.extend(audience.map(|audience| self.letters.interface(format!(" · {audience}"))));
        if let Some(part) = &slide.part {
            let size = Some(Size::pixels(STAGE.small));
            let run = self.letters.interface(format!("  {part}"));
            pieces.push(Run { size, color: Color::of(QUIET), ..run });
        }
        let is_high = self.lines > 1 && !is_question;
        let numbered = slide.step.is_some();
        let frame = is_high.then(|| self.stage.heading(numbered, self.lines));
        Shape::Filled { role: Role::Title, frame, paragraphs: vec![Paragraph::of(0, pieces)] }
    }

    /// Returns a body under the heading.
    fn body(&self, paragraphs: Vec<Paragraph>) -> Shape {
        let frame = (self.lines > 1).then(|| self.stage.body(self.lines));
        Shape::Filled { role: Role::Body, frame, paragraphs }
    }

    fn words(&self) -> Vec<Shape> {
        let slide = self.slide;
        let size = match self.sort() {
            Sort::Words { size, .. } => size,
            _ => slide.size,
        };
        let at = levels::step(size);
        let mut flow = Flow::of(self.letters, at);
        flow.blocks(&slide.blocks);
        flow.leave(at.paragraph_gap);
        for voice in &slide.voices {
            flow.voice(voice);
            flow.leave(STAGE.voice_gap);
        }
        for (index, action) in slide.actions.iter().enumerate() {
            flow.leave(if index > 0 { STAGE.action_gap } else { at.paragraph_gap });
            flow.action(action);
        }
        flow.leave(at.paragraph_gap);
        self.asked(&mut flow);
        self.helped(&mut flow);
        if slide.gap {
            flow.say(levels::TEXT, [self.letters.label("to_be_written")]);
        }
        vec![self.heading(), self.body(flow.paragraphs)]
    }

    /// Adds the questions that stand with other words, under their number.
    fn asked(&self, flow: &mut Flow<'_>) {
        let slide = self.slide;
        let asked = levels::step(slide.question_size);
        if let Some(label) = &slide.question_label {
            flow.say(levels::LABEL, [self.letters.interface(label)]);
            flow.leave(STAGE.label_gap);
        }
        match slide.questions.as_slice() {
            [only] if slide.kind != SlideKind::Ours => flow.question(only, asked),
            many => {
                for (index, question) in many.iter().enumerate() {
                    if index > 0 {
                        flow.leave(asked.item_gap);
                    }
                    flow.listed_question(question, asked);
                }
            }
        }
    }

    fn helped(&self, flow: &mut Flow<'_>) {
        let support = &self.slide.support;
        if self.slide.kind == SlideKind::Start && !support.is_empty() {
            flow.leave(levels::step(self.slide.size).paragraph_gap);
            flow.reach(support);
            return;
        }
        for entry in support {
            flow.leave(STAGE.support_gap);
            flow.support(entry);
        }
    }

    fn question(&self) -> Vec<Shape> {
        let asked = self.slide.questions.iter();
        let words = asked.map(|question| Paragraph::of(0, [self.letters.content(&question.text)]));
        vec![self.heading(), filled(Role::Body, words.collect())]
    }

    /// Returns a picture as large as there is room for, and its caption.
    fn picture(&self) -> Vec<Shape> {
        let Some(image) = &self.slide.image else { return vec![self.heading()] };
        let caption = self.caption(image);
        let ratio = f64::from(image.width) / f64::from(image.height.max(1));
        let frame = self.stage.picture(self.lines, !caption.is_empty(), ratio);
        let mut shapes = vec![self.heading(), picture(&image.file, image.alt.as_ref(), frame)];
        if !caption.is_empty() {
            shapes.push(filled(Role::Body, vec![Paragraph::of(0, caption)]));
        }
        shapes
    }

    fn caption(&self, image: &Picture) -> Vec<Run> {
        let caption = image.caption.iter().map(|words| self.letters.content(words));
        let mut words: Vec<Run> = caption.collect();
        if let Some(credit) = &image.credit {
            let gap = if words.is_empty() { "" } else { " " };
            let label = format!("{gap}{}: ", self.letters.word("image_credit"));
            words.extend([self.letters.interface(label), self.letters.content(credit)]);
        }
        words
    }

    fn facts(&self) -> Vec<Shape> {
        let mut shapes = vec![self.heading()];
        for (column, role) in self.slide.facts.iter().zip([Role::Body, Role::SecondBody]) {
            let frame = Some(self.stage.column(role == Role::SecondBody));
            shapes.push(Shape::Filled { role, frame, paragraphs: self.column(column) });
        }
        if let Some(scan) = self.view.scan.as_ref().filter(|_| self.slide.scan) {
            shapes.extend(self.scan(scan));
        }
        shapes
    }

    fn column(&self, facts: &[Fact]) -> Vec<Paragraph> {
        let mut flow = Flow::of(self.letters, levels::step(0));
        for fact in facts {
            flow.leave(STAGE.fact_gap);
            flow.fact(fact);
        }
        flow.paragraphs
    }

    fn scan(&self, scan: &Scan) -> [Shape; 2] {
        let code = Mosaic {
            alt: scan.alt.clone(),
            frame: self.stage.scan(),
            side: scan.side,
            runs: scan.runs.clone(),
        };
        let heading = Paragraph::of(0, [self.letters.label("scan_heading")]);
        let address = self.letters.content(&scan.address).leading_to(Some(&scan.url));
        let words = vec![heading, Paragraph::of(0, [address])];
        let frame = Some(self.stage.column(true));
        [Shape::Mosaic(code), Shape::Filled { role: Role::SecondBody, frame, paragraphs: words }]
    }
}

fn filled(role: Role, paragraphs: Vec<Paragraph>) -> Shape {
    Shape::Filled { role, frame: None, paragraphs }
}

fn picture(file: &str, alt: Option<&String>, frame: Frame) -> Shape {
    let Frame { width, height, .. } = frame;
    let picture =
        crate::office::Picture { file: file_name(file), alt: alt.cloned(), width, height };
    Shape::Picture(picture, frame)
}
