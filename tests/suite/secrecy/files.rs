//! The files of a planted case: a list, and beside it a folder with a collection and a briefing.

use super::place::{BRIEFING, COLLECTION, Manner, Place, plant};
use super::planted::{File, Planted, Planting};
use crate::harness::{Case, briefing};
use crate::tools::PNG;

/// The id of the briefing where no term stands in it.
const ID: &str = "example-2026";

/// A collection file that names the list and nothing else.
const SMALL: &str = "[private]\nterms = \"../list.txt\"\n";

impl Planted {
    /// Writes the files.
    pub fn case(&self) -> Case {
        // Two briefings of one id are told of one another, and not exported.
        let id = if self.errand[0] == "export" { "other" } else { ID };
        let mut case = Case::new()
            .file("house/logo.png", PNG)
            // Before every name that a term can make, so that the order stays with other letters.
            .file("house/0/0.toml", briefing(id, ""));
        let files = [
            (File::List, "list.txt".to_owned(), self.list.file().into_bytes()),
            (File::Collection, "house/sevenmin.toml".to_owned(), self.collection().into_bytes()),
            (File::Picture, format!("house/{}/{}", self.folder(), self.picture()), PNG.to_vec()),
            (File::Briefing, format!("house/{}", self.path()), self.briefing().into_bytes()),
        ];
        for (file, path, bytes) in files {
            case = match self.odd {
                Some((odd, state)) if odd == file => state.make(case, &path, bytes),
                _ => case.file(&path, bytes),
            };
        }
        case
    }

    /// Returns the briefing's text.
    pub fn briefing(&self) -> String {
        self.planted(BRIEFING, Place::in_briefing).replace("images/map.png", &self.picture())
    }

    /// Returns the collection file: a small one where no term stands in it.
    fn collection(&self) -> String {
        if let Some(text) = self.collection {
            return text.replace("{term}", &self.list.0[0].words().join(" "));
        }
        let any = self.plantings.iter().any(|planting| planting.place.in_collection().is_some());
        if any { self.planted(COLLECTION, Place::in_collection) } else { SMALL.to_owned() }
    }

    fn planted(&self, text: &str, within: fn(Place) -> Option<(usize, Manner)>) -> String {
        let here = |planting: &Planting| Some((within(planting.place)?, self.words(planting)));
        let mut here: Vec<_> = self.plantings.iter().filter_map(here).collect();
        here.sort_by_key(|((at, _), _)| *at);
        here.dedup_by_key(|((at, _), _)| *at);
        // From the last line on, since a new key moves the lines below it.
        here.iter().rev().fold(text.to_owned(), |text: String, ((at, manner), words)| {
            plant(&text, *at, *manner, words)
        })
    }

    /// Returns the briefing's path in the collection's folder.
    pub fn path(&self) -> String {
        format!("{}/{}.toml", self.folder(), self.named(Place::File, "file"))
    }

    fn folder(&self) -> String {
        self.named(Place::Folder, "folder")
    }

    fn picture(&self) -> String {
        format!("images/{}.png", self.named(Place::Picture, "map"))
    }

    fn named(&self, place: Place, usual: &str) -> String {
        let planting = self.plantings.iter().find(|planting| planting.place == place);
        planting.map_or_else(|| usual.to_owned(), |planting| self.words(planting))
    }
}
