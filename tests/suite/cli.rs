//! The program from outside: exit codes, streams, files.

use crate::harness::{Case, Ran, briefing};

#[test]
fn a_clean_briefing_exits_with_0() {
    let ran = Case::new().file("a.toml", briefing("a", "")).run(&["check", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, ""), "{}", ran.stderr);
    assert_eq!(
        ran.stderr,
        "1 file: nothing was found\nNo private list was used, so real names were not looked for; `sevenmin explain private` tells how. \
         No rule can see faces, maps or words inside pictures, and none knows every name: somebody must \
         read the draft, and `sevenmin identity` lists what could point to a person.\n\
         No page was looked at: `--layout` tells whether handout and poster have room for all.\n"
    );
    let ran = Case::new().file("a.toml", briefing("a", "")).run(&["check", "--layout", "a.toml"]);
    assert!(ran.stderr.ends_with("lists what could point to a person.\n"), "{}", ran.stderr);
}

#[test]
fn what_cannot_be_read_is_a_line_each() {
    let case = Case::new()
        .file("large.toml", vec![b'#'; 2 * 1024 * 1024 + 1])
        .file("latin.toml", b"format = 1\n# caf\xe9\n")
        .file("good.toml", briefing("good", ""));
    let ran = case.run(&["check", "--format", "short", "large.toml", "latin.toml", "good.toml"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.stdout,
        "large.toml:1:1: error[syntax]: the file is larger than 2 MB\n\
         latin.toml:2:6: error[syntax]: the file is not UTF-8 text: line 2, column 6\n"
    );
    let ran = case.run(&["check", "--format", "short", "none.toml", "good.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.starts_with("error: none.toml cannot be opened: there is no such file\n"));
}

#[test]
fn curly_quotes_get_a_message_of_their_own() {
    let text = briefing("a", "version = “1.0”");
    let ran = Case::new().file("a.toml", text).run(&["check", "--format", "short", "a.toml"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.stdout,
        "a.toml:8:11: error[syntax]: curly quotes stand where TOML needs straight ones\n"
    );
}

#[test]
fn standard_input_is_a_briefing() {
    let case = Case::new();
    let ran = case.run_with(&["check", "-", "--format", "short"], "format = 2");
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.contains("<stdin>:1:10: error[schema]: format 2 is not known\n"));
    let named = ["check", "-", "--stdin-filename", "x/y.toml", "--format", "short"];
    let ran = case.run_with(&named, "format = 2");
    assert!(ran.stdout.starts_with("x/y.toml:1:1: "), "{}", ran.stdout);
    assert_eq!(case.run(&["export", "-"]).code, 2);
}

#[test]
fn json_has_all_thirteen_keys() {
    let text = briefing("a", "reveiw-by = 2027-01-01");
    let case = Case::new().file("a.toml", text).file("b.toml", briefing("b", ""));
    let ran = case.run(&["check", "--format", "json", "a.toml"]);
    let found: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let wanted = [
        "file",
        "line",
        "column",
        "end-line",
        "end-column",
        "severity",
        "rule",
        "group",
        "message",
        "why",
        "help",
        "source",
        "fix",
    ];
    assert_eq!(found[0].as_object().unwrap().len(), 13);
    assert!(wanted.iter().all(|key| found[0].get(key).is_some()), "{}", ran.stdout);
    assert_eq!(found[0]["help"], "did you mean `review-by`?");
    assert_eq!(found[0]["fix"]["edits"][0]["text"], "review-by");
    assert_eq!(case.run(&["check", "--format", "json", "b.toml"]).stdout, "[]\n");
}

#[test]
fn a_folder_is_walked_and_each_briefing_read_once() {
    let case = Case::new()
        .file("x/b.toml", briefing("b", ""))
        .file("x/a.toml", briefing("a", ""))
        .file("x/.hidden/c.toml", "format = 9")
        .file("x/other.toml", "[tool]\nname = \"else\"\n")
        .file("x/broken.toml", "= 1");
    let ran = case.run(&["check", "-v", "--format", "short", "x", "x/a.toml"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.stdout.lines().count(), 1, "{}", ran.stdout);
    assert!(ran.stdout.starts_with("x/broken.toml:1:1: error[syntax]"), "{}", ran.stdout);
    assert!(ran.stderr.contains("x/other.toml is no briefing and was left aside\n"));
    assert!(ran.stderr.contains("3 files: 1 error, "), "{}", ran.stderr);
    assert_eq!(Case::new().run(&["check"]).code, 2);
}

#[test]
fn two_briefings_may_not_share_an_id() {
    let case =
        Case::new().file("a.toml", briefing("same", "")).file("b.toml", briefing("same", ""));
    let ran = case.run(&["check", "--format", "short"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stdout.starts_with("b.toml:4:6: error[duplicate-id]: "), "{}", ran.stdout);
}

#[test]
fn standard_input_may_not_share_an_id_with_a_file() {
    let case = Case::new().file("a.toml", briefing("same", ""));
    let ran = case.run_with(&["check", "--format", "short", "-", "a.toml"], &briefing("same", ""));
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.stdout,
        "a.toml:4:6: error[duplicate-id]: the id `same` is that of `<stdin>` too\n"
    );
}

#[test]
fn a_waived_duplicate_id_does_not_let_one_file_overwrite_another() {
    let case = Case::new()
        .file("sevenmin.toml", "[rules]\nduplicate-id = \"off\"\n")
        .file("a.toml", briefing("same", ""))
        .file("b.toml", briefing("same", ""));
    assert_eq!(case.run(&["check"]).code, 0);
    let ran = case.run(&["export", "--to", "text"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.stdout, "out/same.txt\n");
    let told = "b.toml: nothing was written, since its files would overwrite those of a.toml; give one of the two another `id`";
    assert_eq!(ran.stderr.matches(told).count(), 1, "{}", ran.stderr);
}

#[test]
fn an_unknown_output_of_the_collection_is_a_finding() {
    let case = Case::new()
        .file("sevenmin.toml", "[export]\nto = [\"handout\", \"decks\"]\n")
        .file("a.toml", briefing("a", ""))
        .file("b.toml", briefing("b", ""));
    let line = "sevenmin.toml:2:18: error[schema]: `decks` is no kind of output\n";
    let ran = case.run(&["check", "--format", "short"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, line));
    let ran = case.run(&["export"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert_eq!(ran.stderr.matches("`decks` is no kind of output").count(), 1, "{}", ran.stderr);
}

#[test]
fn a_private_list_that_cannot_be_read_is_told_once() {
    let case = Case::new()
        .file("sevenmin.toml", "[private]\nterms = \"none.txt\"\n")
        .file("a.toml", briefing("a", ""))
        .file("b.toml", briefing("b", ""));
    let ran = case.run(&["check"]);
    assert_eq!(ran.code, 2);
    let told = "the private list cannot be read: there is no such file";
    assert_eq!(ran.stderr.matches(told).count(), 1, "{}", ran.stderr);
}

#[test]
fn an_odd_source_date_epoch_ends_the_run() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let ran = case.command(&["check"]).env("SOURCE_DATE_EPOCH", "today").output().unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert_eq!(
        String::from_utf8(ran.stderr).unwrap(),
        "error: SOURCE_DATE_EPOCH is `today`, but holds a number of seconds since 1970; set it so, or unset it\n"
    );
}

#[test]
fn a_new_briefing_gets_an_id_that_it_can_have() {
    for (file, id) in [
        ("robin-slides.toml", "robin-slides-briefing"),
        ("robin-poster.toml", "robin-poster-briefing"),
        // Windows keeps this name for itself: no file there has it.
        #[cfg(unix)]
        ("aux.toml", "aux-briefing"),
        ("Robin 2026.toml", "robin-2026"),
    ] {
        let case = Case::new();
        assert_eq!(case.run(&["new", file]).code, 0, "{file}");
        let text = String::from_utf8(case.read(file)).unwrap();
        assert_eq!(text.matches(&format!("id = \"{id}\"")).count(), 1, "{text}");
        let ran = case.run(&["check", "--format", "short", file]);
        assert_eq!(ran.stdout.matches("schema").count(), 0, "{}", ran.stdout);
    }
    let case = Case::new();
    assert_eq!(case.run(&["new", "--title", "A\u{202e}B", "a.toml"]).code, 2);
    assert_eq!(case.files(".").iter().filter(|name| name.ends_with(".toml")).count(), 0);
}

#[test]
fn a_run_that_read_nothing_does_not_say_that_nothing_was_found() {
    let ran = Case::new().run(&["check", "none.toml"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.stderr.matches("nothing was found").count(), 0, "{}", ran.stderr);
}

#[test]
fn many_tables_that_lack_a_key_are_checked_at_once() {
    let actions = "[[action]]\nchange = \"x\"\n".repeat(20_000);
    let case = Case::new().file("a.toml", briefing("a", "") + &actions);
    let ran = case.run(&["check", "--format", "short", "a.toml"]);
    assert!(ran.stdout.lines().count() >= 20_000, "{}", ran.stdout.lines().count());
}

#[test]
fn warnings_count_when_denied() {
    let case = Case::new().file("a.toml", briefing("a", "themes = [\"neglekt\"]"));
    assert_eq!(case.run(&["check", "a.toml"]).code, 0);
    assert_eq!(case.run(&["check", "--deny", "warnings", "a.toml"]).code, 1);
    assert_eq!(case.run(&["check", "--deny", "warnings", "--exit-zero", "a.toml"]).code, 0);
}

#[test]
fn a_faulty_collection_is_reported_once_and_nothing_under_it_is_exported() {
    let case = Case::new()
        .file("sevenmin.toml", "[rules]\nlong-sentance = \"off\"\n")
        .file("a.toml", briefing("a", ""))
        .file("b.toml", briefing("b", ""));
    let ran = case.run(&["check", "--format", "short"]);
    assert_eq!(ran.code, 1);
    assert_eq!(
        ran.stdout,
        "sevenmin.toml:2:1: error[schema]: there is no rule or group `long-sentance`\n"
    );
    let ran = case.run(&["export", "--to", "text"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert_eq!(case.run(&["check", "--isolated"]).code, 0);
    assert_eq!(case.run(&["check", "--isolated", "--config", "sevenmin.toml"]).code, 2);
}

#[test]
fn a_private_term_is_found_and_never_repeated() {
    let text =
        briefing("a", "contact = \"ask Qúimby’s aunt\"").replace("Words about", "quimby says");
    let case = Case::new()
        .file("terms.txt", "# real names\n\nQuimby\n")
        .file("x/sevenmin.toml", "[private]\nterms = \"../terms.txt\"\n")
        .file("x/Quimby.toml", &text)
        .file("x/broken.toml", "title = Quimby\n");
    for format in ["short", "human", "json"] {
        let ran = case.run(&["check", "--format", format, "x"]);
        assert_eq!(ran.code, 1);
        let all = format!("{}{}", ran.stdout, ran.stderr).to_lowercase();
        assert!(!all.contains("quimby") && !all.contains("qúimby"), "{all}");
        assert!(all.contains("private-term"));
    }
    let gone = Case::new()
        .file("sevenmin.toml", "[private]\nterms = \"../gone.txt\"\n")
        .file("a.toml", briefing("a", ""));
    let ran = gone.run(&["check"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    let ran = case.run(&["check", "--isolated", "--private-terms", "terms.txt", "x/Quimby.toml"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("--isolated passes over"), "{}", ran.stderr);
}

#[test]
fn new_writes_a_draft_that_checks_and_never_overwrites() {
    for scheme in ["case", "topic", "thematic", "plain"] {
        let case = Case::new();
        let args = ["new", "Alder 2.toml", "--scheme", scheme, "--title", "A \"quoted\" \\ title"];
        assert_eq!(case.run(&args).code, 0);
        let ran = case.run(&["check", "--format", "short"]);
        assert!(!ran.stdout.contains("error["), "{scheme}: {}", ran.stdout);
        assert_eq!(ran.code, 0);
        let before = case.read("Alder 2.toml");
        assert!(before.ends_with(b"\n") && !before.ends_with(b"\n\n"));
        assert_eq!(case.run(&args).code, 2);
        assert_eq!(case.read("Alder 2.toml"), before);
    }
}

/// What the draft shows in its comments is part of the format, all at once.
#[test]
fn the_comments_of_a_draft_hold_when_they_are_uncommented() {
    let picture = std::fs::read("tests/hostile/dot.png").unwrap();
    for scheme in ["case", "topic", "thematic", "plain"] {
        let case = Case::new().file("images/map.png", &picture);
        assert_eq!(case.run(&["new", "a.toml", "--scheme", scheme]).code, 0);
        let text = String::from_utf8(case.read("a.toml")).unwrap();
        let mut count = 0;
        let lines = text.lines().map(|line| match line.strip_prefix("# ") {
            Some(rest) if rest.starts_with('[') || rest.contains(" = ") => {
                count += 1;
                format!("{rest}\n")
            }
            _ => format!("{line}\n"),
        });
        let case = case.file("b.toml", lines.collect::<String>());
        assert!(count > 30, "{count}");
        let ran = case.run(&["check", "--format", "short", "b.toml"]);
        assert!(!ran.stdout.contains("error["), "{scheme}: {}", ran.stdout);
    }
}

#[test]
fn topics_groups_and_keys_are_explained() {
    let case = Case::new();
    for name in
        ["waiver", "pictures", "schema", "syntax", "acronym", "private", "care", "review-by"]
    {
        let ran = case.run(&["explain", name]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.stderr);
        assert!(ran.stdout.starts_with('#'), "{name}: {}", ran.stdout);
    }
    let ran = case.run(&["explain", "wavier"]);
    assert_eq!(ran.code, 2);
    assert_eq!(ran.stderr, "error: there is no rule or topic `wavier`; did you mean `waiver`?\n");
}

#[test]
fn unknown_outputs_and_flags_exit_with_2() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let ran = case.run(&["export", "--to", "postr", "a.toml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`postr` is no kind of output for --to"), "{}", ran.stderr);
    assert_eq!(case.run(&["export", "--paper", "a5", "a.toml"]).code, 2);
    assert_eq!(case.run(&["check", "--format", "xml", "a.toml"]).code, 2);
    assert!(case.files("out").is_empty());
}

#[test]
fn the_small_commands_answer() {
    let case = Case::new();
    for args in [
        &["schema"][..],
        &["vocabulary"],
        &["rules"],
        &["rules", "--format", "json"],
        &["explain", "format"],
        &["explain", "--all"],
        &["explain", "empty-section"],
    ] {
        let ran = case.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {}", ran.stderr);
        assert!(ran.stdout.len() > 100, "{args:?}");
    }
    assert_eq!(case.run(&["explain", "emty-section"]).code, 2);
    let ran = case.run(&["desk", "desk.html"]);
    if cfg!(feature = "desk") {
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        assert!(case.files("").contains(&"desk.html".to_owned()));
    } else {
        assert_eq!(ran.code, 2);
        assert!(ran.stderr.contains("`desk/build FILE.html` writes it"), "{}", ran.stderr);
    }
    assert_eq!(case.run(&["eject", "templates"]).code, 0);
    assert!(case.files("templates").contains(&"pdf/handout.typ".to_owned()));
    assert_eq!(case.run(&["eject", "templates"]).code, 2);
}

#[test]
fn every_shell_completes_every_command() {
    let case = Case::new();
    for shell in ["bash", "elvish", "fish", "nushell", "powershell", "zsh"] {
        let ran = case.run(&["completions", shell]);
        assert_eq!(ran.code, 0, "{shell}: {}", ran.stderr);
        for word in ["export", "identity", "prepress"] {
            assert!(ran.stdout.contains(word), "{shell} does not know {word}");
        }
    }
    assert_eq!(case.run(&["completions", "csh"]).code, 2);
}

#[test]
fn every_command_has_a_manual_page() {
    let case = Case::new();
    let ran = case.run(&["man", "--out", "pages"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let pages = case.files("pages");
    assert_eq!(ran.stdout.lines().count(), pages.len());
    for page in &pages {
        let text = String::from_utf8(case.read(&format!("pages/{page}"))).unwrap();
        for part in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "ENVIRONMENT", "SEE ALSO"] {
            assert!(
                text.contains(&format!(".SH \"{part}\"\n"))
                    || text.contains(&format!(".SH {part}\n")),
                "{page} lacks {part}"
            );
        }
        let command = page.strip_prefix("sevenmin-").map(|name| name.trim_end_matches(".1"));
        let args: Vec<&str> = ["man"].into_iter().chain(command).collect();
        assert_eq!(case.run(&args).stdout, text, "{page}");
    }
    let export = case.run(&["man", "export"]).stdout;
    for told in ["SOURCE_DATE_EPOCH", "XDG_CACHE_HOME", "NO_COLOR", "sevenmin.toml", "facilitator/"]
    {
        assert!(export.contains(told), "{told}");
    }
    assert!(!case.run(&["man", "vocabulary"]).stdout.contains("XDG_CACHE_HOME"));
    for command in ["check", "export", "comments", "site"] {
        let page = case.run(&["man", command]).stdout;
        let (_, synopsis) = page.split_once(".SH SYNOPSIS\n").unwrap();
        let synopsis = synopsis.lines().next().unwrap();
        let help = case.run(&[command, "--help"]).stdout;
        let usage = help.lines().find_map(|line| line.strip_prefix("Usage: ")).unwrap();
        assert_eq!(synopsis.replace("\\fB", "").replace("\\fR", "").replace("\\-", "-"), usage);
    }
    // Nobody's words are told in it.
    let unread = case.run(&["--private-terms", "none.txt", "man", "export"]);
    assert_eq!((unread.code, unread.stdout), (0, export));
    let ran = case.run(&["man", "exprot"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert!(
        ran.stderr.starts_with("error: `exprot` is no command; there is a page for new, "),
        "{}",
        ran.stderr
    );
    assert_eq!(case.file("file", "").run(&["man", "--out", "file"]).code, 2);
}

#[test]
fn a_private_term_is_found_everywhere_and_shown_nowhere() {
    let list = "Quimby Sample\nQuimby\nWill\n▇\n";
    let text =
        briefing("quimby-sample", "").replace("Words about findings.", "See Quimby _Sample_.");
    let case = Case::new()
        .file("list.txt", list)
        .file("sevenmin.toml", "[private]\nterms = \"list.txt\"\n")
        .file("quimby_sample/quimby sample.toml", text)
        .file("quimby_sample/Quimby.Sample 2.toml", b"schema = 1\ntitle = \"\xff\"")
        .file("quimby_sample/other.toml", briefing("quimby-sample", ""))
        .file(
            "hall/sevenmin.toml",
            "contakt = \"Quimby Sample\"\n[partnership]\nname = \"Quimby\"\n",
        )
        .file("hall/a.toml", briefing("a", ""));
    let hide = |ran: &Ran| {
        let all = format!("{}{}", ran.stdout, ran.stderr).to_lowercase();
        assert!(!all.contains("quimby") && !all.contains("sample"), "{all}");
        assert!(ran.code > 0);
    };
    for format in ["human", "short", "json"] {
        let ran = case.run(&["check", "--format", format, "quimby_sample"]);
        hide(&ran);
        assert_eq!(ran.stdout.matches("private-term").count(), 4, "{}", ran.stdout);
        let list = case.path().join("list.txt");
        let list = ["--private-terms", list.to_str().unwrap()];
        let ran = case.run(&[&["check", "--format", format, "hall"], &list[..]].concat());
        hide(&ran);
        assert_eq!(
            (ran.code, ran.stdout.matches("private-term").count()),
            (2, 0),
            "{}",
            ran.stdout
        );
        assert_eq!(ran.stdout.matches("here is a key that the format does not know").count(), 1);
    }
    hide(&case.run(&["export", "quimby_sample", "quimby_sample/no quimby.toml"]));
    assert!(!case.path().join("out").exists());
}

#[test]
fn a_private_list_that_is_cut_is_no_guard() {
    let case = Case::new()
        .file("list.txt", "# long\n".repeat(400_000) + "Quimby")
        .file("a.toml", briefing("a", ""));
    let ran = case.run(&["check", "--private-terms", "list.txt", "a.toml"]);
    let told = "error: the private list cannot be read: it is larger than 2 MB; nothing was \
                checked without it\n";
    assert_eq!((ran.code, ran.stderr.as_str()), (2, told));
}
