//! Themes and agencies in Welsh. Kinds of review have their names by law, so what they are called in Welsh is for a
//! partnership to say.

use super::Entry;

/// Returns the Welsh name of a built-in theme or agency.
pub fn welsh_name(slug: &str) -> Option<&'static str> {
    NAMES.iter().find(|(known, _)| *known == slug).map(|(_, name)| *name)
}

const NAMES: &[Entry] = &[
    ("neglect", "Esgeulustod"),
    ("physical-abuse", "Cam-drin corfforol"),
    ("non-accidental-injury", "Anaf nad yw'n ddamweiniol"),
    ("child-sexual-abuse", "Cam-drin plant yn rhywiol"),
    ("child-sexual-exploitation", "Camfanteisio'n rhywiol ar blant"),
    ("criminal-exploitation", "Camfanteisio troseddol"),
    ("county-lines", "Llinellau Sirol"),
    ("emotional-abuse", "Cam-drin emosiynol"),
    ("domestic-abuse", "Cam-drin domestig"),
    ("suicide", "Hunanladdiad"),
    ("sudi", "Marwolaeth sydyn annisgwyl yn ystod babandod"),
    ("serious-youth-violence", "Trais difrifol ymhlith ieuenctid"),
    ("fgm", "Anffurfio organau cenhedlu benywod"),
    ("forced-marriage", "Priodas dan orfod"),
    ("honour-based-abuse", "Cam-drin ar sail anrhydedd, fel y'i gelwir"),
    ("modern-slavery", "Caethwasiaeth fodern"),
    ("fabricated-or-induced-illness", "Salwch wedi'i ffugio neu ei gymell"),
    ("online-harm", "Niwed ar-lein"),
    ("radicalisation", "Radicaleiddio"),
    ("private-fostering", "Maethu preifat"),
    ("self-neglect", "Hunanesgeulustod"),
    ("neglect-omission", "Esgeulustod a methu â gweithredu"),
    ("physical", "Cam-drin oedolyn yn gorfforol"),
    ("sexual", "Cam-drin oedolyn yn rhywiol"),
    ("psychological", "Cam-drin seicolegol"),
    ("financial", "Cam-drin ariannol"),
    ("organisational", "Cam-drin sefydliadol"),
    ("discriminatory", "Cam-drin gwahaniaethol"),
    ("poverty", "Tlodi"),
    ("cumulative-harm", "Niwed cronnol"),
    ("parental-mental-health", "Iechyd meddwl rhieni"),
    ("parental-substance-use", "Defnydd rhieni o sylweddau"),
    ("parental-learning-disability", "Anabledd dysgu rhieni"),
    ("homelessness", "Digartrefedd"),
    ("housing", "Tai"),
    ("disability", "Anabledd"),
    ("babies-under-1", "Babanod dan flwydd oed"),
    ("adolescents", "Pobl ifanc yn eu harddegau"),
    ("young-carers", "Gofalwyr ifanc"),
    ("children-not-in-school", "Plant nad ydynt yn yr ysgol"),
    ("gypsy-roma-traveller", "Teuluoedd Sipsiwn, Roma a Theithwyr"),
    ("race-ethnicity-culture", "Hil, ethnigrwydd a diwylliant"),
    ("care-experienced", "Pobl â phrofiad o ofal"),
    ("concealed-pregnancy", "Beichiogrwydd cudd"),
    ("hidden-males", "Dynion nad ydynt yn cael eu gweld"),
    ("information-sharing", "Rhannu gwybodaeth"),
    ("professional-curiosity", "Chwilfrydedd proffesiynol"),
    ("critical-thinking", "Meddwl yn feirniadol"),
    ("professional-challenge-escalation", "Herio ac uwchgyfeirio proffesiynol"),
    ("voice-of-the-child", "Llais y plentyn"),
    ("making-safeguarding-personal", "Gwneud diogelu'n bersonol"),
    ("mental-capacity", "Galluedd meddyliol"),
    ("risk-assessment", "Asesu risg"),
    ("early-help", "Cymorth cynnar"),
    ("pre-birth-planning", "Cynllunio cyn geni"),
    ("multi-agency-working", "Gweithio amlasiantaethol"),
    ("case-closure-transitions", "Cau achosion a phontio"),
    ("record-keeping", "Cadw cofnodion"),
    ("supervision", "Goruchwyliaeth"),
    ("was-not-brought", "Ni ddaethpwyd â nhw"),
    ("engaging-fathers", "Ymgysylltu â thadau"),
    ("adultification", "Trin plant fel oedolion"),
    ("whole-family-approach", "Dull teulu cyfan"),
    ("advocacy", "Eiriolaeth"),
    ("lead-professional", "Gweithiwr proffesiynol arweiniol"),
    ("children-social-care", "Gofal cymdeithasol plant"),
    ("adult-social-care", "Gofal cymdeithasol oedolion"),
    ("police", "Heddlu"),
    ("probation", "Gwasanaeth prawf"),
    ("youth-justice", "Cyfiawnder ieuenctid"),
    ("icb", "Bwrdd gofal integredig"),
    ("gp", "Meddygon teulu"),
    ("midwifery", "Bydwreigiaeth"),
    ("health-visiting", "Ymwelwyr iechyd"),
    ("school-nursing", "Nyrsio ysgol"),
    ("acute-hospital", "Ysbyty acíwt"),
    ("mental-health-trust", "Ymddiriedolaeth iechyd meddwl"),
    ("camhs", "Gwasanaethau iechyd meddwl plant a'r glasoed"),
    ("ambulance", "Gwasanaeth ambiwlans"),
    ("early-years", "Y blynyddoedd cynnar"),
    ("school", "Ysgol"),
    ("further-education", "Addysg bellach"),
    ("fire-and-rescue", "Tân ac achub"),
    ("substance-use-service", "Gwasanaeth defnyddio sylweddau"),
    ("domestic-abuse-service", "Gwasanaeth cam-drin domestig"),
    ("voluntary-sector", "Y sector gwirfoddol"),
    ("prison", "Carchar"),
    ("coroner", "Crwner"),
    ("cafcass", "Cafcass"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::vocabulary::{AUDIENCE, THEMES};

    #[test]
    fn every_theme_and_agency_has_one_and_nothing_else_has() {
        let terms: Vec<&str> = THEMES.iter().chain(AUDIENCE).map(|(slug, _)| *slug).collect();
        for slug in &terms {
            assert!(welsh_name(slug).is_some(), "{slug}");
        }
        for (slug, _) in NAMES {
            assert!(terms.contains(slug), "{slug}");
            assert_eq!(NAMES.iter().filter(|(known, _)| known == slug).count(), 1, "{slug}");
        }
    }
}
