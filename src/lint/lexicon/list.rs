//! A word list as it is written, and its reader.

use std::collections::BTreeMap;

/// A word list: terms of one rule, and the sources that they come from.
#[derive(Debug, Default)]
#[cfg_attr(test, derive(serde::Deserialize), serde(deny_unknown_fields, rename_all = "kebab-case"))]
pub(crate) struct List {
    /// What a term does that has no words of its own for it, after the quoted term.
    #[cfg_attr(test, serde(default))]
    pub(crate) fault: String,
    /// Why the rule speaks.
    #[cfg_attr(test, serde(default))]
    pub(crate) why: String,
    /// Words that stand for one another, by the name that phrases call them by: `<name>`.
    #[cfg_attr(test, serde(default))]
    pub(crate) group: BTreeMap<String, String>,
    /// The sources.
    #[cfg_attr(test, serde(default))]
    pub(crate) source: Vec<Reference>,
    /// The terms.
    pub(crate) term: Vec<Term>,
}

/// Where a term comes from.
#[derive(Debug, Default)]
#[cfg_attr(test, derive(serde::Deserialize), serde(deny_unknown_fields))]
pub(crate) struct Reference {
    /// The name that terms use.
    pub(crate) key: String,
    /// The source, with its address.
    pub(crate) name: String,
    /// When it was read, or written where it has a date.
    pub(crate) date: String,
}

/// A term: what to look for, where, and what to write in its place.
#[derive(Debug, Default)]
#[cfg_attr(test, derive(serde::Deserialize), serde(deny_unknown_fields, rename_all = "kebab-case"))]
pub(crate) struct Term {
    /// The phrases, as `Pattern` reads them.
    pub(crate) forms: Vec<String>,
    /// Phrases that hold such words and mean something else.
    #[cfg_attr(test, serde(default))]
    pub(crate) except: Vec<String>,
    /// Words of which one must stand in the same sentence.
    #[cfg_attr(test, serde(default))]
    pub(crate) near: Vec<String>,
    /// Words of which none may stand in the same sentence.
    #[cfg_attr(test, serde(default))]
    pub(crate) unless: Vec<String>,
    /// Words of which none may stand before it in the same sentence.
    #[cfg_attr(test, serde(default))]
    pub(crate) unless_before: Vec<String>,
    /// Whether the words are at fault also where they are denied.
    #[cfg_attr(test, serde(default))]
    pub(crate) even_denied: bool,
    /// What the words do: `makes a death sound like a crime`.
    #[cfg_attr(test, serde(default))]
    pub(crate) fault: Option<String>,
    /// What to write.
    #[cfg_attr(test, serde(default))]
    pub(crate) prefer: String,
    /// The one approved wording in place of each of these, which `--fix` may write.
    #[cfg_attr(test, serde(default))]
    pub(crate) fix: Vec<(String, String)>,
    /// The nations whose law or guidance has these words as its own, so that they are no fault there.
    #[cfg_attr(test, serde(default))]
    pub(crate) nations: Vec<String>,
    /// Which kind of thing it tells of, for rules that tell kinds apart.
    #[cfg_attr(test, serde(default))]
    pub(crate) kind: String,
    /// The key of its source.
    #[cfg_attr(test, serde(default))]
    pub(crate) source: String,
}

impl List {
    /// Reads a list. Lists are written in a little of TOML, which takes a tenth of the time to read
    /// that all of TOML would, at each start; a test reads them as TOML too.
    pub(super) fn read(text: &str) -> Self {
        let mut list = Self::default();
        let mut table = Table::List;
        let mut rest = text;
        while !rest.is_empty() {
            let line;
            (line, rest) = rest.split_once('\n').unwrap_or((rest, ""));
            match line {
                "[[source]]" => {
                    list.source.push(Reference::default());
                    table = Table::Source;
                }
                "[[term]]" => {
                    list.term.push(Term::default());
                    table = Table::Term;
                }
                "[group]" => table = Table::Group,
                _ => {
                    let Some((key, mut value)) = line.split_once(" = ") else { continue };
                    if line.starts_with('#') {
                        continue;
                    }
                    if value == "[" {
                        let end = rest.find("\n]").expect("a list of phrases ends");
                        (value, rest) = rest.split_at(end + 2);
                    }
                    list.put(table, key, value);
                }
            }
        }
        list
    }

    fn put(&mut self, table: Table, key: &str, value: &str) {
        let text = || strings(value).next().unwrap_or_default();
        let all = || strings(value).collect();
        match (table, self.source.last_mut(), self.term.last_mut()) {
            (Table::List, _, _) => match key {
                "fault" => self.fault = text(),
                "why" => self.why = text(),
                _ => panic!("lists have no `{key}`"),
            },
            (Table::Group, _, _) => {
                self.group.insert(key.to_owned(), text());
            }
            (Table::Source, Some(source), _) => match key {
                "key" => source.key = text(),
                "name" => source.name = text(),
                "date" => source.date = text(),
                _ => panic!("sources have no `{key}`"),
            },
            (Table::Term, _, Some(term)) => match key {
                "forms" => term.forms = all(),
                "except" => term.except = all(),
                "near" => term.near = all(),
                "unless" => term.unless = all(),
                "unless-before" => term.unless_before = all(),
                "even-denied" => term.even_denied = value == "true",
                "fault" => term.fault = Some(text()),
                "prefer" => term.prefer = text(),
                "fix" => {
                    let words: Vec<String> = all();
                    let pairs = words.chunks_exact(2);
                    term.fix = pairs.map(|pair| (pair[0].clone(), pair[1].clone())).collect();
                }
                "nations" => term.nations = all(),
                "kind" => term.kind = text(),
                "source" => term.source = text(),
                _ => panic!("terms have no `{key}`"),
            },
            _ => unreachable!("a table starts before its keys"),
        }
    }
}

/// The table that a line of a list belongs to.
#[derive(Clone, Copy)]
enum Table {
    List,
    Group,
    Source,
    Term,
}

/// The strings of a value; none has a quotation mark in it.
fn strings(value: &str) -> impl Iterator<Item = String> {
    value.split('"').skip(1).step_by(2).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::english::phrases;

    #[test]
    fn lists_are_read_as_toml_reads_them() {
        for (name, text) in phrases::LISTS {
            let as_toml: List =
                toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(format!("{:?}", List::read(text)), format!("{as_toml:?}"), "{name}");
        }
    }
}
