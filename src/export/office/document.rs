//! The briefing as a Word document, and as a copy for partners to comment on.

use crate::export::{
    Paper,
    drawn::Drawn,
    images::PAPER_WIDTH,
    office::{
        content::{Writer, file_name},
        letters::Letters,
        palette,
        ring::ring,
    },
    task::Task,
};
use crate::office::{
    Color, Media, Piece, Properties, Theme,
    word::{Document, Editing, Page, Paragraph, Story, Style},
};
use crate::view::{CommentCopy, View};

/// Returns the briefing as a document.
pub(in crate::export) fn document(task: &Task<'_, View>) -> Drawn {
    let page = page(task.sheet.paper);
    let mut writer = Writer::new(task.view, page.measure());
    writer.marking();
    writer.masthead();
    writer.parts();
    finish(task, writer, page, None).into_bytes().into()
}

/// Returns the briefing as a document that takes comments alone.
pub(in crate::export) fn comment_copy(task: &Task<'_, CommentCopy>) -> Drawn {
    let CommentCopy { view, hash } = task.view;
    let page = page(task.sheet.paper);
    let mut writer = Writer::new(view, page.measure());
    writer.marking();
    writer.how_to_comment();
    writer.masthead();
    writer.parts();
    finish(&task.seen_as(view), writer, page, Some(hash)).into_bytes().into()
}

impl Writer<'_> {
    /// Says how to comment, and to whom the copy goes back.
    fn how_to_comment(&mut self) {
        let mut words =
            vec![self.letters.strong_interface(format!("{} ", self.letters.word("comment_copy")))];
        words.push(self.letters.label("comment_how"));
        if let Some(contact) = &self.view.contact {
            let label = format!(" {} ", self.letters.word("comment_back"));
            words.push(self.letters.interface(label));
            let link = self.view.contact_link.as_deref();
            words.push(self.letters.content(contact).leading_to(link));
        }
        self.paragraph(Style::Box, words);
    }
}

fn page(paper: Paper) -> Page {
    let (width, height) = match paper {
        Paper::A4 | Paper::A3 => (210.0, 297.0),
        Paper::Letter => (215.9, 279.4),
    };
    Page { width, height, side: 22.0, above: 25.0 }
}

fn finish(task: &Task<'_, View>, writer: Writer<'_>, page: Page, hash: Option<&str>) -> Document {
    let view = task.view;
    let Writer { letters, story: text, lists, .. } = writer;
    let version = view.dates.version.clone();
    let own = hash.map(|hash| {
        let version = version.clone().unwrap_or_default();
        vec![
            ("sevenmin-id", view.id.clone()),
            ("sevenmin-version", version),
            ("sevenmin-hash", hash.to_owned()),
        ]
    });
    let editing = if hash.is_some() { Editing::CommentsOnly } else { Editing::Open };
    Document {
        properties: Properties {
            title: view.title.clone(),
            language: view.language.clone(),
            date: task.date,
            own: own.unwrap_or_default(),
        },
        language: letters.content.clone(),
        accent: view.accent.as_deref().and_then(Color::of),
        theme: Theme {
            ground: Color::WHITE,
            ink: Color::BLACK,
            ..palette::theme(view.accent.as_deref())
        },
        editing,
        page,
        lists,
        text,
        first_head: head(&letters, view, false),
        head: head(&letters, view, true),
        foot: foot(&letters, view),
        media: media(task),
    }
}

/// The head of a page: marking and state, then which briefing it is. On the first page the text tells
/// the marking.
fn head(letters: &Letters<'_>, view: &View, tells_banner: bool) -> Story {
    let banner = letters.banner().filter(|_| tells_banner);
    let banner = banner.map(|banner| letters.strong_interface(banner));
    let mut pieces: Vec<Piece> = banner.map(Piece::from).into_iter().collect();
    pieces.push(Piece::Tab);
    pieces.push(letters.content(&view.id).into());
    if let Some(version) = &view.dates.version {
        let words = format!(" · {} {version}", letters.word("version"));
        pieces.push(letters.interface(words).into());
    }
    line(letters, Style::PageHead, pieces)
}

/// The foot of a page: marking and state, who issues it, which page it is.
fn foot(letters: &Letters<'_>, view: &View) -> Story {
    let mut pieces: Vec<Piece> = Vec::new();
    if let Some(banner) = letters.banner() {
        pieces.push(letters.strong_interface(banner).into());
        pieces.push(letters.interface(" · ").into());
    }
    let issuer = view.partnership_short.as_ref().unwrap_or(&view.partnership);
    pieces.push(letters.content(issuer).into());
    pieces.push(Piece::Tab);
    pieces.extend(page_of(letters));
    line(letters, Style::PageFoot, pieces)
}

/// "Page 1 of 3", filled in by the program.
fn page_of(letters: &Letters<'_>) -> Vec<Piece> {
    let (before, rest) = letters.word("page_of").split_once("{n}").unwrap_or_default();
    let (between, after) = rest.split_once("{m}").unwrap_or((rest, ""));
    let words = |text: &str| Piece::Words(letters.interface(text));
    let number = letters.interface("");
    let pieces = [
        words(before),
        Piece::PageNumber(number.clone()),
        words(between),
        Piece::PageCount(number),
        words(after),
    ];
    let is_said = |piece: &Piece| !matches!(piece, Piece::Words(run) if run.text.is_empty());
    let end = letters.line_end().map(Piece::Words);
    pieces.into_iter().filter(is_said).chain(end).collect()
}

fn line(letters: &Letters<'_>, style: Style, pieces: Vec<Piece>) -> Story {
    let right_to_left = letters.content.right_to_left;
    let mut story = Story::default();
    story.paragraph(&Paragraph { right_to_left, ..Paragraph::of(style, pieces) });
    story
}

/// The files of all pictures that the document shows.
fn media(task: &Task<'_, View>) -> Vec<Media> {
    let files = task.images.with_logos(PAPER_WIDTH).map(|image| Media {
        name: file_name(&image.name),
        media_type: image.media_type,
        bytes: image.bytes,
    });
    [ring()].into_iter().chain(files).collect()
}
