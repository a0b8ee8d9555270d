use crate::english;
use crate::lint::{
    Context, Sink, acronym,
    prose::{Case, Gap, Word},
    rule::declare_rule,
    rules::structure::unfinished_text,
};

declare_rule! {
    /// ## What it does
    /// Finds runs of ordinary words in capitals, and one long word. Acronyms and markings are left.
    ///
    /// ## Why it matters
    /// Capitals have no shape that the eye can read by, some screen readers spell them out, and
    /// they sound like shouting.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Staff must ALWAYS ASK who lives in the home."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Staff must always ask who lives in the home."
    /// ```
    ///
    /// ## Source
    /// Government Digital Service, Guidance on publishing accessible documents,
    /// <http://govwire.co.uk/news/government-digital-service/guidance-publishing-accessible-documents-98735>,
    /// read 2026-11.
    pub static RULE = { name: "block-capitals", group: PlainEnglish, level: Warn, asks: Briefing(check), narrower: [unfinished_text::RULE] }
}

/// From so many letters on, one word is a run of its own.
const LONG: usize = 7;

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for passage in cx.english_passages() {
        let words = passage.words();
        let mut at = 0;
        while at < words.len() {
            let mut end = at;
            while end < words.len()
                && is_capitals(&words[end])
                && (end == at || words[end].before != Gap::Sentence)
            {
                end += 1;
            }
            let run = &words[at..end];
            if is_shouted(run) {
                out.push(passage.span_of_words(run), "words in capitals")
                    .why("capitals are hard to read, and some screen readers spell them out")
                    .help("write them in small letters; make a word that matters `**strong**`");
            }
            at = end.max(at + 1);
        }
    }
}

fn is_capitals(word: &Word) -> bool {
    word.case == Case::Upper
        || (word.case == Case::Capital && matches!(word.text.as_str(), "a" | "i" | "o"))
}

fn is_shouted(run: &[Word]) -> bool {
    let ordinary = |word: &&Word| {
        let text = word.text.as_str();
        let marking = matches!(text, "official" | "sensitive" | "secret");
        text.len() > 1
            && english::is_ordinary_word(text)
            && !acronym::is_common(&text.to_uppercase())
            && !marking
    };
    let long = |word: &Word| word.text.chars().count() >= LONG;
    run.iter().filter(ordinary).count() > 1 || run.iter().filter(ordinary).any(long)
}
