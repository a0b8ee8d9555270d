//! The places where a term can stand: every line of every file, and names.

use std::fmt;

/// A whole briefing: each key of the format on a line of its own.
pub const BRIEFING: &str = include_str!("briefing.toml");

/// A whole collection file.
pub const COLLECTION: &str = include_str!("collection.toml");

/// Where a term stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// In the briefing, on a line counted from 0.
    Briefing(usize, Manner),
    /// In `sevenmin.toml`, on a line counted from 0.
    Collection(usize, Manner),
    /// In the name of the briefing's folder.
    Folder,
    /// In the name of the briefing's file.
    File,
    /// In the name of a picture that is there.
    Picture,
}

/// What kind of words a place holds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A name or a comment: words as they are.
    Name,
    /// A key or a table's name, which TOML quotes as a text.
    Key,
    /// Plain text.
    Text,
    /// Text with markup.
    Markup,
}

/// How a term stands on a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Manner {
    /// After the words of the value.
    After,
    /// In place of the value.
    Instead,
    /// In place of the key, or of a table's name.
    Key,
    /// As a key of its own, on a line below.
    NewKey,
    /// In a comment.
    Comment,
}

/// Every manner.
pub const MANNERS: &[Manner] =
    &[Manner::After, Manner::Instead, Manner::Key, Manner::NewKey, Manner::Comment];

/// The keys of the format whose text is the small Markdown; `text` is so in a voice alone.
const MARKUP: &[&str] = &["body", "say", "do", "prompt", "welcome", "improvements", "change"];

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = |text: &'static str, at: usize| text.lines().nth(at).unwrap();
        match *self {
            Self::Briefing(at, manner) => write!(to, "{manner:?} `{}`", line(BRIEFING, at)),
            Self::Collection(at, manner) => {
                write!(to, "{manner:?} `{}` of the collection", line(COLLECTION, at))
            }
            Self::Folder | Self::File | Self::Picture => write!(to, "the name of the {self:?}"),
        }
    }
}

impl Place {
    /// Returns the line of the briefing, if it is there.
    pub fn in_briefing(self) -> Option<(usize, Manner)> {
        if let Self::Briefing(at, manner) = self { Some((at, manner)) } else { None }
    }

    /// Returns the line of the collection file, if it is there.
    pub fn in_collection(self) -> Option<(usize, Manner)> {
        if let Self::Collection(at, manner) = self { Some((at, manner)) } else { None }
    }

    /// Returns the kind of words that it holds.
    pub fn kind(self) -> Kind {
        let (text, at, manner) = match self {
            Self::Briefing(at, manner) => (BRIEFING, at, manner),
            Self::Collection(at, manner) => (COLLECTION, at, manner),
            Self::Folder | Self::File | Self::Picture => return Kind::Name,
        };
        if manner == Manner::Comment {
            return Kind::Name;
        }
        let lines: Vec<&str> = text.lines().collect();
        match lines[at].split_once(" = ") {
            Some((key, _)) if matches!(manner, Manner::After | Manner::Instead) => {
                let markup = MARKUP.contains(&key) || lines[at - 1] == "[[voice]]";
                if markup { Kind::Markup } else { Kind::Text }
            }
            _ => Kind::Key,
        }
    }
}

/// Returns every place of a file where a term can stand as a key or in a table's name.
pub fn keys(text: &'static str, place: fn(usize, Manner) -> Place) -> Vec<Place> {
    let places = lines(text).into_iter().flat_map(|at| MANNERS.iter().map(move |how| (at, *how)));
    places.map(|(at, how)| place(at, how)).filter(|place| place.kind() == Kind::Key).collect()
}

/// Returns which lines of a file hold a key or a table's name.
pub fn lines(text: &str) -> Vec<usize> {
    let says = |line: &str| line.contains(" = ") || line.starts_with('[');
    text.lines().enumerate().filter(|(_, line)| says(line)).map(|(at, _)| at).collect()
}

/// Returns a file with words on one of its lines.
pub fn plant(text: &str, at: usize, manner: Manner, words: &str) -> String {
    let line = |(number, line): (usize, &str)| {
        if number == at { planted(line, manner, words) + "\n" } else { format!("{line}\n") }
    };
    text.lines().enumerate().map(line).collect()
}

fn planted(line: &str, manner: Manner, words: &str) -> String {
    let Some((key, value)) = line.split_once(" = ") else { return headed(line, manner, words) };
    match manner {
        Manner::After => match value.rsplit_once('"') {
            Some((before, after)) => {
                let (start, inner) = before.rsplit_once('"').unwrap();
                format!("{key} = {start}{}{after}", quoted(&format!("{inner} {words}")))
            }
            None => format!("{key} = {}", quoted(words)),
        },
        Manner::Instead => format!("{key} = {}", quoted(words)),
        Manner::Key => format!("{} = {value}", quoted_key(words)),
        Manner::NewKey => format!("{line}\n{} = 1", quoted_key(words)),
        Manner::Comment => format!("{line} # {}", on_one_line(words)),
    }
}

fn headed(line: &str, manner: Manner, words: &str) -> String {
    let name = line.trim_matches(['[', ']']);
    match manner {
        Manner::After => line.replace(name, &format!("{name}.{}", quoted_key(words))),
        Manner::Instead | Manner::Key => line.replace(name, &quoted_key(words)),
        Manner::NewKey => format!("{line}\n{} = 1", quoted_key(words)),
        Manner::Comment => format!("{line} # {}", on_one_line(words)),
    }
}

fn quoted(words: &str) -> String {
    let quote = if words.contains('\n') { "\"\"\"" } else { "\"" };
    format!("{quote}{words}{quote}")
}

fn quoted_key(words: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if words.chars().all(bare) { words.to_owned() } else { format!("\"{}\"", on_one_line(words)) }
}

fn on_one_line(words: &str) -> String {
    words.replace('\n', " ")
}

#[test]
fn a_term_stands_on_a_line_in_each_manner() {
    let on = |line: &str, manner| plant(line, 0, manner, "Vex Lorn");
    let line = "names = [\"Team\"]";
    assert_eq!(on(line, Manner::After), "names = [\"Team Vex Lorn\"]\n");
    assert_eq!(on(line, Manner::Instead), "names = \"Vex Lorn\"\n");
    assert_eq!(on(line, Manner::Key), "\"Vex Lorn\" = [\"Team\"]\n");
    assert_eq!(on(line, Manner::NewKey), "names = [\"Team\"]\n\"Vex Lorn\" = 1\n");
    assert_eq!(on(line, Manner::Comment), "names = [\"Team\"] # Vex Lorn\n");
    assert_eq!(on("by = 2026-01-01", Manner::After), "by = \"Vex Lorn\"\n");
    assert_eq!(on("[[voice]]", Manner::Key), "[[\"Vex Lorn\"]]\n");
}
