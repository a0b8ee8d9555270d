//! Phrases that rules look for, by list: words, their forms and gaps, and what else they can mean.

/// The lists by name, as TOML; those of a rule have the rule's name.
pub(crate) static LISTS: &[(&str, &str)] = &[
    ("actors", include_str!("phrases/actors.toml")),
    ("blaming-professionals", include_str!("phrases/blaming-professionals.toml")),
    ("depersonalised", include_str!("phrases/depersonalised.toml")),
    ("exploitation-wording", include_str!("phrases/exploitation-wording.toml")),
    ("harm", include_str!("phrases/harm.toml")),
    ("jigsaw", include_str!("phrases/jigsaw.toml")),
    ("label-before-person", include_str!("phrases/label-before-person.toml")),
    ("outdated-term", include_str!("phrases/outdated-term.toml")),
    ("suicide", include_str!("phrases/suicide.toml")),
    ("suicide-detail", include_str!("phrases/suicide-detail.toml")),
    ("suicide-means", include_str!("phrases/suicide-means.toml")),
    ("suicide-wording", include_str!("phrases/suicide-wording.toml")),
    ("victim-blaming", include_str!("phrases/victim-blaming.toml")),
    ("was-not-brought", include_str!("phrases/was-not-brought.toml")),
];
