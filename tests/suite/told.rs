//! Names and numbers that are written so that they were passed over.

use crate::{check::with_body, harness::Case};

#[test]
fn an_odd_way_of_writing_hides_nobody() {
    for (text, rule, count) in [
        ("Sia\u{302}n rang the school and told the nurse.", "undeclared-name", 1),
        ("Her friend O\u{301}rla told the nurse.", "undeclared-name", 1),
        ("He lived in Ynys Mo\u{302}n then.", "undeclared-name", 0),
        ("Robyn Kowalczyk rang the school.", "undeclared-name", 1),
        ("She told Wanda Dr Patel was away.", "undeclared-name", 1),
        ("Ring jo@ma\u{301}il.example.com now.", "personal-contact", 1),
        (
            "Ring \u{1d7ce}\u{1d7d5}\u{1d7d5}\u{1d7ce}\u{1d7ce} \u{1d7d7}\u{1d7ce}\u{1d7ce}\u{1d7cf}\u{1d7d0}\u{1d7d1} now.",
            "personal-contact",
            1,
        ),
        ("He used @jo_lark/@kez_x99 online.", "personal-contact", 2),
        ("Her NHS number is 9990 000 018 2024.", "identifying-number", 1),
        ("He lived at SW1A1AASW1A2AA then.", "postcode", 2),
    ] {
        let case = Case::new().file("a.toml", with_body(text));
        let ran = case.run(&["check", "--format", "short", "a.toml"]);
        assert_eq!(
            ran.stdout.matches(&format!("[{rule}]")).count(),
            count,
            "{text}: {}",
            ran.stdout
        );
    }
}

/// Robert and Roberts are two people, and a doctor and doctors are one line.
#[test]
fn no_name_is_taken_for_the_plural_of_another() {
    let text = with_body(
        "The worker met Robert at home. A doctor called on Roberts, and two doctors came.",
    );
    let ran = Case::new().file("a.toml", &text).run(&["identity", "a.toml"]);
    let lines: Vec<&str> = ran.stdout.lines().map(str::trim).collect();
    assert!(lines.iter().any(|line| line.starts_with("Robert ")), "{}", ran.stdout);
    assert!(lines.iter().any(|line| line.starts_with("Roberts ")), "{}", ran.stdout);
}

/// What nobody can see is no text.
#[test]
fn a_needed_text_of_unseen_characters_is_empty() {
    let text = with_body("Services met.").replace("Learning together", "\\u200b\\u00ad");
    let ran = Case::new().file("a.toml", &text).run(&["check", "--format", "short", "a.toml"]);
    assert!(ran.stdout.contains("`title` is empty"), "{}", ran.stdout);
}

/// A house's own word at the end of a text, where a sentence begins with it.
#[test]
fn a_word_of_the_house_may_be_any() {
    let house = "[[word]]\nrule = \"outdated-term\"\nterm = \"to\"\nprefer = \"x\"\n";
    let case = Case::new().file("sevenmin.toml", house).file("a.toml", with_body("They went. To"));
    let ran = case.run(&["check", "--format", "short", "a.toml"]);
    assert!(ran.stdout.contains("[outdated-term]"), "{}{}", ran.stdout, ran.stderr);
}

/// All that a file's name gives away is hidden, also where the file cannot be read.
#[test]
fn a_file_name_tells_no_second_number() {
    for (name, hidden) in [
        ("07700900123 07700900456.toml", ["07700900123", "07700900456"]),
        ("EX4-9ZZ_SW1A-1AA.toml", ["EX4-9ZZ", "SW1A-1AA"]),
    ] {
        let (read, broken) = (with_body("Services met."), "x = \n".to_owned());
        let (latin, wide) = (b"x = \"\xe9\"".to_vec(), b"\xff\xfex\0".to_vec());
        for text in [read.into_bytes(), broken.into_bytes(), latin, wide] {
            let ran = Case::new().file(name, text).run(&["check", "--format", "short", "."]);
            assert!(ran.stdout.contains("▇▇▇"), "{name}: {}", ran.stdout);
            for one in hidden {
                assert!(
                    !format!("{}{}", ran.stdout, ran.stderr).contains(one),
                    "{one}: {}",
                    ran.stdout
                );
            }
        }
    }
}
