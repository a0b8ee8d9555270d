//! Briefings at the limits of the format: hundreds of items, words of every language that the fonts know,
//! and words that no line holds. Whatever is given to a kind of output is found in its file.

mod tongues;

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use sevenmin::export::Output;

use crate::{
    fonts,
    harness::{Case, Ran, briefing},
    office, tools,
};
use tongues::{TONGUES, Tongue};

/// Where words stand, as far as kinds of output differ in it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
enum Part {
    Title,
    Section,
    /// What should change, and what is asked.
    Task,
    /// What else everybody may see.
    Rest,
    /// What the facilitator alone may see.
    Spoken,
}
use Part::{Rest, Section, Spoken, Task, Title};

/// Kinds, and the parts that each shows.
const KINDS: [(&[&str], &[Part]); 4] = [
    (
        &[
            "text",
            "page",
            "fragment",
            "deck",
            "slides",
            "handout",
            "large-print",
            "document",
            "slideshow",
            "comment-copy",
        ],
        &[Title, Section, Task, Rest],
    ),
    (&["poster"], &[Title, Section, Task]),
    (&["presenter", "facilitator-slideshow"], &[Title, Section, Task, Rest, Spoken]),
    (&["session"], &[Title, Task, Spoken]),
];

/// How many characters a title may have.
const TITLE: usize = 120;

/// How many there are of what is repeated, and what words are like.
#[derive(Clone, Debug)]
struct Size {
    /// The language of the briefing; voices have each language in turn.
    tongue: &'static Tongue,
    items: usize,
    actions: usize,
    questions: usize,
    voices: usize,
    supports: usize,
    /// How many syllables a word has, for each of a few words in turn.
    syllables: Vec<usize>,
    /// From which letters on words are made.
    letters: usize,
}

fn sizes(tongue: &'static Tongue, most: usize) -> impl Strategy<Value = Size> {
    let many = (0..=most, 0..=most.min(60), 0..=most.min(30), 0..=most.min(12), 1..=most.min(12));
    (many, prop::collection::vec(1usize..40, 1..6), 0usize..200).prop_map(
        move |(many, syllables, letters)| {
            let (items, actions, questions, voices, supports) = many;
            Size { tongue, items, actions, questions, voices, supports, syllables, letters }
        },
    )
}

/// Makes words, each of which is part of no other.
struct Words<'a> {
    size: &'a Size,
    made: usize,
    told: BTreeMap<Part, BTreeSet<String>>,
}

impl Words<'_> {
    fn word(&mut self, tongue: &Tongue) -> String {
        let Tongue { ends: [first, last], letters, others, .. } = tongue;
        self.made += 1;
        let many = self.size.syllables[self.made % self.size.syllables.len()];
        let mut word = String::from(*first);
        let mut rest = self.made;
        for at in 0..many.clamp(3, tongue.longest) {
            // The first syllables count, so that no two words are one.
            let (one, other) = if at < 3 {
                (rest % letters.len(), rest / letters.len() % 10)
            } else {
                (self.size.letters + at, at * 7)
            };
            rest /= letters.len() * 10;
            word.extend([letters[one % letters.len()], others[other % others.len()]]);
        }
        word.push(*last);
        word
    }

    fn some(&mut self, part: Part, many: usize) -> String {
        self.some_in(self.size.tongue, part, many)
    }

    fn some_in(&mut self, tongue: &Tongue, part: Part, many: usize) -> String {
        let words: Vec<String> = (0..many).map(|_| self.word(tongue)).collect();
        self.told.entry(part).or_default().extend(words.iter().cloned());
        words.join(" ")
    }

    /// Returns a title, which may have [`TITLE`] characters.
    fn title(&mut self) -> String {
        let mut title = self.some(Title, 1);
        while title.chars().count() + self.longest() < TITLE {
            title = format!("{title} {}", self.some(Title, 1));
        }
        title
    }

    /// Returns how many characters a word may have.
    fn longest(&self) -> usize {
        2 * self.size.syllables.iter().max().unwrap_or(&0).max(&3) + 3
    }
}

fn toml(words: &mut Words<'_>) -> String {
    let Size { tongue, items, actions, questions, voices, supports, .. } = *words.size;
    let mut out = format!(
        "format = 1\n\n[briefing]\nid = \"a\"\ntitle = \"{}\"\npartnership = \"Exampleshire\"\nfictional = true\nlanguage = \"{}\"\n\
         status = \"approved\"\nversion = \"1.0\"\nissued = 2026-05-14\nsummary = \"In short.\"\n\n\
         [review]\ntype = \"lcspr\"\ntitle = \"{}\"\nreport = \"none\"\n\n",
        words.title(),
        tongue.tag,
        words.some(Rest, 4),
    );
    let slots = ["background", "concerns", "incident", "review", "findings", "change", "questions"];
    for (index, slot) in slots.iter().enumerate() {
        let listed = (0..items / 7 + usize::from(index < items % 7))
            .map(|_| format!("- **{}** {}\n", words.some(Section, 1), words.some(Section, 2)));
        let listed: String = listed.collect();
        let heading = words.some(Section, 1);
        let (body, say, to_do) =
            (words.some(Section, 6), words.some(Spoken, 3), words.some(Spoken, 2));
        out.push_str(&format!("[[section]]\nslot = \"{slot}\"\nheading = \"{heading}\"\nbody = \"\"\"\n{body}\n\n{listed}\"\"\"\nsay = \"{say}\"\ndo = \"{to_do}\"\n\n"));
    }
    for _ in 0..actions {
        let (change, owner, evidence) =
            (words.some(Task, 3), words.some(Task, 2), words.some(Rest, 2));
        out.push_str(&format!("[[action]]\nchange = \"{change}\"\nowner = \"{owner}\"\nby = 2027-01-31\nevidence = \"{evidence}\"\n\n"));
    }
    for _ in 0..questions {
        out.push_str(&format!(
            "[[question]]\ntext = \"{}\"\nprompt = \"{}\"\n\n",
            words.some(Task, 3),
            words.some(Spoken, 2)
        ));
    }
    for voice in 0..voices {
        let tongue = &TONGUES[voice % TONGUES.len()];
        out.push_str(&format!(
            "[[voice]]\ntext = \"{}\"\nfrom = \"{}\"\nagreed = true\nlanguage = \"{}\"\n\n",
            words.some_in(tongue, Rest, 4),
            words.some(Rest, 2),
            tongue.tag
        ));
    }
    for _ in 0..supports {
        out.push_str(&format!(
            "[[support]]\nname = \"{}\"\nphone = \"116 123\"\nnote = \"{}\"\n\n",
            words.some(Rest, 2),
            words.some(Rest, 2)
        ));
    }
    out + &format!(
        "[[resource]]\ntitle = \"{}\"\nnote = \"{}\"\n\n[[source]]\ntitle = \"{}\"\n",
        words.some(Rest, 2),
        words.some(Rest, 2),
        words.some(Rest, 2)
    )
}

/// The words of a file, page by page, without white space and what only helps lines to break.
struct Found(Vec<String>);

impl Found {
    /// Returns those of a file; nothing where a tool is missing.
    fn of(name: &str, bytes: Vec<u8>) -> Option<Self> {
        let text = match name.rsplit('.').next() {
            Some("pdf") => turned(&tools::pdf_text(&bytes)?),
            Some("docx" | "pptx") => office::parts_of(bytes, name).into_values().collect(),
            _ => String::from_utf8(bytes).unwrap().replace("<wbr>", ""),
        };
        let helps = |letter: char| {
            letter.is_whitespace() || ['\u{ad}', '\u{200b}', '\u{2060}'].contains(&letter)
        };
        let squeezed =
            |page: &str| page.chars().filter(|letter| !helps(*letter)).collect::<String>();
        Some(Self(text.split('\u{c}').map(squeezed).collect()))
    }

    /// Whether a word stands there whole.
    fn holds(&self, word: &str) -> bool {
        self.0.iter().any(|page| page.contains(word))
    }

    /// Whether a word stands there whole, or parted by a page's end: what no line holds may be.
    fn shows(&self, word: &str) -> bool {
        const LINE: usize = 30;
        self.holds(word)
            || word.chars().count() > LINE
                && self.0.windows(2).any(|pages| parts(&pages[0], &pages[1], word))
    }
}

/// Whether a page's end parts a word: its foot and the next one's head lie between.
fn parts(page: &str, next: &str, word: &str) -> bool {
    const EDGE: usize = 400;
    let last = page.char_indices().rev().nth(EDGE).map_or(page, |(at, _)| &page[at..]);
    let first = next.char_indices().nth(EDGE).map_or(next, |(at, _)| &next[..at]);
    let mut ends = word.char_indices().skip(1).map(|(at, _)| word.split_at(at));
    ends.any(|(before, after)| last.contains(before) && first.contains(after))
}

/// Returns a page's words as they are read. pdftotext tells what runs from right to left in pieces, each
/// between two marks, in the order in which they stand on the line.
fn turned(text: &str) -> String {
    let mut out = String::new();
    let mut run: Vec<&str> = Vec::new();
    for piece in text.split('\u{202c}') {
        let (between, turned) = piece.split_once('\u{202b}').unwrap_or((piece, ""));
        if !between.is_empty() {
            out.extend(run.drain(..).rev());
            out.push_str(between);
        }
        run.push(turned);
    }
    out.extend(run.into_iter().rev());
    out
}

/// Exports a briefing of a size to every kind, and tells what was lost.
fn lost(size: &Size) -> Result<(), String> {
    let mut words = Words { size, made: 0, told: BTreeMap::new() };
    let text = toml(&mut words);
    let case = fonts::collection();
    let mut settings = String::from_utf8(case.read("sevenmin.toml")).unwrap();
    settings += "\n[rules]\nhandout-too-long = \"off\"\nposter-overflow = \"off\"\nover-seven-minutes = \"off\"\n";
    let case = case.file("a.toml", &text).file("sevenmin.toml", settings);
    let mut command =
        case.command(&["export", "--to", "all,comment-copy,identity-sheet", "a.toml"]);
    let ran = Ran::from(command.output().unwrap());
    if ran.stderr.contains("the program has a fault") || ran.code == 2 {
        return Err(ran.stderr);
    }
    if ran.stderr.contains("error[schema]") {
        return Err(format!("what was made is no briefing: {}", ran.stderr));
    }
    let made: BTreeMap<String, String> = case
        .files("out")
        .into_iter()
        .map(|path| (path.rsplit('/').next().unwrap().to_owned(), format!("out/{path}")))
        .collect();
    for output in Output::all() {
        let (word, file) = (output.name.word(), output.name.file("a", ""));
        let Some((_, parts)) = KINDS.iter().find(|(kinds, _)| kinds.contains(&word)) else {
            continue;
        };
        let Some(path) = made.get(&file) else {
            // It was refused, and that was told.
            if ran.stderr.contains(&format!(" on no page of the {word}\n")) {
                continue;
            }
            return Err(format!("no {word}: {}", ran.stderr));
        };
        let Some(found) = Found::of(&file, case.read(path)) else { continue };
        let mut wanted = parts.iter().filter_map(|part| words.told.get(part)).flatten();
        if let Some(lost) = wanted.find(|word| !found.shows(word)) {
            return Err(format!("{lost} is lost in the {word}"));
        }
        let mut hidden = words.told.get(&Spoken).into_iter().flatten();
        if !parts.contains(&Spoken)
            && let Some(told) = hidden.find(|word| found.holds(word))
        {
            return Err(format!("{told} is the facilitator's and stands in the {word}"));
        }
    }
    Ok(())
}

fn try_sizes(cases: u32, most: usize, max_shrink_iters: u32) {
    for tongue in &TONGUES {
        let config =
            Config { cases, failure_persistence: None, max_shrink_iters, ..Config::default() };
        let mut runner =
            TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
        let tried =
            runner.run(&sizes(tongue, most), |size| lost(&size).map_err(TestCaseError::fail));
        tried.unwrap_or_else(|fault| panic!("{}: {fault}", tongue.tag));
    }
}

#[test]
fn no_word_is_lost_in_any_kind() {
    try_sizes(2, 30, 0);
}

#[test]
#[ignore = "hundreds of items take minutes"]
fn no_word_is_lost_in_any_kind_at_the_limits() {
    try_sizes(10, 500, 20);
}

/// A remark that went where its title was parted.
#[test]
fn a_long_thing_to_read_keeps_its_remark_on_slides() {
    let word = |letter: &str| letter.repeat(76);
    let resource = format!(
        "\n[[resource]]\ntitle = \"{} {}\"\nnote = \"{} {}\"\n",
        word("ma"),
        word("mo"),
        word("na"),
        word("no")
    );
    let case = Case::new().file("a.toml", briefing("a", "") + &resource);
    case.run(&["export", "--to", "deck,slideshow", "a.toml"]);
    for file in ["a-deck.html", "a.pptx"] {
        let found = Found::of(file, case.read(&format!("out/{file}"))).unwrap();
        for letter in ["ma", "mo", "na", "no"] {
            assert!(found.holds(&word(letter)), "{letter} in {file}");
        }
    }
}

/// Typst looks for each letter of a paragraph among all of its pieces: one paragraph of very many short forms
/// would take minutes.
#[test]
fn very_many_short_forms_stand_in_several_paragraphs_of_a_handout() {
    let rows =
        (0..250).map(|at| format!("[[acronym]]\nshort = \"Q{at}X\"\nlong = \"team {at}\"\n"));
    let text = briefing("a", "") + "\n" + &rows.collect::<String>();
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let Some(text) = tools::pdf_text(&case.read("out/a-handout.pdf")) else { return };
    assert!((0..250).all(|at| text.contains(&format!("Q{at}X:"))), "{text}");
    // Between two, except where one of thirteen paragraphs ends.
    let ends = text.as_bytes().windows(2).filter(|two| two[0].is_ascii_digit() && two[1] == b';');
    assert_eq!(ends.count(), 250 - 13, "{text}");
}
