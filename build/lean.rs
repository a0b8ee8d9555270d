//! The built-in templates of paper without what only people read: their comments, and the space that Typst
//! can do without. Typst reads, numbers and hashes every piece of a template for each paper, and a quarter
//! of the pieces were these.

use std::{fmt::Write as _, fs, path::Path};

use typst_syntax::{SyntaxKind, SyntaxNode, parse};

/// Returns a table of the templates of a folder, by name.
pub(crate) fn table(folder: &Path) -> String {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the templates are there")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| Path::new(name).extension().is_some_and(|kind| kind == "typ"))
        .collect();
    names.sort();
    let mut table = String::from("&[\n");
    for name in names {
        let text = fs::read_to_string(folder.join(&name)).expect("a template is text");
        let lean = lean(&text);
        assert_eq!(shape(&parse(&text)), shape(&parse(&lean)), "{name} means the same without");
        writeln!(table, "    ({name:?}, {lean:?}),").expect("a string takes all");
    }
    table.push(']');
    table
}

/// Returns a template that means the same, with less in it.
fn lean(text: &str) -> String {
    let root = parse(text);
    let mut leaves = Vec::new();
    collect(&root, SyntaxKind::Markup, &mut leaves);
    let mut lean = String::new();
    let mut rest = leaves.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if !first.is_idle() {
            lean.push_str(first.text);
            rest = after;
            continue;
        }
        let count = rest.iter().take_while(|leaf| leaf.is_idle()).count();
        let (idle, after) = rest.split_at(count);
        lean.push_str(between(&lean, idle, after.first()));
        rest = after;
    }
    lean
}

/// A piece of a template that has no pieces.
struct Leaf<'a> {
    kind: SyntaxKind,
    text: &'a str,
    /// What it is a piece of.
    within: SyntaxKind,
}

impl Leaf<'_> {
    /// Whether it is a space or a comment.
    fn is_idle(&self) -> bool {
        use SyntaxKind::{BlockComment, LineComment, Space};
        matches!(self.kind, Space | LineComment | BlockComment)
    }
}

fn collect<'a>(node: &'a SyntaxNode, within: SyntaxKind, leaves: &mut Vec<Leaf<'a>>) {
    if node.children().len() == 0 {
        leaves.push(Leaf { kind: node.kind(), text: node.leaf_text(), within });
    }
    for child in node.children() {
        collect(child, node.kind(), leaves);
    }
}

/// Returns what has to stand in place of spaces and comments, behind what is there and before a leaf.
fn between(before: &str, idle: &[Leaf<'_>], next: Option<&Leaf<'_>>) -> &'static str {
    let is_space = |leaf: &&Leaf<'_>| leaf.kind == SyntaxKind::Space;
    let has_line = idle.iter().filter(is_space).any(|leaf| leaf.text.contains('\n'));
    let last = before.chars().next_back();
    let (Some(last), Some(next)) = (last, next.and_then(|leaf| leaf.text.chars().next())) else {
        return "";
    };
    match idle[0].within {
        SyntaxKind::Markup if has_line => "\n",
        SyntaxKind::Markup => idle.iter().find(is_space).map_or("", |_| " "),
        SyntaxKind::Code if last == '{' || next == '}' => "",
        SyntaxKind::Code if has_line => "\n",
        SyntaxKind::Code | SyntaxKind::ContentBlock => " ",
        _ if sticks(last, next) => " ",
        _ => "",
    }
}

/// Whether two characters of code would be read as one thing, or as a call, if nothing stood between.
fn sticks(last: char, next: char) -> bool {
    let is_word = |one: char| one.is_alphanumeric() || "_-.%".contains(one);
    let (ends, closes) = (is_word(last), ")]}\"".contains(last));
    let starts = is_word(next);
    "<>".contains(last)
        || next == '<'
        || next == '>' && last != '='
        || ends && (starts || "([\"".contains(next))
        || closes && (starts || "([".contains(next))
        || "=!+-*/.".contains(last) && "=./*".contains(next)
}

/// Returns what a template means: its pieces, without spaces, comments and the ends of statements.
fn shape(node: &SyntaxNode) -> String {
    use SyntaxKind::{BlockComment, LineComment, Parbreak, Semicolon, Space};
    if matches!(node.kind(), Space | LineComment | BlockComment | Parbreak | Semicolon) {
        return String::new();
    }
    if node.children().len() == 0 {
        return format!("{:?} {:?}\n", node.kind(), node.leaf_text());
    }
    let pieces: String = node.children().map(shape).collect();
    format!("({:?}\n{pieces})\n", node.kind())
}
