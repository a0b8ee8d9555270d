//! What was typed and cannot be understood, told without what is private in it.

use std::path::Path;

use crate::cli::{lists, outcome::Outcome, ui};
use crate::guard::{PrivateTerms, Protected};

/// Prints help and version to standard output, faults to standard error.
pub(super) fn tell(error: &clap::Error) -> Outcome {
    if !error.use_stderr() {
        return if ui::is_printed(error.print()) { Outcome::Clean } else { Outcome::Failed };
    }
    match terms() {
        Some(terms) => {
            let text = error.render().to_string();
            ui::complain(&Protected::of_terms(&terms).text(&text));
        }
        // Whom to guard is not known here: nothing that was typed is repeated.
        None => ui::complain("error: what was typed is not understood; try `sevenmin --help`"),
    }
    Outcome::Failed
}

/// The terms of every list that what was typed could mean; nothing where one cannot be known.
fn terms() -> Option<PrivateTerms> {
    let typed: Vec<String> =
        std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned()).collect();
    let mut terms = PrivateTerms::default();
    for (at, word) in typed.iter().enumerate() {
        let (flag, value) = match word.split_once('=') {
            Some((flag, value)) => (flag, Some(value)),
            None => (word.as_str(), typed.get(at + 1).map(String::as_str)),
        };
        let list = value.filter(|_| flag == "--private-terms");
        let value = Path::new(value.unwrap_or(word));
        terms = terms.and(&lists::terms_typed(list.map(Path::new), value)?);
        terms = terms.and(&lists::terms_typed(None, Path::new(word))?);
        if flag == "--config" {
            terms = terms.and(&lists::terms_in(value)?);
        }
    }
    Some(terms.and(&lists::terms_typed(None, Path::new(""))?))
}
