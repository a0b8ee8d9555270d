use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::{Marking, Status};

declare_rule! {
    /// ## What it does
    /// Finds a published briefing that is marked OFFICIAL-SENSITIVE.
    ///
    /// ## Why it matters
    /// The marking says that only those who need to know may read it. Publishing says that anyone
    /// may.
    ///
    /// ## Bad
    /// ```toml
    /// [briefing]
    /// status = "published"
    /// marking = "OFFICIAL-SENSITIVE"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [briefing]
    /// status = "approved"
    /// marking = "OFFICIAL-SENSITIVE"
    /// ```
    ///
    /// ## Source
    /// Government Security Classifications Policy, 2024-08-05, read 2026-11: the caveat enforces
    /// the need to know.
    pub static RULE = { name: "sensitive-published", group: Marking, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    if cx.briefing.status() != Status::Published {
        return;
    }
    let sensitive = |marking: Marking| marking == Marking::OfficialSensitive;
    if let Some(marking) = cx.briefing.marking.get().filter(|marking| sensitive(marking.value)) {
        out.push(marking.span, "the briefing is published and marked OFFICIAL-SENSITIVE")
            .why("the marking is for those who need to know; publishing is for anyone")
            .help("keep `status = \"approved\"`, or change the marking if whoever set it agrees");
    }
}
