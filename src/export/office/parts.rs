//! The parts of a document, from the content warning to the dates, in the order of every output.

use crate::export::office::{
    content::{Place, Writer, file_name},
    ring::RING_FILE,
};
use crate::look::HUES;
use crate::office::{
    Color, Language, Length, Piece, Run,
    word::{InList, List, Paragraph, Style},
};
use crate::view::{Question, Section, Support, Voice};

/// The height of a partnership's sign, in millimetres, and the most room that one has across.
const SIGN: (f64, f64) = (13.0, 60.0);

/// The width of the ring beside the title, in millimetres.
const RING_WIDTH: f64 = 30.0;

fn ring() -> crate::office::Picture {
    let side = Length::millimetres(RING_WIDTH);
    crate::office::Picture { file: RING_FILE.to_owned(), alt: None, width: side, height: side }
}

impl Writer<'_> {
    /// Writes the marking and the state, which everybody reads first.
    pub(super) fn marking(&mut self) {
        if let Some(banner) = self.letters.banner() {
            let label = format!("{}: ", self.letters.word("marking_label"));
            let label = self.view.marking.as_ref().map(|_| self.letters.interface(label));
            let banner = self.letters.strong_interface(banner);
            let words: Vec<Run> = label.into_iter().chain([banner]).collect();
            self.paragraph(Style::Quiet, words);
        }
    }

    /// Writes what stands above the parts: signs, kind, title, who issues it, what it is.
    pub(super) fn masthead(&mut self) {
        let view = self.view;
        let signs: Vec<Piece> = self.signs();
        if !signs.is_empty() {
            self.paragraph(Style::Subtitle, signs);
        }
        let ring = [Piece::Beside(ring())].into_iter();
        let kind = self.letters.kind().into_iter().map(Piece::from);
        self.paragraph(Style::Kicker, ring.chain(kind));
        self.marked("title", |writer| {
            let title = writer.letters.content(&view.title);
            writer.paragraph(Style::Title, [title]);
        });
        let issuer = self.letters.content(&view.partnership);
        let issuer = issuer.leading_to(view.partnership_url.as_deref());
        let gap = view.naming.as_ref().map(|_| self.letters.interface(" · "));
        let naming = view.naming.iter().map(|words| self.letters.strong_interface(words));
        let line: Vec<Run> = [issuer].into_iter().chain(gap).chain(naming).collect();
        self.paragraph(Style::Subtitle, line);
        if let Some(summary) = &view.summary {
            let words = self.letters.content(summary);
            self.marked("summary", |writer| writer.paragraph(Style::Subtitle, [words]));
        }
    }

    fn signs(&self) -> Vec<Piece> {
        let sign = |logo: &crate::view::Logo| {
            let ratio = f64::from(logo.width) / f64::from(logo.height.max(1));
            let width = (SIGN.0 * ratio).min(SIGN.1);
            Piece::Picture(crate::office::Picture {
                file: file_name(&logo.file),
                alt: logo.alt.clone(),
                width: Length::millimetres(width),
                height: Length::millimetres(width / ratio.max(0.01)),
            })
        };
        let gap = || Piece::Words(self.letters.interface("  "));
        let signs = self.view.logos.iter().enumerate();
        signs.flat_map(|(at, logo)| (at > 0).then(gap).into_iter().chain([sign(logo)])).collect()
    }

    /// Writes all parts.
    pub(super) fn parts(&mut self) {
        let view = self.view;
        if let Some(warning) = &view.content_warning {
            self.heading("content_warning_heading");
            let words = self.letters.content(warning);
            self.marked("warning", |writer| writer.paragraph(Style::Box, [words]));
        }
        if !view.voices.is_empty() {
            self.heading("voices_heading");
            self.marked("voices", |writer| {
                view.voices.iter().for_each(|voice| writer.voice(voice));
            });
        }
        view.sections.iter().for_each(|section| self.section(section));
        if !view.support.is_empty() {
            self.heading("support_heading");
            self.marked("support", Self::supports);
        }
        for review in &view.reviews {
            self.heading("review_heading");
            self.marked("about_review", |writer| writer.review(review));
        }
        self.references("resources", &view.resources);
        self.references("sources", &view.sources);
        if !view.acronyms.is_empty() {
            self.heading("acronyms_heading");
            self.marked("acronyms", |writer| {
                for acronym in &view.acronyms {
                    let short = writer.letters.strong(format!("{}: ", acronym.short));
                    let long = writer.letters.content(&acronym.long);
                    writer.paragraph(Style::Fact, [short, long]);
                }
            });
        }
        self.heading("about_heading");
        self.marked("about", Self::dates);
    }

    fn voice(&mut self, voice: &Voice) {
        let own = voice.language.as_deref();
        let right_to_left = voice.direction.as_deref() == Some("rtl");
        let own = own.map(|tag| Language::written(tag, right_to_left));
        let language = own.unwrap_or_else(|| self.letters.content.clone());
        self.blocks_in(&voice.blocks, Place::of(Style::Quote, &language).leading());
        let from = self.letters.content(&voice.from);
        self.paragraph(Style::Speaker, [from]);
    }

    /// Writes one of the seven: its number and heading, its text, its actions or questions.
    fn section(&mut self, section: &Section) {
        let list = InList { list: List::SECTIONS, level: 0 };
        let heading = self.letters.content(&section.heading);
        // Nothing in a document is there for readers of screens alone.
        let style = if section.heading_hidden { Style::QuietHeading } else { Style::Heading1 };
        self.story.paragraph(&Paragraph {
            list: Some(list),
            right_to_left: self.letters.content.right_to_left,
            color: Color::of(HUES[(section.number - 1) % HUES.len()].screen),
            ..Paragraph::of(style, [heading])
        });
        let (actions, questions) = (&section.actions, &section.questions);
        // Where the questions' section is called by their name, they share its bookmark.
        let shares = section.slot == "questions";
        self.marked(&section.slot, |writer| {
            if section.image.is_none() && !(actions.is_empty() && questions.is_empty()) {
                writer.leading_blocks(&section.blocks);
            } else {
                writer.blocks(&section.blocks);
            }
            section.image.iter().for_each(|picture| writer.picture(picture));
            if section.gap {
                let words = writer.letters.label("to_be_written");
                writer.paragraph(Style::Quiet, [words]);
            }
            if shares {
                writer.questions(questions);
            }
        });
        if !actions.is_empty() {
            self.marked("actions", |writer| writer.actions(actions));
        }
        if !shares && !questions.is_empty() {
            self.marked("questions", |writer| writer.questions(questions));
        }
    }

    /// Writes questions, which go on counting where the partnership's own begin.
    fn questions(&mut self, questions: &[Question]) {
        let (own, standing): (Vec<&Question>, Vec<&Question>) =
            questions.iter().partition(|question| !question.standing);
        self.asked(&own);
        if !standing.is_empty() {
            self.subheading("standing_heading");
            self.asked(&standing);
        }
    }

    fn asked(&mut self, questions: &[&Question]) {
        let Some(first) = questions.first() else { return };
        let list = self.lists.counting_from(first.number as u64, 0);
        let right_to_left = self.letters.content.right_to_left;
        for question in questions {
            let place = InList { list, level: 0 };
            let words = self.letters.content(&question.text);
            let paragraph = Paragraph::of(Style::Question, [words]);
            let keeps_next = question.audience.is_some();
            let paragraph = Paragraph { list: Some(place), right_to_left, keeps_next, ..paragraph };
            self.story.paragraph(&paragraph);
            if let Some(audience) = &question.audience {
                let words = self.letters.interface(audience);
                self.paragraph(Style::ItemText, [words]);
            }
        }
    }

    fn supports(&mut self) {
        let (staff, everyone): (Vec<&Support>, Vec<&Support>) =
            self.view.support.iter().partition(|support| support.staff);
        let both = !staff.is_empty() && !everyone.is_empty();
        for (entries, name) in [(everyone, "support_everyone"), (staff, "support_staff")] {
            if !entries.is_empty() && (both || name == "support_staff") {
                self.subheading(name);
            }
            for support in entries {
                self.support(support);
            }
        }
    }

    fn support(&mut self, support: &Support) {
        let letters = &self.letters;
        let gap = || Piece::Words(letters.interface(" "));
        let mut line = vec![Piece::Words(letters.strong(&support.name))];
        if let Some(phone) = &support.phone {
            let run = letters.strong(phone).leading_to(support.phone_link.as_deref());
            line.extend([gap(), run.into()]);
        }
        if let (Some(url), Some(address)) = (&support.url, &support.address) {
            line.extend([gap(), letters.content(address).leading_to(Some(url)).into()]);
        }
        if let Some(note) = &support.note {
            line.extend([Piece::Break, letters.content(note).into()]);
        }
        self.paragraph(Style::Box, line);
    }
}
