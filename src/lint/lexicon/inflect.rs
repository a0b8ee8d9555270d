//! Every form of a word: the inflections of English verbs and nouns.

use crate::english::doings;

/// Returns a word with its forms: plural, past, participle.
pub(super) fn forms(base: &str) -> Vec<String> {
    if let Some(forms) = doings::IRREGULAR.starting_with(base).next() {
        return forms.split(' ').map(str::to_owned).collect();
    }
    let mut out = vec![base.to_owned()];
    let with = |ending: &str| format!("{base}{ending}");
    let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|ending| base.ends_with(ending));
    let vowel_y = ["ay", "ey", "oy", "uy"].iter().any(|ending| base.ends_with(ending));
    if doings::DOUBLING.has(base) {
        let last = if base.ends_with('c') { "k" } else { &base[base.len() - 1..] };
        out.extend([with("s"), format!("{base}{last}ed"), format!("{base}{last}ing")]);
    } else if let Some(stem) = base.strip_suffix('y').filter(|_| !vowel_y) {
        out.extend([format!("{stem}ies"), format!("{stem}ied"), with("ing")]);
    } else if let Some(stem) = base.strip_suffix('e') {
        out.extend([with("s"), with("d"), format!("{stem}ing")]);
    } else if sibilant {
        out.extend([with("es"), with("ed"), with("ing")]);
    } else {
        out.extend([with("s"), with("ed"), with("ing")]);
        // Short words double their last letter as often as not; a form too many does no harm.
        if is_short_and_closed(base) {
            let last = &base[base.len() - 1..];
            out.extend([format!("{base}{last}ed"), format!("{base}{last}ing")]);
        }
    }
    out
}

/// Whether a short word ends in consonant, vowel, consonant: `swap`, `step`.
fn is_short_and_closed(word: &str) -> bool {
    let is_vowel = |byte: u8| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u');
    match word.as_bytes() {
        [.., first, vowel, last] if word.is_ascii() && word.len() <= 5 => {
            !is_vowel(*first)
                && is_vowel(*vowel)
                && !is_vowel(*last)
                && !matches!(last, b'w' | b'x' | b'y')
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_forms_of_verbs_and_nouns() {
        assert_eq!(forms("commit"), ["commit", "commits", "committed", "committing"]);
        assert_eq!(forms("refuse"), ["refuse", "refuses", "refused", "refusing"]);
        assert_eq!(forms("deny"), ["deny", "denies", "denied", "denying"]);
        assert_eq!(forms("miss"), ["miss", "misses", "missed", "missing"]);
        assert_eq!(forms("choose"), ["choose", "chose", "chosen", "choosing", "chooses"]);
        assert_eq!(forms("boyfriend")[1], "boyfriends");
        assert!(forms("swap").contains(&"swapped".to_owned()));
        assert_eq!(forms("put"), ["put", "puts", "putted", "putting"]);
    }
}
