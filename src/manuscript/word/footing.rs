//! What a document stands on: its main part, styles, lists and properties.

use crate::manuscript::{
    Manuscript, Refusal,
    package::Package,
    word::{links::Links, numbering::Numbering, styles::Styles},
    xml,
};

/// What a document stands on.
#[derive(Debug)]
pub(super) struct Footing {
    /// The name of the main part.
    pub(super) main: String,
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    /// What the main part leads to.
    pub(super) links: Links,
}

impl Footing {
    /// Finds the main part and reads what it needs.
    pub(super) fn read(package: &mut Package<'_>) -> Result<Self, Refusal> {
        refuse_others(package)?;
        let main = main_part(package)?;
        let links = Links::of(package, &main)?;
        let part = |kind: &str, usual: &str| {
            let named = links.of_kind(kind).next().map(str::to_owned);
            named.unwrap_or_else(|| format!("word/{usual}"))
        };
        let styles = Styles::read(package, &part("/styles", "styles.xml"))?;
        let numbering = Numbering::read(package, &part("/numbering", "numbering.xml"))?;
        Ok(Self { main, styles, numbering, links })
    }

    /// Returns the text of the main part.
    pub(super) fn main_text(&self, package: &mut Package<'_>) -> Result<String, Refusal> {
        package.text(&self.main)?.ok_or_else(no_document)
    }

    /// Takes title and language from the properties, and nothing else.
    pub(super) fn properties(
        &self,
        package: &mut Package<'_>,
        manuscript: &mut Manuscript,
    ) -> Result<(), Refusal> {
        manuscript.language.clone_from(&self.styles.language);
        let root = Links::of(package, "")?;
        let core =
            root.of_kind("/core-properties").next().unwrap_or("docProps/core.xml").to_owned();
        let Some(text) = package.text(&core)? else { return Ok(()) };
        let tree = xml::parse(&text, &core)?;
        let told = |name: &str| {
            let words = xml::child(tree.root_element(), name)?.text()?.trim().to_owned();
            (!words.is_empty()).then_some(words)
        };
        manuscript.title = told("title");
        if let Some(language) = told("language") {
            manuscript.language = Some(language);
        }
        Ok(())
    }
}

fn no_document() -> Refusal {
    Refusal::new("is a zip and no Word document: it has no word/document.xml")
}

/// Tells documents of other programs, and those with programs in them.
fn refuse_others(package: &mut Package<'_>) -> Result<(), Refusal> {
    if package.names().any(|name| name.ends_with("vbaproject.bin")) {
        return Err(Refusal::macros());
    }
    let types = package.text("[Content_Types].xml")?.unwrap_or_default();
    if types.contains("macroEnabled") {
        return Err(Refusal::macros());
    }
    let of = |part: &str| package.has(part);
    let what = if of("ppt/presentation.xml") {
        "a PowerPoint file; copy its text into a Word document, and import that"
    } else if of("xl/workbook.xml") {
        "an Excel file; copy its text into a Word document, and import that"
    } else if of("content.xml") && of("mimetype") {
        "an OpenDocument file; open it in LibreOffice or Word, save it as Word Document (.docx), and import that"
    } else if package
        .names()
        .any(|name| name.rsplit_once('.').is_some_and(|(_, ending)| ending == "iwa"))
    {
        "a Pages document; in Pages choose File, Export To, Word, and import that"
    } else {
        return Ok(());
    };
    Err(Refusal::new(format!("is {what}")))
}

fn main_part(package: &mut Package<'_>) -> Result<String, Refusal> {
    let root = Links::of(package, "")?;
    let named = root.of_kind("/officeDocument").next().map(str::to_owned);
    let names = named.into_iter().chain(["word/document.xml".to_owned()]);
    let mut there = names.filter(|name| package.has(name));
    there.next().ok_or_else(no_document)
}
