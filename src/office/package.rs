//! A zip of parts that lead to one another.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
};

use zip::{
    CompressionMethod, DateTime, System, ZipWriter, result::ZipResult, write::SimpleFileOptions,
};

use crate::office::xml::Element;

/// What a part is to the one that leads to it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Role(pub(super) &'static str);

/// What relations of the format begin with.
macro_rules! role {
    ($name:literal) => {
        $crate::office::package::Role(concat!(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
            $name
        ))
    };
}
pub(super) use role;

/// The name of a relation of one part, such as `rId3`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct RelationId(usize);

impl std::fmt::Display for RelationId {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "rId{}", self.0)
    }
}

/// Where one part leads. Each place is named once.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations {
    /// With the number of each.
    all: BTreeMap<Relation, usize>,
}

#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
struct Relation {
    role: Role,
    /// The name of a part, from the root, or an address outside.
    target: String,
    is_outside: bool,
}

impl Relations {
    /// Returns the id by which the part leads to another.
    pub(super) fn to(&mut self, role: Role, part: &str) -> RelationId {
        self.relation(Relation { role, target: part.to_owned(), is_outside: false })
    }

    /// Returns the id by which the part leads to an address.
    pub(super) fn outside(&mut self, url: &str) -> RelationId {
        self.relation(Relation {
            role: role!("hyperlink"),
            target: url.to_owned(),
            is_outside: true,
        })
    }

    fn relation(&mut self, relation: Relation) -> RelationId {
        let next = self.all.len() + 1;
        RelationId(*self.all.entry(relation).or_insert(next))
    }

    fn part(&self, folder: &str) -> Vec<u8> {
        let mut all: Vec<(&Relation, usize)> =
            self.all.iter().map(|(one, at)| (one, *at)).collect();
        all.sort_by_key(|(_, at)| *at);
        let relations = all.into_iter().map(|(relation, at)| {
            let target = if relation.is_outside {
                relation.target.clone()
            } else {
                relative(folder, &relation.target)
            };
            let element = Element::new("Relationship")
                .with("Id", RelationId(at))
                .fixed("Type", relation.role.0)
                .with("Target", target);
            if relation.is_outside { element.fixed("TargetMode", "External") } else { element }
        });
        Element::new("Relationships")
            .fixed("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")
            .holding_all(relations)
            .into_part()
    }
}

/// Returns the way from a folder to a part.
fn relative(folder: &str, part: &str) -> String {
    let from: Vec<&str> = folder.split('/').filter(|name| !name.is_empty()).collect();
    let to: Vec<&str> = part.split('/').collect();
    let shared = from.iter().zip(&to).take_while(|(one, other)| one == other).count();
    let up = from[shared..].iter().map(|_| "..");
    up.chain(to[shared..].iter().copied()).collect::<Vec<&str>>().join("/")
}

/// A picture's file.
#[derive(Clone, Debug)]
pub struct Media {
    /// Its name, such as `1.png`; unique in the package.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: std::sync::Arc<[u8]>,
}

struct Part {
    /// From the root, without the slash before it.
    name: String,
    content_type: &'static str,
    bytes: Vec<u8>,
    relations: Relations,
}

/// A file of an office program.
#[derive(Default)]
pub struct Package {
    parts: Vec<Part>,
    relations: Relations,
}

impl Package {
    /// Adds a part to which the package itself leads.
    pub(super) fn lead_to(&mut self, role: Role, name: &str) {
        self.relations.to(role, name);
    }

    /// Adds a part.
    pub(super) fn add(
        &mut self,
        name: &str,
        content_type: &'static str,
        root: Element,
        relations: Relations,
    ) {
        let bytes = root.into_part();
        self.parts.push(Part { name: name.to_owned(), content_type, bytes, relations });
    }

    /// Adds a picture's file below a folder.
    pub(super) fn add_media(&mut self, folder: &str, media: &Media) {
        let Media { name, media_type, bytes } = media;
        self.parts.push(Part {
            name: format!("{folder}/{name}"),
            content_type: media_type,
            bytes: bytes.to_vec(),
            relations: Relations::default(),
        });
    }

    /// Returns the file. Times are fixed, so that the same parts make the same bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        self.zipped().expect("memory takes any bytes, and names of parts are unique")
    }

    fn zipped(self) -> ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // Elsewhere it would name the system that wrote it.
        let options = SimpleFileOptions::default()
            .system(System::Unix)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut put = |name: &str, bytes: &[u8]| {
            zip.start_file(name, options.compression_method(packing(name, bytes)))?;
            ZipResult::Ok(zip.write_all(bytes)?)
        };
        put("[Content_Types].xml", &self.content_types())?;
        put("_rels/.rels", &self.relations.part(""))?;
        for part in &self.parts {
            put(&part.name, &part.bytes)?;
            if !part.relations.all.is_empty() {
                let (folder, file) = part.name.rsplit_once('/').unwrap_or(("", &part.name));
                put(&format!("{folder}/_rels/{file}.rels"), &part.relations.part(folder))?;
            }
        }
        Ok(zip.finish()?.into_inner())
    }

    fn content_types(&self) -> Vec<u8> {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        let usual = [("rels", rels), ("xml", "application/xml")].map(|(extension, kind)| {
            Element::new("Default").with("Extension", extension).with("ContentType", kind)
        });
        let parts = self.parts.iter().map(|part| {
            Element::new("Override")
                .with("PartName", format!("/{}", part.name))
                .fixed("ContentType", part.content_type)
        });
        Element::new("Types")
            .fixed("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
            .holding_all(usual)
            .holding_all(parts)
            .into_part()
    }
}

/// Pictures are packed already, and to pack a small part takes longer than its bytes are worth.
fn packing(name: &str, bytes: &[u8]) -> CompressionMethod {
    const SMALL: usize = 1024;
    let is_text = matches!(name.rsplit('.').next(), Some("xml" | "rels"));
    if is_text && bytes.len() >= SMALL {
        CompressionMethod::Deflated
    } else {
        CompressionMethod::Stored
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leads_from_part_to_part() {
        assert_eq!(relative("", "word/document.xml"), "word/document.xml");
        assert_eq!(relative("word", "word/media/1.png"), "media/1.png");
        assert_eq!(relative("ppt/slides", "ppt/media/1.png"), "../media/1.png");
    }

    #[test]
    fn a_place_has_one_id() {
        let mut relations = Relations::default();
        let one = relations.outside("https://example.org");
        assert_ne!(one, relations.to(role!("image"), "word/media/1.png"));
        assert_eq!(one, relations.outside("https://example.org"));
    }

    /// To look each up among all before it would take minutes.
    #[test]
    fn many_places_have_ids_in_their_order() {
        let mut relations = Relations::default();
        let ids = (0..200_000).map(|at| relations.outside(&format!("https://example.org/{at}")));
        assert_eq!(ids.last(), Some(RelationId(200_000)));
        let part = String::from_utf8(relations.part("word")).unwrap();
        let told = part.find("\"rId10\"").zip(part.find("\"rId9\""));
        assert!(told.is_some_and(|(tenth, ninth)| ninth < tenth));
    }
}
