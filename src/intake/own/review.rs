//! A review that the briefing teaches from.

use crate::intake::{
    lists::{after_word, is_word},
    own::{Reader, around},
    review::Review,
    when,
};
use crate::manuscript::{Block, Paragraph};
use crate::model::vocabulary;

/// What stands under the headings of a review's part.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Under {
    Facts,
    Improvements,
    Withheld,
}

impl Reader<'_> {
    /// Takes a review.
    pub(super) fn review(&mut self, lines: Vec<Paragraph>) {
        let mut review = Review::default();
        let mut under = Under::Facts;
        for paragraph in lines {
            let words = paragraph.words();
            if paragraph.look.level == Some(2) && is_word(&words, "improvements_heading") {
                under = Under::Improvements;
            } else if paragraph.look.level == Some(2) && is_word(&words, "withheld_reason") {
                under = Under::Withheld;
            } else if under == Under::Improvements {
                if !is_word(&words, "to_be_written") {
                    review.improvements.push(Block::Paragraph(paragraph));
                }
            } else if under == Under::Withheld {
                let before = review.withheld.take().map(|before| format!("{before} "));
                review.withheld = Some(before.unwrap_or_default() + &words);
            } else if !self.review_fact(&mut review, &paragraph, &words) {
                self.leave("a line about the review:", &words);
            }
        }
        self.page.reviews.push(review);
    }

    /// Takes a fact of a review, and tells whether it was one.
    fn review_fact(&self, review: &mut Review, paragraph: &Paragraph, words: &str) -> bool {
        let after = |key| after_word(words, key);
        let some = |text: &str| Some(text.to_owned());
        if let Some(title) = after("review_title") {
            review.title = some(title).filter(|title| !is_word(title, "to_be_written"));
        } else if let Some(kind) = after("review_type") {
            return self.review_type(review, kind);
        } else if let Some(name) = after("review_partnership") {
            review.partnership = some(name);
        } else if let Some(names) = after("reviewers") {
            review.reviewers = names.split(", ").map(str::to_owned).collect();
        } else if let Some(period) = after("review_period") {
            review.period = some(period);
        } else if let Some(day) = after("review_published") {
            review.published = when::day(day);
            return review.published.is_some();
        } else if let Some(state) = after("review_report") {
            review.report = [
                ("report_withheld", "withheld"),
                ("report_unpublished", "unpublished"),
                ("report_none", "none"),
            ]
            .into_iter()
            .find_map(|(key, state)| is_word(state_of(words), key).then_some(state));
            return review.report.is_some() && !state.is_empty();
        } else if let Some(url) = around::reference(paragraph).url {
            let title = around::reference(paragraph).title;
            if is_word(&title, "review_report") && review.url.is_none() {
                review.url = Some(url);
            } else {
                review.documents.push((title, url));
            }
        } else {
            return false;
        }
        true
    }

    /// Takes the type of a review and whose it is.
    fn review_type(&self, review: &mut Review, words: &str) -> bool {
        const SCOPES: &[(&str, &str)] = &[
            ("review_scope_local", "local"),
            ("review_scope_national", "national"),
            ("review_scope_other_area", "other-area"),
        ];
        let scope =
            |text: &str| SCOPES.iter().find(|(key, _)| is_word(text, key)).map(|(_, scope)| *scope);
        let last = words.rsplit_once(" · ").map_or(words, |(_, last)| last);
        review.scope = scope(last);
        let kind = match review.scope {
            Some(_) => words.rsplit_once(" · ").map_or("", |(kind, _)| kind),
            None => words,
        };
        review.kind = self.slug(kind.trim());
        review.kind.is_some() || kind.is_empty()
    }

    /// Returns the slug of a type of review that is called so.
    fn slug(&self, name: &str) -> Option<String> {
        let built_in = vocabulary::REVIEW_TYPES.iter().find(|(_, known)| *known == name);
        let own = || {
            let mut terms = self.collection.vocabulary.review_types.iter();
            let is_it = |text: &str| text.trim() == name;
            terms.find(|term| term.name.as_deref().is_some_and(is_it))?.slug.as_deref()
        };
        built_in.map(|(slug, _)| *slug).or_else(own).map(str::to_owned)
    }
}

/// Returns what follows the first colon.
fn state_of(words: &str) -> &str {
    words.split_once(':').map_or(words, |(_, state)| state)
}
