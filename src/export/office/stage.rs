//! Where things stand on the slides of a presentation, and how large their words are: the stage of the
//! deck, in the typeface of office files.

use crate::export::office::{
    levels::{self, level},
    palette::{QUIET, SAND},
    ring::RING_FILE,
};
use crate::look::{SCALE, STAGE};
use crate::office::{
    Color, Length, Size,
    slides::{Anchor, Frame, Kind, Layout, Level, Levels, Place, Role, Shape, ShapeKind, Side},
};

const LEFT: f64 = STAGE.left as f64;
const MEASURE: f64 = STAGE.measure as f64;
const BODY_END: f64 = (STAGE.height - STAGE.foot) as f64;
/// The foot's words, which may take two lines.
const FOOT: f64 = BODY_END + 8.0;

/// A kind of slide, by which its layout is chosen.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Sort {
    /// The title of the deck.
    Title,
    /// Words in a size; of one of the seven, whose number stands before the heading.
    Words { numbered: bool, size: u16 },
    /// A question and nothing else, in a size.
    Question { size: u16 },
    /// Two columns of facts.
    Facts,
    /// A picture.
    Picture,
}

/// The stage: it is turned where the content runs from right to left.
#[derive(Clone, Copy)]
pub(super) struct Stage {
    pub(super) right_to_left: bool,
}

impl Stage {
    /// Returns a frame in pixels.
    pub(super) fn frame(self, x: f64, y: f64, width: f64, height: f64) -> Frame {
        let x = if self.right_to_left { f64::from(STAGE.width) - x - width } else { x };
        Frame::pixels(x, y, width, height)
    }

    pub(super) fn whole(self) -> Frame {
        self.frame(0.0, 0.0, f64::from(STAGE.width), f64::from(STAGE.height))
    }

    /// Returns where a slide's words stand under a heading of so many lines.
    pub(super) fn body(self, lines: usize) -> Frame {
        let top = body_top(lines);
        self.frame(LEFT, top, MEASURE, BODY_END - top)
    }

    /// Returns where a heading of so many lines stands.
    pub(super) fn heading(self, numbered: bool, lines: usize) -> Frame {
        let disc = if numbered { f64::from(STAGE.disc + STAGE.heading_gap) } else { 0.0 };
        let top = f64::from(STAGE.heading_top);
        let height = body_top(lines) - f64::from(STAGE.body_gap) - top;
        self.frame(LEFT + disc, top, MEASURE - disc, height)
    }

    /// Returns where the number of a section stands.
    pub(super) fn disc(self) -> Frame {
        let side = f64::from(STAGE.disc);
        self.frame(LEFT, f64::from(STAGE.heading_top) + 8.0, side, side)
    }

    /// Returns where a step stands in the strip, when one is present or none.
    pub(super) fn step(self, number: usize, present: Option<usize>, many: usize) -> Frame {
        let (width, shown) = (f64::from(STAGE.width), 420.0);
        let narrow = match present {
            Some(_) => (width - shown) / count(many - 1),
            None => width / count(many),
        };
        let before = count(number - 1);
        let is_past = present.is_some_and(|present| present < number);
        let x = if is_past { shown + narrow * (before - 1.0) } else { narrow * before };
        let own = if present == Some(number) { shown } else { narrow };
        self.frame(x, 0.0, own - 2.0, f64::from(STAGE.strip))
    }

    /// Returns where it is said that this is a draft.
    pub(super) fn state(self) -> Frame {
        self.frame(LEFT + MEASURE - 500.0, 44.0, 500.0, 30.0)
    }

    /// Returns where help is told in the foot.
    pub(super) fn helper(self) -> Frame {
        self.frame(LEFT, FOOT, 330.0, 60.0)
    }

    /// Returns where a picture stands that is so much wider than high: as large as there is room.
    pub(super) fn picture(self, lines: usize, has_caption: bool, ratio: f64) -> Frame {
        let top = body_top(lines);
        let end = if has_caption { BODY_END - 66.0 } else { BODY_END };
        let height = (MEASURE / ratio.max(0.01)).min(end - top);
        self.frame(LEFT, top, height * ratio, height)
    }

    /// Returns where a column of facts stands.
    pub(super) fn column(self, is_second: bool) -> Frame {
        let gap = f64::from(STAGE.column_gap);
        let width = (MEASURE - gap) / 2.0;
        let x = if is_second { LEFT + width + gap } else { LEFT };
        self.frame(x, body_top(1), width, BODY_END - body_top(1))
    }

    /// Returns where the code to scan stands.
    pub(super) fn scan(self) -> Frame {
        self.frame(LEFT, body_top(1), 400.0, 400.0)
    }

    /// Returns where a partnership's sign stands that is so wide, from the left.
    pub(super) fn sign(self, x: f64, width: f64, height: f64) -> Frame {
        self.frame(LEFT + x, 60.0, width, height)
    }

    /// Returns the placeholders that all layouts share.
    pub(super) fn master(self) -> Vec<Place> {
        self.places(Sort::Words { numbered: false, size: SCALE[0].size })
    }

    /// Returns the layout of a sort of slides.
    pub(super) fn layout(self, sort: Sort, head: &Color) -> Layout {
        let points = |size: u16| Size::pixels(size).hundredths() / 100;
        let (name, kind) = match sort {
            Sort::Title => ("Title".to_owned(), Kind::Title),
            Sort::Words { numbered: true, size } => {
                (format!("Section, {} pt", points(size)), Kind::Words)
            }
            Sort::Words { numbered: false, size } => {
                (format!("Words, {} pt", points(size)), Kind::Words)
            }
            Sort::Question { size } => (format!("Question, {} pt", points(size)), Kind::Words),
            Sort::Facts => ("Two columns".to_owned(), Kind::TwoColumns),
            Sort::Picture => ("Picture".to_owned(), Kind::Words),
        };
        let shapes = if sort == Sort::Title { vec![self.panel(head)] } else { Vec::new() };
        Layout { name, kind, places: self.places(sort), shapes }
    }

    /// The calm panel beside the title, in which the ring stands.
    fn panel(self, head: &Color) -> Shape {
        let width = f64::from(STAGE.title_panel);
        let left = f64::from(STAGE.width) - width;
        let drawn = |x, y, width, height, fill| Shape::Drawn {
            kind: ShapeKind::Rectangle,
            frame: self.frame(x, y, width, height),
            fill,
            levels: Levels::new(),
            paragraphs: Vec::new(),
        };
        let height = f64::from(STAGE.height);
        let panel = drawn(left, 0.0, width, height, Color::of(SAND));
        let side = f64::from(STAGE.ring);
        let (x, y) = (left + (width - side) / 2.0, (height - side) / 2.0);
        let ring = crate::office::Picture {
            file: RING_FILE.to_owned(),
            alt: None,
            width: Length::pixels(side),
            height: Length::pixels(side),
        };
        let line = drawn(0.0, 0.0, left, 12.0, Some(head.clone()));
        let ring = Shape::Picture(ring, self.frame(x, y, side, side));
        Shape::Group { alt: None, shapes: vec![panel, line, ring] }
    }

    fn places(self, sort: Sort) -> Vec<Place> {
        let mut places = self.words_of(sort);
        let numbered =
            !matches!(sort, Sort::Title | Sort::Facts | Sort::Words { numbered: false, .. });
        let (x, width) = if numbered { (LEFT + 350.0, 510.0) } else { (LEFT, 860.0) };
        let width = if sort == Sort::Title { 480.0 } else { width };
        let foot = |side| {
            let quiet = Color::of(QUIET);
            let plain = level(STAGE.caption, STAGE.caption_line);
            vec![Level { color: quiet, side, ..plain }]
        };
        let place = |role, x, width, side| Place {
            role,
            frame: self.frame(x, FOOT, width, 60.0),
            anchor: Anchor::Middle,
            levels: foot(side),
        };
        places.push(place(Role::Foot, x, width, Side::Start));
        let end = if sort == Sort::Title { LEFT + 720.0 } else { LEFT + MEASURE };
        places.push(place(Role::Number, end - 220.0, 220.0, Side::End));
        places
    }

    /// The placeholders of a layout's own words.
    fn words_of(self, sort: Sort) -> Vec<Place> {
        let heading = Level { bold: true, ..level(STAGE.heading, STAGE.heading_line) };
        let numbered = matches!(sort, Sort::Picture | Sort::Words { numbered: true, .. });
        let title = Place {
            role: Role::Title,
            frame: self.heading(numbered, 1),
            anchor: Anchor::Middle,
            levels: vec![heading],
        };
        let body = |frame, levels| Place { role: Role::Body, frame, anchor: Anchor::Top, levels };
        match sort {
            Sort::Title => self.title_words(),
            Sort::Words { size, .. } => {
                vec![title, body(self.body(1), levels::of(levels::step(size)))]
            }
            Sort::Question { size } => {
                let label = Level { bold: true, ..level(STAGE.label, STAGE.label_line) };
                let top = f64::from(STAGE.heading_top);
                let height = f64::from(STAGE.label_line);
                let frame = self.frame(LEFT, top, MEASURE, height);
                let title = Place { frame, levels: vec![label], ..title };
                let top = top + height + f64::from(STAGE.label_gap);
                let frame = self.frame(LEFT, top, MEASURE, BODY_END - top);
                let asked = levels::step(size);
                let question = Level { bold: true, ..level(asked.size, asked.line) };
                vec![title, body(frame, vec![question])]
            }
            Sort::Facts => {
                let small = level(STAGE.small, STAGE.small_line);
                let first = body(self.column(false), vec![small.clone()]);
                let second = body(self.column(true), vec![small]);
                vec![title, first, Place { role: Role::SecondBody, ..second }]
            }
            Sort::Picture => {
                let caption = level(STAGE.caption, STAGE.caption_line);
                let frame = self.frame(LEFT, BODY_END - 62.0, MEASURE, 62.0);
                vec![title, body(frame, vec![caption])]
            }
        }
    }

    fn title_words(self) -> Vec<Place> {
        let width = f64::from(STAGE.title_measure);
        let title = Level { bold: true, ..level(STAGE.title, STAGE.title_line) };
        let under = Level { above: Size::pixels(10), ..level(STAGE.small, STAGE.small_line) };
        let place = |role, y, height, anchor, level| Place {
            role,
            frame: self.frame(LEFT, y, width, height),
            anchor,
            levels: vec![level],
        };
        vec![
            place(Role::DeckTitle, 128.0, 252.0, Anchor::Bottom, title),
            place(Role::Subtitle, 396.0, 250.0, Anchor::Top, under),
        ]
    }
}

/// Returns where the words begin under a heading of so many lines.
fn body_top(lines: usize) -> f64 {
    let one = STAGE.height - STAGE.foot - STAGE.body_height();
    f64::from(one) + f64::from(STAGE.heading_line) * count(lines.max(1) - 1)
}

#[expect(clippy::cast_precision_loss, reason = "there are seven steps and few lines")]
fn count(number: usize) -> f64 {
    number as f64
}
