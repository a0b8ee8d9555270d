//! Could somebody be recognised?

pub mod private_term;
