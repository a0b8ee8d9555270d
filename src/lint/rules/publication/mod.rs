//! Rules of the group `publication`.

pub mod approved_without_sign_off;
pub mod missing_issue_date;
pub mod missing_review_date;
pub mod missing_source;
pub mod non_statutory_sar;
pub mod outdated_review_name;
pub mod report_over_a_year;
pub mod review_date_passed;
pub mod unexplained_action;
pub mod unnamed_reviewer;
pub mod unpublished_review;
pub mod withheld_report_link;
pub mod withheld_without_improvements;
pub mod withheld_without_reason;
