//! The page around what is drawn: its markup, style, script and fonts.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde::Serialize;

use crate::assets::Assets;
use crate::cli::preview::{
    answer::{Content, Media},
    tab,
};
use crate::export::{self, TemplateFault};
use crate::fonts;
use crate::look::{LOOK, Look};

/// What the page's own words and those of a title are written with; others are the system's.
const CHARACTERS: [std::ops::RangeInclusive<char>; 3] =
    [' '..='~', '\u{a0}'..='\u{17f}', '\u{2010}'..='\u{2026}'];

/// The page's files, by name; the page itself has none.
#[derive(Debug)]
pub(super) struct PageFiles(BTreeMap<String, Content>);

#[derive(Serialize)]
struct ShellView {
    is_folder: bool,
    tabs: Vec<TabView>,
}

#[derive(Serialize)]
struct TabView {
    word: &'static str,
    label: &'static str,
    is_facilitators: bool,
    has_pages: bool,
}

#[derive(Serialize)]
struct StyleView {
    accent: Option<&'static str>,
    fonts: BTreeMap<String, String>,
    /// No fonts of a collection: what they would set is the system's.
    house: [(); 0],
    #[serde(flatten)]
    look: Look,
}

impl PageFiles {
    /// Returns the files of the page for a briefing, or for a folder of them.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub(super) fn new(assets: &Assets, is_folder: bool) -> Result<Self, TemplateFault> {
        let mut files = BTreeMap::new();
        let mut add = |name: String, kind, bytes: Arc<[u8]>| {
            files.insert(name, Content { kind, bytes });
        };
        let shell = ShellView { is_folder, tabs: tabs() };
        let shell = export::fill_text(assets, "html/preview.html", &shell)?;
        add(String::new(), Media::Shell, shell.into_bytes().into());
        add("preview.css".to_owned(), Media::Style, style(assets)?.into_bytes().into());
        let script = assets.text("html/preview.js").unwrap_or_default();
        add("preview.js".to_owned(), Media::Script, script.into_owned().into_bytes().into());
        let characters: BTreeSet<char> = CHARACTERS.into_iter().flatten().collect();
        for face in fonts::FACES {
            add(font_name(face.weight), Media::Font, fonts::web_font(face.weight, &characters));
        }
        Ok(Self(files))
    }

    /// Returns a file by its name.
    pub(super) fn get(&self, name: &str) -> Option<Content> {
        self.0.get(name).cloned()
    }
}

fn tabs() -> Vec<TabView> {
    let views = tab::outputs().map(|(output, label)| TabView {
        word: output.name.word(),
        label,
        is_facilitators: tab::is_facilitators(output),
        has_pages: tab::has_pages(output),
    });
    views.collect()
}

fn style(assets: &Assets) -> Result<String, TemplateFault> {
    let weights = fonts::FACES.iter().map(|face| face.weight);
    let fonts = weights.map(|weight| (weight.to_string(), font_name(weight))).collect();
    let view = StyleView { accent: None, fonts, house: [], look: LOOK };
    let sheets = ["html/base.css", "html/night.css", "html/skip.css", "html/preview.css"];
    sheets.into_iter().map(|id| export::fill_text(assets, id, &view)).collect()
}

fn font_name(weight: u16) -> String {
    format!("font-{weight}.woff2")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_has_all_that_it_names() {
        let files = PageFiles::new(&Assets::built_in(), true).unwrap();
        let text = |name: &str| {
            String::from_utf8(files.get(name).unwrap_or_else(|| panic!("{name}")).bytes.to_vec())
        };
        let shell = text("").unwrap();
        for name in ["preview.css", "preview.js"] {
            assert!(shell.contains(&format!("\"{name}\"")), "{name}");
            assert!(!text(name).unwrap().is_empty(), "{name}");
        }
        for (output, label) in tab::outputs() {
            assert!(shell.contains(output.name.word()) && shell.contains(label), "{label}");
        }
        let style = text("preview.css").unwrap();
        for face in fonts::FACES {
            assert!(style.contains(&font_name(face.weight)));
            assert!(files.get(&font_name(face.weight)).is_some());
        }
        assert!(files.get("../Cargo.toml").is_none());
    }
}
