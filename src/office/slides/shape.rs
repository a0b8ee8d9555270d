//! What stands on a slide.

use crate::office::{
    Color, Picture,
    slides::{Frame, Levels, Mosaic, Paragraph, Role},
};

/// What is drawn around words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ShapeKind {
    /// A rectangle.
    Rectangle,
    /// A disc.
    Disc,
}

/// Something on a slide.
#[derive(Clone, Debug)]
pub enum Shape {
    /// What fills a placeholder of the layout; a frame only where it differs from the layout's.
    Filled {
        /// The placeholder.
        role: Role,
        /// Where it stands, where that is not where the layout has it.
        frame: Option<Frame>,
        /// What it says.
        paragraphs: Vec<Paragraph>,
    },
    /// A shape with or without words.
    Drawn {
        /// What is drawn.
        kind: ShapeKind,
        /// Where it stands.
        frame: Frame,
        /// Its ground.
        fill: Option<Color>,
        /// How its words look.
        levels: Levels,
        /// What it says; nothing: it is decoration.
        paragraphs: Vec<Paragraph>,
    },
    /// Shapes that belong together, with what they tell to those who do not see them.
    Group {
        /// What it tells; nothing: it is decoration.
        alt: Option<String>,
        /// The shapes.
        shapes: Vec<Shape>,
    },
    /// A picture.
    Picture(Picture, Frame),
    /// Dark squares on a light ground, as a code to scan has them.
    Mosaic(Mosaic),
}

impl Shape {
    /// Returns where it stands, where that is not said by the layout.
    pub(super) fn frame(&self) -> Option<Frame> {
        match self {
            Self::Filled { frame, .. } => *frame,
            Self::Drawn { frame, .. } | Self::Picture(_, frame) => Some(*frame),
            Self::Mosaic(mosaic) => Some(mosaic.frame),
            Self::Group { shapes, .. } => shapes.iter().filter_map(Self::frame).reduce(Frame::with),
        }
    }
}
