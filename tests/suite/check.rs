//! `check`: formats, fixes, and what no output may repeat.

use std::process::Command;

use sevenmin::source::MAX_BYTES;

use crate::harness::{Case, briefing};
use crate::tools;

/// A briefing whose background is this.
pub(crate) fn with_body(body: &str) -> String {
    briefing("a", "").replace("Words about background.", body)
}

#[test]
fn sarif_is_valid_and_stable() {
    let folder =
        Case::new().file("a b/a.toml", with_body("Her uncle committed suicide, and Kasia wept."));
    let ran = folder.run(&["check", "--format", "sarif", "a b/a.toml"]);
    let log: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let ids: Vec<&str> = results.iter().filter_map(|one| one["ruleId"].as_str()).collect();
    assert!(ids.contains(&"suicide-wording") && ids.contains(&"undeclared-name"), "{ids:?}");
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%20b/a.toml");
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(!rules[index]["help"]["text"].as_str().unwrap().is_empty());
    }
    // The fingerprint stays when the words before and at the fault change.
    let print = |text: &str| {
        let folder = Case::new().file("a b/a.toml", with_body(text));
        let ran = folder.run(&["check", "--format", "sarif", "a b/a.toml"]);
        let log: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        let of_rule = results.into_iter().find(|one| one["ruleId"] == "undeclared-name").unwrap();
        of_rule["partialFingerprints"].to_string()
    };
    assert_eq!(print("Kasia wept."), print("It rained all day, and Chloe laughed."));
    validate_sarif(&ran.stdout);
}

/// Holds a log against the official schema, where Python's jsonschema is installed.
fn validate_sarif(log: &str) {
    let Some(python) = tools::installed("venv/bin/python") else { return };
    let case = Case::new().file("log.json", log);
    let program = "import json, sys, jsonschema\n\
                   schema = json.load(open(sys.argv[1]))\n\
                   jsonschema.Draft7Validator(schema).validate(json.load(open(sys.argv[2])))";
    let schema = std::fs::canonicalize("tests/data/sarif-schema-2.1.0.json").unwrap();
    let ran = Command::new(python)
        .arg("-c")
        .arg(program)
        .arg(schema)
        .arg(case.path().join("log.json"))
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}

#[test]
fn github_gets_a_command_a_finding() {
    let case = Case::new().file("a,b.toml", with_body("Kasia wept."));
    let ran = case.run(&["check", "--format", "github", "a,b.toml"]);
    let line = ran.stdout.lines().find(|line| line.contains("undeclared-name")).unwrap();
    assert!(line.starts_with("::warning file=a%2Cb.toml,line="), "{line}");
    assert!(line.contains(",col=") && line.contains("%0Ahelp: "), "{line}");
    assert_eq!(ran.code, 0);
}

#[test]
fn fix_mends_what_has_one_right_wording_and_nothing_else() {
    let text =
        with_body("Her uncle committed suicide.  He said “he committed suicide”. # no comment")
            .replace("fictional = true", "fictional = true # kept\nmarking = \"official\"")
            .replace('\n', "\r\n");
    let case = Case::new().file("a.toml", format!("\u{feff}{text}"));
    let ran = case.run(&["check", "--fix", "a.toml"]);
    let mended = String::from_utf8(case.read("a.toml")).unwrap();
    let wanted =
        text.replace("uncle committed", "uncle died by").replace("\"official\"", "\"OFFICIAL\"");
    assert_eq!(mended, format!("\u{feff}{wanted}"));
    assert!(ran.stderr.contains("2 changes made"), "{}", ran.stderr);
    let again = case.run(&["check", "--fix", "a.toml"]);
    assert_eq!(String::from_utf8(case.read("a.toml")).unwrap(), mended);
    assert!(again.stderr.contains("0 changes made"), "{}", again.stderr);
}

/// Longer words would make it larger than `check` reads.
#[test]
fn fix_makes_no_file_that_nobody_could_read() {
    let most = usize::try_from(MAX_BYTES).unwrap();
    let text = with_body("Her uncle had shaken baby syndrome.") + "\n# ";
    let filled = |length: usize| format!("{text}{}", "x".repeat(length - text.len()));
    for (length, count) in [(most, 0), (most - 100, 1)] {
        let case = Case::new().file("a.toml", filled(length));
        let ran = case.run(&["check", "--fix", "a.toml"]);
        let said = format!("{count} change{} made", if count == 1 { "" } else { "s" });
        assert!(ran.code < 2 && ran.stderr.contains(&said), "{}", ran.stderr);
        let left = case.read("a.toml");
        assert!((left == filled(length).as_bytes()) == (count == 0) && left.len() <= most);
    }
}

#[test]
fn fix_makes_quotes_straight_and_says_what_blocks_the_rest() {
    let good = with_body("Her uncle committed suicide.")
        .replace("title = \"Learning together\"", "title = “Learning together”");
    let bad = good.clone() + "\nthis is no TOML\n";
    let case = Case::new().file("good.toml", &good).file("bad.toml", &bad);
    let ran = case.run(&["check", "--fix", "--format", "short", "good.toml", "bad.toml"]);
    let mended = String::from_utf8(case.read("good.toml")).unwrap();
    assert!(
        mended.contains("title = \"Learning together\"")
            && mended.contains("uncle died by suicide"),
        "{mended}"
    );
    let straight = bad.replace("“Learning together”", "\"Learning together\"");
    assert_eq!(String::from_utf8(case.read("bad.toml")).unwrap(), straight);
    let blocked = "bad.toml: more can be mended once its faults of syntax are gone";
    assert!(ran.stderr.contains(blocked), "{}", ran.stderr);
    assert!(ran.stderr.ends_with("3 changes made\n"), "{}", ran.stderr);
    assert!(
        ran.stdout.contains("bad.toml:") && ran.stdout.contains("error[syntax]"),
        "{}",
        ran.stdout
    );
    assert_eq!(ran.code, 1);
}

/// What is pasted is mended once, and nothing else is touched.
#[test]
fn fix_makes_lists_and_letters_of_what_was_pasted() {
    let body = "\"\"\"\nThey should:\n\u{f0b7}\tlisten\u{200b} to the child\n\u{f0b7}\ttell one another\n\n\
                (i) ser\u{fb01}ces\n(ii) sta\u{fb00}\n\n| a | “b” | # no comment\n\"\"\"";
    let text = with_body("Services met.").replace("\"Services met.\"", body);
    let text = text.replace("Learning together", "Learn\u{ad}ing\u{202f}together");
    let case = Case::new().file("a.toml", &text);
    let told = case.run(&["check", "--format", "short", "a.toml"]).stdout;
    assert_eq!(told.matches("[pasted-text]").count(), 4, "{told}");
    assert_eq!(told.matches("[schema]").count(), 0, "{told}");
    let ran = case.run(&["check", "--fix", "--format", "short", "a.toml"]);
    let mended = String::from_utf8(case.read("a.toml")).unwrap();
    let wanted = text
        .replace("\u{f0b7}\t", "- ")
        .replace("\u{200b}", "")
        .replace('\u{fb01}', "fi")
        .replace('\u{fb00}', "ff")
        .replace("Learn\u{ad}ing\u{202f}together", "Learning together");
    assert_eq!(mended, wanted);
    assert!(ran.stderr.contains("3 changes made"), "{}", ran.stderr);
    assert_eq!(ran.stdout.matches("[pasted-text]").count(), 1, "{}", ran.stdout);
    let again = case.run(&["check", "--fix", "a.toml"]);
    assert_eq!(String::from_utf8(case.read("a.toml")).unwrap(), mended);
    assert!(again.stderr.contains("0 changes made"), "{}", again.stderr);
}

/// A sign that the rule tells of hides no other of its text that no text may hold.
#[test]
fn what_was_pasted_hides_no_character_beside_it() {
    for (rest, wanted) in [
        ("They tell.", None),
        ("They \u{f0b7} tell.", Some("U+F0B7")),
        ("They \u{f0b7} tell \u{f0b7} ask.", None),
        ("They \u{202e}tell.", Some("U+202E")),
        ("They \u{fb01}nd \u{e123}.", Some("U+E123")),
    ] {
        let body = format!("\"\"\"\n\u{f0b7}\tlisten\n\u{f0b7}\task\n\n{rest}\n\"\"\"");
        let text = with_body("Services met.").replace("\"Services met.\"", &body);
        let ran = Case::new().file("a.toml", &text).run(&["check", "--format", "short", "a.toml"]);
        let told: Vec<&str> = ran.stdout.lines().filter(|line| line.contains("[schema]")).collect();
        assert_eq!(told.len(), usize::from(wanted.is_some()), "{rest}: {}", ran.stdout);
        let lists = ran.stdout.matches("a list in `body` is typed").count();
        assert_eq!(lists, 1 + usize::from(rest.contains("tell \u{f0b7}")), "{}", ran.stdout);
        assert!(told.iter().all(|line| line.contains(wanted.unwrap())), "{}", ran.stdout);
    }
}

#[test]
fn fix_of_standard_input_writes_the_text_and_talks_elsewhere() {
    let text = with_body("Her uncle committed suicide.");
    let ran = Case::new().run_with(&["check", "--fix", "-"], &text);
    assert_eq!(ran.stdout, text.replace("committed", "died by"));
    assert!(ran.stderr.contains("missing-content-warning"), "{}", ran.stderr);
}

#[test]
fn diff_shows_what_fix_would_do_and_changes_nothing() {
    let text = with_body("His NHS number, 999 000 0018, was on it. Her uncle committed suicide.");
    let case = Case::new().file("a.toml", &text);
    let ran = case.run(&["check", "--diff", "a.toml"]);
    assert!(ran.stdout.starts_with("--- a/a.toml\n+++ b/a.toml\n"), "{}", ran.stdout);
    assert!(
        ran.stdout
            .contains("+body = \"His NHS number, ▇▇▇, was on it. Her uncle died by suicide.\""),
        "{}",
        ran.stdout
    );
    assert!(!ran.stdout.contains("999 000") && !ran.stderr.contains("999 000"));
    assert!(ran.stderr.contains("1 change could be made with --fix"), "{}", ran.stderr);
    assert_eq!(String::from_utf8(case.read("a.toml")).unwrap(), text);
}

/// What an error of the group `anonymity` protects stands in no format, also where another rule
/// speaks of the same words.
#[test]
fn no_format_repeats_what_is_protected() {
    let secrets = [
        "999 000 0018",
        "EX4 9ZZ",
        "14 Acacia Avenue",
        "01632 960123",
        "k.doe@exampleshire.example",
        "4 June 2014",
        "AB 12 34 56 C",
    ];
    let body = "Kasia Doe, NHS number 999 000 0018, born on 4 June 2014, lived at 14 Acacia Avenue, EX4 9ZZ, and her mother, \
                who had AB 12 34 56 C on a card, rang from 01632 960123 or wrote from k.doe@exampleshire.example each week of that year.";
    let case = Case::new().file("a.toml", with_body(body));
    for format in ["human", "short", "json", "sarif", "github"] {
        let ran = case.run(&["check", "--format", format, "a.toml"]);
        assert_eq!(ran.code, 1);
        assert!(ran.stdout.contains("long-sentence"), "{format}");
        for secret in secrets {
            assert!(
                !ran.stdout.contains(secret) && !ran.stderr.contains(secret),
                "{format}: {secret}"
            );
        }
    }
}

#[test]
fn a_collection_adds_words_to_rules_that_have_a_list() {
    let collection = "[[word]]\nrule = \"outdated-term\"\nterm = \"case closure\"\nprefer = \"the end of our work\"\nsource = \"Style guide\"\ndate = 2026-01-05\n";
    let case = Case::new()
        .file("sevenmin.toml", collection)
        .file("a.toml", with_body("Case closures came early. We never say “case closure”."));
    let ran = case.run(&["check", "--format", "json", "a.toml"]);
    let findings: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let own: Vec<&serde_json::Value> =
        findings.as_array().unwrap().iter().filter(|one| one["rule"] == "outdated-term").collect();
    assert_eq!(own.len(), 1, "{findings}");
    assert_eq!(own[0]["help"], "write “the end of our work”");
    assert_eq!(own[0]["source"], "Style guide, 2026-01-05.");
    let case = Case::new()
        .file("sevenmin.toml", "[[word]]\nrule = \"long-sentence\"\nterm = \"x\"\n")
        .file("a.toml", with_body("Ok."));
    let ran = case.run(&["check", "a.toml"]);
    assert!(
        ran.stdout.contains("the rule `long-sentence` has no word list to add to"),
        "{}",
        ran.stdout
    );
}

#[test]
fn the_narrower_rule_speaks_alone() {
    let body = "Robin was born on 3 March 2015. Dr Okafor met Robyn at Oakfield Primary School. They lived at 14 Acacia Avenue.";
    let text = with_body(body) + "\n[[person]]\npseudonym = \"Robin\"\nrole = \"child\"\n";
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["check", "--format", "short", "a.toml"]);
    for rule in [
        "date-of-birth",
        "named-practitioner",
        "pseudonym-spelling",
        "named-place",
        "street-address",
    ] {
        assert_eq!(ran.stdout.matches(&format!("[{rule}]")).count(), 1, "{rule}: {}", ran.stdout);
    }
    for rule in ["exact-date", "undeclared-name"] {
        assert!(!ran.stdout.contains(&format!("[{rule}]")), "{rule}: {}", ran.stdout);
    }
}

#[test]
fn other_languages_are_read_for_numbers_alone() {
    let body = "Kasia committed suicide on 3 March 2024 and 03/03/2024; NHS number 999 000 0018; EX4 9ZZ. MARAC.";
    let text = with_body(body).replace("fictional = true", "fictional = true\nlanguage = \"cy\"");
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["check", "--format", "short", "a.toml"]);
    for rule in ["identifying-number", "postcode", "exact-date"] {
        assert_eq!(ran.stdout.matches(&format!("[{rule}]")).count(), 1, "{rule}: {}", ran.stdout);
    }
    for rule in ["suicide-wording", "undeclared-name", "unexpanded-acronym", "long-sentence"] {
        assert!(!ran.stdout.contains(rule), "{rule}: {}", ran.stdout);
    }
}

/// A briefing with so many long sentences in its background.
fn long_winded(count: usize) -> String {
    let sentence = "This sentence goes on and on with many small words until it has more of them than anybody who reads it aloud to a room could ever say. ";
    with_body(sentence.repeat(count).trim())
}

#[test]
fn errors_come_first_and_many_of_one_rule_are_folded() {
    let text = long_winded(5).replace("Words about findings.", "<b>Bold</b>");
    let case = Case::new().file("a.toml", text);
    let heads = |ran: &str| -> Vec<String> {
        let lines = ran.lines().filter(|line| line.contains("]: "));
        lines.map(|line| line.split(':').take(2).collect()).collect()
    };
    let folded = case.run(&["check", "a.toml"]);
    assert_eq!(
        heads(&folded.stdout),
        [
            "error[unsupported-markup] raw HTML cannot stand in `body`",
            "error[unsupported-markup] raw HTML cannot stand in `body`",
            "warning[long-sentence] a sentence of 28 words; 25 are the most",
            "warning[long-sentence] a sentence of 28 words; 25 are the most",
            "warning[long-sentence] a sentence of 28 words; 25 are the most",
            "warning[long-sentence] 2 more like this in a.toml",
            "info[uneven-sections] the section `background` holds 90 % of the words",
        ]
    );
    let all = case.run(&["check", "-v", "a.toml"]);
    assert_eq!(heads(&all.stdout).len(), 8, "{}", all.stdout);
    assert_eq!(
        folded.stderr.lines().next(),
        Some("1 file: 2 errors, 5 warnings, 1 for information")
    );
}

#[test]
fn faults_of_the_format_are_folded_by_what_they_are() {
    let text = briefing(
        "a",
        "one = 1\ntwo = 1\nthree = 1\nfour = 1\nfive = 1\nstatus = 1\nlanguage = 1\nissued = 1",
    );
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["check", "a.toml"]);
    let heads: Vec<&str> = ran.stdout.lines().filter(|line| line.contains("]: ")).collect();
    assert_eq!(
        heads[..7],
        [
            "error[schema]: `[briefing]` has no key `one`",
            "error[schema]: `[briefing]` has no key `two`",
            "error[schema]: `[briefing]` has no key `three`",
            "error[schema]: `status` is a number, but should be \"draft\", \"approved\", \"published\" or \"withdrawn\"",
            "error[schema]: `language` is a number, but should be a language tag such as \"en-GB\" or \"cy\"",
            "error[schema]: `issued` is a number, but should be a date such as 2026-05-14, without quotes",
            "error[schema]: 2 more like this in a.toml",
        ]
    );
    assert!(!heads[7..].iter().any(|head| head.starts_with("error")), "{heads:?}");
}

#[test]
fn a_level_changes_what_is_shown_and_nothing_else() {
    let case = Case::new().file("a.toml", long_winded(2));
    let ran = case
        .run(&["check", "--level", "error", "--deny", "warnings", "--format", "short", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    let count = "1 file: 0 errors, 2 warnings, 1 for information; 3 not shown";
    assert_eq!(ran.stderr.lines().next(), Some(count));
    let ran = case.run(&["check", "--level", "warning", "--format", "json", "a.toml"]);
    assert_eq!(ran.stdout.matches("long-sentence").count(), 2);
}

#[test]
fn folders_are_walked_as_git_would() {
    let case = Case::new()
        .file(".gitignore", "out/\nnode_modules/\n")
        .file("out/old.toml", "format = 2\n")
        .file("node_modules/a/b.toml", "format = 2\n")
        .file("deep/.gitignore", "*.draft.toml\n")
        .file("deep/x.draft.toml", "format = 2\n")
        .file("deep/a.toml", briefing("a", ""));
    let ran = case.run(&["check", "--format", "short"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    // A file that is named always counts.
    assert_eq!(case.run(&["check", "deep/x.draft.toml"]).code, 1);
}

#[test]
fn a_collection_is_told_once_as_it_was_typed_and_given_back() {
    let text = "[partnership]\nnation = \"Wales\"\n";
    let case = Case::new().file("house/sevenmin.toml", text);
    let fault = ":2:10: error[schema]: `nation` cannot be `Wales`\n";
    for args in [
        &["house/sevenmin.toml"][..],
        &["house/sevenmin.toml", "--isolated"],
        &["house/sevenmin.toml", "--config", "house/sevenmin.toml"],
        &["house/../house/sevenmin.toml"],
    ] {
        let ran = case.run(&[&["check", "--format", "short"], args].concat());
        assert_eq!((ran.code, ran.stdout), (1, format!("{}{fault}", args[0])));
    }
    let fix = ["check", "--fix", "-", "--stdin-filename", "sevenmin.toml"];
    let ran = case.run_with(&fix, text);
    assert_eq!((ran.code, &*ran.stdout), (1, text));
    assert!(ran.stderr.contains("error[schema]"), "{}", ran.stderr);
}

#[test]
fn a_collection_that_is_named_is_checked_as_one() {
    let case = Case::new()
        .file("good/sevenmin.toml", "[partnership]\nname = \"Exampleshire\"\n")
        .file("bad/sevenmin.toml", "[rules]\nlong-sentense = \"warn\"\n");
    let ran = case.run(&["check", "--format", "short", "good/sevenmin.toml", "bad/sevenmin.toml"]);
    assert_eq!(
        ran.stdout,
        "bad/sevenmin.toml:2:1: error[schema]: there is no rule or group `long-sentense`\n"
    );
    assert_eq!(
        (ran.code, ran.stderr.lines().next()),
        (1, Some("2 files: 1 error, 0 warnings, 0 for information"))
    );
    let text = "[rules]\nlong-sentense = \"warn\"\n";
    let ran = case.run_with(
        &["check", "--format", "short", "--stdin-filename", "x/sevenmin.toml", "-"],
        text,
    );
    assert_eq!(
        ran.stdout,
        "x/sevenmin.toml:2:1: error[schema]: there is no rule or group `long-sentense`\n"
    );
    let ran = case.run(&["export", "good/sevenmin.toml"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.stderr,
        "error: good/sevenmin.toml is a collection, not a briefing; name briefings or their folder\n"
    );
}

#[test]
#[cfg(unix)]
fn a_fix_that_cannot_be_written_is_not_claimed() {
    use std::os::unix::fs::PermissionsExt;
    let case = Case::new().file("a.toml", with_body("Her uncle committed suicide."));
    let path = case.path().join("a.toml");
    let permissions = std::fs::Permissions::from_mode(0o444);
    std::fs::set_permissions(&path, permissions).unwrap();
    let ran = case.run(&["check", "--fix", "--format", "short", "a.toml"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.stdout.matches("suicide-wording").count(), 1, "{}", ran.stdout);
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(lines[0], "error: a.toml cannot be written: it is read-only");
    assert_eq!(lines.last(), Some(&"0 changes made"));
}

/// Names lie in no order in memory: of two that are as near, the one declared first is told.
#[test]
fn of_two_near_pseudonyms_the_first_is_told() {
    let people = "[[person]]\npseudonym = \"Robin\"\nrole = \"child\"\n\n[[person]]\npseudonym = \"Rosin\"\nrole = \"sibling\"\n\n";
    let text =
        with_body("The nurse met Rodin at home.").replace("[review]", &format!("{people}[review]"));
    let case = Case::new().file("a.toml", text);
    for _ in 0..8 {
        let ran = case.run(&["check", "--format", "short", "a.toml"]);
        let told = ran.stdout.lines().filter(|line| line.contains("pseudonym-spelling"));
        let told: Vec<&str> = told.filter_map(|line| line.split("]: ").nth(1)).collect();
        assert_eq!(told, ["“Rodin” is nearly the declared “Robin”"]);
    }
}
