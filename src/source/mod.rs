//! Texts with places: what a file says, where a byte of it is for a person, and a value's span.
//!
//! Nothing here reads the disk: whoever runs the program hands the bytes in, and [`Files`] is the
//! one door through which the pictures that a briefing names are read.

mod files;
mod span;
mod string;
mod text;

pub use files::FileFault;
pub use files::Files;
pub use files::NoFiles;
pub use span::Span;
pub use span::Spanned;
pub use string::Piece;
pub use string::Text;
pub use text::MAX_BYTES;
pub use text::Position;
pub use text::Source;
pub use text::SourceFault;
