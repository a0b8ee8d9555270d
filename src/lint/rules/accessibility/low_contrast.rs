use crate::lint::{Sink, contrast::Color, rule::declare_rule};
use crate::look::HUES;
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
        name: "low-contrast", group: Accessibility, level: Error, asks: Collection(check)
    }
}

/// The least contrast of text with its ground.
const LEAST: f64 = 4.5;

/// The ground of screens.
const SCREEN: &str = "#fcfaf6";

/// Ink and quiet ink, which stand on paper and in calm boxes.
const INKS: [&str; 2] = ["#1d2b33", "#46545c"];

/// How much ink is in the ground of a calm box, in percent; `sand-on` in `theme.typ` mixes it.
const BOX_TINT: u32 = 7;

fn check(collection: &Collection, out: &mut Sink<'_>) {
    let brand = &collection.brand;
    let paper = brand.paper.as_ref().and_then(|paper| Some((paper, Color::read(paper)?)));
    if let Some((text, paper)) = paper {
        report_paper(text, paper, out);
    }
    let accent = brand.accent.as_ref().and_then(|accent| Some((accent, Color::read(accent)?)));
    if let Some((text, accent)) = accent {
        // A paper that fails by itself is no measure for the accent.
        let paper = paper.map(|(_, paper)| paper).filter(|paper| bears_inks(*paper));
        report_accent(text, accent, paper, out);
    }
}

fn bears_inks(paper: Color) -> bool {
    worst_on(paper).is_none_or(|(.., ratio)| ratio >= LEAST)
}

/// Returns what is read worst of all that is written on a paper: the ink, what it stands on, and the
/// contrast of the two. Calm boxes are a little darker than the paper, and hold ink alone.
fn worst_on(paper: Color) -> Option<(Color, String, f64)> {
    // Hues stand on the paper alone.
    let written = INKS.into_iter().chain(HUES.iter().map(|hue| hue.screen)).enumerate();
    let inks = written.filter_map(|(at, ink)| Some((at, Color::read(ink)?)));
    let box_ground = Color::read(INKS[0]).map(|ink| paper.tinted(ink, BOX_TINT));
    let pairs = inks.flat_map(|(at, ink)| {
        let in_box = box_ground.filter(|_| at < INKS.len()).map(|ground| {
            (ink, format!("a box of {ground} on the paper {paper}"), ink.contrast(ground))
        });
        [Some((ink, format!("the paper {paper}"), ink.contrast(paper))), in_box]
    });
    pairs.flatten().min_by(|a, b| a.2.total_cmp(&b.2))
}

fn report_paper(text: &Text, paper: Color, out: &mut Sink<'_>) {
    if let Some((ink, ground, ratio)) = worst_on(paper)
        && ratio < LEAST
    {
        let nearest = paper.nearest(Color::WHITE, bears_inks);
        tell(out, text, &format!("text in {ink} on {ground}"), ratio, nearest);
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
    use crate::diag::Severity;
    use crate::model::Brand;

    fn found(accent: Option<&str>, paper: Option<&str>) -> Vec<(String, Option<String>)> {
        let [accent, paper] = [accent, paper].map(|color| color.map(Text::unwritten).into());
        let collection = Collection {
            brand: Brand { accent, paper, ..Brand::default() },
            ..Collection::default()
        };
        let mut found = Vec::new();
        check(&collection, &mut RULE.sink(Severity::Error, true, &mut found));
        found.into_iter().map(|one| (one.message, one.help)).collect()
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

    /// Every colour of the templates is known here for what it is, so that no pair goes unreckoned.
    #[test]
    fn all_that_the_templates_draw_can_be_read() {
        let screen_inks = ["#000000", "#47555e"];
        let grounds = ["#ffffff", SCREEN, "#f1ebe0", "#f4f4f4"];
        let dark_inks = [
            "#ffffff", "#ece7dd", "#b9c1c4", "#84ced3", "#a9c2e4", "#e8b0a2", "#e6b47e", "#bfcc95",
            "#92cfae", "#d3b2dc",
        ];
        let dark_grounds = ["#000000", "#0c1418", "#141e25", "#1f2c34"];
        // What no word stands on or is written in: rules, borders, what is around the stage.
        let lines = ["#857c6c", "#8d9499", "#b8b0a2", "#cfc5b4", "#777777", "#46555e", "#26333b"];
        let inks: Vec<&str> = INKS.into_iter().chain(screen_inks).collect();
        let hues = HUES.map(|hue| hue.screen);
        let readable = |inks: &[&str], grounds: &[&str]| {
            for (ink, ground) in
                inks.iter().flat_map(|ink| grounds.iter().map(move |one| (ink, one)))
            {
                let ratio = color(ink).contrast(color(ground));
                assert!(ratio >= LEAST, "{ink} on {ground}: {ratio}");
            }
        };
        // Hues stand on paper and on the ground of screens; white stands on them.
        readable(&INKS, &grounds);
        readable(&screen_inks, &grounds);
        readable(&hues, &grounds[..2]);
        readable(&dark_inks, &dark_grounds);
        let known = [&inks[..], &grounds, &dark_inks, &dark_grounds, &lines].concat();
        let templates = concat!(env!("CARGO_MANIFEST_DIR"), "/templates");
        let folders = ["pdf", "html"].map(|name| std::path::Path::new(templates).join(name));
        let files = folders.iter().flat_map(|folder| std::fs::read_dir(folder).unwrap());
        let mut seen = std::collections::BTreeSet::new();
        for path in files.map(|entry| entry.unwrap().path()) {
            let ending = path.extension().unwrap_or_default();
            if ending != "css" && ending != "typ" {
                continue;
            }
            let (id, text) = (path.display(), std::fs::read_to_string(&path).unwrap());
            for (at, _) in text.match_indices('#') {
                let hex: String =
                    text[at + 1..].chars().take_while(char::is_ascii_hexdigit).collect();
                if hex.len() == 6
                    && !text[at + 7..].starts_with(|next: char| next.is_alphanumeric())
                {
                    assert!(known.contains(&format!("#{hex}").as_str()), "{id}: #{hex}");
                    seen.insert(format!("#{hex}"));
                }
            }
        }
        for color in &known {
            assert!(seen.contains(*color), "no template draws {color}");
        }
    }

    fn color(text: &str) -> Color {
        Color::read(text).unwrap()
    }
}
