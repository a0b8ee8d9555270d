//! A text for each language.

use crate::source::Spanned;
use crate::source::Text;

/// Texts by language tag.
#[derive(Clone, Debug, Default)]
pub struct PerLanguage(pub Vec<(Spanned<String>, Text)>);
