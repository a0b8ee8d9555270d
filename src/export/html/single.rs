//! A page with its fonts, pictures, styles and scripts inside.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::export::{
    TemplateFault,
    html::{bare, turning},
    task::Task,
};
use crate::fonts;
use crate::look::{LOOK, Look};
use crate::text;

/// Twice the widest picture on a slide, in pixels.
const SCREEN_WIDTH: u32 = 2224;

/// A page that is made of a template, style sheets and scripts.
pub(super) struct SingleFile<'a, V> {
    pub(super) task: &'a Task<'a, V>,
    pub(super) styles: &'a [&'a str],
    pub(super) scripts: &'a [&'a str],
    /// The weights of its type.
    pub(super) weights: &'a [u16],
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

#[derive(Serialize)]
struct StyleAssets<'a> {
    accent: Option<&'a str>,
    fonts: BTreeMap<String, String>,
    /// The collection's fonts that the page needs, in order.
    house: Vec<HouseFace>,
    #[serde(flatten)]
    look: Look,
}

/// A font of the collection.
#[derive(Serialize)]
struct HouseFace {
    family: String,
    weights: String,
    source: String,
}

impl<V: Serialize> SingleFile<'_, V> {
    /// Returns the page.
    ///
    /// It is drawn twice: first to learn which characters it holds, for the fonts to be cut to,
    /// then with the fonts and the policy that names their hashes.
    pub(super) fn render(&self, template: &str) -> Result<Vec<u8>, TemplateFault> {
        let (view, images, script) = (self.task.view, self.images(), self.script()?);
        let draw = |style: &str, csp: &str, images: &BTreeMap<String, String>| {
            let assets = WithAssets { view, style, script: &script, csp, images };
            self.task.templates.engine().render(template, &assets)
        };
        let names = images.keys().map(|name| (name.clone(), String::new())).collect();
        let characters = characters_of(&draw("", "", &names)?);
        let style = self.style(&characters)?;
        let page = draw(&style, &policy(&style, &script), &images)?;
        Ok(page.into_bytes())
    }

    /// Returns the page without fonts, style, script and policy: what holds it has its own.
    pub(super) fn render_bare(&self, template: &str) -> Result<Vec<u8>, TemplateFault> {
        let (view, images) = (self.task.view, &self.images());
        let assets = WithAssets { view, style: "", script: "", csp: "", images };
        Ok(self.task.templates.engine().render(template, &assets)?.into_bytes())
    }

    fn images(&self) -> BTreeMap<String, String> {
        let images = self.task.images.with_logos(SCREEN_WIDTH).map(|image| {
            let data = STANDARD.encode(&image.bytes);
            (image.name, format!("data:{};base64,{data}", image.media_type))
        });
        images.collect()
    }

    fn style(&self, characters: &BTreeSet<char>) -> Result<String, TemplateFault> {
        let engine = self.task.templates.engine();
        let accent = self.task.shared.accent.as_deref();
        let fonts = self.weights.iter().map(|weight| {
            let data = STANDARD.encode(fonts::web_subset(*weight, characters));
            (weight.to_string(), format!("data:font/woff2;base64,{data}"))
        });
        let house = fonts::web_fonts(&self.task.shared.fonts, characters).into_iter().map(|font| {
            let data = STANDARD.encode(&font.bytes);
            let source = format!("data:{};base64,{data}", font.media_type);
            HouseFace { family: font.family, weights: font.weights, source }
        });
        let house = house.collect();
        let assets = StyleAssets { accent, fonts: fonts.collect(), house, look: LOOK };
        let sheets = self.styles.iter().map(|id| engine.render(id, &assets));
        let mut whole = sheets.collect::<Result<Vec<String>, TemplateFault>>()?.join("\n");
        if characters.iter().any(|character| text::is_right_to_left(*character)) {
            whole = turning::style(&whole) + &engine.render("html/right-to-left.css", &assets)?;
        }
        Ok(bare::style(&whole))
    }

    fn script(&self) -> Result<String, TemplateFault> {
        let mut whole = String::new();
        for id in self.scripts {
            let text = self.task.templates.assets().text(id);
            let text = text.ok_or_else(|| TemplateFault::of(id, "there is no such template"))?;
            whole.push_str(&text);
            whole.push('\n');
        }
        Ok(bare::script(&whole))
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
