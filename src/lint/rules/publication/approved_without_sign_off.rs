use crate::lint::{Context, Sink, read_hash, rule::declare_rule};
use crate::model::{Place, SignOff};
use crate::source::{Span, Text};

declare_rule! {
    /// ## What it does
    /// Finds an approved or published briefing to which no `[[sign-off]]` belongs. A sign-off that
    /// names a version counts for that version alone; one without a version counts for any. A
    /// sign-off with `read` covers the text of that hash alone: where every sign-off that would count
    /// has one and none is that of the text as it stands, the text was changed since.
    ///
    /// ## Why it matters
    /// The record shows who agreed this text. A sign-off of an older version does not cover what
    /// was changed since.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// status = "approved"
    /// version = "1.1"
    ///
    /// [[sign-off]]
    /// role = "Independent scrutineer"
    /// date = 2026-05-10
    /// version = "1.0"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "approved"
    /// version = "1.1"
    ///
    /// [[sign-off]]
    /// role = "Independent scrutineer"
    /// date = 2026-05-12
    /// version = "1.1"
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = {
        name: "approved-without-sign-off", group: Publication, level: Warn, asks: Briefing(check)
    }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if !cx.briefing.is_agreed() {
        return;
    }
    let Some(gap) = gap(cx) else { return };
    let status = cx.briefing.status().as_str();
    out.push(gap.span, format!("the briefing is {status} and {}", gap.what))
        .why("the record shows who agreed this text, and when")
        .help(gap.help);
}

/// A sign-off that lacks.
struct Gap {
    span: Span,
    what: String,
    help: String,
}

fn gap(cx: &Context<'_>) -> Option<Gap> {
    let briefing = cx.briefing;
    let help =
        "add `[[sign-off]]` with `role`, `date` and `version`, or go back to `status = \"draft\"`"
            .to_owned();
    if briefing.sign_offs.is_empty() {
        let span = briefing.sign_offs.gap(Place::default())?;
        return Some(Gap { span, what: "nobody has signed it off".to_owned(), help });
    }
    let version = words(briefing.version.as_ref());
    let counts = |signed: &&SignOff| {
        let signed = words(signed.version.as_ref());
        version.is_none_or(|version| signed.is_none_or(|signed| signed == version))
    };
    let counting: Vec<&SignOff> = briefing.sign_offs.iter().filter(counts).collect();
    if counting.is_empty() {
        let what = format!("nobody has signed off version {}", version?);
        return Some(Gap { span: briefing.version.as_ref()?.span, what, help });
    }
    changed_since(cx, &counting)
}

/// The text is another than every sign-off tells of.
fn changed_since(cx: &Context<'_>, counting: &[&SignOff]) -> Option<Gap> {
    let read: Option<Vec<&Text>> = counting.iter().map(|one| one.read.as_ref()).collect();
    let read = read?;
    let hash = read_hash(cx);
    if read.iter().any(|read| read.trim().eq_ignore_ascii_case(&hash)) {
        return None;
    }
    let what = "its text has changed since it was signed off".to_owned();
    let help = format!(
        "have somebody read what changed (`sevenmin identity` lists what could point to a person), and add a `[[sign-off]]` with `read = \"{hash}\"`"
    );
    Some(Gap { span: read.last()?.span, what, help })
}

fn words(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}
