//! Templates of somebody's own that never end, or ask for more than there is.

use crate::harness::{Case, Ran, briefing};

/// Returns what came of a template, where a document may take so many seconds.
fn drawn(template: &str, text: &str, (to, patience): (&str, &str)) -> Ran {
    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("b.toml", briefing("b", ""))
        .file(&format!("own/{template}"), text);
    let mut command = case.command(&["export", "-q", "--templates", "own", "--to", to]);
    let ran = Ran::from(command.env("SEVENMIN_PATIENCE", patience).output().unwrap());
    let left = case.files("out").into_iter().filter(|name| super::is_unfinished(name));
    assert_eq!(left.count(), 0);
    ran
}

#[test]
fn pages_and_texts_that_never_end_are_told() {
    const MUCH: &str = "it does far too much; a loop or a list in it may never end";
    const DEEP: &str = "invalid operation: recursion limit exceeded";
    for (template, text, to, why) in [
        (
            "text/briefing.txt",
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            "text",
            MUCH,
        ),
        (
            "text/briefing.txt",
            "{% for a in range(1000000000) %}{% endfor %}",
            "text",
            "invalid operation: range has too many elements",
        ),
        (
            "text/briefing.txt",
            "{% set n = namespace(s=\"ab\") %}{% for i in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
            "text",
            MUCH,
        ),
        ("text/briefing.txt", "{{ \"%1000000000d\"|format(3) }}", "text", MUCH),
        (
            "text/briefing.txt",
            "{% macro f(n) %}{{ f(n) }}{{ f(n) }}{% endmacro %}{{ f(0) }}",
            "text",
            DEEP,
        ),
        ("text/briefing.txt", "{% include \"briefing.txt\" %}", "text", DEEP),
        ("html/page.html", "{% extends \"page.html\" %}", "page", MUCH),
        (
            "html/page.css",
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            "page",
            MUCH,
        ),
    ] {
        let ran = drawn(template, text, (to, "600"));
        let told = |name: &str| {
            format!(
                "error: {name}.toml: no {to} was made: the template {template}, line 1: {why}\n"
            )
        };
        assert_eq!((ran.code, ran.stderr), (1, told("a") + &told("b")), "{text}");
    }
}

/// What stands in what without end would fill the stack of who reads it.
#[test]
fn pages_that_are_nested_without_end_are_told() {
    const TAG: &str =
        "syntax error: a tag of more than 8000 letters; part what it reckons with `set`";
    let told = |text: String, why: &str| {
        let ran = drawn("html/page.html", &text, ("page", "30"));
        let line = format!("error: a.toml: no page was made: the template html/page.html: {why}");
        assert_eq!((ran.code, ran.stderr.lines().next()), (1, Some(line.as_str())));
    };
    for (before, again, after) in [
        ("{{ ", "not ", "1 }}"),
        ("{{ ", "-", "1 }}"),
        ("{{ 1", "+1", " }}"),
        ("{{ 1", "~1", " }}"),
        ("{{ 1", "**1", " }}"),
        ("{% if 1", " or 1", " %}{% endif %}"),
        ("{{ title", "()", " }}"),
        ("{{ ", "-", ""),
    ] {
        told(before.to_owned() + &again.repeat(30_000) + after, TAG);
        // As deep as may be, it is at least refused.
        let ran = drawn(
            "html/page.html",
            &(before.to_owned() + &again.repeat(7900 / again.len()) + after),
            ("page", "30"),
        );
        assert!(ran.code < 2, "{}", ran.stderr);
    }
    told(
        "{% if 0 %}".to_owned() + &"{% elif 0 %}".repeat(30_000) + "{% endif %}",
        "syntax error: more than 1000 `elif`; look the answer up in a list",
    );
}

/// What steps cannot count is stopped by its time, and the program with it.
#[test]
fn a_page_that_counts_no_steps_ends_the_run() {
    let text = "{% set n = namespace(s=[1, 2]) %}{% for i in range(60) %}{% set n.s = n.s + n.s %}{% endfor %}{{ n.s|length }}";
    let ran = drawn("text/briefing.txt", text, ("text", "1"));
    let why = "the template text/briefing.txt: it takes longer than 1 second; a loop in it may never end (SEVENMIN_PATIENCE allows another number of seconds)";
    assert_eq!((ran.code, ran.stderr), (2, format!("error: nothing more was made: {why}\n")));
}

#[test]
fn papers_that_never_end_are_told() {
    const LATE: &str = ": it takes longer than 1 second; a loop in it may never end (SEVENMIN_PATIENCE allows another number of seconds)";
    for (text, why) in [
        ("#while true { }", ", line 1: condition is always true"),
        ("#for a in range(99999) { for b in range(99999) { } }", LATE),
        (
            "#{ let i = 0; while i < 9999 { let j = 0; while j < 9999 { let k = 0; while k < 9999 { k += 1 }; j += 1 }; i += 1 } }",
            LATE,
        ),
        ("#let f(n) = f(n + 1)\n#f(0)", ", line 1: maximum function call depth exceeded"),
        ("#import \"handout.typ\"", ", line 1: cyclic import"),
    ] {
        let ran = drawn("pdf/handout.typ", text, ("handout", "1"));
        let told = |name: &str| {
            format!("error: {name}.toml: no handout was made: the template pdf/handout.typ{why}\n")
        };
        assert_eq!((ran.code, ran.stderr), (1, told("a") + &told("b")), "{text}");
    }
}

/// Either limit may come first, as the machine goes.
#[test]
fn papers_that_fill_the_memory_are_told() {
    for text in [
        "#{ range(1000000000).len() }",
        "#{ let s = \"x\"; for i in range(60) { s = s + s }; s.len() }",
    ] {
        let ran = drawn("pdf/handout.typ", text, ("handout", "1"));
        let is_told = |why: &str| {
            ran.stderr.contains(&format!("the template pdf/handout.typ: it takes {why}"))
        };
        assert!(
            is_told("longer than 1 second;") || is_told("more than 1024 MB of memory;"),
            "{}",
            ran.stderr
        );
        assert_eq!((ran.code, ran.stderr.lines().count()), (1, 2));
    }
}

/// A document that never ends stops no other, and built-in templates are not held to a time.
#[test]
fn other_outputs_are_made_all_the_same() {
    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("own/pdf/handout.typ", "#for a in range(99999) { for b in range(99999) { } }");
    let mut command =
        case.command(&["export", "-q", "--templates", "own", "--to", "text,handout,page"]);
    let ran = Ran::from(command.env("SEVENMIN_PATIENCE", "1").output().unwrap());
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out/a.txt\nout/a.html\n"), "{}", ran.stderr);
    let mut command = case.command(&["export", "-q", "--to", "handout"]);
    assert!(command.env("SEVENMIN_PATIENCE", "0").output().unwrap().status.success());
}

#[test]
fn a_patience_that_is_no_number_of_seconds_is_told() {
    let case =
        Case::new().file("a.toml", briefing("a", "")).file("own/text/briefing.txt", "{{ title }}");
    for said in ["2m", "0", "-1"] {
        let mut command = case.command(&["export", "-q", "--templates", "own", "--to", "text"]);
        let ran = Ran::from(command.env("SEVENMIN_PATIENCE", said).output().unwrap());
        let told = "warning: SEVENMIN_PATIENCE is no whole number of seconds above 0; a document may take 30\n";
        assert_eq!((ran.code, ran.stderr.as_str()), (0, told));
    }
}
