use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Briefing, Place};
use crate::source::{Span, Text};

declare_rule! {
    /// ## What it does
    /// Finds an approved or published briefing to which no `[[sign-off]]` belongs. A sign-off that
    /// names a version counts for that version alone; one without a version counts for any.
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
    let briefing = cx.briefing;
    if !briefing.is_agreed() {
        return;
    }
    let Some((span, what)) = gap(briefing) else { return };
    let status = briefing.status().as_str();
    out.push(span, format!("the briefing is {status} and {what}"))
        .why("the record shows who agreed this text, and when")
        .help("add `[[sign-off]]` with `role`, `date` and `version`, or go back to `status = \"draft\"`");
}

/// Where a sign-off is lacking, and which.
fn gap(briefing: &Briefing) -> Option<(Span, String)> {
    if briefing.sign_offs.is_empty() {
        let span = briefing.sign_offs.gap(Place::default())?;
        return Some((span, "nobody has signed it off".to_owned()));
    }
    let version = words(briefing.version.as_ref())?;
    let mut versions = briefing.sign_offs.iter().map(|sign_off| words(sign_off.version.as_ref()));
    let covered = versions.any(|signed| signed.is_none_or(|signed| signed == version));
    let span = briefing.version.as_ref()?.span;
    (!covered).then(|| (span, format!("nobody has signed off version {version}")))
}

fn words(text: Option<&Text>) -> Option<&str> {
    text.map(|text| text.trim()).filter(|text| !text.is_empty())
}
