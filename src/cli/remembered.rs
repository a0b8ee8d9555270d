//! What an export remembers of the files that it made, so that the next one leaves alone what has not
//! changed: hashes with a salt in the user's own cache, never beside the files.
//!
//! Only what came out whole is remembered; everything else is made again, and says so again. What rules
//! told of finished pages is kept as rule, place and numbers, so that it is told again word for word with
//! no word of it in the cache.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::bundle::{Bundle, Hash};
use crate::cli::{cache::Cache, delivered::Delivered, disk};
use crate::export::{Item, Templates};
use crate::layout::Remarks;
use crate::proof::{Order, Proof};

/// What earlier exports of this user made.
#[derive(Debug)]
pub(super) struct Remembered {
    cache: Option<Cache>,
}

/// What was made of a briefing.
#[derive(Debug, Deserialize, Serialize)]
struct Earlier {
    /// Of what.
    print: String,
    /// The hashes of its files, in the order in which they were asked for.
    files: Vec<String>,
    is_draft: bool,
    /// What its pages told.
    told: Remarks,
}

/// One briefing that is to be made, as hashes.
pub(super) struct Trace<'a> {
    cache: &'a Cache,
    /// What it is remembered by: the briefing, the folder and what is ordered.
    name: Hash,
    /// Of what it will be made.
    print: Hash,
    /// Where its files go, with their names.
    files: Vec<PathBuf>,
}

impl Remembered {
    /// Returns what this user's exports made; without a cache nothing is known.
    pub(super) fn of_this_user() -> Self {
        Self { cache: Cache::open("exports") }
    }

    /// Returns the trace of an order of a briefing; nothing where it cannot be remembered.
    pub(super) fn trace(&self, proof: &Proof, order: &Order, out: &Path) -> Option<Trace<'_>> {
        let (cache, id) = (self.cache.as_ref()?, proof.id()?);
        let here = std::env::current_dir().ok()?;
        let mut name = cache.print();
        name.add(here.join(proof.path()).to_string_lossy().as_bytes());
        name.add(here.join(out).to_string_lossy().as_bytes());
        for item in &order.to {
            name.add(format!("{} {:?}", item.output.name.word(), item.sheet).as_bytes());
        }
        let (name, print) = (name.finish(), print(cache, proof, order));
        let files = order.to.iter().map(|item: &Item| out.join(item.path(id))).collect();
        Some(Trace { cache, name, print, files })
    }
}

fn print(cache: &Cache, proof: &Proof, order: &Order) -> Hash {
    let mut print = cache.print();
    let templates: &Templates = &order.templates;
    print.add_tools(templates);
    let Order { draft, deny_warnings, built, .. } = order;
    print.add(format!("{draft} {deny_warnings} {built:?}").as_bytes());
    proof.ingredients(&mut |piece| print.add(piece));
    print.finish()
}

impl Trace<'_> {
    /// Returns the files where they stand as they would be made; then nothing has to be done.
    pub(super) fn standing(&self, proof: &Proof, order: &Order, out: &Path) -> Option<Delivered> {
        let earlier: Earlier = serde_json::from_slice(&self.cache.read(&self.name)?).ok()?;
        let is_same = earlier.print == self.print.as_str()
            && earlier.files.len() == self.files.len()
            && self.files.iter().zip(&earlier.files).all(|(file, known)| {
                disk::read_whole(file).is_ok_and(|bytes| self.sum(&bytes).as_str() == known)
            });
        if !is_same || proof.is_stopped(order) {
            return None;
        }
        let report = proof.report_with(&earlier.told, order)?;
        let standing = (self.files.clone(), earlier.is_draft);
        Some(Delivered::standing(report, proof.id(), standing, out))
    }

    /// Returns the hashes of files that were made.
    pub(super) fn sums(&self, made: &Bundle) -> Vec<String> {
        made.iter().map(|file| self.sum(&file.bytes).as_str().to_owned()).collect()
    }

    /// Remembers what was made.
    pub(super) fn remember(&self, files: Vec<String>, made: &Delivered) {
        if files.len() != self.files.len() || !made.is_plain() {
            return;
        }
        let (print, told) = (self.print.as_str().to_owned(), made.told().clone());
        let earlier = Earlier { print, files, is_draft: made.is_draft(), told };
        if let Ok(bytes) = serde_json::to_vec(&earlier) {
            self.cache.write(&self.name, bytes);
        }
    }

    fn sum(&self, bytes: &[u8]) -> Hash {
        let mut sum = self.cache.print();
        sum.add(bytes);
        sum.finish()
    }
}
