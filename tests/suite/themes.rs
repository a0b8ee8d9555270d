//! `sevenmin themes`: counts with the rows behind them, and small numbers that nobody can reckon.

use proptest::prelude::*;
use serde_json::{Value, json};
use sevenmin::library::{FEWEST, People, Tally};

use crate::{
    harness::Case,
    shelf::{briefing, shelf},
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
    assert_eq!(told["change"][0]["years"][0], json!({ "year": "2026", "count": 2 }));
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
    // Four children are fewer than five.
    assert!(page.contains("hidden-number"));
    let ran = case.run(&["themes", "--format", "pdf", "-o", "paper.pdf"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "paper.pdf\n"), "{}", ran.stderr);
    assert!(case.read("paper.pdf").starts_with(b"%PDF-"));
    let ran = case.run(&["themes", "--format", "page", "-o", "all.html", "--small-numbers"]);
    assert_eq!(ran.code, 1);
    let page = String::from_utf8(case.read("all.html")).unwrap();
    assert!(page.contains("Not for publication") && !page.contains("class=\"hidden-number\""));
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

/// Persons by age group and role, such that the ages of all children and adults make their number.
fn people() -> impl Strategy<Value = People> {
    let counts = prop::collection::vec(prop_oneof![0_usize..8, 0_usize..3, 4_usize..30], 2..7);
    (counts, any::<prop::sample::Index>(), 0_usize..12).prop_map(|(ages, cut, siblings)| {
        let total: usize = ages.iter().sum();
        let children = cut.index(total + 1);
        let ages = ages.iter().enumerate().map(|(at, count)| tally(&format!("group {at}"), *count));
        let roles = [("child", children), ("adult", total - children), ("sibling", siblings)];
        let roles = roles.map(|(slug, count)| tally(slug, count)).into_iter();
        let there = |tally: &Tally| tally.count > Some(0);
        People { ages: ages.filter(there).collect(), roles: roles.filter(there).collect() }
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
    found.retain(is_possible);
    found
}

/// Whether there is nobody less than one, and the ages make the number of children and adults.
fn is_possible(people: &People) -> bool {
    let sum = |tallies: &[Tally], is: fn(&str) -> bool| -> usize {
        tallies.iter().filter(|one| is(&one.slug)).filter_map(|one| one.count).sum()
    };
    let all = people.ages.iter().chain(&people.roles);
    let subjects = sum(&people.roles, |slug| slug == "child" || slug == "adult");
    all.into_iter().all(|one| one.count > Some(0)) && sum(&people.ages, |_| true) == subjects
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    /// For each hidden number there are other persons that are shown as just the same, with another
    /// number in its place: so nobody can reckon it, whoever knows how numbers are hidden.
    #[test]
    fn no_hidden_number_can_be_reckoned(people in people()) {
        let told = shown(&people);
        let all: Vec<&Tally> = told.ages.iter().chain(&told.roles).collect();
        for (at, tally) in all.iter().enumerate() {
            prop_assert!(tally.briefings.is_empty());
            prop_assert!(tally.count.is_none_or(|count| count >= FEWEST));
            if tally.count.is_some() {
                continue;
            }
            let number = |people: &People| {
                people.ages.iter().chain(&people.roles).nth(at).unwrap().count
            };
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
