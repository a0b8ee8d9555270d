//! What sections are called: the headings of every scheme, and the names that drafts use.

use std::collections::BTreeMap;

use crate::model::{Collection, Scheme, Slot};
use crate::words;

/// The lists, each a name with the words that stand for it.
pub(super) const HEADS: &str = include_str!("lists/heads.txt");
pub(super) const COLUMNS: &str = include_str!("lists/columns.txt");
pub(super) const LABELS: &str = include_str!("lists/labels.txt");
pub(super) const REVIEWS: &str = include_str!("lists/reviews.txt");
pub(super) const TITLES: &str = include_str!("lists/titles.txt");
pub(super) const MONTHS: &str = include_str!("lists/months.txt");
pub(super) const HELPLINES: &str = include_str!("lists/helplines.txt");

/// Returns the lines of a list: a name and what stands for it.
pub(super) fn rows(list: &str) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(name, words)| (name, words.split("; ")))
}

/// Returns the name of a list's row that a text is.
pub(super) fn row_of<'l>(list: &'l str, text: &str) -> Option<&'l str> {
    let plain = plain(text);
    let mut rows = rows(list);
    rows.find_map(|(name, mut words)| words.any(|word| self::plain(word) == plain).then_some(name))
}

/// What a head means in a scheme.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Meaning {
    /// The place of the slot.
    pub(super) slot: usize,
    /// Whether it is the scheme's own heading.
    pub(super) is_exact: bool,
    /// Whether it is so in Welsh.
    pub(super) is_welsh: bool,
}

/// What is no section and has a place of its own.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Beside {
    Support,
    Resources,
    Sources,
    Warning,
    Voices,
    Acronyms,
    /// The partnership's own questions.
    Standing,
    Review,
    About,
}

/// What sections can be called.
#[derive(Debug)]
pub(super) struct Names {
    /// The schemes that are tried, in order: those of the collection first.
    pub(super) schemes: Vec<Scheme>,
    lists: BTreeMap<&'static str, Vec<String>>,
}

impl Names {
    pub(super) fn of(collection: &Collection, scheme: Option<Scheme>) -> Self {
        let schemes = scheme.map_or_else(|| all_schemes(collection), |scheme| vec![scheme]);
        let rows = rows(HEADS);
        let lists = rows.map(|(name, words)| (name, words.map(plain).collect())).collect();
        Self { schemes, lists }
    }

    /// Returns what a head means in a scheme.
    pub(super) fn meaning(&self, scheme: &Scheme, head: &str) -> Option<Meaning> {
        let plain = plain(head);
        let counted = plain.trim_end_matches(|one: char| one.is_ascii_digit() || one == ' ');
        let counted = counted.strip_suffix("(continued)").unwrap_or(counted).trim_end();
        self.of_plain(scheme, &plain).or_else(|| self.of_plain(scheme, counted))
    }

    fn of_plain(&self, scheme: &Scheme, plain: &str) -> Option<Meaning> {
        if plain.is_empty() {
            return None;
        }
        for (slot, one) in scheme.slots.iter().enumerate() {
            for (language, heading) in &one.headings {
                if self::plain(heading) == plain {
                    let is_welsh = language.starts_with("cy");
                    return Some(Meaning { slot, is_exact: true, is_welsh });
                }
            }
        }
        let named = |slot: &Slot, takes_more: bool| {
            let own = format!("{}.{}", scheme.name, slot.name);
            let role = scheme.slots.iter().filter(|other| other.role == slot.role).count() == 1;
            let by_role = role.then(|| slot.role.as_str());
            let lists = [Some(own.as_str()), by_role].into_iter().flatten();
            lists
                .filter_map(|list| self.lists.get(list))
                .flatten()
                .any(|name| is_name(name, plain) && (takes_more || !name.ends_with('…')))
        };
        let find = |takes_more| scheme.slots.iter().position(|slot| named(slot, takes_more));
        let slot = find(false).or_else(|| find(true))?;
        Some(Meaning { slot, is_exact: false, is_welsh: false })
    }

    /// Returns what a head is that is no section's.
    pub(super) fn beside(&self, head: &str) -> Option<Beside> {
        if let Some(kind) = beside_of_ours(head) {
            return Some(kind);
        }
        let plain = plain(head);
        let is = |list: &str| self.lists.get(list).is_some_and(|names| names.contains(&plain));
        if is("beside.support") {
            Some(Beside::Support)
        } else if is("beside.resources") {
            Some(Beside::Resources)
        } else if is("beside.sources") {
            Some(Beside::Sources)
        } else {
            None
        }
    }

    /// Whether some scheme knows a head.
    pub(super) fn knows(&self, head: &str) -> bool {
        self.beside(head).is_some()
            || self.schemes.iter().any(|scheme| self.meaning(scheme, head).is_some())
    }
}

/// Returns all schemes, those of the collection first.
fn all_schemes(collection: &Collection) -> Vec<Scheme> {
    let built_in: Vec<&str> = Scheme::built_in_names().collect();
    let all = collection.scheme_names();
    let (usual, own): (Vec<&str>, Vec<&str>) =
        all.into_iter().partition(|name| built_in.contains(name));
    own.into_iter().chain(usual).filter_map(|name| collection.scheme(name)).collect()
}

/// Whether a name of a list is that text; `…` stands for a few words.
fn is_name(name: &str, text: &str) -> bool {
    match name.strip_suffix(" …") {
        Some(start) => {
            let rest = text.strip_prefix(start).and_then(|rest| rest.strip_prefix(' '));
            rest.is_some_and(|rest| rest.split(' ').count() <= 4)
        }
        None => name == text,
    }
}

/// Returns a head in small letters, without its number and the marks around it.
pub(super) fn plain(head: &str) -> String {
    let lower = head.to_lowercase().replace(['\u{2019}', '\u{2018}'], "'");
    let text = without_number(&lower).trim_matches(|one: char| {
        one.is_whitespace()
            || matches!(one, ':' | '.' | '?' | '!' | '-' | '–' | '—' | '"' | '“' | '”' | '|')
    });
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns a head without its number: `1.`, `2)`, `(3)`, `Step 4:`, `⑤`.
pub(super) fn without_number(head: &str) -> &str {
    let text = head.trim();
    if let Some(rest) = text
        .strip_prefix(|one: char| matches!(one, '\u{2460}'..='\u{2468}' | '\u{2776}'..='\u{277e}'))
    {
        return rest.trim();
    }
    let word = text.split_whitespace().next().unwrap_or_default();
    let is_counter = ["step", "section", "minute", "box"].contains(&word.to_lowercase().as_str());
    let rest = if is_counter { text[word.len()..].trim_start() } else { text };
    let open = rest.trim_start_matches(['(', '#']);
    let digits = open.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return text;
    }
    let after = &open[digits..];
    let marks = after.trim_start_matches(['.', ')', ':', '-', '–', '—', '|']);
    let parts =
        marks.len() < after.len() || marks.starts_with(char::is_whitespace) || marks.is_empty();
    if parts { marks.trim_start() } else { text }
}

/// Returns the number that a head is, and nothing else.
pub(super) fn bare_number(head: &str) -> Option<usize> {
    let text = head.trim().trim_end_matches(['.', ')', ':']);
    let circled = "①②③④⑤⑥⑦".chars().position(|one| text.chars().eq([one]));
    let number = text.parse().ok().or(circled.map(|at| at + 1))?;
    (1..=7).contains(&number).then_some(number)
}

/// Whether words are one of the interface, in any of its languages.
pub(super) fn is_word(text: &str, key: &str) -> bool {
    let plain = self::plain(text);
    !plain.is_empty() && words::languages().any(|tag| self::plain(words::of(tag).get(key)) == plain)
}

/// Returns what a head is that documents of ours have beside the sections.
pub(super) fn beside_of_ours(head: &str) -> Option<Beside> {
    const HEADS: &[(&str, Beside)] = &[
        ("content_warning_heading", Beside::Warning),
        ("voices_heading", Beside::Voices),
        ("support_heading", Beside::Support),
        ("resources_heading", Beside::Resources),
        ("sources_heading", Beside::Sources),
        ("acronyms_heading", Beside::Acronyms),
        ("standing_heading", Beside::Standing),
        ("about_heading", Beside::About),
    ];
    HEADS.iter().find(|(key, _)| is_word(head, key)).map(|(_, kind)| *kind)
}
