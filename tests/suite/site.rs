//! The site: what goes in, what never does, and that a folder is whole whenever somebody looks.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Read,
    path::Path,
    process::Stdio,
    thread,
    time::Duration,
};

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

/// Every link of every page leads to a file that is there, and to a place in it.
#[test]
fn every_link_leads_somewhere() {
    let case = Case::new()
        .file("in/a.toml", titled("alder", "The alder", "themes = [\"neglect\"]\naudience = [\"police\", \"gp\"]"))
        .file("in/b.toml", titled("cwm", "A device", "themes = [\"con\"]\nlanguage = \"cy\""))
        .file("in/sevenmin.toml", format!("{COLLECTION}\n[vocabulary]\nthemes = [{{ slug = \"con\", name = \"Con\" }}]\n\n\
            [[entry]]\nkind = \"guidance\"\ntitle = \"How to\"\nfile = \"docs/How to.PDF\"\nthemes = [\"neglect\"]\n\n\
            [[entry]]\nkind = \"response\"\ntitle = \"We agree\"\nbriefing = \"alder\"\nurl = \"https://example.org/a?b=1&c='2'\"\n"))
        .file("in/docs/How to.PDF", "%PDF-1.7");
    let ran = pages(&case);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let files: BTreeSet<String> = case.files("site").into_iter().collect();
    let mut followed = 0;
    let mut leads: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for name in
        files.iter().filter(|name| name.ends_with(".html") && !name.starts_with("fragments/"))
    {
        let page = text(&case, name);
        let ids: BTreeSet<&str> =
            page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        for link in page
            .split(" href=\"")
            .chain(page.split(" src=\""))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
        {
            let link = link.replace("&#x2f;", "/").replace("&amp;", "&");
            if link.contains(':') || link.starts_with('<') {
                continue;
            }
            followed += 1;
            match link.strip_prefix('#') {
                Some(id) => assert!(ids.contains(id), "{name}: {link}"),
                None => {
                    let to = resolved(name, &link);
                    assert!(files.contains(&to), "{name}: {link}");
                    leads.entry(name.clone()).or_default().insert(to);
                }
            }
        }
    }
    assert!(followed > 200, "{followed}");
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut open: Vec<String> = reached.iter().cloned().collect();
    while let Some(page) = open.pop() {
        let fresh: Vec<String> = leads.get(&page).into_iter().flatten().cloned().collect();
        open.extend(fresh.into_iter().filter(|to| reached.insert(to.clone())));
    }
    let orphans: Vec<&String> =
        leads.keys().filter(|page| !reached.contains(page.as_str())).collect();
    assert!(orphans.is_empty(), "nothing leads to {orphans:?}");
    assert!(files.contains("themes/con-.html"), "Windows keeps `con` for a device: {files:?}");
    assert!(text(&case, "index.html").contains("<a href=\"files&#x2f;how-to.pdf\""));
    assert!(ran.stderr.contains(
        "warning: site/files/how-to.pdf was copied as it is; nobody looked for names in it"
    ));
}

fn resolved(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('#').next().unwrap().split('/') {
        if part == ".." {
            parts.pop().unwrap();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

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

#[test]
fn the_first_page_speaks_both_languages() {
    let words = "title = \"What we learned\"\nintroduction = \"In **English**.\"\npurpose = \"To learn.\"\n";
    let welsh =
        "\n[library.cy]\ntitle = \"Yr hyn a ddysgwyd\"\nintroduction = \"Yn **Gymraeg**.\"\n";
    let case = |cy: &str| {
        let collection = format!("{COLLECTION}{words}{cy}");
        let case =
            Case::new().file("in/a.toml", published("alder")).file("in/sevenmin.toml", collection);
        let ran = pages(&case);
        assert_eq!(ran.code, 0, "{}", ran.stderr);
        (text(&case, "index.html"), text(&case, "cy/index.html"))
    };
    let (english, page) = case(welsh);
    assert!(english.contains("<h1>What we learned</h1>") && !english.contains("Gymraeg"));
    assert!(page.contains("<h1>Yr hyn a ddysgwyd</h1>"), "{page}");
    assert!(page.contains("<div class=\"introduction\">\n<p>Yn <strong>Gymraeg</strong>."));
    assert!(page.contains("<div lang=\"en\">\n<p>To learn.</p>"), "what is not there is English");
    let (_, alone) = case("");
    assert!(alone.contains("<h1 lang=\"en\">What we learned</h1>"));
}

#[test]
fn terms_have_welsh_names_on_welsh_pages() {
    let one = published("alder").replacen(
        "fictional = true",
        "fictional = true\nthemes = [\"neglect\"]\naudience = [\"gp\"]",
        1,
    );
    let case = Case::new().file("in/a.toml", one).file("in/sevenmin.toml", COLLECTION);
    let ran = pages(&case);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let (english, welsh) = (text(&case, "index.html"), text(&case, "cy/index.html"));
    assert!(english.contains(">Neglect<") && !english.contains("Esgeulustod"));
    assert!(welsh.contains("Esgeulustod") && welsh.contains("Meddygon teulu"), "{welsh}");
    assert!(!welsh.contains("lang=\"en\">Neglect"));
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
fn two_builds_are_the_same_and_stale_files_go() {
    let make = || {
        Case::new()
            .file("in/a.toml", published("alder"))
            .file("in/b.toml", published("birch"))
            .file("in/sevenmin.toml", COLLECTION)
    };
    let (one, other) = (make(), make());
    site(&one, &["--jobs", "1"]);
    site(&other, &[]);
    let files = one.files("site");
    assert_eq!(files, other.files("site"));
    for name in &files {
        assert!(
            one.read(&format!("site/{name}")) == other.read(&format!("site/{name}")),
            "{name} differs"
        );
    }
    fs::remove_file(one.path().join("in/b.toml")).unwrap();
    assert_eq!(site(&one, &[]).code, 0);
    assert!(!one.files("site").iter().any(|name| name.contains("birch")));
    assert!(!all_words(&one).iter().any(|(_, words)| words.contains("birch")));
    let fresh =
        Case::new().file("in/a.toml", published("alder")).file("in/sevenmin.toml", COLLECTION);
    site(&fresh, &[]);
    for name in fresh.files("site") {
        assert!(
            one.read(&format!("site/{name}")) == fresh.read(&format!("site/{name}")),
            "{name} differs"
        );
    }
}

#[test]
fn an_unchanged_site_is_told_as_it_was() {
    let entry = "[[entry]]\nkind = \"guidance\"\ntitle = \"How to\"\nfile = \"how-to.pdf\"\n\n\
                 [[entry]]\nkind = \"statement\"\ntitle = \"Of a draft\"\nsummary = \"We accept it.\"\nbriefing = \"birch\"\n";
    let case = Case::new()
        .file("in/sevenmin.toml", format!("{COLLECTION}\n{entry}"))
        .file("in/how-to.pdf", "%PDF-1.7")
        .file("in/a.toml", published("alder"))
        .file("in/b.toml", briefing("birch", ""));
    let run = || {
        let mut command = case.command(&["site", "in", "--out", "site", "--to", "page"]);
        let command = command.env("XDG_CACHE_HOME", case.path().join("cache"));
        Ran::from(command.output().unwrap())
    };
    let first = run();
    assert_eq!(
        first.stderr,
        "warning: site/files/how-to.pdf was copied as it is; nobody looked for names in it\n\
         1 briefing in the site; left out: 1 not for the public and 1 entry of a briefing that is not in it (Of a draft).\n"
    );
    let index = case.path().join("site/index.html").metadata().unwrap().modified().unwrap();
    let second = run();
    assert_eq!(
        (second.code, second.stdout, second.stderr),
        (first.code, first.stdout, first.stderr)
    );
    assert_eq!(index, case.path().join("site/index.html").metadata().unwrap().modified().unwrap());
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

/// What is remembered saves work and changes no byte; damaged, it is passed over.
#[test]
fn what_is_remembered_changes_nothing() {
    let case =
        Case::new().file("in/a.toml", published("alder")).file("in/b.toml", published("birch"));
    let run = || {
        let mut command =
            case.command(&["site", "in", "--out", "site", "--to", "page,handout,text"]);
        let output = command.env("XDG_CACHE_HOME", case.path().join("cache")).output().unwrap();
        Ran::from(output)
    };
    let snapshot = || -> Vec<(String, Vec<u8>)> {
        case.files("site")
            .into_iter()
            .map(|name| (name.clone(), case.read(&format!("site/{name}"))))
            .collect()
    };
    assert_eq!(run().stderr, "2 briefings in the site.\n");
    let first = snapshot();
    assert_eq!(run().stderr, "2 briefings in the site.\n");
    assert!(first == snapshot());
    assert!(
        !case.files("site").iter().any(|name| name.contains("salt") || name.ends_with(".json"))
    );
    let case =
        case.file("in/b.toml", published("birch").replace("Words about review", "Other words"));
    let run = || {
        let mut command =
            case.command(&["site", "in", "--out", "site", "--to", "page,handout,text"]);
        Ran::from(command.env("XDG_CACHE_HOME", case.path().join("cache")).output().unwrap())
    };
    assert_eq!(run().stderr, "2 briefings in the site.\n");
    let changed: Vec<(String, Vec<u8>)> = case
        .files("site")
        .into_iter()
        .map(|name| (name.clone(), case.read(&format!("site/{name}"))))
        .collect();
    assert!(changed != first);
    assert_eq!(site(&case, &["--to", "page,handout,text"]).code, 0);
    for (name, bytes) in &changed {
        assert!(case.read(&format!("site/{name}")) == *bytes, "{name} differs without a memory");
    }
    for name in case.files("cache/sevenmin/sites") {
        let words = String::from_utf8_lossy(&case.read(&format!("cache/sevenmin/sites/{name}")))
            .into_owned();
        assert!(!words.contains("Words about"), "{name}");
        let case_path = case.path().join("cache/sevenmin/sites").join(&name);
        fs::remove_file(&case_path).unwrap();
        fs::create_dir(case_path).unwrap();
    }
    assert_eq!(run().code, 0);
}

#[test]
fn what_is_not_ours_ends_the_run_and_is_not_touched() {
    let case = Case::new().file("in/a.toml", published("alder")).file("site/mine.txt", "mine");
    let ran = pages(&case);
    assert_eq!(ran.code, 2);
    assert!(ran.stderr.contains("`mine.txt` in it was not written by sevenmin"), "{}", ran.stderr);
    assert_eq!(case.files(""), [".stdin", "in/a.toml", "site/mine.txt"]);
    fs::remove_file(case.path().join("site/mine.txt")).unwrap();
    assert_eq!(pages(&case).code, 0);
    let before = case.files("");
    let case = case.file("site/index.html", "changed");
    let ran = pages(&case);
    assert!(
        ran.stderr.contains("`index.html` in it was changed since it was written"),
        "{}",
        ran.stderr
    );
    assert_eq!(
        (ran.code, case.read("site/index.html"), case.files("")),
        (2, b"changed".to_vec(), before)
    );
    let here = case.run(&["site", "in", "--out", "in", "--to", "page"]);
    assert_eq!((here.code, case.files("in")), (2, vec!["a.toml".to_owned()]));
}

/// A list of private names that cannot be read makes no empty site of a full one.
#[test]
fn what_cannot_be_known_leaves_the_site_as_it_is() {
    let case = Case::new()
        .file("in/a.toml", published("alder"))
        .file("in/sevenmin.toml", format!("{COLLECTION}\n[private]\nterms = \"../p.txt\"\n"))
        .file("p.txt", "Quillfeather\n");
    assert_eq!(pages(&case).code, 0);
    let before = case.files("site");
    fs::remove_file(case.path().join("p.txt")).unwrap();
    assert_eq!((pages(&case).code, case.files("site")), (2, before));
}

/// Killed at any moment, the site stands whole, or what was set aside does, and the next run goes on.
#[test]
#[cfg(unix)]
fn killed_at_any_moment_a_whole_site_stands() {
    let case = Case::new();
    let case = (0..12)
        .fold(case, |case, n| case.file(&format!("in/{n}.toml"), published(&format!("tree-{n}"))));
    assert_eq!(pages(&case).code, 0);
    let mut killed = 0;
    for round in 0..24_u64 {
        let word = if round % 2 == 0 { "Even words" } else { "Odd words" };
        let case_file = case.path().join("in/0.toml");
        write(&case_file, &published("tree-0").replace("Words about", word));
        let mut run = case.command(&["site", "in", "--out", "site", "--to", "page"]);
        let mut child =
            run.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(Duration::from_millis(4 * round));
        killed += usize::from(child.kill().is_ok() && !child.wait().unwrap().success());
        let whole = ["site", "site.old"].iter().any(|name| is_whole(&case.path().join(name)));
        assert!(whole, "round {round}: {:?}", case.files(""));
    }
    assert!(killed > 0, "no run was killed");
    assert_eq!(pages(&case).code, 0);
    assert!(is_whole(&case.path().join("site")));
    let names: BTreeSet<String> =
        case.files("").iter().map(|name| name.split('/').next().unwrap().to_owned()).collect();
    assert!(!names.contains("site.old") && !names.contains("site.new"), "{names:?}");
}

#[expect(clippy::disallowed_methods, reason = "tests make their own files")]
fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}

/// Whether a folder holds just what its list tells, each file as the list tells it.
fn is_whole(folder: &Path) -> bool {
    let Ok(list) = fs::read_to_string(folder.join("sevenmin-site.txt")) else { return false };
    let rows: Vec<(&str, &str)> =
        list.lines().skip(1).filter_map(|row| row.split_once("  ")).collect();
    !rows.is_empty()
        && rows.iter().all(|(hash, path)| {
            fs::read(folder.join(path))
                .is_ok_and(|bytes| sevenmin::bundle::Hash::of(&bytes).as_str() == *hash)
        })
}

#[test]
fn the_feed_and_the_fragments_hold_what_they_may() {
    let title = "Salt & <pepper> “together”";
    let case = Case::new()
        .file("in/a.toml", titled("alder", title, ""))
        .file("in/sevenmin.toml", COLLECTION);
    assert_eq!(pages(&case).code, 0);
    let feed = text(&case, "feed.xml");
    assert!(feed.starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""), "{feed}");
    for words in [
        "Salt &amp; &lt;pepper&gt;",
        "<updated>2026-05-14T00:00:00Z</updated>",
        "<entry xml:lang=\"en-GB\">",
    ] {
        assert!(feed.contains(words), "{words}: {feed}");
    }
    let fragment = text(&case, "fragments/local.html");
    assert!(
        fragment.contains("<h2>")
            && fragment.contains("https:&#x2f;&#x2f;example.org&#x2f;learning&#x2f;briefings")
    );
    for mark in [" id=", " class=", "<style", "<script", "<h1", "<link"] {
        assert!(!fragment.contains(mark), "{mark}");
    }
    let bare = Case::new().file("in/a.toml", published("alder"));
    assert_eq!(pages(&bare).code, 0);
    assert!(!bare.files("site").contains(&"feed.xml".to_owned()));
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
