//! Paper: posters, presses, papers, house style, templates of one's own.

use crate::harness::{Case, briefing};
use crate::tools;

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
    for name in ["a.html", "a-deck.html", "facilitator/a-presenter.html"] {
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

/// Two boards, two signs and an address: all outputs that have a head show them.
#[test]
fn several_signs_stand_beside_the_name_in_the_briefings_language() {
    let house = "[partnership]\nname = \"Exampleshire Board\"\nnames = { cy = \"Bwrdd Exampleshire\" }\nurl = \"https://board.example/ŷ\"\nlogos = [{ file = \"a.png\", alt = \"A ring\" }, { file = \"b.png\", alt = \"A bridge\" }]\n";
    let text = briefing("a", "language = \"cy\"");
    let case = Case::new()
        .file("sevenmin.toml", house)
        .file("a.png", tools::PNG)
        .file("b.png", include_bytes!("../hostile/dot.png"))
        .file("a.toml", text.replace("partnership = \"Exampleshire Partnership\"\n", ""));
    let to = "page,deck,presenter,handout,poster,large-print,session,slides";
    let ran = case.run(&["export", "--to", to, "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for name in case.files("out") {
        let bytes = case.read(&format!("out/{name}"));
        if name.ends_with(".pdf") {
            let pdf = lopdf::Document::load_mem(&bytes).unwrap();
            let page = pdf.get_pages()[&1];
            assert_eq!(pdf.get_page_images(page).unwrap().len(), 2, "{name}");
            let Some(text) = tools::pdf_text(&bytes) else { return };
            assert!(text.contains("Bwrdd Exampleshire"), "{name}");
        } else {
            let html = String::from_utf8(bytes).unwrap();
            for sign in ["alt=\"A ring\"", "alt=\"A bridge\"", "Bwrdd Exampleshire"] {
                assert!(html.contains(sign), "{name}: {sign}");
            }
        }
    }
    let page = String::from_utf8(case.read("out/a.html")).unwrap();
    let page = page.replace("&#x2f;", "/");
    assert!(page.contains("<a href=\"https://board.example/%C5%B7\""), "no link to the board");
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
        ran.stderr.contains("warning[small-image]: the picture is 1 pixels wide and printed 89 mm wide in `handout`, 0 dots an inch"),
        "{}",
        ran.stderr
    );
    assert!(!case.run(&["export", "--to", "text", "a.toml"]).stderr.contains("small-image"));
}

/// An error of a rule on layout stops the outputs that have it, alone or in a pack, and no other.
#[test]
fn a_small_picture_that_is_an_error_stops_what_prints_it() {
    let image = "slot = \"findings\"\nimage = { file = \"a.png\", alt = \"A bench\" }";
    let text = briefing("a", "status = \"approved\"").replace("slot = \"findings\"", image);
    let levels = "[rules]\nsmall-image = \"error\"\n";
    let case = Case::new()
        .file("a.toml", &text)
        .file("a.png", tools::PNG)
        .file("sevenmin.toml", levels)
        .file(
            "waived/a.toml",
            text + "\n[[waiver]]\nrule = \"small-image\"\nreason = \"A bench.\"\n",
        )
        .file("waived/a.png", tools::PNG);
    let ran = case.run(&["export", "--to", "handout,large-print,slides,page", "a.toml"]);
    let remark = "a.toml: `small-image` stops the handout and the large-print";
    let written = "out/a-slides.pdf\nout/a.html\n";
    assert_eq!((ran.code, ran.stdout.as_str()), (1, written), "{}", ran.stderr);
    assert_eq!(ran.stderr.lines().last(), Some(remark));

    let ran = case.run(&["export", "--to", "pack", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out/a-pack.zip\n"), "{}", ran.stderr);
    let told: Vec<&str> = ran.stderr.lines().rev().take(2).collect();
    let remarks = ["large-print", "handout"];
    assert_eq!(told, remarks.map(|name| format!("a.toml: the packs go without the {name}")));
    let zip = zip::ZipArchive::new(std::io::Cursor::new(case.read("out/a-pack.zip"))).unwrap();
    let papers = zip.file_names().filter(|name| name.as_ref().unwrap().ends_with(".pdf")).count();
    assert_eq!(papers, 1);

    let ran = case.run(&["export", "--to", "handout", "waived"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-handout.pdf\n"), "{}", ran.stderr);
}

/// Returns the pages of a handout as text.
fn handout_pages(case: &Case, name: &str) -> Option<Vec<String>> {
    let text = tools::pdf_text(&case.read(&format!("out/{name}-handout.pdf")))?;
    Some(text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect())
}

/// A handout of three pages: with two reviews and a code to scan, each of which once left a draft.
fn of_three_pages(name: &str) -> String {
    let long = "Staff asked what the child saw and said. ".repeat(45);
    let review = "[[review]]\ntype = \"lcspr\"\ntitle = \"Another review\"\nreport = \"none\"\nreviewers = [\"B. Reviewer\"]\n\n";
    let question = "[[question]]\ntext = \"Who else would know what a usual day is like for the child?\"\nminutes = 2\n\n";
    let head = "marking = \"OFFICIAL\"\nstatus = \"published\"\nissued = 2026-05-14\nurl = \"https://a.example/b\"";
    let text = briefing(name, head)
        .replace("[review]\n", &format!("{review}[[review]]\n"))
        .replace("Words about background.", &long)
        .replace("Words about findings.", &long)
        .replace("[[support]]", &format!("{}[[support]]", question.repeat(4)));
    text.replace("[[question]]\ntext = \"What", "[[question]]\nfor = \"team\"\ntext = \"What")
}

#[test]
fn every_page_of_a_long_handout_has_marking_and_number() {
    let case = Case::new().file("a.toml", of_three_pages("a"));
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-handout.pdf\n"), "{}", ran.stderr);
    let Some(pages) = handout_pages(&case, "a") else { return };
    assert!(pages.len() > 2, "{}", pages.len());
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {}", index + 1, pages.len())), "{page}");
        assert!(page.matches("OFFICIAL").count() == 2, "{page}");
    }
    for review in ["A review", "Another review"] {
        assert!(pages.concat().contains(review), "{review}");
    }
    assert_eq!(pages.concat().matches("About the review").count(), 1);
}

/// A template that asks about itself and never likes the answer must not print what it tried.
#[test]
fn a_draft_of_a_layout_is_never_printed() {
    let template = "#set document(title: \"A\", date: datetime(year: 2026, month: 1, day: 1))\n\
        #set text(lang: \"en\")\nWords #metadata(none) <unsettled>\n";
    let case = Case::new().file("a.toml", briefing("a", "")).file("mine/pdf/handout.typ", template);
    let ran = case.run(&["export", "--to", "handout", "--templates", "mine", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
    assert!(ran.stderr.contains("its pages never came to rest"), "{}", ran.stderr);
}

#[test]
fn questions_keep_their_head_and_a_table_its_section() {
    let long = "Staff asked what the child saw and said. ";
    for words in [60, 90, 120, 150, 180, 210, 240, 270] {
        let text = of_three_pages("a").replacen("Words about review.", &long.repeat(words / 8), 1);
        let case = Case::new().file("a.toml", text);
        case.run(&["export", "--to", "handout", "a.toml"]);
        let Some(pages) = handout_pages(&case, "a") else { return };
        let page_of = |words: &str| pages.iter().position(|page| page.contains(words));
        let (head, first) = (page_of("Reflection"), page_of("What would help?"));
        assert!(head.is_some() && head == first, "{words}: {head:?} {first:?}");
        let (head, table) = (page_of("Words about change."), page_of("Team leads"));
        assert!(head.is_some() && head == table, "{words}: {head:?} {table:?}");
    }
}

/// What is too long for a column breaks where that ends; no other word does.
#[test]
fn long_words_break_at_the_measure() {
    let (address, word) = ("referrals@exampleshire.example", "Multidisciplinarysafeguardings");
    let text = briefing("a", "")
        .replace("Team leads", &format!("{address} or {word}"))
        .replace("Words about background.", &format!("{word} work."));
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--draft", "--to", "handout,session", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let Some(text) = tools::pdf_text(&case.read("out/a-handout.pdf")) else { return };
    assert!(text.contains("referrals\n@exampleshire\n.example"), "{text}");
    // The text's column has room for what the owner's has not.
    assert_eq!(text.matches(word).count(), 1, "{text}");
    let Some(text) = tools::pdf_text(&case.read("out/facilitator/a-session.pdf")) else { return };
    assert!(!text.contains(address), "{text}");
}

/// A designer's way: eject, change one, keep the rest.
#[test]
fn ejected_templates_are_changed_and_build_on_the_built_in_ones() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    assert_eq!(case.run(&["eject", "mine"]).code, 0);
    let docs = String::from_utf8(case.read("mine/VIEW.md")).unwrap();
    assert_eq!(docs, case.run(&["explain", "view"]).stdout);
    let rows = String::from_utf8(case.read("mine/pdf/rows.typ")).unwrap();
    let page = String::from_utf8(case.read("mine/html/page.html")).unwrap();
    assert!(page.contains("{% block foot -%}"));

    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("mine/pdf/rows.typ", rows.replace("title: 25pt", "title: 31pt"))
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
        let _ = std::fs::remove_file(&path);
        std::os::unix::fs::symlink(to, path).unwrap();
        case.run(&["export", "--to", "page", "--templates", "mine", "a.toml"])
    };
    let inside = link("own.html", "other.html");
    assert_eq!((inside.code, inside.stdout.as_str()), (0, "out/a.html\n"), "{}", inside.stderr);
    let away = "mine/html/other.html leads out of the folder";
    let unread = "mine/html/other.html cannot be read: ";
    for (to, why) in [
        ("../../secret.txt", away),
        ("/etc/hostname", away),
        ("/etc", away),
        ("nowhere", unread),
        ("../html", unread),
    ] {
        let ran = link(to, "other.html");
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{to}: {}", ran.stderr);
        assert!(ran.stderr.contains(why), "{to}: {}", ran.stderr);
    }
    // The folder itself may be a link.
    link("own.html", "other.html");
    std::os::unix::fs::symlink("mine", case.path().join("linked")).unwrap();
    let ran = case.run(&["export", "--to", "page", "--templates", "linked", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
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
