//! Numbers that belong to one person: NHS, CHI, Health and Care, National Insurance.

use std::ops::Range;

use crate::lint::recognise::around;
use crate::lint::recognise::stands_alone;

/// Whose number it is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// England, Wales and the Isle of Man.
    Nhs,
    /// Scotland.
    Chi,
    /// Northern Ireland.
    HealthAndCare,
    /// National Insurance, all of the United Kingdom.
    NationalInsurance,
}

impl Kind {
    /// Returns the name with its article.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nhs => "an NHS number",
            Self::Chi => "a CHI number",
            Self::HealthAndCare => "a Health and Care number",
            Self::NationalInsurance => "a National Insurance number",
        }
    }
}

/// Returns the identifying numbers in a text.
pub(crate) fn find(text: &str) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    for run in digit_runs(text) {
        out.extend(health_numbers(text, &run));
    }
    out.extend(insurance_numbers(text));
    out.sort_by_key(|(range, _)| range.start);
    out
}

/// Digits in groups with a single space or hyphen between them.
struct Run {
    /// The places of the groups.
    groups: Vec<Range<usize>>,
}

fn digit_runs(text: &str) -> Vec<Run> {
    let bytes = text.as_bytes();
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        let group = start..at;
        match runs.last_mut() {
            Some(run) if run.groups.last().is_some_and(|last| joins(&text[last.end..start])) => {
                run.groups.push(group);
            }
            _ => runs.push(Run { groups: vec![group] }),
        }
    }
    runs
}

fn joins(between: &str) -> bool {
    matches!(
        between,
        " " | "-" | "\u{a0}" | "\u{2009}" | "\u{202f}" | "\u{2011}" | "\u{2013}" | "." | "  "
    )
}

fn health_numbers(text: &str, run: &Run) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    let mut next = 0;
    for at in 0..run.groups.len() {
        let lengths = [3, 3, 4];
        let groups = if run.groups[at].len() == 10 {
            1
        } else if is_grouped(&run.groups[at..], &lengths) {
            3
        } else if is_grouped(&run.groups[at..], &[6, 4]) {
            2
        } else {
            continue;
        };
        let range = run.groups[at].start..run.groups[at + groups - 1].end;
        if at < next || !stands_alone(text, &range) {
            continue;
        }
        if let Some(kind) = kind_of(text, &range, groups) {
            out.push((range, kind));
            next = at + groups;
        }
    }
    out
}

fn is_grouped(groups: &[Range<usize>], lengths: &[usize]) -> bool {
    groups.len() >= lengths.len()
        && groups.iter().zip(lengths).all(|(group, length)| group.len() == *length)
}

/// What is written near an NHS number.
const NHS: &[&str] = &[
    "nhs",
    "patient",
    "health record",
    "health number",
    "medical record",
    "hospital number",
    "emis",
    "systmone",
];

/// What is written before ten digits that are another number.
const OTHERS: &[&str] = &[
    "ref",
    "phone",
    "tel",
    "ring ",
    "call ",
    "fax",
    "invoice",
    "order",
    "isbn",
    "account",
    "£",
    "serial",
    "asset",
    "grant",
    "job number",
    "helpline",
    "text ",
    "dial",
    "ticket",
    "charity",
    "company",
    "urn",
    "tender",
    "contract",
    "budget",
];

/// Which number ten digits are, by check digit, grouping and the words about them.
fn kind_of(text: &str, range: &Range<usize>, groups: usize) -> Option<Kind> {
    let digits: Vec<u32> = text[range.clone()].chars().filter_map(|one| one.to_digit(10)).collect();
    if digits.len() != 10 || !has_check_digit(&digits) || digits.iter().all(|one| *one == digits[0])
    {
        return None;
    }
    let (before, after) = around(text, range, 60, 40);
    let near =
        |words: &[&str]| words.iter().any(|word| before.contains(word) || after.contains(word));
    let word = |word: &str| {
        [&before, &after].iter().any(|text| {
            text.split(|one: char| !one.is_alphanumeric() && one != '&').any(|part| part == word)
        })
    };
    if word("chi") && is_date(&digits) {
        return Some(Kind::Chi);
    }
    let care = near(&["health and care", "health & care", "health and social care"])
        || word("h&c")
        || word("hsc")
        || word("hcn");
    if care && digits[0] == 3 && digits[1] >= 2 {
        return Some(Kind::HealthAndCare);
    }
    let grouped_as_nhs = groups == 3 && !OTHERS.iter().any(|word| before.contains(word));
    (groups != 2 && (near(NHS) || grouped_as_nhs)).then_some(Kind::Nhs)
}

/// The check digit modulo 11 that NHS, CHI and Health and Care numbers share.
fn has_check_digit(digits: &[u32]) -> bool {
    let sum: u32 =
        digits[..9].iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 11;
    check != 10 && check == digits[9]
}

fn is_date(digits: &[u32]) -> bool {
    let pair = |at: usize| digits[at] * 10 + digits[at + 1];
    (1..=31).contains(&pair(0)) && (1..=12).contains(&pair(2))
}

fn insurance_numbers(text: &str) -> Vec<(Range<usize>, Kind)> {
    let mut out = Vec::new();
    let letters = text.char_indices().filter(|(_, one)| one.is_ascii_alphabetic());
    let mut next = 0;
    for (start, _) in letters {
        if start >= next
            && let Some(end) = insurance_number(text, start)
        {
            out.push((start..end, Kind::NationalInsurance));
            next = end;
        }
    }
    out
}

/// The end of a National Insurance number that starts at a byte.
fn insurance_number(text: &str, start: usize) -> Option<usize> {
    const NOT_ISSUED: &[&str] = &["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];
    const LONGEST: usize = 24;
    let end = text.ceil_char_boundary((start + LONGEST).min(text.len()));
    let part = &text[start..end];
    // Most words are no number, and are passed over without more ado.
    let digit = |at: usize| part.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    if !digit(2) && !digit(3) && !digit(4) {
        return None;
    }
    let prefix =
        part.get(..2).filter(|prefix| prefix.bytes().all(|one| one.is_ascii_alphabetic()))?;
    let upper = prefix.to_ascii_uppercase();
    let (first, second) = (upper.as_bytes()[0], upper.as_bytes()[1]);
    let barred = b"DFIQUV".contains(&first)
        || b"DFIQUVO".contains(&second)
        || NOT_ISSUED.contains(&upper.as_str());
    if barred {
        return None;
    }
    let mut at = 2;
    for _ in 0..6 {
        at += separator(&part[at..]);
        part[at..].bytes().next().filter(u8::is_ascii_digit)?;
        at += 1;
    }
    let digits_end = start + at;
    let gap = separator(&part[at..]);
    let suffix = part[at + gap..]
        .bytes()
        .next()
        .filter(|one| matches!(one.to_ascii_uppercase(), b'A'..=b'D'));
    let whole =
        suffix.map(|_| start..start + at + gap + 1).filter(|range| stands_alone(text, range));
    let bare = (start..digits_end, false);
    let (range, suffixed) = whole.map_or(bare, |range| (range, true));
    let (before, _) = around(text, &range, 60, 0);
    let context = ["national insurance", "ni number", "nino", "ni no", "payslip", "p45", "p60"]
        .iter()
        .any(|words| before.contains(words));
    let written_so = prefix.bytes().all(|one| one.is_ascii_uppercase());
    let counts = if suffixed { written_so || context } else { context };
    (counts && stands_alone(text, &range)).then_some(range.end)
}

fn separator(text: &str) -> usize {
    let one = text.chars().next().filter(|one| matches!(one, ' ' | '-' | '\u{a0}'));
    one.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Kind)> {
        find(text).into_iter().map(|(range, kind)| (&text[range], kind)).collect()
    }

    #[test]
    fn finds_numbers_by_check_digit_and_context() {
        assert_eq!(found("NHS number 9990000018 was"), [("9990000018", Kind::Nhs)]);
        assert_eq!(found("his number, 999 000 0018,"), [("999 000 0018", Kind::Nhs)]);
        assert_eq!(found("(AB 12 34 56 C)"), [("AB 12 34 56 C", Kind::NationalInsurance)]);
        assert_eq!(found("NI number ab123456"), [("ab123456", Kind::NationalInsurance)]);
    }

    #[test]
    fn leaves_other_numbers() {
        for text in [
            "9990000018",
            "NHS number 999 000 0019",
            "QQ 12 34 56 C",
            "AB 12 34 56",
            "case reference 999 000 0018",
            "1999 000 0018",
            "NHS spent 1000000",
        ] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
