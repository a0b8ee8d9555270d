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
/// Persons of whom a number counts the children: "a mother of three".
pub(crate) static HAVE_CHILDREN: WordList =
    WordList::new(include_str!("lists/people/have-children.txt"));
/// Women and girls.
pub(crate) static WOMEN: WordList = WordList::new(include_str!("lists/people/women.txt"));
/// Men and boys.
pub(crate) static MEN: WordList = WordList::new(include_str!("lists/people/men.txt"));
/// Adults whom a briefing can be about, in one word.
pub(crate) static GROWN_UP_SUBJECTS: WordList =
    WordList::new(include_str!("lists/people/grown-up-subjects.txt"));
/// Words that make a child one of several of a family: "the eldest girl".
pub(crate) static BIRTH_ORDER: WordList =
    WordList::new(include_str!("lists/people/birth-order.txt"));
/// Words that make a child another of a family where one is spoken of: "the older boy".
pub(crate) static OTHER_OF_FAMILY: WordList =
    WordList::new(include_str!("lists/people/other-of-family.txt"));
/// Words that tell that children are those of one family.
pub(crate) static FAMILY_ABOUT: WordList =
    WordList::new(include_str!("lists/people/family-about.txt"));
/// Boys of a family.
pub(crate) static BOYS: WordList = WordList::new(include_str!("lists/people/boys.txt"));
/// Girls of a family.
pub(crate) static GIRLS: WordList = WordList::new(include_str!("lists/people/girls.txt"));
/// Words beside boys and girls that make them those of one family.
pub(crate) static COUNTED_OF_FAMILY: WordList =
    WordList::new(include_str!("lists/people/counted-of-family.txt"));
/// Words of many families, beside children who are no one's brothers and sisters.
pub(crate) static OF_GROUPS: WordList = WordList::new(include_str!("lists/people/of-groups.txt"));
/// Words beside boys and girls that make them no brothers and sisters.
pub(crate) static NOT_OF_FAMILY: WordList =
    WordList::new(include_str!("lists/people/not-of-family.txt"));
/// Peoples, nationalities and languages of which somebody may be.
pub(crate) static PEOPLES: WordList = WordList::new(include_str!("lists/people/peoples.txt"));
/// Titles that are words too: "Nurse Practitioner" is nobody.
pub(crate) static ROLES_AS_TITLES: WordList =
    WordList::new(include_str!("lists/people/roles-as-titles.txt"));
/// How people are: "Dawn was quiet".
pub(crate) static HOW_PEOPLE_ARE: WordList =
    WordList::new(include_str!("lists/people/how-people-are.txt"));
/// What somebody is in one word, before their name or after "was a".
pub(crate) static WHOEVER: WordList = WordList::new(include_str!("lists/people/whoever.txt"));
/// Animals and toys, which have names that are nobody's.
pub(crate) static ANIMALS: WordList = WordList::new(include_str!("lists/people/animals.txt"));
/// Words that tell what somebody is called.
pub(crate) static CALLED: WordList = WordList::new(include_str!("lists/people/called.txt"));
/// What a letter after it is no initial of: "Child A".
pub(crate) static LABELS: WordList = WordList::new(include_str!("lists/people/labels.txt"));
/// Relatives whom case files write in the place of a name, but for what children call them.
pub(crate) static CASE_KIN: WordList = WordList::new(include_str!("lists/people/case-kin.txt"));
/// What stands before a relative in the same name: "Birth Father".
pub(crate) static KINDS_OF_KIN: WordList =
    WordList::new(include_str!("lists/people/kinds-of-kin.txt"));
/// Verbs of giving a name: "called him Ginger".
pub(crate) static CALLS: WordList = WordList::new(include_str!("lists/people/calls.txt"));
/// What saints and rulers are called, before their name: "Saint Jude".
pub(crate) static HOLY_AND_ROYAL: WordList =
    WordList::new(include_str!("lists/people/holy-and-royal.txt"));
/// Verbs of knowing somebody by a name: "knew him as".
pub(crate) static KNOWS: WordList = WordList::new(include_str!("lists/people/knows.txt"));
/// People who are hired for what they do, or do it for their own: a cook, a carer.
pub(crate) static HIRED: WordList = WordList::new(include_str!("lists/people/hired.txt"));
/// What stands before somebody who is hired: "the school cook".
pub(crate) static KINDS_OF_HIRED: WordList =
    WordList::new(include_str!("lists/people/kinds-of-hired.txt"));
/// What stands before what somebody is called: "answered only to Ginger".
pub(crate) static BEFORE_A_BYNAME: WordList =
    WordList::new(include_str!("lists/people/before-a-byname.txt"));
/// First words of what somebody is called: "Big Will", "Uncle Smudge".
pub(crate) static PARTS_OF_BYNAMES: WordList =
    WordList::new(include_str!("lists/people/parts-of-bynames.txt"));
/// Where and how people are, after "at", "in", "on" or "with".
pub(crate) static WHERE_PEOPLE_ARE: WordList =
    WordList::new(include_str!("lists/people/where-people-are.txt"));
/// Professions by which the public knows people: "the poet".
pub(crate) static PUBLIC_PROFESSIONS: WordList =
    WordList::new(include_str!("lists/people/public-professions.txt"));
/// Titles at work by which authors are called too.
pub(crate) static LEARNED_TITLES: WordList =
    WordList::new(include_str!("lists/people/learned-titles.txt"));
/// What makes carers those of a family: "foster carers", "parents and carers".
pub(crate) static OF_FAMILY_CARE: WordList =
    WordList::new(include_str!("lists/people/of-family-care.txt"));
/// Honours of public life, before a name.
pub(crate) static HONOURS: WordList = WordList::new(include_str!("lists/people/honours.txt"));
/// Letters after a name that public office or the bench gives.
pub(crate) static PUBLIC_LETTERS: WordList =
    WordList::new(include_str!("lists/people/public-letters.txt"));
/// Qualities that are first names too.
pub(crate) static QUALITIES: WordList = WordList::new(include_str!("lists/people/qualities.txt"));
