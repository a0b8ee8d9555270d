//! What a page of the site may load: its own files, and nothing else.

/// The policy of pages with the search.
pub(super) const WITH_SCRIPT: &str = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of all others.
pub(super) const WITHOUT_SCRIPT: &str = "default-src 'none'; style-src 'self'; script-src 'none'; font-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
