//! Styles and scripts without what only their writers read: comments and the space that sets lines in.
//!
//! It knows no more of either language than this project's own way of writing them: a comment of a
//! script stands on lines of its own or is a `/** … */` inside one, and no string holds its signs.

/// Returns a style sheet without comments and indents.
pub(super) fn style(text: &str) -> String {
    lines(&without(text, "/*", "*/"))
}

/// Returns a script without comments and indents.
pub(super) fn script(text: &str) -> String {
    let lines_kept = text.lines().filter(|line| !line.trim_start().starts_with("// "));
    let kept: Vec<&str> = lines_kept.collect();
    lines(&without(&kept.join("\n"), "/**", "*/"))
}

/// Drops what stands between two signs. A piece that is never closed stays.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(open) {
        let Some(end) = rest[at..].find(close) else { break };
        kept.push_str(&rest[..at]);
        rest = &rest[at + end + close.len()..];
    }
    kept + rest
}

/// Drops blank lines, and the space around the others.
fn lines(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<&str>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go_and_nothing_else() {
        let sheet =
            "/* What\n   it is */\na {\n  content: \"//\"; /* why */\n}\n\nb { c: url(data:x/*) }";
        assert_eq!(style(sheet), "a {\ncontent: \"//\";\n}\nb { c: url(data:x/*) }");
        let code = "// Why\nconst at = 'https://a'; // no\n/** @param {string} a */\n  f(/** @type {A} */ (b));";
        assert_eq!(script(code), "const at = 'https://a'; // no\nf( (b));");
    }
}
