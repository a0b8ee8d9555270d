//! Bodies, documents and things.

use crate::english::word_list::WordList;

/// Last words of the names of bodies, laws, tools and places.
pub(crate) static BODIES: WordList = WordList::new(include_str!("lists/things/bodies.txt"));
/// Small nouns that make what stands before them a thing: "Munro review".
pub(crate) static THINGS: WordList = WordList::new(include_str!("lists/things/things.txt"));
/// Of the small nouns, what somebody has too: "Kofi's school".
pub(crate) static OWN_THINGS: WordList = WordList::new(include_str!("lists/things/own-things.txt"));
/// Works of research, which are called after who wrote them.
pub(crate) static RESEARCH: WordList = WordList::new(include_str!("lists/things/research.txt"));
/// Who can fail to engage and is not the person harmed.
pub(crate) static COMPANIES: WordList = WordList::new(include_str!("lists/things/companies.txt"));
/// Things with a date that is no event of somebody's story.
pub(crate) static DOCUMENTS: WordList = WordList::new(include_str!("lists/things/documents.txt"));
/// What happens to documents, laws and services on a date.
pub(crate) static ISSUES: WordList = WordList::new(include_str!("lists/things/issues.txt"));
/// Words about the force or effect that a law comes into.
pub(crate) static COMES_INTO: WordList = WordList::new(include_str!("lists/things/comes-into.txt"));
/// What makes a trait one of many people or of work: "training on autism".
pub(crate) static GENERAL: WordList = WordList::new(include_str!("lists/things/general.txt"));
/// What somebody at work writes: a plan, a referral.
pub(crate) static PAPERS: WordList = WordList::new(include_str!("lists/things/papers.txt"));
/// Who gives care or keeps watch, as the subject of a sentence: "the home", "carers".
pub(crate) static CARE_GIVERS: WordList =
    WordList::new(include_str!("lists/things/care-givers.txt"));
/// Where somebody works, after a name: "Ms Hale of the trust".
pub(crate) static BODIES_AT_WORK: WordList =
    WordList::new(include_str!("lists/things/bodies-at-work.txt"));
/// What people whom the public knows have made or begun: a poem, a campaign.
pub(crate) static WORKS: WordList = WordList::new(include_str!("lists/things/works.txt"));
/// What tells that somebody with a title is a scholar: a university, a study.
pub(crate) static OF_SCHOLARS: WordList =
    WordList::new(include_str!("lists/things/of-scholars.txt"));
/// What authors and chairs of reviews do.
pub(crate) static OF_AUTHORS: WordList = WordList::new(include_str!("lists/things/of-authors.txt"));
/// Those who meet about reviews and policies, not about a person.
pub(crate) static BOARDS: WordList = WordList::new(include_str!("lists/things/boards.txt"));
/// What boards do when they meet.
pub(crate) static MEETS: WordList = WordList::new(include_str!("lists/things/meets.txt"));
/// Those who write to all: ministers, inspectorates.
pub(crate) static AUTHORITIES: WordList =
    WordList::new(include_str!("lists/things/authorities.txt"));
/// What somebody at work has: "Mr Hale's class".
pub(crate) static OF_WORKERS: WordList = WordList::new(include_str!("lists/things/of-workers.txt"));
/// What tells that somebody sits on the bench.
pub(crate) static OF_COURTS: WordList = WordList::new(include_str!("lists/things/of-courts.txt"));
/// To what colleagues and readers are asked: a course, a launch.
pub(crate) static OCCASIONS: WordList = WordList::new(include_str!("lists/things/occasions.txt"));
/// Laws and parts of laws, which begin on a day.
pub(crate) static LAWS: WordList = WordList::new(include_str!("lists/things/laws.txt"));
/// What laws do on a day.
pub(crate) static LAW_BEGINS: WordList = WordList::new(include_str!("lists/things/law-begins.txt"));
/// What a law makes of a deed: "became unlawful".
pub(crate) static MADE_LAW: WordList = WordList::new(include_str!("lists/things/made-law.txt"));
/// What whoever learns from many cases did: "we sampled contacts".
pub(crate) static STUDIED: WordList = WordList::new(include_str!("lists/things/studied.txt"));
/// Participles before "by" and whoever made what is spoken of.
pub(crate) static MADE: WordList = WordList::new(include_str!("lists/things/made.txt"));
/// What is written for others to work by.
pub(crate) static GUIDES: WordList = WordList::new(include_str!("lists/things/guides.txt"));
/// Bodies that are called after somebody holy or told of.
pub(crate) static UNDER_A_PATRON: WordList =
    WordList::new(include_str!("lists/things/under-a-patron.txt"));
/// Words that stand about the title of a book, a film, a song.
pub(crate) static OF_WORKS: WordList = WordList::new(include_str!("lists/things/of-works.txt"));
/// What has a name of its own and is no person.
pub(crate) static KNOWN_AS: WordList = WordList::new(include_str!("lists/things/known-as.txt"));
