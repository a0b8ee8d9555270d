use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Section;
use crate::text::Count;

declare_rule! {
    /// ## What it does
    /// Finds a section that holds more than two fifths of the words. Where fewer than five
    /// sections have words, the briefing is still being written and nothing is said.
    ///
    /// ## Why it matters
    /// In seven minutes, a long step leaves little time for the others. Most often it is the
    /// story that grows, at the cost of what was learned.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "incident"
    /// body = "{60 words}"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "incident"
    /// body = "{15 words}"
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "uneven-sections", group: Structure, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let sections = &cx.briefing.sections;
    let words: Vec<usize> = sections.iter().map(Section::spoken_words).collect();
    let total: usize = words.iter().sum();
    if words.iter().filter(|words| **words > 0).count() < 5 {
        return;
    }
    for (section, words) in sections.iter().zip(words) {
        // Two fifths: 5 × words > 2 × total.
        if words * 5 > total * 2 {
            // Moving words elsewhere leaves the total as it is.
            let over = Count::of("word", (words * 5 - total * 2).div_ceil(5));
            let share = (words * 100).div_ceil(total);
            let message = format!("{} holds {share} % of the words", name(section));
            out.push(section.place.header, message)
                .why("in seven minutes, one long step leaves little time for the others")
                .help(format!("move {over} or more to other sections, or shorten it"));
        }
    }
}

fn name(section: &Section) -> String {
    match section.slot.as_deref() {
        Some(slot) => format!("the section `{slot}`"),
        None => "this section".to_owned(),
    }
}
