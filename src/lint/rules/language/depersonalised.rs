use crate::english::{doings, people};
use crate::lint::{
    Context, Passage, Sink, meant,
    prose::{Case, Gap, Word},
    rule::declare_rule,
    wording,
};

declare_rule! {
    /// ## What it does
    /// Finds words of case files that leave the person out: "Mother" or "Father" in place of a
    /// name, "Baby was seen", "subject child", "MGM". Quotations (a `>` block, a voice, words in
    /// quotation marks) are left alone. A collection adds terms with `[[word]]`.
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
    if !word.is_capital()
        || next.is_some_and(|next| next.case != Case::Lower && next.case != Case::Number)
    {
        return false;
    }
    let relative = people::KIN.has(&word.text);
    let person = people::CASE_ROLES.has(&word.text);
    let kin = matches!(word.text.as_str(), "maternal" | "paternal")
        && next.is_some_and(|next| people::KIN.has(&next.text));
    if kin && word.starts_sentence() {
        return words.get(at + 2).is_some_and(|after| doings::CASE_DEEDS.has(&after.text));
    }
    if word.starts_sentence() {
        let singular = !matches!(word.text.as_str(), "parents" | "siblings");
        let deed = next.is_some_and(|next| doings::CASE_DEEDS.has(&next.text))
            && !next.is_some_and(|next| matches!(next.text.as_str(), "and" | "who"));
        return (relative || person) && singular && deed && !is_list_of_roles(words, at)
            || (relative
                && word.possessive
                && next.is_some_and(|next| !belongs_to_nobody(&next.text)));
    }
    relative
        && !matches!(
            word.text.as_str(),
            "maternal" | "paternal" | "parents" | "siblings" | "partner"
        )
        && !follows_owner(words, at)
        && !next.is_some_and(|next| people::KIN_IN_NAMES.has(&next.text))
}

/// "Father's Day", "Mother's in the kitchen": what follows belongs to nobody.
fn belongs_to_nobody(next: &str) -> bool {
    people::KIN_IN_NAMES.has(next) || people::NO_BELONGINGS.has(next)
}

/// "Mum and Dad's group", headings such as "Father".
fn is_list_of_roles(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_none()
}

/// Whether an article, a possessive or another capital stands before: "the Mother", "St Mary's Mother".
fn follows_owner(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|index| &words[index]) else { return true };
    people::BEFORE_KIN.has(&before.text)
        || before.possessive
        || (before.case == Case::Capital && !before.starts_sentence())
}
