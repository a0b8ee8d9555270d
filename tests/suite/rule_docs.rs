//! The rules' registry and documentation: nothing lacks, and every example does what it says.

use std::{collections::BTreeSet, fs};

use sevenmin::{
    diag::{Report, Severity, render::Format},
    guard::PrivateTerms,
    lint::{self, Asks, Context, Group, LaidOut, Occasion, PictureFile, Rule, rules::RULES},
    model::Collection,
    parse,
    source::Source,
    text,
};

const BASE: &str = include_str!("../rules/base.toml");

#[test]
fn every_file_is_a_rule_and_every_rule_a_file() {
    let mut files = BTreeSet::new();
    for group in Group::ALL.iter().map(|group| group.name()) {
        let folder = format!("src/lint/rules/{}", group.replace('-', "_"));
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            let stem = path.file_stem().unwrap().to_string_lossy().replace('_', "-");
            if stem != "mod" {
                files.insert((group, stem));
            }
        }
    }
    let rules: BTreeSet<(&str, String)> =
        RULES.iter().map(|rule| (rule.group.name(), rule.name.to_owned())).collect();
    assert_eq!(files, rules);
}

#[test]
fn rules_are_sorted() {
    assert!(RULES.is_sorted_by_key(|rule| rule.name));
}

#[test]
fn docs_have_five_headings_and_a_dated_source() {
    for rule in RULES {
        let lines = rule.docs.lines().map(str::trim);
        let headings: Vec<&str> = lines.filter_map(|line| line.strip_prefix("## ")).collect();
        let wanted = ["What it does", "Why it matters", "Bad", "Good", "Source"];
        assert_eq!(headings, wanted, "{}", rule.name);
        let source = rule.source();
        let mut numbers = source.split(|one: char| !one.is_ascii_digit());
        assert!(numbers.any(|one| one.len() == 4 && one.starts_with("20")), "{}", rule.name);
    }
}

#[test]
fn bad_examples_raise_their_rule_once_and_good_ones_nothing() {
    let mut faults = Vec::new();
    for rule in rules_of_briefings() {
        for (heading, wanted) in [("Bad", vec![rule.name]), ("Good", vec![])] {
            let report = check(&example(rule, heading));
            let names: Vec<&str> = report.diagnostics.iter().map(|one| one.code.name()).collect();
            if names != wanted {
                let found = Format::Short.render(&[report]);
                faults.push(format!("{}: {heading}: {wanted:?} wanted\n{found}", rule.name));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn examples_of_collections_hold_too() {
    for rule in RULES.iter().filter(|rule| matches!(rule.asks, Asks::Collection(_))) {
        for (heading, wanted) in [("Bad", 1), ("Good", 0)] {
            let source = Source::new("sevenmin.toml", example(rule, heading));
            let collection = parse::collection(&source).value.unwrap();
            let found = lint::check_collection(&collection);
            assert!(found.iter().all(|one| one.code.name() == rule.name), "{}", rule.name);
            assert_eq!(found.len(), wanted, "{}: {heading}", rule.name);
        }
    }
}

#[test]
fn the_base_of_all_examples_is_clean() {
    assert_eq!(Format::Short.render(&[check("")]), "");
}

/// Levels are a contract too: an error of a two-level rule is the graver of the two.
#[test]
fn findings_have_the_level_of_their_rule() {
    for rule in rules_of_briefings() {
        let severity = lint::severity_of(rule, &Collection::default()).0;
        for diagnostic in check(&example(rule, "Bad")).diagnostics {
            assert_eq!(Some(diagnostic.severity), severity, "{}", rule.name);
            assert!(diagnostic.severity >= Severity::Info);
            assert!(diagnostic.why.is_some() && diagnostic.help.is_some(), "{}", rule.name);
        }
    }
}

/// The rules that a check of a briefing alone asks: they need neither finished pages nor a collection.
pub fn rules_of_briefings() -> impl Iterator<Item = &'static Rule> {
    let is_one =
        |rule: &&Rule| matches!(rule.asks, Asks::Briefing(_) | Asks::Guard(_) | Asks::Waivers(_));
    RULES.iter().copied().filter(is_one)
}

/// The TOML of an example.
fn example(rule: &Rule, heading: &str) -> String {
    let section = rule.docs_section(heading).unwrap_or_default();
    let block = section.strip_prefix("```toml\n").and_then(|rest| rest.strip_suffix("```"));
    block.unwrap_or_else(|| panic!("{}: {heading} is one block of TOML", rule.name)).to_owned()
}

/// Checks a fragment of a briefing, completed by the base.
///
/// A comment that is a file's name starts a file: `# sevenmin.toml` the collection, any other a
/// briefing. The first briefing is checked, the others are part of its run.
pub fn check(fragment: &str) -> Report {
    let mut collection = Collection::default();
    let mut briefings: Vec<Source> = Vec::new();
    for (name, text) in files(fragment) {
        if name == "sevenmin.toml" {
            let parsed = parse::collection(&Source::new(name, text));
            assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
            collection = parsed.value.unwrap();
        } else {
            briefings.push(Source::new(name, merged(&with_words(&text))));
        }
    }
    let source = briefings.remove(0);
    let taken_ids = briefings.iter().filter_map(|other| {
        let id = parse::briefing(other, &collection).value?.head.id.ok()?;
        Some((id.value, other.path.clone()))
    });
    let run = Occasion {
        today: text::date_from_iso("2026-11-23").unwrap(),
        taken_ids: taken_ids.collect(),
        private_terms: PrivateTerms::from_list("Quimby Sample"),
        hidden_terms: PrivateTerms::default(),
        fonts: sevenmin::fonts::HouseFonts::default(),
    };
    let parsed = parse::briefing(&source, &collection);
    let briefing = parsed.value.unwrap_or_else(|| panic!("{}", source.text));
    // Pictures are not read here; one from a phone has what phones write into their pictures.
    let images = briefing.sections.iter().enumerate().filter_map(|(index, section)| {
        let from_phone = section.image.as_ref()?.file.as_ref()?.ends_with("from-a-phone.jpg");
        let metadata = vec!["GPS position", "EXIF"];
        from_phone.then_some(PictureFile { section: index, metadata, digest: [0; 32] })
    });
    let context =
        Context::new(&source, &briefing, &collection, &run).with_pictures(images.collect());
    let findings = lint::lint(&context);
    let all = [parsed.diagnostics, findings.diagnostics].concat();
    let waived = lint::apply_waivers(&briefing, &collection, all, LaidOut::default());
    Report::new(source, waived.diagnostics, findings.protected)
}

fn files(fragment: &str) -> Vec<(String, String)> {
    let mut files = vec![("robin.toml".to_owned(), String::new())];
    for line in fragment.lines() {
        let name = line.strip_prefix("# ").filter(|name| name.ends_with(".toml"));
        match (name, files.last_mut()) {
            (Some(name), Some((last, text))) if text.is_empty() => name.clone_into(last),
            (Some(name), _) => files.push((name.to_owned(), String::new())),
            (None, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (None, None) => {}
        }
    }
    if files.iter().all(|(name, _)| name == "sevenmin.toml") {
        files.push(("robin.toml".to_owned(), String::new()));
    }
    files
}

/// `{440 words}` stands for so many words.
fn with_words(text: &str) -> String {
    let mut parts = text.split('{');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let number = part
            .split_once(" words}")
            .and_then(|(count, rest)| Some((count.parse::<usize>().ok()?, rest)));
        if let Some((count, rest)) = number {
            let sentence = ["We", "met", "and", "listened", "well."];
            let words: Vec<&str> = sentence.into_iter().cycle().take(count).collect();
            out.push_str(&words.join(" "));
            out.push_str(rest);
        } else {
            out.push('{');
            out.push_str(part);
        }
    }
    out
}

/// A table with its lines; tables inside it are lines of it.
#[derive(Clone)]
struct Block {
    header: String,
    lines: Vec<String>,
}

/// Puts a fragment into the base: keys of `[briefing]`, `[review]` and `[session]` one by one, a
/// `[[section]]` in the place of the one with its slot, other tables in the place of all of their
/// name. `# without KEY`, `# without [[action]]` or `# without [[section]] findings` takes out.
fn merged(fragment: &str) -> String {
    let (mut top, mut base) = blocks(BASE);
    let (more, new) = blocks(fragment);
    for line in more {
        if let Some(without) = line.strip_prefix("# without ") {
            base.retain(|block| !is_named(block, without));
        } else if let Some((key, _)) = line.split_once(" = ") {
            base.retain(|block| block.header != format!("[[{key}]]"));
            top.push(line);
        }
    }
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let sections = new.iter().filter(|block| block.header == "[[section]]").cloned().collect();
    put_sections(&mut base, sections);
    for block in new.into_iter().filter(|block| block.header != "[[section]]") {
        match base.iter_mut().find(|old| old.header == block.header) {
            Some(old) if !block.header.starts_with("[[") => put_keys(old, &block),
            _ => {
                if seen.insert(block.header.clone()) {
                    base.retain(|old| old.header != block.header);
                }
                base.push(block);
            }
        }
    }
    let blocks =
        base.iter().map(|block| format!("\n{}\n{}\n", block.header, block.lines.join("\n")));
    top.join("\n") + "\n" + &blocks.collect::<String>()
}

/// Sections keep the base's order as far as the fragment's allows.
fn put_sections(base: &mut Vec<Block>, new: Vec<Block>) {
    let mut put: BTreeSet<Option<String>> = BTreeSet::new();
    let last = base.iter().rposition(|block| block.header == "[[section]]").map_or(0, |at| at + 1);
    let mut next = None;
    for block in new {
        let slot = slot(&block);
        let is_old = |old: &Block| slot.is_some() && self::slot(old) == slot;
        let old = base.iter().position(is_old).filter(|_| !put.contains(&slot));
        old.map(|old| base.remove(old));
        let at = match (next, old) {
            (None, old) => old.unwrap_or(last),
            (Some(next), Some(old)) if old < next => next - 1,
            (Some(next), old) => old.unwrap_or(next),
        };
        base.insert(at, block);
        put.insert(slot);
        next = Some(at + 1);
    }
}

fn put_keys(old: &mut Block, new: &Block) {
    for entry in entries(&new.lines) {
        let without = entry[0].strip_prefix("# without ");
        let key = without.or_else(|| key(&entry[0])).unwrap_or_default().to_owned();
        let mut kept = entries(&old.lines);
        let at = kept.iter().position(|entry| self::key(&entry[0]) == Some(&key));
        match (at, without.is_some()) {
            (Some(at), true) => drop(kept.remove(at)),
            (Some(at), false) => kept[at] = entry,
            (None, _) => kept.push(entry),
        }
        old.lines = kept.concat();
    }
}

fn blocks(text: &str) -> (Vec<String>, Vec<Block>) {
    let (mut top, mut blocks): (Vec<String>, Vec<Block>) = (Vec::new(), Vec::new());
    let mut inside = false;
    for line in text.lines() {
        let name = line.trim_start_matches('[').split(']').next().unwrap_or_default();
        if !inside && line.starts_with('[') && !name.contains('.') {
            blocks.push(Block { header: line.to_owned(), lines: Vec::new() });
        } else if inside || !line.trim().is_empty() {
            let lines = blocks.last_mut().map_or(&mut top, |block| &mut block.lines);
            lines.push(line.to_owned());
        }
        inside ^= line.matches("\"\"\"").count() % 2 == 1;
    }
    (top, blocks)
}

/// The lines of a table, key by key; a table inside it is the last of them.
fn entries(lines: &[String]) -> Vec<Vec<String>> {
    let mut entries: Vec<Vec<String>> = Vec::new();
    for line in lines {
        match entries.last_mut() {
            Some(last) if last[0].starts_with('[') || goes_on(line) => last.push(line.clone()),
            _ => entries.push(vec![line.clone()]),
        }
    }
    entries
}

fn goes_on(line: &str) -> bool {
    key(line).is_none() && !line.starts_with(['#', '['])
}

fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key = !key.is_empty() && key.bytes().all(|one| one.is_ascii_lowercase() || one == b'-');
    is_key.then_some(key)
}

fn slot(block: &Block) -> Option<String> {
    let is_section = block.header == "[[section]]";
    let line = block.lines.iter().filter(|_| is_section).find(|line| key(line) == Some("slot"))?;
    Some(line.split('"').nth(1)?.to_owned())
}

fn is_named(block: &Block, without: &str) -> bool {
    match without.split_once(' ') {
        Some((header, wanted)) => block.header == header && slot(block).as_deref() == Some(wanted),
        None => block.header == without,
    }
}
