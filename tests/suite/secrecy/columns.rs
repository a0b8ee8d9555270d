//! A finding stands at one place, the same in every format, and none stands in a private term.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use crate::cases;

use super::errand::CHECKS;
use super::place::{BRIEFING, Manner, Place, lines};
use super::planted::Planted;
use super::spelling::SPELLINGS;

/// A finding's file, line, column and rule.
type At = (String, u64, u64, String);

/// Returns where a format of `check` puts its findings, sorted.
fn places(planted: &Planted, format: usize, read: fn(&str) -> Vec<At>) -> Vec<At> {
    let mut places = read(&Planted { errand: CHECKS[format], ..planted.clone() }.run().stdout);
    places.sort();
    places
}

fn human(told: &str) -> Vec<At> {
    let mut rule = "";
    let mut places = Vec::new();
    for line in told.lines() {
        if let Some(name) =
            ["error[", "warning[", "info[", "note["].iter().find_map(|kind| line.strip_prefix(kind))
        {
            rule = name.split(']').next().unwrap();
        } else if let Some(place) = line.trim_start().strip_prefix("--> ") {
            places.push(at(place, rule));
        }
    }
    places
}

fn short(told: &str) -> Vec<At> {
    told.lines()
        .map(|line| {
            let (place, finding) = line.split_once(": ").unwrap();
            at(place, finding.split(['[', ']']).nth(1).unwrap())
        })
        .collect()
}

fn at(place: &str, rule: &str) -> At {
    let mut parts = place.rsplitn(3, ':');
    let mut number = || parts.next().unwrap().parse().unwrap();
    let (column, line) = (number(), number());
    (parts.next().unwrap().to_owned(), line, column, rule.to_owned())
}

fn json(told: &str) -> Vec<At> {
    findings(told).iter().map(|one| at_column(one, number(&one["column"]))).collect()
}

/// Returns what GitHub's format says of findings that are given as JSON.
fn json_for_github(told: &str) -> Vec<At> {
    let column =
        |one: &Value| if one["line"] == one["end-line"] { number(&one["column"]) } else { 0 };
    findings(told).iter().map(|one| at_column(one, column(one))).collect()
}

fn at_column(finding: &Value, column: u64) -> At {
    (text(&finding["file"]), number(&finding["line"]), column, text(&finding["rule"]))
}

fn findings(told: &str) -> Vec<Value> {
    serde_json::from_str(told).unwrap()
}

fn sarif(told: &str) -> Vec<At> {
    let log: Value = serde_json::from_str(told).unwrap();
    let result = |one: &Value| {
        let place = &one["locations"][0]["physicalLocation"];
        let region = &place["region"];
        let file = text(&place["artifactLocation"]["uri"]);
        let file = percent_decoded(&file);
        (file, number(&region["startLine"]), number(&region["startColumn"]), text(&one["ruleId"]))
    };
    log["runs"][0]["results"].as_array().unwrap().iter().map(result).collect()
}

fn percent_decoded(address: &str) -> String {
    let root = if cfg!(windows) { "C:/" } else { "/" };
    let base = url::Url::from_directory_path(root).unwrap();
    let path = base.join(address).unwrap().to_file_path().unwrap();
    path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/")
}

fn github(told: &str) -> Vec<At> {
    told.lines()
        .filter_map(|line| line.strip_prefix("::"))
        .map(|line| {
            let (_, rest) = line.split_once(' ').unwrap();
            let (list, _) = rest.split_once("::").unwrap();
            let pairs: BTreeMap<&str, &str> =
                list.split(',').filter_map(|pair| pair.split_once('=')).collect();
            let line = pairs["line"].parse().unwrap();
            // GitHub takes a column of a finding on one line alone.
            let column = pairs.get("col").map_or(0, |column| column.parse().unwrap());
            (pairs["file"].to_owned(), line, column, pairs["title"].to_owned())
        })
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// Returns the findings that stand or begin inside a private term.
fn inside_a_term(planted: &Planted) -> Vec<String> {
    let all = findings(&Planted { errand: CHECKS[2], ..planted.clone() }.run().stdout);
    let span = |one: &Value| {
        let point = |line: &str, column: &str| (number(&one[line]), number(&one[column]));
        (point("line", "column"), point("end-line", "end-column"))
    };
    let (terms, others): (Vec<&Value>, Vec<&Value>) =
        all.iter().partition(|one| one["rule"] == "private-term");
    let hidden = |one: &&&Value| {
        let (start, end) = span(one);
        terms.iter().any(|term| {
            let (from, to) = span(term);
            term["file"] == one["file"]
                && from < to
                && start >= from
                && start < to
                && (end <= to || start > from)
        })
    };
    others.iter().filter(hidden).map(ToString::to_string).collect()
}

fn planted() -> impl Strategy<Value = Planted> {
    let terms = select(&["Kai Drelgorth", "Gwêl Zandesk-Vurk", "Klabumble", "QUORG"][..]);
    let line = select(lines(BRIEFING));
    let manner = select(&[Manner::After, Manner::Instead, Manner::NewKey][..]);
    let company = select(
        &[("", " QZX"), ("", " on 3 March 2024 QZX"), ("QZX ", ", aged 7, QZX"), ("", "")][..],
    );
    (terms, select(SPELLINGS), line, manner, company).prop_map(
        |(term, spelling, line, manner, company)| {
            let mut planted =
                Planted::one(term, spelling, Place::Briefing(line, manner), CHECKS[2]);
            planted.plantings[0].company = company;
            planted
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 64, ..cases::of(48) })]

    #[test]
    fn a_finding_has_one_place_in_every_format(planted in planted()) {
        let as_json = places(&planted, 2, json);
        prop_assert_eq!(&places(&planted, 0, human), &as_json, "human");
        prop_assert_eq!(&places(&planted, 1, short), &as_json, "short");
        prop_assert_eq!(&places(&planted, 3, sarif), &as_json, "sarif");
        let as_json = places(&planted, 2, json_for_github);
        prop_assert_eq!(&places(&planted, 4, github), &as_json, "github");
    }

    #[test]
    fn no_finding_stands_inside_a_term(planted in planted()) {
        let inside = inside_a_term(&planted);
        prop_assert!(inside.is_empty(), "{}", inside.join("\n"));
    }
}
