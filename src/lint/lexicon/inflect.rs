//! Every form of a word: the inflections of English verbs and nouns.

/// Words whose forms no rule gives: the base and the forms that differ.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("be", &["am", "is", "are", "was", "were", "been", "being"]),
    ("become", &["became", "becoming", "becomes"]),
    ("begin", &["began", "begun", "beginning", "begins"]),
    ("bring", &["brought", "bringing", "brings"]),
    ("buy", &["bought", "buying", "buys"]),
    ("choose", &["chose", "chosen", "choosing", "chooses"]),
    ("come", &["came", "coming", "comes"]),
    ("do", &["did", "done", "doing", "does"]),
    ("drink", &["drank", "drunk", "drinking", "drinks"]),
    ("drive", &["drove", "driven", "driving", "drives"]),
    ("fall", &["fell", "fallen", "falling", "falls"]),
    ("find", &["found", "finding", "finds"]),
    ("forget", &["forgot", "forgotten", "forgetting", "forgets"]),
    ("gas", &["gassed", "gassing", "gases"]),
    ("get", &["got", "getting", "gets"]),
    ("give", &["gave", "given", "giving", "gives"]),
    ("go", &["went", "gone", "going", "goes"]),
    ("hang", &["hung", "hanged", "hanging", "hangs"]),
    ("have", &["has", "had", "having"]),
    ("hear", &["heard", "hearing", "hears"]),
    ("hide", &["hid", "hidden", "hiding", "hides"]),
    ("keep", &["kept", "keeping", "keeps"]),
    ("know", &["knew", "known", "knowing", "knows"]),
    ("lead", &["led", "leading", "leads"]),
    ("leave", &["left", "leaving", "leaves"]),
    ("lie", &["lied", "lying", "lies"]),
    ("make", &["made", "making", "makes"]),
    ("meet", &["met", "meeting", "meets"]),
    ("ring", &["rang", "rung", "ringing", "rings"]),
    ("run", &["ran", "running", "runs"]),
    ("say", &["said", "saying", "says"]),
    ("see", &["saw", "seen", "seeing", "sees"]),
    ("seek", &["sought", "seeking", "seeks"]),
    ("sell", &["sold", "selling", "sells"]),
    ("send", &["sent", "sending", "sends"]),
    ("shoot", &["shot", "shooting", "shoots"]),
    ("show", &["showed", "shown", "showing", "shows"]),
    ("sleep", &["slept", "sleeping", "sleeps"]),
    ("speak", &["spoke", "spoken", "speaking", "speaks"]),
    ("steal", &["stole", "stolen", "stealing", "steals"]),
    ("take", &["took", "taken", "taking", "takes"]),
    ("tell", &["told", "telling", "tells"]),
    ("think", &["thought", "thinking", "thinks"]),
    ("throw", &["threw", "thrown", "throwing", "throws"]),
    ("wear", &["wore", "worn", "wearing", "wears"]),
    ("withhold", &["withheld", "withholding", "withholds"]),
    ("write", &["wrote", "written", "writing", "writes"]),
    ("child", &["children"]),
    ("man", &["men"]),
    ("person", &["people", "persons"]),
    ("wife", &["wives"]),
    ("woman", &["women"]),
];

/// Verbs that double their last letter.
const DOUBLING: &[&str] = &[
    "admit", "beg", "commit", "cut", "drop", "equip", "hit", "let", "occur", "omit", "permit",
    "plan", "put", "quit", "refer", "rob", "run", "set", "shop", "shut", "sit", "slam", "slip",
    "split", "stab", "stop", "strip", "submit", "transfer", "traffic", "travel", "label",
    "worship", "cancel", "fulfil", "grab", "chat", "wet", "rebel", "spot", "slit", "step", "slap",
    "trip", "wrap", "trap", "kidnap", "skip", "snap", "whip", "rip", "grip",
];

/// Returns a word with its forms: plural, past, participle.
pub(super) fn forms(base: &str) -> Vec<String> {
    let mut out = vec![base.to_owned()];
    if let Some((_, forms)) = IRREGULAR.iter().find(|(word, _)| *word == base) {
        out.extend(forms.iter().map(|form| (*form).to_owned()));
        return out;
    }
    let with = |ending: &str| format!("{base}{ending}");
    let sibilant = ["s", "x", "z", "ch", "sh"].iter().any(|ending| base.ends_with(ending));
    let vowel_y = ["ay", "ey", "oy", "uy"].iter().any(|ending| base.ends_with(ending));
    if DOUBLING.contains(&base) {
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
