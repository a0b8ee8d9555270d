//! Paper: posters, presses, papers, house style, templates of one's own.

use std::fs;

use sevenmin::assets::Assets;
use sevenmin::export::Images;
use sevenmin::export::Item;
use sevenmin::export::Material;
use sevenmin::export::Output;
use sevenmin::export::OwnPress;
use sevenmin::export::Workshop;
use sevenmin::model::Collection;
use sevenmin::parse;
use sevenmin::source::Source;
use sevenmin::text;
use sevenmin::view;
use sevenmin::view::Input;

use crate::harness::Case;
use crate::harness::Ran;
use crate::harness::briefing;
use crate::tools;

/// A briefing with so many words in one section.
fn with_words(slot: &str, words: usize) -> String {
    let long = "Staff asked what the child saw and said. ".repeat(words / 8);
    briefing("a", "status = \"approved\"").replace(&format!("Words about {slot}."), long.trim())
}

/// The number of words that a finding asks to cut.
fn cut(ran: &Ran, rule: &str) -> usize {
    let after =
        ran.stderr.split(&format!("[{rule}]")).nth(1).unwrap_or_else(|| panic!("{}", ran.stderr));
    let number = after.split("help: cut ").nth(1).and_then(|rest| rest.split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("{}", ran.stderr))
}

#[test]
fn a_poster_that_does_not_fit_is_not_written_and_fits_with_the_words_cut() {
    const WORDS: usize = 800;
    let case = Case::new().file("a.toml", with_words("incident", WORDS));
    let ran = case.run(&["export", "--to", "poster,text", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out/a.txt\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("too long: “The incident” by "), "{}", ran.stderr);
    let cut = cut(&ran, "poster-overflow");
    let case = Case::new().file("a.toml", with_words("incident", WORDS - cut));
    let ran = case.run(&["export", "--to", "poster", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-poster.pdf\n"), "{}", ran.stderr);
    // It asks for no more than it needs: some forty words fit in the lines that whole tens leave.
    let case = Case::new().file("a.toml", with_words("incident", WORDS - cut + 40));
    assert_eq!(case.run(&["export", "--to", "poster", "a.toml"]).code, 1);
}

#[test]
fn a_handout_that_is_too_long_fits_with_the_words_cut() {
    const WORDS: usize = 1200;
    let case = Case::new().file("a.toml", with_words("findings", WORDS));
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-handout.pdf\n"), "{}", ran.stderr);
    let cut = cut(&ran, "handout-too-long");
    let case = Case::new().file("a.toml", with_words("findings", WORDS - cut));
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
}

/// The words that a message asks to cut from the part with a heading.
fn cut_from(ran: &Ran, heading: &str) -> usize {
    let after = ran.stderr.split(&format!("“{heading}” by ")).nth(1);
    let number = after.and_then(|rest| rest.split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("{}", ran.stderr))
}

#[test]
fn a_full_column_of_a_poster_asks_nothing_of_the_others() {
    let poster = |text: String| {
        let case = Case::new().file("a.toml", text);
        case.run(&["export", "--draft", "--to", "poster", "a.toml"])
    };
    let long = "Somebody said what they saw. ".repeat(160);
    let voice =
        format!("[[voice]]\ntext = \"{long}\"\nfrom = \"An aunt\"\nagreed = true\n\n[[action]]");
    let voiced = with_words("incident", 800).replace("[[action]]", &voice);
    let (one, both) = (poster(with_words("incident", 800)), poster(voiced));
    assert_eq!(cut_from(&one, "The incident"), cut_from(&both, "The incident"));
    assert!(cut_from(&both, "In their own words") < 800, "{}", both.stderr);
    assert!(!both.stderr.contains("“Background”"), "{}", both.stderr);
}

/// Whichever words of a list go, as many as the message says are enough.
#[test]
fn words_may_be_cut_from_each_item_of_a_list() {
    const ITEMS: usize = 30;
    let text = "Staff asked what happened then. ".repeat(7);
    let item = |words: usize| text.split_whitespace().take(words).collect::<Vec<&str>>().join(" ");
    let with_items = |words: &dyn Fn(usize) -> usize| {
        let items: Vec<String> = (0..ITEMS).map(|at| format!("- {}\n", item(words(at)))).collect();
        let items = items.concat();
        let body = format!("body = \"\"\"\n{items}\"\"\"");
        briefing("a", "").replace("body = \"Words about findings.\"", &body)
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "handout", "a.toml"])
    };
    let ran = run(with_items(&|_| 34));
    let (cut, rest) = (cut(&ran, "handout-too-long"), ITEMS * 34);
    assert!(cut < rest, "{}", ran.stderr);
    // From each item alike; those at the start give one more where it does not divide.
    let ran = run(with_items(&|item| 34 - cut / ITEMS - usize::from(item < cut % ITEMS)));
    assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
}

#[test]
fn what_came_of_actions_counts_among_the_words_of_their_section() {
    let actions = |words: usize| {
        let outcome = "It was done and it was of use. ".repeat(60);
        let outcome: Vec<&str> = outcome.split_whitespace().take(words).collect();
        let action = format!(
            "[[action]]\nchange = \"Ask them.\"\nowner = \"Leads\"\nby = 2027-01-31\nevidence = \"Audit\"\nstatus = \"done\"\noutcome = \"{}.\"\n\n",
            outcome.join(" ")
        );
        format!("{}\n{}", briefing("a", ""), action.repeat(8))
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "poster", "a.toml"])
    };
    let ran = run(actions(60));
    let each = cut(&ran, "poster-overflow").div_ceil(8);
    assert!(each < 60, "{}", ran.stderr);
    let ran = run(actions(60 - each));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

#[test]
fn each_paper_has_its_own_advice() {
    let case = Case::new().file("a.toml", with_words("findings", 1200));
    let args = ["export", "--to", "handout,pack", "--paper", "letter", "--prepress", "a.toml"];
    let ran = case.run(&args);
    for paper in ["A4", "US letter"] {
        let told = format!("the {paper} handout takes ");
        assert_eq!(ran.stderr.matches(&told).count(), 1, "{paper}: {}", ran.stderr);
    }
}

#[test]
fn a_waiver_of_a_layout_is_unused_only_where_that_layout_was_made() {
    let waiver = "[[waiver]]\nrule = \"poster-overflow\"\nreason = \"The printer sets it.\"\n";
    let case = Case::new().file("a.toml", format!("{}\n{waiver}", briefing("a", "")));
    let unused = |to: &str| {
        let ran = case.run(&["export", "--to", to, "a.toml"]);
        ran.stderr.contains("unused-waiver")
    };
    assert!(!unused("handout") && !unused("text") && unused("poster"));
}

#[test]
fn a_poster_too_long_is_let_pass_where_the_collection_says_so() {
    let case = Case::new()
        .file("sevenmin.toml", "[rules]\nposter-overflow = \"warn\"\n")
        .file("a.toml", with_words("incident", 800));
    let ran = case.run(&["export", "--to", "poster", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-poster.pdf\n"), "{}", ran.stderr);
}

#[test]
fn papers_and_presses_have_files_of_their_own_and_packs_the_ordinary_ones() {
    let case = Case::new().file("a.toml", briefing("a", "status = \"approved\""));
    let args =
        ["export", "--to", "handout,poster,text,pack", "--paper", "a3", "--prepress", "a.toml"];
    let ran = case.run(&args);
    let wanted =
        "out/a-handout-a3-prepress.pdf\nout/a-poster-prepress.pdf\nout/a.txt\nout/a-pack.zip\n";
    assert_eq!((ran.code, ran.stdout.as_str()), (0, wanted), "{}", ran.stderr);
    let zip = zip::ZipArchive::new(std::io::Cursor::new(case.read("out/a-pack.zip"))).unwrap();
    let names = zip.file_names().map(|name| name.unwrap().into_owned());
    let names: Vec<String> = names.filter(|name| name.ends_with(".pdf")).collect();
    assert_eq!(names, ["a-handout.pdf", "a-large-print.pdf", "a-slides.pdf"]);
    let ordinary = Case::new().file("a.toml", briefing("a", "status = \"approved\""));
    ordinary.run(&["export", "--to", "pack", "a.toml"]);
    assert!(ordinary.read("out/a-pack.zip") == case.read("out/a-pack.zip"));
}

/// Returns a box of a page in whole millimetres.
fn edges(pdf: &lopdf::Document, name: &str) -> Vec<i64> {
    let page = pdf.get_dictionary(pdf.get_pages()[&1]).unwrap();
    let edges = page.get(name.as_bytes()).unwrap().as_array().unwrap();
    #[expect(clippy::cast_possible_truncation, reason = "a page is no wider than a wall")]
    let whole = |edge: &lopdf::Object| (edge.as_float().unwrap() / 72.0 * 25.4).round() as i64;
    edges.iter().map(whole).collect()
}

#[test]
fn a_page_for_a_press_has_its_boxes() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    case.run(&["export", "--to", "handout,poster", "--prepress", "a.toml"]);
    for (file, wide, high) in [("handout", 210, 297), ("poster", 420, 297)] {
        let bytes = case.read(&format!("out/a-{file}-prepress.pdf"));
        let pdf = lopdf::Document::load_mem(&bytes).unwrap();
        assert_eq!(edges(&pdf, "MediaBox"), [0, 0, wide + 20, high + 20]);
        assert_eq!(edges(&pdf, "TrimBox"), [10, 10, wide + 10, high + 10]);
        assert_eq!(edges(&pdf, "BleedBox"), [7, 7, wide + 13, high + 13]);
    }
}

#[test]
fn colours_too_alike_stop_everything_below_them_and_are_told_once() {
    let case = Case::new()
        .file("sevenmin.toml", "[brand]\naccent = \"#f0a020\"\n")
        .file("a.toml", briefing("a", ""))
        .file("b.toml", briefing("b", ""));
    let ran = case.run(&["export", "--to", "text"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""));
    assert_eq!(ran.stderr.matches("low-contrast").count(), 1, "{}", ran.stderr);
    assert!(ran.stderr.contains("the nearest colour that passes is \"#9d6814\""), "{}", ran.stderr);
    let ran = case.run(&["check", "--format", "short"]);
    assert!(ran.stdout.starts_with("sevenmin.toml:2:10: error[low-contrast]: "), "{}", ran.stdout);
}

#[test]
fn a_brand_is_drawn_in_every_output() {
    let brand = "[partnership]\nname = \"Exampleshire\"\nlogo = { file = \"sign.png\", alt = \"A ring of hands\" }\n\n[brand]\naccent = \"#78285a\"\npaper = \"#fff8e7\"\n";
    let case = Case::new()
        .file("sevenmin.toml", brand)
        .file("sign.png", tools::PNG)
        .file("a.toml", briefing("a", ""));
    let ran = case.run(&["export", "--to", "page,deck,presenter,handout,poster", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for name in ["a.html", "a-deck.html", "a-presenter.html"] {
        let html = String::from_utf8(case.read(&format!("out/{name}"))).unwrap();
        assert!(html.contains("--head: #78285a;"), "{name}");
        assert!(html.contains("alt=\"A ring of hands\""), "{name}");
    }
    for name in ["out/a-handout.pdf", "out/a-poster.pdf"] {
        let pdf = lopdf::Document::load_mem(&case.read(name)).unwrap();
        let page = pdf.get_pages()[&1];
        let content = String::from_utf8_lossy(&pdf.get_page_content(page)).into_owned();
        // The paper's colour, of whichever space.
        assert!(content.contains("1 0.972549"), "{name}: {}", &content[..200]);
        assert!(content.contains("0.470588"), "{name} has no accent");
    }
}

#[test]
fn a_logo_that_is_not_there_is_told_at_its_place() {
    let case = Case::new()
        .file("sevenmin.toml", "[partnership]\nlogo = { file = \"gone.png\" }\n")
        .file("a.toml", briefing("a", ""));
    let ran = case.run(&["check", "--format", "short"]);
    let wanted = "sevenmin.toml:2:17: error[schema]: the picture `gone.png` is not there\n";
    assert_eq!((ran.code, ran.stdout.as_str()), (1, wanted));
}

#[test]
fn a_small_picture_is_told_with_the_pixels_that_it_takes() {
    let image = "slot = \"findings\"\nimage = { file = \"a.png\", alt = \"A bench\" }";
    let text = briefing("a", "").replace("slot = \"findings\"", image);
    let case = Case::new().file("a.toml", text).file("a.png", tools::PNG);
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("warning[small-image]: the picture is 1 pixels wide and printed 48 mm wide in `handout`, 1 dots an inch"),
        "{}",
        ran.stderr
    );
    assert!(!case.run(&["export", "--to", "text", "a.toml"]).stderr.contains("small-image"));
}

/// A designer's way: eject, change one, keep the rest.
#[test]
fn ejected_templates_are_changed_and_build_on_the_built_in_ones() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    assert_eq!(case.run(&["eject", "mine"]).code, 0);
    let docs = String::from_utf8(case.read("mine/VIEW.md")).unwrap();
    assert_eq!(docs, case.run(&["explain", "view"]).stdout);
    let theme = String::from_utf8(case.read("mine/pdf/theme.typ")).unwrap();
    let page = String::from_utf8(case.read("mine/html/page.html")).unwrap();
    assert!(page.contains("{% block foot -%}"));

    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("mine/pdf/theme.typ", theme.replace("title: 25pt", "title: 31pt"))
        .file(
            "mine/pdf/large-print.typ",
            "#set page(background: [our own ground])\n#include \"/built-in/large-print.typ\"\n",
        )
        .file(
            "mine/html/page.html",
            "{% extends \"built-in/html/page.html\" %}{% block foot %}<p>Our own foot</p>{% endblock %}",
        )
        .file("mine/VIEW.md", docs);
    let args = ["export", "--to", "handout,large-print,page", "--templates", "mine", "a.toml"];
    let ran = case.run(&args);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    assert!(!ran.stderr.contains("no built-in template"), "{}", ran.stderr);
    let page = String::from_utf8(case.read("out/a.html")).unwrap();
    assert!(page.contains("<p>Our own foot</p>") && page.contains("Words about findings."));
    let pdf = lopdf::Document::load_mem(&case.read("out/a-handout.pdf")).unwrap();
    let first = pdf.get_pages()[&1];
    let content = String::from_utf8_lossy(&pdf.get_page_content(first)).into_owned();
    assert!(content.contains(" 31 Tf"), "the title's size was not changed");
    if let Some(text) = tools::pdf_text(&case.read("out/a-large-print.pdf")) {
        assert!(
            text.contains("our own ground") && text.contains("Words about findings."),
            "{text}"
        );
    }
}

#[test]
fn a_template_sees_nothing_else_on_disk_and_its_faults_have_a_line() {
    let fault = |name: &str, to: &str, text: &str| {
        let case = Case::new()
            .file("a.toml", briefing("a", ""))
            .file("secret.txt", "a secret")
            .file(&format!("mine/{name}"), text);
        let ran = case.run(&["export", "--to", to, "--templates", "mine", "a.toml"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
        ran.stderr
    };
    for path in ["/etc/hostname", "/secret.txt", "../secret.txt", "../../secret.txt", "secret.txt"]
    {
        let told = fault("pdf/handout.typ", "handout", &format!("\n#read(\"{path}\")\n"));
        assert!(told.contains("the template pdf/handout.typ, line 2"), "{path}: {told}");
        assert!(!told.contains("a secret"), "{told}");
    }
    let told = fault("pdf/poster.typ", "poster", "#import \"@preview/cetz:0.3.0\"\n");
    assert!(told.contains("the template pdf/poster.typ, line 1"), "{told}");
    // A template that a built-in one includes is the one to mend.
    let told = fault("html/content.html", "page", "\n\n{{ no_such.word }}\n");
    assert!(told.contains("the template html/content.html, line 3"), "{told}");
    let told = fault("html/page.html", "page", "<p>\n{{ view.no_such }}\n");
    assert!(told.contains("the template html/page.html, line 2"), "{told}");
    let told = fault("html/page.html", "page", "{% include \"../../secret.txt\" %}\n");
    assert!(told.contains("html/page.html, line 1") && !told.contains("a secret"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_link_among_the_templates_leads_to_nothing_else_on_disk() {
    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("secret.txt", "a secret")
        .file("mine/html/own.html", "<p>Our own</p>")
        .file("mine/html/page.html", "{% include \"other.html\" %}");
    let link = |to: &str, name: &str| {
        let path = case.path().join("mine/html").join(name);
        let _ = fs::remove_file(&path);
        std::os::unix::fs::symlink(to, path).unwrap();
        case.run(&["export", "--to", "page", "--templates", "mine", "a.toml"])
    };
    let inside = link("own.html", "other.html");
    assert_eq!((inside.code, inside.stdout.as_str()), (0, "out/a.html\n"), "{}", inside.stderr);
    for to in ["../../secret.txt", "/etc/hostname", "/etc", "nowhere"] {
        let ran = link(to, "other.html");
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{to}: {}", ran.stderr);
        assert!(
            ran.stderr.contains("mine/html/other.html leads out of the folder"),
            "{}",
            ran.stderr
        );
    }
}

/// A slide's words are split by a reckoning of their height; the page that is set proves it.
#[test]
fn no_slide_runs_over_its_page() {
    let folders = ["briefings", "tests/lengths", "tests/corpus/clean"];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path());
    let files = files.filter(|path| {
        path.extension().is_some_and(|ending| ending == "toml") && !path.ends_with("sevenmin.toml")
    });
    let mut many = 0;
    for path in files {
        let source = Source::new("a.toml", fs::read_to_string(&path).unwrap());
        let collection = Collection::default();
        let briefing = parse::briefing(&source, &collection).value.unwrap();
        let input = Input {
            briefing: &briefing,
            collection: &collection,
            pictures: &[],
            logo: None,
            draft: true,
        };
        let view = view::facilitator(&input, view::participants(&input).0);
        let slides = view.view.slides.len();
        let date = text::date_from_iso("2026-11-23").unwrap();
        let material =
            Material { view, images: Images::default(), assets: Assets::built_in(), date };
        let workshop = Workshop::new(&material, &OwnPress);
        let drawn = workshop.draw(Item::ordinary(Output::Slides)).unwrap().unwrap();
        let layout = drawn.layout.unwrap();
        assert!(layout.overfull.is_empty(), "{}: {:?}", path.display(), layout.overfull);
        assert_eq!(layout.pages, slides, "{}", path.display());
        many += 1;
    }
    assert!(many >= 15, "{many}");
}

#[test]
fn documents_are_read_in_the_order_of_the_briefing() {
    let text = briefing("a", "content-warning = \"A hard subject.\"").replace(
        "[[action]]",
        "[[voice]]\ntext = \"Listen to us.\"\nfrom = \"Her aunt\"\nagreed = true\n\n[[action]]",
    );
    let case = Case::new().file("a.toml", text);
    let ran =
        case.run(&["export", "--draft", "--to", "handout,poster,large-print,slides", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let wanted = [
        "Learning together",
        "A hard subject.",
        "Listen to us.",
        "Words about background.",
        "Words about concerns.",
        "Words about incident.",
        "Words about review.",
        "Words about findings.",
        "Words about change.",
        "Ask again.",
        "Words about questions.",
        "What would help?",
        "Samaritans",
    ];
    for name in ["handout", "poster", "large-print", "slides"] {
        let Some(text) = tools::pdf_text(&case.read(&format!("out/a-{name}.pdf"))) else { return };
        let mut rest = text.split_whitespace().collect::<Vec<&str>>().join(" ");
        for words in wanted {
            let at = rest.find(words).unwrap_or_else(|| panic!("{name}: {words} after {rest}"));
            rest.replace_range(..at + words.len(), "");
        }
    }
}
