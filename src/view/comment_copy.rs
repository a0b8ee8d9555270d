//! The copy that partners comment on before publication.

use crate::view::View;

/// What a copy to comment on may print: what participants see, and by which text it is known again.
#[derive(Clone, Debug)]
pub struct CommentCopy {
    /// All that participants see.
    pub view: View,
    /// The hash of what participants see.
    pub hash: String,
}
