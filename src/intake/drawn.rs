//! Small pictures that people put around heads, as chats and note-takers do: they hide what a head is called.

use crate::intake::{
    fold,
    names::Names,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Manuscript, Paragraph, Run};

/// The sign that draws a box around the number before it, and the one that asks for colours.
const BOX: [char; 2] = ['\u{20e3}', '\u{fe0f}'];

/// Pictures that say whether something was so.
const ANSWERS: [char; 7] =
    ['\u{2610}', '\u{2611}', '\u{2612}', '\u{2705}', '\u{2716}', '\u{274c}', '\u{274e}'];

/// Takes small pictures from heads; a number in a box stays as a number.
pub(super) fn take_out(draft: &mut Manuscript, names: &Names, told: &mut Tally) {
    if undraw_all(&mut draft.blocks, names) {
        told.tell(ToldKind::Changed, "small pictures around headings: gone");
    }
}

/// Returns whether some heads of blocks had small pictures. Lines with pictures one below another are a list, in which
/// each may mean something.
fn undraw_all(blocks: &mut [Block], names: &Names) -> bool {
    let starts: Vec<bool> = blocks.iter().map(is_drawn).collect();
    let mut has_some = false;
    for (at, block) in blocks.iter_mut().enumerate() {
        let is_beside = at > 0 && starts[at - 1] || starts.get(at + 1).copied().unwrap_or(false);
        has_some |= match block {
            Block::Paragraph(one) => undraw(one, names, !is_beside),
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                cells.map(|cell| undraw_cell(cell, names)).fold(false, |one, other| one | other)
            }
            Block::Picture(_) => false,
        };
    }
    has_some
}

/// In tables only what is set as a head is one.
fn undraw_cell(cell: &mut [Block], names: &Names) -> bool {
    let mut has_some = false;
    for block in cell {
        has_some |= match block {
            Block::Paragraph(one) => undraw(one, names, false),
            _ => undraw_all(std::slice::from_mut(block), names),
        };
    }
    has_some
}

/// Whether a block begins with a small picture, or with a number in a box.
fn is_drawn(block: &Block) -> bool {
    let Some(first) = block.as_paragraph().and_then(|one| one.runs.first()) else { return false };
    let text = first.text.trim_start();
    let boxed = text.trim_start_matches(|one: char| one.is_ascii_digit());
    text.starts_with(is_blank) || boxed.len() < text.len() && boxed.starts_with(BOX)
}

fn undraw(paragraph: &mut Paragraph, names: &Names, may_be_plain: bool) -> bool {
    let whole: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
    let bare = whole.trim_matches(is_blank);
    let number = bare.bytes().take_while(u8::is_ascii_digit).count();
    let boxed = bare[number..].trim_start_matches(BOX);
    let has_box = number == 1 && boxed.len() < bare.len() - number;
    // A picture may stand behind a number, too: "1. \u{1f4d6} Background".
    let counted = fold::without_number(bare).trim_start_matches(is_blank);
    let prefix = if has_box { format!("{}. ", &bare[..number]) } else { prefix(bare, counted) };
    let words = match prefix.as_str() {
        "" => bare,
        _ if has_box => boxed.trim_start_matches(is_blank),
        _ => counted,
    };
    let is_drawn = !prefix.is_empty() || bare.len() < whole.trim().len();
    if !is_drawn || words.is_empty() || has_box && words.starts_with(|one: char| one.is_numeric()) {
        return false;
    }
    let is_set = (paragraph.look.is_title || paragraph.look.level.is_some())
        && (names.knows(words) || !whole.contains(says_something));
    let may_be_plain = may_be_plain && !whole.trim_start().starts_with(ANSWERS);
    let may_be_head = paragraph.list.is_none() && (may_be_plain || has_strong_start(paragraph));
    let is_head = is_set || may_be_head && names.knows(words);
    let begins_with_head = words.split_once([':', '\n']).is_some_and(|(head, _)| names.knows(head));
    if !(is_head || may_be_head && begins_with_head) {
        return false;
    }
    paragraph.drop_start(whole.trim_end_matches(is_blank).len() - words.len());
    if let Some(first) = paragraph.runs.first_mut() {
        first.text.insert_str(0, &prefix);
    }
    if is_head {
        cut_end(paragraph);
    }
    true
}

/// Returns the number before words where a picture parts them.
fn prefix(bare: &str, words: &str) -> String {
    let before = &bare[..bare.len() - words.len()];
    let number = before.trim_end_matches(is_blank);
    let gap = &before[number.len()..];
    if gap.chars().all(char::is_whitespace) { String::new() } else { format!("{number} ") }
}

/// Whether the first words of a paragraph are bold.
fn has_strong_start(paragraph: &Paragraph) -> bool {
    let is_word = |run: &&Run| run.text.chars().any(char::is_alphabetic);
    paragraph.runs.iter().find(is_word).is_some_and(|run| run.is_strong)
}

fn cut_end(paragraph: &mut Paragraph) {
    while let Some(last) = paragraph.runs.last_mut() {
        last.text.truncate(last.text.trim_end_matches(is_blank).len());
        if !last.text.is_empty() {
            return;
        }
        paragraph.runs.pop();
    }
}

/// Whether a picture says whether something was so, how it stands, or where it goes.
fn says_something(one: char) -> bool {
    ANSWERS.contains(&one)
        || matches!(one, '\u{26aa}' | '\u{26ab}' | '\u{27a1}' | '\u{2b05}'..='\u{2b07}' | '\u{1f44d}' | '\u{1f44e}'
            | '\u{1f534}' | '\u{1f535}' | '\u{1f53c}' | '\u{1f53d}' | '\u{1f7e0}'..='\u{1f7eb}')
}

/// Whether a sign is a small picture or blank. What people type for bullets is none.
fn is_blank(one: char) -> bool {
    one.is_whitespace()
        || BOX.contains(&one)
        || matches!(one,
            '\u{200d}' | '\u{203c}' | '\u{2049}' | '\u{2139}' | '\u{2300}'..='\u{23ff}' | '\u{25b6}' | '\u{25c0}' | '\u{2600}'..='\u{26ff}' | '\u{2705}' | '\u{2708}'..='\u{270f}'
            | '\u{2728}' | '\u{274c}' | '\u{274e}' | '\u{2753}'..='\u{2757}' | '\u{2763}' | '\u{2764}'
            | '\u{2795}'..='\u{2797}' | '\u{27a1}' | '\u{2b05}'..='\u{2b55}' | '\u{1f000}'..='\u{1faff}' | '\u{e0020}'..='\u{e007f}')
}
