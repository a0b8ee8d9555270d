//! Where words stand on finished pages.

use serde::{Deserialize, Serialize};
use typst::{
    introspection::{Location, Tag},
    layout::{Abs, Frame, FrameItem, Point, Rect, Size, Transform},
    pdf::ArtifactElem,
    text::TextItem,
    visualize::Paint,
};
use typst_layout::{Page, PagedDocument};

/// Words that stand together on a line of a page, in one type. Places are parts of the page's width and
/// height, from its upper left corner.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PageLine {
    /// The words.
    pub text: String,
    /// Where they begin and end.
    pub across: [f64; 2],
    /// From the top of the tallest letter to the foot of the deepest.
    pub down: [f64; 2],
}

/// Returns the lines of each page, in the order in which they were set.
pub(super) fn lines(document: &PagedDocument) -> Vec<Vec<PageLine>> {
    document.pages().iter().map(lines_of).collect()
}

fn lines_of(page: &Page) -> Vec<PageLine> {
    let size = page.frame.size();
    let mut lines = Vec::new();
    each(page, &mut |Set { text, least, most, .. }| {
        let across = [least.x, most.x].map(|x| x / size.x);
        let down = [least.y, most.y].map(|y| y / size.y);
        lines.push(PageLine { text: text.text.to_string(), across, down });
    });
    lines
}

/// A text as it is set, with the least and the greatest corner of its place.
pub(super) struct Set<'a> {
    pub(super) text: &'a TextItem,
    pub(super) least: Point,
    pub(super) most: Point,
    /// Whether it is drawn; else it is only read aloud.
    pub(super) is_drawn: bool,
    /// Whether it belongs to the page rather than to its text, as its head and foot do.
    pub(super) is_marginal: bool,
}

/// Shows every text of a page.
pub(super) fn each(page: &Page, show: &mut dyn FnMut(&Set<'_>)) {
    Walk { marginal: None, show }.frame(&page.frame, Transform::identity(), true);
}

struct Walk<'a> {
    /// What belongs to the page and began, but did not end yet.
    marginal: Option<Location>,
    show: &'a mut dyn FnMut(&Set<'_>),
}

impl Walk<'_> {
    fn frame(&mut self, of: &Frame, within: Transform, is_drawn: bool) {
        for (at, item) in of.items() {
            match item {
                FrameItem::Group(group) => {
                    let moved = Transform::translate(at.x, at.y).pre_concat(group.transform);
                    // What is cut to no height is not there.
                    let has_height = group.clip.is_none() || !group.frame.height().approx_empty();
                    self.frame(&group.frame, within.pre_concat(moved), is_drawn && has_height);
                }
                FrameItem::Text(text) => {
                    let (up, down) = (text.size * 0.7, text.size * 0.1);
                    let around =
                        Rect::new(*at - Point::with_y(up), *at + Point::new(text.width(), down));
                    let (least, most) = corners(around, within);
                    let is_clear =
                        matches!(&text.fill, Paint::Solid(color) if color.alpha() == Some(0.0));
                    let is_drawn = is_drawn && !is_clear;
                    let is_marginal = self.marginal.is_some();
                    (self.show)(&Set { text, least, most, is_drawn, is_marginal });
                }
                FrameItem::Tag(Tag::Start(element, _)) if element.is::<ArtifactElem>() => {
                    self.marginal = self.marginal.or(element.location());
                }
                FrameItem::Tag(Tag::End(location, ..)) if self.marginal == Some(*location) => {
                    self.marginal = None;
                }
                _ => {}
            }
        }
    }
}

/// Returns the least and the greatest corner of a box that was moved, turned or scaled.
fn corners(of: Rect, within: Transform) -> (Point, Point) {
    let (min, max) = (of.min, of.max);
    let all = [min, max, Point::new(min.x, max.y), Point::new(max.x, min.y)];
    let all = all.map(|corner| corner.transform(within));
    let least = all.into_iter().reduce(Point::min);
    let most = all.into_iter().reduce(Point::max);
    (least.unwrap_or_default(), most.unwrap_or_default())
}

/// What rounding may cost at a page's edge.
const SLACK: Abs = Abs::raw(0.05);

/// Whether corners lie on a page, or no further than so much beyond it.
pub(super) fn is_within(least: Point, most: Point, page: Size, beyond: Abs) -> bool {
    let beyond = beyond + SLACK;
    least.x >= -beyond
        && least.y >= -beyond
        && most.x <= page.x + beyond
        && most.y <= page.y + beyond
}
