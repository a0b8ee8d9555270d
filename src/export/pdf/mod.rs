//! PDF by Typst: no browser, no network, no file but those that a briefing names.

mod boxes;
mod case;
mod diagnose;
mod excess;
mod given;
mod job;
mod join;
mod layout;
mod lines;
mod marks;
mod pictures;
mod press;
mod print;
mod shown;
mod world;

use std::{collections::BTreeMap, sync::Arc};

use serde::Serialize;
use serde_json::Value;
use time::Month;

use crate::export::{
    TemplateFault,
    drawn::Drawn,
    pdf::{
        given::Words,
        job::{Form, PrintFont},
    },
    task::Task,
};
use crate::fonts::HouseFonts;
use crate::look::LOOK;
use crate::outputs::Name;
use crate::text::{self, Date};
use crate::view::View;

pub use excess::{Brick, Excess, Line};
pub(super) use given::GivesWords;
pub use job::{PrintJob, Printed};
pub use layout::{Layout, PictureExtent, SlideExtent};
pub use lines::PageLine;
pub use press::{OwnPress, Press, ScreenPress};
pub use shown::LostWords;

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// Returns an output drawn by the Typst template of its name.
pub(super) fn draw<V: GivesWords + Serialize>(task: &Task<'_, V>) -> Result<Drawn, TemplateFault> {
    let mut printed = task.press.print(&PrintJob { given: given(task), ..job(task) })?;
    let prepress = task.sheet.prepress;
    let bytes = if prepress {
        boxes::with_bleed(&printed.bytes)
    } else {
        std::mem::take(&mut printed.bytes)
    };
    let Printed { pages, lines, layout, .. } = printed;
    Ok(Drawn { bytes, pages, lines, layout: Some(layout) })
}

/// Returns how an output for participants comes out.
pub(super) fn try_out(task: &Task<'_, View>) -> Option<Layout> {
    let job = PrintJob { given: given(task), ..job(task) }.on_trial();
    task.press.print(&job).ok().map(|printed| printed.layout)
}

/// Returns the words that pages have to show. What a template of one's own leaves out, it leaves out
/// on purpose.
fn given<V: GivesWords>(task: &Task<'_, V>) -> Vec<given::Given> {
    let mut words = Words::default();
    if task.templates.papers().is_empty() {
        task.view.give(task.name, &mut words);
    }
    words.all
}

/// Returns the job of a task.
fn job<V: Serialize>(task: &Task<'_, V>) -> PrintJob {
    let mut files = task.templates.papers();
    let json = |data: serde_json::Result<Vec<u8>>| data.expect("it is plain data");
    let view = view_for(task).expect("it is plain data");
    let has_date = has_date(&view);
    let view = json(serde_json::to_vec(&view));
    let fonts = fonts_for(&view, &task.shared.fonts);
    files.insert("/look.json".to_owned(), json(serde_json::to_vec(&LOOK)).into());
    let pictures = task.images.with_logos(PRINT_WIDTH);
    files.extend(pictures.map(|image| (format!("/{}", image.name), image.bytes)));
    let Task { name, sheet, date, .. } = *task;
    let version = task.shared.dates.version.as_deref().unwrap_or_default();
    let told = |flag: bool| if flag { "yes" } else { "no" }.to_owned();
    let inputs = [
        ("date", text::date_to_iso(date)),
        ("dates", told(has_date)),
        ("file", task.file.clone()),
        ("long-words", told(has_long_word(&view))),
        ("paper", sheet.paper.name().to_owned()),
        ("prepress", told(sheet.prepress)),
        ("screen", told(name == Name::Slides)),
    ];
    let mut inputs: BTreeMap<String, String> =
        inputs.map(|(name, value)| (name.to_owned(), value)).into();
    files.insert("/view.json".to_owned(), view.into());
    if task.shared.direction == "rtl" {
        inputs.insert("turned".to_owned(), "yes".to_owned());
    }
    if !fonts.is_empty() {
        let mut families: Vec<&str> = fonts.iter().map(|font| font.family.as_str()).collect();
        families.dedup();
        inputs.insert("fonts".to_owned(), families.join(","));
    }
    PrintJob {
        template: format!("pdf/{}.typ", name.word()),
        files,
        fonts,
        inputs,
        given: Vec::new(),
        form: Form::Pdf,
        prepress: sheet.prepress,
        identifier: format!("{} {version}", task.file),
        date: (date.year(), Month::into(date.month()), date.day()),
    }
}

/// Returns a view as JSON; pages of paper have no use for the slides, which hold all texts once more.
fn view_for<V: Serialize>(task: &Task<'_, V>) -> serde_json::Result<Value> {
    let mut view = serde_json::to_value(task.view)?;
    if task.name != Name::Slides && !task.shared.slides.is_empty() {
        let facilitator = view.get_mut("facilitator").and_then(|it| it.get_mut("slides"));
        if let Some(slides) = facilitator {
            *slides = Value::Array(Vec::new());
        }
        view["slides"] = Value::Array(Vec::new());
    }
    Ok(view)
}

/// Returns a paper about several briefings, drawn by a template of its own.
///
/// # Errors
///
/// The template could not be drawn.
pub fn paper_of(
    view: &impl Serialize,
    template: &str,
    file: &str,
    date: Date,
) -> Result<Vec<u8>, TemplateFault> {
    let json = |data: serde_json::Result<Vec<u8>>| data.expect("it is plain data").into();
    let files = [
        ("/view.json", json(serde_json::to_vec(view))),
        ("/look.json", json(serde_json::to_vec(&LOOK))),
    ];
    let job = PrintJob {
        template: template.to_owned(),
        files: files.map(|(path, bytes)| (path.to_owned(), bytes)).into(),
        inputs: [("date".to_owned(), text::date_to_iso(date))].into(),
        fonts: Vec::new(),
        given: Vec::new(),
        form: Form::Pdf,
        prepress: false,
        identifier: file.to_owned(),
        date: (date.year(), Month::into(date.month()), date.day()),
    };
    Ok(job.print()?.bytes)
}

/// Returns the fonts of a house that a view, as JSON, needs.
fn fonts_for(view: &[u8], house: &HouseFonts) -> Vec<PrintFont> {
    if house.is_empty() {
        return Vec::new();
    }
    let families = house.families_for(String::from_utf8_lossy(view).chars());
    let fonts = families.into_iter().flat_map(|family| {
        let (name, fonts) = (&family.name, family.fonts.iter());
        fonts.map(|font| PrintFont { family: name.clone(), bytes: Arc::clone(&font.bytes) })
    });
    fonts.collect()
}

/// Whether an author wrote a date, which is to stay on one line. Dates that have a field are laid out with
/// care anyway.
fn has_date(view: &Value) -> bool {
    const FIELDS: [&str; 5] = ["accessed", "by", "date", "dates", "published"];
    match view {
        Value::String(text) => tells_date(text),
        Value::Array(items) => items.iter().any(has_date),
        Value::Object(fields) => {
            fields.iter().any(|(name, value)| !FIELDS.contains(&name.as_str()) && has_date(value))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

/// Whether a text tells a day, a month and a year.
fn tells_date(text: &str) -> bool {
    let is_digit = |character: char| character.is_ascii_digit();
    let mut before = ["", ""];
    for word in text.split(' ') {
        let [day, month] = before;
        let is_year = word.len() >= 4 && word.chars().take(4).all(is_digit);
        if is_year && day.ends_with(is_digit) && month.starts_with(char::is_uppercase) {
            return true;
        }
        before = [month, word];
    }
    false
}

/// Whether a text of a view, as JSON, has a word that may be too long for a line: only then have
/// lines to be looked through for one.
fn has_long_word(view: &[u8]) -> bool {
    const MOST: usize = 27;
    let words = view.split(|byte| byte.is_ascii_whitespace() || b"\"\\/-.@".contains(byte));
    words.into_iter().any(|word| word.len() > MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_long_where_no_line_may_hold_it() {
        let long = |text: &str| has_long_word(&serde_json::to_vec(&[text]).unwrap());
        assert!(!long("words of a usual length, exampleshire.example/adults/margaret-easy-read"));
        assert!(!long("learning@safeguarding.exampleshire.example"));
        assert!(!long(&"well-kept ".repeat(20)));
        assert!(long("a Llanfairpwllgwyngyllgogerychwyrndrobwll"));
    }

    #[test]
    fn a_date_is_the_authors_where_no_field_has_it() {
        let has = |text: &str| has_date(&serde_json::json!({ "blocks": [{ "text": text }] }));
        assert!(has("It began on 3 March 2021."));
        assert!(has("(12 Mawrth 2026)"));
        assert!(!has("In March 2021, 40 people came; 3 in 2020"));
        assert!(!has("Ask 3 people in 2026"));
        let field =
            serde_json::json!({ "dates": { "line": "Issued 3 March 2021" }, "by": "3 March 2021" });
        assert!(!has_date(&field));
    }
}
