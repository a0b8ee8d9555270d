//! Every text of a briefing that an output sets in type, with the place of every character.

use std::ops::Range;

use crate::markup;
use crate::markup::Extent;
use crate::markup::Inline;
use crate::markup::Run;
use crate::model::Briefing;
use crate::model::Field;
use crate::model::Review;
use crate::model::Section;
use crate::source::Span;
use crate::source::Text;

/// A part of a field: words as they are printed.
#[derive(Debug)]
pub(super) struct Part<'a> {
    /// The words, without markup.
    pub(super) text: String,
    written: Written<'a>,
}

/// Where a part is written.
#[derive(Debug)]
enum Written<'a> {
    /// In a field as it is, from this byte of its value on.
    Verbatim(&'a Text, usize),
    /// In another way than it is printed, here.
    Otherwise(Span),
}

impl Part<'_> {
    /// Returns where a range of the words is written.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        match self.written {
            Written::Verbatim(field, start) => {
                field.span_of(start + range.start..start + range.end)
            }
            Written::Otherwise(span) => span,
        }
    }
}

/// Returns the printed texts of a briefing, a list of parts a field.
///
/// Not among them: what no output shows (people, sign-offs, waivers, slugs), and alternative
/// texts, which are spoken and not set.
pub(super) fn printed(briefing: &Briefing) -> Vec<Vec<Part<'_>>> {
    let mut printed = Printed::default();
    printed.about(briefing);
    briefing.review.as_ref().into_iter().for_each(|review| printed.review(review));
    briefing.sections.iter().for_each(|section| printed.section(section));
    printed.work(briefing);
    printed.back(briefing);
    printed.fields
}

#[derive(Default)]
struct Printed<'a> {
    fields: Vec<Vec<Part<'a>>>,
}

impl<'a> Printed<'a> {
    fn about(&mut self, briefing: &'a Briefing) {
        self.plain([
            &briefing.title,
            &briefing.partnership,
            &briefing.version,
            &briefing.summary,
            &briefing.contact,
            &briefing.content_warning,
        ]);
        briefing.authors.iter().for_each(|author| self.text(author));
    }

    fn review(&mut self, review: &'a Review) {
        self.plain([
            &review.title,
            &review.partnership,
            &review.url,
            &review.withheld_reason,
            &review.period,
        ]);
        review.reviewers.iter().for_each(|reviewer| self.text(reviewer));
        for document in &review.documents {
            self.plain([&document.title, &document.url]);
        }
        self.markdown([&review.improvements]);
    }

    fn section(&mut self, section: &'a Section) {
        self.plain([&section.heading]);
        self.markdown([&section.body, &section.say, &section.act]);
        if let Some(image) = section.image.as_ref() {
            self.plain([&image.caption, &image.credit]);
        }
    }

    /// What the session works with: voices, actions, questions.
    fn work(&mut self, briefing: &'a Briefing) {
        for voice in &briefing.voices {
            self.markdown([&voice.text]);
            self.plain([&voice.from]);
        }
        for action in &briefing.actions {
            self.markdown([&action.change]);
            self.plain([&action.owner, &action.evidence, &action.outcome]);
        }
        for question in &briefing.questions {
            self.plain([&question.text]);
            self.markdown([&question.prompt]);
        }
        self.markdown([&briefing.session.welcome]);
        briefing.session.ground_rules.iter().for_each(|rule| self.text(rule));
    }

    /// What stands after the sections.
    fn back(&mut self, briefing: &'a Briefing) {
        for support in &briefing.support {
            self.plain([&support.name, &support.phone, &support.url, &support.note]);
        }
        for resource in &briefing.resources {
            self.plain([&resource.title, &resource.url, &resource.note]);
        }
        for source in &briefing.sources {
            self.plain([&source.title, &source.url]);
        }
        for acronym in &briefing.acronyms {
            self.plain([&acronym.short, &acronym.long]);
        }
        for revision in &briefing.revisions {
            self.plain([&revision.version, &revision.note]);
        }
    }

    fn plain<const N: usize>(&mut self, fields: [&'a Field<Text>; N]) {
        fields.into_iter().flatten().for_each(|field| self.text(field));
    }

    fn text(&mut self, field: &'a Text) {
        let written = Written::Verbatim(field, 0);
        self.fields.push(vec![Part { text: field.value.clone(), written }]);
    }

    fn markdown<const N: usize>(&mut self, fields: [&'a Field<Text>; N]) {
        for field in fields.into_iter().flatten() {
            let mut parts = Vec::new();
            for block in &markup::parse(field, Extent::Blocks).blocks {
                block.walk(&mut |inline| parts.extend(part(field, inline)));
            }
            self.fields.push(parts);
        }
    }
}

fn part<'a>(field: &'a Text, inline: &Inline) -> Option<Part<'a>> {
    match inline {
        Inline::Text(run) => Some(words(field, run)),
        // The address of a link is printed too, unless its words are the address.
        Inline::Link { url, span, bare: false, .. } => {
            Some(Part { text: url.clone(), written: Written::Otherwise(*span) })
        }
        _ => None,
    }
}

fn words<'a>(field: &'a Text, run: &Run) -> Part<'a> {
    let written = if run.verbatim {
        Written::Verbatim(field, run.range.start)
    } else {
        Written::Otherwise(field.span_of(run.range.clone()))
    };
    Part { text: run.text.clone(), written }
}
