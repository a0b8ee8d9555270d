//! A document as a whole.

use crate::office::{
    Color, Language, Media, Package, Properties, Theme,
    package::{RelationId, Relations, role},
    word::{Lists, Story, millimetres, root, settings, styles},
    xml::Element,
};

/// What may be done with a document.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Editing {
    /// Everything.
    #[default]
    Open,
    /// Comments alone. It keeps nobody out who means to.
    CommentsOnly,
}

/// A page's size and margins, in millimetres.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What stands left and right of the words.
    pub side: f64,
    /// What stands above and below them.
    pub above: f64,
}

impl Page {
    /// Returns the width of the words.
    pub fn measure(&self) -> f64 {
        self.width - 2.0 * self.side
    }
}

/// A document.
pub struct Document {
    /// What it says of itself.
    pub properties: Properties,
    /// Its language.
    pub language: Language,
    /// The colour of its head; nothing: the usual one.
    pub accent: Option<Color>,
    /// The colours that the program offers.
    pub theme: Theme,
    /// What may be done with it.
    pub editing: Editing,
    /// Its page.
    pub page: Page,
    /// Its lists.
    pub lists: Lists,
    /// Its text.
    pub text: Story,
    /// The head of the first page.
    pub first_head: Story,
    /// The head of every other page.
    pub head: Story,
    /// The foot of every page.
    pub foot: Story,
    /// The files of its pictures.
    pub media: Vec<Media>,
}

/// The folder of all parts, with what their media types begin with.
macro_rules! kind {
    ($name:literal) => {
        concat!("application/vnd.openxmlformats-officedocument.wordprocessingml.", $name, "+xml")
    };
}

impl Document {
    /// Returns the file.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut package = Package::default();
        let none = Relations::default;
        let mut relations = self.text.relations.clone();
        let first = relations.to(role!("header"), "word/header1.xml");
        let head = relations.to(role!("header"), "word/header2.xml");
        let foot = relations.to(role!("footer"), "word/footer1.xml");
        for (role, part) in [
            (role!("styles"), "word/styles.xml"),
            (role!("numbering"), "word/numbering.xml"),
            (role!("settings"), "word/settings.xml"),
            (role!("fontTable"), "word/fontTable.xml"),
            (role!("theme"), "word/theme/theme1.xml"),
        ] {
            relations.to(role, part);
        }
        let text = self.body([&first, &head, &foot]);
        package.lead_to(role!("officeDocument"), "word/document.xml");
        package.add("word/document.xml", kind!("document.main"), text, relations);
        let styles = styles::part(&self.language, self.accent.as_ref(), &self.page);
        package.add("word/styles.xml", kind!("styles"), styles, none());
        package.add("word/numbering.xml", kind!("numbering"), self.lists.part(), none());
        let settings = settings::part(&self.language, self.editing);
        package.add("word/settings.xml", kind!("settings"), settings, none());
        package.add("word/fontTable.xml", kind!("fontTable"), settings::fonts(), none());
        let theme = "application/vnd.openxmlformats-officedocument.theme+xml";
        package.add("word/theme/theme1.xml", theme, self.theme.part(), none());
        for (name, story, kind, part) in [
            ("w:hdr", self.first_head, kind!("header"), "word/header1.xml"),
            ("w:hdr", self.head, kind!("header"), "word/header2.xml"),
            ("w:ftr", self.foot, kind!("footer"), "word/footer1.xml"),
        ] {
            package.add(part, kind, root(name).holding_all(story.elements), story.relations);
        }
        for media in &self.media {
            package.add_media("word/media", media);
        }
        self.properties.add_to(&mut package);
        package.into_bytes()
    }

    fn body(&self, [first, head, foot]: [&RelationId; 3]) -> Element {
        let refers = |name: &'static str, pages: &'static str, relation: &RelationId| {
            Element::new(name).fixed("w:type", pages).with("r:id", relation)
        };
        let Page { width, height, side, above } = self.page;
        let [side, above, edge] = [side, above, above * 0.5].map(millimetres);
        let size =
            Element::new("w:pgSz").with("w:w", millimetres(width)).with("w:h", millimetres(height));
        let margins = Element::new("w:pgMar")
            .with("w:top", above)
            .with("w:right", side)
            .with("w:bottom", above)
            .with("w:left", side)
            .with("w:header", edge)
            .with("w:footer", edge)
            .fixed("w:gutter", "0");
        let section = Element::new("w:sectPr")
            .holding(refers("w:headerReference", "default", head))
            .holding(refers("w:headerReference", "first", first))
            .holding(refers("w:footerReference", "default", foot))
            .holding(refers("w:footerReference", "first", foot))
            .holding(size)
            .holding(margins)
            .holding(Element::new("w:titlePg"))
            .holding_all(self.language.right_to_left.then(|| Element::new("w:bidi")));
        let body = Element::new("w:body").holding_all(self.text.elements.clone()).holding(section);
        root("w:document").holding(body)
    }
}
