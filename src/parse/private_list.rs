//! Whether a collection names a private list, and which, before anything else of it is read.

use toml::de::{DeTable, DeValue};

use crate::model::{Collection, Table};
use crate::parse::{string, syntax};
use crate::source::{Source, Span, Text};

/// What a collection says of its private list.
#[derive(Debug)]
pub enum PrivateList {
    /// It names none.
    None,
    /// It names this one.
    Named(Text),
    /// A fault at this place may hide one: the guard cannot know whom to guard. The words say what
    /// it is, and nothing that the file says.
    Unknown(Span, &'static str),
}

/// Returns what a `sevenmin.toml` says of its private list. A file that is no TOML, a top-level key
/// that the format does not know and a `[private]` without a path could each hide a list.
pub fn private_list(source: &Source) -> PrivateList {
    let root = match syntax::parse(source) {
        Ok(root) => root,
        Err(faults) => {
            let first = faults.iter().map(|fault| fault.span).min().unwrap_or_default();
            return PrivateList::Unknown(first, "this is not TOML");
        }
    };
    let root: &DeTable<'_> = root.get_ref();
    let strange = root.iter().find(|(key, _)| Collection::SPEC.key(key.get_ref()).is_none());
    if let Some((key, _)) = strange {
        return PrivateList::Unknown(
            Span::new(key.span()),
            "here is a key that the format does not know",
        );
    }
    let mut inner = root.values().filter_map(|value| value.get_ref().as_table());
    let misplaced = inner.find_map(|table| table.get_key_value("private"));
    if let Some((key, _)) = misplaced {
        return PrivateList::Unknown(
            Span::new(key.span()),
            "`[private]` stands inside another table",
        );
    }
    let Some((key, value)) = root.get_key_value("private") else { return PrivateList::None };
    let terms = value.get_ref().as_table().filter(|table| table.len() == 1);
    let terms = terms.and_then(|table| table.get("terms"));
    let path = terms.filter(|terms| matches!(terms.get_ref(), DeValue::String(_)));
    let path = path.map(|path| string::decode(source, Span::new(path.span())));
    match path.filter(|path| !path.trim().is_empty()) {
        Some(path) => PrivateList::Named(path),
        None => PrivateList::Unknown(Span::new(key.span()), "`[private]` names no list"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_hide_a_list_is_unknown() {
        let list = |text: &str| private_list(&Source::new("sevenmin.toml", text));
        assert!(matches!(list("[partnership]\nname = \"A\"\n"), PrivateList::None));
        let PrivateList::Named(path) = list("[private]\nterms = \"../a.txt\"\n") else {
            panic!("the list is named")
        };
        assert_eq!(path.value, "../a.txt");
        for text in [
            "[privat]\nterms = \"a\"\n",
            "[private]\n",
            "[private]\nterm = \"a\"\n",
            "[private]\nterms = \"a\"\nmore = 1\n",
            "[private]\nterms = \" \"\n",
            "[private]\nterms = 5\n",
            "[[private]]\nterms = \"a\"\n",
            "private = \"a\"\n",
            "[private\nterms = \"a\"\n",
            "terms = \"a\"\n",
            "[partnership.private]\nterms = \"a\"\n",
        ] {
            assert!(matches!(list(text), PrivateList::Unknown(..)), "{text}");
        }
    }
}
