//! `--fix` over texts with many slips: it mends once, and changes nothing else.

use std::{collections::BTreeMap, ops::Range};

use proptest::prelude::*;
use sevenmin::{
    diag::{self, Code, Diagnostic, Edit, Fix, Report},
    source::Source,
};

use crate::{
    cases,
    harness::Case,
    properties::{PARTS, checked},
};

const BASE: &str = include_str!("../rules/base.toml");
const BODY: &str = "\"Robin is a cheerful toddler who loves water and music.\"";

/// What is pasted from elsewhere, and what has one right wording.
const PASTED: &[&str] = &[
    "\u{f0b7}\tlisten\n",
    "• listen\n",
    "· ask\n",
    "(i) ask\n",
    "1) ask\n",
    "ser\u{fb01}ces",
    "Learn\u{ad}ing",
    "a\u{202f}b",
    "a\u{a0}b",
    "committed suicide",
    "Committed Suicide",
    "“committed suicide”",
    "[committed suicide](https://a.example)",
    "**committed** suicide",
    "commit suicide",
    "\u{200b}",
    "\u{feff}",
    "\u{2028}",
    "\u{2029}listen",
    "\u{b}",
    "| a | “b” |",
    "# no comment",
    "Kasia’s",
    "Robin's",
];

/// Slips of who writes TOML: what is there, and what was written.
const SLIPS: &[(&str, &str)] = &[
    (
        "title = \"Learning from the review about Robin\"",
        "title = “Learning from the review about Robin”",
    ),
    ("type = \"lcspr\"", "type = \"LCSPR\""),
    ("type = \"lcspr\"", "type = lcspr"),
    ("type = \"lcspr\"", "type = ‘lcspr’"),
    ("report = \"published\"", "report = \"Published\" # kept"),
    ("report = \"published\"", "report: \"published\""),
    ("issued = 2026-05-14", "issued = \"2026-05-14\"   # kept"),
    ("issued = 2026-05-14", "issued = 14/05/2026"),
    ("issued = 2026-05-14", "issued = 2026-05-14 // kept"),
    ("role = \"child\"", "role\u{a0}=\u{a0}\"child\""),
    ("role = \"child\"", "role = \"Child\"\nfictional = True"),
    ("format = 1", "# “kept”\u{200b} \u{fb01}\n\nformat = 1"),
    ("format = 1", "\u{200b}format = 1"),
    ("[review]", "[Review]"),
    ("[[person]]", "[person]"),
    ("[[source]]", "[[Source]] # kept"),
    ("slot = \"findings\"", "slot = \"Findings\""),
    ("slot = \"change\"", "slot = \"change\"\nslot = \"change\""),
    ("do = \"Leave a moment of quiet.\"", "do = \"Leave a mo\u{ad}ment of quiet.\""),
    ("do = \"Leave a moment of quiet.\"", "say = 'She committed suicide.' # committed suicide"),
    (
        "change = \"Ask at every visit who lives in the home.\"",
        "change = \"\"\"\nAsk\n\u{f0b7}\tat\n\u{f0b7}\tevery\n\"\"\"",
    ),
    ("owner = \"Team managers in all agencies\"", "owner = \"Team managers\nin all agencies\""),
    ("date = 2026-05-10", "date = 2026-05-10\r\n\r\n# kept  \r\n"),
];

/// Rules that weigh a briefing as a whole; and what looks for lists, whose items may stand in many paragraphs.
const OF_THE_WHOLE: &[&str] =
    &["over-seven-minutes", "reading-age", "uneven-sections", "pasted-text"];

/// Makes a briefing of what was slipped in.
fn written(body: &[&str], slips: &[&(&str, &str)]) -> String {
    let body = body.join(" ").replace("\"\"\"", "\" \"");
    let mut text = BASE.replacen(BODY, &format!("\"\"\"\n{body}\n\"\"\""), 1);
    for (right, slip) in slips {
        text = text.replacen(right, slip, 1);
    }
    text
}

fn slipped() -> impl Strategy<Value = String> {
    let words = prop::sample::select([PARTS, PASTED, PASTED].concat());
    let slips = prop::collection::vec(prop::sample::select(SLIPS.iter().collect::<Vec<_>>()), 0..4);
    (prop::collection::vec(words, 0..25), slips).prop_map(|(body, slips)| written(&body, &slips))
}

/// Returns the fixes that are made of a report: of those that touch, the first.
fn made(report: &Report) -> Vec<&Fix> {
    let mut made: Vec<&Fix> = Vec::new();
    let safe = report.diagnostics.iter().filter_map(|one| one.fix.as_ref()).filter(|fix| fix.safe);
    for fix in safe {
        let touches = |one: &Edit, other: &Edit| {
            one.span.start <= other.span.end && other.span.start <= one.span.end
        };
        let taken = made.iter().flat_map(|fix| &fix.edits);
        if !taken.into_iter().any(|one| fix.edits.iter().any(|edit| touches(one, edit))) {
            made.push(fix);
        }
    }
    made
}

/// Where places of a text lie once edits are made.
struct Moved {
    edits: Vec<Edit>,
}

impl Moved {
    fn by(fixes: &[&Fix]) -> Self {
        let mut edits: Vec<Edit> = fixes.iter().flat_map(|fix| fix.edits.clone()).collect();
        edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
        Self { edits }
    }

    /// Returns what becomes of a text when what stands between the edits stays, byte by byte.
    fn text(&self, text: &str) -> String {
        let mut out = text.to_owned();
        for edit in self.edits.iter().rev() {
            out.replace_range(edit.span.start..edit.span.end, &edit.text);
        }
        out
    }

    /// Returns where a place is then that no edit replaced.
    fn place(&self, at: usize) -> usize {
        let before = self.edits.iter().filter(|edit| edit.span.end <= at);
        before.fold(at, |at, edit| at + edit.text.len() + edit.span.start - edit.span.end)
    }

    /// Returns the places of the edits, before they are made and after.
    fn places(&self) -> [Vec<Range<usize>>; 2] {
        let then = |edit: &Edit| {
            let start = self.place(edit.span.start);
            start..start + edit.text.len()
        };
        let now = self.edits.iter().map(|edit| edit.span.start..edit.span.end);
        [now.collect(), self.edits.iter().map(then).collect()]
    }
}

/// Returns the paragraphs and tables of a text in which there are places.
fn around(text: &str, places: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_blank = |line: &str| line.bytes().all(|one| one.is_ascii_whitespace());
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    let mut goes_on = false;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match ranges.last_mut().filter(|_| goes_on) {
            Some(range) => range.end = end,
            None => ranges.push(at..end),
        }
        (at, goes_on) = (end, !is_blank(line));
    }
    let meets = |range: &Range<usize>| {
        places.iter().any(|place| place.start <= range.end && range.start <= place.end)
    };
    ranges.into_iter().filter(meets).collect()
}

/// Counts findings by rule and place, those of such ranges aside.
fn counted<'a>(
    findings: impl Iterator<Item = &'a Diagnostic>,
    aside: &[Range<usize>],
    place: impl Fn(usize) -> usize,
) -> BTreeMap<(String, usize), usize> {
    let mut counted = BTreeMap::new();
    let is_aside = |at: usize| aside.iter().any(|range| range.contains(&at));
    for one in findings.filter(|one| !OF_THE_WHOLE.contains(&one.code.name())) {
        if !is_aside(one.span.start) {
            let key = (one.code.name().to_owned(), place(one.span.start));
            *counted.entry(key).or_default() += 1;
        }
    }
    counted
}

/// Where nothing was mended, what was found stays found, and nothing is found that was not. What a paragraph
/// says is read anew where a word of it was mended.
fn the_rest_is_found_as_before(before: &Report, after: &Report) -> Result<(), TestCaseError> {
    let moved = Moved::by(&made(before));
    let [then, now] = moved.places();
    let then = around(&before.source.text, &then);
    let mut now = around(&after.source.text, &now);
    // A paragraph may be two then, or two may be one.
    now.extend(then.iter().map(|range| moved.place(range.start)..moved.place(range.end)));
    let mut was = counted(before.diagnostics.iter(), &then, |at| moved.place(at));
    was.retain(|(_, at), _| now.iter().all(|range| !range.contains(at)));
    let is = counted(after.diagnostics.iter(), &now, |at| at);
    prop_assert_eq!(was, is, "{}", before.source.text);
    Ok(())
}

/// Mends a text as often as there is something to mend.
fn mended(text: &str) -> Result<Report, TestCaseError> {
    let mut report = checked(&Source::new("a.toml", text));
    for _ in 0..5 {
        let fixes = made(&report);
        if fixes.is_empty() {
            break;
        }
        let text = diag::apply(&report.source.text, fixes.iter().copied());
        prop_assert_eq!(&text, &Moved::by(&fixes).text(&report.source.text));
        let after = checked(&Source::new("a.toml", &*text));
        // What could not be read, or has a fact that is none, has other findings.
        let is_faulty = |one: &Diagnostic| one.code == Code::Syntax || one.code.name() == "schema";
        if !report.diagnostics.iter().any(is_faulty) {
            the_rest_is_found_as_before(&report, &after)?;
        }
        report = after;
    }
    prop_assert!(made(&report).is_empty(), "a next run would mend more: {}", report.source.text);
    Ok(report)
}

proptest! {
    #![proptest_config(cases::of(300))]

    #[test]
    fn what_is_mended_is_mended_once_and_the_rest_stays(text in slipped()) {
        mended(&text)?;
    }
}

/// Fails at the first line of one text that is another in the other.
fn same(one: &str, other: &str) -> Result<(), TestCaseError> {
    let lines = |text: &str| text.split_inclusive('\n').map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (lines(one), lines(other));
    for (at, line) in one.iter().enumerate() {
        prop_assert_eq!(Some(line), other.get(at), "line {}", at + 1);
    }
    prop_assert_eq!(one.len(), other.len());
    Ok(())
}

/// The command line writes just that, whatever ends the lines and whether a mark begins the file.
#[test]
fn files_are_mended_as_texts_are_with_their_line_ends_and_marks() {
    let config = ProptestConfig { max_shrink_iters: 0, ..cases::of(1) };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let texts = prop::collection::vec(slipped(), 40);
    runner.run(&texts, |texts| files_are_mended(&texts)).unwrap();
}

fn files_are_mended(texts: &[String]) -> Result<(), TestCaseError> {
    let windows = |text: &str| text.replace("\r\n", "\n").replace('\n', "\r\n");
    let mut case = Case::new();
    for (at, text) in texts.iter().enumerate() {
        case = case
            .file(&format!("{at}-plain.toml"), text)
            .file(&format!("{at}-marked.toml"), format!("\u{feff}{text}"))
            .file(&format!("{at}-windows.toml"), windows(text));
    }
    let read = |name: String| String::from_utf8(case.read(&name)).unwrap();
    case.run(&["check", "--fix", "."]);
    for (at, text) in texts.iter().enumerate() {
        let wanted = mended(text)?.source.text;
        same(&read(format!("{at}-plain.toml")), &wanted)?;
        same(&read(format!("{at}-marked.toml")), &format!("\u{feff}{wanted}"))?;
        same(&read(format!("{at}-windows.toml")), &windows(&wanted))?;
    }
    let again = case.run(&["check", "--fix", "."]);
    prop_assert!(again.stderr.contains("0 changes made"), "{}", again.stderr);
    Ok(())
}

#[test]
fn a_line_that_fix_breaks_ends_as_those_of_its_file() {
    let text = written(&["Ask.\u{2028}listen. One.\u{2029}Two."], &[]);
    let wanted = text.replace('\u{2028}', "\n").replace('\u{2029}', "\n\n");
    let no_toml = text.replace("Ask.", "Ask.\u{b}");
    let no_toml_wanted = wanted.replace("Ask.", "Ask.\n");
    let windows = |text: &str| text.replace('\n', "\r\n");
    let old = windows(&text).replacen("\r\n", "\r", 1);
    for (text, wanted) in [
        (windows(&text), windows(&wanted)),
        (windows(&no_toml), windows(&no_toml_wanted)),
        (old, windows(&wanted)),
        (text, wanted),
    ] {
        same(&mended(&text).unwrap().source.text, &wanted).unwrap();
    }
}

/// Two spaces at its end break a line of a text: what is taken away there leaves none that were not there.
#[test]
fn what_is_taken_from_the_end_of_a_line_does_not_break_it() {
    let mended = |line: &str| {
        let body = format!("\"\"\"\n{line}\nand more.\n\"\"\"");
        let report = checked(&Source::new("a.toml", BASE.replace(BODY, &body)));
        let fixes: Vec<Fix> = report.diagnostics.iter().filter_map(|one| one.fix.clone()).collect();
        let text = diag::apply(&report.source.text, fixes.iter());
        let from = text.find("Words").unwrap();
        let line = text[from..].split_once('\n').unwrap().0.to_owned();
        assert!(text[from..].starts_with(&format!("{line}\nand more.")), "{line:?}");
        line
    };
    for (line, expected) in [
        ("Words \u{200b} ", "Words "),
        ("Words\u{2003}\u{2003}", "Words"),
        ("Words \u{2003}", "Words"),
        ("Words  \u{200b}", "Words"),
        ("Words \u{200b} \u{feff} ", "Words "),
        ("Words\u{200b}  ", "Words  "),
        ("Words \u{200d} \u{200c}", "Words"),
        ("Words \u{ad}\u{200d} ", "Words "),
        ("Words\u{2003}go\u{200b} on", "Words go on"),
    ] {
        assert_eq!(mended(line), expected, "{line:?}");
    }
}
