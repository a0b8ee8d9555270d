//! The site: what goes in and what never does; its lists, its entries, its folder.

mod entries;
mod folder;
mod lists;

use std::io::Read;

use crate::harness::{Case, Ran, briefing};
use crate::tools;

const PUBLISHED: &str =
    "status = \"published\"\nissued = 2026-05-14\nreview-by = 2027-05-14\nversion = \"1.0\"";

/// A published briefing.
fn published(id: &str) -> String {
    briefing(id, PUBLISHED)
}

/// The same with other words in its title.
fn titled(id: &str, title: &str, extra: &str) -> String {
    published(id)
        .replace("Learning together", title)
        .replace("fictional = true", &format!("fictional = true\n{extra}"))
}

const COLLECTION: &str = "[partnership]\nname = \"Exampleshire Partnership\"\n\n[library]\nurl = \"https://example.org/learning/\"\n";

fn site(case: &Case, args: &[&str]) -> Ran {
    case.run(&[&["site", "in", "--out", "site"], args].concat())
}

/// Pages alone, which take no paper.
fn pages(case: &Case) -> Ran {
    site(case, &["--to", "page"])
}

fn text(case: &Case, name: &str) -> String {
    String::from_utf8(case.read(&format!("site/{name}"))).unwrap()
}

/// All bytes of all files as text, those in zips and the text of documents among them.
fn all_words(case: &Case) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for name in case.files("site") {
        let bytes = case.read(&format!("site/{name}"));
        let mut words = String::from_utf8_lossy(&bytes).into_owned();
        if name.ends_with(".zip") {
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
            for index in 0..zip.len() {
                let mut file = zip.by_index(index).unwrap();
                let mut inside = Vec::new();
                file.read_to_end(&mut inside).unwrap();
                words.push_str(&file.name().unwrap());
                words.push_str(&String::from_utf8_lossy(&inside));
                words.push_str(&tools::pdf_text(&inside).unwrap_or_default());
            }
        } else if name.ends_with(".pdf") {
            words.push_str(&tools::pdf_text(&bytes).unwrap_or_default());
        }
        all.push((name, words));
    }
    all
}

#[test]
fn what_is_published_goes_in_with_its_files() {
    let case =
        Case::new().file("in/a.toml", published("alder")).file("in/sevenmin.toml", COLLECTION);
    let ran = site(&case, &[]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "site/index.html\n"), "{}", ran.stderr);
    assert_eq!(ran.stderr, "1 briefing in the site.\n");
    let files = case.files("site");
    for name in [
        "index.html",
        "alder-handout.pdf",
        "alder-large-print.pdf",
        "alder-slides.pdf",
        "alder-pack.zip",
    ] {
        assert!(files.contains(&format!("briefings/alder/{name}")), "{name}: {files:?}");
    }
    let first = text(&case, "index.html");
    let size = case.read("site/briefings/alder/alder-handout.pdf").len().div_ceil(1000);
    for words in [
        "Learning together",
        "14 May 2026",
        "Exampleshire Partnership",
        "An invented example.",
        "A. Reviewer",
        "Local child safeguarding practice review",
        &format!("PDF, 1 page, {size} KB"),
        "Learning from reviews",
    ] {
        assert!(first.contains(words), "{words}");
    }
    let page = text(&case, "briefings/alder/index.html");
    assert!(page.contains("Words about background.") && page.contains("alder-handout.pdf"));
    assert!(!page.contains("Spoken"));
    for name in [
        "cy/index.html",
        "a-z.html",
        "years/2026.html",
        "types/lcspr.html",
        "fragments/local.html",
        "feed.xml",
    ] {
        assert!(files.contains(&name.to_owned()), "{name}: {files:?}");
    }
    assert!(text(&case, "cy/index.html").contains("Dysgu o adolygiadau"));
}

#[test]
fn no_draft_no_sensitive_word_and_no_facilitators_word_is_in_any_byte() {
    let secret = |id: &str, word: &str, status: &str| {
        briefing(id, &PUBLISHED.replace("published", status))
            .replace("Learning together", &format!("About {word}"))
            .replace("Words about", &format!("A {word} stands in"))
    };
    let open = published("alder")
        .replace("Spoken ", "Spoken facilizebra ")
        .replace("Let silence be.", "Let promptzebra be.");
    let private = published("willow").replace("Words about review", "Words about Quillfeather");
    let case = Case::new()
        .file("in/alder.toml", open)
        .file("in/draft.toml", secret("draftzebra", "draftzebra", "draft"))
        .file("in/approved.toml", secret("approvedzebra", "approvedzebra", "approved"))
        .file("in/gone.toml", secret("gonezebra", "gonezebra", "withdrawn"))
        .file("in/marked.toml", secret("markedzebra", "markedzebra", "published").replace("version =", "marking = \"OFFICIAL-SENSITIVE\"\nversion ="))
        .file("in/willow.toml", private)
        .file("in/sevenmin.toml", format!("{COLLECTION}\n[private]\nterms = \"../private.txt\"\n\n\
             [[entry]]\nkind = \"statement\"\ntitle = \"Of tiedzebra\"\nbriefing = \"draftzebra\"\nsummary = \"Of tiedzebra.\"\n\n\
             [[entry]]\nkind = \"report\"\ntitle = \"Of pastzebra\"\nfile = \"pastzebra.pdf\"\nremove-after = 2026-11-22\n"))
        .file("in/pastzebra.pdf", "%PDF-1.7 pastzebra")
        .file("private.txt", "Quillfeather\n");
    let ran = site(&case, &["--to", "all"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("left out: 1 with errors (in/willow.toml), 4 not for the public and 1 entry of a briefing that is not in it (Of tiedzebra)"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("Quillfeather"));
    let words = all_words(&case);
    assert!(words.iter().any(|(_, words)| words.contains("Words about background")));
    for (name, words) in words {
        let lower = format!("{name}\n{words}").to_lowercase();
        for secret in ["zebra", "quillfeather", "willow", "spoken", "promptzebra"] {
            assert!(!lower.contains(secret), "{name} holds {secret}");
        }
    }
}

#[test]
fn facilitators_outputs_are_refused() {
    let case = Case::new().file("in/a.toml", published("alder"));
    for word in ["presenter", "session", "facilitator-pack", "identity-sheet"] {
        let ran = site(&case, &["--to", word]);
        assert_eq!(
            ran.stderr,
            format!("error: `{word}` is for the facilitator and stands on no site\n")
        );
        assert_eq!((ran.code, case.files("site").len()), (2, 0));
    }
    let ran = site(&case, &["--to", "handuot"]);
    assert_eq!(
        ran.stderr,
        "error: `handuot` is no kind of output for --to; did you mean `handout`?\n"
    );
}

#[test]
fn a_briefing_with_errors_is_left_out_and_named() {
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file("in/b.toml", published("birch").replace("slot = \"review\"", "slot = \"nowhere\""))
        .file("in/c.toml", "format = 1\n[briefing]\nid = ")
        .file("in/d.toml", published("alder"));
    let ran = pages(&case);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(ran.stderr.ends_with("1 briefing in the site; left out: 3 with errors (in/b.toml, in/c.toml and in/d.toml).\n"), "{}", ran.stderr);
    let pages: Vec<String> = case.files("site/briefings");
    assert_eq!(pages, ["alder/index.html"]);
}

#[test]
fn bad_places_and_paths_are_refused() {
    let case = Case::new().file("in/a.toml", published("alder")).file("file", "mine");
    for (args, words) in [
        (&["site", "in"][..], "--out"),
        (&["site", "-", "--out", "site"], "standard input"),
        (&["site", "nowhere", "--out", "site"], "cannot be opened"),
        (&["site", "in", "--out", "file"], "there is a file of that name"),
        (&["site", "in", "--out", "file/site"], "cannot be written"),
        (&["site", "in", "--out", "/"], "cannot be written"),
    ] {
        let ran = case.run(args);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{args:?}: {}", ran.stderr);
        assert!(ran.stderr.contains(words), "{args:?}: {}", ran.stderr);
    }
    assert_eq!(case.files(""), [".stdin", "file", "in/a.toml"]);
}
