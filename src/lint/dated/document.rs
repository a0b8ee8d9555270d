//! Whether a day is that of a report, a law, guidance or a meeting about these.

use std::ops::Range;

use crate::english::{WordList, places, things};
use crate::lint::prose::{self, Word};

/// Whether a day is that of a document, by the words about it.
pub(super) fn is_told(words: &[Word], at: &Range<usize>) -> bool {
    const NEAR: usize = 14;
    let before: Vec<&str> = prose::before(words, at.start).take(NEAR).collect();
    let after: Vec<&str> = prose::after(words, at.end - 1).take(NEAR).collect();
    let has = |of: &[&str]| before.iter().chain(&after).any(|word| of.contains(word));
    let has_document = before.iter().chain(&after).any(|word| things::DOCUMENTS.has(word));
    let published = before.iter().take(6).chain(after.iter().take(4)).any(|word| {
        matches!(*word, "published" | "accessed" | "enacted" | "repealed" | "publication")
    });
    let near = || before.iter().chain(&after);
    let came_in = has_document
        && before.windows(3).take(2).any(|part| {
            part[0] == "on" && part[1] == "in" && matches!(part[2], "came" | "comes" | "come")
        });
    let names_document = after.first().is_some_and(|word| things::GUIDES.has(word));
    let of_document = matches!(before.first(), Some(&("of" | "dated" | "issued" | "updated")))
        && before.iter().skip(1).take(3).any(|word| things::DOCUMENTS.has(word));
    let issued = has_document
        && before
            .iter()
            .take(NEAR)
            .chain(after.iter().take(3))
            .any(|word| things::ISSUES.has(word) && *word != "of");
    let meets = near().any(|word| things::BOARDS.has(word))
        && near().any(|word| things::MEETS.has(word))
        && !has(&["strategy"]);
    let of_authority =
        before.iter().take(6).chain(after.iter().take(6)).any(|word| things::AUTHORITIES.has(word));
    published
        || is_law(&near().copied().collect::<Vec<_>>())
        || came_in
        || of_document
        || names_document
        || issued
        || meets
        || of_authority
}

/// "The Act came into force on": words about a date that tell of a law's beginning.
fn is_law(near: &[&str]) -> bool {
    let has = |of: &[&str]| near.iter().any(|word| of.contains(word));
    let any = |of: &WordList| near.iter().any(|word| of.has(word));
    let became = has(&["became", "becomes", "become", "made"]) && any(&things::MADE_LAW);
    let began = any(&things::LAWS) && any(&things::LAW_BEGINS);
    let in_a_land = began_in_a_land(near);
    let in_force = has(&["force", "effect", "commencement", "assent"]) && any(&things::COMES_INTO);
    became || began || in_a_land || in_force
}

/// "Those arrangements began in Wales on": what begins in a whole land, and nobody with it.
fn began_in_a_land(near: &[&str]) -> bool {
    let in_land = near.windows(3).take(2).any(|part| {
        part[0] == "on"
            && places::NATIONS.has(part[1])
            && matches!(part[2], "in" | "northern" | "united" | "great")
    });
    in_land
        && near.iter().any(|word| things::LAW_BEGINS.has(word))
        && !near.iter().any(|word| matches!(*word, "he" | "she" | "her" | "his" | "him"))
}
