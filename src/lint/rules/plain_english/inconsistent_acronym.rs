use std::collections::HashMap;

use crate::lint::{Context, Sink, acronym, rule::declare_rule};
use crate::source::Span;

declare_rule! {
    /// ## What it does
    /// Finds a short form that stands for two things, and a thing that has two short forms, in the
    /// narrative and in `[[acronym]]`.
    ///
    /// ## Why it matters
    /// Readers think of two things, or take two things for one.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "A multi-agency child exploitation (MACE) meeting led to a multi-agency child exploitation (MACEX) plan."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "A multi-agency child exploitation (MACE) meeting led to a MACE plan."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11, after a published page that calls its own partnership by two short
    /// forms.
    pub static RULE = { name: "inconsistent-acronym", group: PlainEnglish, level: Warn, asks: Briefing(check) }
}

/// A short form, what it stands for, and where.
#[derive(Clone)]
struct Pair {
    short: String,
    long: String,
    span: Span,
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    // By short form and by expansion, the first pair of each.
    let mut by_short: HashMap<String, Pair> = HashMap::new();
    let mut by_long: HashMap<String, Pair> = HashMap::new();
    for pair in pairs(cx) {
        let (short, long) = (acronym::plain_short(&pair.short), acronym::plain_long(&pair.long));
        let same_short =
            by_short.get(&short).filter(|other| acronym::plain_long(&other.long) != long);
        let same_long =
            by_long.get(&long).filter(|other| acronym::plain_short(&other.short) != short);
        if let Some(other) = same_short {
            let message = format!(
                "`{}` stands for “{}” here and for “{}” elsewhere",
                pair.short, pair.long, other.long
            );
            out.push(pair.span, message)
                .why("readers take two things for one")
                .help("write one of the two out each time");
        } else if let Some(other) = same_long {
            let message =
                format!("“{}” is `{}` here and `{}` elsewhere", pair.long, pair.short, other.short);
            out.push(pair.span, message)
                .why("readers think of two things")
                .help(format!("choose one short form, such as `{}`", other.short));
        } else {
            by_short.entry(short).or_insert_with(|| pair.clone());
            by_long.entry(long).or_insert(pair);
        }
    }
}

/// All expansions, those of the narrative first.
fn pairs(cx: &Context<'_>) -> Vec<Pair> {
    let acronyms = cx.acronyms();
    let told = acronyms.expanded().map(|used| {
        let passage = &cx.passages()[used.passage];
        let span = passage.span(used.range.clone());
        Pair { short: used.short.clone(), long: used.expansion.clone().unwrap_or_default(), span }
    });
    let english = cx.briefing.language.is_english();
    let declared = cx.briefing.acronyms.iter().filter(|_| english).filter_map(|one| {
        let (short, long) = (one.short.as_ref()?, one.long.as_ref()?);
        Some(Pair { short: short.value.clone(), long: long.value.clone(), span: short.span })
    });
    told.chain(declared).collect()
}
