use crate::lint::{Context, Sink, rule::declare_rule};
use crate::model::Section;
use crate::text::{Count, READ_ALOUD_WPM, READ_SILENT_WPM};

declare_rule! {
    /// ## What it does
    /// Finds a briefing whose sections cannot be read aloud in seven minutes, at 183 words a
    /// minute. Past what can be read in silence in that time, at 238 words a minute, it is an
    /// error. Where a section has words to `say`, the longer of `say` and `body` counts.
    ///
    /// ## Why it matters
    /// Seven minutes are the promise in the name. A team that has set them aside hears the start
    /// and misses what should change.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "{440 words}"
    ///
    /// [[section]]
    /// slot = "incident"
    /// body = "{440 words}"
    ///
    /// [[section]]
    /// slot = "findings"
    /// body = "{440 words}"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "{150 words}"
    ///
    /// [[section]]
    /// slot = "incident"
    /// body = "{150 words}"
    ///
    /// [[section]]
    /// slot = "findings"
    /// body = "{150 words}"
    /// ```
    ///
    /// ## Source
    /// Brysbaert, How many words do we read per minute?, 2019, a review of 190 studies. That
    /// seven minutes suit the attention of adults is a convention: no study for it was found.
    pub static RULE = { name: "over-seven-minutes", group: Structure, level: Warn, asks: Briefing(check) }
}

const MOST_ALOUD: usize = in_seven_minutes(READ_ALOUD_WPM);
const MOST_IN_SILENCE: usize = in_seven_minutes(READ_SILENT_WPM);

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let lengths = cx.briefing.sections.iter().map(Section::spoken_words);
    let words: usize = lengths.sum();
    let Some(over) = words.checked_sub(MOST_ALOUD).filter(|over| *over > 0) else { return };
    let over = Count::of("word", over);
    let finding = if words > MOST_IN_SILENCE {
        let message = format!(
            "the sections hold {words} words, which take over seven minutes even in silence"
        );
        out.push_error(cx.header(), message)
    } else {
        let message =
            format!("the sections hold {words} words, which take over seven minutes aloud");
        out.push(cx.header(), message)
    };
    finding
        .why(format!(
            "seven minutes aloud are {MOST_ALOUD} words; who set them aside misses the end"
        ))
        .help(format!("cut {over}, first of all from {}", longest(cx)));
}

fn longest(cx: &Context<'_>) -> String {
    let sections = cx.briefing.sections.iter();
    let longest = sections.max_by_key(|section| section.spoken_words());
    match longest.and_then(|section| section.slot.as_deref()) {
        Some(slot) => format!("the section `{slot}`"),
        None => "the longest section".to_owned(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a few hundred words a minute"
)]
const fn in_seven_minutes(words_a_minute: f64) -> usize {
    (7.0 * words_a_minute) as usize
}
