//! Dates in digits alone: 03/03/2024, 3.3.24, 2024-03-03.

use std::ops::Range;

use crate::lint::recognise::{
    around, beside,
    drawn::{self, Drawn},
    found::DateFound,
};

/// Returns the dates in digits in a text, in order.
pub(super) fn find(text: &str) -> Vec<DateFound> {
    if !drawn::has_digit(text) {
        return Vec::new();
    }
    let drawn = Drawn::of(text);
    let mut out: Vec<DateFound> = Vec::new();
    let bytes = drawn.text().as_bytes();
    let mut last = 0;
    for at in 0..bytes.len() {
        let begins = bytes[at].is_ascii_digit() && (at == 0 || !bytes[at - 1].is_ascii_digit());
        if at < last || !begins {
            continue;
        }
        let digits = Digits::at(drawn.text(), at);
        if let Some(digits) = digits.filter(|digits| digits.stand_alone(drawn.text(), last)) {
            last = digits.range.end;
            out.push(digits.found(&drawn));
        }
    }
    out
}

/// Three numbers that can be a date.
struct Digits {
    range: Range<usize>,
    day: u32,
    month: u32,
    year: u32,
    /// What stands between them: a stop, a stroke, a hyphen, a bar or a space.
    mark: u8,
    /// Whether the year has four digits.
    whole: bool,
}

impl Digits {
    /// The date whose first digit is at a byte.
    fn at(text: &str, start: usize) -> Option<Self> {
        const LONGEST: usize = 16;
        let end = text.floor_char_boundary((start + LONGEST).min(text.len()));
        let part = &text[start..end];
        let (first, mut at) = digits(part, 0)?;
        let (mark, length) = mark_at(&part[at..])?;
        at += length;
        let (second, next) = digits(part, at)?;
        let (_, length) = mark_at(&part[next..]).filter(|(again, _)| *again == mark)?;
        let (third, end) = digits(part, next + length)?;
        let is_iso = first.len() == 4 && mark != b'.';
        let (day, year) = if is_iso { (third, first) } else { (first, third) };
        let lengths = is_iso || (first.len() <= 2 && matches!(third.len(), 2 | 4));
        let value = |digits: &str| digits.parse::<u32>().ok();
        let (day, month, year) = (value(day)?, value(second)?, value(year)?);
        let good = lengths
            && (1..=31).contains(&day)
            && (1..=12).contains(&month)
            && (year < 100 || (1900..2100).contains(&year));
        let range = start..start + end;
        good.then_some(Self { range, day, month, year, mark, whole: year >= 100 })
    }

    /// Whether the date is not part of a longer number, version, reference or web address.
    fn stand_alone(&self, text: &str, last: usize) -> bool {
        let loose = matches!(self.mark, b' ' | b'|');
        self.begins(text, last)
            && self.ends(text)
            && (!loose || (self.whole && tells_of_birth(text, &self.range)))
            && (self.whole || !self.is_called_otherwise(text))
    }

    /// "Version 1.2.24", "sort code 01-02-03": whether a short date is called something else.
    fn is_called_otherwise(&self, text: &str) -> bool {
        const BETWEEN: usize = 6;
        let (before, _) = around(text, &self.range, 24, 0);
        let before = before.trim_end_matches([' ', '.', ':', '(']);
        let word = before.rsplit(|one: char| !one.is_alphabetic()).next();
        let version = matches!(word, Some("version" | "ver" | "v"));
        let bank = ["sort code", "sort-code", "sortcode"]
            .iter()
            .find_map(|name| Some(before.rsplit_once(name)?.1));
        let is_near = |between: &str| {
            between.len() <= BETWEEN
                && between.chars().all(|one| one.is_alphabetic() || matches!(one, ' ' | ':'))
        };
        (version && self.mark == b'.') || bank.is_some_and(is_near)
    }

    fn begins(&self, text: &str, last: usize) -> bool {
        let start = self.range.start;
        let mut before = text[..start].chars().rev();
        let (mark, further) = (before.next(), before.next());
        let digit = further.is_some_and(|one| one.is_ascii_digit());
        match mark {
            Some('.' | '/' | '-' | '_') if last > 0 && last + 1 == start => true,
            // The last day of several: 8-11/8/2023.
            Some('-') if digit => self.mark != b'-',
            Some('.' | '/' | '_') if digit => false,
            Some('.' | '/' | '-' | '_') => {
                self.may_follow(text, start - 1) && !beside::is_in_web_address(text, start)
            }
            _ => self.may_follow(text, start),
        }
    }

    /// Whether the date may stand right after what ends at a byte: a word, or what a date is called.
    fn may_follow(&self, text: &str, end: usize) -> bool {
        const BIRTHS: &[&str] = &["dob", "dod", "born", "birth", "b"];
        const LONGEST_WORD: usize = 24;
        let letters = text.as_bytes()[..end].iter().rev().take(LONGEST_WORD);
        let letters = letters.take_while(|one| one.is_ascii_alphabetic()).count();
        let (before, word) = text[..end].split_at(end - letters);
        let is_word = word.bytes().any(|one| one.is_ascii_lowercase()) && letters > 1;
        let named = is_word || matches!(word, "DATE" | "ON");
        word.is_empty()
            || BIRTHS.contains(&word.to_ascii_lowercase().as_str())
            || (self.whole
                && named
                && !before.ends_with(|one: char| one.is_ascii_digit())
                && !beside::is_code(text, &self.range))
    }

    fn ends(&self, text: &str) -> bool {
        let end = self.range.end;
        let after = &text[end..];
        let Some(mark) = after.chars().next() else { return true };
        let digit = after.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
        match mark {
            '-' if digit && self.mark != b'-' => true,
            '.' | '/' | '-' if digit => Self::at(text, end + 1).is_some(),
            '/' => !beside::is_in_web_address(text, self.range.start),
            letter if letter.is_alphabetic() => self.whole,
            other => !other.is_ascii_digit(),
        }
    }

    fn found(&self, drawn: &Drawn<'_>) -> DateFound {
        DateFound {
            range: drawn.written(&self.range),
            day: Some(self.day),
            month: self.month,
            year: Some(self.year),
            numeric: true,
            named: false,
        }
    }
}

/// The digits from a byte on, and their end.
fn digits(text: &str, at: usize) -> Option<(&str, usize)> {
    let count = text[at..].bytes().take_while(u8::is_ascii_digit).count();
    (count > 0).then(|| (&text[at..at + count], at + count))
}

/// The mark at the start of a text, with the spaces about it, and its length.
fn mark_at(text: &str) -> Option<(u8, usize)> {
    let space = usize::from(text.starts_with(' '));
    let mark = text.as_bytes().get(space).copied().filter(|one| b"/.-|".contains(one));
    match mark {
        Some(mark) => Some((mark, space + 1 + usize::from(text[space + 1..].starts_with(' ')))),
        None => (space == 1).then_some((b' ', 1)),
    }
}

/// Whether birth is told of right before three numbers with nothing but gaps or bars between them.
fn tells_of_birth(text: &str, range: &Range<usize>) -> bool {
    let (before, _) = around(text, range, 24, 0);
    ["dob", "d.o.b", "birth", "born"].iter().any(|word| before.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|date| &text[date.range]).collect()
    }

    #[test]
    fn finds_dates_in_any_gaps() {
        for mark in
            ["/", ".", "-", " / ", "\t/\u{a0}", "\u{2011}", "\u{2013}", "\u{2044}", "\u{b7}"]
        {
            let date = format!("03{mark}0\u{200b}3{mark}2024");
            assert_eq!(found(&format!("é on {date}, then")), [date.as_str()], "{date:?}");
        }
        assert_eq!(found("DOB 03\t03\t2015"), ["03\t03\t2015"]);
        assert_eq!(found("03 03 2015"), Vec::<&str>::new());
        assert_eq!(found("born 03|03|2015"), ["03|03|2015"]);
        assert_eq!(found("his sort code. Born 01-02-03"), ["01-02-03"]);
        assert_eq!(found("sort code and DOB 01-02-03"), ["01-02-03"]);
        assert_eq!(found("born, in one version, on 1.2.24"), ["1.2.24"]);
        assert_eq!(found("on his release 1.2.24"), ["1.2.24"]);
    }

    #[test]
    fn finds_dates_beside_letters_and_marks() {
        for text in [
            "DOB03/03/2024",
            "dob.03/03/2024",
            "-03/03/2024",
            "on03/03/2024and",
            "_03/03/2024_",
            "(b.03/03/2024)",
        ] {
            assert_eq!(found(text), ["03/03/2024"], "{text}");
        }
        for mark in ["-", "/", " to ", "\u{2013}"] {
            let text = format!("01/04/2023{mark}31/03/2024");
            assert_eq!(found(&text), ["01/04/2023", "31/03/2024"], "{text}");
        }
        assert_eq!(found("8\u{2013}11/8/2023"), ["11/8/2023"]);
        assert_eq!(found("2024-03-03T10:00"), ["2024-03-03"]);
    }

    #[test]
    fn leaves_other_numbers() {
        for text in [
            "v3.3.24",
            "10.2.24.5",
            "1.2.3.24",
            "AB12/03/2024",
            "REF-2024-03-17",
            "job.03/03/2024",
            "Version.3.3.24",
            "7AB12/03/2024",
            "103/03/2024",
            "03/03/20245",
            "https://a.example/2024/03/03/page",
            "3.3.24b",
            "12 03 2024 births",
            "24/7 care",
            "13/14/2024",
            "03|03|2015",
            "born 3|3|15",
            "version 1.2.24",
            "Version: 1.2.24",
            "v 1.2.24",
            "sort code 01-02-03",
            "Sort code is: 01-02-03",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
