//! What dialects of Markdown write that its reader does not know: comments between `%%`, marked words and places by
//! name as Obsidian has them, boxes and classes as pandoc has them.

use crate::manuscript::AsideKind;

/// A draft without the signs of its dialect, and what they said.
#[derive(Debug, Default)]
pub(super) struct Plain {
    pub(super) text: String,
    pub(super) said: Vec<Said>,
}

/// What signs of a dialect said.
#[derive(Debug)]
pub(super) struct Said {
    /// Where in the plain text they stood.
    pub(super) at: usize,
    pub(super) kind: AsideKind,
    pub(super) words: String,
}

impl Plain {
    pub(super) fn of(text: &str) -> Self {
        let mut plain = Self::default();
        let mut rest = text;
        while let Some((before, comment, after)) = comment(rest) {
            plain.lines(before);
            plain.say(AsideKind::Unshown, comment);
            rest = after;
        }
        plain.lines(rest);
        plain
    }

    fn lines(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            if let Some(class) = line.trim_start().strip_prefix(":::") {
                self.say(AsideKind::Unshown, class.trim_matches([':', ' ', '\n']));
                self.text.push('\n');
            } else if line.contains('`') {
                self.text.push_str(line);
            } else {
                let line = self.without_names(line);
                self.without_classes(&without_marks(&line));
            }
        }
    }

    fn say(&mut self, kind: AsideKind, words: &str) {
        self.said.push(Said { at: self.text.len(), kind, words: words.to_owned() });
    }

    /// Places by name: `[[Chronology|the dates]]` says “the dates”, and `![[tree.png]]` shows a file. What has no
    /// words of its own may be a gap to be filled, and stays.
    fn without_names(&mut self, line: &str) -> String {
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        while let Some(end) = rest.find("]]") {
            let (before, after) = (&rest[..end], &rest[end + 2..]);
            rest = after;
            let parted = before.rsplit_once("[[").filter(|_| !after.starts_with(['(', '[']));
            match parted.map(|(before, name)| (before, name, name.split_once('|'))) {
                Some((before, name, _)) if before.ends_with('!') && !name.is_empty() => {
                    out.push_str(&before[..before.len() - 1]);
                    self.say(AsideKind::Embedded, name);
                }
                Some((before, _, Some((place, words)))) if !words.trim().is_empty() => {
                    out.push_str(before);
                    out.push_str(words);
                    self.say(AsideKind::Link, place);
                }
                _ => {
                    out.push_str(before);
                    out.push_str("]]");
                }
            }
        }
        out + rest
    }

    /// Classes behind words, links and pictures: `[words]{.underline}`, `![](tree.png){width=50%}`.
    fn without_classes(&mut self, line: &str) {
        let mut rest = line;
        let behind = |rest: &str| {
            let mut braces = rest.match_indices('{').map(|(at, _)| at);
            braces.find(|at| rest[..*at].ends_with([']', ')'])).map(|at| at - 1)
        };
        while let Some(open) = behind(rest) {
            let (before, after) = (&rest[..open], &rest[open + 2..]);
            let is_link = rest[open..].starts_with(')');
            let end = after.find(['{', '}']).filter(|end| after[*end..].starts_with('}'));
            let class = end.map(|end| (&after[..end], &after[end + 1..]));
            let class = class.filter(|(class, _)| is_class(class));
            let words = if is_link {
                before.contains("](").then_some((before, ")"))
            } else {
                before.rsplit_once('[')
            };
            let (Some((class, after)), Some((before, words))) = (class, words) else {
                self.text.push_str(&rest[..open + 2]);
                rest = &rest[open + 2..];
                continue;
            };
            self.text.push_str(before);
            self.text.push_str(words);
            self.say(AsideKind::Unshown, class);
            rest = after;
        }
        self.text.push_str(rest);
    }
}

/// Returns what stands before the first comment, what it says, and what follows. Behind a number or a word the signs
/// are none of a comment.
fn comment(text: &str) -> Option<(&str, &str, &str)> {
    let begins = |at: usize| {
        !text[..at].ends_with(|one: char| one.is_alphanumeric() || matches!(one, '%' | '\\'))
    };
    let open = text.match_indices("%%").map(|(at, _)| at).find(|at| begins(*at))?;
    let (comment, after) = text[open + 2..].split_once("%%")?;
    Some((&text[..open], comment, after))
}

/// Returns a line without the signs around words that are marked as with a pen: `==words==`.
fn without_marks(line: &str) -> String {
    let parts: Vec<&str> = line.split("==").collect();
    let mut marked = parts.iter().skip(1).step_by(2);
    let is_marked =
        |words: &&str| !words.is_empty() && words.trim() == *words && !words.contains('=');
    let are_pairs = parts.len() % 2 == 1 && marked.all(is_marked);
    if are_pairs { parts.concat() } else { line.to_owned() }
}

fn is_class(class: &str) -> bool {
    class.starts_with(['.', '#']) || class.contains('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_signs_say_is_told_and_their_words_stay() {
        for (draft, text, said) in [
            ("A %%ask\n\nthe police%% rang.", "A  rang.", &["ask\n\nthe police"][..]),
            ("%%\na\n%%\nB", "\nB", &["\na\n"]),
            ("50%% of 60%% and 5 %% more", "50%% of 60%% and 5 %% more", &[]),
            ("See [[Dates#March|the dates]].", "See the dates.", &["Dates#March"]),
            (
                "![[tree.png]] and [[name of the child]]",
                " and [[name of the child]]",
                &["tree.png"],
            ),
            (
                "[[1]](https://a.example) [[|]] [[a|b]][c]",
                "[[1]](https://a.example) [[|]] [[a|b]][c]",
                &[],
            ),
            ("it ==the family== chose", "it the family chose", &[]),
            ("a == b == c, ==\nTitle\n=====", "a == b == c, ==\nTitle\n=====", &[]),
            ("::: {.box}\nA\n:::\n", "\nA\n\n", &["{.box}", ""]),
            ("[a]{.mark} {b} [c](d){e=f} (g){h}", "a {b} [c](d) (g){h}", &[".mark", "e=f"]),
            ("`==a== [[b|c]]`", "`==a== [[b|c]]`", &[]),
        ] {
            let plain = Plain::of(draft);
            let words: Vec<&str> = plain.said.iter().map(|one| one.words.as_str()).collect();
            assert_eq!((plain.text.as_str(), words.as_slice()), (text, said), "{draft}");
        }
    }
}
