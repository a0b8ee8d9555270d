//! What a run told and wrote, and where that of two runs differs.

use std::collections::BTreeMap;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// How a run ended.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Ended {
    /// By itself, with an exit code; none where a signal ended it.
    Code(Option<i32>),
    /// Not at all: it was stopped.
    Hung,
}

/// What a run told and wrote.
#[derive(Clone, Debug)]
pub struct Telling {
    /// How it ended.
    pub ended: Ended,
    /// Standard output, without a text that was mended on it.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
    /// The new files by their names, terms of the command line aside.
    pub written: BTreeMap<String, Vec<u8>>,
}

impl Telling {
    /// Returns what is wrong with it, given what the same run tells of other letters.
    pub fn faults(&self, other: &Self) -> Vec<String> {
        match self.ended {
            Ended::Code(Some(0..=2)) => {}
            Ended::Code(code) => return vec![format!("crashed with {code:?}")],
            Ended::Hung => return vec!["hung".to_owned()],
        }
        let mut faults = Vec::new();
        if self.ended != other.ended {
            faults.push(format!(
                "ended with {:?}, in other letters with {:?}",
                self.ended, other.ended
            ));
        }
        faults.extend(more_words(&self.stdout, &other.stdout, "told on standard output"));
        faults.extend(more_words(&self.stderr, &other.stderr, "told on standard error"));
        faults.extend(self.written_otherwise(other));
        faults
    }

    fn written_otherwise(&self, other: &Self) -> Vec<String> {
        let written = |(name, bytes): (&String, &Vec<u8>)| match other.written.get(name) {
            None => Some(format!("wrote a file of another name: {name}")),
            Some(others) if others != bytes => {
                let [mine, others] = [bytes, others].map(|bytes| String::from_utf8_lossy(bytes));
                let told = more_words(&mine, &others, &format!("wrote into {name}"));
                Some(told.unwrap_or_else(|| format!("wrote other bytes into {name}")))
            }
            Some(_) => None,
        };
        self.written.iter().filter_map(written).collect()
    }
}

/// Returns which words a text has more often than another, if any.
fn more_words(text: &str, other: &str, verb: &str) -> Option<String> {
    let others = counted(other);
    let more: Vec<String> = counted(text)
        .into_iter()
        .filter(|(word, count)| others.get(word).is_none_or(|other| other < count))
        .map(|(word, _)| format!("`{word}`"))
        .collect();
    (!more.is_empty()).then(|| format!("{verb}: {}", more.join(", ")))
}

/// Returns how often each word stands in a text, case and accents folded.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let folded: String =
        text.nfd().filter(|letter| !is_combining_mark(*letter)).collect::<String>().to_lowercase();
    let mut counts = BTreeMap::new();
    for word in folded.split(|letter: char| !letter.is_alphanumeric()) {
        if !word.is_empty() {
            *counts.entry(word.to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn a_word_that_other_letters_do_not_write_is_a_fault() {
    let telling = |stdout: &str, code: i32| Telling {
        ended: Ended::Code(Some(code)),
        stdout: stdout.to_owned(),
        stderr: String::new(),
        written: BTreeMap::from([("a.txt".to_owned(), stdout.as_bytes().to_vec())]),
    };
    let other = telling("▇▇▇ said: the word", 1);
    assert_eq!(telling("▇▇▇ said: the word", 1).faults(&other), Vec::<String>::new());
    assert_eq!(
        telling("Vêx said: the the word", 2).faults(&other),
        [
            "ended with Code(Some(2)), in other letters with Code(Some(1))",
            "told on standard output: `the`, `vex`",
            "wrote into a.txt: `the`, `vex`"
        ]
    );
    assert_eq!(telling("", 101).faults(&other), ["crashed with Some(101)"]);
}
