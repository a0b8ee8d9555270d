//! One briefing that is looked at: as it is now, and what could be drawn of it last.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use sha2::{Digest, Sha256};

use crate::cli::preview::{
    board::Board,
    drawing::Unhurried,
    message::{Drawn, State},
    reading::Reading,
    tab::Tab,
};
use crate::diag::{Findings, Report};
use crate::export::{Output, Press, Produced, Templates};
use crate::outputs::Name;
use crate::proof::{Proof, Sight};

/// One briefing that is looked at.
#[derive(Debug)]
pub(super) struct Sitting {
    number: usize,
    title: String,
    reading: Reading,
    /// Ready to be drawn; nothing where errors keep it from that.
    sight: Option<Sight>,
    /// What was found.
    pub(super) findings: Findings,
    /// The files of what could be drawn last of each output.
    drawn: BTreeMap<Name, Vec<String>>,
    /// Why an output could not be drawn.
    faults: BTreeMap<Name, String>,
}

impl Sitting {
    pub(super) fn new(number: usize) -> Self {
        Self {
            number,
            title: String::new(),
            reading: Reading::default(),
            sight: None,
            findings: Findings::of(&[], false, false),
            drawn: BTreeMap::new(),
            faults: BTreeMap::new(),
        }
    }

    /// Whether a reading met a file that somebody is about to write: it could be drawn before and
    /// cannot be read now.
    pub(super) fn is_half_written(&self, reading: &Reading) -> bool {
        let briefing = reading.proof.as_ref().and_then(Proof::briefing);
        let is_whole = briefing.is_some_and(|briefing| !briefing.sections.is_empty());
        self.sight.is_some() && !is_whole
    }

    /// Takes in what was read.
    pub(super) fn take(&mut self, mut reading: Reading, templates: &Templates) {
        let proof = reading.proof.take();
        let reports = reading.reports.iter().cloned();
        let reports: Vec<Report> = reports.chain(proof.as_ref().map(Proof::report)).collect();
        self.findings = Findings::of(&reports, reading.private_list, false);
        self.sight = proof.and_then(|proof| proof.sight(templates, reading.built).ok());
        if let Some(title) = self.sight.as_ref().and_then(Sight::title) {
            title.clone_into(&mut self.title);
        }
        self.faults.clear();
        self.reading = reading;
    }

    /// Draws an output and puts it out, unless that was done.
    pub(super) fn draw(&mut self, output: &'static Output, board: &Board, press: &dyn Press) {
        let Some(drawn) = self.sight.as_mut().and_then(|sight| sight.draw(output, press)) else {
            return;
        };
        match drawn {
            Ok(produced) => {
                let files = put(produced, board);
                self.faults.remove(&output.name);
                self.drawn.insert(output.name, files);
            }
            Err(fault) => {
                self.faults.insert(output.name, fault.to_string());
            }
        }
    }

    /// Returns what to tell of a tab.
    pub(super) fn drawn(&self, tab: Tab, trouble: &[String]) -> Drawn<'_> {
        let (word, name) = match tab {
            Tab::Output(output) => (output.name.word(), Some(output.name)),
            Tab::Findings => ("findings", None),
        };
        let fault = name.and_then(|name| self.faults.get(&name));
        let files = name.and_then(|name| self.drawn.get(&name));
        let state = match &self.sight {
            Some(sight) if fault.is_none() && sight.is_draft() => State::Draft,
            Some(_) if fault.is_none() => State::Whole,
            _ if files.is_some() || name.is_none() => State::Kept,
            _ => State::Nothing,
        };
        let trouble = self.reading.trouble.iter().chain(trouble).chain(fault);
        Drawn {
            briefing: self.number,
            tab: word,
            title: &self.title,
            path: &self.reading.path,
            state,
            trouble: trouble.cloned().collect(),
            files: files.map(Vec::as_slice).unwrap_or_default(),
        }
    }

    /// Whether nothing is left to advise.
    pub(super) fn is_advised(&self) -> bool {
        self.sight.is_none() || self.findings.complete
    }

    /// Adds what finished pages tell, once; returns whether that was done now.
    pub(super) fn advise(&mut self, press: &Unhurried<'_>) -> bool {
        let Some(sight) = self.sight.as_mut().filter(|_| !self.findings.complete) else {
            return false;
        };
        let advice = sight.advice(press);
        if press.is_called_away() {
            return false;
        }
        let reports = self.reading.reports.iter().cloned();
        let reports: Vec<Report> = reports.chain([sight.advised(advice)]).collect();
        self.findings = Findings::of(&reports, self.reading.private_list, true);
        true
    }

    /// Returns what it was read from, and what was looked for in vain.
    pub(super) fn origins(&self) -> &BTreeSet<PathBuf> {
        &self.reading.origins
    }

    /// Returns the files of all that is drawn of it.
    pub(super) fn files(&self) -> impl Iterator<Item = &String> {
        self.drawn.values().flatten()
    }
}

/// Puts pages or HTML out, each under the name of its content: what has not changed is not fetched
/// again.
fn put(produced: &Produced, board: &Board) -> Vec<String> {
    let put = |bytes: &[u8], ending: &str| {
        let digest = Sha256::digest(bytes);
        let digest: Vec<String> = digest[..16].iter().map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{}.{ending}", digest.concat());
        board.put(name.clone(), || Arc::from(bytes));
        name
    };
    if produced.pages.is_empty() {
        return vec![put(&produced.bytes, "html")];
    }
    produced.pages.iter().map(|page| put(page.as_bytes(), "svg")).collect()
}
