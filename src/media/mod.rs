//! Pictures: read by content and not by name, checked against limits before they are decoded,
//! turned upright, stripped of all that is not the picture, and scaled to what an output prints.
//!
//! Which file a briefing names is the business of [`crate::source::Files`]; what is said of a
//! picture is that of `lint`.

mod container;
mod encode;
mod fault;
mod header;
mod metadata;
mod picture;

pub use encode::Encoded;
pub use fault::Fault;
pub use header::Header;
pub use picture::Picture;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 30 * 1024 * 1024;

/// The most pixels that are decoded.
pub const MAX_PIXELS: u64 = 50_000_000;

/// The most pixels on a side.
pub const MAX_SIDE: u32 = 30_000;

/// The most bytes that a picture may be once it is decoded: four for each pixel.
pub const MAX_DECODED: u64 = 4 * MAX_PIXELS;

/// A kind of file that can be read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Kind {
    Jpeg,
    Png,
    WebP,
}

#[cfg(test)]
mod tests;
