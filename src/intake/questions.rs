//! Questions: what asks, under the head of the questions.

use crate::intake::lists::{self, is_word};
use crate::manuscript::{Block, Paragraph};
use crate::text;

/// A question.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub(super) text: String,
    /// Whom it asks, where the draft says.
    pub(super) audience: Option<&'static str>,
}

/// Takes the questions out of a section's blocks: items and paragraphs that end by asking, and asking
/// sentences of others. A line that says whom they are for stands over several of them, or below each.
pub(super) fn take(blocks: &mut Vec<Block>) -> Vec<Asked> {
    let mut questions: Vec<Asked> = Vec::new();
    let mut rest = Vec::new();
    let mut readers = Vec::new();
    for block in std::mem::take(blocks) {
        match block {
            Block::Paragraph(paragraph) => {
                if let Some(audience) = audience_of(&paragraph.words()) {
                    readers.push((questions.len(), audience, paragraph));
                } else if let Some(left) = taken(paragraph, &mut questions) {
                    rest.push(Block::Paragraph(left));
                }
            }
            other => rest.push(other),
        }
    }
    let unasked = address(&mut questions, readers);
    rest.extend(unasked.into_iter().map(Block::Paragraph));
    *blocks = rest;
    questions
}

/// A line that says whom questions are for, and how many of them stand before it.
type Readers = (usize, &'static str, Paragraph);

/// Tells questions whom they are for, and returns the lines that no question belongs to.
fn address(questions: &mut [Asked], readers: Vec<Readers>) -> Vec<Paragraph> {
    let is_over = readers.last().is_some_and(|(before, ..)| *before < questions.len());
    let mut unasked = Vec::new();
    let ends: Vec<usize> =
        readers.iter().skip(1).map(|(before, ..)| *before).chain([questions.len()]).collect();
    for ((before, audience, line), end) in readers.into_iter().zip(ends) {
        let range = if is_over { before..end } else { before.saturating_sub(1)..before };
        if range.is_empty() {
            unasked.push(line);
        }
        questions[range].iter_mut().for_each(|one| one.audience = Some(audience));
    }
    unasked
}

/// Takes the questions of a paragraph, and returns what is left of it.
fn taken(paragraph: Paragraph, questions: &mut Vec<Asked>) -> Option<Paragraph> {
    let lines = paragraph.lines();
    if lines.len() > 1 {
        let mut left: Option<Paragraph> = None;
        for line in lines.into_iter().filter_map(|line| taken(line, questions)) {
            match &mut left {
                Some(left) => {
                    left.push(crate::manuscript::Run {
                        text: "\n".to_owned(),
                        ..Default::default()
                    });
                    line.runs.into_iter().for_each(|run| left.push(run));
                }
                None => left = Some(line),
            }
        }
        return left;
    }
    let text = with_addresses(&paragraph);
    if let Some((label, asked)) = text.split_once(": ")
        && let Some(audience) = audience_of(label)
        && asked.ends_with('?')
    {
        questions.push(Asked { text: asked.to_owned(), audience: Some(audience) });
        return None;
    }
    let sentences: Vec<&str> =
        text::sentences(&text).into_iter().map(|range| &text[range]).collect();
    let asks =
        |sentence: &&str| sentence.trim_end_matches(['"', '”', '’', ')', '\'']).ends_with('?');
    let is_one = sentences.len() == 1 || !sentences.iter().all(asks);
    let is_short = paragraph.list.is_some() || (sentences.len() <= 2 && is_one);
    let prompts = paragraph.list.is_some() && sentences.first().is_some_and(|one| is_prompt(one));
    if prompts || (sentences.last().is_some_and(asks) && is_short) {
        questions.push(Asked { text, audience: None });
        return None;
    }
    if !sentences.iter().any(asks) {
        return Some(paragraph);
    }
    let (asked, said): (Vec<&str>, Vec<&str>) = sentences.into_iter().partition(asks);
    let one = |text: &str| Asked { text: text.to_owned(), audience: None };
    questions.extend(asked.into_iter().map(one));
    let said = said.join(" ");
    (!said.is_empty()).then(|| Paragraph {
        look: paragraph.look,
        list: paragraph.list,
        ..Paragraph::of(said)
    })
}

/// Whether a sentence asks to think, without a question mark.
fn is_prompt(sentence: &str) -> bool {
    let first = sentence.split([' ', ',']).next().unwrap_or_default().to_lowercase();
    lists::PROMPTS.contains(&first.as_str())
}

/// Returns words with the addresses of links behind them, for where there are no links.
pub(super) fn with_addresses(paragraph: &Paragraph) -> String {
    let mut out = String::new();
    for run in &paragraph.runs {
        out.push_str(&run.text);
        if let Some(link) = run.link.as_ref().filter(|link| !link.ends_with(run.text.trim())) {
            out.push_str(&format!(" ({link})"));
        }
    }
    out.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Returns whom questions are for, as a line of its own says.
pub(super) fn audience_of(words: &str) -> Option<&'static str> {
    if is_word(words, "for_individual") {
        Some("individual")
    } else if is_word(words, "for_managers") {
        Some("managers")
    } else {
        lists::AUDIENCES.row_of(words)
    }
}
