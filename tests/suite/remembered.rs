//! What an export leaves alone, since it stands as it would be made, and what it makes again.

use std::{fs, time::SystemTime};

use crate::{
    harness::{self, CACHE, Case, Ran, briefing},
    tools,
};

/// Runs an export that has a cache.
fn export(case: &Case, args: &[&str]) -> Ran {
    let args = [&["export", "--to", "handout,text,deck"], args].concat();
    Ran::from(case.command_with_cache(&args).output().unwrap())
}

/// The folder where it is remembered what was exported.
fn exports() -> String {
    format!("{CACHE}/exports")
}

/// Makes all files look old, so that one that is written again is known by its time.
fn age(case: &Case) {
    for name in case.files("out") {
        harness::age(&case.path().join("out").join(name), SystemTime::UNIX_EPOCH);
    }
}

/// Returns which files were written since they were made to look old.
fn written(case: &Case) -> Vec<String> {
    let is_new = |name: &String| {
        let there = fs::metadata(case.path().join("out").join(name)).unwrap();
        there.modified().unwrap() != SystemTime::UNIX_EPOCH
    };
    case.files("out").into_iter().filter(is_new).collect()
}

fn library() -> Case {
    Case::new()
        .file("sevenmin.toml", "[partnership]\nname = \"Exampleshire\"\n")
        .file("a.toml", briefing("a", "status = \"approved\""))
        .file("b.toml", briefing("b", ""))
}

const OF_A: [&str; 3] = ["a-deck.html", "a-handout.pdf", "a.txt"];
const OF_B: [&str; 3] = ["b-deck.html", "b-handout.pdf", "b.txt"];

#[test]
fn what_has_not_changed_is_left_alone_and_told_all_the_same() {
    let case = library();
    let first = export(&case, &[]);
    assert_eq!(first.code, 0, "{}", first.stderr);
    age(&case);
    let second = export(&case, &[]);
    assert_eq!(written(&case), [""; 0]);
    assert_eq!((&second.stdout, &second.stderr), (&first.stdout, &first.stderr));
    assert!(second.stderr.contains("Marked DRAFT on every page: b.toml"), "{}", second.stderr);
    export(&case, &["--force"]);
    assert_eq!(written(&case), [OF_A, OF_B].concat());
}

#[test]
fn a_briefing_that_changed_is_made_again_and_no_other() {
    let case = library();
    export(&case, &[]);
    age(&case);
    let text = briefing("a", "status = \"approved\"").replace("about findings", "on findings");
    let case = case.file("a.toml", text);
    export(&case, &[]);
    assert_eq!(written(&case), OF_A);
}

#[test]
fn whatever_goes_in_counts() {
    let picture = "\n[section.image]\nfile = \"a.png\"\nalt = \"A dot\"\n";
    let text = briefing("a", "status = \"approved\"");
    let text =
        text.replacen("say = \"Spoken background.\"\n", &format!("say = \"Look.\"\n{picture}"), 1);
    let case = Case::new()
        .file("sevenmin.toml", "[partnership]\nname = \"Exampleshire\"\nlogo = { file = \"l.png\", alt = \"A sign\" }\n")
        .file("a.png", include_bytes!("../../docs/page.png"))
        .file("l.png", tools::PNG)
        .file("a.toml", text);
    let again = |case: &Case, args: &[&str]| {
        let ran = export(case, args);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        let new = written(case);
        age(case);
        new
    };
    assert_eq!(again(&case, &[]), OF_A);
    assert_eq!(again(&case, &[]), [""; 0]);
    let case = case.file("a.png", include_bytes!("../../docs/deck.png"));
    assert_eq!(again(&case, &[]), OF_A, "another picture");
    let case = case.file("l.png", include_bytes!("../hostile/dot.png"));
    assert_eq!(again(&case, &[]), OF_A, "another sign");
    let house = String::from_utf8(case.read("sevenmin.toml")).unwrap();
    let case = case.file("sevenmin.toml", house + "[brand]\naccent = \"#0b4f6c\"\n");
    assert_eq!(again(&case, &[]), OF_A, "another accent");
    assert_eq!(again(&case, &["--draft"]), OF_A, "as a draft");
    assert_eq!(again(&case, &[]), OF_A, "as no draft");
    let case = case.file("mine/text/briefing.txt", "{{ title }}\n");
    assert_eq!(again(&case, &["--templates", "mine"]), OF_A, "other templates");
    assert_eq!(again(&case, &["--templates", "mine"]), [""; 0]);
}

#[test]
fn a_file_that_somebody_changed_is_made_again() {
    let case = library();
    export(&case, &[]);
    let made = case.read("out/a.txt");
    let case = case.file("out/a.txt", "something else");
    export(&case, &[]);
    assert!(case.read("out/a.txt") == made);
    fs::remove_file(case.path().join("out/b-deck.html")).unwrap();
    let ran = export(&case, &[]);
    assert_eq!((ran.code, ran.stdout.lines().count()), (0, 6), "{}", ran.stderr);
    assert!(case.path().join("out/b-deck.html").is_file());
}

/// A finding that came or an error stops what is not made anew as well.
#[test]
fn a_check_always_runs() {
    let case = library();
    assert_eq!(export(&case, &[]).code, 0);
    let case = case.file("sevenmin.toml", "[partnership]\nname = \"Exampleshire\"\n[rules]\nmissing-marking = \"error\"\n[marking]\nrequired = true\n");
    age(&case);
    let ran = export(&case, &[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert!(ran.stderr.contains("missing-marking"), "{}", ran.stderr);
    assert_eq!(written(&case), [""; 0]);
}

/// A handout of many pages, a picture that is too small, and a waiver that lets another rule pass.
fn with_flaws() -> Case {
    let picture = "\n[section.image]\nfile = \"a.png\"\nalt = \"A dot\"\nsize = \"large\"\n";
    let long = "We ask again and wait for quillonby. ".repeat(20);
    let waiver = "\n[[waiver]]\nrule = \"poster-overflow\"\nreason = \"No poster.\"\n";
    let text = briefing("a", "").replace("Words about", &long);
    let said = "say = \"Spoken background.\"\n";
    let text = text.replacen(said, &format!("say = \"Look.\"\n{picture}"), 1) + waiver;
    Case::new().file("a.png", tools::PNG).file("a.toml", text)
}

const ALL_PAGES: [&str; 2] = ["--to", "handout,large-print,slides,text"];

/// Runs an export on paper that has a cache.
fn export_papers(case: &Case, args: &[&str]) -> Ran {
    let args = [&["export"][..], &ALL_PAGES, args].concat();
    Ran::from(case.command_with_cache(&args).output().unwrap())
}

#[test]
fn what_pages_tell_is_told_again_without_a_page() {
    let case = with_flaws();
    for args in [&[][..], &["-v"], &["-q"], &["--color", "always"], &["--draft"]] {
        let first = export_papers(&case, &[args, &["--force"]].concat());
        assert_eq!(first.code, 0, "{}", first.stderr);
        for rule in ["handout-too-long", "small-image"] {
            assert!(first.stderr.contains(rule), "{}", first.stderr);
        }
        age(&case);
        let second = export_papers(&case, args);
        assert_eq!(written(&case), [""; 0], "{args:?}");
        assert_eq!(
            (first.code, first.stdout, first.stderr),
            (second.code, second.stdout, second.stderr),
            "{args:?}"
        );
    }
}

#[test]
fn what_pages_told_goes_by_the_levels_and_waivers_of_today() {
    let case = with_flaws();
    let loud = export_papers(&case, &[]).stderr;
    let denied = export_papers(&case, &["--deny", "warnings"]);
    assert_eq!(denied.code, 1, "{}", denied.stderr);
    let off = "[rules]\nsmall-image = \"off\"\nhandout-too-long = \"info\"\n";
    let case = case.file("sevenmin.toml", off);
    for _ in 0..2 {
        let quiet = export_papers(&case, &[]).stderr;
        assert!(loud.contains("small-image") && !quiet.contains("small-image"), "{quiet}");
        assert!(quiet.contains("info[handout-too-long]"), "{quiet}");
    }
}

#[test]
fn what_is_kept_of_pages_holds_no_word_of_the_briefing() {
    let case = with_flaws();
    let told = export_papers(&case, &[]).stderr;
    assert!(told.contains("“Reflection questions”"), "{told}");
    let kept = case.files(&exports()).into_iter().filter(|name| name != "salt");
    let kept: Vec<Vec<u8>> = kept.map(|name| case.read(&format!("{}/{name}", exports()))).collect();
    assert!(!kept.is_empty());
    for bytes in kept {
        let text = String::from_utf8(bytes).unwrap().to_lowercase();
        assert!(text.contains("handout-too-long"), "{text}");
        for word in ["quillonby", "background", "findings", "a.toml", "ask again", "cut "] {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
}

#[test]
fn a_cache_that_is_damaged_or_absent_only_costs_time() {
    let case = library();
    export(&case, &[]);
    let kept = case.files(&exports());
    assert_eq!(kept.len(), 3, "{kept:?}");
    let mut case = case;
    for name in kept {
        case = case.file(&format!("{}/{name}", exports()), "{");
    }
    age(&case);
    assert_eq!(export(&case, &[]).code, 0);
    assert_eq!(written(&case), [OF_A, OF_B].concat());
    age(&case);
    let ran = case.run(&["export", "--to", "handout,text,deck"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert_eq!(written(&case), [OF_A, OF_B].concat());
}

#[test]
fn the_cache_holds_no_word() {
    let case = library();
    export(&case, &[]);
    for name in case.files(&exports()) {
        let bytes = case.read(&format!("{}/{name}", exports()));
        if name != "salt" {
            let text = String::from_utf8(bytes).unwrap();
            for word in ["a.toml", "deck", "Learning", "/", "Exampleshire"] {
                assert!(!text.contains(word), "{name}: {text}");
            }
        }
    }
}

#[test]
fn a_cache_does_not_grow_for_ever() {
    let mut case = library();
    for shelf in 0..256 {
        for number in 0..32 {
            case = case.file(&format!("{}/{shelf:02x}/{number}.json", exports()), "{}");
        }
    }
    export(&case, &[]);
    // Two shelves were emptied for one file each, or one for both.
    let left = case.files(&exports()).len();
    assert!([1 + 254 * 32 + 2, 1 + 255 * 32 + 2].contains(&left), "{left}");
}
