//! Every place, every spelling and every command once, with one term.

use std::{collections::BTreeSet, slice};

use super::errand::{CHECKS, Errand, MISTYPED, READINGS, WORDS};
use super::place::{BRIEFING, COLLECTION, Kind, Manner, Place, lines};
use super::planted::{File, Given, Planted, Planting};
use super::spelling::{AS_WRITTEN, SLUG, SPELLINGS};
use super::state::STATES;
use super::telling::Ended;
use crate::harness::Case;

const PERSON: &str = "Kai Drelgorth";
const HUMAN: Errand = CHECKS[0];
const JSON: Errand = CHECKS[2];

/// How many places of a file hold a term at once.
const AT_ONCE: usize = 6;

/// Returns every key, value and table of both files, a few places far from each other at a time.
fn places() -> Vec<Vec<Place>> {
    let mut groups = places_of(BRIEFING, Place::Briefing);
    groups.extend(places_of(COLLECTION, Place::Collection));
    groups.extend([Place::Folder, Place::File, Place::Picture].map(|place| vec![place]));
    groups
}

fn places_of(text: &str, place: fn(usize, Manner) -> Place) -> Vec<Vec<Place>> {
    let is_table = |at: &usize| text.lines().nth(*at).unwrap().starts_with('[');
    let (tables, keys): (Vec<usize>, Vec<usize>) = lines(text).into_iter().partition(is_table);
    // Two tables of one name would be a fault that hides the rest.
    let tables = tables.iter().map(|at| vec![place(*at, Manner::Key)]);
    let step = keys.len().div_ceil(AT_ONCE);
    let groups = [Manner::After, Manner::Instead, Manner::Key].into_iter().flat_map(|manner| {
        let group = |from| keys[from..].iter().step_by(step).map(|at| place(*at, manner)).collect();
        (0..step).map(group).collect::<Vec<_>>()
    });
    tables.chain(groups).collect()
}

/// Returns the line of the body of the section on findings.
fn body() -> usize {
    BRIEFING.lines().position(|line| line == "body = \"Words about findings.\"").unwrap()
}

/// Returns a case whose lines some rule speaks of, whatever their fields.
fn spoken_of(places: &[Place], errand: Errand) -> Planted {
    let planting = |place: &Place| Planting {
        term: 0,
        spelling: AS_WRITTEN,
        company: ("", " \u{e000}"),
        place: *place,
    };
    Planted {
        plantings: places.iter().map(planting).collect(),
        ..Planted::one(PERSON, AS_WRITTEN, places[0], errand)
    }
}

/// Runs cases, and fails with those that tell what they should not.
fn assert_none(cases: impl IntoIterator<Item = Planted>) {
    let told = |case: Planted| {
        let faults = case.faults();
        (!faults.is_empty()).then(|| format!("{}: {case}", faults.join("; ")))
    };
    let told: Vec<String> = cases.into_iter().filter_map(told).collect();
    assert!(told.is_empty(), "{} cases:\n{}", told.len(), told.join("\n"));
}

#[test]
fn no_place_tells_a_term() {
    assert_none(places().iter().map(|places| spoken_of(places, HUMAN)));
}

#[test]
fn no_spelling_tells_a_term() {
    let place = Place::Briefing(body(), Manner::After);
    let cases = SPELLINGS.iter().map(|spelling| Planted::one(PERSON, *spelling, place, HUMAN));
    assert_none(cases);
}

#[test]
fn no_command_tells_a_term_of_its_files() {
    let errands = CHECKS.iter().chain(READINGS);
    let cases = errands.flat_map(|errand| {
        [Place::Briefing(body(), Manner::After), Place::File, Place::Folder]
            .map(|place| Planted::one(PERSON, SLUG, place, errand))
    });
    assert_none(cases);
}

#[test]
fn no_command_tells_a_term_of_its_own_words() {
    let cases = READINGS.iter().chain(WORDS).chain(MISTYPED).flat_map(|errand| {
        [Given::ByCollection, Given::ByFlag].map(|given| {
            let place = Place::Briefing(body(), Manner::Comment);
            Planted { given, ..Planted::one(PERSON, SLUG, place, errand) }
        })
    });
    assert_none(cases);
}

#[test]
fn no_file_that_cannot_be_read_tells_its_name() {
    let errands: [Errand; 4] =
        [HUMAN, &["check", "{file}"], &["check", "--fix", "{file}"], &["export", "{file}"]];
    assert_none(STATES.iter().flat_map(|state| {
        let odd = Some((File::Briefing, *state));
        errands.map(|errand| Planted { odd, ..Planted::one(PERSON, SLUG, Place::File, errand) })
    }));
}

#[cfg(unix)]
#[test]
fn a_full_disk_tells_no_name() {
    let errands: [Errand; 5] = [
        &["check", "--fix"],
        &["export", "--to", "text", "--out", "{name}"],
        &["new", "{name}.toml"],
        &["eject", "{name}"],
        &["check", "--fix", "-"],
    ];
    let cases = errands.map(|errand| {
        let place = Place::Briefing(body(), Manner::Comment);
        Planted { disk_is_full: true, ..Planted::one(PERSON, SLUG, place, errand) }
    });
    assert_none(cases);
}

/// Without a list the same cases tell the term: the test sees what it looks for.
#[test]
fn without_a_list_terms_are_told() {
    let cases = values().map(|place| spoken_of(&[place], HUMAN));
    let silent = cases
        .map(|planted| Planted { given: Given::Never, collection: Some(""), ..planted })
        .filter(|planted| planted.faults().is_empty());
    assert_empty(silent);
}

#[test]
fn a_term_is_found_in_every_value() {
    let cases = values().map(|place| Planted::one(PERSON, AS_WRITTEN, place, JSON));
    assert_empty(cases.filter(|planted| !finds(planted)));
}

#[test]
fn a_term_is_found_in_every_spelling() {
    let place = Place::Briefing(body(), Manner::After);
    let cases = SPELLINGS.iter().map(|spelling| Planted::one(PERSON, *spelling, place, JSON));
    assert_empty(cases.filter(|planted| !finds(planted)));
}

/// Returns the places after the words of each value of a briefing.
fn values() -> impl Iterator<Item = Place> {
    let places = lines(BRIEFING).into_iter().map(|at| Place::Briefing(at, Manner::After));
    places.filter(|place| matches!(place.kind(), Kind::Text | Kind::Markup))
}

fn assert_empty(cases: impl Iterator<Item = Planted>) {
    let cases: Vec<String> = cases.map(|planted| planted.to_string()).collect();
    assert!(cases.is_empty(), "{} cases:\n{}", cases.len(), cases.join("\n"));
}

/// Returns whether `check` finds the private term, and says so by its exit code.
fn finds(planted: &Planted) -> bool {
    let telling = planted.run();
    telling.stdout.contains("\"rule\": \"private-term\"") && telling.ended == Ended::Code(Some(1))
}

#[test]
fn the_briefing_has_every_key_of_the_format() {
    assert_whole(&["schema"], BRIEFING);
}

#[test]
fn the_collection_has_every_key_of_its_format() {
    assert_whole(&["schema", "--collection"], COLLECTION);
}

/// Fails with the keys of a schema that a file lacks, where no term would be planted.
fn assert_whole(args: &[&str], text: &str) {
    let ran = Case::new().run(args);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let schema: serde_json::Value = serde_json::from_str(&ran.stdout).unwrap();
    let file: serde_json::Value = toml::from_str(text).unwrap();
    let (mut wanted, mut written) = (BTreeSet::new(), BTreeSet::new());
    keys_of_schema(&schema, "", &mut wanted);
    keys_of_file(&file, "", &mut written);
    assert!(wanted.len() > 20, "{wanted:?}");
    // A collection has one logo or several, not both.
    let missing = wanted.difference(&written).filter(|key| !key.starts_with("partnership.logos"));
    let missing: Vec<&String> = missing.collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Collects the paths of all keys that a schema knows.
fn keys_of_schema(schema: &serde_json::Value, path: &str, keys: &mut BTreeSet<String>) {
    let parts = ["items", "oneOf", "anyOf", "allOf"].map(|name| &schema[name]);
    for part in parts
        .into_iter()
        .flat_map(|part| part.as_array().map_or(slice::from_ref(part), Vec::as_slice))
    {
        if part.is_object() {
            keys_of_schema(part, path, keys);
        }
    }
    for (name, part) in schema["properties"].as_object().into_iter().flatten() {
        keys.insert(format!("{path}{name}"));
        keys_of_schema(part, &format!("{path}{name}."), keys);
    }
}

/// Collects the paths of all keys of a file.
fn keys_of_file(value: &serde_json::Value, path: &str, keys: &mut BTreeSet<String>) {
    for part in value.as_array().into_iter().flatten() {
        keys_of_file(part, path, keys);
    }
    for (name, part) in value.as_object().into_iter().flatten() {
        keys.insert(format!("{path}{name}"));
        keys_of_file(part, &format!("{path}{name}."), keys);
    }
}
