//! What a team works with: actions, questions, voices and the running order.

use crate::model::{
    Audience, Date, Field, Language, List, Markdown, Minutes, Narrative, Progress,
    declare::table,
    spec::{Kind, Limit, free, needed},
};
use crate::source::{Spanned, Text};

/// The minutes of a question.
const SHARE: Kind = Kind::Number(Limit { least: 0.5, most: 120.0 });

table! {
    /// Something that should change.
    Action is "[[action]]" at place {
        /// What should change.
        change: Field<Markdown> = needed("change").of(Kind::MarkdownLine).told(Narrative::Change);
        /// Who sees to it.
        owner: Field<Text> = free("owner").shown();
        /// By when.
        by: Field<Spanned<Date>> = free("by");
        /// How we will know.
        evidence: Field<Text> = free("evidence").shown();
        /// How far it has come; `open` unless set.
        status: Field<Spanned<Progress>> = free("status");
        /// What came of it, or why it was not done.
        outcome: Field<Text> = free("outcome").told(Narrative::Outcome);
    }
}

table! {
    /// A question to reflect on.
    Question is "[[question]]" at place {
        /// The question.
        text: Field<Text> = needed("text").told(Narrative::Question);
        /// Its share of the discussion; an equal share unless set.
        minutes: Field<Spanned<Minutes>> = free("minutes").of(SHARE);
        /// A facilitator word: how to help the group with it.
        prompt: Field<Markdown> = free("prompt").noted(Narrative::Prompt);
        /// Whom it asks; the team unless set.
        audience: Field<Spanned<Audience>> = free("for");
    }
}

table! {
    /// Words of the child, the adult or the family.
    Voice is "[[voice]]" at place {
        /// What they said.
        text: Field<Markdown> = needed("text").told(Narrative::Voice);
        /// Who said it.
        from: Field<Text> = needed("from").shown();
        /// Whether they agreed to these words being used here.
        agreed: Field<Spanned<bool>> = free("agreed");
        /// The language of the words, when it is not the briefing's.
        language: Field<Language> = free("language");
    }
}

table! {
    /// The running order, in minutes, around the seven of the briefing.
    SessionPlan is "[session]" at place {
        /// Minutes of the opening; 1 unless set.
        opening: Field<Spanned<Minutes>> = free("opening");
        /// Minutes of the discussion; 10 unless set.
        discussion: Field<Spanned<Minutes>> = free("discussion");
        /// Minutes of the actions and close; 2 unless set.
        actions: Field<Spanned<Minutes>> = free("actions");
        /// Words on wellbeing to open with.
        welcome: Field<Markdown> = free("welcome").told(Narrative::Welcome);
        /// How the group works together.
        ground_rules: List<Text> = free("ground-rules").noted(Narrative::GroundRule);
        /// Whether the collection's own questions follow; true unless set.
        standing_questions: Field<Spanned<bool>> = free("standing-questions");
    }
}

impl SessionPlan {
    /// Returns the minutes of the opening: 1 unless set.
    pub fn opening(&self) -> f64 {
        self.opening.get().map_or(1.0, |minutes| minutes.value.0)
    }

    /// Returns the minutes of the discussion: 10 unless set.
    pub fn discussion(&self) -> f64 {
        self.discussion.get().map_or(10.0, |minutes| minutes.value.0)
    }

    /// Returns the minutes of the actions and close: 2 unless set.
    pub fn actions(&self) -> f64 {
        self.actions.get().map_or(2.0, |minutes| minutes.value.0)
    }
}
