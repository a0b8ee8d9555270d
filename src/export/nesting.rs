//! Templates whose tags nest without end: what reads them would fill the stack, which ends the program.

/// The most letters of a tag that stand in no text of its own.
const LONGEST_TAG: usize = 8000;

/// The most branches of a template's conditions.
const MOST_BRANCHES: usize = 1000;

/// Returns why a template cannot be read.
pub(super) fn too_deep(template: &str) -> Option<String> {
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        rest = &rest[at..];
        rest = match rest.as_bytes().get(1) {
            Some(b'#') => after(rest, "#}"),
            Some(b'%') if is_raw(rest) => after(after(rest, "endraw"), "%}"),
            Some(b'%' | b'{') => {
                let (letters, end) = measured(&rest[2..]);
                if letters > LONGEST_TAG {
                    return Some(format!(
                        "a tag of more than {LONGEST_TAG} letters; part what it reckons with `set`"
                    ));
                }
                &rest[2 + end..]
            }
            _ => &rest[1..],
        };
    }
    let is_branched = template.matches("elif").count() > MOST_BRANCHES;
    is_branched.then(|| format!("more than {MOST_BRANCHES} `elif`; look the answer up in a list"))
}

/// Returns what follows after some words.
fn after<'a>(text: &'a str, words: &str) -> &'a str {
    text.split_once(words).map_or("", |(_, rest)| rest)
}

/// Whether a tag begins what is not read.
fn is_raw(tag: &str) -> bool {
    let name = tag[2..].trim_start_matches(['-', '+']).trim_start();
    name.strip_prefix("raw").is_some_and(|rest| rest.trim_start().starts_with(['-', '+', '%']))
}

/// Returns how many letters a tag has that stand in no text, and where it ends. In brackets no tag ends.
fn measured(tag: &str) -> (usize, usize) {
    let (mut letters, mut open, mut quote, mut is_escaped) = (0, 0_usize, None, false);
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(_), _) if is_escaped => is_escaped = false,
            (Some(_), b'\\') => is_escaped = true,
            (Some(mark), _) if byte == mark => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'%' | b'}') if open == 0 && tag.as_bytes().get(at + 1) == Some(&b'}') => {
                return (letters, at + 2);
            }
            (None, b'(' | b'[' | b'{') => open += 1,
            (None, b')' | b']' | b'}') => open = open.saturating_sub(1),
            _ => {}
        }
        letters += usize::from(quote.is_none());
    }
    (letters, tag.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nests_without_end_is_told() {
        let much = |before: &str, again: &str, after: &str| {
            too_deep(&(before.to_owned() + &again.repeat(10_000) + after)).is_some()
        };
        assert!(much("{{ \"}}\" ~ ", "-", "1 }}"));
        assert!(much("{{ [{\"a\": {\"b\": 1}}, ", "not ", "1] }}"));
        assert!(much("{% if ", "(", ""));
        assert!(much("{# {{ #}{{ ", "-", "1 }}"));
        assert!(much("{% if 0 %}", "{% elif 0 %}", "{% endif %}"));
    }

    #[test]
    fn what_is_long_and_does_not_nest_is_let_pass() {
        let much = |before: &str, again: &str, after: &str| {
            too_deep(&(before.to_owned() + &again.repeat(10_000) + after))
        };
        assert_eq!(much("{% set logo = \"data:", "A", "\" %}"), None);
        assert_eq!(much("{% raw %}{{ ", "x", "{% endraw %}"), None);
        assert_eq!(much("{%- raw -%}{{ ", "x", "{%- endraw -%}"), None);
        assert_eq!(much("{# {{ ", "x", " #}"), None);
        assert_eq!(much("", "{{ title }} { } ", ""), None);
        assert_eq!(much("{{ 'it\\'s }}", "x", "' }}"), None);
    }
}
