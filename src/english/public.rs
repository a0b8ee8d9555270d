//! What the public knows by name, and what calls nobody: people of books and news, methods, laws,
//! medicines, brands, institutions, illnesses, peoples, feasts, kin, offices.

use crate::english::{WordList, is_name, is_ordinary_word, is_place, is_weekday, people, time};

/// What kind of public thing a name is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Public {
    /// Somebody of books, news or published cases: John Bowlby, Dame Louise Casey.
    Person,
    /// A method, tool, scale or programme: Signs of Safety.
    Method,
    /// A law, an order, guidance, an inquiry: Clare's Law.
    Law,
    /// A medicine, by name or brand: Fluoxetine.
    Medicine,
    /// A shop, an app, a thing, a show: Minecraft.
    Brand,
    /// A ministry, regulator, court, force or charity: Estyn.
    Institution,
    /// An illness or a sign of the body: Parkinson's.
    Condition,
    /// A place, a people, a faith, a language.
    Place,
    /// A month, a day, a feast.
    Day,
    /// What somebody calls a relative: Gran.
    Kin,
    /// An office or a job: Independent Reviewing Officer.
    Role,
}

/// A list with what its names are.
struct Kind(&'static WordList, Public);

static BRANDS: WordList = long_list!(include_str!("lists/public/brands.txt"));
static INSTITUTIONS: WordList = long_list!(include_str!("lists/public/institutions.txt"));
static METHODS: WordList = long_list!(include_str!("lists/public/methods.txt"));
static PEOPLE: WordList = long_list!(include_str!("lists/public/people.txt"));
static CONDITIONS: WordList = WordList::new(include_str!("lists/public/conditions.txt"));
static DAYS: WordList = WordList::new(include_str!("lists/public/days.txt"));
static KIN: WordList = WordList::new(include_str!("lists/public/kin.txt"));
static LAWS: WordList = long_list!(include_str!("lists/public/laws.txt"));
static MEDICINES: WordList = WordList::new(include_str!("lists/public/medicines.txt"));
static PEOPLES: WordList = WordList::new(include_str!("lists/public/peoples.txt"));
static ROLES: WordList = WordList::new(include_str!("lists/public/roles.txt"));

/// The lists; of names as long as each other the first says what it is.
static KINDS: [Kind; 11] = [
    Kind(&LAWS, Public::Law),
    Kind(&INSTITUTIONS, Public::Institution),
    Kind(&METHODS, Public::Method),
    Kind(&CONDITIONS, Public::Condition),
    Kind(&PEOPLE, Public::Person),
    Kind(&MEDICINES, Public::Medicine),
    Kind(&PEOPLES, Public::Place),
    Kind(&DAYS, Public::Day),
    Kind(&KIN, Public::Kin),
    Kind(&ROLES, Public::Role),
    Kind(&BRANDS, Public::Brand),
];
/// First names of those whom children play and draw.
pub(crate) static CHARACTERS: WordList = WordList::new(include_str!("lists/public/characters.txt"));
/// Words beside somebody whom children play and draw.
pub(crate) static PLAY: WordList = WordList::new(include_str!("lists/public/play.txt"));
/// Names that shops and charities have as their own: `McDonald's`.
pub(crate) static NAMED_FOR_FOUNDERS: WordList =
    WordList::new(include_str!("lists/public/named-for-founders.txt"));
/// What the names of medicines end in.
static MEDICINE_ENDINGS: WordList =
    WordList::new(include_str!("lists/public/medicine-endings.txt"));

/// Says what kind of public thing a phrase is as a whole, however it is written: "Clare's Law",
/// "Home-Start", "FLUOXETINE". Nothing where no list has it.
pub(crate) fn kind_of(phrase: &str) -> Option<Public> {
    if phrase.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return kind_of_words(&[phrase]);
    }
    let folded = super::without_accents(&phrase.to_lowercase()).replace('\u{2019}', "'");
    let parted = folded.split(|one: char| !(one.is_alphanumeric() || one == '\''));
    let words = parted.map(|word| word.strip_suffix("'s").unwrap_or(word).trim_matches('\''));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    kind_of_words(words.strip_prefix(&["the"]).unwrap_or(&words))
}

/// Says what kind of public thing words in small letters without accents are as a whole.
fn kind_of_words(words: &[&str]) -> Option<Public> {
    let (last, first) = (words.last()?, words.first()?);
    if let Some((count, kind)) = longest(|at| words.get(at).copied())
        && count == words.len()
    {
        return Some(kind);
    }
    let single = words.len() == 1;
    if single && (time::MONTHS.number_of(first).is_some() || is_weekday(first)) {
        Some(Public::Day)
    } else if is_place(&words.join(" ")) {
        Some(Public::Place)
    } else if single && is_medicine(first) {
        Some(Public::Medicine)
    } else {
        let role = people::JOBS.has(last) && words.iter().all(|word| is_ordinary_word(word));
        role.then_some(Public::Role)
    }
}

/// Whether a word alone is a public thing, and neither somebody nor a place.
pub(crate) fn is_thing(word: &str) -> bool {
    kind_of(word).is_some_and(|kind| !matches!(kind, Public::Person | Public::Place | Public::Kin))
}

/// Returns how many words the longest public name has that begins with the first word, and what it
/// is; `word` gives the words in small letters without accents, and stops where no name goes on.
pub(crate) fn longest<'w>(word: impl Fn(usize) -> Option<&'w str>) -> Option<(usize, Public)> {
    let first = word(0)?;
    let mut best: Option<(usize, Public)> = None;
    for Kind(list, kind) in &KINDS {
        for line in list.starting_with(first) {
            let mut count = 0;
            let all = line.split(' ').all(|wanted| {
                count += 1;
                word(count - 1) == Some(wanted)
            });
            if all && best.is_none_or(|(most, _)| count > most) {
                best = Some((count, *kind));
            }
        }
    }
    best
}

/// Whether a word that no list of names or of ordinary words has ends as a medicine does.
pub(crate) fn is_medicine(word: &str) -> bool {
    const SHORTEST: usize = 4;
    let ends = |start: usize| word.get(start..).is_some_and(|end| MEDICINE_ENDINGS.has(end));
    !is_ordinary_word(word)
        && !is_name(word)
        && (3..word.len().saturating_sub(SHORTEST - 1)).any(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_a_name_is() {
        let of = [
            ("Dame Louise Casey", Public::Person),
            ("Bowlby", Public::Person),
            ("Signs of Safety", Public::Method),
            ("Clare\u{2019}s Law", Public::Law),
            ("FLUOXETINE", Public::Medicine),
            ("Xylopramine", Public::Medicine),
            ("Home-Start", Public::Institution),
            ("the NSPCC", Public::Institution),
            ("Estyn", Public::Institution),
            ("Parkinson's", Public::Condition),
            ("WhatsApp", Public::Brand),
            ("Tigrinya", Public::Place),
            ("Leeds", Public::Place),
            ("March", Public::Day),
            ("Boxing Day", Public::Day),
            ("Gran", Public::Kin),
            ("Independent Reviewing Officer", Public::Role),
            ("Early Years Teacher", Public::Role),
        ];
        for (phrase, kind) in of {
            assert_eq!(kind_of(phrase), Some(kind), "{phrase}");
        }
        for phrase in ["", "Kofi", "Jack", "Louise", "Rose Lodge", "Kasia Nowak"] {
            assert_eq!(kind_of(phrase), None, "{phrase}");
        }
    }
}
