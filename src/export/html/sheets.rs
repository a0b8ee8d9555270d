//! Style sheets and scripts, joined and without what only their writers read.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::export::{
    TemplateFault, Templates,
    html::{bare, turning},
};
use crate::look::{LOOK, Look};

/// What style sheets are filled with, the look aside.
#[derive(Debug, Serialize)]
pub struct Dress<'a> {
    /// The house's colour.
    pub accent: Option<&'a str>,
    /// Where the fonts are, by weight.
    pub fonts: &'a BTreeMap<String, String>,
    /// The collection's fonts, in order.
    pub house: Vec<HouseFace>,
    /// Whether some text runs from right to left.
    #[serde(skip)]
    pub turns: bool,
}

/// A font of the collection.
#[derive(Debug, Serialize)]
pub struct HouseFace {
    /// Its family.
    pub family: String,
    /// The weights that it stands for.
    pub weights: String,
    /// Where it is.
    pub source: String,
}

#[derive(Serialize)]
struct StyleAssets<'a> {
    #[serde(flatten)]
    dress: &'a Dress<'a>,
    #[serde(flatten)]
    look: Look,
}

/// Returns style sheets as one.
pub(in crate::export) fn style(
    templates: &Templates,
    ids: &[&str],
    dress: &Dress<'_>,
) -> Result<String, TemplateFault> {
    let assets = StyleAssets { dress, look: LOOK };
    let sheet = |id: &str| templates.engine().render(id, &assets);
    let sheets = ids.iter().map(|id| sheet(id));
    let mut whole = sheets.collect::<Result<Vec<String>, TemplateFault>>()?.join("\n");
    if dress.turns {
        whole = turning::style(&whole) + &sheet("html/right-to-left.css")?;
    }
    Ok(bare::style(&whole))
}

/// Returns scripts as one.
pub(in crate::export) fn script(
    templates: &Templates,
    ids: &[&str],
) -> Result<String, TemplateFault> {
    let mut whole = String::new();
    for id in ids {
        let text = templates.assets().text(id);
        let text = text.ok_or_else(|| TemplateFault::of(id, "there is no such template"))?;
        whole.push_str(&text);
        whole.push('\n');
    }
    Ok(bare::script(&whole))
}
