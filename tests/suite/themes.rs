//! `sevenmin themes`: counts with the rows behind them, and small numbers that nobody can reckon.

use proptest::prelude::*;
use serde_json::{Value, json};
use sevenmin::library::{FEWEST, People, Tally};

use crate::{
    cases,
    harness::Case,
    shelf::{briefing, shelf},
    tools,
};

fn tally(slug: &str, count: usize) -> Tally {
    Tally {
        slug: slug.to_owned(),
        name: slug.to_owned(),
        count: Some(count),
        briefings: vec!["a".to_owned()],
    }
}

#[test]
fn numbers_have_their_rows_behind_them() {
    let case = shelf();
    let ran = case.run(&["themes", "--format", "json"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert!(told["publication"].as_str().unwrap().starts_with("Not for publication"));
    assert_eq!(told["briefings"], 6);
    let neglect =
        json!({ "slug": "neglect", "name": "Neglect", "count": 2, "briefings": ["a", "b"] });
    assert_eq!((&told["themes"][0], &told["harms"][0]), (&neglect, &neglect));
    assert_eq!(told["harms"].as_array().unwrap().len(), 1);
    let states: Vec<(&str, u64)> = told["actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["slug"].as_str().unwrap(), row["count"].as_u64().unwrap()))
        .collect();
    assert_eq!(states, [("done", 0), ("open", 5), ("overdue", 1), ("not-done", 0)]);
    assert_eq!(told["ages"][0]["slug"], "not told");
    assert_eq!(told["by-theme"][0]["actions"][1]["state"], "overdue");
    let finding = "Services worked hard but separately, and nobody saw the whole.";
    assert_eq!(told["by-theme"][0]["findings"][0]["text"], finding);
    assert_eq!(
        told["change"][0]["years"][0],
        json!({ "year": "2026", "count": 2, "briefings": ["a", "b"] })
    );
    let csv = case.run(&["themes", "--format", "csv"]).stdout;
    assert!(
        csv.starts_with("measure,name,with,count,briefings\r\nnote,\"Not for publication"),
        "{csv}"
    );
    assert!(csv.contains("\r\ntheme,neglect,,2,a; b\r\n"), "{csv}");
    let human = case.run(&["themes"]).stdout;
    assert!(human.starts_with("6 briefings\n\nThemes\n     2  Neglect"), "{human}");
}

#[test]
fn the_page_counts_what_a_site_shows() {
    let marked = ("issued = 2026-05-14", "issued = 2026-05-14\nmarking = \"OFFICIAL-SENSITIVE\"");
    let title = ("Learning from the review about Robin", "Of a sensitive one");
    let wrong = (
        "title = \"Learning from the review about Robin\"",
        "title = \"A faulty one\"\nnonsense = 1",
    );
    let case = shelf()
        .file("g.toml", briefing("g", &[marked, title]))
        .file("h.toml", briefing("h", &[wrong]));
    let ran = case.run(&["themes", "--format", "page", "-o", "page.html"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "page.html\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains("h.toml has errors and was not counted"), "{}", ran.stderr);
    let page = String::from_utf8(case.read("page.html")).unwrap();
    assert!(page.contains("4 published briefings"), "{page}");
    for hidden in ["A faulty one", "Of a sensitive one", "d.toml", "A sibling asked"] {
        assert!(!page.contains(hidden), "{hidden}");
    }
    // Four children are fewer than five, and of one age: that would be told by the number of reviews.
    assert!(page.contains("hidden-number") && !page.contains("id=\"ages\""));
    let ran = case.run(&["themes", "--format", "pdf", "-o", "paper.pdf"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "paper.pdf\n"), "{}", ran.stderr);
    assert!(case.read("paper.pdf").starts_with(b"%PDF-"));
    let ran = case.run(&["themes", "--format", "page", "-o", "all.html", "--small-numbers"]);
    assert_eq!(ran.code, 1);
    let page = String::from_utf8(case.read("all.html")).unwrap();
    assert!(page.contains("Not for publication") && !page.contains("class=\"hidden-number\""));
}

/// Readers know briefings by their titles, which lead to where they stand in public.
#[test]
fn pages_name_briefings_by_title_and_lead_to_them() {
    let at = "issued = 2026-05-14";
    let title = "Learning from the review about Robin";
    let placed = format!("{at}\nurl = \"https://b.example/robin\"");
    let other = [(title, "Another title"), (at, placed.as_str())];
    let case = Case::new()
        .file("sevenmin.toml", "[library]\nurl = \"https://a.example/learning\"\n")
        .file(
            "a.toml",
            briefing("a-of-ids", &[(at, "themes = [\"neglect\"]\nissued = 2026-05-14")]),
        )
        .file("b.toml", briefing("b-of-ids", &other))
        .file("c.toml", briefing("c-of-ids", &[("2026-05-14", "2025-05-14")]));
    let ran = case.run(&["themes", "--format", "page", "-o", "page.html"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let page = String::from_utf8(case.read("page.html")).unwrap().replace("&#x2f;", "/");
    let here = "https://a.example/learning/briefings/a-of-ids/";
    let which = format!("<li><a href=\"{here}\">{title}</a> (a-of-ids)</li>");
    assert!(page.contains(&which), "{page}");
    assert!(page.contains("<a href=\"https://b.example/robin\">Another title</a></th>"), "{page}");
    assert!(!page.contains("(b-of-ids)") && page.contains("(c-of-ids)"));
    let ran = case.run(&["themes", "--format", "pdf", "-o", "paper.pdf"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    if let Some(words) = tools::pdf_text(&case.read("paper.pdf")) {
        assert!(words.contains("Another title") && !words.contains("b-of-ids"), "{words}");
    }
}

#[test]
fn one_briefing_is_one_briefing() {
    let case = Case::new().file("a.toml", briefing("a", &[]));
    for (format, file) in [("page", "a.html"), ("pdf", "a.pdf")] {
        assert_eq!(case.run(&["themes", "--format", format, "-o", file]).code, 0);
    }
    let page = String::from_utf8(case.read("a.html")).unwrap();
    let paper = tools::pdf_text(&case.read("a.pdf"));
    for words in [Some(page), paper].into_iter().flatten() {
        assert!(words.contains("Analysis of 1 briefing"), "{words}");
        assert!(words.contains("1 published briefing, counted"), "{words}");
    }
}

/// What ran over the foot of a page was nowhere.
#[test]
fn a_row_of_many_briefings_goes_over_the_page_with_all_of_them() {
    let mut case = Case::new();
    for number in 0..300 {
        let title = format!("Learning of number {number} of many");
        let changes = [
            ("Learning from the review about Robin", title.as_str()),
            ("issued = 2026-05-14", "themes = [\"neglect\"]\nissued = 2026-05-14"),
        ];
        case = case.file(&format!("{number}.toml"), briefing(&format!("n-{number}"), &changes));
    }
    let ran = case.run(&["themes", "--format", "pdf", "-o", "paper.pdf"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "paper.pdf\n"), "{}", ran.stderr);
    let Some(words) = tools::pdf_text(&case.read("paper.pdf")) else { return };
    let words = words.split_whitespace().collect::<Vec<&str>>().join(" ");
    let many = |number: usize| words.matches(&format!("of number {number} of many")).count();
    assert!(many(0) > 1);
    // A foot of a page may stand in the middle of a name.
    let short: Vec<usize> = (1..300).filter(|number| many(*number) < many(0) - 3).collect();
    assert_eq!(short, [0; 0], "all stand {} times", many(0));
}

/// A review that is told in two languages is one, and so are its persons; two briefings on it in one
/// language, whatever country their tags name, are two.
#[test]
fn a_review_in_two_languages_counts_once() {
    let in_language = |id: &str, tag: &str| {
        let head = format!("[briefing]\nlanguage = \"{tag}\"\n");
        briefing(id, &[]).replacen("[briefing]\n", &head, 1)
    };
    for (tag, count) in [("cy", 1), ("cy-GB", 1), ("en", 2), ("EN-ie", 2)] {
        let case = Case::new()
            .file("a.toml", in_language("a", "en-GB"))
            .file("b.toml", in_language("b", tag));
        let ran = case.run(&["themes", "--format", "json"]);
        let told: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(told["briefings"], count, "{tag}: {told}");
        if count == 1 {
            assert_eq!(told["roles"][0]["briefings"], json!(["a"]));
        }
    }
}

#[test]
fn a_private_word_among_terms_is_black() {
    let own = "[private]\nterms = \"list.txt\"\n[vocabulary]\nthemes = [{ slug = \"own\", name = \"Quimby matters\" }]\n";
    let theme = "themes = [\"own\"]\nissued = 2026-05-14";
    let case = Case::new()
        .file("list.txt", "Quimby\n")
        .file("sevenmin.toml", own)
        .file("a.toml", briefing("a", &[("issued = 2026-05-14", theme)]));
    for args in [&["themes"][..], &["themes", "--format", "json"], &["vocabulary"]] {
        let ran = case.run(args);
        assert!(ran.stdout.contains("▇▇▇ matters"), "{args:?}: {}", ran.stdout);
        assert!(!ran.stdout.contains("Quimby"), "{args:?}");
    }
    // What may not be told stops everything.
    assert_eq!((case.run(&["themes"]).code, case.run(&["list"]).code), (1, 1));
}

#[test]
fn no_file_of_another_kind_is_written_over() {
    let case = shelf();
    let before = case.read("a.toml");
    for args in [
        &["themes", "--format", "page", "-o", "a.toml"][..],
        &["themes", "--format", "pdf", "-o", "a.toml"],
        &["list", "--watch", "-o", "a.toml"],
        &["list", "--watch", "-o", "sevenmin.toml"],
    ] {
        let ran = case.run(args);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{args:?}");
        assert!(ran.stderr.contains("would hold what its name does not say"), "{}", ran.stderr);
    }
    assert_eq!(case.read("a.toml"), before);
}

#[test]
fn what_cannot_be_is_refused() {
    let draft = ("status = \"published\"", "status = \"draft\"");
    let case = Case::new().file("a.toml", briefing("a", &[draft]));
    for args in [
        &["themes", "--format", "page"][..],
        &["themes", "--format", "pdf"],
        &["themes", "-o", "a.html"],
        &["themes", "none"],
        &["themes", "--format", "poster"],
    ] {
        assert_eq!(case.run(args).code, 2, "{args:?}");
    }
    let ran = case.run(&["themes", "--format", "page", "-o", "a.html"]);
    assert_eq!(ran.code, 2, "a page of no briefing");
    let broken = shelf().file("z.toml", "format = 1\n[briefing\n");
    let ran = broken.run(&["themes", "--format", "json"]);
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("z.toml cannot be read and was not counted"), "{}", ran.stderr);
    let told: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(told["briefings"], 6);
}

/// The names of age groups, those of children first.
const CHILDREN: [&str; 5] = ["under 1", "1 to 5", "6 to 10", "11 to 15", "16 to 17"];
const ADULTS: [&str; 3] = ["18 to 39", "40 to 64", "65 and over"];

/// Persons by age group and role, such that the ages of children make their number, and those of adults theirs.
fn people() -> impl Strategy<Value = People> {
    let counts = prop::collection::vec(prop_oneof![0_usize..8, 0_usize..3, 4_usize..30], 8);
    (counts, 0_usize..12).prop_map(|(ages, siblings)| {
        let (children, adults) = (ages[..5].iter().sum(), ages[5..].iter().sum());
        let ages =
            CHILDREN.iter().chain(&ADULTS).zip(&ages).map(|(name, count)| tally(name, *count));
        let roles = [("child", children), ("adult", adults), ("sibling", siblings)];
        let roles = roles.map(|(slug, count)| tally(slug, count)).into_iter();
        let there = |tally: &Tally| tally.count > Some(0);
        People::new(ages.filter(there).collect(), roles.filter(there).collect())
    })
}

fn shown(people: &People) -> People {
    let mut people = people.clone();
    people.hide_small_numbers();
    people
}

/// The same persons but for some more or fewer behind one number, and as many behind another.
fn others(people: &People, at: usize) -> Vec<People> {
    let count = people.ages.len() + people.roles.len();
    let mut found = Vec::new();
    for step in [-3_isize, -2, -1, 1, 2, 3] {
        let add = |people: &mut People, at: usize, by: isize| {
            let tally = people.ages.iter_mut().chain(&mut people.roles).nth(at).unwrap();
            tally.count = tally.count.and_then(|count| count.checked_add_signed(by));
        };
        let mut alone = people.clone();
        add(&mut alone, at, step);
        for other in (0..count).filter(|other| *other != at) {
            for back in [step, -step] {
                let mut changed = alone.clone();
                add(&mut changed, other, back);
                found.push(changed);
            }
        }
        found.push(alone);
    }
    let is_there =
        |people: &People| people.ages.iter().chain(&people.roles).all(|one| one.count > Some(0));
    found.retain(|other| is_there(other) && totals(other) == totals(people));
    found
}

/// How many children and adults there are by their ages, which kinds of review nearly tell.
fn totals(people: &People) -> [usize; 2] {
    [&CHILDREN[..], &ADULTS[..]].map(|part| {
        let is_of_part = |one: &&Tally| part.contains(&one.slug.as_str());
        people.ages.iter().filter(is_of_part).filter_map(|one| one.count).sum()
    })
}

proptest! {
    #![proptest_config(cases::of(2000))]

    /// For each hidden number there are other persons that are shown as just the same, with another
    /// number in its place, and just as many children and adults: so nobody can reckon it, whoever knows how
    /// numbers are hidden and how many reviews there are.
    #[test]
    fn no_hidden_number_can_be_reckoned(people in people()) {
        let told = shown(&people);
        let all: Vec<&Tally> = told.ages.iter().chain(&told.roles).collect();
        for tally in all {
            prop_assert!(tally.briefings.is_empty());
            prop_assert!(tally.count.is_none_or(|count| count >= FEWEST));
            // Kinds of review tell nearly how many children and adults there are.
            if tally.count.is_some() || ["child", "adult"].contains(&tally.slug.as_str()) {
                continue;
            }
            let is_it = |one: &&Tally| one.slug == tally.slug;
            let of = |people: &People| -> Vec<Tally> {
                people.ages.iter().chain(&people.roles).cloned().collect()
            };
            let at = of(&people).iter().position(|one| is_it(&one)).unwrap();
            let number = |people: &People| of(people)[at].count;
            let is_other = |other: &People| {
                number(other) != number(&people) && {
                    let other = shown(other);
                    other.ages == told.ages && other.roles == told.roles
                }
            };
            prop_assert!(others(&people, at).iter().any(is_other), "{people:?}");
        }
    }
}
