use crate::lint::Context;
use crate::lint::Passage;
use crate::lint::Sink;
use crate::lint::prose::Case;
use crate::lint::prose::Gap;
use crate::lint::prose::Word;
use crate::lint::prose::WordSet;
use crate::lint::rule::declare_rule;
use crate::lint::wording;

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
    pub static RULE = { name: "depersonalised", group: Language, level: Info, check: check }
}

/// Words for relatives that stand in the place of a name.
static RELATIVES: WordSet = WordSet::new(
    "\
    mother father mum dad mummy daddy mam grandmother grandfather gran grandma granddad grandad \
    stepfather stepmother stepdad stepmum nan maternal paternal aunt uncle parents sibling \
    siblings brother sister partner",
);

/// Words for the person that lack their article.
const PERSONS: &[&str] = &[
    "child",
    "baby",
    "infant",
    "patient",
    "client",
    "unborn",
    "young",
    "toddler",
    "resident",
    "victim",
    "perpetrator",
];

/// What somebody in a case file does.
static DEEDS: WordSet = WordSet::new(
    "\
    was is had has said says told reported reports stated states denied denies disclosed \
    attended attends presented presents did does would could asked explained described refused \
    declined agreed felt appeared became lived lives moved left went took called rang admitted \
    claimed advised informed engaged remained made gave failed brought struggled separated \
    started began continued needed wanted spoke returned can cannot didn't wasn't got came \
    found worked seemed also then often never always later sometimes repeatedly initially again \
    who and",
);

/// Second words of names that begin so: Father Christmas.
const CALLED: &[&str] = &[
    "christmas",
    "time",
    "nature",
    "earth",
    "tongue",
    "theresa",
    "teresa",
    "superior",
    "goose",
    "hubbard",
    "day",
];

/// Words after which such a word is no name.
static NAMES: WordSet = WordSet::new(
    "\
    christmas time nature earth tongue theresa teresa superior goose hubbard day and of to or \
    figure figures to in who whose with",
);

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    wording::report(cx, RULE.name, out);
    for passage in cx.english_passages() {
        let words = passage.words();
        for at in 0..words.len() {
            if stands_as_name(words, at) && wording::is_meant(passage, &(at..at + 1)) {
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
    let next_is = |of: &WordSet| next.is_some_and(|next| of.has(&next.text));
    if !word.is_capital()
        || next.is_some_and(|next| next.case != Case::Lower && next.case != Case::Number)
    {
        return false;
    }
    let relative = RELATIVES.has(&word.text);
    let person = PERSONS.contains(&word.text.as_str());
    let kin = matches!(word.text.as_str(), "maternal" | "paternal")
        && next.is_some_and(|next| RELATIVES.has(&next.text));
    if kin && word.starts_sentence() {
        return words.get(at + 2).is_some_and(|after| DEEDS.has(&after.text));
    }
    if word.starts_sentence() {
        let singular = !matches!(word.text.as_str(), "parents" | "siblings");
        let deed = next_is(&DEEDS)
            && !next.is_some_and(|next| matches!(next.text.as_str(), "and" | "who"));
        return (relative || person) && singular && deed && !is_list_of_roles(words, at)
            || (relative && word.possessive && next.is_some() && !next_is(&NAMES));
    }
    relative
        && !matches!(
            word.text.as_str(),
            "maternal" | "paternal" | "parents" | "siblings" | "partner"
        )
        && !follows_owner(words, at)
        && !next.is_some_and(|next| CALLED.contains(&next.text.as_str()))
}

/// "Mum and Dad's group", headings such as "Father".
fn is_list_of_roles(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_none()
}

/// Whether an article, a possessive or another capital stands before: "the Mother", "St Mary's Mother".
fn follows_owner(words: &[Word], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|index| &words[index]) else { return true };
    let owners = [
        "a", "an", "the", "his", "her", "their", "our", "my", "your", "its", "whose", "each",
        "every", "step", "grand", "god", "foster", "birth", "new", "young", "single", "other",
        "old", "dear",
    ];
    owners.contains(&before.text.as_str())
        || before.possessive
        || (before.case == Case::Capital && !before.starts_sentence())
}
