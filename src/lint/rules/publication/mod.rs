//! Rules of the group `publication`.

pub(crate) mod approved_without_sign_off;
pub(crate) mod missing_issue_date;
pub(crate) mod missing_review_date;
pub(crate) mod missing_source;
pub(crate) mod non_statutory_sar;
pub(crate) mod outdated_review_name;
pub(crate) mod overdue_action;
pub(crate) mod report_over_a_year;
pub(crate) mod review_date_passed;
pub(crate) mod unexplained_action;
pub(crate) mod unnamed_reviewer;
pub(crate) mod unpublished_review;
pub(crate) mod withheld_report_link;
pub(crate) mod withheld_without_improvements;
pub(crate) mod withheld_without_reason;
