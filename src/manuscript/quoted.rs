//! A text that came by mail, with a mark before each line.

use std::borrow::Cow;

/// So often a text is answered or sent on at most.
const MOST_TIMES: usize = 8;

/// Returns a text without the marks that programs of mail put before each line of what they quote, where almost all
/// lines have one: who quotes a child in a draft marks a few.
pub(super) fn unquoted(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for _ in 0..MOST_TIMES {
        if !is_quoted(&text) {
            break;
        }
        let lines: Vec<&str> = text.split('\n').map(bare).collect();
        text = Cow::Owned(lines.join("\n"));
    }
    text
}

fn is_quoted(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let (mut all, mut quoted) = (0, 0);
    for line in lines {
        all += 1;
        quoted += usize::from(line.starts_with('>'));
    }
    quoted > 2 && quoted * 10 >= all * 9
}

fn bare(line: &str) -> &str {
    line.strip_prefix('>').map_or(line, |rest| rest.strip_prefix(' ').unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_mail_are_gone_and_those_of_quotations_stay() {
        let mail = "> Background\n>\n> She was two.\n>   \n> > Asked\n>> twice";
        assert_eq!(unquoted(mail), "Background\n\nShe was two.\n  \n> Asked\n> twice");
        assert_eq!(unquoted("> > A\n>> B\n> >\n> >C\n"), "A\nB\n\nC\n");
        for text in ["> A\n> B", "Background\n\n> I was two.\n> Nobody asked.\n> Not once.", ""] {
            assert_eq!(unquoted(text), text);
        }
        let deep = format!("{0}a\n{0}b\n{0}c", ">".repeat(9));
        assert_eq!(unquoted(&deep), ">a\n>b\n>c");
    }
}
