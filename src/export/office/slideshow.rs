//! The deck as a PowerPoint presentation, and as the facilitator's with notes.

use crate::export::{
    drawn::Drawn,
    images::SCREEN_WIDTH,
    office::{
        content::file_name,
        flow::Flow,
        letters::Letters,
        levels, palette,
        ring::ring,
        slide::Sheet,
        stage::{Sort, Stage},
    },
    task::Task,
};
use crate::look::SCALE;
use crate::office::{
    Media, Properties,
    slides::{Deck, Layout, Paragraph, Slide},
};
use crate::view::{self, FacilitatorView, SlideKind, SlideNotes, View};

/// Returns the slides.
pub(in crate::export) fn slideshow(task: &Task<'_, View>) -> Drawn {
    deck(task, |_| None).into_bytes().into()
}

/// Returns the slides with the facilitator's notes.
pub(in crate::export) fn facilitator_slideshow(task: &Task<'_, FacilitatorView>) -> Drawn {
    let FacilitatorView { view, facilitator } = task.view;
    let letters = Letters::of(view);
    let notes = |index: usize| {
        let notes = facilitator.slides.get(index)?;
        Some(notes_of(notes, view.slides[index].kind, &letters))
    };
    deck(&task.seen_as(view), notes).into_bytes().into()
}

/// Returns the presentation, with the notes that are handed in for each slide.
fn deck(task: &Task<'_, View>, notes: impl Fn(usize) -> Option<Vec<Paragraph>>) -> Deck {
    let view = task.view;
    let letters = Letters::of(view);
    let stage = Stage { right_to_left: letters.content.right_to_left };
    let theme = palette::theme(view.accent.as_deref());
    // An author who adds a slide finds words and sections at hand.
    let usual = SCALE[0].size;
    let mut sorts = vec![
        Sort::Title,
        Sort::Words { numbered: true, size: usual },
        Sort::Words { numbered: false, size: usual },
    ];
    let mut slides = Vec::new();
    let lines = view::slideshow_heading_lines(view);
    for (index, (slide, lines)) in view.slides.iter().zip(lines).enumerate() {
        let sheet = Sheet { view, letters: &letters, stage, slide, lines };
        let sort = sheet.sort();
        let layout = sorts.iter().position(|known| *known == sort).unwrap_or_else(|| {
            sorts.push(sort);
            sorts.len() - 1
        });
        slides.push(Slide { layout, shapes: sheet.shapes(), notes: notes(index) });
    }
    let layouts: Vec<Layout> = sorts.iter().map(|sort| stage.layout(*sort, &theme.head)).collect();
    Deck {
        properties: Properties {
            title: view.title.clone(),
            language: view.language.clone(),
            date: task.date,
            own: Vec::new(),
        },
        language: letters.content.clone(),
        theme,
        stage: stage.whole(),
        master: stage.master(),
        layouts,
        slides,
        notes: levels::of_notes(),
        media: media(task),
    }
}

/// The files of all pictures, and the ring.
fn media(task: &Task<'_, View>) -> Vec<Media> {
    let files = task.images.with_logos(SCREEN_WIDTH).map(|image| Media {
        name: file_name(&image.name),
        media_type: image.media_type,
        bytes: image.bytes,
    });
    [ring()].into_iter().chain(files).collect()
}

/// Returns what is said and done beside a slide, as the presenter has it.
fn notes_of(notes: &SlideNotes, kind: SlideKind, letters: &Letters<'_>) -> Vec<Paragraph> {
    let mut flow = Flow::of(letters, &SCALE[0]);
    let parts = [("say", &notes.say), ("do", &notes.act), ("prompt", &notes.prompt)];
    if notes.repeated && parts.iter().any(|(_, blocks)| !blocks.is_empty()) {
        flow.say(levels::TEXT, [letters.label("notes_again")]);
    }
    for (name, blocks) in parts {
        if !blocks.is_empty() {
            flow.say(levels::TEXT, [letters.strong_interface(letters.word(name))]);
            flow.blocks(blocks);
        }
    }
    let nothing = match kind {
        SlideKind::Section if notes.say.is_empty() && notes.prompt.is_empty() => {
            Some("read_the_slide")
        }
        _ if flow.paragraphs.is_empty() => Some("no_notes"),
        _ => None,
    };
    if let Some(name) = nothing {
        flow.say(levels::TEXT, [letters.label(name)]);
    }
    // The page of notes has air of its own.
    flow.paragraphs.into_iter().map(|paragraph| Paragraph { above: None, ..paragraph }).collect()
}
