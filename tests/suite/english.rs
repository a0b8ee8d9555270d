//! What English knows: each list has its source, its date and an order, and the room reads it once.

use std::{collections::BTreeSet, fs};

use crate::layers::sources;

#[test]
fn each_list_has_a_source_and_a_date_and_each_word_once() {
    let mut faults = Vec::new();
    for (name, text) in lists() {
        faults.extend(faults_of(&text).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_list_without_head_or_order_is_found() {
    let faults = faults_of("# Names\n# Source: us.\n# Date: today.\nann\nann\nbob\n\nabe\n");
    let expected = [
        "line 1 says in a sentence what the list holds",
        "line 3 is `# Date: YYYY-MM.`",
        "line 5, `ann`, is not after the word before it",
        "line 7, ``, is not after the word before it",
    ];
    assert_eq!(faults, expected);
}

// That what reads a list is used itself the compiler says: the room is private.
#[test]
fn each_list_is_read_once() {
    let mut read: Vec<String> = Vec::new();
    for (_, text) in sources().into_iter().filter(|(path, _)| path.starts_with("english/")) {
        let named = text.split("include_str!(\"lists/").skip(1);
        read.extend(named.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()));
    }
    read.sort();
    let mut written: Vec<String> = lists().into_iter().map(|(name, _)| name).collect();
    written.sort();
    assert_eq!(read, written);
}

#[test]
fn each_list_of_phrases_has_its_sources_and_no_phrase_twice() {
    let mut faults = Vec::new();
    let folder = fs::read_dir("src/english/phrases").unwrap().map(|entry| entry.unwrap().path());
    for path in folder.chain(["src/lint/lexicon/harm-welsh.toml".into()]) {
        let list: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        faults.extend(faults_of_phrases(&list).into_iter().map(|one| format!("{path:?}: {one}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

// A collection may add its own words to a list that says why; the list has the rule's name.
#[test]
fn a_list_of_phrases_that_says_why_is_of_a_rule() {
    let mut of_rules = Vec::new();
    for path in fs::read_dir("src/english/phrases").unwrap().map(|entry| entry.unwrap().path()) {
        let list: toml::Table = fs::read_to_string(&path).unwrap().parse().unwrap();
        if list.contains_key("why") {
            of_rules.push(path.file_stem().unwrap().to_string_lossy().into_owned());
        }
    }
    of_rules.sort();
    let expected = [
        "blaming-professionals",
        "depersonalised",
        "exploitation-wording",
        "label-before-person",
        "outdated-term",
        "suicide-detail",
        "suicide-wording",
        "victim-blaming",
        "was-not-brought",
    ];
    assert_eq!(of_rules, expected);
    assert!(of_rules.iter().all(|rule| sevenmin::lint::is_rule(rule)));
}

#[test]
fn phrases_without_source_or_date_are_found() {
    let list = "[[source]]\nkey = \"us\"\nname = \"Us\"\ndate = \"lately\"\n\
                [[term]]\nforms = [\"one\", \"one\"]\nsource = \"them\"\n";
    let faults = faults_of_phrases(&list.parse().unwrap());
    let expected =
        ["the source `us` has no year", "no source has the key `them`", "`one` stands twice"];
    assert_eq!(faults, expected);
    assert_eq!(faults_of_phrases(&"term = []".parse().unwrap()), ["there is no source"]);
}

/// What is wrong with a list of phrases: its sources and their dates, and phrases given twice.
fn faults_of_phrases(list: &toml::Table) -> Vec<String> {
    let tables = |key: &str| list.get(key).and_then(toml::Value::as_array).cloned();
    let (sources, terms) = (tables("source").unwrap_or_default(), tables("term").unwrap());
    let get =
        |table: &toml::Value, key: &str| table.get(key).map(|one| one.as_str().unwrap().to_owned());
    let mut faults = Vec::new();
    if sources.is_empty() {
        faults.push("there is no source".to_owned());
    }
    for source in &sources {
        let date = get(source, "date").unwrap();
        if !date.split(|one: char| !one.is_ascii_digit()).any(|number| number.len() == 4) {
            faults.push(format!("the source `{}` has no year", get(source, "key").unwrap()));
        }
    }
    for term in &terms {
        let key = get(term, "source");
        if let Some(key) = key
            && !sources.iter().any(|source| get(source, "key").as_ref() == Some(&key))
        {
            faults.push(format!("no source has the key `{key}`"));
        }
        let mut seen = BTreeSet::new();
        for part in ["forms", "except"] {
            for phrase in term.get(part).and_then(toml::Value::as_array).into_iter().flatten() {
                if !seen.insert(phrase.as_str().unwrap()) {
                    faults.push(format!("`{}` stands twice", phrase.as_str().unwrap()));
                }
            }
        }
    }
    faults
}

/// What is wrong with a list: its head of three lines, the order of its words.
fn faults_of(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let line = |at: usize| lines.get(at).copied().unwrap_or_default();
    let mut faults = Vec::new();
    if !(line(0).starts_with("# ") && line(0).ends_with('.')) {
        faults.push("line 1 says in a sentence what the list holds".to_owned());
    }
    if !(line(1).starts_with("# Source: ") && line(1).ends_with('.')) {
        faults.push("line 2 is `# Source: ….`".to_owned());
    }
    if !is_date(line(2)) {
        faults.push("line 3 is `# Date: YYYY-MM.`".to_owned());
    }
    for at in 3..lines.len() {
        let before = if at == 3 { "" } else { line(at - 1) };
        if line(at) <= before || line(at).starts_with('#') {
            faults.push(format!(
                "line {}, `{}`, is not after the word before it",
                at + 1,
                line(at)
            ));
        }
    }
    faults
}

fn is_date(line: &str) -> bool {
    let date = line.strip_prefix("# Date: ").and_then(|rest| rest.strip_suffix('.'));
    date.and_then(|date| date.split_once('-')).is_some_and(|(year, month)| {
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        year.len() == 4 && month.len() == 2 && is_number(year) && is_number(month)
    })
}

/// Every list with its path below the lists.
fn lists() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for folder in fs::read_dir("src/english/lists").unwrap().map(|entry| entry.unwrap().path()) {
        for list in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = list.strip_prefix("src/english/lists").unwrap().to_string_lossy();
            out.push((name.replace('\\', "/"), fs::read_to_string(&list).unwrap()));
        }
    }
    out
}
