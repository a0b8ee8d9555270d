//! Styles: what a style's name and its marks tell of the words that have it.

use std::{collections::BTreeMap, sync::Arc};

use roxmltree::Node;

use crate::manuscript::{Refusal, package::Package, xml};

/// How many styles may rest on one another.
const MOST_STEPS: usize = 20;

/// The marks of words, as far as they are told.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) struck: Option<bool>,
    pub(super) underlined: Option<bool>,
    pub(super) size: Option<u16>,
}

/// What a style tells of a paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    /// Its name in small letters; Word keeps the English one.
    pub(super) name: Arc<str>,
    /// Its level as a heading, from 1.
    pub(super) level: Option<u8>,
    pub(super) marks: Marks,
    /// The list that it belongs to, and the level in it.
    pub(super) list: Option<(String, u8)>,
}

/// The styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, (Style, Option<String>)>,
    /// What words have that have no style.
    pub(super) defaults: Marks,
    /// The style of paragraphs that name none.
    usual: Option<String>,
    /// The language of the document.
    pub(super) language: Option<String>,
}

impl Styles {
    /// Reads the part of the styles.
    pub(super) fn read(package: &mut Package<'_>, part: &str) -> Result<Self, Refusal> {
        let Some(text) = package.text(part)? else { return Ok(Self::default()) };
        let tree = xml::parse(&text, part)?;
        let mut styles = Self::default();
        let defaults = xml::below(tree.root(), "rPrDefault").next();
        if let Some(marks) = defaults.and_then(|one| xml::child(one, "rPr")) {
            styles.defaults = Marks::of(marks);
            styles.language = xml::child(marks, "lang").and_then(language).map(str::to_owned);
        }
        for node in tree.root_element().children().filter(|node| xml::word(*node) == Some("style"))
        {
            let Some(id) = xml::attribute(node, "styleId") else { continue };
            let told = |name| xml::attribute(node, name).unwrap_or_default();
            if told("type") == "paragraph" && matches!(told("default"), "1" | "true") {
                styles.usual = Some(id.to_owned());
            }
            let based = xml::value(node, "basedOn").map(str::to_owned);
            styles.by_id.insert(id.to_owned(), (Style::of(node), based));
        }
        Ok(styles)
    }

    /// Returns a paragraph's style with all that it rests on.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Style {
        let id = id.or(self.usual.as_deref());
        id.map_or_else(Style::default, |id| self.resolved(id))
    }

    /// Returns the marks of `rPr`, and those of the style that it names.
    pub(super) fn marks_of(&self, properties: Node<'_, '_>) -> Marks {
        let style = xml::value(properties, "rStyle").map(|id| self.resolved(id).marks);
        Marks::of(properties).over(style.unwrap_or_default())
    }

    /// Returns a style with all that it rests on.
    pub(super) fn resolved(&self, id: &str) -> Style {
        let mut out = Style::default();
        let mut at = Some(id);
        for step in 0..MOST_STEPS {
            let Some((style, based)) = at.and_then(|id| self.by_id.get(id)) else { break };
            if step == 0 {
                out.name.clone_from(&style.name);
            }
            out.level = out.level.or(style.level);
            out.marks = out.marks.over(style.marks);
            out.list = out.list.or_else(|| style.list.clone());
            at = based.as_deref();
        }
        if out.name.is_empty() {
            out.name = name_of_id(id).into();
        }
        out
    }
}

/// A style that is named and not described, as small writers do.
fn name_of_id(id: &str) -> String {
    let mut name = String::new();
    for letter in id.chars() {
        let parts = letter.is_uppercase() || letter.is_ascii_digit();
        if parts && !name.is_empty() && !name.ends_with(' ') {
            name.push(' ');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

impl Style {
    fn of(node: Node<'_, '_>) -> Self {
        let name = xml::value(node, "name").unwrap_or_default().to_lowercase();
        let mut marks = xml::child(node, "rPr").map(Marks::of).unwrap_or_default();
        if name == "emphasis" && marks.italic.is_none() {
            // However it is drawn: documents of ours draw it bold.
            marks = Marks { italic: Some(true), bold: None, ..marks };
        }
        let place = xml::child(node, "pPr");
        let level = place.and_then(level_of).or_else(|| level_of_name(&name));
        let list = place.and_then(list_of);
        Self { name: name.into(), level, marks, list }
    }

    /// Returns the level that its name tells, where it is not told otherwise.
    pub(super) fn heading(&self) -> Option<u8> {
        self.level.or_else(|| level_of_name(&self.name))
    }
}

fn level_of_name(name: &str) -> Option<u8> {
    let digits = name.strip_prefix("heading ").or(name.strip_prefix("heading"))?;
    digits.trim().parse().ok().filter(|level| (1..=9).contains(level))
}

/// Returns the language that an element tells: that of what runs from right to left where it tells no
/// other.
pub(super) fn language<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    xml::attribute(node, "val").or_else(|| xml::attribute(node, "bidi"))
}

/// Returns the level as a heading that a paragraph's own properties tell.
pub(super) fn level_of(properties: Node<'_, '_>) -> Option<u8> {
    let level: u8 = xml::value(properties, "outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// Returns the list that properties name, and the level in it.
pub(super) fn list_of(properties: Node<'_, '_>) -> Option<(String, u8)> {
    let place = xml::child(properties, "numPr")?;
    let level = xml::value(place, "ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
    Some((xml::value(place, "numId")?.to_owned(), level))
}

impl Marks {
    /// Reads the marks of `rPr`.
    pub(super) fn of(node: Node<'_, '_>) -> Self {
        let size = xml::value(node, "sz").and_then(|size| size.parse::<f32>().ok());
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is clamped"
        )]
        let size = size.map(|size| size.clamp(0.0, 4000.0) as u16);
        Self {
            bold: xml::switch(node, "b"),
            italic: xml::switch(node, "i"),
            hidden: xml::switch(node, "vanish"),
            struck: xml::switch(node, "strike").or(xml::switch(node, "dstrike")),
            underlined: xml::switch(node, "u"),
            size,
        }
    }

    /// Returns these marks, and where they tell nothing, the others.
    pub(super) fn over(self, below: Self) -> Self {
        Self {
            bold: self.bold.or(below.bold),
            italic: self.italic.or(below.italic),
            hidden: self.hidden.or(below.hidden),
            struck: self.struck.or(below.struck),
            underlined: self.underlined.or(below.underlined),
            size: self.size.or(below.size),
        }
    }
}
