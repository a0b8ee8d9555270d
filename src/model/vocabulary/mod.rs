//! The built-in vocabulary: review types, themes, agencies, with their names.

mod welsh;

use std::collections::BTreeMap;

use crate::model::{Nation, Term};

pub use welsh::welsh_name;

/// A slug and its name.
pub type Entry = (&'static str, &'static str);

/// The names of terms by slug, each with whether it is built in, and so English.
pub type Names = BTreeMap<String, (String, bool)>;

/// Returns the names of built-in terms and of collections' own; a built-in name counts before another.
pub fn names<'a>(built_in: &[Entry], own: impl IntoIterator<Item = &'a Term>) -> Names {
    let own = own.into_iter().filter_map(|term| {
        let name = term.name.as_ref()?.trim().to_owned();
        Some((term.slug.as_ref()?.value.clone(), (name, false)))
    });
    let built_in =
        built_in.iter().map(|(slug, name)| ((*slug).to_owned(), ((*name).to_owned(), true)));
    own.chain(built_in).collect()
}

/// The kinds of review.
pub const REVIEW_TYPES: &[Entry] = &[
    ("lcspr", "Local child safeguarding practice review"),
    ("national-cspr", "National child safeguarding practice review"),
    ("national-thematic", "National thematic review"),
    ("rapid-review", "Rapid review"),
    ("scr", "Serious case review"),
    ("sar-mandatory", "Safeguarding adults review"),
    ("sar-discretionary", "Safeguarding adults review (discretionary)"),
    ("dhr", "Domestic homicide review"),
    ("dardr", "Domestic abuse related death review"),
    ("child-practice-review-concise", "Concise child practice review"),
    ("child-practice-review-extended", "Extended child practice review"),
    ("adult-practice-review", "Adult practice review"),
    ("susr", "Single unified safeguarding review"),
    ("learning-review", "Learning review"),
    ("case-management-review", "Case management review"),
    ("multi-agency-audit", "Multi-agency audit"),
    ("jtai", "Joint targeted area inspection"),
    ("appreciative-inquiry", "Appreciative inquiry"),
    ("thematic", "Thematic review"),
    ("topic", "Topic briefing"),
    ("cdop", "Child death overview panel review"),
    ("partnership-review", "Partnership review"),
];

/// Returns the nation that a kind of review belongs to, if it belongs to one.
pub fn nation_of_review(kind: &str) -> Option<Nation> {
    match kind {
        "lcspr" | "national-cspr" | "national-thematic" | "rapid-review" | "scr"
        | "sar-mandatory" | "sar-discretionary" | "cdop" => Some(Nation::England),
        "child-practice-review-concise"
        | "child-practice-review-extended"
        | "adult-practice-review"
        | "susr" => Some(Nation::Wales),
        "learning-review" => Some(Nation::Scotland),
        "case-management-review" => Some(Nation::NorthernIreland),
        _ => None,
    }
}

/// Whether a kind of review is only made where somebody was harmed.
pub fn is_about_harm(kind: &str) -> bool {
    matches!(
        kind,
        "lcspr"
            | "national-cspr"
            | "rapid-review"
            | "scr"
            | "sar-mandatory"
            | "dhr"
            | "dardr"
            | "child-practice-review-concise"
            | "child-practice-review-extended"
            | "adult-practice-review"
            | "susr"
            | "case-management-review"
    )
}

/// Whether a kind of review is called one, and is no audit, inspection, inquiry or topic.
pub fn is_review(kind: &str) -> bool {
    let known = REVIEW_TYPES.iter().find(|(slug, _)| *slug == kind);
    known.is_some_and(|(_, name)| name.to_lowercase().contains("review"))
}

/// Whether a kind of review is always about an adult.
pub fn is_about_adult(kind: &str) -> bool {
    matches!(
        kind,
        "sar-mandatory" | "sar-discretionary" | "dhr" | "dardr" | "adult-practice-review"
    )
}

/// The themes: harm, context and practice.
pub const THEMES: &[Entry] = &[
    ("neglect", "Neglect"),
    ("physical-abuse", "Physical abuse"),
    ("non-accidental-injury", "Non-accidental injury"),
    ("child-sexual-abuse", "Child sexual abuse"),
    ("child-sexual-exploitation", "Child sexual exploitation"),
    ("criminal-exploitation", "Criminal exploitation"),
    ("county-lines", "County lines"),
    ("emotional-abuse", "Emotional abuse"),
    ("domestic-abuse", "Domestic abuse"),
    ("suicide", "Suicide"),
    ("sudi", "Sudden unexpected death in infancy"),
    ("serious-youth-violence", "Serious youth violence"),
    ("fgm", "Female genital mutilation"),
    ("forced-marriage", "Forced marriage"),
    ("honour-based-abuse", "So-called honour-based abuse"),
    ("modern-slavery", "Modern slavery"),
    ("fabricated-or-induced-illness", "Fabricated or induced illness"),
    ("online-harm", "Online harm"),
    ("radicalisation", "Radicalisation"),
    ("private-fostering", "Private fostering"),
    ("self-neglect", "Self-neglect"),
    ("neglect-omission", "Neglect and acts of omission"),
    ("physical", "Physical abuse of an adult"),
    ("sexual", "Sexual abuse of an adult"),
    ("psychological", "Psychological abuse"),
    ("financial", "Financial abuse"),
    ("organisational", "Organisational abuse"),
    ("discriminatory", "Discriminatory abuse"),
    ("poverty", "Poverty"),
    ("cumulative-harm", "Cumulative harm"),
    ("parental-mental-health", "Parental mental health"),
    ("parental-substance-use", "Parental substance use"),
    ("parental-learning-disability", "Parental learning disability"),
    ("homelessness", "Homelessness"),
    ("housing", "Housing"),
    ("disability", "Disability"),
    ("babies-under-1", "Babies under one"),
    ("adolescents", "Adolescents"),
    ("young-carers", "Young carers"),
    ("children-not-in-school", "Children not in school"),
    ("gypsy-roma-traveller", "Gypsy, Roma and Traveller families"),
    ("race-ethnicity-culture", "Race, ethnicity and culture"),
    ("care-experienced", "Care-experienced people"),
    ("concealed-pregnancy", "Concealed pregnancy"),
    ("hidden-males", "Men who are not seen"),
    ("information-sharing", "Information sharing"),
    ("professional-curiosity", "Professional curiosity"),
    ("critical-thinking", "Critical thinking"),
    ("professional-challenge-escalation", "Professional challenge and escalation"),
    ("voice-of-the-child", "The voice of the child"),
    ("making-safeguarding-personal", "Making safeguarding personal"),
    ("mental-capacity", "Mental capacity"),
    ("risk-assessment", "Risk assessment"),
    ("early-help", "Early help"),
    ("pre-birth-planning", "Planning before birth"),
    ("multi-agency-working", "Multi-agency working"),
    ("case-closure-transitions", "Case closure and transitions"),
    ("record-keeping", "Record keeping"),
    ("supervision", "Supervision"),
    ("was-not-brought", "Was not brought"),
    ("engaging-fathers", "Engaging fathers"),
    ("adultification", "Adultification"),
    ("whole-family-approach", "Whole-family approach"),
    ("advocacy", "Advocacy"),
    ("lead-professional", "Lead professional"),
];

/// Returns the themes that are kinds of harm; they come first.
pub fn harms() -> &'static [Entry] {
    let end = THEMES.iter().position(|(slug, _)| *slug == "poverty").unwrap_or(THEMES.len());
    &THEMES[..end]
}

/// The agencies that a briefing is for.
pub const AUDIENCE: &[Entry] = &[
    ("children-social-care", "Children's social care"),
    ("adult-social-care", "Adult social care"),
    ("early-help", "Early help"),
    ("police", "Police"),
    ("probation", "Probation"),
    ("youth-justice", "Youth justice"),
    ("icb", "Integrated care board"),
    ("gp", "General practice"),
    ("midwifery", "Midwifery"),
    ("health-visiting", "Health visiting"),
    ("school-nursing", "School nursing"),
    ("acute-hospital", "Acute hospital"),
    ("mental-health-trust", "Mental health trust"),
    ("camhs", "Child and adolescent mental health services"),
    ("ambulance", "Ambulance service"),
    ("early-years", "Early years"),
    ("school", "School"),
    ("further-education", "Further education"),
    ("housing", "Housing"),
    ("fire-and-rescue", "Fire and rescue"),
    ("substance-use-service", "Substance use service"),
    ("domestic-abuse-service", "Domestic abuse service"),
    ("voluntary-sector", "Voluntary sector"),
    ("prison", "Prison"),
    ("coroner", "Coroner"),
    ("cafcass", "Cafcass"),
];
