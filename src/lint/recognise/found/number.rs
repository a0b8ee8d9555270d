//! Whose number it is.

/// A kind of number that belongs to one person.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum NumberKind {
    /// The health number of England, Wales and the Isle of Man.
    Nhs,
    /// The health number of Scotland.
    Chi,
    /// The health number of Northern Ireland.
    HealthAndCare,
    /// National Insurance, all of the United Kingdom.
    NationalInsurance,
    /// The number of a pupil, from school to school.
    Pupil,
    /// A driving licence.
    Licence,
    /// A passport.
    Passport,
    /// A bank account, a sort code or a card.
    Bank,
    /// The plate of a vehicle.
    Plate,
    /// The number of a court.
    Court,
    /// The number of a record: custody, crime, case, hospital.
    Record,
}

impl NumberKind {
    /// Returns the name with its article.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nhs => "an NHS number",
            Self::Chi => "a CHI number",
            Self::HealthAndCare => "a Health and Care number",
            Self::NationalInsurance => "a National Insurance number",
            Self::Pupil => "a unique pupil number",
            Self::Licence => "the number of a driving licence",
            Self::Passport => "the number of a passport",
            Self::Bank => "the number of a bank account or card",
            Self::Plate => "a vehicle's plate",
            Self::Court => "a court number",
            Self::Record => "the reference of a record",
        }
    }
}
