//! Plain text: paragraphs between empty lines, lists with typed bullets.

use crate::manuscript::{Block, Counted, Manuscript, Paragraph};

/// Reads plain text.
pub(super) fn read(text: &str) -> Manuscript {
    // Word saves a line that was broken by hand as U+000B, browsers and Apple's programs as U+2028.
    let text = text.replace(['\u{b}', '\u{85}', '\u{2028}'], "\n").replace('\u{2029}', "\n\n");
    let mut out = Manuscript::default();
    let mut lines: Vec<&str> = Vec::new();
    let close = |lines: &mut Vec<&str>, out: &mut Manuscript| {
        out.blocks.extend(paragraphs(lines).into_iter().map(Block::Paragraph));
        lines.clear();
    };
    // A page ends at the end of a line or, where only pages were kept, between two words.
    let pages = text.lines().flat_map(|line| line.trim_matches('\u{c}').split('\u{c}'));
    for line in pages {
        if line.trim().is_empty() || is_rule(line) {
            let is_under = lines.len() == 1 && !is_item(lines[0].trim());
            close(&mut lines, &mut out);
            if let (true, true, Some(Block::Paragraph(head))) =
                (is_under, is_rule(line), out.blocks.last_mut())
            {
                // A line drawn under words makes them a heading.
                head.look.level = Some(if line.trim().starts_with('=') { 1 } else { 2 });
            }
        } else {
            lines.push(line);
        }
    }
    close(&mut lines, &mut out);
    if text.contains('\u{c}') {
        out.count(Counted::Unseen);
    }
    out
}

/// Returns the paragraphs of lines that stand together. Lines that were broken to fit a width are one;
/// a bullet begins another, and a short first line is on its own, as headings are.
fn paragraphs(lines: &[&str]) -> Vec<Paragraph> {
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let mut out: Vec<String> = Vec::new();
    let (mut ends, mut is_under_item) = (true, false);
    // Most lines of a form have labels; a line that was broken to fit may seem to.
    let labels = lines.iter().filter(|line| has_label(line.trim())).count();
    let is_form = labels > 2 && labels * 2 > lines.len();
    for line in lines {
        let text = line.trim();
        let is_item = is_item(text);
        // What stands under the words of an item goes on in it.
        let hangs = is_under_item && line.starts_with([' ', '\t']);
        is_under_item = is_item || hangs;
        let is_label = is_form && has_label(text);
        if (ends && !hangs) || is_item || is_label || out.is_empty() {
            out.push(text.to_owned());
        } else if let Some(last) = out.last_mut() {
            last.push(' ');
            last.push_str(text);
        }
        // A line that had room for more, or that ends as a sentence does, is where its author ended it.
        let is_short = longest < 50 || text.chars().count() + 20 < longest;
        ends = is_short || text.ends_with(['.', '?', '!', ':']);
    }
    out.into_iter().map(Paragraph::of).collect()
}

/// Whether a line is drawn with signs, as under a heading.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.chars().count() > 2 && line.chars().all(|one| matches!(one, '-' | '_' | '=' | '*' | '~'))
}

fn is_item(text: &str) -> bool {
    let mark = text.split_whitespace().next().unwrap_or_default();
    let digits = mark.trim_end_matches(['.', ')']);
    matches!(mark, "-" | "*" | "•" | "–" | "o" | "·" | "▪" | "+")
        || (digits.len() < mark.len()
            && !digits.is_empty()
            && digits.bytes().all(|one| one.is_ascii_digit()))
}

/// Whether words begin with a label, as lines of a form do: "Lead agency: …".
fn has_label(text: &str) -> bool {
    let label = text.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| {
        label.starts_with(char::is_uppercase) && label.split(' ').count() <= 3 && label.len() <= 30
    })
}
