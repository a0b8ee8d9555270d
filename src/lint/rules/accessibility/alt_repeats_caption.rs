use crate::english::media;
use crate::lint::{Context, Sink, prose, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds a picture whose alternative text says the same as its caption.
    ///
    /// ## Why it matters
    /// Who listens hears the same words twice, and still does not know what the picture shows.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/map.png", alt = "Who knew what", caption = "Who knew what." }
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/map.png", alt = "A ring in four parts, one for each service.", caption = "Who knew what." }
    /// ```
    ///
    /// ## Source
    /// Web Content Accessibility Guidelines 2.2, 2023-10-05, criterion 1.1.1. House rule for the
    /// comparison.
    pub static RULE = { name: "alt-repeats-caption", group: Accessibility, level: Warn, asks: Briefing(check) }
}

/// From which likeness on, of 1, two texts say the same.
const ALIKE: f64 = 0.85;

/// The most words of a text that is compared change by change, which takes time by the square.
const MOST_WORDS: usize = 300;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for image in cx.briefing.sections.iter().filter_map(|section| section.image.as_ref()) {
        let (Some(alt), Some(caption)) = (image.alt.as_ref(), image.caption.as_ref()) else {
            continue;
        };
        if is_same(alt, caption) {
            out.push(alt.span, "the alternative text repeats the caption")
                .why("who listens hears the same words twice, and still not what the picture shows")
                .help("say in `alt` what can be seen, and in `caption` what it means");
        }
    }
}

fn is_same(alt: &str, caption: &str) -> bool {
    let plain = |text: &str| {
        let words = prose::words(text).into_iter().map(|word| word.text);
        words.filter(|word| !media::NO_PICTURE.has(word)).collect::<Vec<String>>()
    };
    let (alt, caption) = (plain(alt), plain(caption));
    if alt.is_empty() || caption.is_empty() {
        return false;
    }
    // Whole words are compared, so that one changed word of ten counts as a tenth.
    let longest = alt.len().max(caption.len());
    if longest > MOST_WORDS {
        return alt == caption;
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "a text has fewer words than this cast can lose"
    )]
    let alike = 1.0 - strsim::generic_levenshtein(&alt, &caption) as f64 / longest as f64;
    alike >= ALIKE || strsim::normalized_levenshtein(&alt.join(" "), &caption.join(" ")) >= ALIKE
}
