//! Could somebody be recognised?

pub(crate) mod private_term;
