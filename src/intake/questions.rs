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
/// sentences of others.
pub(super) fn take(blocks: &mut Vec<Block>) -> Vec<Asked> {
    let mut questions: Vec<Asked> = Vec::new();
    let mut rest = Vec::new();
    for block in std::mem::take(blocks) {
        match block {
            Block::Paragraph(paragraph) => {
                let audience = audience_of(&paragraph.words());
                if let (Some(audience), Some(last)) = (audience, questions.last_mut()) {
                    last.audience = Some(audience);
                    continue;
                }
                if let Some(left) = taken(paragraph, &mut questions) {
                    rest.push(Block::Paragraph(left));
                }
            }
            other => rest.push(other),
        }
    }
    *blocks = rest;
    questions
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

/// Returns whom a question is for, as a line below it says.
pub(super) fn audience_of(words: &str) -> Option<&'static str> {
    if is_word(words, "for_individual") {
        Some("individual")
    } else if is_word(words, "for_managers") {
        Some("managers")
    } else {
        None
    }
}
