//! What a rule may ask.

use std::cell::OnceCell;

use crate::fonts::HouseFonts;
use crate::guard::{self, PrivateTerms};
use crate::lint::{
    Asks, Exposed, Passage, PictureFile, Rule,
    acronym::Acronyms,
    lexicon::{Hit, Lexicon},
    mention::{Mention, People},
    names::{self, Known, Name},
    pasted::Pasted,
    prose,
    rules::RULES,
    told::{self, AgeTold},
};
use crate::model::{
    Briefing, Collection, Date, Walk,
    vocabulary::{is_about_adult, nation_of_review},
};
use crate::source::{Source, Span};

/// What a rule may ask: the briefing, its collection, its prose, and what the run knows.
#[derive(Debug)]
pub struct Context<'a> {
    /// The file.
    pub source: &'a Source,
    /// The briefing.
    pub briefing: &'a Briefing,
    /// The collection that it belongs to.
    pub collection: &'a Collection,
    /// What the run knows.
    pub run: &'a Occasion,
    /// The files of its pictures, those that could be read.
    pub pictures: Vec<PictureFile>,
    walk: OnceCell<Walk<'a>>,
    exposed: OnceCell<Vec<(&'static Rule, Vec<Exposed>)>>,
    exposed_spans: OnceCell<Vec<Span>>,
    passages: OnceCell<Vec<Passage<'a>>>,
    remarks: OnceCell<Vec<Passage<'a>>>,
    acronyms: OnceCell<Acronyms>,
    names: OnceCell<Vec<Name>>,
    hits: OnceCell<Vec<Vec<Hit<'static>>>>,
    house_words: OnceCell<Lexicon>,
    pasted: OnceCell<Pasted>,
    people: OnceCell<People>,
    mentions: OnceCell<Vec<Vec<Mention>>>,
    ages: OnceCell<Vec<AgeTold>>,
}

/// What a run knows beyond one briefing.
#[derive(Clone, Debug)]
pub struct Occasion {
    /// The UTC day.
    pub today: Date,
    /// Ids that other files of this run use too, with the first such file's path.
    pub taken_ids: Vec<(String, String)>,
    /// The terms that are never to be published.
    pub private_terms: PrivateTerms,
    /// The private terms of all lists of the run, which no message and no path may tell.
    pub hidden_terms: PrivateTerms,
    /// The fonts of the collection.
    pub fonts: HouseFonts,
}

impl Occasion {
    /// Returns a run of a single briefing on a day, without a private list.
    pub fn on(today: Date) -> Self {
        Self {
            today,
            taken_ids: Vec::new(),
            private_terms: PrivateTerms::default(),
            hidden_terms: PrivateTerms::default(),
            fonts: HouseFonts::default(),
        }
    }
}

impl<'a> Context<'a> {
    /// Returns the context of one briefing.
    pub fn new(
        source: &'a Source,
        briefing: &'a Briefing,
        collection: &'a Collection,
        run: &'a Occasion,
    ) -> Self {
        Self {
            source,
            briefing,
            collection,
            run,
            pictures: Vec::new(),
            walk: OnceCell::new(),
            exposed: OnceCell::new(),
            exposed_spans: OnceCell::new(),
            passages: OnceCell::new(),
            remarks: OnceCell::new(),
            acronyms: OnceCell::new(),
            names: OnceCell::new(),
            hits: OnceCell::new(),
            house_words: OnceCell::new(),
            pasted: OnceCell::new(),
            people: OnceCell::new(),
            mentions: OnceCell::new(),
            ages: OnceCell::new(),
        }
    }

    /// Adds the files of its pictures.
    #[must_use]
    pub fn with_pictures(self, pictures: Vec<PictureFile>) -> Self {
        Self { pictures, ..self }
    }

    /// Returns every table and every text of the briefing.
    pub fn walk(&self) -> &Walk<'a> {
        self.walk.get_or_init(|| self.briefing.texts())
    }

    /// Returns the prose of the briefing in reading order: every field that the prose rules read,
    /// a passage a paragraph or item, with the place of every word.
    pub fn passages(&self) -> &[Passage<'a>] {
        self.passages.get_or_init(|| prose::of(self.briefing, self.walk()))
    }

    /// Returns the prose and all else that somebody reads: owners, evidence, credits. What is there for
    /// readers to call, write to or visit is not among it.
    pub(crate) fn all_passages(&self) -> impl Iterator<Item = &Passage<'a>> {
        let remarks =
            self.remarks.get_or_init(|| self.walk().remarks().flat_map(prose::of_text).collect());
        self.passages().iter().chain(remarks)
    }

    /// Returns the passages that rules of English read.
    pub(crate) fn english_passages(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages().iter().filter(|passage| passage.is_english())
    }

    /// Returns the listed terms in a passage, all lists found in one pass.
    pub(crate) fn hits(&self, passage: usize) -> &[Hit<'static>] {
        &self.all_hits()[passage]
    }

    fn all_hits(&self) -> &[Vec<Hit<'static>>] {
        self.hits.get_or_init(|| {
            let lexicon = Lexicon::built_in();
            self.passages().iter().map(|passage| lexicon.hits(passage.words())).collect()
        })
    }

    /// Returns the terms in a passage that the collection adds to rules.
    pub(crate) fn house_hits(&self, passage: usize) -> Vec<Hit<'_>> {
        if self.collection.words.is_empty() {
            return Vec::new();
        }
        let lexicon = self.house_words.get_or_init(|| Lexicon::of_house(&self.collection.words));
        lexicon.hits(self.passages()[passage].words())
    }

    /// Returns the short forms of the narrative.
    pub(crate) fn acronyms(&self) -> &Acronyms {
        self.acronyms
            .get_or_init(|| Acronyms::of(self.passages(), &self.briefing.acronyms, self.people()))
    }

    /// Returns the names in the narrative that no `[[person]]` declares.
    pub(crate) fn names(&self) -> &[Name] {
        self.names.get_or_init(|| {
            let known = Known::of(self.briefing, self.collection);
            names::find(self.passages(), self.people(), &known)
        })
    }

    /// Returns what an office program left in the briefing's texts.
    pub(crate) fn pasted(&self) -> &Pasted {
        self.pasted.get_or_init(|| Pasted::of(self))
    }

    /// Returns the declared persons.
    pub(crate) fn people(&self) -> &People {
        self.people.get_or_init(|| People::of(self.briefing))
    }

    /// Returns whom a passage speaks of.
    pub(crate) fn mentions(&self, passage: usize) -> &[Mention] {
        let all = self.mentions.get_or_init(|| {
            let passages = self.passages().iter().enumerate();
            let mentions = passages
                .map(|(index, passage)| self.people().mentions(passage.words(), self.hits(index)));
            mentions.collect()
        });
        &all[passage]
    }

    /// Whether a nation, by its slug, is one whose law and words the briefing goes by: that of a
    /// review's type goes before the collection's.
    pub(crate) fn is_of_nation(&self, slug: &str) -> bool {
        let of_collection = self.collection.nation();
        let mut of_reviews = self.briefing.reviews.iter().map(|review| {
            let kind = review.kind.as_ref().map(|kind| kind.value.as_str());
            kind.and_then(nation_of_review).unwrap_or(of_collection)
        });
        if self.briefing.reviews.is_empty() {
            return of_collection.as_str() == slug;
        }
        of_reviews.any(|nation| nation.as_str() == slug)
    }

    /// Returns what no output may repeat, by the rule that finds it, whatever its level.
    pub fn exposed(&self) -> &[(&'static Rule, Vec<Exposed>)] {
        self.exposed.get_or_init(|| {
            let found = RULES.iter().filter_map(|rule| match rule.asks {
                Asks::Guard(find) => Some((*rule, find(self))),
                _ => None,
            });
            found.collect()
        })
    }

    /// Whether a span has a byte in common with what no output may repeat.
    pub(crate) fn is_exposed(&self, span: Span) -> bool {
        let spans = self.exposed_spans.get_or_init(|| {
            let all = self.exposed().iter().flat_map(|(_, exposed)| exposed);
            guard::unite(all.map(|one| one.span).collect())
        });
        let after = spans.partition_point(|one| one.end <= span.start);
        spans.get(after).is_some_and(|one| one.overlaps(span))
    }

    /// Returns the ages that the narrative tells of persons.
    pub(crate) fn ages(&self) -> &[AgeTold] {
        self.ages.get_or_init(|| told::ages(self))
    }

    /// Whether the briefing is about a child: by its persons, else by the kind of its review.
    pub(crate) fn is_about_child(&self) -> bool {
        let people = self.people();
        let mut kinds = self.briefing.reviews.iter().filter_map(|review| review.kind.as_ref());
        people.subject_is_child
            && (people.subject.is_some() || !kinds.any(|kind| is_about_adult(&kind.value)))
    }

    /// Returns where something is reported that a briefing lacks as a whole: its header.
    pub fn header(&self) -> Span {
        self.briefing.place.header
    }
}
