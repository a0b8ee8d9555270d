//! The code to scan: what a phone reads from paper is the public address.

use crate::harness::{Case, briefing};
use crate::tools;

const URL: &str = "https://exampleshire.example/briefings/learning-together";

fn published(lines: &str) -> String {
    briefing("a", &format!("status = \"published\"\nissued = 2026-05-14\n{lines}"))
}

fn with_url(url: &str) -> String {
    published(&format!("url = \"{url}\""))
}

/// What a phone reads on the pages of a PDF, held nearer and nearer; nothing where a tool is missing.
fn scanned(pdf: &[u8]) -> Option<Vec<String>> {
    let mut read = Vec::new();
    for dots in [200, 300, 450] {
        for page in tools::pdf_pages(pdf, dots)? {
            let at = |x: usize, y: usize| page.dots[y * page.width + x];
            let mut image =
                rqrr::PreparedImage::prepare_from_greyscale(page.width, page.height, at);
            let grids = image.detect_grids();
            read.extend(grids.into_iter().filter_map(|grid| Some(grid.decode().ok()?.1)));
        }
        if !read.is_empty() {
            break;
        }
    }
    Some(read)
}

#[test]
fn paper_and_slides_lead_to_the_public_address() {
    let case = Case::new().file("a.toml", with_url(URL));
    let ran =
        case.run(&["export", "--to", "handout,poster,large-print,slides,deck,pack", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for name in ["handout", "poster", "large-print", "slides"] {
        let bytes = case.read(&format!("out/a-{name}.pdf"));
        let Some(read) = scanned(&bytes) else { return };
        assert_eq!(read, [URL], "{name}");
        let Some(text) = tools::pdf_text(&bytes) else { return };
        let text: String = text.split_whitespace().collect();
        assert!(text.contains("exampleshire.example/briefings/learning-together"), "{name}");
    }
    let deck = String::from_utf8(case.read("out/a-deck.html")).unwrap();
    assert_eq!(deck.matches("A code to scan. It leads to").count(), 1);
}

/// The code of the longest address is still read from paper, and one byte more has none.
#[test]
fn the_longest_address_is_read_and_a_longer_one_has_no_code() {
    let long = format!("https://a.example/{}", "b".repeat(182));
    for (url, many) in [(long.clone(), 1), (format!("{long}b"), 0)] {
        let case = Case::new().file("a.toml", with_url(&url));
        case.run(&["export", "--to", "handout", "a.toml"]);
        let Some(read) = scanned(&case.read("out/a-handout.pdf")) else { return };
        assert_eq!(read.len(), many, "{}", url.len());
        assert!(read.iter().all(|read| *read == url));
    }
}

#[test]
fn an_address_that_is_not_ascii_is_scanned_as_ascii() {
    let case = Case::new().file("a.toml", with_url("https://tŷ.example/plentyn-ŷ"));
    case.run(&["export", "--to", "handout", "a.toml"]);
    let Some(read) = scanned(&case.read("out/a-handout.pdf")) else { return };
    assert_eq!(read, ["https://xn--t-foa.example/plentyn-%C5%B7"]);
}

/// Nobody is led to what is not public yet, or no more.
#[test]
fn a_draft_and_a_withdrawn_briefing_have_no_code() {
    let url = format!("url = \"{URL}\"\nstatus = ");
    for (status, draft) in [("draft", false), ("withdrawn", false), ("published", true)] {
        let text = briefing("a", &format!("{url}\"{status}\"\nissued = 2026-05-14"));
        let case = Case::new().file("a.toml", text);
        let mut args = vec!["export", "--to", "handout,deck", "a.toml"];
        args.extend(draft.then_some("--draft"));
        case.run(&args);
        let Some(read) = scanned(&case.read("out/a-handout.pdf")) else { return };
        assert_eq!(read.len(), 0, "{status}");
        let deck = String::from_utf8(case.read("out/a-deck.html")).unwrap();
        assert!(!deck.contains("A code to scan. It leads to"), "{status}");
    }
}
