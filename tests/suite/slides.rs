//! Slides as Typst sets them, held against what was reckoned.

use std::fs;

use sevenmin::{
    assets::Assets,
    export::{Images, Item, Layout, Material, Output, OwnPress, Templates, Workshop},
    fonts::HouseFonts,
    model::Collection,
    outputs::Name,
    parse,
    source::Source,
    text,
    view::{self, Input, View},
};

use crate::harness::briefing;

/// Returns what participants see of a draft, and its slides as they are set.
fn set_slides(text: String) -> (View, Layout) {
    let source = Source::new("a.toml", text);
    let collection = Collection::default();
    let briefing = parse::briefing(&source, &collection).value.unwrap();
    let input = Input {
        briefing: &briefing,
        collection: &collection,
        pictures: &[],
        logos: &[],
        fonts: &HouseFonts::default(),
        draft: true,
    };
    let view = view::with_slides(&input, view::participants(&input).0);
    let view = view::facilitator(&input, view);
    let date = text::date_from_iso("2026-11-23").unwrap();
    let templates = Templates::new(Assets::built_in());
    let material = Material {
        view,
        identity: None,
        comment_copy: None,
        slideshow: None,
        images: Images::default(),
        templates,
        date,
    };
    let workshop = Workshop::new(&material, &OwnPress);
    let slides = Item::ordinary(Output::of(Name::Slides).unwrap());
    let drawn = workshop.draw(slides).unwrap().unwrap();
    (material.view.view, drawn.layout.unwrap())
}

/// The texts of the samples, with their paths.
fn samples() -> Vec<(String, String)> {
    let folders = ["briefings", "tests/lengths", "tests/corpus/clean"];
    let files = folders.into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path());
    let files = files.filter(|path| {
        path.extension().is_some_and(|ending| ending == "toml") && !path.ends_with("sevenmin.toml")
    });
    files.map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap())).collect()
}

/// Of a briefing of some 450 words there are no more slides than a room bears, and a back row can read
/// each: the partnership's questions, which these are without, make one more.
#[test]
fn slides_are_few_and_large() {
    for (path, text) in samples().into_iter().filter(|(path, _)| path.starts_with("briefings")) {
        let (view, _) = set_slides(text);
        let close = |slide: &&view::Slide| slide.kind == view::SlideKind::Close;
        let counted = view.slides.iter().filter(|slide| !close(slide)).count();
        assert!(counted <= 17, "{path}: {counted}");
        for slide in &view.slides {
            assert!(slide.size >= 36, "{path}: {}: {}", slide.id, slide.size);
            let asks = !slide.questions.is_empty();
            assert!(!asks || slide.question_size >= 60, "{path}: {}", slide.id);
        }
        let addresses = view.slides.iter().flat_map(|slide| slide.also.iter().chain([&slide.id]));
        let addresses: Vec<&String> = addresses.collect();
        for slot in view.sections.iter().map(|section| &section.slot) {
            assert!(addresses.contains(&slot), "{path}: {slot}");
        }
        assert!(addresses.iter().any(|address| *address == "question-1"), "{path}");
    }
}

/// A slide's words are split by a reckoning of their height; the page that is set proves it.
#[test]
fn no_slide_runs_over_its_page() {
    let samples = samples();
    assert!(samples.len() >= 15, "{}", samples.len());
    for (path, text) in samples {
        let (view, layout) = set_slides(text);
        assert!(layout.overfull.is_empty(), "{path}: {:?}", layout.overfull);
        assert_eq!(layout.pages, view.slides.len(), "{path}");
    }
}

/// Typst's boxes are as high as they were reckoned, with the labels of any language.
#[test]
fn slides_are_as_high_as_they_were_reckoned() {
    /// A pixel of the stage, in points.
    const PIXEL: f64 = 0.75;
    /// What a height may differ by, in pixels of the stage: less than a line of any size.
    const NEAR: f64 = 2.0;
    let words = |many: usize| "so ".repeat(many);
    let labels = ["en-GB", "cy"].into_iter().flat_map(|language| {
        (18..36).map(move |many| {
            let text = briefing("a", &format!("language = \"{language}\""));
            let (evidence, note) = (words(many), words(many));
            let action = format!("outcome = \"{note}\"\nevidence = \"{evidence}\"");
            let text = text.replace("evidence = \"A sample\"", &action);
            let text = text + &format!("for = \"staff\"\nnote = \"{note}\"\n");
            (format!("{many} words after a label in {language}"), text)
        })
    });
    let mut faults = Vec::new();
    let mut seen = 0;
    for (name, text) in samples().into_iter().chain(labels) {
        let (view, layout) = set_slides(text);
        for set in layout.slides {
            let slide = view.slides.iter().find(|slide| slide.id == set.id).unwrap();
            let reckoned = view::slide_height(&view, slide);
            let drawn = set.height / PIXEL;
            seen += 1;
            if (drawn - reckoned).abs() > NEAR {
                faults.push(format!("{name}: {}: {drawn:.0}, reckoned {reckoned:.0}", set.id));
            }
        }
    }
    assert!(seen > 300, "{seen}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
