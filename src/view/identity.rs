//! The identity sheet as it is printed: what could point to a person, for those who sign off.

use schemars::JsonSchema;
use serde::Serialize;

use crate::identity::{Entry, IdentitySheet, Seen, Thought};
use crate::model::Language;
use crate::view::{
    View,
    phrase::{self, Phrases},
};

/// What the identity sheet may print.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct IdentityView {
    /// All that participants see, at the top level of the JSON.
    #[serde(flatten)]
    pub view: View,
    /// What could point to a person.
    pub identity: Identity,
}

/// What could point to a person.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct Identity {
    /// The groups that have lines.
    pub groups: Vec<IdentityGroup>,
    /// The hash of the text that was read.
    pub hash: String,
    /// What becomes of it, as a sentence.
    pub hash_note: String,
}

/// Lines of one kind.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct IdentityGroup {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    pub lines: Vec<IdentityLine>,
}

/// A thing that could point to a person.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct IdentityLine {
    /// Its words; of what no output may repeat the kind and ▇▇▇.
    pub text: String,
    /// The same in rows, of which none is higher than a column of the sheet; mostly one.
    pub rows: Vec<String>,
    /// How often it stands there, from two on.
    pub times: Option<String>,
    /// Where, each place once: a section's number, `n` for notes to it, `Q1`, `A2`, `V1`, `+` elsewhere.
    pub places: Vec<String>,
    /// What is thought of it.
    pub thought: String,
    /// The rule that finds it.
    pub rule: Option<String>,
}

/// Returns the sheet's view around the participants' view of the same briefing.
pub fn identity(sheet: &IdentitySheet, language: &Language, view: View) -> IdentityView {
    let phrases = Phrases::in_language(language);
    let groups = sheet.groups().map(|(group, entries)| IdentityGroup {
        heading: phrases.word(group.word()),
        lines: entries.into_iter().map(|entry| line(entry, &phrases, &view)).collect(),
    });
    let identity = Identity {
        groups: groups.collect(),
        hash: sheet.hash.clone(),
        hash_note: phrases.word("identity_hash_note").replace("{n}", &sheet.hash),
    };
    IdentityView { view, identity }
}

fn line(entry: &Entry, phrases: &Phrases, view: &View) -> IdentityLine {
    let mut places: Vec<String> = Vec::new();
    for seen in &entry.places {
        let place = place(seen, view);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places.sort_by_key(|place| rank(place));
    let found = entry.thought == Thought::Finding;
    let text = phrase::line(&entry.text);
    IdentityLine {
        rows: rows(&text),
        text,
        times: (entry.count > 1).then(|| format!("{}×", entry.count)),
        places,
        thought: phrases.word(entry.thought.word()),
        rule: entry.rule.filter(|_| found).map(str::to_owned),
    }
}

/// Where something stands, in a letter or two.
fn place(seen: &Seen, view: &View) -> String {
    let mut words = seen.field.split(' ');
    let table = words.next().unwrap_or_default();
    let key = words.next_back().unwrap_or_default();
    let (kind, which) = table.split_once('.').unwrap_or((table, ""));
    match kind {
        "section" => {
            let of = view.sections.iter().find(|section| section.slot == which);
            let number = of.map_or_else(|| "+".to_owned(), |section| section.number.to_string());
            if matches!(key, "say" | "do") { format!("{number}n") } else { number }
        }
        "question" => format!("Q{which}"),
        "action" => format!("A{which}"),
        "voice" => format!("V{which}"),
        _ => "+".to_owned(),
    }
}

/// Sections come first, in their order.
fn rank(place: &str) -> (u8, String) {
    let part = match place.bytes().next() {
        Some(b'0'..=b'9') => 0,
        Some(b'+') | None => 2,
        Some(_) => 1,
    };
    (part, place.to_owned())
}

/// Returns a text in pieces that have room in a column, parted between words where that can be.
fn rows(text: &str) -> Vec<String> {
    const LETTERS: usize = 400;
    let letters: Vec<char> = text.chars().collect();
    let mut rows = Vec::new();
    let mut from = 0;
    while letters.len() - from > LETTERS {
        let room = &letters[from..from + LETTERS];
        let end =
            room.iter().rposition(|letter| letter.is_whitespace()).map_or(LETTERS, |at| at + 1);
        rows.push(letters[from..from + end].iter().collect());
        from += end;
    }
    rows.push(letters[from..].iter().collect());
    rows
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn a_text_is_parted_between_words_and_long_words_within() {
        assert_eq!(rows("Robin, 4"), ["Robin, 4"]);
        let long = format!("https://e.example/{} and a word", "é".repeat(900));
        let parted = rows(&long);
        assert_eq!(parted.concat(), long);
        assert_eq!(parted.len(), 3);
        let words = "so many words ".repeat(100);
        assert!(rows(&words).iter().all(|row| row.ends_with(' ') && row.chars().count() <= 400));
        assert_eq!(rows(&words).concat(), words);
    }
}
