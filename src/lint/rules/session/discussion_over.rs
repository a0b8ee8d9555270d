use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Minutes;
use crate::source::Spanned;
use crate::text;

declare_rule! {
    /// ## What it does
    /// Adds up the `minutes` of the briefing's own questions, which may not exceed the
    /// discussion's: 10, unless `[session]` sets others.
    ///
    /// ## Why it matters
    /// The session would run over, and what is cut then are the actions at its end.
    ///
    /// ## Bad
    /// ```toml
    /// [session]
    /// discussion = 5
    ///
    /// [[question]]
    /// text = "When did you last ask who else helps to care for a child?"
    /// minutes = 6
    /// prompt = "Allow a silence first."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [session]
    /// discussion = 8
    ///
    /// [[question]]
    /// text = "When did you last ask who else helps to care for a child?"
    /// minutes = 6
    /// prompt = "Allow a silence first."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "discussion-over", group: Session, level: Warn, asks: Briefing(check) }
}

/// Thirds of a minute, written with two decimals, may be this far out.
const TOLERANCE: f64 = 0.05;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let session = &cx.briefing.session;
    let discussion = session.discussion();
    let questions = &cx.briefing.questions;
    let given: Vec<Spanned<Minutes>> =
        questions.iter().filter_map(|one| one.minutes.get()).collect();
    let sum: f64 = given.iter().map(|minutes| minutes.value.0).sum();
    let Some(at) = passing(&given, discussion) else { return };
    if session.discussion.is_unreadable() {
        return;
    }
    let (sum, discussion) = (text::plain_number(sum), text::plain_number(discussion));
    let message = format!("the questions take {sum} minutes, and the discussion has {discussion}");
    out.push(at.span, message)
        .why("the session would run over, at the cost of the actions at its end")
        .help("give the questions fewer `minutes`, or `discussion` under `[session]` more");
}

/// The minutes that pass those of the discussion.
fn passing(given: &[Spanned<Minutes>], discussion: f64) -> Option<&Spanned<Minutes>> {
    let mut sum = 0.0;
    given.iter().find(|minutes| {
        sum += minutes.value.0;
        sum > discussion + TOLERANCE
    })
}
