//! The order in which a briefing is read.

use crate::model::{Briefing, SlotRole, WalkedTable};

/// The order in which a briefing is read: sections in the scheme's order, actions and questions
/// with the section that they are drawn in.
pub(super) struct Order<'a> {
    briefing: &'a Briefing,
    change: Option<usize>,
    questions: Option<usize>,
}

/// Where a table comes: its part, the section it goes with, whether it follows that, its number.
pub(super) type Rank = (Part, usize, bool, usize);

/// The parts of a briefing as they are read.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Part {
    Head,
    Voices,
    Sections,
    /// Actions that no section draws.
    Actions,
    /// Questions that no section draws.
    Questions,
    Review,
    Rest,
}

impl<'a> Order<'a> {
    pub(super) fn of(briefing: &'a Briefing) -> Self {
        let position = |role: SlotRole| {
            let slots = &briefing.scheme.as_ref()?.slots;
            let position = slots.iter().position(|slot| slot.role == role)?;
            briefing.section(&slots[position].name).map(|_| position)
        };
        Self {
            briefing,
            change: position(SlotRole::Change),
            questions: position(SlotRole::Questions),
        }
    }

    pub(super) fn rank(&self, table: &WalkedTable<'_>) -> Rank {
        let number = table.number.unwrap_or_default();
        let drawn = |section: Option<usize>, alone: Part| match section {
            Some(section) => (Part::Sections, section, true, number),
            None => (alone, 0, false, number),
        };
        match table.key.name {
            "briefing" => (Part::Head, 0, false, number),
            "voice" => (Part::Voices, 0, false, number),
            "section" => (Part::Sections, self.position(table), false, number),
            "action" => drawn(self.change, Part::Actions),
            "question" => drawn(self.questions, Part::Questions),
            "review" => (Part::Review, 0, false, number),
            _ => (Part::Rest, 0, false, number),
        }
    }

    /// Sections of unknown slots come last.
    fn position(&self, section: &WalkedTable<'_>) -> usize {
        let scheme = self.briefing.scheme.as_ref();
        let position = scheme.zip(section.slot).and_then(|(scheme, slot)| scheme.position(slot));
        position.unwrap_or(usize::MAX)
    }
}
