//! Small pictures that people put around heads, as chats and note-takers do: they hide what a head is called.

use crate::intake::{
    names::Names,
    told::{Tally, ToldKind},
};
use crate::manuscript::{Block, Manuscript, Paragraph};

/// The sign that draws a box around the number before it, and the one that asks for colours.
const BOX: [char; 2] = ['\u{20e3}', '\u{fe0f}'];

/// Takes small pictures from heads; a number in a box stays as a number.
pub(super) fn take_out(draft: &mut Manuscript, names: &Names, told: &mut Tally) {
    let heads = draft.blocks.iter_mut().map(|block| undrawn(block, names)).sum::<usize>();
    if heads > 0 {
        told.tell(ToldKind::Changed, "small pictures around headings: gone");
    }
}

/// Returns how many heads of a block had small pictures.
fn undrawn(block: &mut Block, names: &Names) -> usize {
    match block {
        Block::Paragraph(one) => usize::from(undraw(one, names)),
        Block::Table(table) => {
            table.rows.iter_mut().flatten().flatten().map(|block| undrawn(block, names)).sum()
        }
        Block::Picture(_) => 0,
    }
}

fn undraw(paragraph: &mut Paragraph, names: &Names) -> bool {
    let whole: String = paragraph.runs.iter().map(|run| run.text.as_str()).collect();
    let bare = whole.trim_matches(is_blank);
    let number = bare.bytes().take_while(u8::is_ascii_digit).count();
    let boxed = bare[number..].trim_start_matches(BOX);
    let has_box = (1..=2).contains(&number) && boxed.len() < bare.len() - number;
    let words = if has_box { boxed.trim_start() } else { bare };
    let is_drawn = has_box || bare.len() < whole.trim().len();
    let is_head = is_head(paragraph, words, names);
    if words.is_empty() || !is_drawn || !(is_head || begins_with_head(words, names)) {
        return false;
    }
    paragraph.drop_start(whole.trim_end_matches(is_blank).len() - words.len());
    if has_box && let Some(first) = paragraph.runs.first_mut() {
        first.text.insert_str(0, &format!("{}. ", &bare[..number]));
    }
    if is_head {
        cut_end(paragraph);
    }
    true
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

fn is_head(paragraph: &Paragraph, words: &str, names: &Names) -> bool {
    paragraph.look.is_title || paragraph.look.level.is_some() || names.knows(words)
}

fn begins_with_head(words: &str, names: &Names) -> bool {
    words.split_once([':', '\n']).is_some_and(|(head, _)| names.knows(head))
}

/// Whether a sign is a small picture or blank. What people type for bullets is none.
fn is_blank(one: char) -> bool {
    one.is_whitespace()
        || BOX.contains(&one)
        || matches!(one,
            '\u{200d}' | '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{26ff}' | '\u{2705}' | '\u{2708}'..='\u{270f}'
            | '\u{2728}' | '\u{274c}' | '\u{274e}' | '\u{2753}'..='\u{2757}' | '\u{2763}' | '\u{2764}'
            | '\u{2795}'..='\u{2797}' | '\u{27a1}' | '\u{2b05}'..='\u{2b55}' | '\u{1f000}'..='\u{1faff}')
}
