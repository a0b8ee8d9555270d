//! sevenmin
pub mod diag;
pub mod lint;
pub mod markup;
pub mod model;
pub mod parse;
pub mod source;
pub mod text;
