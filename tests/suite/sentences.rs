//! Sentences of other hands: written by people who had not seen the program, each with the rule that
//! must speak and the words at fault, or with none.
//!
//! `tests/sentences/*.jsonl` hold them, a sentence a line. Unlike the corpus, which every rule must
//! answer, these are a measure: how many of all faults are found, how many alarms are right, and
//! whether each planted thing stands on the identity sheet. A table goes to `sentences.md` in the
//! target folder.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use serde::Deserialize;
use sevenmin::{
    diag::Code,
    guard::PrivateTerms,
    identity::IdentitySheet,
    lint::Occasion,
    proof::{Proof, Shelf},
    source::{NoFiles, Source},
    text,
};

/// Of all faults so many are found, at the least.
const RECALL: f64 = 0.93;
/// Of all alarms so many are right, at the least.
const PRECISION: f64 = 0.95;
/// Of all planted things so many stand on the sheet, at the least.
const SHEET_RECALL: f64 = 0.99;

/// A sentence of another hand.
#[derive(Deserialize)]
struct Sentence {
    text: String,
    /// The rule that must speak; none where the prose is clean.
    rule: Option<String>,
    /// The words at fault.
    #[serde(default)]
    marks: Vec<String>,
    /// Other rules that may speak.
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    persons: Vec<BTreeMap<String, String>>,
    #[serde(default)]
    nation: String,
    #[serde(default)]
    about: String,
}

/// How a rule did.
#[derive(Default)]
struct Score {
    wanted: usize,
    found: usize,
    false_alarms: usize,
}

#[test]
fn most_faults_are_found_and_most_alarms_are_right() {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    let mut wrong = String::new();
    for (file, sentence) in sentences() {
        let proof = sentence.proof();
        let mut hit = false;
        for one in &proof.report().diagnostics {
            let Code::Rule { name, group } = one.code else { continue };
            if Some(name) == sentence.rule.as_deref() {
                hit = true;
            } else if is_measured(&file, name, group, &sentence) {
                scores.entry(name.to_owned()).or_default().false_alarms += 1;
                let _ = writeln!(wrong, "{name} false alarm: {}", sentence.text.replace('\n', " "));
            }
        }
        if let Some(rule) = &sentence.rule {
            let score = scores.entry(rule.clone()).or_default();
            score.wanted += 1;
            score.found += usize::from(hit);
            if !hit {
                let _ = writeln!(wrong, "{rule} missed: {}", sentence.text.replace('\n', " "));
            }
        }
    }
    let sum = |of: fn(&Score) -> usize| scores.values().map(of).sum::<usize>();
    let (wanted, found) = (sum(|score| score.wanted), sum(|score| score.found));
    let (recall, precision) =
        (share(found, wanted), share(found, found + sum(|score| score.false_alarms)));
    write_table(&scores, &wrong, recall, precision);
    assert!(wanted > 1500, "{wanted} faults");
    assert!(recall >= RECALL, "recall {recall:.3}; see sentences.md in the target folder");
    assert!(precision >= PRECISION, "precision {precision:.3}; see sentences.md there");
}

#[test]
fn what_points_to_a_person_stands_on_the_sheet() {
    let (mut planted, mut lacks) = (0, Vec::new());
    for (_, sentence) in sentences().into_iter().filter(|(_, sentence)| sentence.is_anonymity()) {
        let sheet = sentence.proof().identity().unwrap();
        for mark in &sentence.marks {
            planted += 1;
            if !sentence.stands_on(&sheet, mark) {
                lacks.push(format!("{mark} of: {}", sentence.text));
            }
        }
    }
    let recall = share(planted - lacks.len(), planted);
    assert!(planted > 850, "{planted} planted things");
    assert!(recall >= SHEET_RECALL, "{recall:.4}:\n{}", lacks.join("\n"));
}

#[expect(clippy::cast_precision_loss, reason = "there are a few thousand sentences")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// Rules of acronyms are measured where sentences are about them.
fn is_measured(file: &str, name: &str, group: &str, sentence: &Sentence) -> bool {
    let of_acronyms = ["unexpanded-acronym", "inconsistent-acronym"];
    let measured = matches!(group, "anonymity" | "language")
        || file.starts_with("acronym") && of_acronyms.contains(&name);
    measured && !sentence.also.iter().any(|other| other == name)
}

fn sentences() -> Vec<(String, Sentence)> {
    let mut out = Vec::new();
    for entry in fs::read_dir("tests/sentences").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "jsonl") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let sentence = serde_json::from_str(line)
                .unwrap_or_else(|error| panic!("{name}:{}: {error}", number + 1));
            out.push((name.clone(), sentence));
        }
    }
    out
}

impl Sentence {
    fn proof(&self) -> Proof {
        let partnership = "[partnership]\nname = \"Exampleshire Safeguarding Partnership\"\n";
        let nation = if self.nation.is_empty() { "england" } else { &self.nation };
        let collection = format!("{partnership}nation = \"{nation}\"\n");
        let source = Source::new("sevenmin.toml", collection);
        let shelf = Shelf::read(source, &NoFiles, PrivateTerms::default());
        let occasion = Occasion::on(text::date_from_iso("2026-11-23").unwrap());
        Proof::of("s.toml", self.briefing(nation).into_bytes(), &shelf, &occasion, &NoFiles)
    }

    /// A briefing that holds the sentence; a review of England would bring England's law.
    fn briefing(&self, nation: &str) -> String {
        let quoted = |text: &str| serde_json::to_string(text).unwrap();
        let kind = if self.about == "adults" { "sar-mandatory" } else { "lcspr" };
        let review = format!(
            "\n[review]\ntype = \"{kind}\"\ntitle = \"A review\"\nreviewers = [\"Alex Penhallow\"]\nreport = \"published\"\n"
        );
        let (scheme, slot, review) = match nation {
            "england" => ("case", "background", review),
            _ => ("topic", "what", String::new()),
        };
        let mut out = format!(
            "format = 1\n\n[briefing]\nid = \"s\"\ntitle = \"A review of care\"\nscheme = \"{scheme}\"\n{review}"
        );
        for person in &self.persons {
            out.push_str("\n[[person]]\n");
            for (key, value) in person {
                let _ = writeln!(out, "{key} = {}", quoted(value));
            }
        }
        let body = quoted(&self.text);
        let _ = write!(out, "\n[[section]]\nslot = \"{slot}\"\nbody = {body}\n");
        out
    }

    fn is_anonymity(&self) -> bool {
        let rules = sevenmin::lint::rules::RULES.iter();
        let mut of = rules.filter(|rule| rule.group == sevenmin::lint::Group::Anonymity);
        of.any(|rule| Some(rule.name) == self.rule.as_deref())
    }

    /// Whether words stand on a sheet: as they are, as the kind of what may not be told, or each word
    /// of them that has a capital or a figure, else the longest.
    fn stands_on(&self, sheet: &IdentitySheet, mark: &str) -> bool {
        let shown: Vec<String> = sheet.entries.iter().map(|one| one.text.to_lowercase()).collect();
        let hidden = sheet.entries.iter().any(|one| {
            let may = |rule: &str| {
                self.rule.as_deref() == Some(rule) || self.also.contains(&rule.to_owned())
            };
            one.text.contains('▇') && one.rule.is_some_and(may)
        });
        let stands = |words: &str| {
            let words = words.to_lowercase();
            let bare = words.trim_end_matches("'s").trim_end_matches("’s");
            shown.iter().any(|text| text.contains(bare))
        };
        let words: Vec<&str> = mark
            .split(|one: char| !(one.is_alphanumeric() || "'’".contains(one)))
            .filter(|word| !word.is_empty())
            .collect();
        // A word that has its capital from the start of a sentence tells nothing.
        let starts = |index: usize| index == 0 && words.len() > 1;
        let tells = |(index, word): &(usize, &&str)| {
            word.chars().any(char::is_numeric)
                || !starts(*index) && word.chars().any(char::is_uppercase)
        };
        let telling: Vec<&str> =
            words.iter().enumerate().filter(tells).map(|(_, word)| *word).collect();
        let longest = words.iter().max_by_key(|word| word.len()).copied();
        let needed = if telling.is_empty() { longest.into_iter().collect() } else { telling };
        hidden || stands(mark) || needed.iter().all(|word| stands(word))
    }
}

/// Precision and recall of each rule, where a person can read them.
#[expect(clippy::disallowed_methods, reason = "tests make their own files")]
fn write_table(scores: &BTreeMap<String, Score>, wrong: &str, recall: f64, precision: f64) {
    let mut table = format!(
        "recall {recall:.3}, precision {precision:.3}\n\n| rule | wanted | found | false |\n|---|---|---|---|\n"
    );
    for (rule, score) in scores {
        let Score { wanted, found, false_alarms } = score;
        let _ = writeln!(table, "| {rule} | {wanted} | {found} | {false_alarms} |");
    }
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let folder = Path::new(&target);
    let _ = fs::create_dir_all(folder);
    let _ = fs::write(folder.join("sentences.md"), format!("{table}\n{wrong}"));
}
