//! One example of each way in which something protected was once told.

use crate::harness::{Case, briefing};

const COLLECTION: &str = "[private]\nterms = \"../list.txt\"\n";
const BODY: &str = "Words about findings.";
const FORMATS: [&str; 5] = ["human", "short", "json", "sarif", "github"];

/// Returns a folder with a list and a briefing whose body says these words.
fn saying(list: &str, words: &str) -> Case {
    let value = format!("\"{BODY}\"");
    let text = briefing("a", "").replace(&value, &format!("\"\"\"\n{words}\"\"\""));
    Case::new()
        .file("list.txt", list)
        .file("house/sevenmin.toml", COLLECTION)
        .file("house/a.toml", text)
}

/// Returns the number of the line on which a case's words stand.
fn line() -> usize {
    1 + briefing("a", "").lines().position(|line| line.contains(BODY)).unwrap() + 1
}

/// Returns what `check` tells of a case in one format, on both streams.
fn told(case: &Case, format: &str) -> String {
    let ran = case.run(&["check", "--format", format, "-v", "house"]);
    format!("{}{}", ran.stdout, ran.stderr)
}

/// Returns the findings of a case, a line each: column, rule and message.
fn findings(case: &Case) -> Vec<String> {
    let ran = case.run(&["check", "--format", "short", "house"]);
    let place = format!("house/a.toml:{}:", line());
    ran.stdout.lines().map(|found| found.strip_prefix(&place).unwrap_or(found).to_owned()).collect()
}

fn private_at(column: usize) -> String {
    format!("{column}: error[private-term]: a private term stands here")
}

/// Texts beside the narrative are read as TOML gives them, too.
#[test]
fn no_way_of_writing_a_string_hides_a_term() {
    for (list, title) in [
        ("Quimby Sampleton", "'Quimby = Sampleton'"),
        ("Quimby Sampleton", "'''Quimby # Sampleton'''"),
        ("Jo Sampleton", "\"\"\"Jo\\\n\u{a0}Sampleton\"\"\""),
        ("Ta'Quan Farrowby", "\"Ta'\\u0051uan Farrowby\""),
        ("Ta'Quan Farrowby", "\"Ta\u{2019}\u{ad}Quan Farrowby\""),
        ("Jo Sampleton", "\"Jo\\tSam\\u0001pleton\""),
        ("Jo Sampleton", "\"Jo\\tSam\\bpleton\""),
        ("Jo Sampleton", "\"By\\tJo\\tSam\\tpleton’s\\tside\""),
        ("Sampleton", "\"By\\tSam\\u0001pleton\""),
        ("Jo Sampleton", "\"SAM\\u0001PLETON,\\tJ\""),
        ("Kai Sampleton", "\"By Mr\\tSam\\tpleton then\""),
        ("Kai Sampleton", "\"By K\\tSam\\tpleton then\""),
        ("Quimby Sampleton", "\"x\"\nurl = \"https://a.example/Quimby%20%96%20Sampleton.pdf\""),
        ("Quimby Sampleton", "\"x\"\nurl = \"https://a.example/Quimby-Sampleto%6e%ff\""),
        ("Quimby Sampleton", "\"Quimby Sam\u{fff9}pleton\""),
        ("Quimby Sampleton", "\"Quimby Sam\u{2028}pleton\""),
        ("Quimby Sampleton", "\"Quimby Sam\u{1bca0}ple\u{2800}ton\""),
    ] {
        let text = briefing("a", &format!("\n[[source]]\ntitle = {title}\n"));
        let case = Case::new()
            .file("list.txt", list)
            .file("house/sevenmin.toml", COLLECTION)
            .file("house/a.toml", text);
        assert!(told(&case, "short").contains("error[private-term]"), "{title}");
        let told = told(&case, "human");
        assert!(!told.contains("Sampleton") && !told.contains("Farrowby"), "{title}");
    }
    let case = saying("Ta'Quan Farrowby", "Then Ta\u{2019}\u{ad}Quan Farrowby wrote it.\n");
    assert!(told(&case, "short").contains("error[private-term]"));
}

/// A tab parts words, and a control that stands inside one nothing.
#[test]
fn no_tab_beside_a_control_hides_a_term() {
    for more in ["# Jo\tSamp\u{1}leton\n", "[[action]]\nx = \"Jo\\tSamp\\u0001leton\"\n"] {
        let case = Case::new()
            .file("list.txt", "Jo Sampleton\n")
            .file("house/sevenmin.toml", COLLECTION)
            .file("house/a.toml", briefing("a", more));
        for format in FORMATS {
            let told = told(&case, format);
            assert!(!told.contains("Samp") && !told.contains("leton"), "{more}: {told}");
        }
    }
}

/// What a body or a message gives away is told in no other form either: with other marks, as a number that
/// TOML reads, as a day of the format.
#[test]
fn no_other_form_of_what_is_protected_is_told() {
    for (list, body, more, hidden) in [
        ("", "Ring 07700 900123.", "\"07700-900123\" = 1", "900123"),
        ("", "Ring 07700 900123.", "minutes = 7700900123", "900123"),
        ("", "Her NHS number is 999 000 0018.", "themes = [\"999-000-0018\"]", "0018"),
        ("", "They live at EX4 9ZZ.", "\"EX49ZZ\" = 1", "EX49ZZ"),
        ("", "They live at EX4 9ZZ.", "themes = [\"ex4-9zz\"]", "ex4-9zz"),
        ("", "They live at 14 Bluebell Road.", "themes = [\"14-bluebell-road\"]", "bluebell"),
        ("", "Write to kez99@mail.example.", "\"kez99 @ mail.example\" = 2", "kez99"),
        ("", "Services met.", "\"07700-900123\" = 1", "900123"),
        ("", "Services met.", "themes = [\"14-bluebell-road\"]", "bluebell"),
        ("", "Services met.", "language = \"14 Bluebell Road\"", "Bluebell"),
        ("", "Services met.", "themes = [\"ab123456c\"]", "ab123456c"),
        ("", "Services met.", "\n[[section]]\nslot = \"07700-900123\"\n", "900123"),
        ("", "Services met.", "\n[[section]]\nslot = \"nhs-9990000018\"\n", "9990000018"),
        (
            "",
            "Services met.",
            "\n[[section]]\nslot = \"x\"\nimage = { file = \"images/14-Bluebell-Road.png\", alt = \"x\" }",
            "Bluebell",
        ),
        ("Zorqua", "Services met.", "themes = [\"Zor\\nqua\", \"x\"]", "Zor"),
        ("07700 900321", "Services met.", "minutes = 07700900321", "7700900321"),
        ("=3 March 2015", "Services met.", "issued = 3 March 2015", "03-03"),
        ("=3 March 2015", "Services met.", "issued = \"3 March 2015\"", "03-03"),
    ] {
        let text = briefing("a", more).replace(BODY, body);
        let case = Case::new()
            .file("list.txt", list)
            .file("house/sevenmin.toml", COLLECTION)
            .file("house/a.toml", text);
        for format in FORMATS {
            let told = told(&case, format);
            assert!(!told.contains(hidden), "{more}: {told}");
        }
    }
}

/// A first name of letters that ordinary words have, too, hides none of those.
#[test]
fn no_gap_between_ordinary_words_tells_a_short_name() {
    let body = "Ina came. He is in a gang. Failed asylum seekers came.";
    let case = saying("Ina\nIsa\n", body);
    for format in FORMATS {
        let told = told(&case, format);
        assert!(told.contains("in a gang"), "{told}");
        assert!(!told.contains("▇▇▇ gang"), "{told}");
    }
}

/// What lists and counts show of a briefing, and what is said of a collection.
#[test]
fn no_name_of_the_format_tells_a_number() {
    let text = briefing("a", "themes = [\"sw1a-1aa\"]\naudience = [\"07700-900123\"]\n");
    let house = "[partnership]\n\"07700 900123\" = 1\n\n[[entry]]\nbriefing = \"07700-900123\"\nthemes = [\"sw1a-1aa\"]\n";
    let case = Case::new()
        .file("a.toml", text)
        .file("b/sevenmin.toml", house)
        .file("b/c.toml", briefing("07700-900123", ""));
    for args in [&["check", "."][..], &["themes", "a.toml"], &["list", "."], &["list", "b"]] {
        let ran = case.run(args);
        let told = format!("{}{}", ran.stdout, ran.stderr);
        assert!(!told.contains("900123") && !told.contains("sw1a-1aa"), "{args:?}: {told}");
    }
}

/// The list of one collection is kept out of what is told of another, whatever rule quotes a half of a name.
#[test]
fn no_half_of_a_name_of_another_list_is_quoted() {
    let body = "They met Quimby, Sampleton, and others. They met Sampleton, Quimby (Q) again.";
    let case = Case::new()
        .file("list.txt", "Quimby Sampleton")
        .file("house/sevenmin.toml", COLLECTION)
        .file("house/a.toml", briefing("a", ""))
        .file("other/sevenmin.toml", "")
        .file("other/b.toml", briefing("b", "").replace(BODY, body));
    for format in FORMATS {
        let ran = case.run(&["check", "--format", format, "-v", "house", "other"]);
        assert!(!ran.stdout.contains("Quimby"), "{}", ran.stdout);
        assert!(!ran.stdout.contains("Sampleton"), "{}", ran.stdout);
    }
}

/// A rule that quotes the beginning of a sentence cuts no number in two, and joins no name anew.
#[test]
fn a_quotation_shows_no_part_of_what_is_protected() {
    const HARD: &str = "Notwithstanding considerable organisational complexity, multidisciplinary \
        practitioners demonstrated professional curiosity inconsistently.\n\n";
    for (begins, hidden) in [
        ("The family telephone is 07700 900123", "07700"),
        ("Telephone 07700\u{a0}900123 notwithstanding", "07700"),
        ("Telephone 07700  900123 notwithstanding", "07700"),
        ("Numbers 999 000 0018 notwithstanding", "0018"),
        ("Accommodation was allocated at 14 Larkspur Gardens", "Larkspur"),
        ("Accommodation was for her friend Quimby Sampleton", "Quimby"),
        ("Subsequently administrative documentation identified Fenwick Larkspur", "Fenwick"),
    ] {
        let words =
            format!("{begins} {} deteriorated.\n\n", "multidisciplinary accountability ".repeat(9));
        let case = saying("Quimby Sampleton\n", &(words + &HARD.repeat(12)))
            .file("other/list.txt", "Fenwick Larkspur\n")
            .file("other/sevenmin.toml", "[private]\nterms = \"list.txt\"\n")
            .file("other/a.toml", briefing("b", ""));
        let ran = case.run(&["check", "--format", "short", "house", "other"]);
        let told = ran.stdout.lines().find(|line| line.contains("[reading-age]")).unwrap();
        assert!(told.contains("▇▇▇") && !told.contains(hidden), "{told}");
    }
}

#[test]
fn a_term_in_capitals_is_no_acronym() {
    let case = saying("Kai Farrow-Lund\n", "On Monday KAI FARROW-LUND came.");
    assert_eq!(findings(&case), [private_at(11)]);
    for format in FORMATS {
        let told = told(&case, format).to_lowercase();
        assert!(!["kai", "farrow", "lund"].iter().any(|word| told.contains(word)), "{told}");
    }
}

#[test]
fn terms_that_overlap_are_one() {
    let list = "Jane\nVosmith\nJane Vosmith Brurn\nVosmith Brurn\n";
    let case = saying(list, "On Monday Jane Vosmith Brurn came.")
        .file("house/jane-vosmith-brurn/b.toml", "id = 1")
        .file("house/jane-vosmith-brurn.toml", b"id = \"\xff\"");
    for format in FORMATS {
        let ran = case.run(&["check", "--format", format, "house"]);
        let told = format!("{}{}", ran.stdout, ran.stderr).to_lowercase();
        assert_eq!(ran.code, 1, "{told}");
        assert!(!["jane", "vosmith", "brurn"].iter().any(|word| told.contains(word)), "{told}");
    }
    let case = saying(list, "On Monday Jane Vosmith Brurn came.");
    assert_eq!(findings(&case), [private_at(11)]);
}

#[test]
fn a_listed_person_is_found_in_other_order_and_with_something_between() {
    for words in [
        "Brask, Nancy",
        "Nancy J. Brask",
        "Nancy J. R. Brask",
        "Nancy/Brask",
        "Nancy–Brask",
        "Nancy&ndash;Brask",
        "Nancy&nbsp;Brask",
        "Nancy **Brask**",
        "Nancy\nBrask",
        "N. Brask",
    ] {
        let case = saying("Nancy Brask\n", &format!("On Monday {words} came."));
        assert_eq!(findings(&case), [private_at(11)], "{words}");
    }
}

#[test]
fn a_listed_person_is_found_by_surname_where_it_is_one() {
    for words in
        ["Mr Brask came", "The Brask family came", "Brask said no", "They met Brask’s aunt"]
    {
        let case = saying("Nancy Brask\n", &format!("On Monday {words}."));
        let findings = findings(&case);
        assert_eq!(findings.len(), 1, "{words}: {findings:?}");
        assert!(
            findings[0].ends_with("error[private-term]: a private term stands here"),
            "{words}"
        );
        assert!(!told(&case, "human").contains("Brask"), "{words}");
    }
    let alone = saying("=Nancy Brask\n", "On Monday Nancy Brask came.");
    assert_eq!(findings(&alone), [private_at(11)]);
    let alone = told(&saying("=Nancy Brask\n", "On Monday Mr Brask came."), "short");
    assert!(!alone.contains("private-term"), "{alone}");
}

#[test]
fn a_declared_name_passes_whole() {
    let person = "[[person]]\nname = \"Ada Brask\"\nrole = \"public\"\n";
    let text = briefing("a", "").replace(BODY, "On Monday Ada Brask came.") + "\n" + person;
    let case = saying("Nancy Brask\n", "").file("house/a.toml", text);
    assert!(!told(&case, "short").contains("private-term"));
}

#[test]
fn a_pseudonym_that_is_a_listed_surname_is_told_once() {
    let person = "[[person]]\npseudonym = \"Brask\"\nrole = \"child\"\n";
    let text = briefing("a", "").replace(BODY, "On Monday Brask came. Brask left.") + "\n" + person;
    let at = text.lines().count() - 1;
    let case = saying("Nancy Brask\n", "").file("house/a.toml", text);
    let told = told(&case, "short");
    assert_eq!(told.matches("private-term").count(), 1, "{told}");
    assert!(told.contains(&format!("house/a.toml:{at}:")), "{told}");
}

#[test]
fn escapes_are_undone_where_toml_has_them_and_nowhere_else() {
    let with = |value: &str| {
        let text = briefing("a", "").replace(&format!("\"{BODY}\""), value);
        let list = "=Nancy Brask\n=Tom Gruld\n";
        told(&saying(list, "").file("house/a.toml", text), "short")
    };
    for value in [
        r"'In S:\reviews\nancy brask\notes.docx.'",
        r"'In T:\tom gruld.'",
        r#""In S:\\reviews\\nancy brask.""#,
        r#""\u004eancy Brask came.""#,
    ] {
        assert!(with(value).contains("error[private-term]"), "{value}");
    }
    for value in [r#""In S:\nancy brask.""#, r"'\u004eancy Brask came.'"] {
        assert!(!with(value).contains("private-term"), "{value}");
    }
}

#[test]
fn what_hides_a_term_moves_no_column() {
    let case =
        saying("Klabumble\nNancy Brask\n", "On Monday Klabumble and Nancy Brask met the QZX.");
    let ran = case.run(&["check", "--format", "short", "house"]);
    let at = line();
    assert_eq!(
        ran.stdout,
        format!(
            "house/a.toml:{at}:11: error[private-term]: a private term stands here\n\
             house/a.toml:{at}:25: error[private-term]: a private term stands here\n\
             house/a.toml:{at}:45: warning[unexpanded-acronym]: `QZX` is not written out where readers first meet it\n"
        )
    );
    let human = told(&case, "human");
    for column in [11, 25, 45] {
        assert!(human.contains(&format!("--> house/a.toml:{at}:{column}\n")), "{human}");
    }
    assert!(human.contains("On Monday ▇▇▇ and ▇▇▇ met the QZX."), "{human}");
}

#[test]
fn a_mark_of_quotation_in_a_key_hides_nothing_less() {
    for key in ["x` klabumble", "`klabumble`", "klabumble` x", "“klabumble"] {
        let case = saying("Klabumble\n", "Words.")
            .file("house/a.toml", briefing("a", &format!("\"{key}\" = 1")))
            .file(
                "hall/sevenmin.toml",
                format!("[rules]\n\"{key}\" = \"off\"\n[private]\nterms = \"../list.txt\"\n"),
            )
            .file("hall/a.toml", briefing("a", ""));
        for format in FORMATS {
            let told =
                told(&case, format) + &case.run(&["check", "--format", format, "hall"]).stdout;
            assert!(!told.to_lowercase().contains("klabumble"), "{key}: {told}");
        }
    }
}

/// The list of one collection hides the paths that are told beside files of another.
#[test]
fn a_path_is_hidden_beside_files_of_another_collection() {
    let case = saying("Klabumble\n", "Words.")
        .file("house/klabumble/a.toml", briefing("same", ""))
        .file("hut/sevenmin.toml", "")
        .file("hut/a.toml", briefing("same", ""))
        .file("hut/klabumble.toml", "format = 9");
    for format in FORMATS {
        let ran = case.run(&["check", "--format", format, "house", "hut", "hut/no-klabumble.toml"]);
        let told = format!("{}{}", ran.stdout, ran.stderr);
        assert_eq!(ran.code, 2, "{told}");
        assert!(!told.contains("klabumble"), "{told}");
    }
}

/// What an error of `anonymity` covers is hidden by its own level, whatever the house says.
#[test]
fn what_a_silent_error_covers_is_hidden() {
    let off = "[rules]\nanonymity = \"off\"\n";
    let waiver = |rule: &str| format!("\n[[waiver]]\nrule = \"{rule}\"\nreason = \"So.\"\n");
    for (rule, before, hidden) in [
        ("identifying-number", "NHS number", "999 000 0018"),
        ("postcode", "They lived in", "EX4 9ZZ"),
        ("personal-contact", "Ring", "07700 900123"),
        ("personal-contact", "Write to", "someone@host.example"),
        ("date-of-birth", "Born on", "17 October 2011"),
        ("street-address", "They lived at", "14 Acacia Avenue"),
    ] {
        let text = briefing("a", "").replace(BODY, &format!("{before} {hidden}, QZX."));
        for (collection, text) in
            [("", text.clone()), (off, text.clone()), ("", text + &waiver(rule))]
        {
            let case =
                Case::new().file("house/a.toml", text).file("house/sevenmin.toml", collection);
            for format in FORMATS {
                let told = told(&case, format);
                assert!(told.contains("QZX"), "{told}");
                assert!(!told.contains(hidden), "{rule} {collection:?}: {told}");
            }
        }
    }
}

#[test]
fn a_term_reaches_an_output_without_the_list_alone() {
    let case = saying("Klabumble\n", "On Monday Klabumble came.");
    let args = ["export", "--to", "text", "house", "--out", "out"];
    let ran = case.run(&args);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
    assert!(case.files("out").is_empty());
    let ran = case.run(&[&args[..], &["--isolated"]].concat());
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a.txt\n"), "{}", ran.stderr);
    assert!(String::from_utf8(case.read("out/a.txt")).unwrap().contains("Klabumble"));
}

#[test]
fn a_private_term_cannot_be_silenced() {
    let waiver = "\n[[waiver]]\nrule = \"private-term\"\nreason = \"So.\"\n";
    let off = "[rules]\nprivate-term = \"off\"\nanonymity = \"info\"\n";
    for (collection, waiver) in [(off, ""), ("", waiver)] {
        let text = briefing("a", "").replace(BODY, "Klabumble came.") + waiver;
        let case = Case::new()
            .file("list.txt", "Klabumble\n")
            .file("house/sevenmin.toml", format!("{COLLECTION}{collection}"))
            .file("house/a.toml", text);
        let ran = case.run(&["export", "--to", "text", "house"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
        assert!(ran.stderr.contains("error[private-term]"), "{}", ran.stderr);
        assert!(!ran.stderr.contains("Klabumble"), "{}", ran.stderr);
    }
}
