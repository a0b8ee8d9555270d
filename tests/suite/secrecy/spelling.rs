//! The ways in which a term of the list can stand in a text or a name.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::list::Term;
use super::place::Kind;

/// A way to write a term.
#[derive(Clone, Copy, Debug)]
pub struct Spelling {
    /// What a failing test calls it.
    pub name: &'static str,
    /// Which terms are guarded when they are written so.
    pub of: Of,
    /// Writes the words of a term.
    write: fn(&[&str]) -> String,
}

/// Which terms a spelling is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Of {
    /// Every term; also in ids and in names of files and folders.
    Names,
    /// Every term, in texts.
    Texts,
    /// Every term, in texts with markup.
    Markup,
    /// The name of a person whose first name is known, in texts.
    People,
}

const fn spelling(name: &'static str, of: Of, write: fn(&[&str]) -> String) -> Spelling {
    Spelling { name, of, write }
}

/// As it stands on the list.
pub const AS_WRITTEN: Spelling = spelling("as written", Of::Names, |words| words.join(" "));

/// As an id has it.
pub const SLUG: Spelling =
    spelling("slug", Of::Names, |words| plain(&words.join("-").to_lowercase()));

/// Every spelling.
pub const SPELLINGS: &[Spelling] = &[
    AS_WRITTEN,
    SLUG,
    spelling("upper case", Of::Names, |words| words.join(" ").to_uppercase()),
    spelling("lower case", Of::Names, |words| words.join(" ").to_lowercase()),
    spelling("without accents", Of::Names, |words| plain(&words.join(" "))),
    spelling("decomposed", Of::Names, |words| words.join(" ").nfd().collect()),
    spelling("hyphens", Of::Names, |words| words.join("-")),
    spelling("underscores", Of::Names, |words| words.join("_")),
    spelling("dots", Of::Names, |words| words.join(".")),
    spelling("no hyphens", Of::Names, |words| words.join(" ").replace('-', " ")),
    spelling("two spaces", Of::Texts, |words| words.join("  ")),
    spelling("tab", Of::Texts, |words| words.join("\t")),
    spelling("no-break space", Of::Texts, |words| words.join("\u{a0}")),
    spelling("narrow space", Of::Texts, |words| words.join("\u{202f}")),
    spelling("over lines", Of::Texts, |words| words.join("\n")),
    spelling("hard break", Of::Texts, |words| words.join("  \n")),
    spelling("en dash", Of::Texts, |words| words.join("–")),
    spelling("slash", Of::Texts, |words| words.join("/")),
    spelling("in an address", Of::Texts, |words| {
        format!("https://a.example/{}", percent(&words.join(" ")))
    }),
    spelling("plus in an address", Of::Texts, |words| {
        format!("https://a.example/?q={}", words.join("+"))
    }),
    spelling("space as an entity", Of::Markup, |words| words.join("&nbsp;")),
    spelling("dash as an entity", Of::Markup, |words| words.join("&ndash;")),
    spelling("letter as an entity", Of::Markup, |words| {
        first_letter(words, |letter| format!("&#{};", u32::from(letter)))
    }),
    spelling("letter as an escape", Of::Texts, |words| {
        first_letter(words, |letter| format!("\\u{:04x}", u32::from(letter)))
    }),
    spelling("last word emphasised", Of::Markup, |words| {
        let (last, before) = words.split_last().unwrap();
        [before.to_vec(), vec![&format!("*{last}*")]].concat().join(" ")
    }),
    spelling("letter emphasised", Of::Markup, |words| {
        first_letter(words, |letter| format!("**{letter}**"))
    }),
    spelling("soft hyphen inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\u{ad}"))
    }),
    spelling("no-width space inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\u{200b}"))
    }),
    spelling("control inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\\u0001"))
    }),
    spelling("private use inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\u{e000}"))
    }),
    spelling("tab inside", Of::Texts, |words| first_letter(words, |letter| format!("{letter}\t"))),
    spelling("tab as an escape inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\\t"))
    }),
    spelling("tabs between, a control inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\\u0001")).replace(' ', "\t")
    }),
    spelling("tabs between and inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\\t")).replace(' ', "\\t")
    }),
    spelling("tabs between, a back space inside", Of::Texts, |words| {
        first_letter(words, |letter| format!("{letter}\\b")).replace(' ', "\\t")
    }),
    spelling("possessive", Of::Texts, |words| format!("{}’s", words.join(" "))),
    spelling("curly apostrophe", Of::Texts, |words| words.join(" ").replace('\'', "’")),
    spelling("last word first", Of::People, |words| {
        let (last, before) = words.split_last().unwrap();
        format!("{last}, {}", before.join(" "))
    }),
    spelling("an initial between", Of::People, |words| words.join(" J. ")),
    spelling("initials between", Of::People, |words| words.join(" J. R. ")),
    spelling("initial of the first", Of::People, |words| {
        let initial = words[0].chars().next().unwrap();
        format!("{initial}. {}", words.last().unwrap())
    }),
    spelling("surname after a title", Of::People, |words| format!("Mr {}", words.last().unwrap())),
    spelling("surname of a family", Of::People, |words| {
        format!("the {} family", words.last().unwrap())
    }),
];

impl Spelling {
    /// Writes a term so where this spelling of it is guarded at a place of this kind, else as it
    /// stands on the list.
    pub fn write(&self, term: &Term, kind: Kind) -> String {
        let suits = match self.of {
            Of::Names => true,
            Of::Texts => kind != Kind::Name,
            Of::Markup => kind == Kind::Markup,
            Of::People => kind != Kind::Name && term.is_person(),
        };
        let spelling = if suits && !term.is_exact() { *self } else { AS_WRITTEN };
        (spelling.write)(&term.words())
    }
}

fn first_letter(words: &[&str], write: fn(char) -> String) -> String {
    let text = words.join(" ");
    let at = text.find(char::is_alphabetic).unwrap();
    let letter = text[at..].chars().next().unwrap();
    format!("{}{}{}", &text[..at], write(letter), &text[at + letter.len_utf8()..])
}

/// Returns a text without accents.
pub fn plain(text: &str) -> String {
    text.nfd().filter(|letter| !is_combining_mark(*letter)).nfc().collect()
}

fn percent(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(byte).collect()
}
