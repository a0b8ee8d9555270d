use super::*;

fn spans(text: &str, spans: Vec<Span>) -> Vec<&str> {
    spans.into_iter().map(|span| &text[span.range()]).collect()
}

fn in_prose<'a>(list: &str, text: &'a str) -> Vec<&'a str> {
    spans(text, PrivateTerms::from_list(list).find_in_prose(text, &Declared::default()))
}

fn in_file<'a>(list: &str, text: &'a str) -> Vec<&'a str> {
    spans(text, PrivateTerms::from_list(list).find_in_file(text, &Declared::default()))
}

fn in_name<'a>(list: &str, text: &'a str) -> Vec<&'a str> {
    spans(text, PrivateTerms::from_list(list).find_in_name(text))
}

#[test]
fn finds_a_term_however_it_is_written() {
    for text in ["Zoë Łak", "ZOE LAK", "zoe\n  łak", "**Zoë** Łak", "Z**o**ë Łak", "Zoë&ndash;Łak"]
    {
        assert_eq!(in_prose("Zoë Łak", text), [text.trim_start_matches('*')], "{text}");
    }
    let escaped = "x = \"Zo\\u00eb \\\n  Łak\"";
    assert_eq!(in_file("Zoë Łak", escaped), ["Zo\\u00eb \\\n  Łak"]);
    assert_eq!(in_prose("zoe lak", "The Zoë Laks’ home"), ["Zoë Laks’"]);
    assert_eq!(in_prose("Oakfield", "Oakfield's gate, Oakfields"), ["Oakfield's", "Oakfields"]);
}

#[test]
fn backslashes_are_escapes_between_double_quotes_alone() {
    let list = "Nancy Brown\nTom Reed";
    assert_eq!(in_file(list, r"x = 'S:\reviews\nancy brown\notes.docx'"), ["nancy brown"]);
    assert_eq!(in_file(list, r"x = 'T:\tom reed' # T:\tom reed"), ["tom reed", "tom reed"]);
    assert_eq!(in_file(list, r#"x = "one\nNancy\tBrown""#), ["Nancy\\tBrown"]);
    let broken =
        PrivateTerms::from_list(list).find_in_broken_file(r#"x = "a\nTom Reed' 'T:\tom reed"#);
    assert_eq!(broken.len(), 2);
}

#[test]
fn finds_a_term_in_slugs_and_addresses() {
    let list = "Quimby Sample\nSmith-Jones";
    for text in [
        "quimby-sample",
        "Quimby_Sample",
        "quimby.sample",
        "quimbysample",
        "QUIMBY\u{2011}SAMPLE",
        "Smith Jones",
        "smith-jones",
        "quimby%20sample",
        "quimby+sample",
        "Quimby–Sample",
        "sample-quimby",
        "samplequimby",
        "Quimby%2DSample",
    ] {
        assert_eq!(in_name(list, &format!("a/{text}.toml")), [text]);
    }
    assert_eq!(in_name(list, "S:\\x\\quimby sample2026"), ["quimby sample"]);
    assert!(in_name("Jo Anna", "Joanna").is_empty());
    assert!(in_prose("▇\n*\n--", "A ▇ here -- and *there*").is_empty());
}

#[test]
fn finds_a_name_in_another_order_and_with_initials() {
    for text in [
        "Sampleton, Quimby",
        "Quimby J. Sampleton",
        "Quimby/Sampleton",
        "Q. Sampleton",
        "Q Sampleton",
        "Q. J. Sampleton",
        "SAMPLETON Quimby",
        "Sampleton Q.",
        "Quimby (Q) Sampleton",
        "Quimby “Sam” Sampleton",
        "Sampleton, Q",
        "Quimby, Sampleton",
        "Quimby A B Sampleton",
    ] {
        let found = in_prose("Quimby Sampleton", text);
        assert_eq!(found, [text.trim_end_matches('.')], "{text}");
    }
    assert_eq!(
        in_prose("Anna Maria Samplesen", "Samplesen, Anna Maria"),
        ["Samplesen, Anna Maria"]
    );
    for text in ["brown, if they will", "a B. Road", "Brown. Will they come?", "J. Sampleton"] {
        assert!(in_prose("Will Brown\nBluebell Road\nQuimby Sampleton", text).is_empty(), "{text}");
    }
}

#[test]
fn overlapping_terms_are_one_span() {
    let list = "Jane\nSmith\nJane Smith Brown\nSmith Brown Jones";
    assert_eq!(in_prose(list, "Jane Smith Brown Jones came"), ["Jane Smith Brown Jones"]);
}

#[test]
fn finds_a_last_name_where_it_stands_as_a_name() {
    let list = "Stanley Hargreaves\nJane Brown\n=Ada Novaksen";
    for text in [
        "Mr Hargreaves",
        "the Hargreaves family",
        "Hargreaves said",
        "met Hargreaves.",
        "HARGREAVES was told",
        "Mrs Brown",
        "the Brown family",
        "Jack Brown",
        "she told Brown to wait",
        "the Browns were asked",
        "Mr. Brown left",
        "[Mr Hargreaves](https://x.example)",
        "“Hargreaves” was told",
        "(Hargreaves) came",
    ] {
        assert_eq!(in_prose(list, text).len(), 1, "{text}");
    }
    for text in [
        "brown bread",
        "Brown bread is good",
        "Hargreaves Road",
        "Hargreaves-Lyle said",
        "a/hargreaves.toml",
        "Novaksen said",
        "in Brown County",
        "https://x.example/Hargreaves-report",
    ] {
        assert!(in_prose(list, text).is_empty(), "{text}");
    }
    assert!(in_name(list, "Hargreaves.toml").is_empty());
}

#[test]
fn declared_names_pass_whole_and_pseudonyms_are_told_elsewhere() {
    let terms = PrivateTerms::from_list("Jane Reedsen\nTom Robin");
    let declared = Declared::new(["Louise Reedsen"], ["Robin"]);
    let text = "Louise Reedsen met Robin. Reedsen wrote.";
    assert_eq!(spans(text, terms.find_in_prose(text, &declared)), ["Reedsen"]);
    assert!(terms.is_last_name("Robin"));
}

#[test]
fn finds_numbers_in_whatever_groups() {
    for text in ["07700 900123", "07700-900-123", "+44 7700 900123", "07700900123"] {
        assert_eq!(in_prose("07700 900123", text).len(), 1, "{text}");
    }
    assert_eq!(in_prose("QQ 12 34 56 C", "(QQ123456C)"), ["QQ123456C"]);
    assert!(in_prose("900123", "1900123").is_empty());
}

#[test]
fn leaves_longer_words_alone() {
    assert!(in_prose("Ann", "Annual planning, Joann, annex").is_empty());
    assert!(in_prose("# Ann\n\n", "Ann").is_empty());
}

#[test]
fn debug_keeps_the_secret() {
    assert_eq!(format!("{:?}", PrivateTerms::from_list("Ann")), "1 private terms");
}
