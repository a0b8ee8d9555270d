//! Findings as data: what is wrong, where, why it matters and what to do.
//!
//! Rules and readers push [`Diagnostic`]s and print nothing; [`render`] turns a [`Report`] into
//! the formats that `check --format` knows. What goes wrong with the world, not with a file, is
//! no diagnostic: it is an error of `cli`.

mod diagnostic;
mod findings;
mod fix;
mod printable;
pub mod render;
mod report;

pub use diagnostic::{Code, Diagnostic, Severity};
pub use findings::Findings;
pub use fix::{Edit, Fix, apply};
pub use report::Report;
