//! A text that came by mail, with a mark before each line.

use crate::manuscript::kind::Kind;

/// So often a text is answered or sent on at most.
const MOST_TIMES: usize = 8;

/// The fewest lines of a draft that came so: who quotes a child in a draft marks a few.
const LEAST: usize = 10;

/// How the lines begin that a mail has above its text.
const HEAD: &[&str] = &["From:", "Sent:", "Date:", "To:", "Cc:", "Bcc:", "Subject:", "Reply-To:"];

/// A text without what mail adds to it.
#[derive(Debug)]
pub(super) struct Unquoted {
    pub(super) text: String,
    /// What mail had added.
    pub(super) added: Vec<String>,
}

impl Unquoted {
    /// Takes the marks away that programs of mail put before each line of what they quote, and what they say above.
    /// In plain text a few lines may have none.
    pub(super) fn of(text: &str, kind: Kind) -> Self {
        let mut unquoted = Self { text: text.to_owned(), added: Vec::new() };
        unquoted.without_head();
        for _ in 0..MOST_TIMES {
            if !is_quoted(&unquoted.text, kind) {
                break;
            }
            unquoted.added.push("> before each line".to_owned());
            let mut lines = Vec::new();
            let mut has_begun = false;
            for line in unquoted.text.split('\n') {
                has_begun |= line.starts_with('>');
                let before: &str = lines.last().copied().unwrap_or_default();
                if !has_begun && line.trim() == "wrote:" && before.starts_with("On ") {
                    unquoted.added.push(format!("{before} {line}"));
                    lines.pop();
                } else if !has_begun && is_said_by_mail(line) {
                    unquoted.added.push(line.to_owned());
                } else {
                    lines.push(bare(line));
                }
            }
            unquoted.text = lines.join("\n");
            unquoted.without_head();
        }
        unquoted
    }

    /// Takes away what a mail has above its text, but for its day and what it is about: whom it came from and whom it went to.
    fn without_head(&mut self) {
        let first = self.text.lines().position(|line| !line.trim().is_empty()).unwrap_or(0);
        let is_head = |line: &&str| HEAD.iter().any(|label| line.trim_start().starts_with(label));
        let head: Vec<&str> = self.text.lines().skip(first).take_while(is_head).collect();
        let begins = head.first().is_some_and(|line| line.trim_start().starts_with("From:"));
        let is_mail = |line: &&str| {
            ["Sent:", "Subject:"].iter().any(|one| line.trim_start().starts_with(one))
                || line.contains('@')
        };
        if !(begins && head.len() > 1 && head.iter().any(is_mail)) {
            return;
        }
        let is_kept = |line: &&str| {
            ["Subject:", "Date:"].iter().any(|one| line.trim_start().starts_with(one))
        };
        let (kept, gone): (Vec<&str>, Vec<&str>) = head.iter().partition(|line| is_kept(line));
        let rest = self.text.lines().skip(first + head.len());
        // Each is a line of its own in Markdown, too.
        let kept = kept.into_iter().flat_map(|line| [line, ""]);
        let text: Vec<&str> = kept.chain(rest).collect();
        let gone: Vec<String> = gone.into_iter().map(str::to_owned).collect();
        self.text = text.join("\n");
        self.added.extend(gone);
    }
}

fn is_quoted(text: &str, kind: Kind) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (mut all, mut quoted) = (0, 0);
    for line in lines {
        all += 1;
        quoted += usize::from(line.starts_with('>'));
    }
    let few = if kind == Kind::Markdown { 0 } else { all / 10 };
    quoted >= LEAST && all - quoted <= few
}

/// Whether a line says who wrote what follows: "On 3 May 2024, … wrote:".
fn is_said_by_mail(line: &str) -> bool {
    line.trim_end().ends_with("wrote:")
        && line.contains(|one: char| one.is_ascii_digit() || one == '@')
}

fn bare(line: &str) -> &str {
    line.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unquoted(text: &str, kind: Kind) -> (String, usize) {
        let unquoted = Unquoted::of(text, kind);
        (unquoted.text, unquoted.added.len())
    }

    #[test]
    fn marks_of_mail_are_gone_and_those_of_quotations_stay() {
        let mail = "> Background\n>\n> She was two.\n".to_owned() + &"> >B\n".repeat(10);
        let bare = "Background\n\nShe was two.\n".to_owned() + &">B\n".repeat(10);
        assert_eq!(unquoted(&mail, Kind::Markdown), (bare.clone(), 1));
        let answered = format!("On 3 May Ann wrote:\n{mail}");
        assert_eq!(unquoted(&answered, Kind::Text), (bare, 2));
        assert_eq!(unquoted(&answered, Kind::Markdown), (answered.clone(), 0));
        let broken = "On 3 May, Ann <ann@a.example>\nwrote:\n".to_owned() + &"> A\n".repeat(20);
        assert_eq!(unquoted(&broken, Kind::Text), ("A\n".repeat(20), 2));
        let sent = "From: Ann\nTo: Bo\nSubject: Sorrel\n\nA\n";
        assert_eq!(unquoted(sent, Kind::Text), ("Subject: Sorrel\n\n\nA".to_owned(), 2));
        let period = "From: January 2024\nTo: March 2025\n\nA";
        assert_eq!(unquoted(period, Kind::Text), (period.to_owned(), 0));
        let few = "Background\n\n> I was two.\n> Nobody asked.\n> Not once.";
        let many = "# Title\n".to_owned() + &"> I was two.\n".repeat(12);
        for text in [few, &many, "> A\n> B\n> C", ""] {
            assert_eq!(unquoted(text, Kind::Markdown), (text.to_owned(), 0));
        }
        let deep = format!("{}a\n", ">".repeat(9)).repeat(10);
        assert_eq!(unquoted(&deep, Kind::Text), (">a\n".repeat(10), 8));
    }
}
