use super::*;
use crate::diag::apply;
use crate::source::Source;

fn told(text: &str) -> Vec<String> {
    let source = Source::new("a.toml", text);
    let mut found = parse(&source).err().unwrap_or_default();
    found.sort_by_key(|one| one.span);
    let line = |one: Diagnostic| {
        let place = source.position(one.span.start);
        format!("{place}: {} | {}", one.message, one.help.unwrap_or_default())
    };
    found.into_iter().map(line).collect()
}

/// The line that the help of the only fault says to write.
fn line(text: &str) -> String {
    let found = told(text);
    assert_eq!(found.len(), 1, "{found:?}");
    let (_, help) = found[0].split_once(" | ").expect("a help");
    let line = help.split('`').nth(1).unwrap_or_default().to_owned();
    assert!(is_read(&line), "{line} is no TOML either");
    line
}

/// A line below the head of a briefing.
fn below(line: &str) -> String {
    format!("[briefing]\n{line}\n")
}

#[test]
fn tells_a_line_that_works() {
    for (written, wanted) in [
        ("issued = 14/05/2026", "issued = 2026-05-14"),
        ("issued = 14th May 2026 # agreed", "issued = 2026-05-14 # agreed"),
        ("issued = 2027-1-5", "issued = 2027-01-05"),
        ("issued = \"2026-05-14", "issued = 2026-05-14"),
        ("fictional = True", "fictional = true"),
        ("fictional = yes", "fictional = true"),
        ("title = Learning from Robin", "title = \"Learning from Robin\""),
        ("title = \"The \"hidden\" men\"", "title = \"The \\\"hidden\\\" men\""),
        ("title = \"Learning", "title = \"Learning\""),
        ("title = Learning\"", "title = \"Learning\""),
        ("title = “Learning\"", "title = \"Learning\""),
        ("title = 'Robin's story'", "title = \"Robin's story\""),
        ("title: \"Learning\"", "title = \"Learning\""),
        ("status: draft", "status = \"draft\""),
        ("title\u{a0}= \"Learning\"", "title = \"Learning\""),
        ("title = \"Learning\";", "title = \"Learning\""),
        ("title = \"Learning\" // again", "title = \"Learning\" # again"),
        ("version = 1.0.0", "version = \"1.0.0\""),
        ("report = none", "report = \"none\""),
        ("themes = [\"neglect\" \"poverty\"]", "themes = [\"neglect\", \"poverty\"]"),
        ("themes = [\"neglect\"", "themes = [\"neglect\"]"),
        ("themes = neglect, poverty", "themes = [\"neglect\", \"poverty\"]"),
        ("url = \"S:\\Safeguarding\"", "url = 'S:\\Safeguarding'"),
        ("by = end of May", "by = 2026-05-14"),
    ] {
        assert_eq!(line(&below(written)), wanted, "{written}");
    }
    assert_eq!(line("[[question]]\nminutes = 0,5\n"), "minutes = 0.5");
    assert_eq!(line("[[question]]\nminutes = 3 min\n"), "minutes = 3");
    assert_eq!(line("[section]]\nslot = \"a\"\n"), "[[section]]");
}

#[test]
fn tells_the_faults_of_all_tables_at_once() {
    let text = "format = 1\n[briefing]\nissued = 14/05/2026\ntitle = Learning\n\
                [[section]]\nslot = “findings”\nbody = \"\"\"\nWords.\n\n[[section]]\nslot = \"change\"\n\
                body = “““\nMore words.\n”””\n[[action]]\nby = 2027-1-5\n";
    let places: Vec<String> = told(text)
        .iter()
        .map(|one| one.split(": ").next().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(places, ["3:10", "4:9", "6:8", "7:8", "12:8", "16:6"]);
}

#[test]
fn a_text_without_an_end_is_told_where_it_begins() {
    let text = "[[section]]\nslot = \"a\"\nbody = \"\"\"\nWords.\n";
    assert_eq!(
        told(text),
        [
            "3:8: the text of `body` begins here and has no end | write `\"\"\"` on a line of its own below the last line of the text"
        ]
    );
    let text = "[[section]]\nbody = \"Words\nand more\"\nslot = \"a\"\n";
    assert!(told(text)[0].starts_with(
        "2:8: the text of `body` goes over several lines | write `body = \"\"\"` here"
    ));
}

#[test]
fn tables_and_keys_that_stand_twice_are_told_once() {
    let many = "[section]\nslot = \"a\"\n[section]\nslot = \"b\"\n[[section]]\nslot = \"c\"\n";
    let source = Source::new("a.toml", many);
    let found = parse(&source).expect_err("faults");
    assert_eq!(found.len(), 1, "{found:?}");
    let fix = found[0].fix.clone().expect("a fix");
    assert!(fix.safe && is_read(&apply(many, [&fix])));
    let twice =
        told("[briefing]\ntitle = \"a\"\n[review]\ntitle = \"a\"\n[briefing]\ntitle = \"b\"\n");
    assert_eq!(twice.len(), 1, "{twice:?}");
    assert!(twice[0].starts_with("5:1: `[briefing]` stands twice"), "{twice:?}");
    let keys = told("[briefing]\ntitle = \"a\"\ntitle = \"b\"\n");
    assert!(keys[0].starts_with("3:1: `title` stands twice in this table"), "{keys:?}");
}

#[test]
fn safe_changes_make_the_piece_toml() {
    for text in [
        "title = “Learning”\n",
        "title = \"Learning”\n",
        "title\u{a0}=\u{a0}\"a\"\n",
        "body = “““\nSay “no”.\n”””\n",
        "body = \"\"\"\nWords.\n”””\n",
        "fictional = TRUE\n",
        "title = \"a\u{b}b\"\n",
        "issued = 2027-1-5\n",
        "[section\n",
        "[briefing]\rtitle = \"a\"\r",
    ] {
        let source = Source::new("a.toml", text);
        let found = parse(&source).expect_err("faults");
        let fixes: Vec<&Fix> = found.iter().filter_map(|one| one.fix.as_ref()).collect();
        assert!(fixes.iter().all(|fix| fix.safe) && !fixes.is_empty(), "{text}");
        let mended = apply(text, fixes);
        assert!(is_read(&mended), "{mended}");
    }
    for guessed in ["issued = 05/04/2026\n", "title = Learning\n", "fictional = yes\n"] {
        let source = Source::new("a.toml", guessed);
        let found = parse(&source).expect_err("faults");
        assert!(found[0].fix.as_ref().is_some_and(|fix| !fix.safe), "{guessed}");
    }
}

#[test]
fn a_sound_value_is_not_to_blame_for_its_key() {
    for (written, key) in [
        (".=true", ".="),
        ("fictional  its staff. = true", "fictional  its staff."),
        ("my own day = 2027-01-05", "my own day"),
    ] {
        let source = Source::new("a.toml", below(written));
        let found = parse(&source).expect_err("a fault");
        let key = key.trim_end_matches('=');
        assert!(found[0].message.starts_with(&format!("`{key}` is no key")), "{found:?}");
        assert!(found[0].fix.is_none(), "{found:?}");
        assert_eq!(&source.text[found[0].span.range()], key);
    }
}

#[test]
fn many_faults_are_told_up_to_a_limit() {
    let text = "title = a\n[review]\n".repeat(2000);
    assert!(told(&text).len() <= MOST + 2);
}
