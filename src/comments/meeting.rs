//! Comments as a Word document for the meeting that decides on them: a table with room for decisions.

use crate::comments::{Place, Quote, Row, human::told_of};
use crate::office::{
    Language, Piece, Properties, Run, Theme,
    word::{Column, Document, Editing, Lists, Page, Paragraph, Story, Style, Table},
};
use crate::text::{Count, Date};

/// The columns: their heads, and their shares of the width.
const COLUMNS: [(&str, f64); 3] = [("Where", 0.36), ("Comment", 0.4), ("What we decide", 0.24)];

/// Returns comments as a document: a table for each section, a row for each comment.
pub fn meeting(rows: &[Row], notes: &[String], day: Date) -> Vec<u8> {
    let page = Page { width: 297.0, height: 210.0, side: 20.0, above: 20.0 };
    let sheet = Sheet { language: Language::of("en-GB"), measure: page.measure() };
    let title = "Comments that came back";
    let mut text = Story::default();
    text.paragraph(&Paragraph::of(Style::Title, [sheet.plain(title)]));
    let count = Count::of("comment", rows.len()).to_string();
    text.paragraph(&Paragraph::of(
        Style::Subtitle,
        [sheet.plain(&format!("{count}, in the order of the briefing."))],
    ));
    for part in rows.chunk_by(|one, other| one.section == other.section) {
        let name = part[0].section.as_deref().unwrap_or("No place was found");
        text.paragraph(&Paragraph::of(Style::Heading1, [sheet.plain(name)]));
        text.table(&sheet.table(name, part));
    }
    if !notes.is_empty() {
        text.paragraph(&Paragraph::of(Style::Heading1, [sheet.plain("About the copies")]));
        for note in notes {
            text.paragraph(&Paragraph::of(Style::Text, [sheet.plain(note)]));
        }
    }
    let language = sheet.language.clone();
    let line = |style, pieces: Vec<Piece>| {
        let mut line = Story::default();
        line.paragraph(&Paragraph::of(style, pieces));
        line
    };
    let head = || line(Style::PageHead, vec![sheet.plain(title).into()]);
    let page_number = Piece::PageNumber(sheet.plain(""));
    let foot = line(Style::PageFoot, vec![Piece::Tab, sheet.plain("Page ").into(), page_number]);
    let properties = Properties {
        title: title.to_owned(),
        language: language.tag.clone(),
        date: day,
        own: Vec::new(),
    };
    let document = Document {
        properties,
        language,
        accent: None,
        theme: Theme::plain(),
        editing: Editing::Open,
        page,
        lists: Lists::default(),
        text,
        first_head: head(),
        head: head(),
        foot,
        media: Vec::new(),
    };
    document.into_bytes()
}

struct Sheet {
    language: Language,
    /// The width of the words, in millimetres.
    measure: f64,
}

impl Sheet {
    fn plain(&self, words: &str) -> Run {
        Run::of(words, &self.language)
    }

    fn strong(&self, words: &str) -> Run {
        Run::strong(words, &self.language)
    }

    fn table(&self, name: &str, rows: &[Row]) -> Table {
        let columns = COLUMNS.map(|(head, share)| Column {
            head: Paragraph::of(Style::TableHead, [self.plain(head)]),
            width: self.measure * share,
        });
        Table {
            title: format!("Comments: {name}"),
            description: "Each row is a comment: the words that it is about, what it says, and room for what is decided.".to_owned(),
            right_to_left: false,
            columns: columns.into(),
            rows: rows.iter().map(|row| self.row(row)).collect(),
        }
    }

    fn row(&self, row: &Row) -> Vec<Vec<Paragraph>> {
        let line = |runs: Vec<Run>| Paragraph::of(Style::TableText, runs);
        let mut place = Vec::new();
        place.extend(row.sentence.iter().map(|words| line(vec![self.plain(&quoted(words))])));
        let part = row.words.as_ref().filter(|words| row.sentence.as_ref() != Some(words));
        place.extend(part.map(|words| line(vec![self.strong("on "), self.plain(&quoted(words))])));
        if row.place != Place::Marked && row.sentence.is_none() {
            place.push(line(vec![self.plain(row.place.word())]));
        }
        let author = if row.author.is_empty() { "Somebody" } else { &row.author };
        let who = format!("{author} ({})", told_of(row));
        let mut said = vec![line(vec![self.strong(&who)]), line(vec![self.plain(&row.comment)])];
        for reply in &row.replies {
            let who = self.strong(&format!("{}: ", reply.author));
            said.push(line(vec![who, self.plain(&reply.comment)]));
        }
        let decided =
            if row.is_resolved { vec![line(vec![self.plain("Resolved")])] } else { Vec::new() };
        vec![place, said, decided]
    }
}

fn quoted(words: &Quote) -> String {
    format!("“{}”", words.shown())
}
