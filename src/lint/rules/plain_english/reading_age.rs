use crate::lint::{
    Context, Passage, Sink,
    prose::Word,
    quote,
    readability::{self, Sample},
    rule::declare_rule,
};
use crate::model::Narrative;

declare_rule! {
    /// ## What it does
    /// Tells the reading age of the text when it is above 15 years, by the Flesch–Kincaid grade
    /// plus five, and names the three hardest sentences. Texts of fewer than 100 words are left.
    ///
    /// ## Why it matters
    /// GOV.UK writes for a reading age of nine. Terms of the profession raise the number, so it is
    /// told and never fails a briefing.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "background"
    /// body = """
    /// Notwithstanding considerable organisational complexity, practitioners demonstrated professional curiosity inconsistently. Multidisciplinary communication deteriorated significantly.
    /// """
    ///
    /// [[section]]
    /// slot = "concerns"
    /// body = """
    /// Subsequent analysis identified contributory organisational vulnerabilities, including insufficient supervisory oversight.
    /// Inadequate documentation exacerbated disproportionate optimism regarding parental capability.
    /// """
    ///
    /// [[section]]
    /// slot = "review"
    /// body = """
    /// Interagency collaboration necessitated sophisticated understanding of intersecting vulnerabilities.
    /// Historically fragmented accountability arrangements complicated operational responsibilities.
    /// """
    ///
    /// [[section]]
    /// slot = "findings"
    /// body = """
    /// Professional deliberations consistently prioritised administrative compliance.
    /// Experiential testimony was inadvertently marginalised throughout the intervention.
    /// """
    ///
    /// [[section]]
    /// slot = "change"
    /// body = """
    /// Implementation of comprehensive recommendations necessitates organisational transformation.
    /// Collaborative accountability and demonstrable improvements are anticipated subsequently.
    /// """
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something and wrote it down."
    /// ```
    ///
    /// ## Source
    /// Flesch–Kincaid grade level (Kincaid and others, 1975), read 2026-11. GOV.UK's target:
    /// Oxfordshire County Council, How people read, <http://schools.oxfordshire.gov.uk/web-design->
    /// and-content-guidelines/how-people-read, read 2026-11.
    pub static RULE = { name: "reading-age", group: PlainEnglish, level: Info, asks: Briefing(check) }
}

/// The reading age above which it is told, in years.
const TOO_HARD: f64 = 15.0;

/// The fewest words that a formula says anything of.
const FEWEST_WORDS: usize = 100;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let read = cx.english_passages().filter(|passage| {
        !matches!(
            passage.field,
            Some(
                Narrative::Title
                    | Narrative::Heading
                    | Narrative::Alt
                    | Narrative::Say
                    | Narrative::Do
                    | Narrative::Prompt
            )
        )
    });
    let mut samples: Vec<(Sample, &Passage<'_>, &Word)> = Vec::new();
    for passage in read {
        let of = readability::samples(passage.words());
        samples.extend(of.map(|(sample, words)| (sample, passage, &words[0])));
    }
    let whole = samples.iter().fold(Sample::default(), |sum, (sample, ..)| sum.and(*sample));
    let age = whole.reading_age();
    if whole.words < FEWEST_WORDS || age <= TOO_HARD {
        return;
    }
    samples.sort_by(|(a, ..), (b, ..)| b.reading_age().total_cmp(&a.reading_age()));
    let start = |(_, passage, word): &(Sample, &Passage<'_>, &Word)| {
        format!("“{}”", quote::beginning(cx, passage, word.range.start))
    };
    let hardest: Vec<String> = samples.iter().take(3).map(start).collect();
    out.push(
        cx.header(),
        format!(
            "a reading age of {age:.0} years by Flesch–Kincaid; the hardest sentences: {}",
            hardest.join(", ")
        ),
    )
    .why("GOV.UK writes for a reading age of nine; terms of the profession raise the number")
    .help("begin with these sentences: shorter words, and one thought in each");
}
