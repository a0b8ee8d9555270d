//! A shape written down as TOML, and read.

use sevenmin::{
    check,
    export::{Images, Material, Templates},
    fonts::HouseFonts,
    lint::Occasion,
    media::Picture,
    parse,
    source::Source,
    text::date_from_iso,
    view::{self, CommentCopy, Input},
};

use crate::shapes::{
    choices::{CHOICES, Place, at},
    pairs::Shape,
};
use crate::tools;

/// A briefing of a shape, and its collection.
pub struct Written<'a> {
    pub shape: &'a Shape,
}

impl Written<'_> {
    pub fn way(&self, name: &str) -> &'static str {
        CHOICES[at(name)].ways[self.shape[at(name)]]
    }

    /// All that is chosen for a place, with something after each piece.
    fn all(&self, place: Place, after: &str) -> String {
        let chosen = CHOICES.iter().zip(self.shape).filter(|(choice, _)| choice.place == place);
        let pieces =
            chosen.map(|(choice, way)| choice.ways[*way]).filter(|piece| !piece.is_empty());
        pieces.flat_map(|piece| [piece, after]).collect()
    }

    fn slots(&self) -> [&'static str; 7] {
        match self.way("scheme") {
            "case" => {
                ["background", "concerns", "incident", "review", "findings", "change", "questions"]
            }
            "topic" => ["what", "why", "know", "signs", "change", "questions", "more"],
            "thematic" => {
                ["background", "theme-1", "theme-2", "theme-3", "theme-4", "change", "questions"]
            }
            "plain" => ["one", "two", "three", "four", "five", "six", "seven"],
            _ => ["a", "b", "c", "d", "e", "f", "g"],
        }
    }

    fn sections(&self) -> String {
        let many: usize = self.way("sections").parse().unwrap();
        let lines = self.all(Place::EverySection, "\n");
        let heading = match self.way("headings") {
            "" => String::new(),
            words => format!("heading = \"{words}\"\n"),
        };
        let sections = self.slots().into_iter().enumerate().filter(|(index, _)| *index < many);
        let sections = sections.map(|(index, slot)| {
            let picture = if index == 2 { self.picture() } else { String::new() };
            format!("[[section]]\nslot = \"{slot}\"\n{heading}{lines}{picture}\n")
        });
        sections.collect()
    }

    fn picture(&self) -> String {
        match self.way("picture") {
            "" => String::new(),
            alt => {
                let more = self.all(Place::Picture, ", ");
                format!("image = {{ {more}file = \"a.png\", {alt} }}\n")
            }
        }
    }

    fn repeated(&self, choice: &str, table: &str, place: Place) -> String {
        let many: usize = self.way(choice).parse().unwrap();
        format!("{table}\n{}\n", self.all(place, "\n")).repeat(many)
    }

    fn support(&self) -> String {
        let lines = self.all(Place::EverySupport, "\n");
        let all = self.way("support").split_whitespace();
        let tables = all.map(|audience| {
            format!("[[support]]\nname = \"A line\"\nfor = \"{audience}\"\n{lines}\n")
        });
        tables.collect::<Vec<String>>().concat()
    }

    fn review(&self) -> String {
        match self.way("review") {
            "" => String::new(),
            report => {
                let more = self.all(Place::Review, "\n");
                format!("[review]\ntype = \"lcspr\"\ntitle = \"A review\"\n{report}\n{more}\n")
            }
        }
    }

    fn briefing(&self) -> String {
        let (scheme, language) = (self.way("scheme"), self.way("language"));
        let head = self.all(Place::Briefing, "\n");
        format!(
            "format = 1\n\n[briefing]\nid = \"a\"\ntitle = \"Learning together\"\n\
             partnership = \"Exampleshire Partnership\"\nscheme = \"{scheme}\"\n\
             language = \"{language}\"\n{head}\n{}{}{}{}{}{}\n[session]\n{}",
            self.review(),
            self.sections(),
            self.repeated("actions", "[[action]]\nchange = \"Ask **again**.\"", Place::EveryAction),
            self.repeated(
                "questions",
                "[[question]]\ntext = \"What would help?\"",
                Place::EveryQuestion
            ),
            self.support(),
            self.all(Place::Tables, "\n"),
            self.all(Place::Session, "\n"),
        )
    }

    fn collection(&self) -> String {
        let roles =
            ["context", "event", "review", "findings", "change", "questions", "information"];
        let slots = self.slots().into_iter().zip(roles).map(|(name, role)| {
            format!(
                "{{ name = \"{name}\", role = \"{role}\", heading = {{ en = \"Part {name}\" }} }},"
            )
        });
        let scheme = match self.way("scheme") {
            "ours" => {
                format!("[[scheme]]\nname = \"ours\"\nslots = [{}]\n", slots.collect::<String>())
            }
            _ => String::new(),
        };
        let (partnership, brand) =
            (self.all(Place::Partnership, "\n"), self.all(Place::Brand, "\n"));
        format!("[partnership]\n{partnership}\n[brand]\n{brand}\n{scheme}")
    }

    /// Returns what the outputs are made of.
    pub fn material(&self, templates: &Templates) -> Material {
        let collection = parse::collection(&Source::new("sevenmin.toml", self.collection()));
        assert_eq!(collection.diagnostics, [], "{}", self.collection());
        let collection = collection.value.unwrap();
        let source = Source::new("a.toml", self.briefing());
        let read = parse::briefing(&source, &collection);
        assert_eq!(read.diagnostics, [], "{}", self.briefing());
        let briefing = read.value.unwrap();
        let picture = Picture::read(tools::PNG).unwrap();
        let logos: Vec<_> = collection.signs().map(|_| picture.encode(800)).collect();
        let sections = briefing.sections.iter().enumerate();
        let pictured = sections.filter(|(_, section)| section.image.as_ref().is_some());
        let images =
            Images::new(pictured.map(|(index, _)| (index, picture.clone())).collect(), &logos);
        let input = Input {
            briefing: &briefing,
            collection: &collection,
            pictures: &images.files(),
            logos: &logos,
            fonts: &HouseFonts::default(),
            draft: !self.way("draft").is_empty(),
        };
        let date = date_from_iso("2026-11-23").unwrap();
        let occasion = Occasion::on(date);
        let sheet = check::read(&source, &collection, &occasion);
        let sheet = sheet.identity(&source, &collection, &occasion).unwrap();
        let shared = view::participants(&input).0;
        let identity = view::identity(&sheet, &briefing.language, shared.clone());
        let slideshow = view::facilitator(&input, view::with_slideshow(&input, shared.clone()));
        let comment_copy = CommentCopy { view: shared.clone(), hash: "0a1b2c".to_owned() };
        let view = view::facilitator(&input, view::with_slides(&input, shared));
        Material {
            view,
            identity: Some(identity),
            comment_copy: Some(comment_copy),
            slideshow: Some(slideshow),
            images,
            templates: templates.clone(),
            date,
        }
    }
}
