//! Reads what stands behind one key.

use toml::{
    Spanned as TomlSpanned,
    de::{DeArray, DeValue},
};

use crate::diag::Diagnostic;
use crate::markup::Extent;
use crate::model::{
    Date, Markdown, Value,
    spec::{Key, Kind, Limit},
};
use crate::parse::{fault, reader::Reader};
use crate::source::{Span, Spanned, Text};

/// Reads what stands behind a key that holds no table, and reports it where the key cannot hold it.
pub(super) fn read(reader: &mut Reader<'_>, key: &Key, value: &TomlSpanned<DeValue<'_>>) -> Value {
    let span = Span::new(value.span());
    match (key.kind, value.get_ref()) {
        (kind, DeValue::String(_)) if kind.is_text() => text(reader, key, span),
        (Kind::Bool, DeValue::Boolean(flag)) => Value::Flag(Spanned::new(*flag, span)),
        (Kind::Number(limit), DeValue::Integer(_) | DeValue::Float(_)) => {
            number(reader, key, limit, value)
        }
        (Kind::FormatVersion, DeValue::Integer(number)) => {
            if number.as_str() != "1" {
                reader.out.push(fault::of_version(span, number.as_str()));
            }
            Value::Unreadable
        }
        (Kind::Date, DeValue::Datetime(when)) => date(reader, key, span, when),
        (Kind::Texts | Kind::Terms(_), DeValue::Array(items)) => texts(reader, key, items),
        (Kind::Levels | Kind::PerLanguage, DeValue::Table(table)) => {
            let (words, whole) = reader.words(key.kind, table);
            Value::Words(words, whole)
        }
        (Kind::Tables(_), DeValue::Table(_)) => {
            reader.out.push(fault::of_single_table(key, span));
            reader.characters(value);
            Value::Unreadable
        }
        _ => wrong_type(reader, key, value),
    }
}

fn wrong_type(reader: &mut Reader<'_>, key: &Key, value: &TomlSpanned<DeValue<'_>>) -> Value {
    reader.out.push(fault::of_type(reader.source, key, value));
    reader.characters(value);
    Value::Unreadable
}

fn text(reader: &mut Reader<'_>, key: &Key, span: Span) -> Value {
    let text = reader.string(span);
    let fault = fault::of_text(key, &text);
    let usable = fault.as_ref().is_none_or(|fault| fault.usable);
    reader.out.extend(fault.map(|fault| fault.diagnostic));
    match key.kind {
        _ if !usable => Value::Unreadable,
        Kind::Markdown => Value::Markdown(Markdown::new(text, Extent::Blocks)),
        Kind::MarkdownLine => Value::Markdown(Markdown::new(text, Extent::Line)),
        _ => Value::Text(text),
    }
}

fn number(
    reader: &mut Reader<'_>,
    key: &Key,
    limit: Limit,
    value: &TomlSpanned<DeValue<'_>>,
) -> Value {
    let span = Span::new(value.span());
    let number = as_number(value.get_ref()).unwrap_or(f64::NAN);
    if (limit.least..=limit.most).contains(&number) {
        return Value::Number(Spanned::new(number, span));
    }
    reader.out.push(fault::of_number(reader.source, key, limit, span));
    Value::Unreadable
}

fn as_number(value: &DeValue<'_>) -> Option<f64> {
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

fn date(reader: &mut Reader<'_>, key: &Key, span: Span, when: &toml::value::Datetime) -> Value {
    let day = when.date.filter(|_| when.time.is_none());
    let Some(day) = day else {
        reader.out.push(fault::of_time(key, span));
        return Value::Unreadable;
    };
    let month = time::Month::try_from(day.month).ok();
    let date =
        month.and_then(|month| Date::from_calendar_date(i32::from(day.year), month, day.day).ok());
    date.map_or(Value::Unreadable, |date| Value::Date(Spanned::new(date, span)))
}

/// The first fault of a list is reported; one that is a text all the same leaves the list as it is.
fn texts(reader: &mut Reader<'_>, key: &Key, items: &DeArray<'_>) -> Value {
    let mut texts: Vec<Text> = Vec::new();
    let mut fault: Option<Diagnostic> = None;
    let mut whole = true;
    for item in items {
        if !item.get_ref().is_str() {
            fault = fault.or_else(|| Some(fault::of_type(reader.source, key, item)));
            whole = false;
            reader.characters(item);
            continue;
        }
        let text = reader.string(Span::new(item.span()));
        fault = fault.or_else(|| fault::of_item(key, &text));
        texts.push(text);
    }
    reader.out.extend(fault);
    if whole { Value::Texts(texts) } else { Value::Unreadable }
}
