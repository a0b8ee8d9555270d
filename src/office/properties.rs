//! What a file says of itself: title, language, days, and what the program that made it wants back.

use crate::office::{
    package::{Package, Relations, Role, role},
    xml::Element,
};
use crate::text::{Date, date_to_iso};

/// What a file says of itself. No user, no machine, no clock.
#[derive(Clone, Debug)]
pub struct Properties {
    /// The title.
    pub title: String,
    /// The language, a BCP 47 tag.
    pub language: String,
    /// The day that it is of.
    pub date: Date,
    /// Properties with names of one's own.
    pub own: Vec<(&'static str, String)>,
}

/// The role of the parts that tell of a file, in the package's own name space.
const CORE: Role =
    Role("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties");

/// What every property of one's own is called by.
const OWN_FORMAT: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

impl Properties {
    /// Adds the parts that tell of a file.
    pub(super) fn add_to(&self, package: &mut Package) {
        let none = Relations::default;
        let xml = "application/vnd.openxmlformats-package.core-properties+xml";
        package.add("docProps/core.xml", xml, self.core(), none());
        package.lead_to(CORE, "docProps/core.xml");
        let xml = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
        package.add("docProps/app.xml", xml, app(), none());
        package.lead_to(role!("extended-properties"), "docProps/app.xml");
        if !self.own.is_empty() {
            let xml = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
            package.add("docProps/custom.xml", xml, self.custom(), none());
            package.lead_to(role!("custom-properties"), "docProps/custom.xml");
        }
    }

    fn core(&self) -> Element {
        let day = format!("{}T00:00:00Z", date_to_iso(self.date));
        let date = |name| Element::new(name).fixed("xsi:type", "dcterms:W3CDTF").saying(&day);
        Element::new("cp:coreProperties")
            .fixed(
                "xmlns:cp",
                "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            )
            .fixed("xmlns:dc", "http://purl.org/dc/elements/1.1/")
            .fixed("xmlns:dcterms", "http://purl.org/dc/terms/")
            .fixed("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
            .holding(Element::new("dc:title").saying(&self.title))
            .holding(date("dcterms:created"))
            .holding(Element::new("dc:language").saying(&self.language))
            .holding(date("dcterms:modified"))
    }

    fn custom(&self) -> Element {
        let own = self.own.iter().zip(2..).map(|((name, value), id)| {
            Element::new("property")
                .fixed("fmtid", OWN_FORMAT)
                .with("pid", id)
                .fixed("name", name)
                .holding(Element::new("vt:lpwstr").saying(value))
        });
        Element::new("Properties")
            .fixed(
                "xmlns",
                "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            )
            .fixed(
                "xmlns:vt",
                "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
            )
            .holding_all(own)
    }
}

fn app() -> Element {
    Element::new("Properties")
        .fixed("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .holding(Element::new("Application").saying(env!("CARGO_PKG_NAME")))
}
