//! Where the text of a copy is another than that of the briefing that it was made of.

use std::collections::BTreeMap;

use crate::comments::{
    Original,
    nearest::Letters,
    parted::{Said, front_of, said},
    reading::Reading,
    sentences::Sentences,
};

impl Reading<'_> {
    /// Tells what a copy says that the briefing does not, and what it no longer says.
    pub(super) fn differences(&self, original: &Original) -> Vec<String> {
        let passages = &self.returned.copy.passages;
        let key = |mark: &str| {
            Some(self.order.plain_key(mark)).filter(|key| original.heading(key).is_some())
        };
        let front = front_of(passages, &key);
        let is_told = |at: usize| at >= front || !original.front.holds(&passages[at]);
        let here = said(passages, &key, |key| original.heading(key));
        let here: Vec<Said> =
            here.into_iter().filter(|(at, _)| is_told(*at)).map(|(_, one)| one).collect();
        let sentences = Sentences::of(passages.iter().map(|passage| passage.words.as_str()));
        let told = |one: &Said, what: &str| {
            // Where all marks are gone, nothing tells the part.
            let part = original.heading(&one.key);
            let part = part.map_or("the text".to_owned(), |heading| format!("“{heading}”"));
            format!("{part} was changed in the copy, which {what}: “{}”", one.sentence)
        };
        let new = more(&here, &original.said, &original.sentences);
        let gone = more(&original.said, &here, &sentences);
        let new = new.into_iter().map(|one| told(one, "now says"));
        new.chain(gone.into_iter().map(|one| told(one, "no longer says"))).collect()
    }
}

/// Returns the sentences that are more often among these than among those, whose paragraphs may hold some as
/// one. What stands in the same part is the same; else the last is the one too many.
fn more<'s>(these: &'s [Said], those: &[Said], held: &Sentences) -> Vec<&'s Said> {
    let mut in_parts: BTreeMap<(&str, &Letters), usize> = BTreeMap::new();
    let mut left: BTreeMap<&Letters, usize> = BTreeMap::new();
    for one in those {
        *in_parts.entry((&one.key, &one.letters)).or_default() += 1;
        *left.entry(&one.letters).or_default() += 1;
    }
    let mut others = Vec::new();
    for one in these {
        let here = in_parts.get_mut(&(one.key.as_str(), &one.letters));
        match left.get_mut(&one.letters) {
            Some(many) if here.is_some_and(taken) => *many -= 1,
            _ => others.push(one),
        }
    }
    others.retain(|one| match left.get_mut(&one.letters) {
        Some(many) => !taken(many),
        None => !held.hold(&one.letters),
    });
    others
}

/// Takes one of so many; says whether there was one.
fn taken(many: &mut usize) -> bool {
    let is_there = *many > 0;
    *many = many.saturating_sub(1);
    is_there
}
