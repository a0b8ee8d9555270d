//! Codes: digits, with the letters and marks that bind them.

use std::ops::Range;

use crate::lint::recognise::date_in_digits;

/// A code with digits.
pub(super) struct Code {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// Where the capitals start that stand right before it: "CW 1183".
    pub(super) lead: usize,
    /// How many digits it has.
    pub(super) digits: usize,
    /// Whether it has letters too.
    pub(super) letters: bool,
    /// Whether marks part it: "14/88231/22".
    pub(super) marked: bool,
}

impl Code {
    /// Returns the codes in a text, in order, without dates and years.
    pub(super) fn all(text: &str) -> Vec<Self> {
        let bytes = text.as_bytes();
        let mut out = Vec::new();
        let (mut at, mut last) = (0, 0);
        while at < bytes.len() {
            if !bytes[at].is_ascii_alphanumeric() {
                at += 1;
                continue;
            }
            let group = group_at(text, at);
            if !has_digit(&text[group.clone()]) {
                at = group.end;
                continue;
            }
            let start = glued_start(text, group.start, last);
            let end = end_of(text, group.end);
            let code = Self::new(text, start..end, last);
            last = end;
            at = end;
            if code.digits > 2 && !is_date_or_years(&text[code.range.clone()]) {
                out.push(code);
            }
        }
        out
    }

    fn new(text: &str, range: Range<usize>, last: usize) -> Self {
        let written = &text[range.clone()];
        Self {
            lead: lead_start(text, range.start, last),
            digits: written.bytes().filter(u8::is_ascii_digit).count(),
            letters: written.bytes().any(|one| one.is_ascii_alphabetic()),
            marked: written.contains(['/', '-', '\\']),
            range,
        }
    }

    /// Whether it is more than a plain number: "CRI/0047719/21", "ZE22C50417".
    pub(super) fn is_strong(&self) -> bool {
        (self.letters && self.digits >= 4) || (self.marked && self.digits >= 6)
    }
}

fn group_at(text: &str, start: usize) -> Range<usize> {
    let length = text[start..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    start..start + length
}

fn has_digit(group: &str) -> bool {
    group.bytes().any(|one| one.is_ascii_digit())
}

fn is_upper(group: &str) -> bool {
    !group.bytes().any(|one| one.is_ascii_lowercase())
}

/// The start of a code whose first group with a digit starts at a byte: "PS-2022" starts at "PS".
fn glued_start(text: &str, mut start: usize, last: usize) -> usize {
    const LONGEST: usize = 6;
    while start > last && matches!(text.as_bytes()[start - 1], b'-' | b'/') {
        let before = text[last..start - 1].bytes().rev().take(LONGEST + 1);
        let letters = before.take_while(u8::is_ascii_uppercase).count();
        if letters == 0 || letters > LONGEST {
            break;
        }
        start -= letters + 1;
    }
    start
}

/// The start of the capitals a space before a code.
fn lead_start(text: &str, start: usize, last: usize) -> usize {
    const LONGEST: usize = 5;
    let Some(before) = text[last.min(start)..start].strip_suffix(' ') else { return start };
    let letters = before.bytes().rev().take(LONGEST + 1).take_while(u8::is_ascii_uppercase).count();
    let alone = !before[..before.len() - letters].ends_with(|one: char| one.is_alphanumeric());
    if (1..=LONGEST).contains(&letters) && alone { start - 1 - letters } else { start }
}

/// The end of a code whose first group ends at a byte.
fn end_of(text: &str, mut end: usize) -> usize {
    const MOST_GROUPS: usize = 8;
    for _ in 0..MOST_GROUPS {
        let Some(next) = next_end(text, end) else { break };
        end = next;
    }
    end
}

/// The end of the group that goes on with a code.
fn next_end(text: &str, end: usize) -> Option<usize> {
    const DAY: usize = 6;
    let rest = &text[end..];
    if let Some(day) = rest.strip_prefix(" of ") {
        let digits = day.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let is_day = digits == DAY && day[..digits].bytes().all(|one| one.is_ascii_digit());
        return is_day.then_some(end + 4 + digits);
    }
    let mark = rest.chars().next()?;
    let group = group_at(text, end + mark.len_utf8());
    let written = &text[group.clone()];
    let goes_on = match mark {
        '-' | '/' | '\\' => {
            has_digit(written) || (!written.is_empty() && written.len() <= 4 && is_upper(written))
        }
        '.' => written.starts_with(|one: char| one.is_ascii_digit()),
        ' ' => {
            let digits = written.bytes().all(|one| one.is_ascii_digit());
            let bank =
                written.len() <= 4 && is_upper(written) && followed_by_digit(text, group.end);
            (written.len() > 1 && digits)
                || (has_digit(written) && !digits && is_upper(written))
                || (!written.is_empty() && bank && !has_digit(written))
        }
        _ => false,
    };
    goes_on.then_some(group.end)
}

fn followed_by_digit(text: &str, end: usize) -> bool {
    text[end..]
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(|one: char| one.is_ascii_digit()))
}

/// "12/04/2023", "2021", "2021-22", "2019/2020".
fn is_date_or_years(code: &str) -> bool {
    let is_year =
        |part: &str| part.len() == 4 && (part.starts_with("19") || part.starts_with("20"));
    let years = code.split(['-', '/', ' ']).collect::<Vec<_>>();
    let of_years = match years.as_slice() {
        [one] => is_year(one),
        [one, other] => is_year(one) && (is_year(other) || other.len() == 2),
        _ => false,
    };
    of_years
        || date_in_digits::find(code).first().is_some_and(|date| date.range.len() == code.len())
}
