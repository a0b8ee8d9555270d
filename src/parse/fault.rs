//! What is wrong with a value that its key cannot hold.

use toml::{Spanned, de::DeValue};

use crate::diag::{Diagnostic, Fix};
use crate::model::spec::{Key, Kind, Limit, Need};
use crate::parse::{naming, string};
use crate::source::{Source, Span, Text};
use crate::text;

/// Longer web addresses do not work in every reader of PDF and in every browser.
pub(super) const LONGEST_ADDRESS: usize = 2000;

/// The longest id and the longest name of anything else, in characters.
pub(super) const LONGEST_SLUG: usize = 64;

/// What is wrong with a text, and whether it can be used all the same.
pub(super) struct Fault {
    pub(super) diagnostic: Diagnostic,
    /// A text that is too long is still a text.
    pub(super) usable: bool,
}

impl Fault {
    fn unusable(diagnostic: Diagnostic) -> Self {
        Self { diagnostic, usable: false }
    }
}

/// A number out of its limits.
pub(super) fn of_number(source: &Source, key: &Key, limit: Limit, span: Span) -> Diagnostic {
    let (name, written) = (key.name, source.text[span.range()].trim());
    let (least, most) = (limit.least, limit.most);
    let message = format!("`{name}` is {written}, but may be {least} to {most}");
    Diagnostic::schema(span, message)
}

/// A version of the format that is not known.
pub(super) fn of_version(span: Span, number: &str) -> Diagnostic {
    Diagnostic::schema(span, format!("format {number} is not known")).help("write `format = 1`")
}

/// A time where a day is wanted.
pub(super) fn of_time(key: &Key, span: Span) -> Diagnostic {
    let message = format!("`{}` has a time; it needs a day alone", key.name);
    Diagnostic::schema(span, message).help("write it as 2026-05-14")
}

/// A single table where several can stand.
pub(super) fn of_single_table(key: &Key, span: Span) -> Diagnostic {
    let message = format!("`{}` is one table here, but there can be several", key.name);
    let help = format!("write `[[{}]]`, with two brackets on each side", key.name);
    Diagnostic::schema(span, message).help(help)
}

/// What is no word behind a key of the author's own: a level or a text.
pub(super) fn of_word(kind: Kind, span: Span) -> Diagnostic {
    if matches!(kind, Kind::Levels) {
        let help = "write \"error\", \"warn\", \"info\" or \"off\"";
        return Diagnostic::schema(span, "this is no level").help(help);
    }
    Diagnostic::schema(span, "this is no text").help("put quotes around it")
}

/// The first character of a text that no text may hold.
pub(super) fn of_characters(text: &Text) -> Option<Diagnostic> {
    of_character(text, |_, one| text::is_forbidden(one))
}

/// The first character that no text may hold, not even one whose language needs marks of direction.
pub(super) fn beside_marks(text: &Text) -> Option<Diagnostic> {
    of_character(text, |_, one| text::is_forbidden(one) && !text::is_direction_mark(one))
}

/// The first character that no text may hold and that stands at no place that is told of already.
pub(super) fn beside_told(text: &Text, has_marks: bool, told: &[Span]) -> Option<Diagnostic> {
    of_character(text, |at, one| {
        let is_allowed = !text::is_forbidden(one) || has_marks && text::is_direction_mark(one);
        !is_allowed && told.binary_search(&text.span_of(at..at + one.len_utf8())).is_err()
    })
}

fn of_character(text: &Text, is_one: impl Fn(usize, char) -> bool) -> Option<Diagnostic> {
    let (at, character) = text.char_indices().find(|(at, character)| is_one(*at, *character))?;
    let what = match character {
        c if c.is_control() => "a control character",
        c if text::is_bidi_control(c) => "a character that turns the direction of text around",
        c if text::is_private_use(c) => {
            "a private-use character, which no font can draw for certain"
        }
        _ => "a code point that is no character",
    };
    let span = text.span_of(at..at + character.len_utf8());
    let message = format!("here is {what}: U+{:04X}", u32::from(character));
    Some(
        Diagnostic::schema(span, message)
            .why("it cannot be seen, and can change what a reader or a printer gets")
            .help("delete it; it often comes along when text is copied from a PDF"),
    )
}

/// What is wrong with a text in a list.
pub(super) fn of_item(key: &Key, text: &Text) -> Option<Diagnostic> {
    let kind = if let Kind::Terms(known) = key.kind { Kind::Term(known) } else { Kind::Plain };
    let key = Key { kind, need: Need::Needed, ..*key };
    of_text(&key, text).map(|fault| fault.diagnostic)
}

/// What is wrong with a text by what its key can hold.
pub(super) fn of_text(key: &Key, text: &Text) -> Option<Fault> {
    let name = key.name;
    if text::is_blank(text) {
        let unusable =
            key.is_required() || !matches!(key.kind, Kind::Plain | Kind::Markdown | Kind::Short(_));
        return unusable.then(|| {
            let help = format!("write {} between the quotes", key.kind.describe());
            Fault::unusable(Diagnostic::schema(text.span, format!("`{name}` is empty")).help(help))
        });
    }
    match key.kind {
        Kind::Short(most) => too_long(name, text, most),
        Kind::Slug | Kind::Term(_) | Kind::Id | Kind::SlotName => bad_slug(key, text),
        Kind::Choice(words) => bad_choice(name, text, words),
        Kind::Language => (!is_language(&text.value)).then(|| {
            not_a(name, text, "is no language tag", "write a tag such as \"en-GB\" or \"cy\"")
        }),
        Kind::Url if text.chars().count() > LONGEST_ADDRESS => {
            too_long(name, text, LONGEST_ADDRESS)
        }
        Kind::Url => (!is_web_address(text))
            .then(|| not_a(name, text, "is no web address", "write it whole, from https:// on")),
        Kind::Digest => (!is_digest(text)).then(|| {
            let help = "copy the 16 digits and letters from the foot of the identity sheet";
            not_a(name, text, "is no hash of a text", help)
        }),
        Kind::Color => (!is_color(text)).then(|| {
            not_a(
                name,
                text,
                "is no colour",
                "write # and six digits or letters a to f, such as \"#0b4f6c\"",
            )
        }),
        _ => None,
    }
}

/// Whether a text is the tag of a language: papers are set in no tag that begins with `x`, say.
pub(super) fn is_language(text: &str) -> bool {
    let tag = oxilangtag::LanguageTag::parse(text);
    tag.is_ok_and(|tag| matches!(tag.primary_language().len(), 2 | 3))
}

fn not_a(name: &str, text: &Text, what: &str, help: &str) -> Fault {
    let message = format!("`{name}` {what}: `{}`", text.value);
    Fault::unusable(Diagnostic::schema(text.span, message).help(help))
}

fn too_long(name: &str, text: &Text, most: usize) -> Option<Fault> {
    let length = text.chars().count();
    (length > most).then(|| {
        let message = format!("`{name}` has {length} characters, but may have {most}");
        let help = format!("take out {}", text::Count::of("character", length - most));
        Fault { diagnostic: Diagnostic::schema(text.span, message).help(help), usable: true }
    })
}

fn bad_slug(key: &Key, text: &Text) -> Option<Fault> {
    let name = key.name;
    if text::is_slug(text) && text.len() > LONGEST_SLUG {
        return too_long(name, text, LONGEST_SLUG).map(|fault| Fault::unusable(fault.diagnostic));
    }
    if !text::is_slug(text) {
        if let Kind::Term(known) = key.kind
            && let Some((slug, _)) = known.iter().find(|(_, name)| is_name(name, text))
        {
            let help = format!("write `\"{slug}\"`, which has this name");
            let fix = Fix::replace(text.span, format!("\"{slug}\""), help.clone()).safe();
            let message = format!("`{name}` wants a term, not its name: `{}`", text.value);
            let diagnostic = Diagnostic::schema(text.span, message).help(help).fix(fix);
            return Some(Fault::unusable(diagnostic));
        }
        let help =
            "write lower-case letters and digits, with single hyphens between words, at most 64";
        return Some(not_a(name, text, "has other characters than a name may have", help));
    }
    match key.kind {
        Kind::Id if naming::is_device_name(text) => {
            let help = "choose another id: Windows keeps this name for a device";
            Some(not_a(name, text, "cannot be a file's name", help))
        }
        Kind::Id => {
            let ending = naming::output_ending(text)?;
            let message = format!("`id` ends in `-{ending}`, as an output's name does");
            let help = "choose another id, so that no two outputs share a name";
            Some(Fault::unusable(Diagnostic::schema(text.span, message).help(help)))
        }
        Kind::SlotName => naming::is_slide_name(text).then(|| {
            let help = "choose another word; slides have these addresses: title, start, voices, actions, ours, help, close, question";
            not_a(name, text, "is a slide's address already", help)
        }),
        _ => None,
    }
}

/// Whether a text is the name of a term, whatever its case and apostrophes.
fn is_name(name: &str, text: &str) -> bool {
    let plain = |text: &str| text.trim().to_lowercase().replace('’', "'");
    plain(name) == plain(text)
}

fn bad_choice(name: &str, text: &Text, words: &[&'static str]) -> Option<Fault> {
    if words.contains(&text.value.as_str()) {
        return None;
    }
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    let mut diagnostic =
        Diagnostic::schema(text.span, format!("`{name}` cannot be `{}`", text.value));
    let written = text.trim();
    let same = words.iter().find(|word| word.eq_ignore_ascii_case(written)).copied();
    if let Some(word) = same.or_else(|| text::nearest(written, words.iter().copied())) {
        diagnostic = diagnostic.help(format!("did you mean \"{word}\"?"));
        let fix = Fix::replace(text.span, format!("\"{word}\""), format!("write \"{word}\""));
        diagnostic = diagnostic.fix(if same.is_some() { fix.safe() } else { fix });
    } else {
        diagnostic = diagnostic.help(format!("write {}", text::or_list(&quoted)));
    }
    Some(Fault::unusable(diagnostic))
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    // Browsers and the crate take the next part of `https:///x` for the host.
    let whole = rest.is_some_and(|rest| !rest.starts_with(['/', '\\', '?', '#']));
    let clean = !text.contains(char::is_whitespace);
    whole && clean && url::Url::parse(text).is_ok_and(|url| url.has_host())
}

fn is_digest(text: &str) -> bool {
    text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// A value of another type than its key can hold.
pub(super) fn of_type(source: &Source, key: &Key, value: &Spanned<DeValue<'_>>) -> Diagnostic {
    let (span, value) = (Span::new(value.span()), value.get_ref());
    let is = match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let wanted = match key.kind {
        Kind::Plain | Kind::Short(_) => "text in quotes".to_owned(),
        kind => kind.describe(),
    };
    let message = format!("`{}` is {is}, but should be {wanted}", key.name);
    let diagnostic = Diagnostic::schema(span, message);
    let right = match value {
        DeValue::String(_) => unquoted(source, key.kind, span),
        _ if key.kind.is_text() && !is_inner(value) => {
            Some(format!("\"{}\"", &source.text[span.range()]))
        }
        _ => None,
    };
    match right {
        Some(right) => {
            let help = format!("write `{} = {right}`", key.name);
            diagnostic.help(help.clone()).fix(Fix::replace(span, right, help))
        }
        None if key.kind.is_text() => diagnostic.help("put quotes around it"),
        None => diagnostic.help(format!("write {wanted}")),
    }
}

fn is_inner(value: &DeValue<'_>) -> bool {
    matches!(value, DeValue::Array(_) | DeValue::Table(_))
}

/// A date, number, `true` or `false` that only has quotes too many.
fn unquoted(source: &Source, kind: Kind, span: Span) -> Option<String> {
    let text = string::decode(source, span).value;
    let good = match kind {
        Kind::Date => {
            let date = text::date_from_people(&text)?.0;
            return Some(text::date_to_iso(date));
        }
        Kind::Texts | Kind::Terms(_) => {
            let items = text.split([',', ';']).map(|item| format!("\"{}\"", item.trim()));
            let is_plain = !text.contains(['"', '\\', '\n']) && !text.trim().is_empty();
            return is_plain.then(|| format!("[{}]", items.collect::<Vec<String>>().join(", ")));
        }
        Kind::Bool => text == "true" || text == "false",
        Kind::Number(limit) => {
            text.parse().is_ok_and(|number: f64| (limit.least..=limit.most).contains(&number))
        }
        Kind::FormatVersion => text == "1",
        _ => false,
    };
    good.then_some(text)
}
