//! All rules, alphabetical; a folder a group, a file a rule.

pub mod accessibility;
pub mod anonymity;
pub mod care;
pub mod language;
pub mod layout;
pub mod marking;
pub mod plain_english;
pub mod publication;
pub mod session;
pub mod structure;

use crate::lint::Rule;

/// All rules, by name.
pub static RULES: &[&Rule] = &[
    &anonymity::age_mismatch::RULE,
    &accessibility::alt_repeats_caption::RULE,
    &publication::approved_without_sign_off::RULE,
    &accessibility::bare_address::RULE,
    &language::blaming_professionals::RULE,
    &plain_english::block_capitals::RULE,
    &anonymity::date_of_birth::RULE,
    &language::depersonalised::RULE,
    &session::discussion_over::RULE,
    &structure::duplicate_id::RULE,
    &structure::duplicate_slot::RULE,
    &plain_english::emphasis::RULE,
    &structure::empty_section::RULE,
    &anonymity::exact_date::RULE,
    &language::exploitation_wording::RULE,
    &layout::handout_too_long::RULE,
    &anonymity::identifying_file_name::RULE,
    &anonymity::identifying_number::RULE,
    &anonymity::image_metadata::RULE,
    &structure::incomplete_action::RULE,
    &plain_english::inconsistent_acronym::RULE,
    &anonymity::jigsaw::RULE,
    &language::label_before_person::RULE,
    &plain_english::long_sentence::RULE,
    &structure::missing_actions::RULE,
    &accessibility::missing_alt::RULE,
    &care::missing_content_warning::RULE,
    &accessibility::missing_glyph::RULE,
    &publication::missing_issue_date::RULE,
    &marking::missing_marking::RULE,
    &structure::missing_questions::RULE,
    &publication::missing_review_date::RULE,
    &structure::missing_section::RULE,
    &publication::missing_source::RULE,
    &care::missing_support::RULE,
    &anonymity::named_place::RULE,
    &anonymity::named_practitioner::RULE,
    &session::no_facilitator_notes::RULE,
    &publication::non_statutory_sar::RULE,
    &publication::outdated_review_name::RULE,
    &language::outdated_term::RULE,
    &structure::over_seven_minutes::RULE,
    &anonymity::personal_contact::RULE,
    &anonymity::postcode::RULE,
    &anonymity::private_term::RULE,
    &anonymity::pseudonym_spelling::RULE,
    &plain_english::reading_age::RULE,
    &publication::report_over_a_year::RULE,
    &publication::review_date_passed::RULE,
    &structure::section_minutes::RULE,
    &structure::section_order::RULE,
    &marking::sensitive_published::RULE,
    &anonymity::sibling_detail::RULE,
    &anonymity::street_address::RULE,
    &language::suicide_detail::RULE,
    &language::suicide_wording::RULE,
    &anonymity::undeclared_name::RULE,
    &structure::uneven_sections::RULE,
    &plain_english::unexpanded_acronym::RULE,
    &publication::unexplained_action::RULE,
    &structure::unknown_slot::RULE,
    &structure::unknown_term::RULE,
    &publication::unnamed_reviewer::RULE,
    &publication::unpublished_review::RULE,
    &structure::unsupported_markup::RULE,
    &plain_english::unused_acronym::RULE,
    &structure::unused_waiver::RULE,
    &accessibility::vague_link_text::RULE,
    &language::victim_blaming::RULE,
    &care::voice_not_agreed::RULE,
    &language::was_not_brought::RULE,
    &publication::withheld_report_link::RULE,
    &publication::withheld_without_improvements::RULE,
    &publication::withheld_without_reason::RULE,
];
