//! A page with its fonts, pictures, styles and scripts inside.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::export::{
    Images, TemplateFault, Templates, html::sheets, images::SCREEN_WIDTH, task::Task,
};
use crate::fonts;

/// A page that is made of a template, style sheets and scripts.
pub(super) struct SingleFile<'a, V> {
    /// The words.
    pub(super) view: &'a V,
    /// What it is drawn with.
    pub(super) means: Means<'a>,
    pub(super) styles: &'a [&'a str],
    pub(super) scripts: &'a [&'a str],
    /// The weights of its type.
    pub(super) weights: &'a [u16],
}

/// What pages are drawn with beside words.
#[derive(Clone, Copy)]
pub(super) struct Means<'a> {
    pub(super) templates: &'a Templates,
    pub(super) accent: Option<&'a str>,
    pub(super) images: &'a Images,
}

impl<'a> Means<'a> {
    /// Returns what a briefing's page is drawn with.
    pub(super) fn of<V>(task: &Task<'a, V>) -> Self {
        let accent = task.shared.accent.as_deref();
        Self { templates: task.templates, accent, images: task.images }
    }
}

/// What a template gets beside the view.
#[derive(Serialize)]
struct WithAssets<'a, V> {
    #[serde(flatten)]
    view: &'a V,
    style: &'a str,
    script: &'a str,
    csp: &'a str,
    images: &'a BTreeMap<String, String>,
}

impl<V: Serialize> SingleFile<'_, V> {
    /// Returns the page.
    ///
    /// It is drawn twice: first to learn which characters it holds, for the fonts to be cut to,
    /// then with the fonts and the policy that names their hashes.
    pub(super) fn render(&self, template: &str) -> Result<Vec<u8>, TemplateFault> {
        let (view, images, script) = (self.view, self.images(), self.script()?);
        let draw = |style: &str, csp: &str, images: &BTreeMap<String, String>| {
            let assets = WithAssets { view, style, script: &script, csp, images };
            self.means.templates.engine().render(template, &assets)
        };
        let names = images.keys().map(|name| (name.clone(), String::new())).collect();
        let characters = characters_of(&draw("", "", &names)?);
        let style = self.style(&characters)?;
        let page = draw(&style, &policy(&style, &script), &images)?;
        Ok(page.into_bytes())
    }

    /// Returns the page without fonts, style, script and policy: what holds it has its own.
    pub(super) fn render_bare(&self, template: &str) -> Result<Vec<u8>, TemplateFault> {
        let (view, images) = (self.view, &self.images());
        let assets = WithAssets { view, style: "", script: "", csp: "", images };
        Ok(self.means.templates.engine().render(template, &assets)?.into_bytes())
    }

    fn images(&self) -> BTreeMap<String, String> {
        let images = self.means.images.with_logos(SCREEN_WIDTH).map(|image| {
            let data = STANDARD.encode(&image.bytes);
            (image.name, format!("data:{};base64,{data}", image.media_type))
        });
        images.collect()
    }

    fn style(&self, characters: &BTreeSet<char>) -> Result<String, TemplateFault> {
        let accent = self.means.accent;
        let fonts = self.weights.iter().map(|weight| {
            let data = STANDARD.encode(fonts::web_subset(*weight, characters));
            (weight.to_string(), format!("data:font/woff2;base64,{data}"))
        });
        sheets::style(self.means.templates, self.styles, accent, &fonts.collect())
    }

    fn script(&self) -> Result<String, TemplateFault> {
        sheets::script(self.means.templates, self.scripts)
    }
}

/// Returns the characters that a page shows, also those that stand in it as references or in its styles.
fn characters_of(page: &str) -> BTreeSet<char> {
    const IN_STYLES: &str = "•·\u{a0}";
    const ESCAPED: &[(&str, char)] =
        &[("&#x27;", '\''), ("&quot;", '"'), ("&#x2f;", '/'), ("&lt;", '<'), ("&gt;", '>')];
    let escaped = ESCAPED.iter().filter(|(reference, _)| page.contains(reference));
    // Most characters are the same few over and over.
    let mut known = [false; 128];
    let new = page.chars().filter(|character| {
        let known =
            usize::try_from(u32::from(*character)).ok().and_then(|code| known.get_mut(code));
        known.is_none_or(|known| !std::mem::replace(known, true))
    });
    let escaped = escaped.map(|(_, character)| *character);
    new.chain(IN_STYLES.chars()).chain(escaped).collect()
}

/// Returns a policy under which only this style and this script run and nothing is fetched.
fn policy(style: &str, script: &str) -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    let script = match script {
        "" => "'none'".to_owned(),
        text => format!("'sha256-{}'", hash(text)),
    };
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src {script}; img-src data:; \
         font-src data:; base-uri 'none'; form-action 'none'",
        hash(style)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_characters_too() {
        let shown: String = characters_of("a&#x27;b &lt;").into_iter().collect();
        assert!(shown.contains('\'') && shown.contains('<') && !shown.contains('"'), "{shown}");
    }
}
