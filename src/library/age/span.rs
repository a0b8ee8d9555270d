//! Reads how old somebody was, as briefings write it: a span of months.

/// From how many months to how many somebody may have been old.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Span {
    pub(super) from: u32,
    pub(super) to: u32,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Unit {
    Years,
    /// Years of a decade: "60s".
    Decade,
    Months,
    Weeks,
    Days,
}

/// How a figure is meant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sense {
    Exactly,
    /// "nearly 18", "before her 18th birthday".
    Nearly,
    /// "under 18".
    Under,
    /// "over 65".
    Over,
    /// "about 10".
    About,
}

/// More years than anybody has lived.
const OLDEST: u32 = 130;

/// Words that make a figure a class at school.
const SCHOOL: [&str; 6] = ["year", "yr", "grade", "class", "blwyddyn", "dosbarth"];

/// A figure with what it counts.
#[derive(Clone, Copy, Debug)]
struct Figure {
    number: u32,
    unit: Option<Unit>,
    sense: Sense,
}

/// Returns the span of an age; nothing where it has no figure, or one that cannot be an age.
pub(super) fn of(age: &str) -> Option<Span> {
    let words = words(age);
    if words.iter().any(|word| ["newborn", "newanedig"].contains(&word.as_str())) {
        return Some(Span { from: 0, to: 0 });
    }
    let mut figures = figures(&words)?;
    // "6 to 8 weeks": both are weeks.
    let mut next = None;
    for figure in figures.iter_mut().rev() {
        figure.unit = figure.unit.or(next);
        next = figure.unit;
    }
    if let [years, rest] = figures[..]
        && (years.unit, years.sense) == (Some(Unit::Years), Sense::Exactly)
        && rest.unit.is_some_and(|unit| !matches!(unit, Unit::Years | Unit::Decade))
    {
        // "2 years 3 months" is one age.
        let from = years.number.checked_mul(12)?.checked_add(months(rest)?)?;
        return (years.number <= OLDEST).then_some(Span { from, to: from });
    }
    let spans: Option<Vec<Span>> = figures.into_iter().map(span).collect();
    spans?
        .into_iter()
        .reduce(|one, other| Span { from: one.from.min(other.from), to: one.to.max(other.to) })
}

/// Returns the words of an age in small letters, figures apart from letters: `10mo` is two, `2.5` three.
fn words(age: &str) -> Vec<String> {
    let age =
        age.to_lowercase().replace("new-born", "newborn").replace("newydd-anedig", "newanedig");
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for letter in age.chars() {
        let is_word = letter.is_alphanumeric() || letter == '~';
        let is_point = letter == '.' && last.is_ascii_digit();
        let goes_on =
            is_word && last.is_alphanumeric() && last.is_ascii_digit() == letter.is_ascii_digit();
        match words.last_mut() {
            Some(word) if goes_on => word.push(letter),
            _ if is_word || is_point => words.push(letter.to_string()),
            _ => {}
        }
        last = letter;
    }
    words
}

/// Returns the figures among words but classes at school; nothing where there is none.
fn figures(words: &[String]) -> Option<Vec<Figure>> {
    let mut figures = Vec::new();
    let mut sense = Sense::Exactly;
    for (at, word) in words.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| words[at].as_str());
        let after = words.get(at + 1).map_or("", String::as_str);
        if !word.starts_with(|first: char| first.is_ascii_digit()) {
            sense = sense_of(word, before, sense);
            continue;
        }
        // "2.5 years" is two.
        if before == Some(".") && !figures.is_empty() {
            continue;
        }
        if before.is_some_and(|before| SCHOOL.contains(&before)) && unit(after).is_none() {
            continue;
        }
        let unit =
            unit(if after == "." { words.get(at + 3).map_or("", String::as_str) } else { after });
        figures.push(Figure { number: word.parse().ok()?, unit, sense });
        sense = Sense::Exactly;
    }
    (!figures.is_empty()).then_some(figures)
}

/// Returns how the next figure is meant after a word.
fn sense_of(word: &str, before: Option<&str>, sense: Sense) -> Sense {
    let follows = |words: &[&str]| before.is_some_and(|before| words.contains(&before));
    match word {
        "nearly" | "almost" | "approaching" | "nearing" | "before" | "yet" | "bron" | "cyn" => {
            Sense::Nearly
        }
        "under" | "below" | "dan" | "iau" => {
            if follows(&["just"]) {
                Sense::Nearly
            } else {
                Sense::Under
            }
        }
        "over" | "above" | "dros" | "least" => {
            if follows(&["just"]) {
                Sense::Exactly
            } else {
                Sense::Over
            }
        }
        "than" => {
            if follows(&["more", "older"]) {
                Sense::Over
            } else {
                Sense::Under
            }
        }
        "to" if follows(&["up"]) => Sense::Under,
        "about" | "around" | "approximately" | "approx" | "circa" | "roughly" | "turning" | "~"
        | "tua" | "oddeutu" => Sense::About,
        _ => sense,
    }
}

fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "year" | "years" | "yr" | "yrs" | "y" | "yo" | "oed" | "blwydd" | "mlwydd" | "flwydd"
        | "mlynedd" | "flynedd" | "blynedd" => Unit::Years,
        "s" | "au" => Unit::Decade,
        "month" | "months" | "mth" | "mths" | "mo" | "mos" | "mis" | "fis" => Unit::Months,
        "week" | "weeks" | "wk" | "wks" | "w" | "wythnos" => Unit::Weeks,
        "day" | "days" | "d" | "diwrnod" | "niwrnod" | "dydd" => Unit::Days,
        // Months, metres, or a man.
        _ => return None,
    })
}

/// Returns how many whole months a figure is.
fn months(Figure { number, unit, .. }: Figure) -> Option<u32> {
    Some(match unit.unwrap_or(Unit::Years) {
        Unit::Years | Unit::Decade => number.checked_mul(12)?,
        Unit::Months => number,
        Unit::Weeks => number.checked_mul(12)? / 52,
        Unit::Days => number.checked_mul(12)? / 365,
    })
}

fn span(figure: Figure) -> Option<Span> {
    let from = months(figure).filter(|months| *months < OLDEST * 12)?;
    // As long as the last month before the next birthday, or before the end of the decade.
    let more = match figure.unit.unwrap_or(Unit::Years) {
        Unit::Years => 11,
        Unit::Decade => 119,
        Unit::Months | Unit::Weeks | Unit::Days => 0,
    };
    let to = from + more;
    Some(match figure.sense {
        Sense::Exactly => Span { from, to },
        Sense::Nearly => Span { from: from.saturating_sub(more + 1), to: from.saturating_sub(1) },
        Sense::Under => Span { from: 0, to: from.saturating_sub(1) },
        Sense::Over => Span { from, to: OLDEST * 12 - 1 },
        Sense::About => Span { from: from.saturating_sub(more + 1), to: to + more + 1 },
    })
}
