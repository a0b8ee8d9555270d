//! Could somebody be recognised?

pub(crate) mod age_mismatch;
pub(crate) mod date_of_birth;
pub(crate) mod exact_date;
pub(crate) mod identifying_file_name;
pub(crate) mod identifying_number;
pub(crate) mod image_metadata;
pub(crate) mod jigsaw;
pub(crate) mod named_place;
pub(crate) mod named_practitioner;
pub(crate) mod personal_contact;
pub(crate) mod postcode;
pub(crate) mod private_term;
pub(crate) mod pseudonym_spelling;
pub(crate) mod sibling_detail;
pub(crate) mod street_address;
pub(crate) mod undeclared_name;
