//! What outputs are made of.

use crate::export::{Images, Templates};
use crate::text::Date;
use crate::view::{CommentCopy, FacilitatorView, IdentityView};

/// What the outputs of one briefing are made of.
#[derive(Debug)]
pub struct Material {
    /// The facilitator's view, which holds the participants' view.
    pub view: FacilitatorView,
    /// The identity sheet, where one was ordered.
    pub identity: Option<IdentityView>,
    /// The copy to comment on, where one was ordered.
    pub comment_copy: Option<CommentCopy>,
    /// The view with the slides as PowerPoint sets them, where they were ordered.
    pub slideshow: Option<FacilitatorView>,
    /// The pictures.
    pub images: Images,
    /// The templates.
    pub templates: Templates,
    /// The date that goes into metadata.
    pub date: Date,
}
