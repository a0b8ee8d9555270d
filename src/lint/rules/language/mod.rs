//! Do the words blame or label?

pub(crate) mod blaming_professionals;
pub(crate) mod depersonalised;
pub(crate) mod exploitation_wording;
pub(crate) mod label_before_person;
pub(crate) mod outdated_term;
pub(crate) mod suicide_detail;
pub(crate) mod suicide_wording;
pub(crate) mod victim_blaming;
pub(crate) mod was_not_brought;
