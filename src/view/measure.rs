//! How much room text takes on a slide, in the pixels of a stage of 1280 by 720.
//!
//! The sizes are those that style sheet and Typst draw with. Tests hold every slide of the samples
//! against its stage, in browsers and in the boxes of Typst.

use crate::look::{QUESTIONS, SCALE, STAGE, STRIP_LETTERS, Step};
use crate::view::{
    Action, Block, Fact, FactLine, Inline, Question, Slide, SlideKind, Support, View, Voice,
    ruler::{BOLD, REGULAR, Ruler, Run, Typeface, runs},
};

/// The height of a slide's body.
pub(super) const BODY_HEIGHT: f64 = STAGE.body_height() as f64;
/// The height for a question under its number.
pub(super) const QUESTION_HEIGHT: f64 = STAGE.question_height() as f64;

/// The width of the words.
const WIDTH: f64 = STAGE.measure as f64;
pub(super) const INDENT: f64 = STAGE.indent as f64;
const LABEL_LINE: f64 = STAGE.label_line as f64;
const LABEL_GAP: f64 = STAGE.label_gap as f64;
const SMALL_LINE: f64 = STAGE.small_line as f64;
pub(super) const VOICE_GAP: f64 = STAGE.voice_gap as f64;
pub(super) const ACTION_GAP: f64 = STAGE.action_gap as f64;
pub(super) const SUPPORT_GAP: f64 = STAGE.support_gap as f64;
pub(super) const FACT_GAP: f64 = STAGE.fact_gap as f64;
pub(super) const FACT_LINE_GAP: f64 = STAGE.fact_line_gap as f64;
/// The width of a column of facts.
const COLUMN: f64 = (STAGE.measure - STAGE.column_gap) as f64 / 2.0;
/// The height of the term over its lines.
pub(super) const FACT_TERM: f64 = SMALL_LINE;

/// The width of the present step's name in the strip, in slides of every kind.
const STRIP_NAME: f64 = 400.0;

/// The smallest size of a slide's words, in which it is decided how many slides there are.
pub(super) const LEAST: &Step = &SCALE[0];

/// The interface words that stand before what is measured.
struct Labels {
    evidence: String,
    outcome: String,
    for_staff: String,
}

/// Measures what slides hold.
pub(super) struct Measure {
    ruler: Ruler,
    labels: Labels,
}

impl Measure {
    /// Returns one that knows the labels that a view draws, and its fonts.
    pub(super) fn of(view: &View) -> Self {
        Self::in_typeface(view, Typeface::Family(view.fonts.clone()))
    }

    /// Returns one that knows the labels that a view draws, set in a typeface.
    pub(super) fn in_typeface(view: &View, typeface: Typeface) -> Self {
        let label = |name: &str| view.words.get(name).map(|word| format!("{word}: "));
        let labels = Labels {
            evidence: label("evidence").unwrap_or_default(),
            outcome: label("outcome").unwrap_or_default(),
            for_staff: label("support_staff").unwrap_or_default(),
        };
        Self { ruler: Ruler::of(typeface), labels }
    }

    #[cfg(test)]
    pub(super) fn plain() -> Self {
        let none = String::new;
        let labels = Labels { evidence: none(), outcome: none(), for_staff: none() };
        Self { ruler: Ruler::default(), labels }
    }

    fn lines(&self, runs: &[Run<'_>], size: u16, width: f64) -> f64 {
        count(self.ruler.lines(runs, size, width))
    }

    /// Returns the height of a body under a heading: a second line of heading takes its room.
    pub(super) fn body_height(&self, heading: &str, numbered: bool) -> f64 {
        let lines = count(self.heading_lines(heading, numbered));
        BODY_HEIGHT - f64::from(STAGE.heading_line) * (lines - 1.0)
    }

    fn heading_lines(&self, heading: &str, numbered: bool) -> usize {
        let gap = f64::from(STAGE.heading_gap);
        let disc = if numbered { f64::from(STAGE.disc) + gap } else { 0.0 };
        // "2 of 3" may follow it.
        let part = self.ruler.width(&[Run::of("2 of 3", REGULAR)], STAGE.small) + gap;
        self.ruler.lines(&[Run::of(heading, BOLD)], STAGE.heading, WIDTH - disc - part)
    }

    /// Whether the strip of steps shows a heading whole.
    pub(super) fn is_in_strip(&self, heading: &str) -> bool {
        heading.chars().count() <= STRIP_LETTERS
            && self.ruler.width(&[Run::of(heading, BOLD)], STAGE.caption) <= STRIP_NAME
    }

    /// Returns the height of inlines.
    pub(super) fn inlines(&self, inlines: &[Inline], at: &Step, indent: f64) -> f64 {
        self.words(inlines, REGULAR, at, WIDTH - indent)
    }

    fn words(&self, inlines: &[Inline], weight: u16, at: &Step, width: f64) -> f64 {
        let paragraphs = runs(inlines, weight);
        let lines = paragraphs.iter().map(|runs| self.lines(runs, at.size, width));
        lines.sum::<f64>() * f64::from(at.line)
    }

    /// Returns the height of a block of text.
    pub(super) fn block(&self, block: &Block, at: &Step, indent: f64) -> f64 {
        match block {
            Block::Paragraph { inlines } => self.inlines(inlines, at, indent),
            Block::List { items, .. } => {
                let inner = indent + f64::from(at.list_indent);
                let gap = f64::from(at.item_gap);
                stacked(items.iter().map(|item| self.stack(item, at, inner, gap)), gap)
            }
            Block::Quote { blocks } => {
                self.stack(blocks, at, indent + INDENT, f64::from(at.paragraph_gap))
            }
        }
    }

    fn stack(&self, all: &[Block], at: &Step, indent: f64, gap: f64) -> f64 {
        stacked(all.iter().map(|one| self.block(one, at, indent)), gap)
    }

    /// Returns the height of blocks of text with gaps between them.
    pub(super) fn blocks(&self, all: &[Block], at: &Step) -> f64 {
        self.stack(all, at, 0.0, f64::from(at.paragraph_gap))
    }

    /// Returns the height of a voice with who said it.
    pub(super) fn voice(&self, voice: &Voice, at: &Step) -> f64 {
        let from = self.lines(&[Run::of(&voice.from, REGULAR)], STAGE.label, WIDTH);
        self.blocks(&voice.blocks, at) + LABEL_GAP + from * LABEL_LINE
    }

    /// Returns the height of an action: its change, a line of status, owner and date, and a line each
    /// for how we will know and what came of it, with their labels.
    pub(super) fn action(&self, action: &Action, at: &Step) -> f64 {
        let small = |runs: &[Run<'_>]| self.lines(runs, STAGE.small, WIDTH - INDENT) * SMALL_LINE;
        let status = action.status_word.iter().map(|word| Run::of(word, BOLD));
        let owner = action.owner.iter().map(|owner| Run::of(owner, REGULAR));
        let by = action.by.iter().map(|by| Run::whole(by, REGULAR));
        let mut meta: Vec<Run<'_>> = Vec::new();
        for run in status.chain(owner).chain(by) {
            if !meta.is_empty() {
                meta.push(Run::of("\u{a0}· ", REGULAR));
            }
            meta.push(run);
        }
        let meta = if meta.is_empty() { 0.0 } else { small(&meta) };
        let labels = &self.labels;
        let more = [(&labels.evidence, &action.evidence), (&labels.outcome, &action.outcome)];
        let more = more.into_iter().filter_map(|(label, text)| {
            Some(small(&[Run::of(label, REGULAR), Run::of(text.as_deref()?, REGULAR)]))
        });
        self.words(&action.change, BOLD, at, WIDTH - INDENT) + meta + more.sum::<f64>()
    }

    /// Returns the height of a question.
    pub(super) fn question(&self, text: &str, at: &Step) -> f64 {
        self.lines(&[Run::of(text, BOLD)], at.size, WIDTH) * f64::from(at.line)
    }

    /// Returns the height of questions in a list.
    pub(super) fn questions(&self, all: &[Question], at: &Step) -> f64 {
        let width = WIDTH - f64::from(at.list_indent);
        let one = |question: &Question| {
            self.lines(&[Run::of(&question.text, REGULAR)], at.size, width) * f64::from(at.line)
        };
        stacked(all.iter().map(one), f64::from(at.item_gap))
    }

    /// Returns the height of the line that tells a question's number where the heading does not.
    pub(super) fn question_label(&self, label: &str) -> f64 {
        self.lines(&[Run::of(label, BOLD)], STAGE.label, WIDTH) * LABEL_LINE + LABEL_GAP
    }

    /// Returns the height of a place to get help.
    pub(super) fn support(&self, entry: &Support, at: &Step) -> f64 {
        let phone = entry.phone.iter().map(|phone| Run::whole(phone, BOLD));
        let site = entry.address.iter().map(|site| Run::address(site, REGULAR));
        let mut first = vec![Run::of(&entry.name, BOLD)];
        for run in phone.chain(site) {
            first.push(Run::of(" ", REGULAR));
            first.push(run);
        }
        let label = if entry.staff { self.labels.for_staff.as_str() } else { "" };
        let note = [
            Run::of(
                if entry.note.is_some() { label } else { label.trim_end_matches([':', ' ']) },
                REGULAR,
            ),
            Run::of(entry.note.as_deref().unwrap_or_default(), REGULAR),
        ];
        let noted = entry.staff || entry.note.is_some();
        let note = if noted { self.lines(&note, STAGE.small, WIDTH) } else { 0.0 };
        self.lines(&first, at.size, WIDTH) * f64::from(at.line) + note * SMALL_LINE
    }

    /// Returns the height of places to get help in one run: names, and how to reach them.
    pub(super) fn reach(&self, all: &[Support], at: &Step) -> f64 {
        let mut runs: Vec<Run<'_>> = Vec::new();
        for entry in all {
            if !runs.is_empty() {
                runs.push(Run::of("\u{a0}· ", REGULAR));
            }
            runs.push(Run::of(&entry.name, REGULAR));
            let phone = entry.phone.iter().map(|phone| Run::whole(phone, BOLD));
            let site = entry.address.iter().map(|site| Run::address(site, BOLD));
            if let Some(reach) = phone.chain(site).next() {
                runs.extend([Run::of(" ", REGULAR), reach]);
            }
        }
        self.lines(&runs, at.size, WIDTH) * f64::from(at.line)
    }

    /// Returns the height of a titled fact in its column.
    pub(super) fn fact(&self, fact: &Fact) -> f64 {
        FACT_TERM + stacked(fact.lines.iter().map(|line| self.fact_line(line)), FACT_LINE_GAP)
    }

    /// Returns the height of one line of a fact, which may be long.
    pub(super) fn fact_line(&self, line: &FactLine) -> f64 {
        let mut runs = vec![Run::of(&line.text, REGULAR)];
        if let Some(address) = &line.address {
            runs.push(Run::of(format!(" ({address})"), REGULAR));
        }
        if let Some(note) = &line.note {
            runs.push(Run::of(format!(" {note}"), REGULAR));
        }
        self.lines(&runs, STAGE.small, COLUMN) * SMALL_LINE
    }

    /// Returns the height of a slide's body; a picture takes the room that there is.
    pub(super) fn slide(&self, slide: &Slide) -> f64 {
        let at = step_of(slide.size);
        let asked = step_of(slide.question_size);
        let voices = slide.voices.iter().map(|one| self.voice(one, at));
        let actions = slide.actions.iter().map(|one| self.action(one, at));
        let support = if slide.kind == SlideKind::Start && !slide.support.is_empty() {
            self.reach(&slide.support, at)
        } else {
            stacked(slide.support.iter().map(|one| self.support(one, at)), SUPPORT_GAP)
        };
        let label = slide.question_label.as_ref().map_or(0.0, |label| self.question_label(label));
        let question = match slide.questions.as_slice() {
            [] => 0.0,
            [only] if slide.kind != SlideKind::Ours => label + self.question(&only.text, asked),
            many => label + self.questions(many, asked),
        };
        let facts = slide
            .facts
            .iter()
            .map(|column| stacked(column.iter().map(|fact| self.fact(fact)), FACT_GAP));
        let parts = [
            self.blocks(&slide.blocks, at),
            stacked(voices, VOICE_GAP),
            stacked(actions, ACTION_GAP),
            question,
            support,
            facts.fold(0.0, f64::max),
            if slide.gap { f64::from(at.line) } else { 0.0 },
        ];
        let parts = parts.into_iter().filter(|height| *height > 0.0);
        stacked(parts, f64::from(at.paragraph_gap))
    }
}

/// Returns the height of a slide's body as it is reckoned, without its picture.
pub fn slide_height(view: &View, slide: &Slide) -> f64 {
    Measure::of(view).slide(slide)
}

/// Returns how many lines the heading of each slide takes in the typeface of office files.
pub fn slideshow_heading_lines(view: &View) -> Vec<usize> {
    let measure = Measure::in_typeface(view, Typeface::Office);
    let slides = view.slides.iter();
    slides.map(|slide| measure.heading_lines(&slide.heading, slide.step.is_some())).collect()
}

/// Returns the size of words that are so large.
fn step_of(size: u16) -> &'static Step {
    SCALE.iter().chain(&QUESTIONS).find(|step| step.size == size).unwrap_or(LEAST)
}

/// Returns the height of things above each other, with gaps between them.
pub(super) fn stacked(heights: impl Iterator<Item = f64>, gap: f64) -> f64 {
    heights.reduce(|above, next| above + gap + next).unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "lines on a slide are few")]
fn count(number: usize) -> f64 {
    number as f64
}
