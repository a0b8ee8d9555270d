//! Changes of a briefing's text: one place changes, all the rest stays as it was written.

mod changes;
mod places;
mod random;
mod texts;

use std::collections::BTreeMap;

use sevenmin::edit::{BriefingText, Change, Value};

pub(super) fn draft(text: &str) -> BriefingText {
    BriefingText::read(text).unwrap_or_else(|refusal| panic!("{refusal}\n{text}"))
}

pub(super) fn set(at: &str, to: &str) -> Change {
    Change::Set { at: at.into(), to: Value::Text(to.into()) }
}

pub(super) fn add(at: &str, with: &[(&str, &str)]) -> Change {
    let with = with.iter().map(|(key, text)| ((*key).to_owned(), Value::Text((*text).to_owned())));
    Change::Add { at: at.into(), number: None, with: with.collect() }
}

pub(super) fn remove(at: &str) -> Change {
    Change::Remove { at: at.into() }
}

pub(super) fn values(draft: &BriefingText) -> BTreeMap<String, String> {
    let fields = draft.map().fields;
    fields.into_iter().map(|field| (field.path, format!("{:?}", field.value))).collect()
}
