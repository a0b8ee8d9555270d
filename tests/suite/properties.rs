//! What holds of every text: `check` does not panic, spans lie between characters of the file, and
//! fixes mend once.

use proptest::prelude::*;
use sevenmin::{
    check,
    diag::{self, Report},
    lint::Occasion,
    model::Collection,
    source::{NoFiles, Source},
    text::date_from_iso,
};

use crate::cases;

const BASE: &str = include_str!("../rules/base.toml");

/// Parts of texts that some rule looks at, and characters that programs stumble over.
pub(crate) const PARTS: &[&str] = &[
    "Robin",
    "Robyn",
    "Kasia",
    "Dr",
    "Mrs",
    "PC",
    "the nurse",
    "social worker",
    "Mother",
    "failed to",
    "should have",
    "committed suicide",
    "hard to reach",
    "did not attend",
    "DNA",
    "MARAC",
    "(MARAC)",
    "CPP",
    "child protection plan",
    "on",
    "3",
    "March",
    "2024",
    "03/03/2015",
    "born",
    "aged",
    "four",
    "16-month-old",
    "two",
    "brothers",
    "NHS number",
    "999 000 0018",
    "EX4 9ZZ",
    "SE15",
    "14",
    "Acacia Avenue",
    "01632 960123",
    "a@b.example",
    "St Mary's",
    "Hospital",
    "Ward 7",
    "Oakfield School",
    "“",
    "”",
    "\"",
    "'",
    "’",
    "*",
    "_",
    "**",
    "[here](https://a.example)",
    "<https://b.example>",
    "https://c.example",
    "- ",
    "> ",
    "\n",
    "\n\n",
    ".",
    ",",
    "…",
    "?",
    "(",
    ")",
    "é",
    "ŵ",
    "Łukasz",
    "李",
    "🙂",
    "\u{301}",
    "\u{a0}",
    "\u{200d}",
    "ﬁ",
    "İ",
    "ß",
    "&amp;",
    "\\u00e9",
    "\\\\",
    "&#75;asia",
    "IMPORTANT WORDS",
    "not",
    "the phrase",
    "\t",
    "\u{200b}",
    "\u{ad}",
    "\u{202f}",
    "07700\u{2011}900",
    "０７７",
    "NHS9990000018",
    "SW1A",
    "1AA",
    "AB123456C",
    "kez99",
    " @host.example",
    "[at]",
    " at ",
    " dot ",
    "/",
    "-",
];

fn source(body: &str) -> Source {
    let body = body.replace("\"\"\"", "\" \"");
    let old = "body = \"Robin is a cheerful toddler who loves water and music.\"";
    assert!(BASE.contains(old));
    Source::new("a.toml", BASE.replace(old, &format!("body = \"\"\"\n{body}\n\"\"\"")))
}

pub(crate) fn checked(source: &Source) -> Report {
    let run = Occasion::on(date_from_iso("2026-11-23").unwrap());
    let collection = Collection::default();
    check::check(source, &collection, &run, &NoFiles).report(source, &collection)
}

fn spans_lie_between_characters(report: &Report) -> Result<(), TestCaseError> {
    let text = report.source.text.as_str();
    for diagnostic in &report.diagnostics {
        let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
        for span in edits.chain([diagnostic.span]) {
            let good = span.start <= span.end
                && text.is_char_boundary(span.start)
                && text.is_char_boundary(span.end);
            prop_assert!(good, "{diagnostic:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases::of(400))]

    #[test]
    fn spans_lie_inside_the_file(parts in prop::collection::vec((prop::sample::select(PARTS), prop::bool::ANY), 0..60)) {
        let parts: Vec<&str> = parts.iter().flat_map(|(part, space)| [*part, if *space { " " } else { "" }]).collect();
        let text = parts.concat();
        spans_lie_between_characters(&checked(&source(&text)))?;
    }

    #[test]
    fn any_characters_are_checked(text in "\\PC{0,200}") {
        spans_lie_between_characters(&checked(&source(&text)))?;
    }

    #[test]
    fn fixes_mend_once(parts in prop::collection::vec(prop::sample::select(PARTS), 0..40)) {
        let report = checked(&source(&parts.join(" ")));
        let fixes = |report: &Report| -> Vec<diag::Fix> {
            report.diagnostics.iter().filter_map(|one| one.fix.clone()).filter(|fix| fix.safe).collect()
        };
        let mended = diag::apply(&report.source.text, &fixes(&report));
        let again = checked(&Source::new("a.toml", mended.clone()));
        prop_assert!(fixes(&again).is_empty(), "{mended}");
    }
}

/// Units of texts that grow long.
const UNITS: &[&str] = &[
    "a",
    "word ",
    "MAX ",
    "child plan (CP) ",
    "Kofi ",
    "Zxq ",
    "999 ",
    "0",
    "a@",
    "'a ",
    "“a ",
    "the ",
    "failed ",
    ". ",
    "It was so. ",
    "on 3 March 2024 ",
    "aged four ",
    "two brothers ",
    "http://a.b ",
    "[here](https://a.example) ",
    "*a* ",
    "Oak School ",
    "14 Oak Road ",
    "(",
    "é",
    "Mother said. ",
    "did not attend ",
    "- x\n",
    "x\n\n",
    "E1 ",
    "nurse Kofi, ",
    "DO NOT ",
    "a?",
    "EX4 9ZZ ",
    "01632 960123 ",
    "committed suicide ",
    "Robyn ",
    "0\u{200b}",
    "0\t- ",
    "07700900123/",
    "AB1",
    "SW1A\u{a0}",
    "03/03/2024-",
    "x at y dot ",
    "a @b.cd",
    "[at]",
    "14Oak ",
    "Dr Zorb and ",
    "Ann Hale and ",
    "Royal Mail and ",
    "She, the girl. ",
    "Elsa ",
    "Kit, ",
    "a²",
    "XX é ",
    "4/11 é ",
    "Eid ",
    "\u{f0b7} a\n1\tb\n",
];

/// Texts of one kind, 400 KB of each: time grows with their length, and with its square this would
/// take an hour.
#[test]
fn long_texts_are_checked() {
    for unit in UNITS {
        let report = checked(&source(&unit.repeat(400_000 / unit.len())));
        assert!(report.source.text.len() > 390_000, "{unit:?}");
    }
}
