//! References of records, passports, accounts and vehicles in a text as it is drawn.
//!
//! A code alone says little: what it is called right before, or the shape that only one kind has,
//! makes it a person's.

mod called;
mod code;
mod plate;
mod shape;

use std::ops::Range;

use crate::lint::recognise::{add_beside, found::NumberKind};

use code::Code;

/// Returns the references in a text, in order.
pub(super) fn find(text: &str) -> Vec<(Range<usize>, NumberKind)> {
    let mut out = plate::find(text);
    let codes = Code::all(text).into_iter();
    let known =
        codes.filter_map(|code| shape::of(text, &code).or_else(|| called::as_whose(text, &code)));
    add_beside(&mut out, known.collect(), |(range, _)| range.clone());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, NumberKind)> {
        find(text).into_iter().map(|(range, kind)| (&text[range], kind)).collect()
    }

    #[test]
    fn finds_references_by_what_they_are_called() {
        for (text, words, kind) in [
            ("The custody record, TB/02917/23, is", "TB/02917/23", NumberKind::Record),
            ("crime reference number 47/10233/22.", "47/10233/22", NumberKind::Record),
            ("under case no. 77120934, he", "77120934", NumberKind::Record),
            ("CAD log 2231 of 170622 tells", "2231 of 170622", NumberKind::Record),
            ("Their court gave it number 23/004417/C", "23/004417/C", NumberKind::Record),
            ("47/10233/22 is the crime reference", "47/10233/22", NumberKind::Record),
            ("MRN 30991827 was", "30991827", NumberKind::Record),
            ("on passport no. 518834206", "518834206", NumberKind::Passport),
            ("sort code 20 11 45", "20 11 45", NumberKind::Bank),
            ("into account 30-11-44 71102938", "30-11-44 71102938", NumberKind::Bank),
            ("her bank card 4929 1130 3047 2256", "4929 1130 3047 2256", NumberKind::Bank),
        ] {
            assert_eq!(found(text), [(words, kind)], "{text}");
        }
    }

    #[test]
    fn finds_references_by_their_shape() {
        for (text, words, kind) in [
            ("In LV22C50713 the judge", "LV22C50713", NumberKind::Court),
            ("W801200001009 was on", "W801200001009", NumberKind::Pupil),
            ("PARGE 804127 J99KW was", "PARGE 804127 J99KW", NumberKind::Licence),
            ("GB29 NWBK 6016 1331 9268 19", "GB29 NWBK 6016 1331 9268 19", NumberKind::Bank),
            ("a van, KT19 VRO, left", "KT19 VRO", NumberKind::Plate),
            ("the reg was kt19vro, he", "kt19vro", NumberKind::Plate),
            ("in a car (R722 KJD)", "R722 KJD", NumberKind::Plate),
            ("a jeep, KEZ 4821, was", "KEZ 4821", NumberKind::Plate),
        ] {
            assert_eq!(found(text), [(words, kind)], "{text}");
        }
    }

    #[test]
    fn leaves_other_codes() {
        for text in [
            "The grant, ES/T008903/1, paid",
            "Purchase order 4500187263 covers",
            "the job number for the repair, 118827, was",
            "under tender 2021/0457",
            "ISBN 978-1-4729-1234-5",
            "a code, 7304918265, was",
            "The charity (registered number 1099887)",
            "model 4400-XL met BS EN 597-1:2015",
            "The number of police records is 14033",
            "the crime figures of 2021-22",
            "a custody record of 12/04/2023",
            "W801200001008 was on",
            "his case file for 2022/23",
            "The police used form 124D.",
            "blood pressure of 148/92 on the hospital record",
            "the court case [2014] UKSC 19",
            "Case 3 of 14",
            "her account of 2019",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
