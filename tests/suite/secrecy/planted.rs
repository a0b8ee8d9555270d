//! A planted case: a private list, files that hold its terms, and a command.

use std::{fmt, io::Write, process::Command};

use super::errand::Errand;
use super::list::{PrivateList, Term};
use super::place::{Kind, Place};
use super::run;
use super::spelling::Spelling;
use super::state::State;
use super::telling::Telling;
use crate::harness::Case;

/// A term of the list at a place.
#[derive(Clone, Debug)]
pub struct Planting {
    /// Which line of the list; the list begins anew after its last.
    pub term: usize,
    /// How it is written.
    pub spelling: Spelling,
    /// What stands before and after it in a text.
    pub company: (&'static str, &'static str),
    /// Where it stands.
    pub place: Place,
}

/// How the program learns of the list.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Given {
    /// The collection names it.
    ByCollection,
    /// The command line names it.
    ByFlag,
    /// The command line names it and passes over the collection.
    Isolated,
    /// Not at all: what is to be hidden is told.
    Never,
}

/// A file of a case.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum File {
    Briefing,
    Collection,
    List,
    Picture,
}

/// A private list, files that hold its terms, and a command.
#[derive(Clone)]
pub struct Planted {
    /// The list.
    pub list: PrivateList,
    /// How the program learns of it.
    pub given: Given,
    /// What stands where.
    pub plantings: Vec<Planting>,
    /// What the collection file says in place of its usual words; `{term}` is the first term.
    pub collection: Option<&'static str>,
    /// A file that is not as it should be.
    pub odd: Option<(File, State)>,
    /// The command line.
    pub errand: Errand,
    /// Whether nothing can be written.
    pub disk_is_full: bool,
}

impl Planted {
    /// Returns a case with one term at one place, where the collection names the list.
    pub fn one(term: &str, spelling: Spelling, place: Place, errand: Errand) -> Self {
        Self {
            list: PrivateList::of(&[term]),
            given: Given::ByCollection,
            plantings: vec![Planting { term: 0, spelling, company: ("", ""), place }],
            collection: None,
            odd: None,
            errand,
            disk_is_full: false,
        }
    }

    /// Returns what is wrong with what the case tells.
    pub fn faults(&self) -> Vec<String> {
        let disguised = Self { list: self.list.disguised(), ..self.clone() };
        self.run().faults(&disguised.run())
    }

    /// Runs the program in the collection's folder.
    pub fn run(&self) -> Telling {
        let case = self.case();
        let house = case.path().join("house");
        let before = run::files_below(&house);
        let ran = run::to_its_end(self.command(&case));
        let mends = self.errand.contains(&"--fix") && self.errand.contains(&"-");
        let root = case.path().to_str().unwrap();
        // On Windows it is told with slashes, too.
        let bare = |told: &str| told.replace(root, "").replace(&root.replace('\\', "/"), "");
        // A text that is mended in its place is no news, nor is one on standard output.
        let new = run::files_below(&house)
            .into_iter()
            .filter(|(name, _)| !before.contains_key(name))
            .map(|(name, bytes)| (name.replace(&self.argument(), "{name}"), bytes));
        Telling {
            ended: ran.ended,
            stdout: if mends { String::new() } else { bare(&ran.stdout) },
            stderr: bare(&ran.stderr),
            written: new.collect(),
        }
    }

    fn command(&self, case: &Case) -> Command {
        let args = self.arguments();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let mut command = case.command(&args);
        if self.disk_is_full {
            command = run::without_disk(&command);
        }
        let input = tempfile::NamedTempFile::new().unwrap();
        input.as_file().write_all(self.briefing().as_bytes()).unwrap();
        command.current_dir(case.path().join("house")).stdin(input.reopen().unwrap());
        command
    }

    fn arguments(&self) -> Vec<String> {
        let given: &[&str] = match self.given {
            Given::ByCollection => &[],
            Given::ByFlag => &["--private-terms", "../list.txt"],
            Given::Isolated => &["--isolated", "--private-terms", "../list.txt"],
            Given::Never => &["--isolated"],
        };
        let filled =
            |arg: &&str| arg.replace("{name}", &self.argument()).replace("{file}", &self.path());
        self.errand.iter().chain(given).map(filled).collect()
    }

    /// Returns the term that stands in the command line.
    fn argument(&self) -> String {
        let planting = &self.plantings[0];
        planting.spelling.write(self.term(planting), Kind::Name)
    }

    /// Returns which term a planting puts in its place.
    pub fn term(&self, planting: &Planting) -> &Term {
        &self.list.0[planting.term % self.list.0.len()]
    }

    /// Returns the words that a planting puts in its place.
    pub fn words(&self, planting: &Planting) -> String {
        let kind = planting.place.kind();
        let (before, after) = if kind == Kind::Name { ("", "") } else { planting.company };
        format!("{before}{}{after}", planting.spelling.write(self.term(planting), kind))
    }
}

impl fmt::Display for Planted {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<&str> = self.list.0.iter().map(|term| term.0.as_str()).collect();
        write!(to, "sevenmin {} [list {lines:?} {:?}", self.arguments().join(" "), self.given)?;
        for planting in &self.plantings {
            let (name, words) = (planting.spelling.name, self.words(planting));
            write!(to, "; {words:?} ({name}) at {}", planting.place)?;
        }
        if let Some(text) = self.collection {
            write!(to, "; sevenmin.toml says {text:?}")?;
        }
        if let Some((file, state)) = self.odd {
            write!(to, "; the {file:?} is {state:?}")?;
        }
        to.write_str(if self.disk_is_full { "; the disk is full]" } else { "]" })
    }
}

impl fmt::Debug for Planted {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}
