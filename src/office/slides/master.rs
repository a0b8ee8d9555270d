//! The master: what all layouts share.

use crate::office::{
    drawing,
    package::{Relations, role},
    slides::{Deck, Levels, Role, color_map, level, root, tree::Tree},
    xml::Element,
};

/// The first number of a layout; the master has the one before.
const FIRST_LAYOUT: u32 = 2_147_483_649;
/// The number of the master.
pub(super) const MASTER: u32 = FIRST_LAYOUT - 1;

/// Returns the part and where it leads.
pub(super) fn part(deck: &Deck) -> (Element, Relations) {
    let mut relations = Relations::default();
    let layouts: Vec<Element> = (1..=deck.layouts.len())
        .zip(FIRST_LAYOUT..)
        .map(|(number, id)| {
            let file = format!("ppt/slideLayouts/slideLayout{number}.xml");
            let relation = relations.to(role!("slideLayout"), &file);
            Element::new("p:sldLayoutId").with("id", id).with("r:id", relation)
        })
        .collect();
    relations.to(role!("theme"), "ppt/theme/theme1.xml");
    let turned = deck.language.right_to_left;
    let tree = Tree::of_places(&deck.master, &[], &mut relations, turned);
    let levels = |role: Role| -> Levels {
        let place = deck.master.iter().find(|place| place.role == role);
        place.map(|place| place.levels.clone()).unwrap_or_default()
    };
    let styles = Element::new("p:txStyles")
        .holding(level::list("p:titleStyle", &levels(Role::Title), turned))
        .holding(level::list("p:bodyStyle", &levels(Role::Body), turned))
        .holding(level::list("p:otherStyle", &levels(Role::Body), turned));
    let master = root("p:sldMaster")
        .holding(tree.before(ground(deck)))
        .holding(color_map())
        .holding(Element::new("p:sldLayoutIdLst").holding_all(layouts))
        .holding(styles);
    (master, relations)
}

/// What slides stand on.
fn ground(deck: &Deck) -> Element {
    let plain = Element::new("p:bgPr")
        .holding(drawing::fill(&deck.theme.ground))
        .holding(Element::new("a:effectLst"));
    Element::new("p:bg").holding(plain)
}
