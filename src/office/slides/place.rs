//! Placeholders: where the words of a slide stand.

use crate::office::{
    drawing::{self, Length},
    slides::Levels,
    xml::Element,
};

/// Where something stands, and how large it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// From the left edge.
    pub x: Length,
    /// From the upper edge.
    pub y: Length,
    /// Its width.
    pub width: Length,
    /// Its height.
    pub height: Length,
}

impl Frame {
    /// Returns a frame in pixels of a stage.
    pub fn pixels(x: f64, y: f64, width: f64, height: f64) -> Self {
        let [x, y, width, height] = [x, y, width, height].map(Length::pixels);
        Self { x, y, width, height }
    }

    /// Returns the frame around both.
    pub(super) fn with(self, other: Self) -> Self {
        let (x, y) = (self.x.0.min(other.x.0), self.y.0.min(other.y.0));
        let right = (self.x.0 + self.width.0).max(other.x.0 + other.width.0);
        let below = (self.y.0 + self.height.0).max(other.y.0 + other.height.0);
        let [x, y, width, height] = [x, y, right - x, below - y].map(Length);
        Self { x, y, width, height }
    }

    pub(super) fn element(self) -> Element {
        drawing::extent(self.x, self.y, self.width, self.height)
    }
}

/// What a placeholder is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// The title of the presentation.
    DeckTitle,
    /// What stands under it.
    Subtitle,
    /// The title of a slide.
    Title,
    /// The words of a slide; of two columns the first.
    Body,
    /// The second column.
    SecondBody,
    /// The foot.
    Foot,
    /// The number of the slide.
    Number,
}

impl Role {
    pub(super) fn element(self) -> Element {
        let (kind, index) = match self {
            Self::DeckTitle => (Some("ctrTitle"), None),
            Self::Subtitle => (Some("subTitle"), Some(1)),
            Self::Title => (Some("title"), None),
            Self::Body => (None, Some(1)),
            Self::SecondBody => (None, Some(2)),
            Self::Foot => (Some("ftr"), Some(11)),
            Self::Number => (Some("sldNum"), Some(12)),
        };
        let kind = kind
            .map_or_else(|| Element::new("p:ph"), |kind| Element::new("p:ph").fixed("type", kind));
        match index {
            Some(index) => kind.with("idx", index),
            None => kind,
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Self::DeckTitle | Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Body | Self::SecondBody => "Content",
            Self::Foot => "Footer",
            Self::Number => "Slide Number",
        }
    }
}

/// Where words stand in their frame.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Anchor {
    /// At its upper edge.
    #[default]
    Top,
    /// In the middle.
    Middle,
    /// At its lower edge.
    Bottom,
}

/// A placeholder as a layout has it.
#[derive(Clone, Debug)]
pub struct Place {
    /// What it is for.
    pub role: Role,
    /// Where it stands.
    pub frame: Frame,
    /// Where its words stand in it.
    pub anchor: Anchor,
    /// How its words look, by their level.
    pub levels: Levels,
}
