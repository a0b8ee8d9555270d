use crate::english::{doings, people};
use crate::lint::{
    Context, Passage, Sink, meant,
    prose::{Case, Gap, Word},
    rule::declare_rule,
    wording,
};

declare_rule! {
    /// ## What it does
    /// Finds words of case files that leave the person out: "Mother" or "Birth Father" in place of
    /// a name, "Baby was seen", "subject child", "MGM". What a child calls somebody of their own,
    /// "Gran" or "Mam", leaves nobody out. Quotations (a `>` block, a voice, words in quotation
    /// marks) are left alone. A collection adds terms with `[[word]]`.
    ///
    /// ## Why it matters
    /// Readers remember a person. A word from the file makes one case of many.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The nurse wrote down what Mother told her."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "The nurse wrote down what Robin's mother told her."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "depersonalised", group: Language, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
    for passage in cx.english_passages() {
        let words = passage.words();
        for at in 0..words.len() {
            if stands_as_name(words, at) && meant::is_meant(passage, &(at..at + 1)) {
                report(passage, &words[at], out);
            }
        }
    }
}

fn report(passage: &Passage<'_>, word: &Word, out: &mut Sink<'_>) {
    let written = &passage.text[word.range.clone()];
    out.push(
        passage.span(word.range.clone()),
        format!("“{written}” stands in the place of a name"),
    )
    .why("readers remember a person; a word from the file makes one case of many")
    .help("use the pseudonym, or say whose: “Robin's mother”, “the baby”");
}

fn stands_as_name(words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let next = words.get(at + 1).filter(|next| next.before == Gap::None);
    let first = first_of_name(words, at);
    let relative = is_relative(words, first, at);
    let own = |next: &Word| word.possessive && people::CASE_KIN.has(&next.text);
    let goes_on = |next: &Word| next.case != Case::Lower && next.case != Case::Number && !own(next);
    if !word.is_capital() || next.is_some_and(goes_on) {
        return false;
    }
    let singular = !matches!(word.text.as_str(), "parents" | "grandparents" | "siblings");
    let person = relative || people::CASE_ROLES.has(&word.text);
    let deed = next.is_some_and(|next| {
        doings::CASE_DEEDS.has(&next.text) && !matches!(next.text.as_str(), "and" | "who")
    });
    if words[first].starts_sentence() {
        return (person && singular && deed)
            || (relative
                && word.possessive
                && next.is_some_and(|next| !belongs_to_nobody(&next.text)));
    }
    let alone = first < at || (singular && word.text != "partner");
    (if relative { alone } else { person && deed })
        && !follows_owner(words, first)
        && !next.is_some_and(|next| people::KIN_IN_NAMES.has(&next.text))
}

/// The first word of a name such as "Birth Father" or "Step-Father".
fn first_of_name(words: &[Word], at: usize) -> usize {
    let mut first = at;
    while words[first].before == Gap::None
        && first > 0
        && words[first - 1].is_capital()
        && people::KINDS_OF_KIN.has(&words[first - 1].text)
    {
        first -= 1;
    }
    first
}

/// Whether a word, with those before it from the first of its name on, is a relative or a carer.
fn is_relative(words: &[Word], first: usize, at: usize) -> bool {
    let kind = at.checked_sub(1).filter(|_| first < at).map(|before| words[before].text.as_str());
    people::CASE_KIN.has(&words[at].text)
        || (first < at && people::KIN.has(&words[at].text))
        || matches!(
            (kind, words[at].text.as_str()),
            (Some("foster"), "carer") | (Some("service"), "user")
        )
}

/// "Father's Day", "Mother's in the kitchen": what follows belongs to nobody.
fn belongs_to_nobody(next: &str) -> bool {
    people::KIN_IN_NAMES.has(next) || people::NO_BELONGINGS.has(next)
}

/// Whether an article, a possessive or another capital stands before: "the Mother", "St Mary's Mother".
fn follows_owner(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|index| &words[index]) else { return true };
    people::BEFORE_KIN.has(&before.text)
        || before.possessive
        || (before.case == Case::Capital && !before.starts_sentence())
}
