//! Age groups, as national analyses use them.

mod span;

/// How old somebody was at the time of harm.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum AgeGroup {
    /// A baby under one.
    Under1,
    /// One to five.
    From1To5,
    /// Six to ten.
    From6To10,
    /// Eleven to fifteen.
    From11To15,
    /// Sixteen and seventeen.
    From16To17,
    /// Eighteen to thirty-nine.
    From18To39,
    /// Forty to sixty-four.
    From40To64,
    /// Sixty-five and over.
    From65,
    /// The briefing does not say, or not in figures.
    NotTold,
}

impl AgeGroup {
    /// All groups, in order.
    pub const ALL: [Self; 9] = [
        Self::Under1,
        Self::From1To5,
        Self::From6To10,
        Self::From11To15,
        Self::From16To17,
        Self::From18To39,
        Self::From40To64,
        Self::From65,
        Self::NotTold,
    ];

    /// Returns what the group is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Under1 => "under 1",
            Self::From1To5 => "1 to 5",
            Self::From6To10 => "6 to 10",
            Self::From11To15 => "11 to 15",
            Self::From16To17 => "16 to 17",
            Self::From18To39 => "18 to 39",
            Self::From40To64 => "40 to 64",
            Self::From65 => "65 and over",
            Self::NotTold => "not told",
        }
    }

    /// Returns the group of children or adults that is called so; nothing where it is neither.
    pub(super) fn named(name: &str) -> Option<Self> {
        let told = Self::ALL.into_iter().filter(|group| *group != Self::NotTold);
        told.into_iter().find(|group| group.name() == name)
    }

    /// Whether it is one of children.
    pub(super) fn is_child(self) -> bool {
        self <= Self::From16To17
    }

    /// Returns the group of an age as a briefing writes it: `16 months`, `3`, `nearly 18`, `6 wythnos`. What
    /// holds no figure, or one that may fall into two groups, is not told.
    pub fn of(age: Option<&str>) -> Self {
        let Some(span) = age.and_then(span::of) else { return Self::NotTold };
        let (first, last) = (Self::of_years(span.from / 12), Self::of_years(span.to / 12));
        if first == last { first } else { Self::NotTold }
    }

    fn of_years(years: u32) -> Self {
        match years {
            0 => Self::Under1,
            1..=5 => Self::From1To5,
            6..=10 => Self::From6To10,
            11..=15 => Self::From11To15,
            16..=17 => Self::From16To17,
            18..=39 => Self::From18To39,
            40..=64 => Self::From40To64,
            _ => Self::From65,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_fall_into_groups() {
        let told = [
            ("16 months", AgeGroup::From1To5),
            ("11 months", AgeGroup::Under1),
            ("6 weeks", AgeGroup::Under1),
            ("2 days", AgeGroup::Under1),
            ("3", AgeGroup::From1To5),
            ("2 years 3 months", AgeGroup::From1To5),
            ("15 years", AgeGroup::From11To15),
            ("16 to 17", AgeGroup::From16To17),
            ("15 to 17", AgeGroup::NotTold),
            ("in her 70s", AgeGroup::From65),
            ("87", AgeGroup::From65),
            ("a teenager", AgeGroup::NotTold),
            ("", AgeGroup::NotTold),
            ("2024", AgeGroup::NotTold),
            ("99999999999999", AgeGroup::NotTold),
            ("8 wks", AgeGroup::Under1),
            ("10 mths", AgeGroup::Under1),
            ("10mo", AgeGroup::Under1),
            ("16-month-old", AgeGroup::From1To5),
            ("5 d", AgeGroup::Under1),
            ("6 to 8 weeks", AgeGroup::Under1),
            ("2.5 years", AgeGroup::From1To5),
            ("newborn", AgeGroup::Under1),
            ("6 mis oed", AgeGroup::Under1),
            ("16 mis", AgeGroup::From1To5),
            ("6 wythnos", AgeGroup::Under1),
            ("7 mlwydd oed", AgeGroup::From6To10),
            ("dan 1 oed", AgeGroup::Under1),
            ("under 1", AgeGroup::Under1),
            ("under 18", AgeGroup::NotTold),
            ("less than 1 year", AgeGroup::Under1),
            ("over 65", AgeGroup::From65),
            ("over 18", AgeGroup::NotTold),
            ("just over 2", AgeGroup::From1To5),
            ("just under 18", AgeGroup::From16To17),
            ("nearly 18", AgeGroup::From16To17),
            ("almost 1", AgeGroup::Under1),
            ("one day before her 18th birthday", AgeGroup::From16To17),
            ("on her 18th birthday", AgeGroup::From18To39),
            ("not yet 16", AgeGroup::From11To15),
            ("about 3", AgeGroup::From1To5),
            ("around 18", AgeGroup::NotTold),
            ("in her 60s", AgeGroup::NotTold),
            ("in his 50s", AgeGroup::From40To64),
            ("Year 9", AgeGroup::NotTold),
            ("17 (Year 12)", AgeGroup::From16To17),
            ("3 at the time, 4 when the review began", AgeGroup::From1To5),
            ("10 and 11", AgeGroup::NotTold),
            ("34M", AgeGroup::From18To39),
            ("12/2019", AgeGroup::NotTold),
        ];
        for (age, group) in told {
            assert_eq!(AgeGroup::of(Some(age)), group, "{age}");
        }
        assert_eq!(AgeGroup::of(None), AgeGroup::NotTold);
    }
}
