//! The form, and where in it a finding stands.

use sevenmin::{
    check,
    diag::{Code, Diagnostic, Report},
    edit::{Beginning, BriefingText, FormTable, Pass, Path, Refusal, Value, form, schemes},
    lint::{Occasion, can_be_waived},
    model::Collection,
    source::{NoFiles, Source, Span},
    text::date_from_iso,
};

use crate::edit::{draft, random::bases, texts::HEADERS};

#[test]
fn a_finding_lands_on_its_words() {
    for text in [HEADERS.to_owned(), HEADERS.replace('\n', "\r\n")] {
        let draft = draft(&text);
        let map = draft.map();
        let at = |words: &str| {
            let start = text.find(words).unwrap();
            Span::new(start..start + words.len())
        };
        for (written, field, words) in [
            ("two brothers", "section.1.body", "two brothers"),
            ("🙂", "briefing.title", "🙂"),
            (r#"\u00e9 \"to"#, "briefing.title", "é \"to"),
            ("بالعالم", "section.3.body", "بالعالم"),
            ("new \"words", "section.2.body", "new \"words"),
        ] {
            let spot = map.spot(&Diagnostic::schema(at(written), ""));
            assert_eq!(spot.field, field);
            let Value::Text(whole) = &map.field(field).unwrap().value else { panic!() };
            let units: Vec<u16> = whole.encode_utf16().collect();
            let [start, end] = spot.range.unwrap();
            assert_eq!(String::from_utf16(&units[start..end]).unwrap(), words);
        }
        let second = map.spot(&Diagnostic::schema(at("Two \"T"), ""));
        assert_eq!((second.item, second.range), (Some(2), Some([0, 6])));
    }
}

#[test]
fn a_finding_at_a_table_lands_on_the_nearest_field() {
    let map = draft(HEADERS).map();
    let at = |words: &str, message: &str| {
        let start = HEADERS.rfind(words).unwrap();
        let spot = map.spot(&Diagnostic::schema(Span::new(start..start + words.len()), message));
        format!("{} {}", spot.table, spot.field)
    };
    let lacks = "`[[action]]` lacks `owner` and `by`";
    assert_eq!(at("[[action]]", lacks), "action.2 action.2.owner");
    assert_eq!(at("[review]", "something is missing"), "review review.type");
    let image = "{ file = \"a.png\", alt = \"A map\" }";
    assert_eq!(at(image, "the picture"), "section.1.image section.1.image.file");
    let missing = Diagnostic::schema(Span::default(), "there is no `[review]` table");
    assert_eq!(map.spot(&missing).field, "review.type");
    assert_eq!(map.spot(&Diagnostic::schema(Span::default(), "words")).field, "briefing.id");
}

#[test]
fn a_path_is_told_as_it_is_read() {
    for path in [
        "briefing",
        "briefing.title",
        "section.findings.body",
        "review.2.documents.1.url",
        "section.3.image",
    ] {
        assert_eq!(Path::read(path).unwrap().to_string(), path);
    }
}

#[test]
fn the_form_has_every_key_once() {
    fn names(tables: &[FormTable], out: &mut Vec<String>) {
        for table in tables {
            out.push(table.name.to_owned());
            let fields = table.fields.iter();
            out.extend(fields.map(|field| format!("{}.{}", table.name, field.name)));
            names(&table.tables, out);
        }
    }
    let mut told = Vec::new();
    names(&form(), &mut told);
    let schema = sevenmin::parse::explain_format();
    let briefing = schema.split("# The collection file").next().unwrap();
    let keys = briefing.lines().filter(|line| line.starts_with("- `")).count();
    // `format` is no table's.
    assert_eq!(told.len() + 1, keys);
    let mut once = told.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), told.len());
}

#[test]
fn a_briefing_begins_with_its_scheme() {
    let collection = Collection::default();
    for scheme in schemes(&collection, "cy") {
        let title = "Dysgu \"gyda'n gilydd\"".to_owned();
        let beginning = Beginning { scheme: scheme.name.clone(), title, ..Beginning::default() };
        let draft = BriefingText::begin(&beginning, &collection).unwrap();
        let slots = draft.map().tables.into_iter().filter_map(|table| table.slot);
        let offered = scheme.slots.iter().map(|slot| slot.name.clone());
        assert_eq!(slots.collect::<Vec<_>>(), offered.collect::<Vec<_>>());
        let head = "format = 1\n\n[briefing]\nid = \"dysgu-gyda-n-gilydd\"\ntitle = ";
        assert!(draft.text().starts_with(head), "{}", draft.text());
    }
    let none = Beginning { scheme: "none".into(), ..Beginning::default() };
    assert!(BriefingText::begin(&none, &collection).is_err());
}

fn checked(text: &str) -> Report {
    let source = Source::new("a.toml", text);
    let run = Occasion::on(date_from_iso("2026-11-23").unwrap());
    let collection = Collection::default();
    check::check(&source, &collection, &run, &NoFiles).report(&source, &collection)
}

/// Every finding of the samples is let pass: it is gone, it counts as waived, and nothing is added.
#[test]
fn a_finding_is_let_pass() {
    let pass = Pass { reason: "The family's \"own\" words".into(), by: "A. Editor".into() };
    let mut count = 0;
    for text in bases() {
        let report = checked(&text);
        let draft = draft(&text);
        for finding in &report.diagnostics {
            let passed = draft.let_pass(finding, &pass);
            let Code::Rule { name, .. } = finding.code else {
                assert!(matches!(passed, Err(Refusal::NotToPass(_))));
                continue;
            };
            if !can_be_waived(name) {
                assert!(matches!(passed, Err(Refusal::NotToPass(_))));
                continue;
            }
            let after = checked(&passed.unwrap().draft.text());
            let told = |report: &Report| {
                report.diagnostics.iter().map(|one| one.message.clone()).collect::<Vec<_>>()
            };
            let (old, new) = (told(&report), told(&after));
            assert!(new.len() < old.len(), "{}: {new:?}", finding.message);
            assert!(after.waived > report.waived);
            assert!(new.iter().all(|message| old.contains(message)), "{new:?}");
            count += 1;
        }
    }
    assert!(count > 20, "{count}");
    let blank = Pass { reason: " ".into(), ..Pass::default() };
    let text =
        HEADERS.replace("Ask.", "Ask about the failed assessment of a hard to reach family.");
    let report = checked(&text);
    let rule = report.diagnostics.iter().find(|one| matches!(one.code, Code::Rule { .. })).unwrap();
    let refused = draft(&text).let_pass(rule, &blank).map(|_| ());
    assert_eq!(refused.unwrap_err().to_string(), "say why it may pass");
}

/// Every fix of a finding can be made and undone, and leaves TOML.
#[test]
fn a_finding_is_mended() {
    let text = HEADERS.replace("report = ", "reprot = ");
    let report = checked(&text);
    let draft = draft(&text);
    let fixes = report.diagnostics.iter().filter_map(|one| one.fix.as_ref());
    let mended: Vec<BriefingText> = fixes.map(|fix| draft.after(&fix.edits).unwrap()).collect();
    assert!(!mended.is_empty());
    assert!(mended.iter().all(|mended| mended.text() != text));
}

#[test]
fn a_section_that_is_missing_is_where_it_would_be() {
    let text = "format = 1\n[briefing]\nid = \"a\"\ntitle = \"A\"\n[[section]]\nslot = \"findings\"\n\
                body = \"Words.\"\n";
    let map = draft(text).map();
    let report = checked(text);
    let missing = report.diagnostics.iter().filter(|one| one.code.name() == "missing-section");
    let spots: Vec<String> = missing.map(|one| map.spot(one).field).collect();
    assert_eq!(spots.len(), 6, "{spots:?}");
    assert_eq!(spots[0], "section.background.body");
}
