//! What must never be told: private terms, and the spans of a file that no finding may repeat.
//!
//! [`PrivateTerms`] are found however they are written; [`Protected`] holds what they and the rules
//! on anonymity found in one file, and hides it in all that is told of the file. Nothing here knows
//! rules, findings or formats.

mod black_out;
mod declared;
mod decode;
mod escapes;
mod fold;
mod gap;
mod keys;
mod letters;
mod line;
mod ordinary;
mod protected;
mod search;
mod stands;
mod terms;
mod unite;
mod words;

pub use black_out::{BLACKED_OUT, BlackedOut};
pub use declared::Declared;
pub use protected::Protected;
pub use terms::PrivateTerms;
pub use unite::unite;
