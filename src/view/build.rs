//! From a briefing to the participants' view.

use std::collections::BTreeMap;

use crate::model::{self, Briefing, Language, Markdown, Marking, Status, SupportFor};
use crate::text::{READ_SILENT_WPM, Seconds, word_count};
use crate::view::{
    Acronym, Anchors, Dates, Input, Logo, Reference, Revision, Scan, Section, Support, View, Voice,
    about_review::AboutReview,
    links, markup,
    measure::Measure,
    phrase::{self, Phrases},
    ruler::Typeface,
    scan, sections, slides,
    stock::Stock,
};
use crate::words;

/// Names the files of a draft that has no id yet.
pub const NO_ID: &str = "briefing";

/// Returns what participants see, but for the slides, and where it is written.
pub fn participants(input: &Input<'_>) -> (View, Anchors) {
    let builder = Builder { input, phrases: Phrases::of(input) };
    let sections = sections::of(input, builder.phrases);
    let anchors = builder.anchors(&sections);
    (builder.view(sections), anchors)
}

/// Returns a view with its slides. Their texts are measured for it, which paper has no use for.
pub fn with_slides(input: &Input<'_>, view: View) -> View {
    let slides = slides::of(&view, Stock::of(input).welcome(), Measure::of(&view));
    View { slides, ..view }
}

/// Returns a view with its slides as PowerPoint sets them: in the typeface of office files.
pub fn with_slideshow(input: &Input<'_>, view: View) -> View {
    let measure = Measure::in_typeface(&view, Typeface::Office);
    let slides = slides::of(&view, Stock::of(input).welcome(), measure);
    View { slides, ..view }
}

struct Builder<'a> {
    input: &'a Input<'a>,
    phrases: Phrases,
}

impl Builder<'_> {
    fn briefing(&self) -> &Briefing {
        self.input.briefing
    }

    fn view(&self, sections: Vec<Section>) -> View {
        let (briefing, collection) = (self.briefing(), self.input.collection);
        View {
            id: briefing.id.as_deref().unwrap_or(NO_ID).to_owned(),
            language: briefing.language.0.clone(),
            direction: briefing.language.direction().to_owned(),
            words: self.words(),
            words_language: (!briefing.language.has_interface()).then(|| "en".to_owned()),
            marking: marking(briefing.marking()),
            state: self.state(),
            title: self.title(),
            kind: self.phrases.word("kind"),
            review_type: self.review_types(),
            review_type_language: self.review_types_language(),
            partnership: self.partnership(),
            partnership_address: self.site().map(links::readable),
            partnership_url: self.site().map(links::target),
            partnership_short: phrase::optional(collection.short.as_ref()),
            summary: phrase::optional(briefing.summary.as_ref()),
            naming: self.naming(),
            content_warning: phrase::optional(briefing.content_warning.as_ref()),
            reading_time: self.reading_time(&sections),
            voices: self.voices(),
            sections,
            support: self.support(),
            reviews: briefing.reviews.iter().map(|one| self.about_review(one).view()).collect(),
            resources: briefing.resources.iter().filter_map(|one| self.resource(one)).collect(),
            sources: briefing.sources.iter().filter_map(|source| self.source(source)).collect(),
            acronyms: briefing.acronyms.iter().filter_map(|one| self.acronym(one)).collect(),
            revisions: briefing.revisions.iter().map(|revision| self.revision(revision)).collect(),
            dates: self.dates(),
            authors: briefing.authors.iter().map(phrase::plain).collect(),
            contact_link: self.contact().as_deref().and_then(links::contact),
            contact: self.contact(),
            accent: collection.brand.accent.as_ref().map(|color| color.value.clone()),
            paper: collection.brand.paper.as_ref().map(|color| color.value.clone()),
            logos: self.logos(),
            scan: self.scan(),
            slides: Vec::new(),
            fonts: self.input.fonts.clone(),
        }
    }

    fn contact(&self) -> Option<String> {
        let contact = self.briefing().contact.as_ref();
        phrase::optional(contact.or(self.input.collection.contact.as_ref()))
    }

    fn partnership(&self) -> String {
        let briefing = self.briefing();
        let name = self.input.collection.name_in(&briefing.language);
        self.phrases.needed(briefing.partnership.as_ref().or(name)).unwrap_or_default()
    }

    /// The address of who issues the collection's briefings.
    fn site(&self) -> Option<&str> {
        let site = self.input.collection.url.as_ref();
        site.filter(|_| self.briefing().partnership.as_ref().is_none())
            .map(|url| url.value.as_str())
    }

    fn words(&self) -> BTreeMap<String, String> {
        let words = words::of(self.briefing().language.of_interface()).iter();
        // A site has words of its own, which no briefing shows.
        let words = words.filter(|(name, _)| !name.starts_with("site_"));
        let words = words.map(|(name, word)| (name.to_owned(), word.to_owned()));
        let own = Stock::of(self.input).words().into_iter();
        words.chain(own.map(|(name, word)| (name.to_owned(), word))).collect()
    }

    fn title(&self) -> String {
        let title = phrase::optional(self.briefing().title.as_ref());
        title.unwrap_or_else(|| self.phrases.word("to_be_written"))
    }

    fn logos(&self) -> Vec<Logo> {
        let signs = self.input.collection.signs().zip(self.input.logos).enumerate();
        let signs = signs.map(|(index, (written, read))| Logo {
            file: format!("images/logo-{}.{}", index + 1, read.extension),
            alt: phrase::optional(written.alt.as_ref()),
            width: read.width,
            height: read.height,
        });
        signs.collect()
    }

    fn state(&self) -> Option<String> {
        let draft = || self.phrases.word("draft");
        let withdrawn = || self.phrases.word("withdrawn");
        match (self.briefing().status(), self.input.draft) {
            (Status::Withdrawn, true) => Some(format!("{} · {}", draft(), withdrawn())),
            (Status::Withdrawn, false) => Some(withdrawn()),
            (Status::Draft, _) | (_, true) => Some(draft()),
            _ => None,
        }
    }

    /// Nobody is led to what is not public yet, or no more.
    fn scan(&self) -> Option<Scan> {
        let url = self.briefing().url.as_ref().filter(|_| self.state().is_none())?;
        scan::of(&url.value, self.phrases)
    }

    fn naming(&self) -> Option<String> {
        let briefing = self.briefing();
        if briefing.is_fictional() {
            return Some(self.phrases.word("invented"));
        }
        let changed = briefing.people.iter().any(|person| person.pseudonym.as_ref().is_some());
        changed.then(|| self.phrases.word("names_changed"))
    }

    fn reading_time(&self, sections: &[Section]) -> String {
        let briefing = self.briefing();
        let bodies = briefing.sections.iter().filter_map(|section| section.body.as_ref());
        let voices = briefing.voices.iter().filter_map(|voice| voice.text.as_ref());
        let questions = sections.iter().flat_map(|section| &section.questions);
        let words = bodies.chain(voices).map(Markdown::word_count).sum::<usize>()
            + questions.map(|question| word_count(&question.text)).sum::<usize>();
        match Seconds::of_words(words, READ_SILENT_WPM).0.div_ceil(60).max(1) {
            1 => self.phrases.word("reading_time_one"),
            n => self.phrases.of_many("reading_time", n as usize, 0),
        }
    }

    fn voices(&self) -> Vec<Voice> {
        let voices = self.briefing().voices.iter().map(|voice| Voice {
            direction: self.other_language(voice).map(|language| language.direction().to_owned()),
            blocks: self
                .phrases
                .needed_blocks(markup::blocks(voice.text.as_ref(), self.input.fonts)),
            from: self.phrases.needed(voice.from.as_ref()).unwrap_or_default(),
            language: self.other_language(voice).map(|language| language.0.clone()),
        });
        voices.filter(|voice| !voice.blocks.is_empty()).collect()
    }

    /// The voice's language where it is not the briefing's.
    fn other_language<'b>(&self, voice: &'b model::Voice) -> Option<&'b Language> {
        let own = voice.language.as_ref()?;
        let other = !own.0.eq_ignore_ascii_case(&self.briefing().language.0);
        other.then_some(own)
    }

    fn support(&self) -> Vec<Support> {
        let entries = self.briefing().support.iter().filter_map(|entry| {
            let phone = phrase::optional(entry.phone.as_ref());
            let url = entry.url.as_ref().map(|url| url.value.as_str());
            let audience = entry.audience.get().map(|audience| audience.value);
            Some(Support {
                name: self.phrases.needed(entry.name.as_ref())?,
                phone_link: phone.as_deref().and_then(links::telephone),
                phone,
                address: url.map(links::readable),
                url: url.map(links::target),
                note: phrase::optional(entry.note.as_ref()),
                staff: audience == Some(SupportFor::Staff),
            })
        });
        let (staff, everyone): (Vec<Support>, Vec<Support>) =
            entries.partition(|entry| entry.staff);
        everyone.into_iter().chain(staff).collect()
    }

    fn about_review<'b>(&'b self, review: &'b model::Review) -> AboutReview<'b> {
        AboutReview { input: self.input, phrases: self.phrases, review }
    }

    /// The types of all reviews, each once, in the order of the file.
    fn review_types(&self) -> Option<String> {
        let mut kinds: Vec<String> = Vec::new();
        for kind in self.briefing().reviews.iter().filter_map(|one| self.about_review(one).kind()) {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        (!kinds.is_empty()).then(|| kinds.join(", "))
    }

    fn review_types_language(&self) -> Option<String> {
        self.briefing().reviews.iter().find_map(|one| self.about_review(one).kind_language())
    }

    fn source(&self, source: &model::SourceNote) -> Option<Reference> {
        let title = self.phrases.needed(source.title.as_ref())?;
        let accessed = source.accessed.get().map(|day| self.phrases.date(day.value));
        let url = source.url.as_ref().map(|url| url.value.as_str());
        Some(Reference { accessed, ..Reference::of(title, url) })
    }

    fn resource(&self, resource: &model::Resource) -> Option<Reference> {
        let title = self.phrases.needed(resource.title.as_ref())?;
        let note = phrase::optional(resource.note.as_ref());
        let url = resource.url.as_ref().map(|url| url.value.as_str());
        Some(Reference { note, ..Reference::of(title, url) })
    }

    fn acronym(&self, acronym: &model::Acronym) -> Option<Acronym> {
        Some(Acronym {
            short: self.phrases.needed(acronym.short.as_ref())?,
            long: self.phrases.needed(acronym.long.as_ref())?,
        })
    }

    fn revision(&self, revision: &model::Revision) -> Revision {
        Revision {
            version: self.phrases.needed(revision.version.as_ref()).unwrap_or_default(),
            date: revision.date.get().map(|day| self.phrases.date(day.value)),
            note: self.phrases.needed(revision.note.as_ref()),
        }
    }

    fn dates(&self) -> Dates {
        let briefing = self.briefing();
        let version = phrase::optional(briefing.version.as_ref());
        let published = briefing.status() == Status::Published;
        let gap = || (self.input.draft && published).then(|| self.phrases.word("to_be_written"));
        let issued = briefing.issued.get().map(|day| self.phrases.date(day.value)).or_else(gap);
        let review_by = briefing.review_by.get().map(|day| self.phrases.date(day.value));
        let parts = [("version", &version), ("issued", &issued), ("review_by", &review_by)];
        let parts = parts
            .iter()
            .filter_map(|(name, value)| Some(self.phrases.labelled(name, value.as_deref()?)));
        let line = parts.collect::<Vec<String>>().join(" · ");
        Dates { version, issued, review_by, line }
    }

    fn anchors(&self, sections: &[Section]) -> Anchors {
        let briefing = self.briefing();
        let sections = sections.iter().map(|section| {
            let header = briefing.section(&section.slot).map(|one| one.place.header);
            let span = header.unwrap_or(briefing.place.header);
            (section.slot.clone(), span)
        });
        Anchors { briefing: briefing.place.header, sections: sections.collect() }
    }
}

fn marking(marking: Marking) -> Option<String> {
    (marking != Marking::None).then(|| marking.as_str().to_owned())
}
