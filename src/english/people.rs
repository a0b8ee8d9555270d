//! Who people are: titles, jobs, kin, and what stands about them.

use crate::english::word_list::WordList;

/// Titles that anybody has.
pub(crate) static TITLES: WordList = WordList::new(include_str!("lists/people/titles.txt"));
/// Titles and ranks of people at work.
pub(crate) static TITLES_AT_WORK: WordList =
    WordList::new(include_str!("lists/people/titles-at-work.txt"));
/// Jobs whose name may stand before somebody's.
pub(crate) static JOBS: WordList = WordList::new(include_str!("lists/people/jobs.txt"));
/// One person at work, not a service.
pub(crate) static WORKERS: WordList = WordList::new(include_str!("lists/people/workers.txt"));
/// What a family's name stands before: "the Smith household".
pub(crate) static FAMILY_NOUNS: WordList =
    WordList::new(include_str!("lists/people/family-nouns.txt"));
/// Somebody's relative, friend or colleague, before their name.
pub(crate) static NEAR_ONES: WordList = WordList::new(include_str!("lists/people/near-ones.txt"));
/// Other words that stand before somebody's name.
pub(crate) static BEFORE_A_PERSON: WordList =
    WordList::new(include_str!("lists/people/before-a-person.txt"));
/// Relatives whom case files write in the place of a name.
pub(crate) static KIN: WordList = WordList::new(include_str!("lists/people/kin.txt"));
/// Second words of names that begin as a relative does: Father Christmas.
pub(crate) static KIN_IN_NAMES: WordList =
    WordList::new(include_str!("lists/people/kin-in-names.txt"));
/// Words after a relative that are nothing of theirs: "Father figures", "Mother's in".
pub(crate) static NO_BELONGINGS: WordList =
    WordList::new(include_str!("lists/people/no-belongings.txt"));
/// What stands before a relative who stands in the place of no name: "the mother", "stepmother".
pub(crate) static BEFORE_KIN: WordList = WordList::new(include_str!("lists/people/before-kin.txt"));
/// The person of a case file, written without an article.
pub(crate) static CASE_ROLES: WordList = WordList::new(include_str!("lists/people/case-roles.txt"));
/// Whom a briefing can be about, in one word.
pub(crate) static SUBJECTS: WordList = WordList::new(include_str!("lists/people/subjects.txt"));
/// Words of adults who depend on others to get somewhere.
pub(crate) static DEPENDENT: WordList = WordList::new(include_str!("lists/people/dependent.txt"));
/// Words with which a sentence goes on after a person: "the homeless were".
pub(crate) static AFTER_A_PERSON: WordList =
    WordList::new(include_str!("lists/people/after-a-person.txt"));
/// Brothers.
pub(crate) static BROTHERS: WordList = WordList::new(include_str!("lists/people/brothers.txt"));
/// Sisters.
pub(crate) static SISTERS: WordList = WordList::new(include_str!("lists/people/sisters.txt"));
/// Siblings of whom no sex is told.
pub(crate) static SIBLINGS: WordList = WordList::new(include_str!("lists/people/siblings.txt"));
/// What may stand between a number and siblings: "two older half brothers".
pub(crate) static ABOUT_SIBLINGS: WordList =
    WordList::new(include_str!("lists/people/about-siblings.txt"));
/// What a person has and a place has not.
pub(crate) static BELONGINGS: WordList = WordList::new(include_str!("lists/people/belongings.txt"));
/// Of the belongings, those that make an ordinary word before them a name: "Grace's school".
pub(crate) static SURE_BELONGINGS: WordList =
    WordList::new(include_str!("lists/people/sure-belongings.txt"));
/// Of whom an age is told: "her brother was four".
pub(crate) static OF_AN_AGE: WordList = WordList::new(include_str!("lists/people/of-an-age.txt"));
