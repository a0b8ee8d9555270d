//! All rules, alphabetical; a folder a group, a file a rule.

pub mod accessibility;
pub mod anonymity;
pub mod care;
pub mod layout;
pub mod marking;
pub mod publication;
pub mod session;
pub mod structure;

use crate::lint::Rule;

/// All rules, by name.
pub static RULES: &[&Rule] = &[
    &publication::approved_without_sign_off::RULE,
    &session::discussion_over::RULE,
    &structure::duplicate_id::RULE,
    &structure::duplicate_slot::RULE,
    &structure::empty_section::RULE,
    &layout::handout_too_long::RULE,
    &structure::incomplete_action::RULE,
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
    &session::no_facilitator_notes::RULE,
    &publication::non_statutory_sar::RULE,
    &publication::outdated_review_name::RULE,
    &structure::over_seven_minutes::RULE,
    &anonymity::private_term::RULE,
    &publication::report_over_a_year::RULE,
    &publication::review_date_passed::RULE,
    &structure::section_minutes::RULE,
    &structure::section_order::RULE,
    &marking::sensitive_published::RULE,
    &structure::uneven_sections::RULE,
    &publication::unexplained_action::RULE,
    &structure::unknown_slot::RULE,
    &structure::unknown_term::RULE,
    &publication::unnamed_reviewer::RULE,
    &publication::unpublished_review::RULE,
    &structure::unsupported_markup::RULE,
    &structure::unused_waiver::RULE,
    &care::voice_not_agreed::RULE,
    &publication::withheld_report_link::RULE,
    &publication::withheld_without_improvements::RULE,
    &publication::withheld_without_reason::RULE,
];
