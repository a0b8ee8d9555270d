//! The form: what it asks of the library, which changes the text.

use serde_json::{Value, json};
use sevenmin::{
    diag::{Code, Diagnostic, Report},
    edit::{BriefingText, Change, Map, Pass, Refusal, Spot, form, schemes},
    lint,
    media::Picture,
};

use crate::{desk::Desk, post::Post};

/// The widest that a picture is kept, in pixels: what a page of A3 shows of it.
const WIDEST: u32 = 3000;

/// Returns the form out of the format, with the schemes of the settings.
pub(crate) fn describe(desk: &Desk, language: &str) -> Post {
    let schemes = schemes(desk.shelf.collection(), language);
    Post::of(&json!({ "tables": form(), "schemes": schemes }))
}

/// Returns what stands in a text, or why that cannot be told.
pub(crate) fn map(text: String) -> Post {
    answer(BriefingText::read(text).map(|draft| json!({ "map": draft.map() })))
}

/// Returns the text after changes, and what stands in it then.
pub(crate) fn change(text: String, changes: &[Change]) -> Post {
    let after = BriefingText::read(text).and_then(|draft| {
        changes.iter().try_fold(draft, |draft, change| Ok(draft.change(change)?.draft))
    });
    answer(after.map(|draft| json!({ "text": draft.text(), "map": draft.map() })))
}

/// Returns the text with a finding of the last check let pass.
pub(crate) fn pass(desk: &Desk, row: usize, text: String, pass: &Pass) -> Post {
    let Some(Some(finding)) = desk.told.get(row) else {
        return Post::fault("this finding is gone");
    };
    let passed = BriefingText::read(text).and_then(|draft| draft.let_pass(finding, pass));
    answer(passed.map(|passed| json!({ "text": passed.draft.text(), "map": passed.draft.map() })))
}

/// Returns a picture as it is kept: upright and without what its file held beside it.
pub(crate) fn picture(bytes: &[u8]) -> Post {
    match Picture::read(bytes) {
        Ok(picture) => {
            let kept = picture.encode(WIDEST);
            let words = json!({
                "extension": kept.extension,
                "width": picture.width(),
                "height": picture.height(),
                "dropped": picture.metadata(),
            });
            Post::with(&words, vec![kept.bytes])
        }
        Err(fault) => Post::fault(&fault),
    }
}

/// Returns what stands in a text; nothing where it cannot be read.
pub(crate) fn mapped(text: &[u8]) -> Option<Map> {
    let text = String::from_utf8(text.to_vec()).ok()?;
    BriefingText::read(text).ok().map(|draft| draft.map())
}

/// Where each finding stands in the form, and whether it can be let pass; nothing for those of the
/// settings.
pub(crate) fn spots(text: &[u8], told: &[Option<Diagnostic>]) -> Value {
    let Some(map) = mapped(text) else { return Value::Null };
    told.iter().map(|finding| finding.as_ref().map(|finding| spot(&map, finding))).collect()
}

fn spot(map: &Map, finding: &Diagnostic) -> Value {
    let Spot { table, field, item, range } = map.spot(finding);
    let may_pass = matches!(finding.code, Code::Rule { name, .. } if lint::can_be_waived(name));
    let is_gap = finding.gap;
    json!({ "table": table, "field": field, "item": item, "range": range, "may_pass": may_pass, "is_gap": is_gap })
}

/// The findings of the settings' report, of which nothing is in the form, then those of the briefing.
pub(crate) fn told(settings: Option<&Report>, briefing: &Report) -> Vec<Option<Diagnostic>> {
    let settings = settings.map_or(0, |report| report.diagnostics.len());
    let own = briefing.diagnostics.iter().cloned().map(Some);
    std::iter::repeat_n(None, settings).chain(own).collect()
}

fn answer(words: Result<Value, Refusal>) -> Post {
    match words {
        Ok(words) => Post::of(&words),
        Err(refusal) => Post::fault(&refusal),
    }
}
