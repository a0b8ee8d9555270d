//! A presentation as a whole.

use crate::office::{
    Language, Media, Package, Properties, Theme,
    drawing::Length,
    package::{Relations, role},
    slides::{
        Frame, Layout, Levels, Paragraph, Place, Shape, colors_of_master, master, notes, root,
        setup, tree::Tree,
    },
    xml::Element,
};

/// The number of the first slide.
const FIRST_SLIDE: u32 = 256;

/// A slide.
#[derive(Clone, Debug)]
pub struct Slide {
    /// The place of its layout among the presentation's.
    pub layout: usize,
    /// What stands on it, in reading order.
    pub shapes: Vec<Shape>,
    /// What is said and done beside it. One of participants has none.
    pub notes: Option<Vec<Paragraph>>,
}

/// A presentation.
pub struct Deck {
    /// What it says of itself.
    pub properties: Properties,
    /// Its language.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// The size of a slide.
    pub stage: Frame,
    /// The placeholders of the master: those that layouts have too.
    pub master: Vec<Place>,
    /// The layouts.
    pub layouts: Vec<Layout>,
    /// The slides.
    pub slides: Vec<Slide>,
    /// How the paragraphs of a page of notes look.
    pub notes: Levels,
    /// The files of its pictures.
    pub media: Vec<Media>,
}

/// The media types of a presentation's parts.
macro_rules! kind {
    ($name:literal) => {
        concat!("application/vnd.openxmlformats-officedocument.presentationml.", $name, "+xml")
    };
}

const THEME: &str = "application/vnd.openxmlformats-officedocument.theme+xml";

impl Deck {
    /// Returns the file.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut package = Package::default();
        let (presentation, relations) = self.presentation();
        package.lead_to(role!("officeDocument"), "ppt/presentation.xml");
        package.add("ppt/presentation.xml", kind!("presentation.main"), presentation, relations);
        let none = Relations::default;
        for (name, kind, part) in [
            ("ppt/presProps.xml", kind!("presProps"), setup::presentation()),
            ("ppt/viewProps.xml", kind!("viewProps"), setup::view()),
            ("ppt/tableStyles.xml", kind!("tableStyles"), setup::tables()),
            ("ppt/theme/theme1.xml", THEME, self.theme.part()),
        ] {
            package.add(name, kind, part, none());
        }
        let (master, relations) = master::part(&self);
        let name = "ppt/slideMasters/slideMaster1.xml";
        package.add(name, kind!("slideMaster"), master, relations);
        for (layout, number) in self.layouts.iter().zip(1..) {
            let (part, relations) = layout.part(self.language.right_to_left);
            let name = format!("ppt/slideLayouts/slideLayout{number}.xml");
            package.add(&name, kind!("slideLayout"), part, relations);
        }
        if self.has_notes() {
            let (master, relations) = notes::master(&self.notes);
            let name = "ppt/notesMasters/notesMaster1.xml";
            package.add(name, kind!("notesMaster"), master, relations);
            package.add("ppt/theme/theme2.xml", THEME, self.theme.part(), none());
        }
        for (slide, number) in self.slides.iter().zip(1..) {
            self.add_slide(slide, number, &mut package);
        }
        for media in &self.media {
            package.add_media("ppt/media", media);
        }
        self.properties.add_to(&mut package);
        package.into_bytes()
    }

    fn has_notes(&self) -> bool {
        self.slides.iter().any(|slide| slide.notes.is_some())
    }

    fn add_slide(&self, slide: &Slide, number: usize, package: &mut Package) {
        let name = format!("ppt/slides/slide{number}.xml");
        let mut relations = Relations::default();
        let layout = format!("ppt/slideLayouts/slideLayout{}.xml", slide.layout + 1);
        relations.to(role!("slideLayout"), &layout);
        let beside = format!("ppt/notesSlides/notesSlide{number}.xml");
        if slide.notes.is_some() {
            relations.to(role!("notesSlide"), &beside);
        }
        let tree = Tree::of(&slide.shapes, &mut relations, self.language.right_to_left);
        let part = root("p:sld").holding(tree).holding(colors_of_master());
        package.add(&name, kind!("slide"), part, relations);
        if let Some(notes) = &slide.notes {
            let (part, relations) = notes::part(notes, &name);
            package.add(&beside, kind!("notesSlide"), part, relations);
        }
    }

    fn presentation(&self) -> (Element, Relations) {
        let mut relations = Relations::default();
        let to_master = relations.to(role!("slideMaster"), "ppt/slideMasters/slideMaster1.xml");
        let master =
            Element::new("p:sldMasterId").with("id", master::MASTER).with("r:id", to_master);
        let notes = self.has_notes().then(|| {
            let file = "ppt/notesMasters/notesMaster1.xml";
            let relation = relations.to(role!("notesMaster"), file);
            let id = Element::new("p:notesMasterId").with("r:id", relation);
            Element::new("p:notesMasterIdLst").holding(id)
        });
        let slides: Vec<Element> = (1..=self.slides.len())
            .zip(FIRST_SLIDE..)
            .map(|(number, id)| {
                let file = format!("ppt/slides/slide{number}.xml");
                let relation = relations.to(role!("slide"), &file);
                Element::new("p:sldId").with("id", id).with("r:id", relation)
            })
            .collect();
        for (role, part) in [
            (role!("presProps"), "ppt/presProps.xml"),
            (role!("viewProps"), "ppt/viewProps.xml"),
            (role!("theme"), "ppt/theme/theme1.xml"),
            (role!("tableStyles"), "ppt/tableStyles.xml"),
        ] {
            relations.to(role, part);
        }
        let size = |name, width: Length, height: Length| {
            Element::new(name).with("cx", width).with("cy", height)
        };
        let language = Element::new("a:defRPr").with("lang", &self.language.tag);
        let text =
            Element::new("p:defaultTextStyle").holding(Element::new("a:defPPr").holding(language));
        let presentation = root("p:presentation")
            .fixed("saveSubsetFonts", "1")
            .holding(Element::new("p:sldMasterIdLst").holding(master))
            .holding_all(notes)
            .holding(Element::new("p:sldIdLst").holding_all(slides))
            .holding(size("p:sldSz", self.stage.width, self.stage.height))
            .holding(size("p:notesSz", Length(6_858_000), Length(9_144_000)))
            .holding(text);
        (presentation, relations)
    }
}
