use crate::diag::Diagnostic;
use crate::diag::Protected;
use crate::lint::Context;
use crate::lint::Sink;
use crate::lint::config::severity_of;
use crate::lint::contrast::Color;
use crate::lint::rule::declare_rule;
use crate::model::Collection;
use crate::source::Text;

declare_rule! {
    /// ## What it does
    /// Finds brand colours in `sevenmin.toml` that are hard to tell apart where the templates put
    /// one on the other: the accent on paper and on a screen, and all text on the paper's colour.
    /// It is told once a run; nothing under that `sevenmin.toml` is exported until it is mended.
    ///
    /// ## Why it matters
    /// Pale words on a pale ground cannot be read by people with low vision, on a copy of a copy,
    /// or from the back of a room with the blinds up.
    ///
    /// ## Bad
    /// ```toml
    /// # sevenmin.toml
    /// [brand]
    /// accent = "#f0a020"
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// # sevenmin.toml
    /// [brand]
    /// accent = "#8a4a12"
    /// ```
    ///
    /// ## Source
    /// WCAG 2.2, success criterion 1.4.3 Contrast (Minimum), W3C 2024-12, read 2026-11.
    pub static RULE = {
        name: "low-contrast", group: Accessibility, level: Error, check: check, in_collection: true
    }
}

/// The least contrast of text with its ground.
const LEAST: f64 = 4.5;

/// The ground of screens.
const SCREEN: &str = "#fcfaf6";

/// What is written on paper beside the accent: ink, quiet ink and the seven hues.
const INKS: &[&str] = &[
    "#1d2b33", "#46545c", "#2f4b6e", "#7a3b2e", "#8a4a12", "#4d5a2a", "#0b5c63", "#1f6b45",
    "#5d3a66",
];

/// A briefing has no colours of its own: see [`report`].
fn check(_: &Context<'_>, _: &mut Sink<'_>) {}

/// Reports the brand colours of a collection that are hard to tell apart.
pub(crate) fn report(collection: &Collection) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let (Some(severity), own) = severity_of(&RULE, collection) else { return found };
    let mut protected = Protected::default();
    let mut sink = Sink::new(&RULE, severity, own, &mut found, &mut protected);
    let brand = &collection.brand;
    let paper = brand.paper.as_ref().and_then(|paper| Some((paper, Color::read(paper)?)));
    if let Some((text, paper)) = paper {
        report_paper(text, paper, &mut sink);
    }
    let accent = brand.accent.as_ref().and_then(|accent| Some((accent, Color::read(accent)?)));
    if let Some((text, accent)) = accent {
        // A paper that fails by itself is no measure for the accent.
        let paper = paper.map(|(_, paper)| paper).filter(|paper| bears_inks(*paper));
        report_accent(text, accent, paper, &mut sink);
    }
    found
}

fn bears_inks(paper: Color) -> bool {
    INKS.iter().filter_map(|ink| Color::read(ink)).all(|ink| ink.contrast(paper) >= LEAST)
}

fn report_paper(text: &Text, paper: Color, out: &mut Sink<'_>) {
    let inks = INKS.iter().filter_map(|ink| Color::read(ink));
    let worst = inks.map(|ink| (ink, ink.contrast(paper))).min_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((ink, ratio)) = worst
        && ratio < LEAST
    {
        let nearest = paper.nearest(Color::WHITE, bears_inks);
        tell(out, text, &format!("text in {ink} on the paper {paper}"), ratio, nearest);
    }
}

fn report_accent(text: &Text, accent: Color, paper: Option<Color>, out: &mut Sink<'_>) {
    let screen = Color::read(SCREEN).unwrap_or(Color::WHITE);
    let paper = paper.unwrap_or(Color::WHITE);
    let passes = |color: Color| color.contrast(paper).min(color.contrast(screen)) >= LEAST;
    if passes(accent) {
        return;
    }
    let (ground, ratio) = if accent.contrast(paper) <= accent.contrast(screen) {
        (format!("the paper {paper}"), accent.contrast(paper))
    } else {
        (format!("the screen's ground {screen}"), accent.contrast(screen))
    };
    let nearest = accent.nearest(Color::BLACK, passes);
    tell(out, text, &format!("the accent {accent} on {ground}"), ratio, nearest);
}

fn tell(out: &mut Sink<'_>, at: &Text, pair: &str, ratio: f64, nearest: Option<Color>) {
    // Never rounded up to what would have passed.
    let ratio = (ratio * 100.0).floor() / 100.0;
    let finding = out
        .push(at.span, format!("{pair} has a contrast of {ratio}:1, less than {LEAST}:1"))
        .why("words that hardly differ from their ground cannot be read by everybody");
    if let Some(nearest) = nearest {
        finding.help(format!("the nearest colour that passes is \"{nearest}\""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Brand;

    fn found(accent: Option<&str>, paper: Option<&str>) -> Vec<(String, Option<String>)> {
        let [accent, paper] = [accent, paper].map(|color| color.map(Text::unwritten));
        let collection = Collection { brand: Brand { accent, paper }, ..Collection::default() };
        report(&collection).into_iter().map(|one| (one.message, one.help)).collect()
    }

    #[test]
    fn names_the_pair_the_ratio_and_the_nearest_colour() {
        let wanted = (
            "the accent #f0a020 on the screen's ground #fcfaf6 has a contrast of 2.06:1, less than 4.5:1".to_owned(),
            Some("the nearest colour that passes is \"#9d6814\"".to_owned()),
        );
        assert_eq!(found(Some("#f0a020"), None), [wanted]);
        assert_eq!(found(Some("#9d6814"), None), []);
    }

    #[test]
    fn a_paper_must_bear_every_ink() {
        let told = found(None, Some("#b0d0e0"));
        assert_eq!(told.len(), 1);
        assert!(told[0].0.starts_with("text in #1f6b45 on the paper #b0d0e0 has"), "{told:?}");
        assert_eq!(found(Some("#0b5c63"), Some("#fffdf5")), []);
    }

    /// The pairs are those that the templates draw.
    #[test]
    fn the_inks_are_those_of_the_templates() {
        let theme = include_str!("../../../../templates/pdf/theme.typ");
        let base = include_str!("../../../../templates/html/base.css");
        let hues = include_str!("../../../view/sections.rs");
        for ink in INKS {
            assert!([theme, base, hues].iter().any(|text| text.contains(ink)), "{ink}");
        }
        assert!(base.contains(SCREEN));
    }
}
