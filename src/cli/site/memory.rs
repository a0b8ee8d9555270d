//! What a run remembers for the next one, in the user's own cache and never beside the site.
//!
//! It only saves work: where it is absent, damaged or of another site, everything is made.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize};

use crate::bundle::{Hash, Manifest, Renewal};
use crate::cli::{cache::Cache, site::Prints};

/// Where a run remembers, if it can.
#[derive(Debug)]
pub(super) struct Memory {
    place: Option<(Cache, Hash)>,
}

/// What was made before, and of what.
#[derive(Debug, Default, Deserialize, Serialize)]
pub(super) struct Earlier {
    /// Of what everything was made.
    whole: String,
    /// Whether nothing was left out for an error.
    pub(super) is_clean: bool,
    /// How many briefings were not for the public.
    pub(super) unpublished: usize,
    /// The list of all files that were made.
    manifest: String,
    /// The files of each briefing by its id.
    papers: BTreeMap<String, Papers>,
}

/// The files of a briefing.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(super) struct Papers {
    /// Of what they were made.
    pub(super) print: String,
    /// Each with how many pages it has.
    pub(super) files: BTreeMap<String, Option<usize>>,
}

impl Memory {
    /// Returns what may be remembered of the site in a folder.
    pub(super) fn of(folder: &Path) -> Self {
        Self::open(folder).unwrap_or(Self { place: None })
    }

    fn open(folder: &Path) -> Option<Self> {
        let cache = Cache::open("sites")?;
        let real = folder.canonicalize().ok().or_else(|| {
            let parent = folder.parent().filter(|parent| *parent != Path::new(""));
            let parent = parent.unwrap_or(Path::new(".")).canonicalize().ok()?;
            Some(parent.join(folder.file_name()?))
        })?;
        let mut name = cache.print();
        name.add(real.to_string_lossy().as_bytes());
        Some(Self { place: Some((cache, name.finish())) })
    }

    /// Returns what hashes are salted with.
    pub(super) fn salt(&self) -> &[u8] {
        self.place.as_ref().map_or(&[], |(cache, _)| cache.salt())
    }

    /// Returns what was made before, where the folder still holds it.
    pub(super) fn read(&self, renewal: &Renewal) -> Option<Earlier> {
        let (cache, name) = self.place.as_ref()?;
        let earlier: Earlier = serde_json::from_slice(&cache.read(name)?).ok()?;
        (earlier.manifest == list(renewal.standing())).then_some(earlier)
    }

    /// Remembers what was made.
    pub(super) fn write(&self, earlier: &Earlier) {
        let Some((cache, name)) = &self.place else { return };
        let Ok(bytes) = serde_json::to_vec(earlier) else { return };
        cache.write(name, bytes);
    }
}

impl Earlier {
    /// Returns what a run remembers.
    pub(super) fn new(prints: &Prints, made: &Manifest, papers: BTreeMap<String, Papers>) -> Self {
        let whole = prints.whole.as_str().to_owned();
        Self { whole, manifest: list(made), papers, ..Self::default() }
    }

    /// Returns the briefings that are in the site, where nothing was left out for an error.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.papers.keys().map(String::as_str)
    }

    /// Whether everything would come out as it did before.
    pub(super) fn is_same(&self, prints: &Prints) -> bool {
        self.is_clean && self.whole == prints.whole.as_str()
    }

    /// Returns the files of a briefing, where they would come out as they did before.
    pub(super) fn papers(&self, id: &str, print: &Hash) -> Option<&Papers> {
        self.papers.get(id).filter(|papers| papers.print == print.as_str())
    }
}

fn list(files: &Manifest) -> String {
    Hash::of(files.to_text().as_bytes()).as_str().to_owned()
}
