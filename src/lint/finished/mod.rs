//! Finished pages as rules see them: plain data of those who lay them out.

mod cuts;
mod laid_out;
mod lost;
mod pages;
mod print;

pub use cuts::{Choice, Cuts};
pub use laid_out::LaidOut;
pub use lost::Lost;
pub use pages::{Pages, Room};
pub use print::Print;

use crate::lint::Sink;

/// What of finished pages a rule looks at, and how.
#[derive(Clone, Copy, Debug)]
pub enum Finished {
    /// A handout.
    Handout(fn(&Pages<'_>, &mut Sink<'_>)),
    /// A poster.
    Poster(fn(&Pages<'_>, &mut Sink<'_>)),
    /// Words that no page shows.
    Words(fn(&Lost<'_>, &mut Sink<'_>)),
    /// A picture on paper.
    Picture(fn(&Print, &mut Sink<'_>)),
}
