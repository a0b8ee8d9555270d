//! A collection is read: its file, its private list, and what it names.

use std::path::Path;

use super::{Placed, Unreadable, Workspace, locked};
use crate::cli::{
    disk::{self, Folder},
    lists,
    ui::Ui,
};
use crate::guard::PrivateTerms;
use crate::parse::{self, PrivateList};
use crate::proof::Shelf;
use crate::source::Source;

impl Workspace<'_> {
    pub(super) fn read(&self, file: &Path) -> Result<Placed, Unreadable> {
        self.note([file.to_owned()]);
        let bytes = disk::read_regular(file).map_err(|error| {
            let (shown, why) = (lists::without_names(file), disk::reason(&error));
            self.ui.fail(&format!(
                "{shown} cannot be read: {why}; nothing under it was looked at, since it may name a private list"
            ));
            Unreadable
        })?;
        self.placed_bytes(file, bytes)
    }

    pub(super) fn placed_bytes(&self, file: &Path, bytes: Vec<u8>) -> Result<Placed, Unreadable> {
        let parent = file.parent().unwrap_or(Path::new(""));
        let folder = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
        let files = Folder::new(folder, None);
        let mut terms = self.terms.clone();
        let shelf = match Source::from_bytes(lists::shown_near(file), bytes) {
            Err(fault) => {
                let source = Source::unread(lists::without_names(file), fault);
                Shelf::blind(source, parse::from_fault(fault))
            }
            Ok(mut source) => {
                match parse::private_list(&source) {
                    PrivateList::None => {}
                    PrivateList::Named(list) => {
                        let list = folder.join(list.value.as_str());
                        self.note([list.clone()]);
                        let named = read_terms(&list, self.ui, true)?;
                        self.hide(&named);
                        terms = terms.and(&named);
                    }
                    PrivateList::Unknown(..) => source.path = lists::without_names(file),
                }
                Shelf::read(source, &files, terms)
            }
        };
        self.note(files.into_asked());
        if shelf.is_blind() {
            locked(&self.blind).extend(shelf.report().cloned());
            return Err(Unreadable);
        }
        Ok(Placed { folder: Some(folder.to_owned()), shelf })
    }

    /// The list that is passed over still hides what it guards in all that is said.
    pub(super) fn say_what_was_passed_over(&self, file: &Path) {
        let Ok(bytes) = disk::read_regular(file) else { return };
        let Ok(source) = Source::from_bytes("", bytes) else { return };
        let list = match parse::private_list(&source) {
            PrivateList::None => return,
            PrivateList::Named(list) => Some(list),
            PrivateList::Unknown(..) => None,
        };
        let folder = file.parent().unwrap_or(Path::new(""));
        let list = list.map(|list| folder.join(list.value.as_str()));
        let shown = match list.and_then(|list| lists::terms_of(&list, true).ok()) {
            Some(terms) => {
                self.hide(&terms);
                self.ui.path(Path::new(&lists::shown_near(file)))
            }
            None => lists::without_names(file),
        };
        self.ui.say(&format!(
            "warning: --isolated passes over {shown}, which names a private list; names on it are not looked for"
        ));
    }
}

/// The guard never falls silent: a list that cannot be read ends the run. The path is not shown,
/// since a list is often named after the person it protects.
pub(super) fn read_terms(path: &Path, ui: &Ui, is_named: bool) -> Result<PrivateTerms, Unreadable> {
    lists::terms_of(path, is_named).map_err(|why| {
        ui.fail(&format!("the private list cannot be read: {why}; nothing was checked without it"));
        Unreadable
    })
}
