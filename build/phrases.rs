//! Phrases that rules look for, by list: words, their forms and gaps, and what else they can mean.

/// The lists by name, as TOML; those of a rule have the rule's name.
pub(crate) static LISTS: &[(&str, &str)] = &[
    ("actors", include_str!("../src/english/phrases/actors.toml")),
    ("blaming-professionals", include_str!("../src/english/phrases/blaming-professionals.toml")),
    ("depersonalised", include_str!("../src/english/phrases/depersonalised.toml")),
    ("exploitation-wording", include_str!("../src/english/phrases/exploitation-wording.toml")),
    ("harm", include_str!("../src/english/phrases/harm.toml")),
    ("jigsaw", include_str!("../src/english/phrases/jigsaw.toml")),
    ("label-before-person", include_str!("../src/english/phrases/label-before-person.toml")),
    ("outdated-term", include_str!("../src/english/phrases/outdated-term.toml")),
    ("suicide", include_str!("../src/english/phrases/suicide.toml")),
    ("suicide-detail", include_str!("../src/english/phrases/suicide-detail.toml")),
    ("suicide-means", include_str!("../src/english/phrases/suicide-means.toml")),
    ("suicide-wording", include_str!("../src/english/phrases/suicide-wording.toml")),
    ("victim-blaming", include_str!("../src/english/phrases/victim-blaming.toml")),
    ("was-not-brought", include_str!("../src/english/phrases/was-not-brought.toml")),
];
