//! A scheme as a collection writes it; a whole one becomes a [`crate::model::Scheme`].

use crate::model::{
    Field, List, PerLanguage, SlotRole,
    declare::table,
    spec::{Kind, needed},
};
use crate::source::{Spanned, Text};

table! {
    /// An order of sections of your own; not under a built-in's name.
    SchemeTable is "[[scheme]]" at place {
        /// What a briefing writes in `scheme`.
        name: Field<Text> = needed("name").of(Kind::Slug).unseen();
        /// The seven slots, in order.
        slots: List<SlotTable> = needed("slots");
    }
}

table! {
    /// One slot of a scheme.
    SlotTable is "slot" at place {
        /// What a section writes in `slot`.
        name: Field<Text> = needed("name").of(Kind::SlotName).unseen();
        /// What the slot is for; exactly one is `change` and one `questions`.
        role: Field<Spanned<SlotRole>> = needed("role");
        /// Its heading in each language.
        heading: PerLanguage = needed("heading").shown();
    }
}
