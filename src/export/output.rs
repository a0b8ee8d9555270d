//! A kind of output as one value: what it is called, who may see it, where it goes, how it is drawn.

use std::cmp::Ordering;

use crate::export::{Paper, TemplateFault, drawn::Drawn, task::Task};
use crate::outputs::{Group, Name};
use crate::view::{CommentCopy, FacilitatorView, IdentityView, View};

/// A kind of output.
#[derive(Debug)]
pub struct Output {
    /// What it is called.
    pub name: Name,
    /// The words of `--to` that it is made by beside its own; none: only when it is named.
    pub(super) groups: &'static [Group],
    /// The pages that it is set on.
    pub pages: Pages,
    /// Its place in packs, what is used in the room first; nothing: it is in none.
    pub(super) place: Option<u8>,
    /// How it is drawn.
    pub(super) draw: Draw,
}

/// Who may see an output.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Audience {
    /// Everybody in the room.
    Participants,
    /// Those who comment before publication: what everybody may see, and not in public yet.
    Partners,
    /// The facilitator alone.
    Facilitator,
}

/// The pages that an output is set on.
#[derive(Debug)]
pub enum Pages {
    /// None: a screen breaks its lines.
    None,
    /// Sheets whose pages an office program makes.
    Sheets {
        /// The sizes that there are.
        sizes: &'static [Paper],
    },
    /// Pages for a screen, where a picture has as many dots as the screen.
    Screen,
    /// Paper.
    Paper {
        /// The sizes that there are, where there is more than the usual one.
        sizes: &'static [Paper],
        /// Whether it goes to a press too.
        press: bool,
    },
}

impl Pages {
    /// Whether the pages are made here.
    pub fn are_set(&self) -> bool {
        matches!(self, Self::Screen | Self::Paper { .. })
    }
}

/// How an output is drawn, typed by what it may see: one for participants cannot be handed a
/// facilitator's word.
#[derive(Debug)]
pub(super) enum Draw {
    /// Of the participants' view.
    Participants(fn(&Task<'_, View>) -> Result<Drawn, TemplateFault>),
    /// Of the facilitator's view.
    Facilitator(fn(&Task<'_, FacilitatorView>) -> Result<Drawn, TemplateFault>),
    /// Of the copy to comment on.
    Partners(fn(&Task<'_, CommentCopy>) -> Result<Drawn, TemplateFault>),
    /// Of the participants' view with the slides as PowerPoint sets them.
    Slideshow(fn(&Task<'_, View>) -> Result<Drawn, TemplateFault>),
    /// Of the facilitator's view with the slides as PowerPoint sets them.
    FacilitatorSlideshow(fn(&Task<'_, FacilitatorView>) -> Result<Drawn, TemplateFault>),
    /// Of the identity sheet.
    Identity(fn(&Task<'_, IdentityView>) -> Result<Drawn, TemplateFault>),
    /// Of finished files: those that this audience may see.
    Pack(Audience),
}

impl Output {
    /// Returns who may see it.
    pub fn audience(&self) -> Audience {
        match self.draw {
            Draw::Participants(_) | Draw::Slideshow(_) => Audience::Participants,
            Draw::Partners(_) => Audience::Partners,
            Draw::Facilitator(_) | Draw::FacilitatorSlideshow(_) | Draw::Identity(_) => {
                Audience::Facilitator
            }
            Draw::Pack(audience) => audience,
        }
    }

    /// Whether it holds other outputs.
    pub fn is_pack(&self) -> bool {
        matches!(self.draw, Draw::Pack(_))
    }

    /// Whether it is a pack that holds another output.
    pub fn holds(&self, other: &Self) -> bool {
        let may_see = match self.audience() {
            Audience::Participants => other.audience() == Audience::Participants,
            Audience::Partners => false,
            Audience::Facilitator => other.audience() != Audience::Partners,
        };
        self.is_pack() && may_see && other.place.is_some()
    }

    /// Whether it shows slides for PowerPoint, or holds what does.
    pub fn shows_slideshow(&self) -> bool {
        let shows = |name| matches!(name, Name::Slideshow | Name::FacilitatorSlideshow);
        shows(self.name) || Self::all().any(|other| shows(other.name) && self.holds(other))
    }

    /// Whether it shows slides, or holds what does.
    pub fn shows_slides(&self) -> bool {
        let shows = |name| matches!(name, Name::Slides | Name::Deck | Name::Presenter);
        shows(self.name) || Self::all().any(|other| shows(other.name) && self.holds(other))
    }
}

impl PartialEq for Output {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Output {}

impl PartialOrd for Output {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Output {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name.cmp(&other.name)
    }
}
