//! What stands at the edges of every slide: the steps along the top, the state, and the foot.

use crate::export::office::{
    levels,
    palette::{QUIET, SAND},
    slide::Sheet,
};
use crate::look::{STAGE, STRIP_LETTERS};
use crate::office::{
    Color, Piece, Run,
    slides::{Frame, Level, Levels, Paragraph, Shape, ShapeKind, Side},
};
use crate::view::{SlideKind, Support};

impl Sheet<'_> {
    /// Returns the seven steps along the top with the present one named, and its number before the
    /// heading.
    pub(super) fn strip(&self) -> Shape {
        let sections = &self.view.sections;
        let present = self.slide.step;
        let mut shapes: Vec<Shape> = Vec::new();
        for section in sections {
            let hue = Color::of(&section.hue);
            let is_present = present == Some(section.number);
            let is_short = section.heading.chars().count() <= STRIP_LETTERS;
            let is_named = is_present && !section.heading_hidden && is_short;
            let name = if is_named { format!(" {}", section.heading) } else { String::new() };
            let words = self.letters.content(format!("{}{name}", section.number));
            let (fill, color) =
                if is_present { (hue, Some(Color::WHITE)) } else { (Color::of(SAND), hue) };
            let frame = self.stage.step(section.number, present, sections.len());
            shapes.push(drawn(ShapeKind::Rectangle, frame, fill, Run { color, ..words }, 22));
        }
        if let Some(step) = present.filter(|_| self.slide.kind != SlideKind::Question) {
            let words = self.letters.content(step.to_string());
            let words = Run { color: Some(Color::WHITE), ..words };
            let frame = self.stage.disc();
            shapes.push(drawn(ShapeKind::Disc, frame, self.hue(), words, STAGE.disc_type));
        }
        let place = present.map(|step| {
            let place = self.letters.word("step_of");
            let place = crate::words::fill(place, &step.to_string(), &sections.len().to_string());
            self.slide.section_heading.iter().fold(place, |place, name| format!("{place}: {name}"))
        });
        Shape::Group { alt: place, shapes }
    }

    /// Returns DRAFT or WITHDRAWN for the head.
    pub(super) fn state(&self) -> Option<Shape> {
        let state = self.view.state.as_ref()?;
        let levels = vec![Level { side: Side::End, bold: true, ..small() }];
        let paragraphs = vec![Paragraph::of(0, [self.letters.interface(state)])];
        let (kind, frame) = (ShapeKind::Rectangle, self.stage.state());
        Some(Shape::Drawn { kind, frame, fill: None, levels, paragraphs })
    }

    /// Returns where everybody can get help, for the foot of the seven's slides.
    pub(super) fn helper(&self) -> Option<Shape> {
        self.slide.step?;
        let support: &Support = self.view.support.iter().find(|entry| !entry.staff)?;
        let letters = self.letters;
        let phone = support.phone.as_ref().map(|text| letters.number(text));
        let reach = phone.or(support.address.as_ref().map(|text| letters.strong(text)));
        let mut words = vec![self.letters.content(&support.name)];
        words.extend(reach.into_iter().flat_map(|run| [self.letters.content(" "), run]));
        let levels = vec![Level { color: Color::of(QUIET), ..small() }];
        let paragraphs = vec![Paragraph::of(0, words)];
        let (kind, frame) = (ShapeKind::Rectangle, self.stage.helper());
        Some(Shape::Drawn { kind, frame, fill: None, levels, paragraphs })
    }

    pub(super) fn foot(&self) -> Vec<Run> {
        let banner = self.letters.banner();
        let banner = banner.map(|banner| self.letters.strong_interface(banner));
        let mut words: Vec<Run> = banner.into_iter().collect();
        if self.slide.kind != SlideKind::Title {
            if !words.is_empty() {
                words.push(self.letters.interface(" · "));
            }
            let short = self.view.partnership_short.as_ref();
            words.push(self.letters.content(short.unwrap_or(&self.view.partnership)));
        }
        words
    }

    /// "Slide 3 of 14", in which the program keeps the number; the last slides are not counted.
    pub(super) fn position(&self) -> Vec<Piece> {
        let slide = self.slide;
        if slide.kind == SlideKind::Close {
            return vec![self.letters.interface(&slide.position).into()];
        }
        let counted = self.view.slides.iter().filter(|one| one.kind != SlideKind::Close).count();
        let place = self.letters.word("slide_of").replace("{m}", &counted.to_string());
        let (before, after) = place.split_once("{n}").unwrap_or((&place, ""));
        vec![
            self.letters.interface(before).into(),
            Piece::PageNumber(self.letters.interface(slide.number.to_string())),
            self.letters.interface(after).into(),
        ]
    }
}

/// A shape with a few bold words in its middle.
fn drawn(kind: ShapeKind, frame: Frame, fill: Option<Color>, words: Run, size: u16) -> Shape {
    let level = Level { bold: true, ..levels::level(size, size + 6) };
    let levels: Levels = vec![Level { side: Side::Middle, ..level }];
    Shape::Drawn { kind, frame, fill, levels, paragraphs: vec![Paragraph::of(0, [words])] }
}

fn small() -> Level {
    levels::level(STAGE.caption, STAGE.caption_line)
}
