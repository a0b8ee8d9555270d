//! A list of words, searched as it lies in the program.

use std::cmp::Ordering;

/// A list of words or phrases, one a line, sorted, below a head of `#` lines that tells its source
/// and date.
#[derive(Debug)]
pub(crate) struct WordList {
    lines: &'static str,
    /// For each letter, where the lines start that begin with it or with a later one.
    letters: [usize; LETTERS + 1],
    /// Of a long list the same for each two letters.
    pairs: Option<&'static Pairs>,
    /// Which words the list cannot have.
    sieve: Sieve,
}

/// A bit for each way in which the lines of a list begin. Most words that a list is asked for are not
/// on it, and are told by one look.
#[derive(Debug)]
struct Sieve([u64; SIEVE / 64]);

/// The bits of a sieve. A list of four hundred lines sets a third of them.
const SIEVE: usize = 1024;

impl Sieve {
    /// Returns the sieve of some lines, which lets all through where they are many; done when the
    /// program is compiled.
    const fn of(lines: &[u8]) -> Self {
        if lines.len() > SIEVE * 32 {
            return Self([u64::MAX; SIEVE / 64]);
        }
        let mut bits = [0; SIEVE / 64];
        let mut at = 0;
        while at < lines.len() {
            let bit = Self::bit(lines, at);
            bits[bit / 64] |= 1 << (bit % 64);
            at = line_end(lines, at) + 1;
        }
        Self(bits)
    }

    /// Whether a line may begin as a word does.
    const fn lets_through(&self, word: &[u8]) -> bool {
        let bit = Self::bit(word, 0);
        self.0[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// Returns the bit of the first letters of the word that starts at a byte.
    const fn bit(bytes: &[u8], start: usize) -> usize {
        let (mut at, mut sum) = (start, 0_usize);
        while at < bytes.len() && at < start + 4 && bytes[at] != b' ' && bytes[at] != b'\n' {
            sum = sum.wrapping_mul(37).wrapping_add(bytes[at] as usize);
            at += 1;
        }
        (sum ^ sum >> 10) % SIEVE
    }
}

/// Where the lines of a long list start that begin with two letters, or with later ones.
#[derive(Debug)]
pub(crate) struct Pairs([u32; LETTERS * LETTERS + 1]);

impl Pairs {
    /// Returns where the lines start in a file; done when the program is compiled.
    pub(super) const fn of(file: &'static str) -> Self {
        let lines = file.split_at(end_of_head(file.as_bytes())).1.as_bytes();
        let mut starts = [0; LETTERS * LETTERS + 1];
        let mut at = 0;
        while at < starts.len() {
            starts[at] = first_from(lines, at);
            at += 1;
        }
        Self(starts)
    }

    /// Returns the bytes between which the lines stand that begin as a word does, if it begins with two
    /// letters.
    fn around(&self, word: &[u8]) -> Option<(usize, usize)> {
        let [first @ b'a'..=b'z', second @ b'a'..=b'z', ..] = word else { return None };
        let pair = usize::from(first - b'a') * LETTERS + usize::from(second - b'a');
        // Lines whose second byte is no letter stand before a, or behind z.
        Some((self.0[pair] as usize, self.0[pair + 1] as usize))
    }
}

/// Returns where the first line starts that is not before a pair of letters, by its number.
#[expect(clippy::cast_possible_truncation, reason = "no list has four gigabytes")]
const fn first_from(lines: &[u8], pair: usize) -> u32 {
    let wanted = [b'a' + (pair / LETTERS) as u8, b'a' + (pair % LETTERS) as u8];
    let (mut low, mut high) = (0, lines.len());
    while low < high {
        let middle = low + (high - low) / 2;
        let line = line_start(lines, middle);
        let is_before = lines[line] < wanted[0]
            || lines[line] == wanted[0] && (line + 1 >= lines.len() || lines[line + 1] < wanted[1]);
        if is_before {
            low = line_end(lines, middle) + 1;
        } else {
            high = line;
        }
    }
    low as u32
}

/// The letters that words of English start with.
const LETTERS: usize = 26;

impl WordList {
    /// Returns the list that a file holds, with its letters found; done when the program is compiled.
    pub(super) const fn new(file: &'static str) -> Self {
        let lines = file.split_at(end_of_head(file.as_bytes())).1;
        assert!(matches!(lines.as_bytes(), [.., b'\n']), "each line of a list ends");
        let (letters, sieve) = (starts_of_letters(lines.as_bytes()), Sieve::of(lines.as_bytes()));
        Self { lines, letters, pairs: None, sieve }
    }

    /// Returns a long list, with its pairs of letters.
    pub(super) const fn long(file: &'static str, pairs: &'static Pairs) -> Self {
        Self { pairs: Some(pairs), ..Self::new(file) }
    }

    /// Whether the list has a word or a phrase.
    pub(crate) fn has(&self, word: &str) -> bool {
        self.find(word).is_ok()
    }

    /// Returns the lines whose first word this is.
    pub(crate) fn starting_with(&self, word: &str) -> impl Iterator<Item = &'static str> {
        let (Ok(at) | Err(at)) = self.find(word);
        self.lines[at..].lines().take_while(move |line| {
            line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    }

    /// Returns the lines that begin with a small letter.
    pub(crate) fn of_letter(&self, letter: u8) -> impl Iterator<Item = &'static str> {
        let at = usize::from(letter.wrapping_sub(b'a'));
        let bounds = self.letters.get(at).zip(self.letters.get(at + 1));
        let (start, end) = bounds.map_or((0, 0), |(start, end)| (*start, *end));
        self.lines[start..end].lines()
    }

    /// Returns all lines.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static str> {
        self.lines.lines()
    }

    /// Returns the number that stands after a word, in a list whose words each have one.
    pub(crate) fn number_of(&self, word: &str) -> Option<u32> {
        let (Ok(at) | Err(at)) = self.find(word);
        let number = self.lines[at..].strip_prefix(word)?.strip_prefix(' ')?;
        number.lines().next()?.parse().ok()
    }

    /// Returns where a line stands, or where lines that it begins would.
    fn find(&self, wanted: &str) -> Result<usize, usize> {
        if self.sieve.lets_through(wanted.as_bytes()) {
            self.search(wanted)
        } else {
            Err(self.lines.len())
        }
    }

    fn search(&self, wanted: &str) -> Result<usize, usize> {
        let (lines, wanted) = (self.lines.as_bytes(), wanted.as_bytes());
        let near = self.pairs.and_then(|pairs| pairs.around(wanted));
        let (mut low, mut high) = match wanted.first() {
            _ if near.is_some() => near.unwrap_or_default(),
            Some(first @ b'a'..=b'z') => {
                let letter = usize::from(first - b'a');
                (self.letters[letter], self.letters[letter + 1])
            }
            _ => (0, lines.len()),
        };
        while low < high {
            let middle = low + (high - low) / 2;
            let line = line_start(lines, middle);
            match compare(&lines[line..], wanted) {
                Ordering::Less => low = line_end(lines, middle) + 1,
                Ordering::Equal => return Ok(line),
                Ordering::Greater => high = line,
            }
        }
        Err(low)
    }
}

/// Compares the first of some lines with a line; the break at its end sorts before all else.
fn compare(lines: &[u8], wanted: &[u8]) -> Ordering {
    for (one, other) in lines.iter().zip(wanted) {
        if one != other {
            return one.cmp(other);
        }
    }
    lines.get(wanted.len()).map_or(Ordering::Less, |next| next.cmp(&b'\n'))
}

/// Returns where the lines of each letter start, by the order that lines have.
const fn starts_of_letters(lines: &[u8]) -> [usize; LETTERS + 1] {
    let mut starts = [0; LETTERS + 1];
    let (mut at, mut first) = (0, b'a');
    while at <= LETTERS {
        let (mut low, mut high) = (0, lines.len());
        while low < high {
            let line = line_start(lines, low + (high - low) / 2);
            if lines[line] < first {
                low = line_end(lines, line) + 1;
            } else {
                high = line;
            }
        }
        starts[at] = low;
        at += 1;
        first += 1;
    }
    starts
}

/// Returns where the line starts that has a byte.
const fn line_start(lines: &[u8], mut at: usize) -> usize {
    while at > 0 && lines[at - 1] != b'\n' {
        at -= 1;
    }
    at
}

/// Returns where the line ends that has a byte.
const fn line_end(lines: &[u8], mut at: usize) -> usize {
    while at < lines.len() && lines[at] != b'\n' {
        at += 1;
    }
    at
}

/// Returns where the first line starts that is none of the head.
const fn end_of_head(file: &[u8]) -> usize {
    let mut at = 0;
    while at < file.len() && file[at] == b'#' {
        at = line_end(file, at) + 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    static NAMES: WordList =
        WordList::new("# Names.\n# Source: us.\nann\nann lee\nanna\nbob\nzoe\n");

    #[test]
    fn finds_every_line_and_nothing_else() {
        for word in ["ann", "ann lee", "anna", "bob", "zoe"] {
            assert!(NAMES.has(word), "{word}");
        }
        for word in ["", "an", "annas", "bo", "zoee", "a", "lee", "# Names."] {
            assert!(!NAMES.has(word), "{word}");
        }
    }

    #[test]
    fn a_long_list_has_the_words_of_a_short_one() {
        const FILE: &str =
            "# Names.\n# Source: us.\na\na b\nann\nann lee\nazé\naé\nb'x\nbob\nzoe\nzz\n";
        static PAIRS: Pairs = Pairs::of(FILE);
        static LONG: WordList = WordList::long(FILE, &PAIRS);
        let short = WordList::new(FILE);
        for word in short.all() {
            assert!(LONG.has(word) && short.has(word), "{word}");
        }
        for word in ["", "ab", "an", "azz", "b", "bo", "zo", "zzz", "{", "é"] {
            assert!(!LONG.has(word) && !short.has(word), "{word}");
        }
        let of = |word| LONG.starting_with(word).collect::<Vec<_>>();
        assert_eq!((of("a"), of("ann")), (vec!["a", "a b"], vec!["ann", "ann lee"]));
    }

    #[test]
    fn finds_the_lines_that_a_word_starts() {
        let of = |word: &str| NAMES.starting_with(word).collect::<Vec<_>>();
        assert_eq!(of("ann"), ["ann", "ann lee"]);
        assert_eq!(of("zoe"), ["zoe"]);
        assert_eq!(of("an"), Vec::<&str>::new());
        assert_eq!(of("zz"), Vec::<&str>::new());
    }

    #[test]
    fn finds_all_lines_and_the_number_of_a_word() {
        static NUMBERS: WordList = WordList::new("# Numbers.\nsix 6\nsixteen 16\nsixty 60\n");
        assert_eq!(NUMBERS.all().collect::<Vec<_>>(), ["six 6", "sixteen 16", "sixty 60"]);
        let of = |word: &str| NUMBERS.number_of(word);
        assert_eq!(
            ["six", "sixteen", "sixt", "six 6", ""].map(of),
            [Some(6), Some(16), None, None, None]
        );
    }
}
