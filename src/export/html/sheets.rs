//! Style sheets and scripts, joined and without what only their writers read.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::export::{TemplateFault, Templates, html::bare};
use crate::look::{LOOK, Look};

#[derive(Serialize)]
struct StyleAssets<'a> {
    accent: Option<&'a str>,
    fonts: &'a BTreeMap<String, String>,
    #[serde(flatten)]
    look: Look,
}

/// Returns style sheets as one, with the fonts' addresses by weight.
pub(in crate::export) fn style(
    templates: &Templates,
    ids: &[&str],
    accent: Option<&str>,
    fonts: &BTreeMap<String, String>,
) -> Result<String, TemplateFault> {
    let assets = StyleAssets { accent, fonts, look: LOOK };
    let sheets = ids.iter().map(|id| templates.engine().render(id, &assets));
    let whole = sheets.collect::<Result<Vec<String>, TemplateFault>>()?.join("\n");
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
