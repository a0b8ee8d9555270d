//! The entries of collections in a site.

use crate::harness::Case;

use super::{COLLECTION, pages, published, text};

#[test]
fn entries_stand_in_their_lists_and_beside_their_briefing() {
    let entries = "[[entry]]\nkind = \"statement\"\ntitle = \"What we say\"\nbriefing = \"alder\"\nsummary = \"We agree.\"\nsigned-by = [\"Chief Nurse\"]\n\n\
        [[entry]]\nkind = \"national-briefing\"\ntitle = \"From the panel\"\nurl = \"https://example.org/n\"\n\n\
        [[entry]]\nkind = \"report\"\ntitle = \"From next door\"\nurl = \"https://example.org/o\"\nscope = \"other-area\"\n\n\
        [[entry]]\nkind = \"resource\"\ntitle = \"A card to carry\"\nurl = \"https://example.org/r\"\n";
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file("in/sevenmin.toml", format!("{COLLECTION}\n{entries}"));
    let ran = pages(&case);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let first = text(&case, "index.html");
    let places: Vec<usize> = [
        "id=\"local\"",
        "Learning together",
        "What we say",
        "Chief Nurse",
        "id=\"national\"",
        "From the panel",
        "id=\"other-areas\"",
        "From next door",
        "id=\"guidance\"",
        "A card to carry",
    ]
    .map(|words| first.rfind(words).unwrap_or_else(|| panic!("{words}")))
    .to_vec();
    assert!(places.is_sorted(), "{places:?}");
    assert!(text(&case, "briefings/alder/index.html").contains("What we say"));
    // Who looks for the statement finds the briefing that it stands beside.
    let words =
        case.files("site/assets").into_iter().find(|name| name.starts_with("words-")).unwrap();
    assert!(text(&case, &format!("assets/{words}")).contains(" nurse "));
}

/// A briefing is found by the themes of what stands beside it, and in the list of its scope.
#[test]
fn themes_and_scope_beside_a_briefing_count() {
    let entry = |extra: &str| {
        format!(
            "{COLLECTION}\n[[entry]]\nkind = \"response\"\ntitle = \"We agree\"\nbriefing = \"alder\"\nurl = \"https://example.org/a\"\n{extra}"
        )
    };
    let build = |extra: &str| {
        let case = Case::new()
            .file("in/a.toml", published("alder"))
            .file("in/sevenmin.toml", entry(extra));
        let ran = pages(&case);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        case
    };
    let plain = build("");
    let first = text(&plain, "index.html");
    assert!(first.contains("id=\"local\"") && !first.contains("id=\"national\""));
    assert!(!plain.files("site").contains(&"themes/neglect.html".to_owned()));
    let told = build("themes = [\"neglect\"]\nscope = \"national\"\n");
    assert!(text(&told, "themes/neglect.html").contains("Learning together"));
    assert!(text(&told, "briefings/alder/index.html").contains("themes&#x2f;neglect.html"));
    let first = text(&told, "index.html");
    assert!(first.contains("id=\"local\"") && first.contains("id=\"national\""));
}

#[test]
fn an_entry_of_no_briefing_is_told_with_its_line() {
    let entry = "[[entry]]\nkind = \"response\"\ntitle = \"We agree\"\nbriefing = \"aldre\"\nurl = \"https://example.org/a\"\n";
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file("in/sevenmin.toml", format!("{COLLECTION}\n{entry}"));
    for _ in 0..2 {
        let ran = pages(&case);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        for words in [
            "warning[schema]: no briefing here has the id `aldre`",
            "in/sevenmin.toml:10:12",
            "did you mean `alder`?",
            "left out: 1 entry of a briefing that is not in it (We agree).",
        ] {
            assert!(ran.stderr.contains(words), "{words}: {}", ran.stderr);
        }
    }
}

/// The words of the first page are those of the first path; entries, terms and briefings are of all.
#[test]
fn two_collections_make_one_site() {
    let shared =
        "[[entry]]\nkind = \"guidance\"\ntitle = \"Shared\"\nurl = \"https://example.org/g\"\n";
    let other = "[library]\ntitle = \"Theirs\"\n\n[vocabulary]\nthemes = [{ slug = \"own\", name = \"Their theme\" }]\n\n\
        [[entry]]\nkind = \"report\"\ntitle = \"Their report\"\nfile = \"r.pdf\"\nthemes = [\"own\"]\n\n";
    let case = Case::new()
        .file("sevenmin.toml", "[[entry]]\nkind = \"guidance\"\ntitle = \"Of nobody asked for\"\nurl = \"https://example.org/n\"\nremove-after = 2020-01-01\n")
        .file("a/a.toml", published("alder"))
        .file("a/sevenmin.toml", format!("{COLLECTION}\n{shared}"))
        .file("b/b.toml", published("birch"))
        .file("b/r.pdf", "%PDF-1.7 theirs")
        .file("b/sevenmin.toml", format!("{other}{shared}"));
    let ran = case.run(&["site", "a", "b", "--out", "site", "--to", "page"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("warning: the words of b/sevenmin.toml are not on the first page"));
    assert!(ran.stderr.ends_with("2 briefings in the site; left out: 1 entry of two collections, which stands there once (Shared).\n"), "{}", ran.stderr);
    let first = text(&case, "index.html");
    for words in ["Learning from reviews", "Their report", "Their theme", "Shared"] {
        assert!(first.contains(words), "{words}");
    }
    assert!(!first.contains("Theirs") && !first.contains("Of nobody"));
    assert_eq!(case.read("site/files/r.pdf"), b"%PDF-1.7 theirs");
    // What nobody asked about is not told, whoever's folder it is written to.
    let ran = case.run(&["list", "a", "b", "--watch", "-o", "watch.html"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(!String::from_utf8(case.read("watch.html")).unwrap().contains("Of nobody"));
    // A fault in the second stops the site as one in the first does.
    let case = case.file("b/sevenmin.toml", other.replace("\"report\"", "\"rapport\""));
    let ran = case.run(&["site", "a", "b", "--out", "site", "--to", "page"]);
    assert_eq!(ran.code, 1, "{}", ran.stderr);
    assert!(text(&case, "index.html").contains("Their report"), "it stands as it was");
}

/// A fault in an entry stops the site alone; a word that may not be told stops everything.
#[test]
fn a_fault_in_an_entry_stops_the_site_alone() {
    let entry = "[[entry]]\nkind = \"statment\"\ntitle = \"A\"\n";
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file("in/sevenmin.toml", format!("{COLLECTION}\n{entry}"));
    let ran = pages(&case);
    assert_eq!((ran.code, case.files("site").len()), (1, 0), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("statment") && ran.stderr.ends_with("site was left as it is.\n"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        case.run(&["export", "--to", "text", "in"]).code,
        1,
        "the collection's fault is told"
    );
    assert!(case.files("out").contains(&"alder.txt".to_owned()));
    let entry = "[[entry]]\nkind = \"statement\"\ntitle = \"Of Quillfeather\"\nsummary = \"A\"\n";
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file(
            "in/sevenmin.toml",
            format!("{COLLECTION}\n[private]\nterms = \"../p.txt\"\n\n{entry}"),
        )
        .file("p.txt", "Quillfeather\n");
    assert_eq!((pages(&case).code, case.run(&["export", "--to", "text", "in"]).code), (1, 1));
    assert_eq!((case.files("site").len(), case.files("out").len()), (0, 0));
}

#[test]
fn an_entry_in_another_language_says_so() {
    let entry = "[[entry]]\nkind = \"report\"\ntitle = \"Adolygiad Robin\"\nlanguage = \"cy\"\nurl = \"https://a.example/cy\"\nsummary = \"Yr hyn a ddysgwyd.\"\n";
    let case = Case::new()
        .file("in/sevenmin.toml", format!("{COLLECTION}\n{entry}"))
        .file("in/a.toml", published("alder"));
    assert_eq!(pages(&case).code, 0);
    let (english, welsh) = (text(&case, "index.html"), text(&case, "cy/index.html"));
    let title = |page: &str| {
        let at = page.find(">Adolygiad Robin<").unwrap();
        page[page[..at].rfind("<h3").unwrap()..at].to_owned()
    };
    assert!(title(&english).contains("lang=\"cy\""), "{}", title(&english));
    assert!(!title(&welsh).contains("lang="), "{}", title(&welsh));
}
