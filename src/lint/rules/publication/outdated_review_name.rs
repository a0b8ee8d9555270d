use std::ops::Range;

use crate::lint::{Context, Sink, prose, rule::declare_rule};
use crate::model::{Date, ReportState, Review};
use crate::source::{Span, Text};

declare_rule! {
    /// ## What it does
    /// Finds a new review under the name of a kind that has been replaced: a serious case review
    /// (in England by child safeguarding practice reviews), a domestic homicide review (by
    /// domestic abuse related death reviews), a serious case review of an adult (by safeguarding
    /// adults reviews), a significant case review in Scotland (by learning reviews). A review is
    /// new when its report came out more than a year after the change; one whose `period` ends
    /// before the change may keep its name.
    ///
    /// ## Why it matters
    /// The name tells readers which law and which duties the review stands on.
    ///
    /// ## Bad
    /// ```toml
    /// [review]
    /// type = "scr"
    /// published = 2026-04-02
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [review]
    /// type = "scr"
    /// published = 2019-03-14
    /// ```
    ///
    /// ## Source
    /// Children: Working Together to Safeguard Children, 2018; the new arrangements were in place
    /// by 2019-09-29 (Nursery World; Solihull procedures). Adults: Care Act 2014, in force since
    /// 2015-04-01. Domestic abuse: Victims and Prisoners Act 2024, section 19, which the copy that
    /// was read calls prospective; the name was announced on 2024-02-05. Scotland: national
    /// guidance on learning reviews, 2021. All read 2026-11. The year's grace: house rule.
    pub static RULE = { name: "outdated-review-name", group: Publication, level: Info, asks: Briefing(check) }
}

/// A kind of review that another one replaced.
struct OldName {
    /// Its type in the vocabulary, if it has one.
    kind: Option<&'static str>,
    /// What a title calls it.
    phrases: &'static [&'static str],
    /// The types of those that replaced it; a title of another type may speak of old reviews.
    new_kinds: &'static [&'static str],
    /// What they are called.
    now: &'static str,
    /// The year, month and day of the change.
    changed: (i32, u8, u8),
}

static OLD_NAMES: &[OldName] = &[
    OldName {
        kind: Some("scr"),
        phrases: &["serious case review", "scr"],
        new_kinds: &["lcspr", "national-cspr", "rapid-review"],
        now: "local child safeguarding practice review",
        changed: (2019, 9, 29),
    },
    OldName {
        kind: Some("dhr"),
        phrases: &["domestic homicide review", "dhr"],
        new_kinds: &["dardr"],
        now: "domestic abuse related death review",
        changed: (2024, 2, 5),
    },
    OldName {
        kind: None,
        phrases: &["serious case review", "scr"],
        new_kinds: &["sar-mandatory", "sar-discretionary"],
        now: "safeguarding adults review",
        changed: (2015, 4, 1),
    },
    OldName {
        kind: None,
        phrases: &["significant case review", "initial case review", "scr"],
        new_kinds: &["learning-review"],
        now: "learning review",
        changed: (2021, 9, 2),
    },
];

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    cx.briefing.reviews.iter().for_each(|review| check_one(cx, review, out));
}

fn check_one(cx: &Context<'_>, review: &Review, out: &mut Sink<'_>) {
    let Some(day) = day_of(cx, review) else { return };
    let found = OLD_NAMES.iter().find_map(|name| Some((name, name.used_by(review)?)));
    let Some((name, span)) = found.filter(|(name, _)| name.is_outdated(day, review)) else {
        return;
    };
    let (old, year) = (name.phrases[0], name.changed.0);
    out.push(
        span,
        format!("a review of {} goes by the name of {old}, replaced in {year}", day.year()),
    )
    .why("the name tells readers which law and which duties the review stands on")
    .help(format!("check whether it is a {}; one begun before {year} may keep its name", name.now));
}

/// When the report came out; for one that is still to come, when the briefing was issued.
fn day_of(cx: &Context<'_>, review: &Review) -> Option<Date> {
    let to_come =
        review.report.get().is_some_and(|report| report.value == ReportState::Unpublished);
    let issued = cx.briefing.issued.get().filter(|_| to_come);
    review.published.get().or(issued).map(|day| day.value)
}

impl OldName {
    /// Where a review goes by this name.
    fn used_by(&self, review: &Review) -> Option<Span> {
        let kind = review.kind.as_ref()?;
        if self.kind == Some(kind.value.as_str()) {
            return Some(kind.span);
        }
        let title = review.title.as_ref()?;
        let range =
            self.new_kinds.contains(&kind.value.as_str()).then(|| self.stands_in(title))??;
        Some(title.span_of(range))
    }

    fn stands_in(&self, title: &Text) -> Option<Range<usize>> {
        let words = prose::words(title);
        (0..words.len()).find_map(|at| {
            let mut lengths =
                self.phrases.iter().filter_map(|one| prose::length_at(&words, at, one));
            let length = lengths.next()?;
            Some(words[at].range.start..words[at + length - 1].range.end)
        })
    }

    fn is_outdated(&self, day: Date, review: &Review) -> bool {
        let (year, month, of_month) = self.changed;
        let day = (day.year(), u8::from(day.month()), day.day());
        let last = review.period.as_ref().and_then(|period| last_year(period));
        day > (year + 1, month, of_month) && last.is_none_or(|last| last > year)
    }
}

/// The last year that a text names.
fn last_year(period: &str) -> Option<i32> {
    let numbers = period.split(|character: char| !character.is_ascii_digit());
    let years = numbers.filter(|number| number.len() == 4).filter_map(|number| number.parse().ok());
    years.filter(|year| (1900..2200).contains(year)).max()
}
