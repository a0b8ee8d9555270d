//! Heads folded, so that those that say the same are the same; and their numbers.

/// Returns a head in small letters, without its number and the marks around it.
pub(super) fn plain(head: &str) -> String {
    let lower = head.to_lowercase().replace(['\u{2019}', '\u{2018}'], "'");
    let text = without_number(&lower).trim_matches(|one: char| {
        one.is_whitespace()
            || matches!(one, ':' | '.' | '?' | '!' | '-' | '–' | '—' | '"' | '“' | '”' | '|')
    });
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns a head without its number: `1.`, `2)`, `(3)`, `Step 4:`, `⑤`.
pub(super) fn without_number(head: &str) -> &str {
    let text = head.trim();
    if let Some(rest) = text
        .strip_prefix(|one: char| matches!(one, '\u{2460}'..='\u{2468}' | '\u{2776}'..='\u{277e}'))
    {
        return rest.trim();
    }
    let word = text.split_whitespace().next().unwrap_or_default();
    let is_counter = ["step", "section", "minute", "box"].contains(&word.to_lowercase().as_str());
    let rest = if is_counter { text[word.len()..].trim_start() } else { text };
    let open = rest.trim_start_matches(['(', '#']);
    let digits = open.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=2).contains(&digits) {
        return text;
    }
    let after = &open[digits..];
    let marks = after.trim_start_matches(['.', ')', ':', '-', '–', '—', '|']);
    let parts =
        marks.len() < after.len() || marks.starts_with(char::is_whitespace) || marks.is_empty();
    let is_mark = |one: char| one.is_whitespace() || matches!(one, '–' | '—' | '-' | ':' | '|');
    if parts { marks.trim_start_matches(is_mark) } else { text }
}

/// Returns the number, from 1 to 7, that stands before a head's words.
pub(super) fn number_of(head: &str) -> Option<usize> {
    let words = without_number(head);
    let before = head.trim().strip_suffix(words).filter(|_| !words.is_empty())?;
    let digits = before.trim_matches(|one: char| !one.is_ascii_digit());
    digits.parse().ok().filter(|number| (1..=7).contains(number))
}

/// Returns the number that a head is, and nothing else.
pub(super) fn bare_number(head: &str) -> Option<usize> {
    let text = head.trim().trim_end_matches(['.', ')', ':']);
    let circled = "①②③④⑤⑥⑦".chars().position(|one| text.chars().eq([one]));
    let is_plain = text.bytes().all(|one| one.is_ascii_digit());
    let number = text.parse().ok().filter(|_| is_plain).or(circled.map(|at| at + 1))?;
    (1..=7).contains(&number).then_some(number)
}
