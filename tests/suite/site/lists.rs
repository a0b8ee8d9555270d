//! The pages of a site: links, languages, letters, feed and fragments.

use std::collections::{BTreeMap, BTreeSet};

use crate::harness::Case;

use super::{COLLECTION, pages, published, text, titled};

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
            if let Some(id) = link.strip_prefix('#') {
                assert!(ids.contains(id), "{name}: {link}");
            } else {
                let to = resolved(name, &link);
                assert!(files.contains(&to), "{name}: {link}");
                leads.entry(name.clone()).or_default().insert(to);
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

/// Welsh has letters of two: a Welsh title stands under its own on the Welsh page, an English one does not.
#[test]
fn welsh_titles_stand_under_welsh_letters() {
    let case = Case::new()
        .file("in/a.toml", titled("a", "Chwarae teg", "language = \"cy\""))
        .file("in/b.toml", titled("b", "Charlie: what we learned", ""))
        .file("in/sevenmin.toml", COLLECTION);
    let ran = pages(&case);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let letters = |page: &str| {
        let page = text(&case, page);
        let heads = page.split("<h2 id=\"letter-").skip(1);
        heads.map(|head| head[3..].split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(letters("a-z.html"), ["C"]);
    assert_eq!(letters("cy/a-z.html"), ["C", "Ch"]);
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
