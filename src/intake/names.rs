//! What sections are called: the headings of every scheme, and the names that drafts use.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::intake::{
    fold::{self, plain},
    lists::HEADS,
};
use crate::model::{Collection, Scheme, Slot, SlotRole};
use crate::words;

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
    Contact,
    /// What is told of the publisher, and no part of a briefing.
    Publisher,
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
    /// What each scheme knows, by its name.
    known: BTreeMap<String, Known>,
}

impl Names {
    pub(super) fn of(collection: &Collection, scheme: Option<Scheme>) -> Self {
        let schemes = scheme.map_or_else(|| all_schemes(collection), |scheme| vec![scheme]);
        let known = schemes.iter().map(|scheme| (scheme.name.clone(), Known::of(scheme))).collect();
        Self { schemes, known }
    }

    /// Returns what a head means in a scheme.
    pub(super) fn meaning(&self, scheme: &Scheme, head: &str) -> Option<Meaning> {
        let known = self.known.get(&scheme.name)?;
        known.meaning(&plain(head)).or_else(|| known.said_twice(head))
    }

    /// Returns what a head is that is no section's.
    pub(super) fn beside(head: &str) -> Option<Beside> {
        beside(&plain(head))
    }

    /// Whether a head is that of questions.
    pub(super) fn asks(&self, head: &str) -> bool {
        self.is_of(head, SlotRole::Questions)
    }

    /// Whether a head is that of what should change.
    pub(super) fn changes(&self, head: &str) -> bool {
        self.is_of(head, SlotRole::Change)
    }

    fn is_of(&self, head: &str, role: SlotRole) -> bool {
        let slot = |scheme: &Scheme| {
            self.meaning(scheme, head)
                .is_some_and(|meaning| scheme.slots[meaning.slot].role == role)
        };
        self.schemes.iter().any(slot)
    }

    /// Whether a head is known only since it joins names of one section.
    pub(super) fn joins(&self, head: &str) -> bool {
        let plain = plain(head);
        let is_whole = self.known.values().any(|known| known.meaning(&plain).is_some());
        !is_whole && self.known.values().any(|known| known.joined(head).is_some())
    }

    /// Whether some scheme knows a head.
    pub(super) fn knows(&self, head: &str) -> bool {
        let plain = plain(head);
        let is_known =
            |known: &Known| known.meaning(&plain).is_some() || known.said_twice(head).is_some();
        beside(&plain).is_some() || self.known.values().any(is_known)
    }
}

/// What a scheme's sections can be called, folded.
#[derive(Debug, Default)]
struct Known {
    whole: BTreeMap<String, Meaning>,
    /// Beginnings, after which a few words may follow.
    starts: Vec<(String, Meaning)>,
}

impl Known {
    fn of(scheme: &Scheme) -> Self {
        let mut known = Self::default();
        for (slot, one) in scheme.slots.iter().enumerate() {
            for (language, heading) in &one.headings {
                let is_welsh = language.starts_with("cy");
                let meaning = Meaning { slot, is_exact: true, is_welsh };
                known.whole.entry(plain(heading)).or_insert(meaning);
            }
        }
        for (slot, one) in scheme.slots.iter().enumerate() {
            for (name, is_welsh) in names_of(scheme, one) {
                let meaning = Meaning { slot, is_exact: false, is_welsh };
                match name.strip_suffix(" …") {
                    Some(start) => known.starts.push((format!("{} ", plain(start)), meaning)),
                    None => {
                        known.whole.entry(plain(name)).or_insert(meaning);
                    }
                }
            }
        }
        known
    }

    fn meaning(&self, plain: &str) -> Option<Meaning> {
        let counted = plain.trim_end_matches(|one: char| one.is_ascii_digit() || one == ' ');
        let counted = counted.strip_suffix("(continued)").unwrap_or(counted).trim_end();
        self.of_plain(plain).or_else(|| self.of_plain(counted))
    }

    /// Returns what a head means that says the same twice: "Background / Cefndir", "Recommendations and actions".
    fn said_twice(&self, head: &str) -> Option<Meaning> {
        let mut parted = ["/", "|", "–", "-"].iter().filter_map(|mark| head.split_once(mark));
        let languages = parted.find_map(|(one, other)| {
            let (one, other) = (self.meaning(&plain(one))?, self.meaning(&plain(other))?);
            (one.slot == other.slot).then_some(one)
        });
        languages.or_else(|| self.joined(head))
    }

    /// Returns what a head means that joins names of one section. Words that only happen to stand side by side, as in
    /// "the child and the family", begin small or with an article.
    fn joined(&self, head: &str) -> Option<Meaning> {
        const LONGEST: usize = 120;
        if head.len() > LONGEST || !fold::without_number(head).starts_with(char::is_uppercase) {
            return None;
        }
        let lower = head.to_lowercase().replace(" & ", ", ").replace(" and ", ", ");
        let mut parts = lower.split(", ").map(|part| {
            let part = plain(part);
            self.meaning(&part).filter(|_| !part.starts_with("the "))
        });
        let first = parts.next()??;
        let mut others = parts.peekable();
        others.peek()?;
        let is_one = others.all(|other| other.is_some_and(|other| other.slot == first.slot));
        is_one.then_some(Meaning { is_exact: false, ..first })
    }

    fn of_plain(&self, plain: &str) -> Option<Meaning> {
        if plain.is_empty() {
            return None;
        }
        let begins = |start: &String| {
            plain.strip_prefix(start.as_str()).is_some_and(|rest| rest.split(' ').count() <= 4)
        };
        let begun = || self.starts.iter().find(|(start, _)| begins(start)).map(|(_, one)| one);
        self.whole.get(plain).or_else(begun).copied()
    }
}

/// Returns the names that the lists have for a slot, and whether they are Welsh: its own, and its role's
/// where no other has it.
fn names_of(scheme: &Scheme, slot: &Slot) -> Vec<(&'static str, bool)> {
    let own = format!("{}.{}", scheme.name, slot.name);
    let is_sole = scheme.slots.iter().filter(|other| other.role == slot.role).count() == 1;
    let lists = [Some(own.as_str()), is_sole.then(|| slot.role.as_str())];
    let mut names = Vec::new();
    for list in lists.into_iter().flatten() {
        names.extend(HEADS.row(list).iter().map(|name| (*name, false)));
        names.extend(HEADS.row(&format!("{list}@cy")).iter().map(|name| (*name, true)));
    }
    names
}

/// Returns what a folded head is that is no section's.
fn beside(plain: &str) -> Option<Beside> {
    static KNOWN: LazyLock<BTreeMap<String, Beside>> = LazyLock::new(|| {
        let lists = [
            ("beside.support", Beside::Support),
            ("beside.resources", Beside::Resources),
            ("beside.sources", Beside::Sources),
            ("beside.contact", Beside::Contact),
            ("beside.publisher", Beside::Publisher),
        ];
        let mut known = OURS.clone();
        for (list, kind) in lists {
            for name in HEADS.row(list) {
                known.entry(fold::plain(name)).or_insert(kind);
            }
        }
        known
    });
    KNOWN.get(plain).copied()
}

/// Returns all schemes, those of the collection first.
fn all_schemes(collection: &Collection) -> Vec<Scheme> {
    let built_in: Vec<&str> = Scheme::built_in_names().collect();
    let all = collection.scheme_names();
    let (usual, own): (Vec<&str>, Vec<&str>) =
        all.into_iter().partition(|name| built_in.contains(name));
    own.into_iter().chain(usual).filter_map(|name| collection.scheme(name)).collect()
}

/// The heads that documents of ours have beside the sections, folded.
static OURS: LazyLock<BTreeMap<String, Beside>> = LazyLock::new(|| {
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
    let mut known = BTreeMap::new();
    for (key, kind) in HEADS {
        for tag in words::languages() {
            known.entry(plain(words::of(tag).get(key))).or_insert(*kind);
        }
    }
    known
});

/// Returns what a head is that documents of ours have beside the sections.
pub(super) fn beside_of_ours(head: &str) -> Option<Beside> {
    OURS.get(&plain(head)).copied()
}
