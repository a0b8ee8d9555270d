//! Age groups, as national analyses use them.

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

    /// Returns the group of an age as a briefing writes it: `16 months`, `3`, `87 years`. What holds no
    /// figure, or several of which the groups differ, is not told.
    pub fn of(age: Option<&str>) -> Self {
        let Some(age) = age.map(str::to_lowercase) else { return Self::NotTold };
        let figures = age.split(|one: char| !one.is_ascii_digit()).filter(|part| !part.is_empty());
        let figures: Vec<u32> = figures.filter_map(|figure| figure.parse().ok()).collect();
        let Some(first) = figures.first() else { return Self::NotTold };
        let of_first = Self::of_figure(*first, &age);
        let is_one = match &figures[..] {
            // "2 years 3 months" is two.
            [_, _] if age.contains("year") && age.contains("month") => true,
            several => several.iter().all(|one| Self::of_figure(*one, &age) == of_first),
        };
        if is_one { of_first } else { Self::NotTold }
    }

    fn of_figure(figure: u32, age: &str) -> Self {
        let has = |word: &str| age.contains(word);
        let years = match figure {
            months if has("month") && !has("year") => months / 12,
            weeks if has("week") && !has("year") => weeks / 52,
            days if has("day") && !has("year") && !has("birthday") => days / 365,
            years => years,
        };
        match years {
            0 => Self::Under1,
            1..=5 => Self::From1To5,
            6..=10 => Self::From6To10,
            11..=15 => Self::From11To15,
            16..=17 => Self::From16To17,
            18..=39 => Self::From18To39,
            40..=64 => Self::From40To64,
            65..=130 => Self::From65,
            _ => Self::NotTold,
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
        ];
        for (age, group) in told {
            assert_eq!(AgeGroup::of(Some(age)), group, "{age}");
        }
        assert_eq!(AgeGroup::of(None), AgeGroup::NotTold);
    }
}
