//! What stands about a name: titles, jobs, verbs, relatives, things that bear a name.

use std::ops::Range;

use crate::english;
use crate::lint::prose;
use crate::lint::prose::Case;
use crate::lint::prose::Gap;
use crate::lint::prose::Word;
use crate::lint::prose::WordSet;

/// Jobs whose name may stand before somebody's.
static JOBS: WordSet = WordSet::new(
    "\
    worker visitor nurse midwife gp doctor paediatrician consultant registrar teacher \
    headteacher tutor officer constable detective sergeant manager psychiatrist psychologist \
    therapist counsellor solicitor judge coroner dentist pharmacist receptionist coordinator \
    practitioner supervisor paramedic clinician lead assistant leader chair reviewer",
);

/// Last words of the names of bodies, laws, tools and places.
static HEADS: WordSet = WordSet::new(
    "\
    team teams service services partnership partnerships board boards council councils trust \
    trusts act acts bill review reviews panel report reports police court courts rule protocol \
    programme project strategy framework plan plans toolkit model scale assessment order centre \
    hub society foundation association university agency agencies office department ministry \
    committee commission commissioner inquiry enquiry day week month street road avenue lane \
    county city park river school college academy hospital ward surgery nursery home house \
    church mosque temple charity group forum network alliance federation union institute \
    authority borough shire district region parliament government senedd assembly executive \
    inspectorate guidance regulations code convention directive standards charter pathway \
    helpline line lifeline aid care safeguarding health education children adults adult \
    learning safety together approach conference awards fund company limited ltd plc bank store \
    club league cup news times mail guardian's post syndrome disease operation scheme \
    initiative campaign passport register list index tool form policy procedure procedures \
    briefing briefings station airport bridge island isle islands valley hills coast sea ocean \
    north south east west northern southern eastern western early help first youth family \
    families justice offending quarter section part chapter appendix figure table stage level \
    year key practice social local national mental capacity law rights bereavement support",
);

/// Small nouns that make what stands before them a thing.
static THINGS: WordSet = WordSet::new(
    "\
    sponge cross plum sandwich trainers shirt \
    review reviews report reports inquiry enquiry model scale test tests syndrome disease law \
    laws rule protocol criteria guidelines guidance competence competent competency method \
    framework study tool tools score scores index programme app apps account award effect order \
    act area ward road street school team teams service services hospital centre estate \
    principles checklist recommendations chart charts curve technique approach theory cycle \
    window inspection inspectors helpline group groups message messages video videos chat post \
    page call calls meeting meetings sign signs signing council police university college \
    surgery nursery church charity training standards assessment questionnaire interview \
    inventory pathway scheme project initiative campaign county borough district region town \
    village river valley coast hypothesis scan vaccine infection virus bacteria palsy fracture \
    jab tablets cancer lymphoma stage conference summit partnership families",
);

/// Of those, what somebody has too: "Kofi's school".
static OWN_THINGS: WordSet = WordSet::new(
    "\
    report school team service services account message messages call calls review group groups \
    college surgery nursery ward assessment interview road street meeting meetings video videos \
    post page chat tablets infection jab scan cancer fracture estate area village town families",
);

/// What only somebody who can speak or feel does.
static SPEECH: WordSet = WordSet::new(
    "\
    said says told asked lived lives disclosed explained described loved liked enjoyed cried \
    thought felt died smiled slept replied answered whispered admitted spoke rang visited wrote \
    hid knew wanted attended remembered recalled noticed trusted was had didn't went moved \
    refused agreed denied",
);

/// Words before a person.
static BEFORE: WordSet = WordSet::new(
    "\
    with told asked met visited helped called named about by saw hurt hit friend mother father \
    brother sister son daughter partner husband wife aunt uncle grandmother grandfather cousin \
    boyfriend girlfriend neighbour stepfather stepmother niece nephew ex carer baby boy girl \
    toddler teenager man woman gran nan grandad mum dad twin sibling stepbrother stepsister \
    landlord colleague pupil knew trusted rang heard and for both like thanked because \
    that when while if left took gave let kept child lad uncle's or whom between where what why \
    how did was than as before after until since but then contacted phoned supported \
    interviewed assessed referred seen known see hear tell ask",
);

/// Of those, somebody's relative or friend.
static RELATIVES: WordSet = WordSet::new(
    "\
    friend mother father brother sister son daughter partner husband wife aunt uncle \
    grandmother grandfather cousin boyfriend girlfriend neighbour stepfather stepmother niece \
    nephew called named told asked gran nan grandad mum dad twin stepbrother stepsister ex baby \
    colleague toddler teenager",
);

/// Words before a place.
static PLACE_WORDS: WordSet = WordSet::new(
    "\
    in at near from to around outside across towards of through into north south east west via \
    leaving central greater upper lower beyond between within",
);

pub(super) fn is_title(word: &Word) -> bool {
    word.case != Case::Lower && english::is_title(&word.text)
}

pub(super) fn is_title_at_work(word: &Word) -> bool {
    english::is_title_at_work(&word.text)
}

pub(super) fn is_job(word: &str) -> bool {
    JOBS.has(word)
}

pub(super) fn is_head_of_body(word: &str) -> bool {
    HEADS.has(word)
}

pub(super) fn is_thing(word: &str) -> bool {
    THINGS.has(word)
}

pub(super) fn is_own_thing(word: &str) -> bool {
    OWN_THINGS.has(word)
}

pub(super) fn is_day(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    matches!(
        word,
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"
    )
}

pub(super) fn follows_place_word(words: &[Word], at: usize) -> bool {
    words[at].before == Gap::None
        && previous(words, at).is_some_and(|word| PLACE_WORDS.has(&word.text))
}

pub(super) fn follows_article(words: &[Word], at: usize) -> bool {
    words[at].before == Gap::None
        && previous(words, at).is_some_and(|word| {
            matches!(
                word.text.as_str(),
                "the" | "a" | "an" | "each" | "every" | "some" | "any" | "these" | "those"
            )
        })
}

pub(super) fn is_person_before(words: &[Word], at: usize) -> bool {
    words[at].before != Gap::Sentence
        && previous(words, at).is_some_and(|word| BEFORE.has(&word.text))
}

pub(super) fn is_relative_before(words: &[Word], at: usize) -> bool {
    words[at].before != Gap::Sentence
        && previous(words, at).is_some_and(|word| RELATIVES.has(&word.text))
}

/// Whether what follows a word that no list has speaks of a person: a verb, or what people have.
pub(super) fn is_person_after_unknown(words: &[Word], end: usize) -> bool {
    if !words[end - 1].possessive {
        return is_person_after(words, end);
    }
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| RELATIVES.has(&next.text) || BELONGINGS.has(&next.text))
}

/// What a person has and a place has not.
static BELONGINGS: WordSet = WordSet::new(
    "school teacher parents home story voice siblings bed birthday death life case family carer carers nan bedroom phone \
    room cot pseudonym age boyfriend child children baby stepdad account clothes injuries bruises words body records face \
    hand eyes health wishes feelings behaviour house flat bag tablets pregnancy social medication attendance",
);

/// Whether a verb of a person follows, or something that a person has.
pub(super) fn is_person_after(words: &[Word], end: usize) -> bool {
    let possessive = words[end - 1].possessive;
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| next.case == Case::Lower && (possessive || is_verb(&next.text)))
        || (possessive && next.is_none())
}

fn is_verb(word: &str) -> bool {
    english::is_doing(word) || english::is_verb_that_helps(word)
}

pub(super) fn is_speech_after(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    let speaks = next
        .is_some_and(|next| SPEECH.has(&next.text) && !matches!(next.text.as_str(), "was" | "had"));
    let has = words[end - 1].possessive
        && next.is_some_and(|next| {
            RELATIVES.has(&next.text)
                || matches!(
                    next.text.as_str(),
                    "school"
                        | "family"
                        | "teacher"
                        | "parents"
                        | "home"
                        | "story"
                        | "voice"
                        | "siblings"
                )
        });
    speaks || has
}

/// "The Smith family".
pub(super) fn is_family_after(words: &[Word], end: usize) -> bool {
    let next = words.get(end).filter(|next| next.before == Gap::None);
    next.is_some_and(|next| english::is_family_noun(&next.text))
}

/// "The Munro review", "Brandon and colleagues", "a report by Laming": research and public reports.
pub(super) fn tells_of_research(words: &[Word], name: &Range<usize>) -> bool {
    static WORKS: WordSet = WordSet::new(
        "\
    research report review study inquiry enquiry work analysis book paper framework model \
    theory article evidence writing",
    );
    let after: Vec<&Word> = words
        .iter()
        .skip(name.end)
        .take(3)
        .filter(|word| word.sentence == words[name.start].sentence)
        .collect();
    let text = |index: usize| after.get(index).map(|word| word.text.as_str());
    let is_year = |word: &&Word| {
        word.case == Case::Number
            && word.text.len() == 4
            && (word.text.starts_with("19") || word.text.starts_with("20"))
    };
    let year = after.first().is_some_and(|word| is_year(word) && word.before != Gap::Sentence);
    let others =
        matches!((text(0), text(1)), (Some("et"), Some("al")) | (Some("and"), Some("colleagues")));
    let own = words[name.end - 1].possessive
        && after.iter().any(|word| WORKS.has(&word.text) || is_year(word));
    let before: Vec<&str> = prose::before(words, name.start).take(5).collect();
    let by = before.iter().take(3).any(|word| *word == "by")
        && before.iter().any(|word| {
            WORKS.has(word) || matches!(*word, "chaired" | "written" | "led" | "authored")
        });
    let argued = matches!(
        text(0),
        Some("argues" | "argued" | "wrote" | "writes" | "concluded" | "recommended")
    ) && before.is_empty()
        && words.iter().any(|word| WORKS.has(&word.text));
    year || others || own || by || argued
}

fn previous(words: &[Word], at: usize) -> Option<&Word> {
    words.get(at.checked_sub(1)?)
}
