//! What outputs are made of.

use crate::export::{Images, Templates};
use crate::text::Date;
use crate::view::{FacilitatorView, IdentityView};

/// What the outputs of one briefing are made of.
#[derive(Debug)]
pub struct Material {
    /// The facilitator's view, which holds the participants' view.
    pub view: FacilitatorView,
    /// The identity sheet, where one was ordered.
    pub identity: Option<IdentityView>,
    /// The pictures.
    pub images: Images,
    /// The templates.
    pub templates: Templates,
    /// The date that goes into metadata.
    pub date: Date,
}
