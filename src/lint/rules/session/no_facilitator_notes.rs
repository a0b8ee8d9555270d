use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Briefing, Field, Markdown};

declare_rule! {
    /// ## What it does
    /// Finds a briefing without a single word for who presents it: no `say`, no `do`, no `prompt`.
    ///
    /// ## Why it matters
    /// Briefings are given face to face, by somebody who often has not written them. A few words
    /// on what to say and when to pause help them more than anything else.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = "Robin is a cheerful toddler who loves water and music."
    ///
    /// [[question]]
    /// text = "When did you last ask who else helps to care for a child?"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = "Robin is a cheerful toddler who loves water and music."
    /// do = "Leave a moment of quiet."
    ///
    /// [[question]]
    /// text = "When did you last ask who else helps to care for a child?"
    /// prompt = "Allow a silence first."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11; Liverpool and other partnerships ask for briefings to be given face to
    /// face "so as to ensure it is not misunderstood", read 2026-11.
    pub static RULE = { name: "no-facilitator-notes", group: Session, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let briefing = cx.briefing;
    if has_notes(briefing) {
        return;
    }
    out.push(cx.header(), "the briefing has no words for who presents it")
        .why("who presents a briefing has often not written it")
        .help("add `say` and `do` to sections, and `prompt` to questions; participants never see them");
}

fn has_notes(briefing: &Briefing) -> bool {
    let has_words =
        |text: &Field<Markdown>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    briefing.sections.iter().any(|section| has_words(&section.say) || has_words(&section.act))
        || briefing.questions.iter().any(|question| has_words(&question.prompt))
}
