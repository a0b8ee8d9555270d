//! The closed lists: one enum each, with the words that a file uses.

/// A closed list of words.
pub trait Choice: Copy + Sized + 'static {
    /// The words as a file writes them, with their values.
    const WORDS: &'static [(&'static str, Self)];

    /// The words alone.
    const NAMES: &'static [&'static str];

    /// Returns the value of a word.
    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
    }
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Eq, PartialEq)]
        pub enum $name { $($(#[$item_doc])* $item,)* }

        impl Choice for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, Self::$item),)*];
            const NAMES: &'static [&'static str] = &[$($word,)*];
        }

        impl $name {
            /// Returns the word as a file writes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$item => $word,)* }
            }
        }
    )*};
}

choices! {
    /// How far a briefing has come.
    Status {
        /// Being written.
        Draft = "draft",
        /// Agreed, not yet out.
        Approved = "approved",
        /// Out.
        Published = "published",
        /// No longer to be used.
        Withdrawn = "withdrawn",
    }

    /// The protective marking.
    Marking {
        /// No marking.
        None = "none",
        /// OFFICIAL.
        Official = "OFFICIAL",
        /// OFFICIAL with a handling caveat: need to know.
        OfficialSensitive = "OFFICIAL-SENSITIVE",
    }

    /// How much a rule weighs in a collection.
    Level {
        /// Keeps the briefing from being exported.
        Error = "error",
        /// Should be looked at.
        Warn = "warn",
        /// Good to know.
        Info = "info",
        /// Silent.
        Off = "off",
    }

    /// Whether a review is a partnership's or the country's.
    Scope {
        /// A partnership's.
        Local = "local",
        /// The country's.
        National = "national",
        /// Another area's, of which people here can learn.
        OtherArea = "other-area",
    }

    /// What an entry of the library is.
    EntryKind {
        /// The report of a review.
        Report = "report",
        /// What the partners say of a review.
        Statement = "statement",
        /// Guidance.
        Guidance = "guidance",
        /// A briefing of a national body.
        NationalBriefing = "national-briefing",
        /// What an agency answers to a review.
        Response = "response",
        /// Something else to learn from.
        Resource = "resource",
    }

    /// What became of a review's report.
    ReportState {
        /// It can be read.
        Published = "published",
        /// It is kept back for good.
        Withheld = "withheld",
        /// It is not out yet.
        Unpublished = "unpublished",
        /// There is none.
        None = "none",
    }

    /// Who a person in the text is.
    PersonRole {
        /// The child that the review is about.
        Child = "child",
        /// A brother or sister.
        Sibling = "sibling",
        /// A mother, father or step-parent.
        Parent = "parent",
        /// Somebody who cares for the child or adult.
        Carer = "carer",
        /// The adult that the review is about.
        Adult = "adult",
        /// Who caused the harm.
        Perpetrator = "perpetrator",
        /// Somebody else of the family.
        Family = "family",
        /// Somebody who worked with them.
        Professional = "professional",
        /// A public figure.
        Public = "public",
    }

    /// Who chose a pseudonym.
    ChosenBy {
        /// The family.
        Family = "family",
        /// The reviewer.
        Reviewer = "reviewer",
        /// Nobody knows.
        Unknown = "unknown",
    }

    /// How far an action has come.
    Progress {
        /// To be done.
        Open = "open",
        /// Done.
        Done = "done",
        /// Will not be done.
        NotDone = "not-done",
    }

    /// Whom a question asks.
    Audience {
        /// Each person alone.
        Individual = "individual",
        /// The team.
        Team = "team",
        /// Those who lead.
        Managers = "managers",
    }

    /// Whom a support entry is for.
    SupportFor {
        /// Every reader.
        Everyone = "everyone",
        /// Staff alone.
        Staff = "staff",
    }

    /// How large a picture is drawn.
    ImageSize {
        /// A third of the measure.
        Small = "small",
        /// Two thirds.
        Normal = "normal",
        /// All of it.
        Large = "large",
    }

    /// Whose law and words the rules go by.
    Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
    }

    /// What a slot of a scheme is for.
    SlotRole {
        /// Who and where.
        Context = "context",
        /// What happened.
        Event = "event",
        /// The review itself.
        Review = "review",
        /// What was learned.
        Findings = "findings",
        /// What should change; exactly one slot.
        Change = "change",
        /// The questions; exactly one slot.
        Questions = "questions",
        /// Where to read on.
        Information = "information",
    }
}
