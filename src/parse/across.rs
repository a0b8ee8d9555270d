//! What the format asks across the tables of a briefing.

use crate::diag::Diagnostic;
use crate::model::{Briefing, Collection, Place, Scheme};
use crate::parse::fault;
use crate::source::Span;
use crate::text;

/// Finds the briefing's scheme.
pub(super) fn scheme(briefing: &mut Briefing, collection: &Collection, out: &mut Vec<Diagnostic>) {
    let written = briefing.head.scheme_name.as_ref();
    let name = written.map_or(Scheme::USUAL, |name| name.value.as_str());
    briefing.scheme = collection.scheme(name);
    briefing.scheme = briefing.scheme.take().map(|scheme| scheme.speaking(&briefing.head.language));
    let is_known = briefing.scheme.is_some() || collection.has_unread_scheme(name);
    if let (false, Some(written)) = (is_known, written) {
        let names = collection.scheme_names();
        let diagnostic = Diagnostic::schema(written.span, format!("there is no scheme `{name}`"));
        out.push(match text::nearest(name, names.iter().copied()) {
            Some(nearest) => diagnostic.help(format!("did you mean `{nearest}`?")),
            None => diagnostic.help(format!("the schemes are {}", text::and_list(&names))),
        });
    }
}

/// What the format asks that no table can tell by itself.
pub(super) fn tables(
    briefing: &Briefing,
    has_head: bool,
    collection: &Collection,
    out: &mut Vec<Diagnostic>,
) {
    if let Some(span) = unnamed(briefing, collection).filter(|_| has_head) {
        let message = "neither `[briefing]` nor `sevenmin.toml` says which partnership issues this";
        let help = "add `partnership = \"…\"` under `[briefing]`, or `name` under `[partnership]` in sevenmin.toml";
        out.push(Diagnostic::schema(span, message).help(help).gap());
    }
    let is_case = briefing.scheme.as_ref().is_some_and(|scheme| scheme.name == Scheme::USUAL);
    if let Some(span) = briefing.reviews.gap(Place::default()).filter(|_| is_case) {
        let message = "there is no `[review]` table, and scheme `case` needs one";
        let help = "add `[review]` with `type`, `title` and `report`, or choose another scheme";
        out.push(Diagnostic::schema(span, message).help(help).gap());
    }
    people(briefing, out);
    headings(briefing, out);
}

/// Where a partnership's name is missed that nothing else gives; where one could not be read, that
/// has been reported.
fn unnamed(briefing: &Briefing, collection: &Collection) -> Option<Span> {
    let language = &briefing.language;
    let by_language = language.is_unread() && !collection.names.0.is_empty();
    let is_named = collection.name_in(language).is_some();
    let gap = briefing.partnership.text_gap(briefing.place)?;
    (!is_named && !by_language && !collection.has_unread_name()).then_some(gap)
}

/// Takes back what was said of marks of direction in words whose language needs them: the language is
/// known once the file is read.
pub(super) fn marks(briefing: &Briefing, out: &mut Vec<Diagnostic>) {
    if !out.iter().any(|one| one.message.contains("direction")) {
        return;
    }
    let walk = briefing.texts();
    let texts = walk.texts.iter().filter(|text| text.language.needs_joiners());
    for walked in texts.filter(|text| text.key.kind.holds_words()) {
        let words = walked.words.text();
        let Some(told) = fault::of_characters(words) else { continue };
        if words.within(told.span).contains(text::is_direction_mark) {
            out.retain(|one| one.span != told.span);
            out.extend(fault::beside_marks(words));
        }
    }
}

/// Leaves to a rule what the format says of characters that the rule tells of, at places in order, and
/// says it of the next character of the same text.
pub fn leave_characters(briefing: &Briefing, told: &[Span], out: &mut Vec<Diagnostic>) {
    let all = out.len();
    out.retain(|one| told.binary_search(&one.span).is_err());
    if out.len() == all {
        return;
    }
    let walk = briefing.texts();
    for walked in walk.texts.iter().filter(|text| text.key.kind.holds_words()) {
        let has_marks = walked.language.needs_joiners();
        let words = walked.words.text();
        let first = fault::beside_told(words, has_marks, &[]);
        if first.is_some_and(|first| told.binary_search(&first.span).is_ok()) {
            out.extend(fault::beside_told(words, has_marks, told));
        }
    }
}

fn people(briefing: &Briefing, out: &mut Vec<Diagnostic>) {
    for person in &briefing.people {
        if let (Some(_), Some(name)) = (person.pseudonym.as_ref(), person.name.as_ref()) {
            let message = "`[[person]]` has both `pseudonym` and `name`";
            let why = "a real name beside its pseudonym gives the person away";
            let help = "keep one of the two: `name` only if the name is public already";
            out.push(Diagnostic::schema(name.span, message).why(why).help(help));
        }
    }
}

/// Where the scheme has no heading in the briefing's language, the section needs its own.
fn headings(briefing: &Briefing, out: &mut Vec<Diagnostic>) {
    let Some(scheme) = &briefing.scheme else { return };
    for section in &briefing.sections {
        let Some(slot) = section.slot.as_deref() else { continue };
        let Some(known) = scheme.slots.iter().find(|known| known.name == slot) else { continue };
        let heading = known.heading(briefing.language.of_interface());
        let is_foreign = !briefing.language.has_interface() && !briefing.language.is_unread();
        let needed = heading.is_none() || is_foreign;
        if needed && section.heading.is_absent() {
            let message = format!("the section `{slot}` lacks `heading`");
            let why = if heading.is_none() {
                "this slot has no heading of its own, so readers would not know what it is about"
            } else {
                "there are no built-in headings in this briefing's language"
            };
            let header = section.place.header;
            let help = "add `heading = \"…\"`";
            out.push(Diagnostic::schema(header, message).why(why).help(help).gap());
        }
    }
}
