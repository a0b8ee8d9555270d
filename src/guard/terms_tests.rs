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

/// A number on the list makes no name of ordinary words that stand together, nor does a line's end that is
/// written as an escape.
#[test]
fn ordinary_words_that_stand_together_are_no_name() {
    let list = "Ina Park\nAsa Child\n07700 900321\nIan\nToby\nDean";
    assert!(in_prose(list, "She played in a park. As a child she was happy.").is_empty());
    let text =
        r#"x = "We ask who should speak to\nBy then she and I\nan aunt, the school de\nan.""#;
    assert!(in_file(list, text).is_empty());
    assert!(in_prose(list, "low\tto\tby, such\tas\ta child").is_empty());
    assert_eq!(in_file(list, r#""To\nby" = 1"#), [r"To\nby"]);
}

#[test]
fn tags_of_html_hide_no_term() {
    for text in [
        "Quimby<br>Sample",
        "Quimby<br/>\n<p>Sample",
        "<b>Q</b>uimby <i>Sample",
        "Quim<wbr>by</b> Sample",
    ] {
        assert_eq!(in_prose("Quimby Sample", text).len(), 1, "{text}");
    }
    assert_eq!(in_prose("Quimby Sample", "<Quimby Sample>"), ["Quimby Sample"]);
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

fn assert_told(list: &str, texts: &[&str]) {
    let missed: Vec<_> = texts.iter().filter(|text| in_prose(list, text).is_empty()).collect();
    assert!(missed.is_empty(), "missed: {missed:?}");
}

fn assert_passed(list: &str, texts: &[&str]) {
    let told: Vec<_> = texts.iter().filter(|text| !in_prose(list, text).is_empty()).collect();
    assert!(told.is_empty(), "told: {told:?}");
}

#[test]
fn finds_a_last_name_beside_a_mark_without_a_space() {
    assert_told(
        "Stanley Hargreaves",
        &[
            "Mr.Hargreaves left",
            "the father—Hargreaves—left",
            "the father–Hargreaves–left",
            "Hargreaves&mdash;the father",
            "Hargreaves--the father",
            "Hargreaves,who left",
            "Hargreaves;he left",
            "mother:Hargreaves",
            "and Hargreaves…",
            "Hargreaves…he left",
            "Hargreaves...he left",
            "the father (Hargreaves)left",
            "“Hargreaves”—he left",
            "Hargreaves/mother",
            "mother/Hargreaves",
        ],
    );
    assert_passed(
        "Stanley Hargreaves",
        &[
            "x@Hargreaves.example",
            "a Hargreaves.docx",
            "https://x.example/Hargreaves",
            "x_Hargreaves",
        ],
    );
    assert_eq!(in_file("Stanley Hargreaves", r#"x = "a \"Hargreaves\"—he""#), ["Hargreaves"]);
}

#[test]
fn finds_a_term_over_a_wide_gap() {
    for gap in [" ".repeat(47), "\u{a0}".repeat(25), "&nbsp;".repeat(25), " = ".to_owned()] {
        let text = format!("Quimby{gap}Sampleton");
        assert_eq!(in_prose("Quimby Sampleton", &text), [text.as_str()]);
        let file = format!("x = \"{text}\"");
        assert_eq!(in_file("Quimby Sampleton", &file), [text.as_str()]);
    }
    assert!(in_file("Quimby Sampleton", "quimby = \"Sampleton\"").is_empty());
}

#[test]
fn finds_a_telephone_number_as_at_home_and_as_from_abroad() {
    let written = [
        "+44 7700 900199",
        "07700 900199",
        "(07700) 900199",
        "0044 7700 900199",
        "+44 (0)7700 900199",
    ];
    for listed in written {
        assert_told(listed, &written);
    }
    assert_passed("+44 7700 900199", &["17700 900199", "7700 900198"]);
}

#[test]
fn reads_a_list_with_any_line_ends() {
    for end in ["\r", "\n", "\r\n", "\u{2028}"] {
        let list = format!("# names{end}Oakfield{end}Quimby Sampleton{end}");
        assert_eq!(in_prose(&list, "Quimby Sampleton left Oakfield").len(), 2, "{end:?}");
    }
}

#[test]
fn finds_initials_without_points_and_by_names_of_some_words() {
    assert_told("Quimby J Sampleton\nQuimby John Sampletown", &["QJ Sampleton", "QJ Sampletown"]);
    assert_told(
        "Quimby Sampleton",
        &[
            "QJ Sampleton",
            "Sampleton QJ",
            "Quimby \"The Sam\" Sampleton",
            "Quimby (known as Sam) Sampleton",
        ],
    );
    assert_passed("Quimby Sampleton\nNora House", &["TO Sampleton", "NHS House"]);
}

#[test]
fn finds_last_names_with_a_part_before_them() {
    assert_told("Sean O'Brien", &["Sean O Brien", "Mr O Brien", "O’Brien said", "Sean OBrien"]);
    assert_told("Siân Ó Floinn", &["Sian O'Floinn", "Mr O'Floinn", "Sian O Floinn"]);
    assert_told("Quimby O Sampleton", &["Quimby O Sampleton", "Q O Sampleton"]);
}

#[test]
fn finds_small_entries_and_handles() {
    assert_told(
        "Quimby Sampleton\nTom Reed",
        &["see sampleton, quimby here", "@tomreed", "TomReed"],
    );
    assert_eq!(in_name("Tom Reed", "tomreed.toml"), ["tomreed"]);
    assert_passed("Will Brown\nMay Day", &["brown, will they come", "mayday"]);
}

#[test]
fn a_possessive_is_no_last_name_in_s() {
    assert_passed("Sarah Roberts", &["Robert's mother", "Robert’s mother", "ROBERT'S mother"]);
    assert_told("Sarah Roberts", &["Roberts' mother", "Roberts’ mother", "Roberts's mother"]);
    assert_told("Sarah Roberts", &["Sarah Robert's mother"]);
    assert_told("St Mary's", &["at St Mary's", "at St Mary’s", "at St Marys"]);
}

#[test]
fn a_long_line_with_a_digit_is_found_and_costs_little() {
    let line = format!("1{}", "a".repeat(3000));
    let text = format!("{}{line}", "b ".repeat(50_000));
    assert_eq!(in_prose(&line, &text), [line.as_str()]);
}

/// What cannot stand in a word hides none, whether it stands inside or between two.
#[test]
fn finds_words_that_are_broken_by_what_is_no_letter() {
    let terms = PrivateTerms::from_list("Kai Drelgorth\nQuorg\nJo Ann");
    let declared = Declared::default();
    for text in
        ["K\u{1}ai Drelgorth", "Kai Drel\tgorth", "Quo\u{e000}rg", "Jo\u{fdd0}Ann", "q\u{85}uorg"]
    {
        assert_eq!(terms.find_in_prose(text, &declared).len(), 1, "{text:?}");
        assert_eq!(terms.find_in_name(text).len(), 1, "{text:?}");
    }
    for text in [
        "\"K\\u0001ai Drelgorth\" = 1",
        "\"Quo\\trg\" = 1",
        "\"Kai\\bDrelgorth\" = 1",
        "\"q\\nuorg\" = 1",
    ] {
        let found = terms.find_in_file(text, &declared);
        assert_eq!(found.len(), 1, "{text:?}");
    }
    for text in ["'Quo\\trg' = 1", "Quo rg", "Quo\nrg", "\tjo\tthe ann"] {
        assert_eq!(terms.find_in_file(text, &declared), [], "{text:?}");
    }
}
