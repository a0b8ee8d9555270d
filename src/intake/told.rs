//! What an import tells: nothing is lost in silence.

use crate::guard::Protected;

/// How many words of a draft are quoted.
const QUOTED: usize = 8;

/// Something that an import tells.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Told {
    /// What it is about.
    pub kind: ToldKind,
    /// What is told, in our words.
    pub what: String,
    /// The words of the draft that it is about, whole.
    pub words: Option<String>,
}

/// What something that is told is about.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum ToldKind {
    /// What the author must look at before anything else.
    Warning,
    /// What was found.
    Found,
    /// What was chosen where the draft does not say.
    Chosen,
    /// What was changed on the way.
    Changed,
    /// What is not in the briefing.
    Left,
}

impl ToldKind {
    /// Returns the word before a line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Found => "found",
            Self::Chosen => "chosen",
            Self::Changed => "changed",
            Self::Left => "left out",
        }
    }
}

impl Told {
    /// Returns the line that is shown. What may not be told is hidden before words are cut.
    pub fn line(&self, hidden: &Protected) -> String {
        format!("{}: {}", self.kind.word(), self.sentence(hidden))
    }

    /// Returns the same without the word before it, where lines stand by their kinds.
    pub fn sentence(&self, hidden: &Protected) -> String {
        let mut line = hidden.message(&self.what).into_owned();
        if let Some(words) = &self.words {
            line.push_str(&format!(" “{}”", first_words(&hidden.text(words))));
        }
        line
    }
}

/// Returns the first words of a text.
pub(super) fn first_words(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let more = if words.len() > QUOTED { " …" } else { "" };
    format!("{}{more}", words[..words.len().min(QUOTED)].join(" "))
}

/// Gathers what is told.
#[derive(Debug, Default)]
pub(super) struct Tally {
    told: Vec<Told>,
}

impl Tally {
    /// Tells something.
    pub(super) fn tell(&mut self, kind: ToldKind, what: impl Into<String>) {
        self.told.push(Told { kind, what: what.into(), words: None });
    }

    /// Tells something of words of the draft.
    pub(super) fn quote(&mut self, kind: ToldKind, what: impl Into<String>, words: &str) {
        let words = words.split_whitespace().collect::<Vec<&str>>().join(" ");
        let words = Some(words).filter(|words| !words.is_empty());
        let mut what = what.into();
        // Where nothing can be quoted nothing is announced.
        if words.is_none() && what.ends_with(':') {
            what.pop();
        }
        self.told.push(Told { kind, what, words });
    }

    /// Returns the words of the draft that were told of.
    pub(super) fn quoted(&self) -> impl Iterator<Item = &str> {
        self.told.iter().filter_map(|told| told.words.as_deref())
    }

    /// Returns all that was told, each once: what matters most comes first.
    pub(super) fn finish(mut self) -> Vec<Told> {
        self.told.sort_by_key(|told| told.kind);
        self.told.dedup();
        self.told
    }
}
