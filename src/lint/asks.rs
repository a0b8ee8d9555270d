//! What a rule looks at, and how.

use crate::lint::{Context, Exposed, Sink, finished::Finished};
use crate::model::{Collection, Waiver};

/// What a rule looks at, and how it looks for its fault.
#[derive(Clone, Copy, Debug)]
pub enum Asks {
    /// A briefing.
    Briefing(fn(&Context<'_>, &mut Sink<'_>)),
    /// A briefing, for what no output may repeat. It is asked before all others and whatever its
    /// level, and what it finds is protected.
    Guard(fn(&Context<'_>) -> Vec<Exposed>),
    /// A collection.
    Collection(fn(&Collection, &mut Sink<'_>)),
    /// Finished pages.
    Layout(Finished),
    /// A waiver that lets nothing pass.
    Waivers(fn(&Waiver, &mut Sink<'_>)),
}
