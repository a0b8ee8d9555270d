use crate::lint::{
    Context, Sink,
    rule::declare_rule,
    unfinished::{self, Draft, Kind, Mark},
};
use crate::model::{Narrative, Walked, spec};
use crate::source::{Span, Text};

declare_rule! {
    /// ## What it does
    /// Finds text that is not finished: words of the draft that `sevenmin new` writes, what waits to
    /// be filled in (`[insert date]`, `TBC`, `XX`, "to be confirmed" alone), and what Word wrote
    /// beside the text (`Comment [JB1]:`, `Deleted:`, `[2]`, `¹`). From the status `approved` on it is
    /// an error.
    ///
    /// ## Why it matters
    /// A comment between colleagues, or a gap where a day should stand, is printed as it is.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// body = "The reviewers met the family on [insert date]."
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "review"
    /// body = "The reviewers met the family twice."
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11; what Word writes beside a text: Microsoft Word's comments, tracked
    /// changes and placeholder texts, read 2026-11.
    pub static RULE = { name: "unfinished-text", group: Structure, level: Warn, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    let draft = Draft::get();
    for text in cx.walk().texts.iter().filter(|text| holds_words(text)) {
        let words = text.words.text();
        if draft.has(text.key.name, words) {
            let message = format!("`{}` still has the words of the draft", text.key.name);
            push(cx, out, words.span, message)
                .why("they are there to be replaced, and would be printed as they are")
                .help("write your own words, or take the key out if it is not needed");
            continue;
        }
        let is_voice =
            text.key.purpose.and_then(|purpose| purpose.narrative) == Some(Narrative::Voice);
        for mark in unfinished::find(words, is_voice) {
            if !is_declared(cx, &words[mark.range.clone()]) {
                tell(cx, out, words, &mark);
            }
        }
    }
}

fn tell(cx: &Context<'_>, out: &mut Sink<'_>, text: &Text, mark: &Mark) {
    let written = &text[mark.range.clone()];
    let (message, help) = match mark.kind {
        Kind::Gap => (
            format!("`{written}` waits to be filled in"),
            "write what belongs here, or take the words out",
        ),
        Kind::Comment => (
            format!("`{written}` is a comment that Word left in the text"),
            "take the comment out, with its words",
        ),
        Kind::Change => (
            format!("`{written}` is a change that Word tells of"),
            "take it out; in Word, accept all changes before you copy",
        ),
        Kind::NoteMark => (
            format!("`{written}` points to a note that is not here"),
            "take it out; say it in the text, or add a [[source]]",
        ),
        Kind::Program => (
            format!("`{written}` stands where words are still to come"),
            "write what belongs here, or take the words out",
        ),
    };
    push(cx, out, text.span_of(mark.range.clone()), message)
        .why("it would be printed as it is")
        .help(help);
}

fn push<'s>(
    cx: &Context<'_>,
    out: &'s mut Sink<'_>,
    span: Span,
    message: String,
) -> crate::lint::sink::Finding<'s> {
    if cx.briefing.is_agreed() { out.push_error(span, message) } else { out.push(span, message) }
}

/// Whether letters are a short form or a person that the briefing declares.
fn is_declared(cx: &Context<'_>, written: &str) -> bool {
    let short = cx.briefing.acronyms.iter().filter_map(|acronym| acronym.short.as_deref());
    let people = cx.briefing.people.iter().filter_map(|person| person.pseudonym.as_deref());
    let bare = written.trim_matches(|one: char| !one.is_alphanumeric());
    short.chain(people).any(|known| known == bare)
}

fn holds_words(text: &Walked<'_>) -> bool {
    use spec::Kind::{Markdown, MarkdownLine, PerLanguage, Plain, Short, Texts};
    matches!(text.key.kind, Plain | Short(_) | Markdown | MarkdownLine | Texts | PerLanguage)
}
