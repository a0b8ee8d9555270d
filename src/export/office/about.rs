//! The parts of a document about the briefing and what it rests on: reviews, things to read, dates.

use crate::export::office::content::Writer;
use crate::office::{
    Piece, Run,
    word::{InList, List, Paragraph, Style},
};
use crate::view::{Reference, Review};

impl Writer<'_> {
    fn fact(&mut self, name: &str, value: Option<Run>) {
        if let Some(value) = value {
            let term = self.letters.term(name);
            self.paragraph(Style::Fact, [term, value]);
        }
    }

    /// Writes what is known of a review.
    pub(super) fn review(&mut self, review: &Review) {
        let content = |text: &Option<String>| text.as_ref().map(|text| self.letters.content(text));
        let interface =
            |text: &Option<String>| text.as_ref().map(|text| self.letters.interface(text));
        let reviewers = (!review.reviewers.is_empty()).then(|| review.reviewers.join(", "));
        let facts = [
            ("review_partnership", content(&review.partnership)),
            ("reviewers", content(&reviewers)),
            ("review_period", content(&review.period)),
            ("review_published", interface(&review.published)),
            ("review_report", interface(&review.report)),
        ];
        let title = content(&review.title);
        self.fact("review_title", title);
        let kind = self.review_kind(review);
        if !kind.is_empty() {
            let term = self.letters.term("review_type");
            self.paragraph(Style::Fact, [term].into_iter().chain(kind).collect::<Vec<Run>>());
        }
        for (name, value) in facts {
            self.fact(name, value);
        }
        review.links.iter().for_each(|link| self.reference(link));
        if !review.improvements.is_empty() {
            self.subheading("improvements_heading");
            self.blocks(&review.improvements);
        }
        if let Some(reason) = &review.withheld_reason {
            self.subheading("withheld_reason");
            let words = self.letters.content(reason);
            self.paragraph(Style::Text, [words]);
        }
    }

    fn review_kind(&self, review: &Review) -> Vec<Run> {
        let kind = review.kind.as_ref();
        let kind = kind.map(|kind| self.letters.in_language(kind, review.kind_language.as_deref()));
        let gap = (kind.is_some() && review.scope.is_some()).then(|| self.letters.interface(" · "));
        let scope = review.scope.as_ref().map(|scope| self.letters.interface(scope));
        kind.into_iter().chain(gap).chain(scope).collect()
    }

    /// Writes things to read under their heading.
    pub(super) fn references(&mut self, key: &str, references: &[Reference]) {
        if references.is_empty() {
            return;
        }
        self.heading(&format!("{key}_heading"));
        self.marked(key, |writer| references.iter().for_each(|one| writer.reference(one)));
    }

    /// Writes a thing to read: its title, its address for readers of paper, what is said of it.
    fn reference(&mut self, reference: &Reference) {
        let letters = &self.letters;
        let url = reference.url.as_deref();
        let mut line = vec![Piece::Words(letters.content(&reference.title).leading_to(url))];
        if let Some(address) = &reference.address {
            line.push(letters.content(format!(" ({address})")).into());
        }
        if let Some(note) = &reference.note {
            line.extend([Piece::Break, letters.content(note).into()]);
        }
        if let Some(accessed) = &reference.accessed {
            let words = format!("{} {accessed}", letters.word("accessed"));
            line.extend([Piece::Break, letters.interface(words).into()]);
        }
        let right_to_left = letters.content.right_to_left;
        let list = Some(InList { list: List::BULLETS, level: 0 });
        let paragraph = Paragraph::of(Style::BulletItem, line);
        self.story.paragraph(&Paragraph { list, right_to_left, ..paragraph });
    }

    /// Writes version and dates, who wrote it, and what it is for.
    pub(super) fn dates(&mut self) {
        let view = self.view;
        if !view.dates.line.is_empty() {
            let words = self.letters.interface(&view.dates.line);
            self.paragraph(Style::Text, [words]);
        }
        let authors = (!view.authors.is_empty()).then(|| view.authors.join(", "));
        let authors = authors.map(|authors| self.letters.content(authors));
        self.fact("authors", authors);
        let contact = view.contact.as_ref().map(|contact| self.letters.content(contact));
        self.fact("contact", contact.map(|run| run.leading_to(view.contact_link.as_deref())));
        if let Some(scan) = &view.scan {
            let address = self.letters.content(&scan.address).leading_to(Some(&scan.url));
            self.fact("scan_heading", Some(address));
        }
        for name in ["aim", "period_notice"] {
            let words = self.letters.label(name);
            self.paragraph(Style::Text, [words]);
        }
    }
}
