//! A draft in Word, Markdown or plain text, which becomes a briefing.

use serde::Serialize;
use serde_json::json;
use sevenmin::{
    guard::Protected,
    intake::{Intake, Told},
    manuscript::Manuscript,
};

use crate::{desk::Desk, post::Post};

/// A line of what an import tells.
#[derive(Serialize)]
struct Line {
    kind: &'static str,
    words: String,
}

/// Returns the briefing that a draft becomes, its pictures, and what is told of it. Its name is not the
/// draft's, which may be a person's.
pub(crate) fn import(desk: &Desk, name: &str, pieces: Vec<Vec<u8>>) -> Post {
    if desk.is_locked {
        return Post::fault("locked");
    }
    let Some(bytes) = pieces.into_iter().next() else { return Post::fault("there is no file") };
    let manuscript = match Manuscript::read(name, &bytes) {
        Ok(manuscript) => manuscript,
        Err(why) => return Post::fault(&format!("it {why}")),
    };
    let intake = Intake::of(&manuscript, desk.shelf.collection(), None);
    let pictures = (1..).zip(&intake.pictures);
    let paths: Vec<String> =
        pictures.map(|(number, picture)| format!("images/{number}.{}", picture.ending)).collect();
    let text = match intake.to_toml(&paths) {
        Ok(text) => text,
        Err(why) => return Post::fault(&why),
    };
    let hidden = Protected::of_terms(desk.shelf.terms());
    let line = |told: &Told| Line { kind: told.kind.word(), words: told.sentence(&hidden) };
    let told: Vec<Line> = intake.told.iter().map(line).collect();
    let words = json!({ "path": "briefing.toml", "text": text, "pictures": paths, "told": told });
    Post::with(&words, intake.pictures.into_iter().map(|picture| picture.bytes).collect())
}
