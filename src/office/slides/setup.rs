//! Parts that say little, and without which the program offers to repair the file.

use crate::office::{drawing::A, slides::root, xml::Element};

/// Returns how the presentation is shown: as usual.
pub(super) fn presentation() -> Element {
    root("p:presentationPr")
}

/// Returns how the program looks when it opens: as usual.
pub(super) fn view() -> Element {
    root("p:viewPr")
}

/// Returns the styles of tables: those of the program.
pub(super) fn tables() -> Element {
    Element::new("a:tblStyleLst")
        .fixed("xmlns:a", A)
        .fixed("def", "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}")
}
