//! What may be asked of the desk.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;
use sevenmin::{
    edit::{Beginning, BriefingText, Change, Pass},
    export::{Item, Output, PageLine, ScreenPress},
    parcel::Parcel,
    parse::id_of,
    source::Source,
    text::date_from_iso,
};

use crate::{desk::Desk, draft, drawer::Drawer, form, identity, list, make, post::Post};

/// What may be asked, each with what it needs; pieces come beside it.
#[derive(Debug, Deserialize)]
#[serde(tag = "method", rename_all = "kebab-case")]
enum Call {
    /// A draft to start from.
    Start { scheme: String },
    /// The one piece is a file: a briefing, or a zip of one with its pictures.
    Open { name: String },
    /// The one piece is a draft in Word, Markdown or plain text.
    Import { name: String },
    /// The pieces are briefings of a folder, then the pictures that they name: what a list tells of each.
    List { names: Vec<String>, pictures: Vec<String>, today: String },
    /// The pieces are a partnership's files, then its private list where `has_list` says so.
    Settle { names: Vec<String>, has_list: bool },
    /// The pieces are the pictures of the briefing, by their paths from it.
    Hold { path: String, pictures: Vec<String> },
    /// Checks a text.
    Check { text: String, today: String },
    /// Draws an output of the text that was checked last.
    Draw { output: String },
    /// Where fields stand on a page that a browser laid out, by its lines.
    Places { lines: Vec<PageLine> },
    /// Adds to the findings what finished pages tell.
    Advise,
    /// What in the text could point to a person, headed in a language.
    Identity { language: String },
    /// What the settings are, where some are open.
    Settings,
    /// Makes an output of the text that was checked last, on a paper by its name.
    Make { output: String, draft: bool, paper: String, prepress: bool },
    /// The text and the pictures that it names as a zip.
    Pack,
    /// The form, headed in a language.
    Form { language: String },
    /// An id made of a title.
    Name { title: String },
    /// What stands in a text.
    Map { text: String },
    /// The text after changes, and what stands in it then.
    Change { text: String, changes: Vec<Change> },
    /// The text with a finding of the last check let pass, by its row.
    Pass { row: usize, text: String, reason: String, by: String },
    /// The one piece is a picture's file, which is to be kept.
    Picture,
    /// Forgets what was laid out some documents ago, while nobody waits.
    Forget,
}

/// Answers a call.
pub(crate) fn answer(desk: &mut Desk, post: Post) -> Post {
    let Ok(call) = serde_json::from_value(post.words) else {
        return Post::fault("nobody knows this call");
    };
    let pieces = post.pieces;
    match call {
        Call::Start { scheme } => start(desk, &scheme),
        Call::Open { name } => open(&name, pieces),
        Call::Settle { names, has_list } => settle(desk, &names, has_list, pieces),
        Call::Hold { path, pictures } => {
            let pictures: BTreeMap<String, Vec<u8>> = pictures.into_iter().zip(pieces).collect();
            desk.parcel = Parcel { path, text: Vec::new(), pictures };
            Post::of(&json!({}))
        }
        Call::Check { text, today } => check(desk, text, &today),
        Call::Draw { output } => draw(desk, &output),
        Call::Places { lines } => Post::of(&json!({ "places": desk.places(&[lines]) })),
        Call::Form { language } => form::describe(desk, &language),
        Call::Name { title } => Post::of(&json!({ "id": id_of(&title) })),
        Call::Map { text } => form::map(text),
        Call::Change { text, changes } => form::change(text, &changes),
        Call::Pass { row, text, reason, by } => form::pass(desk, row, text, &Pass { reason, by }),
        Call::Picture => match pieces.first() {
            Some(bytes) => form::picture(bytes),
            None => Post::fault("there is no file"),
        },
        Call::Advise => {
            let findings = desk.advise();
            Post::of(&json!({ "findings": findings, "spots": spots(desk) }))
        }
        Call::Import { name } => draft::import(desk, &name, pieces),
        Call::List { names, pictures, today } => match date_from_iso(&today) {
            Some(today) => list::Folder::of(names, pictures, pieces).list(desk, today),
            None => Post::fault("this is no day"),
        },
        Call::Identity { language } => identity::identity(desk, &language),
        Call::Settings => Post::of(&desk.settings()),
        Call::Make { output, draft, paper, prepress } => {
            match (output_of(&output), make::sheet(&paper, prepress)) {
                (Some(output), Some(sheet)) => desk.make(Item::on(output, sheet), draft),
                _ => Post::fault("there is no such output"),
            }
        }
        Call::Pack => {
            let parcel = desk.packed();
            Post::with(&json!({ "pictures": parcel.pictures.len() }), vec![parcel.zip()])
        }
        Call::Forget => {
            ScreenPress.forget();
            Post::of(&json!({}))
        }
    }
}

fn start(desk: &Desk, scheme: &str) -> Post {
    let beginning = Beginning { scheme: scheme.to_owned(), ..Beginning::default() };
    match BriefingText::begin(&beginning, desk.shelf.collection()) {
        Ok(begun) => Post::of(&json!({ "text": begun.text() })),
        Err(fault) => Post::fault(&fault),
    }
}

fn open(name: &str, pieces: Vec<Vec<u8>>) -> Post {
    let Some(bytes) = pieces.into_iter().next() else { return Post::fault("there is no file") };
    let parcel = if bytes.starts_with(b"PK") {
        match Parcel::read(&bytes) {
            Ok(parcel) => parcel,
            Err(fault) => return Post::fault(&fault),
        }
    } else {
        Parcel { path: name.to_owned(), text: bytes, pictures: BTreeMap::new() }
    };
    let source = match Source::from_bytes("", parcel.text) {
        Ok(source) => source,
        Err(fault) => return Post::fault(&sevenmin::parse::from_fault(fault).message),
    };
    let mark = if source.byte_order_mark { "\u{feff}" } else { "" };
    let text = format!("{mark}{}", source.text);
    let (paths, pieces): (Vec<String>, Vec<Vec<u8>>) = parcel.pictures.into_iter().unzip();
    Post::with(&json!({ "path": parcel.path, "text": text, "pictures": paths }), pieces)
}

fn settle(desk: &mut Desk, names: &[String], has_list: bool, mut pieces: Vec<Vec<u8>>) -> Post {
    let list = if has_list { pieces.pop() } else { None };
    match desk.settle(&Drawer::of(names, pieces), list) {
        Ok(()) => Post::of(&json!({ "is_locked": desk.is_locked })),
        Err(why) => Post::fault(&why),
    }
}

fn check(desk: &mut Desk, text: String, today: &str) -> Post {
    let Some(today) = date_from_iso(today) else { return Post::fault("this is no day") };
    let findings = desk.check(text, today);
    let words = json!({ "is_locked": desk.is_locked, "findings": findings, "spots": spots(desk) });
    Post::of(&words)
}

fn spots(desk: &Desk) -> serde_json::Value {
    form::spots(&desk.parcel.text, &desk.told)
}

fn draw(desk: &mut Desk, word: &str) -> Post {
    let Some(output) = output_of(word) else { return Post::fault("there is no such output") };
    match desk.draw(output) {
        Ok(Some(drawing)) => {
            let state = if drawing.is_draft { "draft" } else { "whole" };
            let words = json!({
                "state": state,
                "title": drawing.title,
                "kind": drawing.kind,
                "marks": drawing.marks(),
                "places": drawing.places,
            });
            Post::with(&words, drawing.pages)
        }
        Ok(None) => Post::of(&json!({ "state": "nothing" })),
        Err(why) => Post::fault(&why),
    }
}

fn output_of(word: &str) -> Option<&'static Output> {
    Output::all().find(|output| output.name.word() == word)
}
