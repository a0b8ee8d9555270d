use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds two briefings of one run with the same `id`.
    ///
    /// ## Why it matters
    /// The id names the output files. One briefing's handout would overwrite the other's.
    ///
    /// ## Bad
    /// ```toml
    /// # robin.toml
    /// [briefing]
    /// id = "robin-2026"
    ///
    /// # robin-easy-read.toml
    /// [briefing]
    /// id = "robin-2026"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// # robin.toml
    /// [briefing]
    /// id = "robin-2026"
    ///
    /// # robin-easy-read.toml
    /// [briefing]
    /// id = "robin-2026-easy-read"
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "duplicate-id", group: Structure, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let Some(id) = cx.briefing.id.as_ref() else { return };
    let taken = cx.run.taken_ids.iter().find(|(taken, _)| *taken == id.value);
    if let Some((_, path)) = taken {
        out.push(id.span, format!("the id `{}` is that of `{path}` too", id.value))
            .why("the id names the output files, so one briefing's would overwrite the other's")
            .help("give one of the two another `id`");
    }
}
