//! Bullets, numbers and tables that were typed.

use crate::manuscript::{Block, ListPlace, Paragraph, Table};

/// Letters that people type for a bullet.
const BULLETS: &[char] = &[
    '•', '·', '▪', '●', '○', '■', '◦', '‣', '➢', '➤', '►', '✓', '✔', '\u{f0b7}', '\u{f0a7}', '*',
    '-', '–', '—', '\u{2011}',
];

/// Returns paragraphs in which lines that stand together and have as many tabs each are tables.
pub(super) fn tabled(paragraphs: &[Paragraph]) -> Vec<Block> {
    let mut out = Vec::new();
    for rows in paragraphs.chunk_by(|one, other| tabs(one) == tabs(other)) {
        if rows.len() > 1 && tabs(&rows[0]) > 0 {
            let rows = rows.iter().map(cells).collect();
            out.push(Block::Table(Table { rows }));
        } else {
            out.extend(rows.iter().cloned().map(Block::Paragraph));
        }
    }
    out
}

/// Returns how many tabs a line has between words; none where one stands behind a bullet or a number.
fn tabs(paragraph: &Paragraph) -> usize {
    let is_item = bullet(paragraph).is_some()
        || hollow_mark(paragraph).is_some()
        || typed_number(paragraph).is_some()
        || paragraph.list.is_some();
    let text: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
    // A number at the end is a page's, as in a table of contents.
    let last = text.rsplit('\t').next().unwrap_or_default().trim();
    let is_page = last.bytes().all(|one| one.is_ascii_digit());
    let is_line = is_item || is_page || text.contains('\n');
    if is_line { 0 } else { text.trim().split('\t').count() - 1 }
}

/// Returns the cells that tabs make of a line.
fn cells(paragraph: &Paragraph) -> Vec<Vec<Block>> {
    let blank = || paragraph.without_words();
    let mut cells = vec![blank()];
    for run in &paragraph.runs {
        for (nth, text) in run.text.split('\t').enumerate() {
            if nth > 0 {
                cells.push(blank());
            }
            let cell = cells.last_mut().expect("there is one from the start");
            cell.push(run.saying(text.trim()));
        }
    }
    let filled =
        |cell: Paragraph| if cell.is_empty() { Vec::new() } else { vec![Block::Paragraph(cell)] };
    cells.into_iter().map(filled).collect()
}

/// Returns paragraphs in which typed bullets and rows of typed numbers are lists.
pub(super) fn listed(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    let split: Vec<Paragraph> = paragraphs.into_iter().flat_map(split_at_bullets).collect();
    let numbers: Vec<Option<(usize, usize)>> = split.iter().map(typed_number).collect();
    let mut out = Vec::new();
    for (at, mut paragraph) in split.into_iter().enumerate() {
        let hollow = hollow_mark(&paragraph);
        if let Some(length) = bullet(&paragraph) {
            paragraph.drop_start(length);
            paragraph.list = paragraph.list.or(Some(ListPlace::at(0, false)));
        } else if let Some(length) = hollow {
            paragraph.drop_start(length);
            paragraph.list = Some(ListPlace::at(1, false));
        } else if let Some((number, length)) = numbers[at] {
            let follows = at > 0 && numbers[at - 1].is_some_and(|(before, _)| before + 1 == number);
            let leads = numbers
                .get(at + 1)
                .copied()
                .flatten()
                .is_some_and(|(after, _)| after == number + 1);
            if follows || (number == 1 && leads) || paragraph.list.is_some() {
                paragraph.drop_start(length);
                paragraph.list = paragraph.list.or(Some(ListPlace::at(0, true)));
            }
        }
        out.push(paragraph);
    }
    out
}

/// Lines of one paragraph that begin with bullets are items.
fn split_at_bullets(paragraph: Paragraph) -> Vec<Paragraph> {
    let lines = paragraph.lines();
    let items = lines.iter().filter(|line| bullet(line).is_some()).count();
    let numbered = lines.iter().filter(|line| typed_number(line).is_some()).count();
    if lines.len() > 1 && (items > 0 || numbered > 1) { lines } else { vec![paragraph] }
}

/// Returns how long a typed bullet is, with the space behind it.
fn bullet(paragraph: &Paragraph) -> Option<usize> {
    let text = start(paragraph);
    let blank = text.len() - text.trim_start().len();
    let first = text[blank..].chars().next().filter(|one| BULLETS.contains(one))?;
    let is_sure = !matches!(first, '*' | '-' | '–' | '—' | '\u{2011}');
    // Some bullets come with a sign that asks for their coloured form.
    let after = &text[blank + first.len_utf8()..];
    let rest = after.strip_prefix('\u{fe0f}').filter(|_| is_sure).unwrap_or(after);
    let words = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let is_apart = words.len() < rest.len();
    (is_apart || (is_sure && !rest.is_empty())).then_some(text.len() - words.len())
}

/// Whether a paragraph begins with a typed bullet.
pub(super) fn is_bullet(paragraph: &Paragraph) -> bool {
    bullet(paragraph).is_some()
}

/// Returns a paragraph without a bullet or a number that was typed before it.
pub(super) fn unmarked(mut paragraph: Paragraph) -> Paragraph {
    if let Some(length) = mark(&paragraph) {
        paragraph.drop_start(length);
    }
    paragraph
}

/// Whether a paragraph begins with a bullet or a number that was typed.
pub(super) fn is_marked(paragraph: &Paragraph) -> bool {
    mark(paragraph).is_some()
}

fn mark(paragraph: &Paragraph) -> Option<usize> {
    let number = || typed_number(paragraph).map(|(_, length)| length);
    bullet(paragraph).or_else(|| hollow_mark(paragraph)).or_else(number)
}

/// The hollow bullet of Word's second level comes as the letter o with a tab. Before a number `§` is of a law.
fn hollow_mark(paragraph: &Paragraph) -> Option<usize> {
    let text = start(paragraph);
    let rest = text.strip_prefix(['o', '§'])?;
    let words = rest.trim_start_matches(['\t', ' ', '\u{a0}']);
    let gap = &rest[..rest.len() - words.len()];
    let is_law = text.starts_with('§') && words.starts_with(|one: char| one.is_ascii_digit());
    let is_wide = rest.starts_with('\t') || gap.chars().count() > 1;
    (is_wide && !is_law).then_some(text.len() - words.len())
}

/// Returns a typed number, and how long it is with the space behind it.
fn typed_number(paragraph: &Paragraph) -> Option<(usize, usize)> {
    let text = start(paragraph);
    let open = usize::from(text.starts_with('('));
    let digits = text[open..].bytes().take_while(u8::is_ascii_digit).count();
    let number = text[open..open + digits].parse().ok().filter(|_| digits <= 2)?;
    let rest = text[open + digits..].strip_prefix(['.', ')'])?;
    let gap = rest.len() - rest.trim_start().len();
    (gap > 0).then_some((number, open + digits + 1 + gap))
}

fn start(paragraph: &Paragraph) -> &str {
    paragraph.runs.first().map_or("", |run| run.text.as_str())
}
