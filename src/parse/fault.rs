//! Whether a value is what its key can hold.

use toml::Spanned;
use toml::de::DeValue;

use crate::diag::Diagnostic;
use crate::diag::Fix;
use crate::parse::naming;
use crate::parse::spec::Key;
use crate::parse::spec::Kind;
use crate::parse::string;
use crate::source::Source;
use crate::source::Span;
use crate::source::Text;
use crate::text;

/// Longer web addresses do not work in every reader of PDF and in every browser.
const LONGEST_ADDRESS: usize = 2000;

/// What is wrong with a value, and whether it can be used all the same.
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

/// Returns what is wrong with the value of a key; tables are looked at elsewhere.
pub(super) fn of(source: &Source, key: &Key, value: &Spanned<DeValue<'_>>) -> Option<Fault> {
    let span = Span::new(value.span());
    match (key.kind, value.get_ref()) {
        (Kind::Bool, DeValue::Boolean(_))
        | (Kind::Table(_) | Kind::Levels | Kind::PerLanguage, DeValue::Table(_)) => None,
        (Kind::Tables(_), DeValue::Array(items)) => items
            .iter()
            .find(|item| !item.get_ref().is_table())
            .map(|item| wrong_type(source, key, Span::new(item.span()), item.get_ref())),
        (Kind::Tables(_), DeValue::Table(_)) => {
            let message = format!("`{}` is one table here, but there can be several", key.name);
            let help = format!("write `[[{}]]`, with two brackets on each side", key.name);
            Some(Fault::unusable(Diagnostic::schema(span, message).help(help)))
        }
        (Kind::Texts | Kind::Slugs, DeValue::Array(items)) => {
            items.iter().find_map(|item| list_item(source, key, item))
        }
        (Kind::FormatVersion, DeValue::Integer(number)) => (number.as_str() != "1").then(|| {
            let message = format!("format {} is not known", number.as_str());
            Fault::unusable(Diagnostic::schema(span, message).help("write `format = 1`"))
        }),
        (Kind::Number(limit), DeValue::Integer(_) | DeValue::Float(_)) => {
            let number = number(value.get_ref()).unwrap_or(f64::NAN);
            (!(limit.least..=limit.most).contains(&number)).then(|| {
                let message = format!(
                    "`{}` is {}, but may be {} to {}",
                    key.name,
                    source.text[span.range()].trim(),
                    limit.least,
                    limit.most
                );
                Fault::unusable(Diagnostic::schema(span, message))
            })
        }
        (Kind::Date, DeValue::Datetime(when)) => {
            (when.time.is_some() || when.date.is_none()).then(|| {
                let message = format!("`{}` has a time; it needs a day alone", key.name);
                Fault::unusable(Diagnostic::schema(span, message).help("write it as 2026-05-14"))
            })
        }
        (_, DeValue::String(_)) if is_text(key.kind) => of_text(key, &string::decode(source, span)),
        (_, other) => Some(wrong_type(source, key, span, other)),
    }
}

/// Returns a number's value.
pub(super) fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        #[expect(
            clippy::cast_precision_loss,
            reason = "limits are small; a huge number is refused"
        )]
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).ok().map(|number| number as f64)
        }
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    }
}

fn is_text(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::FormatVersion
            | Kind::Date
            | Kind::Bool
            | Kind::Number(_)
            | Kind::Texts
            | Kind::Slugs
            | Kind::Levels
            | Kind::PerLanguage
            | Kind::Table(_)
            | Kind::Tables(_)
    )
}

fn list_item(source: &Source, key: &Key, item: &Spanned<DeValue<'_>>) -> Option<Fault> {
    let span = Span::new(item.span());
    if !item.get_ref().is_str() {
        return Some(wrong_type(source, key, span, item.get_ref()));
    }
    let kind = if matches!(key.kind, Kind::Slugs) { Kind::Slug } else { Kind::Plain };
    let key = Key { name: key.name, kind, required: true, about: key.about };
    of_text(&key, &string::decode(source, span)).map(|fault| Fault { usable: true, ..fault })
}

fn of_text(key: &Key, text: &Text) -> Option<Fault> {
    let name = key.name;
    if text.trim().is_empty() {
        let unusable =
            key.required || !matches!(key.kind, Kind::Plain | Kind::Markdown | Kind::Short(_));
        return unusable.then(|| {
            let help = format!("write {} between the quotes", key.kind.describe());
            Fault::unusable(Diagnostic::schema(text.span, format!("`{name}` is empty")).help(help))
        });
    }
    match key.kind {
        Kind::Short(most) => too_long(name, text, most),
        Kind::Slug | Kind::Id | Kind::SlotName => bad_slug(key, text),
        Kind::Choice(words) => bad_choice(name, text, words),
        Kind::Language => oxilangtag::LanguageTag::parse(text.value.as_str()).err().map(|_| {
            not_a(name, text, "is no language tag", "write a tag such as \"en-GB\" or \"cy\"")
        }),
        Kind::Url if text.chars().count() > LONGEST_ADDRESS => {
            too_long(name, text, LONGEST_ADDRESS)
        }
        Kind::Url => (!is_web_address(text))
            .then(|| not_a(name, text, "is no web address", "write it whole, from https:// on")),
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
    if !text::is_slug(text) || text.len() > 64 {
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
    let whole = text.starts_with("https://") || text.starts_with("http://");
    let clean = !text.contains(char::is_whitespace);
    whole && clean && url::Url::parse(text).is_ok_and(|url| url.has_host())
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn wrong_type(source: &Source, key: &Key, span: Span, value: &DeValue<'_>) -> Fault {
    let is = match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let wanted = key.kind.describe();
    let mut diagnostic =
        Diagnostic::schema(span, format!("`{}` is {is}, but holds {wanted}", key.name));
    if let (DeValue::String(_), Some(bare)) = (value, unquoted(source, key.kind, span)) {
        diagnostic = diagnostic.help("take the quotes away").fix(Fix::replace(
            span,
            bare,
            "take the quotes away",
        ));
    } else if is_text(key.kind) {
        diagnostic = diagnostic.help("put quotes around it");
    }
    Fault::unusable(diagnostic)
}

/// A date, number, `true` or `false` that only has quotes too many.
fn unquoted(source: &Source, kind: Kind, span: Span) -> Option<String> {
    let text = string::decode(source, span).value;
    let good = match kind {
        Kind::Date => text.len() == 10 && text::date_from_iso(&text).is_some(),
        Kind::Bool => text == "true" || text == "false",
        Kind::Number(limit) => {
            text.parse().is_ok_and(|number: f64| (limit.least..=limit.most).contains(&number))
        }
        Kind::FormatVersion => text == "1",
        _ => false,
    };
    good.then_some(text)
}
