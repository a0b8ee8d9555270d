//! Style sheets whose sides turn with the direction of text.

/// Sides as CSS names them for a page, and for a line that may run either way.
const SIDES: &[(&str, &str)] = &[
    ("margin-left:", "margin-inline-start:"),
    ("margin-right:", "margin-inline-end:"),
    ("padding-left:", "padding-inline-start:"),
    ("padding-right:", "padding-inline-end:"),
    ("border-left:", "border-inline-start:"),
    ("border-left-width:", "border-inline-start-width:"),
    ("border-right-width:", "border-inline-end-width:"),
    ("border-right-style:", "border-inline-end-style:"),
    ("text-align: left;", "text-align: start;"),
    ("text-align: right;", "text-align: end;"),
    ("left:", "inset-inline-start:"),
    ("right:", "inset-inline-end:"),
];

/// Returns a style sheet in which what is said of left and right is said of a line's start and end:
/// where text runs from left to right it draws the same.
pub(super) fn style(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let declaration = line.trim_start();
        let side = SIDES.iter().find(|(side, _)| declaration.starts_with(side));
        match side {
            Some((side, turning)) => line.replacen(side, turning, 1),
            None => line.to_owned(),
        }
    });
    lines.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sides_turn_and_nothing_else_does() {
        let sheet = "a {\n  padding-left: 1em;\n  left: 0;\n  text-align: left;\n}\n.left:hover {\n  inset: 0;\n}";
        let turned = "a {\n  padding-inline-start: 1em;\n  inset-inline-start: 0;\n  text-align: start;\n}\n.left:hover {\n  inset: 0;\n}";
        assert_eq!(style(sheet), turned);
    }
}
