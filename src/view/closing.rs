//! The facts on a deck's last slides: about the reviews, where to read on, who wrote the briefing.

use crate::view::{
    Block, Fact, FactLine, Reference, Review, View, markup,
    measure::{self, Measure},
    paginate,
};

/// Returns the facts, each in parts that fit into a column of a height.
pub(super) fn facts(view: &View, measure: &Measure, height: f64) -> Vec<Fact> {
    Facts { view }.all().into_iter().flat_map(|fact| split(fact, measure, height)).collect()
}

struct Facts<'a> {
    view: &'a View,
}

impl Facts<'_> {
    fn word(&self, name: &str) -> String {
        self.view.words.get(name).cloned().unwrap_or_default()
    }

    fn all(&self) -> Vec<Fact> {
        let mut facts: Vec<Fact> =
            self.view.reviews.iter().flat_map(|review| self.about(review)).collect();
        let references =
            [("resources_heading", &self.view.resources), ("sources_heading", &self.view.sources)];
        for (name, references) in references {
            facts.push(Fact {
                term: self.word(name),
                lines: references.iter().map(reference).collect(),
            });
        }
        let acronyms = self
            .view
            .acronyms
            .iter()
            .map(|acronym| line(format!("{}: {}", acronym.short, acronym.long)));
        facts.push(Fact { term: self.word("acronyms_heading"), lines: acronyms.collect() });
        let authors = self.view.authors.iter().map(|author| line(author.clone()));
        facts.push(Fact { term: self.word("authors"), lines: authors.collect() });
        let contact = self.view.contact.iter().map(|contact| FactLine {
            text: contact.clone(),
            url: self.view.contact_link.clone(),
            ..line(String::new())
        });
        facts.push(Fact { term: self.word("contact"), lines: contact.collect() });
        let aim = [self.view.dates.line.clone(), self.word("aim"), self.word("period_notice")];
        let aim = aim.into_iter().filter(|text| !text.is_empty()).map(line);
        facts.push(Fact { term: self.view.kind.clone(), lines: aim.collect() });
        facts.retain(|fact| !fact.lines.is_empty());
        facts
    }

    fn about(&self, review: &Review) -> Vec<Fact> {
        let kind = review
            .kind
            .clone()
            .map(|kind| FactLine { language: review.kind_language.clone(), ..line(kind) });
        let mut about: Vec<FactLine> =
            review.title.clone().map(line).into_iter().chain(kind).collect();
        let labelled = [
            ("review_partnership", &review.partnership),
            ("review_period", &review.period),
            ("review_published", &review.published),
        ];
        for (name, value) in labelled {
            about.extend(value.iter().map(|value| line(format!("{}: {value}", self.word(name)))));
        }
        if !review.reviewers.is_empty() {
            about.push(line(format!(
                "{}: {}",
                self.word("reviewers"),
                review.reviewers.join(", ")
            )));
        }
        about.extend(review.report.clone().map(line));
        about.extend(review.links.iter().map(reference));
        let improvements = lines(&review.improvements);
        let reason = review.withheld_reason.clone().map(line);
        vec![
            Fact { term: self.word("review_heading"), lines: about },
            Fact { term: self.word("improvements_heading"), lines: improvements },
            Fact { term: self.word("withheld_reason"), lines: reason.into_iter().collect() },
        ]
    }
}

fn split(fact: Fact, measure: &Measure, height: f64) -> Vec<Fact> {
    let Fact { term, lines } = fact;
    let room = height - measure::FACT_TERM;
    let of = |line: &FactLine| measure.fact_line(line);
    // A line that is too long for a column goes over several, between its sentences; its remark begins one.
    let texts = |text: &str| paginate::texts(text, |text| of(&line(text.to_owned())) <= room);
    let in_pieces = |mut whole: FactLine| {
        if of(&whole) <= room {
            return vec![whole];
        }
        let note = whole.note.take();
        let mut pieces = if whole.url.is_some() || of(&whole) <= room {
            vec![whole]
        } else {
            let piece = |text| FactLine { language: whole.language.clone(), ..line(text) };
            texts(&whole.text).into_iter().map(piece).collect()
        };
        pieces.extend(note.iter().flat_map(|note| texts(note)).map(line));
        pieces
    };
    let lines: Vec<FactLine> = lines.into_iter().flat_map(in_pieces).collect();
    let groups = paginate::groups(&lines, room, (measure::FACT_LINE_GAP, 0.0), of);
    groups.into_iter().map(|lines| Fact { term: term.clone(), lines }).collect()
}

fn lines(blocks: &[Block]) -> Vec<FactLine> {
    let mut out = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { inlines } => out.push(line(markup::plain_text(inlines))),
            Block::List { items, .. } => items.iter().for_each(|item| out.extend(lines(item))),
            Block::Quote { blocks } => out.extend(lines(blocks)),
        }
    }
    out
}

fn line(text: String) -> FactLine {
    FactLine { text, url: None, address: None, note: None, language: None }
}

fn reference(reference: &Reference) -> FactLine {
    FactLine {
        text: reference.title.clone(),
        url: reference.url.clone(),
        address: reference.address.clone(),
        note: reference.note.clone(),
        language: None,
    }
}
