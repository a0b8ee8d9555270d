//! What stands around the sections: help, things to read, short forms.

use crate::intake::{
    help::Help,
    ours::audience_of_help,
    own::{
        Reader,
        masthead::{after, term},
    },
    reference::{Reference, is_web},
    when,
};
use crate::manuscript::{Block, Paragraph, Run};

impl Reader<'_> {
    /// Takes where readers can get help.
    pub(super) fn supports(&mut self, blocks: &[Block]) {
        let mut is_staff = false;
        for paragraph in blocks.iter().filter_map(Block::as_paragraph) {
            match audience_of_help(&paragraph.words()) {
                Some(staff) => is_staff = staff,
                None => self.page.help.extend(help(paragraph, is_staff)),
            }
        }
    }

    /// Takes the short forms.
    pub(super) fn acronyms(&mut self, blocks: &[Block]) {
        for paragraph in blocks.iter().filter_map(Block::as_paragraph) {
            match term(&paragraph.runs) {
                Some((short, long)) if short.ends_with(':') && !long.is_empty() => {
                    let short = short.trim_end_matches(':').to_owned();
                    self.page.acronyms.push((short, long));
                }
                _ => self.leave("a line among the short forms:", &paragraph.words()),
            }
        }
    }
}

/// Returns help: its name, then its number and its address, each in words of their own, and a note below.
fn help(paragraph: &Paragraph, is_staff: bool) -> Option<Help> {
    let (line, note) = first_line(paragraph);
    let mut runs = line.iter().filter(|run| !run.text.trim().is_empty());
    let name = runs.next()?.text.trim().to_owned();
    let mut help = Help { name, note: note.join(" "), is_staff, ..Help::default() };
    for run in runs {
        match run.link.as_deref().filter(|link| is_web(link)) {
            Some(link) => help.url = Some(link.to_owned()),
            None => help.phone = Some(run.text.trim().to_owned()),
        }
    }
    Some(help)
}

/// Returns things to read, each with a note.
pub(super) fn resources(blocks: &[Block]) -> Vec<Reference> {
    let paragraphs = blocks.iter().filter_map(Block::as_paragraph);
    paragraphs.filter(|one| !one.is_empty()).map(reference).collect()
}

/// Returns sources, each with the day on which it was read.
pub(super) fn sources(blocks: &[Block]) -> Vec<Reference> {
    let mut all = resources(blocks);
    for one in &mut all {
        one.accessed = after(&one.note, "accessed").and_then(when::day);
        if one.accessed.is_some() {
            one.note.clear();
        }
    }
    all
}

/// Returns a thing to read: a title that may lead somewhere, and a note below it.
pub(super) fn reference(paragraph: &Paragraph) -> Reference {
    let (line, below) = first_line(paragraph);
    let linked = line.iter().filter(|run| run.link.is_some());
    let title: String = linked.map(|run| run.text.as_str()).collect();
    let all = || line.iter().map(|run| run.text.as_str()).collect::<String>();
    let title = if title.trim().is_empty() { all() } else { title };
    let url = line.iter().find_map(|run| run.link.as_deref()).filter(|link| is_web(link));
    Reference {
        title: title.trim().to_owned(),
        url: url.map(str::to_owned),
        note: below.join(" "),
        accessed: None,
    }
}

/// Returns the runs before the first break, and the lines after it.
fn first_line(paragraph: &Paragraph) -> (Vec<Run>, Vec<String>) {
    let mut lines = paragraph.lines().into_iter();
    let first = lines.next().map(|line| line.runs).unwrap_or_default();
    (first, lines.map(|line| line.words()).collect())
}
