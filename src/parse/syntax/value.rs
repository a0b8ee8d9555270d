//! Values that are not TOML, and what was meant.

use crate::model::spec::Kind;
use crate::text;

/// What was meant.
pub(super) struct Better {
    /// The value as TOML; nothing where the line can go.
    pub(super) value: String,
    /// What is wrong.
    pub(super) message: String,
    /// Whether nothing was guessed.
    pub(super) is_safe: bool,
}

impl Better {
    fn new(value: String, message: impl Into<String>) -> Self {
        Self { value, message: message.into(), is_safe: false }
    }

    fn safe(self) -> Self {
        Self { is_safe: true, ..self }
    }
}

/// Returns what was meant by a value, if it can be told; `is_read` says whether a value is TOML.
pub(super) fn better(
    value: &str,
    kind: Option<Kind>,
    key: &str,
    is_read: &dyn Fn(&str) -> bool,
) -> Option<Better> {
    let is_text = kind.is_none_or(Kind::is_text);
    let found = match value.chars().next()? {
        '[' | '{' => tail(value, is_read).or_else(|| list(value, is_read)),
        _ if !is_text => plain(value, kind),
        _ => null(value)
            .or_else(|| if kind.is_none() { plain(value, kind) } else { None })
            .or_else(|| tail(value, is_read))
            .or_else(|| comment(value, is_read))
            .or_else(|| backslash(value, is_read))
            .or_else(|| quotes(value, is_read))
            .or_else(|| quoted(value, key)),
    };
    found.filter(|better| better.value.is_empty() || is_read(&better.value))
}

/// What stands without quotes: `true`, a day, a number, a list; a remark after it stays.
fn plain(value: &str, kind: Option<Kind>) -> Option<Better> {
    let (bare, remark) = value.split_at(value.find(" #").unwrap_or(value.len()));
    let bare = bare.trim_end_matches([',', ';', ' ']).trim_matches(is_quote).trim();
    let found = null(bare)
        .or_else(|| word(bare, kind))
        .or_else(|| day(bare, kind))
        .or_else(|| number(bare, kind))
        .or_else(|| items(bare, kind))?;
    let value =
        if found.value.is_empty() { found.value } else { format!("{}{remark}", found.value) };
    Some(Better { value, ..found })
}

fn is_quote(one: char) -> bool {
    matches!(one, '"' | '\'' | '“' | '”' | '„' | '‘' | '’')
}

/// What other languages write where there is nothing.
fn null(value: &str) -> Option<Better> {
    let is_null = ["null", "nil", "undefined"].iter().any(|one| value.eq_ignore_ascii_case(one));
    let message = format!("`{value}` is no value; a key without one is left out");
    is_null.then(|| Better::new(String::new(), message))
}

/// Words where a list is wanted.
fn items(value: &str, kind: Option<Kind>) -> Option<Better> {
    if !matches!(kind, Some(Kind::Texts | Kind::Terms(_))) || value.is_empty() {
        return None;
    }
    let items: Vec<String> = value
        .split([',', ';'])
        .map(|item| string(item.trim().trim_matches(is_quote), false))
        .collect();
    Some(Better::new(format!("[{}]", items.join(", ")), "a list stands between `[` and `]`"))
}

/// A whole text and a remark that TOML knows no sign for.
fn comment(value: &str, is_read: &dyn Fn(&str) -> bool) -> Option<Better> {
    let at = value.find(" //").or_else(|| value.find(" --"))?;
    let (text, remark) = (value[..at].trim_end(), value[at + 3..].trim());
    is_read(text).then(|| {
        let better = format!("{text} # {remark}");
        Better::new(better, "a remark begins with `#`").safe()
    })
}

/// `True`, `yes`.
fn word(value: &str, kind: Option<Kind>) -> Option<Better> {
    let is_flag = kind.is_none_or(|kind| matches!(kind, Kind::Bool));
    let lower = value.to_ascii_lowercase();
    let flag = match lower.as_str() {
        "true" | "yes" | "on" => "true",
        "false" | "no" | "off" => "false",
        _ => return None,
    };
    if !is_flag {
        return None;
    }
    let better = Better::new(
        flag.to_owned(),
        format!("`{value}` is not TOML: true and false are written in small letters"),
    );
    Some(if lower == flag { better.safe() } else { better })
}

/// A day in another form than TOML's.
fn day(value: &str, kind: Option<Kind>) -> Option<Better> {
    if kind.is_some_and(|kind| !matches!(kind, Kind::Date)) {
        return None;
    }
    let (date, is_sure) = text::date_from_people(value)?;
    let better = Better::new(
        text::date_to_iso(date),
        "a day is written as year, month and day, with hyphens, and two digits each for month and day",
    );
    Some(if is_sure { better.safe() } else { better })
}

/// `0,5`, `01`, `3 min`.
fn number(value: &str, kind: Option<Kind>) -> Option<Better> {
    if !matches!(kind, Some(Kind::Number(_) | Kind::FormatVersion)) {
        return None;
    }
    let digits =
        value.trim_end_matches(|one: char| one.is_alphabetic() || matches!(one, ' ' | '.'));
    let plain = digits.trim().replace(',', ".");
    let number: f64 = plain.parse().ok().filter(|number: &f64| number.is_finite())?;
    Some(Better::new(
        text::plain_number(number),
        format!("`{value}` is not a number that TOML knows"),
    ))
}

/// What stands after a value that is whole.
fn tail(value: &str, is_read: &dyn Fn(&str) -> bool) -> Option<Better> {
    let bare = value.trim_end_matches([',', ';']).trim_end();
    let found = bare.len() < value.len() && is_read(bare);
    found.then(|| {
        let message = format!("`{}` stands after the value", value[bare.len()..].trim());
        Better::new(bare.to_owned(), message).safe()
    })
}

/// A backslash in a text, as paths of Windows have it.
fn backslash(value: &str, is_read: &dyn Fn(&str) -> bool) -> Option<Better> {
    let is_long = value.starts_with("\"\"\"");
    let quote = if is_long { "\"\"\"" } else { "\"" };
    let inner = value.strip_prefix(quote)?.strip_suffix(quote)?;
    if !inner.contains('\\') {
        return None;
    }
    let message = "a backslash begins a code in a text between double quotes";
    let literal = if is_long { format!("'''{inner}'''") } else { format!("'{inner}'") };
    if !inner.contains(['\'', '"']) && is_read(&literal) {
        return Some(Better::new(
            literal,
            format!("{message}; a path stands between single quotes"),
        ));
    }
    let doubled = format!("{quote}{}{quote}", inner.replace('\\', "\\\\"));
    is_read(&doubled).then(|| Better::new(doubled, format!("{message}; write it twice")))
}

/// Quotes inside quotes, and quotes that lack at one end.
fn quotes(value: &str, is_read: &dyn Fn(&str) -> bool) -> Option<Better> {
    if value.contains('\n') || !(value.starts_with(is_quote) || value.ends_with(is_quote)) {
        return None;
    }
    let first = value.chars().next().filter(|one| is_quote(*one));
    let last = value.chars().next_back().filter(|one| is_quote(*one) && value.chars().count() > 1);
    let from = first.map_or(0, char::len_utf8);
    let to = value.len() - last.map_or(0, char::len_utf8);
    let inner = &value[from..to];
    let better = string(inner, first == Some('"'));
    let message = match (first, last) {
        (Some(_), None) | (None, Some(_)) => "a text has a quote at both ends",
        (Some('\''), Some('\'')) => "an apostrophe ends a text between single quotes",
        (one, other) if one == other => "quotes inside a text need a backslash before each",
        _ => "the quotes at the two ends of this text are not the same",
    };
    let is_curly = |one: Option<char>| one.is_some_and(|one| !one.is_ascii());
    let is_safe = first.is_some() && last.is_some() && (is_curly(first) || is_curly(last));
    let better =
        Better { is_safe: is_safe && !inner.contains('"'), ..Better::new(better, message) };
    is_read(&better.value).then_some(better)
}

/// Words without quotes.
fn quoted(value: &str, key: &str) -> Option<Better> {
    if value.contains('\n') || value.starts_with(is_quote) {
        return None;
    }
    let comment = value.find(" #").unwrap_or(value.len());
    let (words, rest) = value.split_at(comment);
    let better = format!("{}{rest}", string(words.trim_end(), false));
    Some(Better::new(better, format!("the text of `{key}` needs quotes")))
}

/// A list without commas, quotes or its last bracket.
fn list(value: &str, is_read: &dyn Fn(&str) -> bool) -> Option<Better> {
    if value.contains('\n') {
        return None;
    }
    let Some(inner) = value.strip_prefix('[') else {
        let closed = format!("{value} }}");
        return is_read(&closed).then(|| Better::new(closed, "a table in a line ends with `}`"));
    };
    let closed = format!("{value}]");
    if is_read(&closed) {
        return Some(Better::new(closed, "a list ends with `]`"));
    }
    let inner = inner.strip_suffix(']').unwrap_or(inner);
    let commas = format!("[{}]", inner.replace("\" \"", "\", \"").replace(';', ","));
    if is_read(&commas) {
        return Some(Better::new(commas, "commas stand between the values of a list"));
    }
    let items = inner.split([',', ';']).map(str::trim).filter(|item| !item.is_empty());
    let items: Vec<String> = items.map(|item| string(item.trim_matches(is_quote), false)).collect();
    let better = format!("[{}]", items.join(", "));
    let plain = !inner.contains(['[', '{', '=']);
    (plain && is_read(&better))
        .then(|| Better::new(better, "each text of a list needs quotes at both ends"))
}

/// A string of TOML; `escaped` says that its escapes are there already.
fn string(words: &str, escaped: bool) -> String {
    let mut out = String::from("\"");
    let mut before = ' ';
    for one in words.chars() {
        if (one == '"' && !(escaped && before == '\\')) || (one == '\\' && !escaped) {
            out.push('\\');
        }
        out.push(one);
        before = one;
    }
    out.push('"');
    out
}
