//! The identity sheet: what stands on it, what never does, and the hash of the text that was read.

use serde_json::Value;

use crate::harness::Case;

const BRIEFING: &str = include_str!("identity/robin.toml");
const TERMS: &str = "Kai Farrow-Lund\n";

fn case() -> Case {
    Case::new().file("robin.toml", BRIEFING).file("terms.txt", TERMS)
}

fn sheet(case: &Case) -> Value {
    let args = ["identity", "robin.toml", "--format", "json", "--private-terms", "terms.txt"];
    let ran = case.run(&args);
    assert_eq!((ran.code, ran.stderr.as_str()), (0, ""));
    serde_json::from_str(&ran.stdout).unwrap()
}

fn entries(sheet: &Value) -> Vec<(&str, &str, &str)> {
    let entries = sheet["entries"].as_array().unwrap().iter();
    let text = |entry: &'_ Value, key: &str| -> &'static str {
        entry[key].as_str().unwrap().to_owned().leak()
    };
    entries.map(|one| (text(one, "group"), text(one, "text"), text(one, "thought"))).collect()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

#[test]
fn whatever_could_point_to_a_person_stands_on_it() {
    let sheet = sheet(&case());
    let all = entries(&sheet);
    for wanted in [
        ("people", "Robin", "declared"),
        ("people", "Alex Penhallow", "public"),
        ("people", "Zsombor", "finding"),
        ("relations", "half-sister", "unknown"),
        ("ages", "16 months old", "unknown"),
        ("dates", "Boxing Day 2022", "finding"),
        ("places", "caravan", "unknown"),
        ("organisations", "Exampleshire Safeguarding Children Partnership", "own"),
        ("organisations", "Samaritans", "public"),
        ("numbers", "three visits", "unknown"),
        ("numbers", "NHS number ▇▇▇", "finding"),
        ("people", "private term ▇▇▇", "finding"),
        ("events", "house fire", "unknown"),
        ("events", "epilepsy", "unknown"),
        ("links", "https://www.samaritans.org", "public"),
    ] {
        let (group, text, _) = wanted;
        let here =
            all.iter().any(|one| (one.0, one.2) == (group, wanted.2) && one.1.contains(text));
        assert!(here, "{wanted:?} is not in {all:#?}");
    }
    let seen = &sheet["entries"][0];
    assert_eq!(seen["places"].as_array().map(Vec::len), Some(number(&seen["count"])));
}

#[test]
fn places_are_those_of_the_file() {
    let sheet = sheet(&case());
    let caravan = sheet["entries"].as_array().unwrap().iter().find(|one| one["text"] == "caravan");
    let place = &caravan.unwrap()["places"][0];
    assert_eq!(place["field"], "section.background body");
    let (line, column) = (number(&place["line"]), number(&place["column"]));
    let written = BRIEFING.lines().nth(line - 1).unwrap();
    assert!(written.chars().skip(column - 1).collect::<String>().starts_with("caravan"));
}

#[test]
fn what_no_output_may_repeat_is_in_no_form_of_it() {
    let case = case();
    let json = sheet(&case).to_string();
    let human = case.run(&["identity", "robin.toml", "--private-terms", "terms.txt"]).stdout;
    for told in [&json, &human] {
        for secret in ["Kai", "kai", "Farrow", "farrow", "943 476 5919", "9434765919"] {
            assert!(!told.contains(secret), "{secret} in {told}");
        }
    }
}

#[test]
fn the_hash_is_that_of_the_text_and_of_nothing_else() {
    let hash = |text: &str| {
        let case = Case::new().file("robin.toml", text).file("terms.txt", TERMS);
        sheet(&case)["hash"].as_str().unwrap().to_owned()
    };
    let first = hash(BRIEFING);
    assert!(first.len() == 16 && first.bytes().all(|one| one.is_ascii_hexdigit()), "{first}");
    let signed = "\n[[sign-off]]\nrole = \"Scrutineer\"\ndate = 2026-05-10\n\n[[waiver]]\nrule = \"jigsaw\"\nreason = \"Agreed.\"\n";
    for same in [
        BRIEFING.replace("status = \"draft\"", "status = \"approved\"\nversion = \"2.0\""),
        BRIEFING.replace("issued = 2026-05-14", "issued = 2026-06-30"),
        format!("{BRIEFING}{signed}"),
        format!("# A comment.\n{BRIEFING}"),
    ] {
        assert_eq!(hash(&same), first, "{same}");
    }
    for other in [
        BRIEFING.replace("caravan", "Caravan"),
        BRIEFING.replace("Leave a moment", "Leave two moments"),
        BRIEFING.replace("title = \"Learning", "title = \"The learning"),
    ] {
        assert_ne!(hash(&other), first, "{other}");
    }
}

#[test]
fn a_sign_off_covers_the_text_that_was_read() {
    let hash = sheet(&case())["hash"].as_str().unwrap().to_owned();
    let approved = BRIEFING.replace("status = \"draft\"", "status = \"approved\"");
    let signed = |read: &str| {
        let sign_off = format!(
            "\n[[sign-off]]\nrole = \"Scrutineer\"\ndate = 2026-05-10\nread = \"{read}\"\n"
        );
        let text = format!("{approved}{sign_off}");
        let case = Case::new().file("robin.toml", text).file("terms.txt", TERMS);
        let args = ["check", "robin.toml", "--format", "short", "--private-terms", "terms.txt"];
        case.run(&args).stdout
    };
    assert!(!signed(&hash).contains("approved-without-sign-off"));
    let changed = signed("0123456789abcdef");
    let line = changed.lines().find(|line| line.contains("approved-without-sign-off")).unwrap();
    assert!(line.contains("its text has changed since it was signed off"), "{line}");
}

#[test]
fn it_runs_whatever_check_finds_and_ends_with_two_where_it_cannot() {
    let case = case().file("broken.toml", "format = \n").file("sevenmin.toml", "");
    let two = case.run(&["identity", "robin.toml", "robin.toml", "--format", "json"]);
    assert_eq!((two.code, two.stdout.lines().count() > 1), (0, true));
    let broken = case.run(&["identity", "broken.toml"]);
    assert_eq!((broken.code, broken.stdout.as_str()), (2, ""));
    assert!(broken.stderr.contains("broken.toml:1"), "{}", broken.stderr);
    assert_eq!(case.run(&["identity", "sevenmin.toml"]).code, 2);
    assert_eq!(case.run(&["identity", "nowhere.toml"]).code, 2);
    let all = case.run(&["identity", ".", "--format", "json"]);
    assert_eq!(all.code, 2, "{}", all.stderr);
    let typed = case.run_with(&["identity", "-", "--format", "json"], BRIEFING);
    assert_eq!(typed.code, 0);
    serde_json::from_str::<Value>(&typed.stdout).unwrap();
}

#[test]
fn in_a_language_without_lists_every_capital_stands_on_it() {
    let welsh = BRIEFING
        .replace("id = \"robin-2026\"", "id = \"robin-2026\"\nlanguage = \"cy\"")
        .replace("They spoke", "Roedden nhw");
    let case = Case::new().file("robin.toml", welsh).file("terms.txt", TERMS);
    let sheet = sheet(&case);
    assert!(entries(&sheet).iter().any(|one| one.1.contains("Roedden")), "{sheet}");
}

#[test]
fn it_is_made_only_when_it_is_named_and_for_the_facilitator() {
    let text = BRIEFING.replace("His NHS number was 943 476 5919.", "");
    let case = Case::new().file("robin.toml", text);
    let all = case.run(&["export", "robin.toml", "--to", "all", "--draft"]);
    assert!(
        all.stdout.contains("handout.pdf") && !all.stdout.contains("identity"),
        "{}",
        all.stdout
    );
    let made = case.run(&["export", "robin.toml", "--to", "identity-sheet", "--draft"]);
    assert_eq!(made.stdout, "out/facilitator/robin-2026-identity-sheet.pdf\n", "{}", made.stderr);
}

/// A row may not be higher than a column of the sheet.
#[test]
fn what_is_longer_than_a_column_stands_on_the_sheet_whole() {
    let url = format!("url = \"https://e.example/{}\"\nissued = ", "a".repeat(1900));
    let text = BRIEFING.replacen("issued = ", &url, 1);
    let text = text.replace("His NHS number was 943 476 5919.", "");
    let case = Case::new().file("robin.toml", text);
    let ran = case.run(&["export", "robin.toml", "--to", "identity-sheet", "--draft"]);
    assert_eq!(ran.stdout, "out/facilitator/robin-2026-identity-sheet.pdf\n", "{}", ran.stderr);
}
