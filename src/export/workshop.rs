//! Where the outputs of one briefing are made.

use std::collections::{BTreeMap, BTreeSet};

use crate::export::{
    Item, Layout, Material, Press, Produced, TemplateFault, output::Draw, pack, pdf, task::Task,
};
use crate::view::{FacilitatorView, View};

/// Makes outputs of one briefing, each once even when packs hold it too.
pub struct Workshop<'a> {
    material: &'a Material,
    press: &'a dyn Press,
    made: BTreeMap<Item, Result<Produced, TemplateFault>>,
    left_out: BTreeSet<Item>,
}

impl<'a> Workshop<'a> {
    /// Returns a workshop for one briefing's material.
    pub fn new(material: &'a Material, press: &'a dyn Press) -> Self {
        Self { material, press, made: BTreeMap::new(), left_out: BTreeSet::new() }
    }

    /// Returns the participants' view.
    pub fn view(&self) -> &'a View {
        &self.material.view.view
    }

    /// Keeps an item out of the packs; returns whether it was in them so far.
    pub fn leave_out(&mut self, item: Item) -> bool {
        self.left_out.insert(item)
    }

    /// Whether an item is kept out.
    pub fn is_left_out(&self, item: Item) -> bool {
        self.left_out.contains(&item)
    }

    /// Returns the items that were made and have pages, with their layouts.
    pub fn layouts(&self) -> impl Iterator<Item = (Item, &Layout)> {
        let made = self.made.iter().filter_map(|(item, made)| Some((*item, made.as_ref().ok()?)));
        made.filter_map(|(item, made)| Some((item, made.layout.as_ref()?)))
    }

    /// Returns an item that holds no other, without keeping it: for making several at once.
    ///
    /// Packs have none; [`Self::make`] fills them with what was kept.
    pub fn draw(&self, item: Item) -> Option<Result<Produced, TemplateFault>> {
        let view = &self.material.view;
        let drawn = match item.output.draw {
            Draw::Participants(draw) => draw(&self.task(item, &view.view)),
            Draw::Facilitator(draw) => draw(&self.task(item, view)),
            Draw::Partners(draw) => draw(&self.task(item, self.material.comment_copy.as_ref()?)),
            Draw::Slideshow(draw) => {
                draw(&self.task(item, &self.material.slideshow.as_ref()?.view))
            }
            Draw::FacilitatorSlideshow(draw) => {
                draw(&self.task(item, self.material.slideshow.as_ref()?))
            }
            Draw::Identity(draw) => draw(&self.task(item, self.material.identity.as_ref()?)),
            Draw::Pack(_) => return None,
        };
        Some(drawn.map(|drawn| Produced::new(item, drawn)))
    }

    fn task<'b, V>(&'b self, item: Item, view: &'b V) -> Task<'b, V> {
        let Material {
            view: FacilitatorView { view: shared, .. }, images, templates, date, ..
        } = self.material;
        let (name, sheet, file) = (item.output.name, item.sheet, item.file(&shared.id));
        let date = *date;
        Task { name, sheet, file, view, shared, images, templates, date, press: self.press }
    }

    /// Returns how a document of participants would come out with another view, such as one with
    /// fewer words.
    pub fn try_out(&self, item: Item, view: &View) -> Option<Layout> {
        pdf::try_out(&self.task(item, view))
    }

    /// Keeps an item that was drawn, for [`Self::make`] to return.
    pub fn keep(&mut self, item: Item, drawn: Result<Produced, TemplateFault>) {
        self.made.insert(item, drawn);
    }

    /// Makes an item, or returns the one that was made before.
    ///
    /// # Errors
    ///
    /// A template could not be drawn.
    pub fn make(&mut self, item: Item) -> Result<&Produced, &TemplateFault> {
        if !self.made.contains_key(&item) {
            let drawn = self.draw(item).unwrap_or_else(|| self.fill(item));
            self.keep(item, drawn);
        }
        self.made[&item].as_ref()
    }

    fn fill(&mut self, item: Item) -> Result<Produced, TemplateFault> {
        let held = item.output.held().into_iter().map(Item::ordinary);
        let held: Vec<Item> = held.filter(|item| !self.is_left_out(*item)).collect();
        for item in &held {
            self.make(*item).map_err(Clone::clone)?;
        }
        let made = held.iter().filter_map(|item| self.made.get(item)?.as_ref().ok());
        let made: Vec<&Produced> = made.collect();
        let task = self.task(item, self.view());
        pack::fill(&task, item.output.audience(), &made).map(|drawn| Produced::new(item, drawn))
    }
}
