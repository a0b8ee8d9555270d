//! The fonts of a collection, as files.

use crate::diag::Diagnostic;
use crate::fonts::{FontFault, HouseFont, HouseFonts};
use crate::model::{Brand, Collection};
use crate::source::{FileFault, Files, Text};

/// The largest font, in bytes.
const MOST_BYTES: u64 = 5 * 1024 * 1024;

/// Names of the licence that stands beside a font.
const LICENCES: &[&str] = &[
    "LICENSE",
    "LICENSE.txt",
    "LICENSE.md",
    "LICENCE",
    "LICENCE.txt",
    "LICENCE.md",
    "OFL.txt",
    "COPYING",
];

/// Returns a collection's fonts, and adds what is wrong with their files; a name that no font can have
/// has been reported where the collection was read.
pub fn read_fonts(
    collection: &Collection,
    files: &dyn Files,
    out: &mut Vec<Diagnostic>,
) -> HouseFonts {
    let fonts = collection.brand.fonts.iter().filter(|font| Brand::is_font_name(font));
    let mut read = Vec::new();
    for font in fonts {
        match read_font(font, files) {
            Ok(font) => read.push(font),
            Err(fault) => out.push(*fault),
        }
    }
    HouseFonts::new(read)
}

fn read_font(font: &Text, files: &dyn Files) -> Result<HouseFont, Box<Diagnostic>> {
    let fault = |what: &str, help: &str| {
        let message = format!("the font `{}` {what}", font.value);
        Box::new(Diagnostic::schema(font.span, message).help(help))
    };
    let bytes = files.read(font, MOST_BYTES).map_err(|why| match why {
        FileFault::Outside => fault("is outside the collection", "copy it next to sevenmin.toml"),
        FileFault::Missing => fault(
            "is not there",
            "check the name, capitals too; it is looked for from sevenmin.toml",
        ),
        FileFault::TooLarge => {
            fault("has more than 5 MB", "take a file with the scripts alone that you need")
        }
        FileFault::Unreadable(why) => {
            fault(&format!("cannot be read: {why}"), "check that you may open the file")
        }
    })?;
    let read = HouseFont::read(bytes)
        .map_err(|why| fault(describe(why), "choose another file of the font"))?;
    if !has_licence(font, files) {
        let help = "put the font's licence into its folder, as LICENSE.txt or OFL.txt";
        return Err(fault("has no licence beside it", help));
    }
    Ok(read)
}

fn describe(fault: FontFault) -> &'static str {
    match fault {
        FontFault::NotAFont => "is no TTF or OTF font",
        FontFault::Packed => "is packed for the web, and papers need it as TTF or OTF",
        FontFault::CutShort => "is cut short: the file ends before all of the font",
        FontFault::Damaged => "is damaged: its tables are not what they say",
        FontFault::Variable => "is a variable font, and papers need one of a single weight",
        FontFault::NotEmbeddable => "may not be embedded, by what its maker wrote into it",
    }
}

/// A licence that is too large to read is one.
fn has_licence(font: &str, files: &dyn Files) -> bool {
    let folder = font.rfind('/').map_or("", |slash| &font[..=slash]);
    let is_there = |name: &str| {
        let read = files.read(&format!("{folder}{name}"), MOST_BYTES);
        matches!(read, Ok(_) | Err(FileFault::TooLarge))
    };
    LICENCES.iter().any(|name| is_there(name))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::model::List;
    use crate::source::Span;

    struct Folder(BTreeMap<&'static str, Vec<u8>>);

    impl Files for Folder {
        fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, FileFault> {
            let bytes = self.0.get(path).ok_or(FileFault::Missing)?;
            if bytes.len() as u64 > limit { Err(FileFault::TooLarge) } else { Ok(bytes.clone()) }
        }
    }

    /// A face of the house, with the bits of its licence set to these.
    fn font(licence: u16) -> Vec<u8> {
        let mut bytes = std::fs::read(
            "fonts/atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf",
        )
        .unwrap();
        let count = usize::from(u16::from_be_bytes([bytes[4], bytes[5]]));
        let record = (0..count).map(|at| 12 + 16 * at).find(|at| &bytes[*at..at + 4] == b"OS/2");
        let offset = record.unwrap() + 8;
        let table = u32::from_be_bytes(bytes[offset..offset + 4].try_into().unwrap()) as usize;
        bytes[table + 8..table + 10].copy_from_slice(&licence.to_be_bytes());
        // The family's own is 0.
        let sum = u32::from_be_bytes(bytes[offset - 4..offset].try_into().unwrap());
        let sum = sum.wrapping_add(u32::from(licence) << 16);
        bytes[offset - 4..offset].copy_from_slice(&sum.to_be_bytes());
        bytes
    }

    #[test]
    fn a_font_can_be_read_and_embedded_and_has_its_licence() {
        let files = Folder(BTreeMap::from([
            ("good/a.ttf", font(0)),
            ("good/b.ttf", font(0x0008)),
            ("good/restricted.ttf", font(0x0002)),
            ("good/whole.ttf", font(0x0108)),
            ("good/text.ttf", b"no font".to_vec()),
            ("good/large.ttf", vec![0; 5 * 1024 * 1024 + 1]),
            ("good/OFL.txt", b"licence".to_vec()),
            ("good/cut.ttf", font(0)[..5000].to_vec()),
            ("bad/a.ttf", font(0)),
        ]));
        let told = |path: &str| {
            let fonts = List::new(vec![Text::unwritten(path)], Span::default(), true);
            let brand = Brand { fonts, ..Brand::default() };
            let mut found = Vec::new();
            read_fonts(&Collection { brand, ..Collection::default() }, &files, &mut found);
            found.into_iter().map(|one| one.message).collect::<Vec<String>>()
        };
        let none: [&str; 0] = [];
        assert_eq!(told("good/a.ttf"), none);
        assert_eq!(told("good/b.ttf"), none);
        let refused = "may not be embedded, by what its maker wrote into it";
        assert_eq!(
            told("good/restricted.ttf"),
            [format!("the font `good/restricted.ttf` {refused}")]
        );
        assert_eq!(told("good/whole.ttf"), [format!("the font `good/whole.ttf` {refused}")]);
        assert_eq!(told("good/text.ttf"), ["the font `good/text.ttf` is no TTF or OTF font"]);
        let cut = "is cut short: the file ends before all of the font";
        assert_eq!(told("good/cut.ttf"), [format!("the font `good/cut.ttf` {cut}")]);
        assert_eq!(told("good/none.woff"), none);
        assert_eq!(told("good"), none);
        assert_eq!(told(""), none);
        assert_eq!(told("good/large.ttf"), ["the font `good/large.ttf` has more than 5 MB"]);
        assert_eq!(told("bad/a.ttf"), ["the font `bad/a.ttf` has no licence beside it"]);
        assert_eq!(told("good/none.otf"), ["the font `good/none.otf` is not there"]);
    }
}
