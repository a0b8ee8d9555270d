//! A picture on paper.

use crate::source::Span;

/// How a picture is printed.
#[derive(Clone, Copy, Debug)]
pub struct Print {
    /// Where its section is written.
    pub place: Span,
    /// The output that prints it.
    pub output: &'static str,
    /// How wide it is there.
    pub inches: f64,
    /// How many pixels it is wide.
    pub pixels: f64,
}
