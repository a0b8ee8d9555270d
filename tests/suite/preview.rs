//! The preview as a program on the loopback, and what it looks at as a part of the library.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Stdio},
    time::Duration,
};

use sevenmin::{
    assets::Assets,
    edit::{Beginning, BriefingText},
    export::{Item, Output, OwnPress, ScreenPress, Templates},
    lint::Occasion,
    model::{Collection, Scheme},
    outputs::Name,
    proof::{Made, Order, Proof, Shelf},
    source::NoFiles,
    text::date_from_iso,
};

use crate::harness::{Case, briefing};

fn proof(text: &str) -> Proof {
    let occasion = Occasion::on(date_from_iso("2026-11-23").unwrap());
    Proof::of("a.toml", text.into(), &Shelf::default(), &occasion, &NoFiles)
}

fn templates() -> Templates {
    Templates::new(Assets::built_in())
}

#[test]
fn a_sight_shows_what_export_makes() {
    let text = briefing("a", "");
    let outputs = [Name::Handout, Name::Page].map(|name| Output::of(name).unwrap());
    let order = Order::of(outputs.map(Item::ordinary).to_vec(), templates());
    let made = proof(&text).export(&order, &OwnPress);
    let mut sight = proof(&text).sight(&templates(), None).unwrap();
    assert_eq!((sight.title(), sight.is_draft()), (Some("Learning together"), false));

    let [handout, page] = outputs;
    let pages = sight.draw(handout, &ScreenPress).unwrap().unwrap();
    let pdf = lopdf::Document::load_mem(&made.bundle.iter().next().unwrap().bytes).unwrap();
    assert_eq!(pages.pages.len(), pdf.get_pages().len());
    assert!(pages.bytes.is_empty() && pages.pages.iter().all(|page| page.starts_with("<svg")));
    let shown = &sight.draw(page, &ScreenPress).unwrap().unwrap().bytes;
    assert!(made.bundle.iter().any(|file| file.bytes == *shown));
    assert!(sight.draw(Output::of(Name::Pack).unwrap(), &ScreenPress).is_none());

    let advice = sight.advice(&ScreenPress);
    let (advised, exported) = (sight.advised(advice), made.report);
    let names = |report: &sevenmin::diag::Report| -> Vec<&str> {
        report.diagnostics.iter().map(|one| one.code.name()).collect()
    };
    assert_eq!(names(&advised), names(&exported));
}

#[test]
fn gaps_are_seen_as_a_draft_and_worse_is_not_seen() {
    let gap = briefing("a", "").replace("body = \"Words about findings.\"", "");
    assert!(proof(&gap).sight(&templates(), None).unwrap().is_draft());
    for worse in [
        briefing("a", "").replace("Words about findings.", "Her NHS number is 943 476 5919."),
        "format = 1\n[briefing".to_owned(),
    ] {
        let back = proof(&worse).sight(&templates(), None).unwrap_err();
        assert!(!back.report().diagnostics.is_empty());
    }
}

/// Returns what an order of all outputs makes of a text.
fn made(text: &str, draft: bool) -> Made {
    let outputs = Output::all().map(Item::ordinary).collect();
    proof(text).export(&Order { draft, ..Order::of(outputs, templates()) }, &OwnPress)
}

#[test]
fn what_was_only_begun_is_looked_at_and_never_made() {
    for scheme in Scheme::built_in_names() {
        let beginning = Beginning { scheme: scheme.to_owned(), ..Beginning::default() };
        let text = BriefingText::begin(&beginning, &Collection::default()).unwrap().text();
        let mut sight = proof(&text).sight(&templates(), None).unwrap();
        assert_eq!((sight.title(), sight.is_draft()), (None, true), "{scheme}");
        let drawn = Output::all()
            .filter(|output| sight.draw(output, &ScreenPress).is_some_and(|drawn| drawn.is_ok()));
        assert!(drawn.count() > 10, "{scheme}");
        for draft in [true, false] {
            assert_eq!(made(&text, draft).bundle.iter().count(), 0, "{scheme}");
        }
    }
}

/// Each table with what stands in it before what it needs: who looks at it misses no word of it.
#[test]
fn a_table_that_lacks_what_it_needs_is_seen_with_a_gap() {
    let page = Output::of(Name::Text).unwrap();
    for (table, written) in [
        ("[[person]]\nage = \"9\"", ""),
        ("[[action]]\nowner = \"Team leads\"", "Team leads"),
        ("[[question]]\nfor = \"managers\"", "To be written"),
        ("[[voice]]\nfrom = \"A brother\"", "A brother"),
        ("[[voice]]\ntext = \"We were not asked.\"", "We were not asked."),
        ("[[support]]\nphone = \"116 123\"", "116 123"),
        ("[[resource]]\nurl = \"https://a.example/read\"", "a.example/read"),
        ("[[source]]\nurl = \"https://a.example/source\"", "a.example/source"),
        ("[[acronym]]\nshort = \"LADO\"", "LADO"),
        ("[[revision]]\nnote = \"Corrected\"", "Corrected"),
    ] {
        let text = briefing("a", table);
        let mut sight = proof(&text).sight(&templates(), None).unwrap();
        let drawn = &sight.draw(page, &ScreenPress).unwrap().unwrap().bytes;
        let shown = std::str::from_utf8(drawn).unwrap();
        assert!(shown.contains(written), "{table}: {written} is not in\n{shown}");
        for draft in [true, false] {
            assert_eq!(made(&text, draft).bundle.iter().count(), 0, "{table}");
        }
    }
    for vital in [
        "[[section]]\nbody = \"Words that nobody can place.\"",
        "[[waiver]]\nrule = \"missing-actions\"",
        "[[waiver]]\nreason = \"Agreed.\"",
    ] {
        assert!(proof(&briefing("a", vital)).sight(&templates(), None).is_err(), "{vital}");
    }
}

/// A preview that runs until the test is over.
struct Preview {
    child: Child,
    port: u16,
    token: String,
}

impl Preview {
    fn of(case: &Case, args: &[&str]) -> Self {
        let mut command = case.command(&[&["preview"], args].concat());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let rest = line.strip_prefix("http://127.0.0.1:").unwrap();
        let (port, token) = rest.trim_end().trim_end_matches('/').split_once('/').unwrap();
        Self { child, port: port.parse().unwrap(), token: token.to_owned() }
    }

    /// Asks with these headers.
    fn ask(&self, path: &str, headers: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\n{headers}\r\n\r\n").unwrap();
        stream
    }

    fn answer(&self, path: &str, headers: &str) -> String {
        let mut text = Vec::new();
        self.ask(path, headers).read_to_end(&mut text).unwrap();
        String::from_utf8_lossy(&text).into_owned()
    }

    fn own(&self) -> String {
        format!("Host: 127.0.0.1:{}", self.port)
    }

    fn inside(&self, path: &str) -> String {
        format!("/{}/{path}", self.token)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns the next event of a kind.
fn next(events: &mut impl BufRead, kind: &str) -> serde_json::Value {
    let mut lines = events.lines().map(Result::unwrap);
    lines.find(|line| *line == format!("event: {kind}")).unwrap();
    serde_json::from_str(lines.next().unwrap().strip_prefix("data: ").unwrap()).unwrap()
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test is the editor that saves")]
fn a_save_is_an_event_and_nothing_is_written() {
    let case = Case::new().file("a b/a.toml", briefing("a", ""));
    let preview = Preview::of(&case, &["a b/a.toml"]);
    let look = preview.inside("events?briefing=0&tab=handout");
    let mut events = BufReader::new(preview.ask(&look, &preview.own()));
    let first = next(&mut events, "drawn");
    assert_eq!((&first["title"], &first["state"]), (&"Learning together".into(), &"whole".into()));
    next(&mut events, "findings");

    let text = briefing("a", "").replace("Learning together", "Learning apart");
    std::fs::write(case.path().join("a b/a.toml"), text).unwrap();
    let mut drawn = next(&mut events, "drawn");
    while drawn["title"] != "Learning apart" {
        drawn = next(&mut events, "drawn");
    }
    assert_ne!(first["files"], drawn["files"]);
    let page = preview.inside(&format!("drawn/{}", drawn["files"][0].as_str().unwrap()));
    let page = preview.answer(&page, &preview.own());
    assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n"), "{page:.80}");
    while next(&mut events, "findings")["complete"] != true {}
    assert_eq!(case.files(""), ["a b/a.toml"]);
}

/// No system tells of a change that comes by a second name of a file, as none does on some drives.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test is the editor that saves")]
fn a_save_that_nobody_tells_of_is_seen() {
    let case = Case::new().file("watched/a.toml", briefing("a", "")).file("beside/b.toml", "");
    let (named, second) = (case.path().join("watched/a.toml"), case.path().join("beside/a.toml"));
    std::fs::hard_link(named, &second).unwrap();
    let preview = Preview::of(&case, &["watched/a.toml"]);
    let look = preview.inside("events?briefing=0&tab=page");
    let mut events = BufReader::new(preview.ask(&look, &preview.own()));
    next(&mut events, "drawn");
    while next(&mut events, "findings")["complete"] != true {}
    let text = briefing("a", "").replace("Learning together", "Learning apart");
    std::fs::write(second, text).unwrap();
    while next(&mut events, "drawn")["title"] != "Learning apart" {}
}

#[test]
fn only_the_page_of_the_address_is_answered() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let preview = Preview::of(&case, &["."]);
    let (own, page) = (preview.own(), preview.inside(""));
    assert!(preview.answer(&page, &own).starts_with("HTTP/1.1 200 OK\r\n"));
    let origin = format!("{own}\r\nOrigin: http://evil.example");
    for (path, headers, status) in [
        (page.as_str(), "Host: evil.example", "403 Forbidden"),
        (&page, "Accept: */*", "403 Forbidden"),
        (&page, &origin, "403 Forbidden"),
        ("/", &own, "404 Not Found"),
        ("/a.toml", &own, "404 Not Found"),
        (&preview.inside("a.toml"), &own, "404 Not Found"),
        (&preview.inside("../a.toml"), &own, "404 Not Found"),
        (&preview.inside("events?briefing=x"), &own, "404 Not Found"),
    ] {
        let answer = preview.answer(path, headers);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}\r\n")), "{path} {answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{path} {answer}");
    }
}

#[test]
fn what_cannot_be_looked_at_is_told() {
    let case = Case::new().file("sevenmin.toml", "");
    for path in ["-", "sevenmin.toml", "nowhere.toml"] {
        let ran = case.run(&["preview", path]);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{path}");
        assert!(ran.stderr.starts_with("error: "), "{path} {}", ran.stderr);
    }
}
