//! Texts with places: what a file says, where a byte of it is for a person, and a value's span.
//!
//! Nothing here reads the disk: whoever runs the program hands the bytes in, and [`Files`] is the
//! one door through which the pictures that a briefing names are read.

mod file;
mod files;
mod span;
mod text;
mod zipped;

pub use file::{MAX_BYTES, Position, Source, SourceFault};
pub use files::{FileFault, Files, NoFiles};
pub use span::{Span, Spanned};
pub use text::{Piece, Text};
pub use zipped::listed_in_zip;
