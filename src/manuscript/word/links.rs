//! Where a part leads: to other parts of the document, or out of it. What lies outside is never opened.

use std::collections::BTreeMap;

use crate::manuscript::{Refusal, package::Package, xml};

/// Where a part leads, by the ids of its relationships.
#[derive(Clone, Debug, Default)]
pub(super) struct Links {
    by_id: BTreeMap<String, Link>,
}

#[derive(Clone, Debug)]
struct Link {
    kind: String,
    target: String,
    is_outside: bool,
}

impl Links {
    /// Reads where a part leads; the empty name is the document itself.
    pub(super) fn of(package: &mut Package<'_>, part: &str) -> Result<Self, Refusal> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let name = format!("{folder}{slash}_rels/{file}.rels");
        let Some(text) = package.text(&name)? else { return Ok(Self::default()) };
        let tree = xml::parse(&text, &name)?;
        let mut by_id = BTreeMap::new();
        for one in xml::below(tree.root(), "Relationship") {
            let told = |name: &str| xml::attribute(one, name).unwrap_or_default().to_owned();
            let is_outside = told("TargetMode").eq_ignore_ascii_case("external");
            let target = if is_outside { told("Target") } else { joined(folder, &told("Target")) };
            by_id.insert(told("Id"), Link { kind: told("Type"), target, is_outside });
        }
        Ok(Self { by_id })
    }

    /// Returns the part that an id leads to.
    pub(super) fn part(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).filter(|link| !link.is_outside).map(|link| link.target.as_str())
    }

    /// Returns the address that an id leads to.
    pub(super) fn address(&self, id: &str) -> Option<&str> {
        self.by_id.get(id).filter(|link| link.is_outside).map(|link| link.target.as_str())
    }

    /// Returns the parts of a kind, which is how its type ends.
    pub(super) fn of_kind(&self, kind: &str) -> impl Iterator<Item = &str> {
        let inside = self.by_id.values().filter(|link| !link.is_outside);
        inside.filter(move |link| link.kind.ends_with(kind)).map(|link| link.target.as_str())
    }
}

/// Returns a target as the name of a part.
fn joined(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                steps.pop();
            }
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}
