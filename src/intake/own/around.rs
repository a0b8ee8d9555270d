//! What stands around the sections: help, things to read, short forms.

use crate::intake::{
    help::Help,
    ours::audience_of_help,
    own::{
        Reader,
        masthead::{after, term},
    },
    questions::with_addresses,
    reference::{Reference, is_web, trimmed, without_address, words_beside},
    when,
};
use crate::manuscript::{Paragraph, Run};

impl Reader<'_> {
    /// Takes where readers can get help.
    pub(super) fn supports(&mut self, lines: &[Paragraph]) {
        let mut is_staff = false;
        for paragraph in lines {
            match audience_of_help(&paragraph.words()) {
                Some(staff) => is_staff = staff,
                None => self.page.help.extend(help(paragraph, is_staff)),
            }
        }
    }

    /// Takes the short forms.
    pub(super) fn acronyms(&mut self, lines: &[Paragraph]) {
        for paragraph in lines {
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
    let (line, mut note) = first_line(paragraph);
    let mut runs = line.iter().filter(|run| !run.text.trim().is_empty());
    let name = runs.next()?.text.trim().to_owned();
    let mut help = Help { name, is_staff, ..Help::default() };
    for run in runs {
        match run.link.as_deref().filter(|link| is_web(link)) {
            Some(link) if help.url.is_none() => {
                help.url = Some(link.to_owned());
                note.push(without_address(run.text.trim(), Some(link)));
            }
            None if help.phone.is_none() => help.phone = Some(run.text.trim().to_owned()),
            // A second one that somebody put there.
            _ => note.push(words_beside(&[run], help.url.as_deref())),
        }
    }
    note.retain(|words| !words.is_empty());
    help.note = note.join(" ");
    Some(help)
}

/// Returns things to read, each with a note.
pub(super) fn resources(lines: &[Paragraph]) -> Vec<Reference> {
    lines.iter().filter(|one| !one.is_empty()).map(reference).collect()
}

/// Returns sources, each with the day on which it was read.
pub(super) fn sources(lines: &[Paragraph]) -> Vec<Reference> {
    let mut all = resources(lines);
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
    let (line, mut below) = first_line(paragraph);
    let links = || line.iter().filter_map(|run| run.link.as_deref());
    let link = links().find(|link| is_web(link)).or_else(|| links().next());
    let is_title = |run: &&Run| link.is_none() || run.link.as_deref() == link;
    let (title, beside): (Vec<&Run>, Vec<&Run>) = line.iter().partition(is_title);
    let title: String = title.iter().map(|run| run.text.as_str()).collect();
    let url = link.filter(|link| is_web(link));
    // What somebody put beside the title.
    below.push(trimmed(&words_beside(&beside, url)).to_owned());
    below.retain(|words| !words.is_empty());
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
    (first, lines.map(|line| with_addresses(&line)).collect())
}
