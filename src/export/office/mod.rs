//! Files for office programs: what a briefing becomes in Word and in PowerPoint.

mod about;
mod content;
mod document;
mod edges;
mod flow;
mod letters;
mod levels;
mod palette;
mod parts;
mod ring;
mod slide;
mod slideshow;
mod stage;
mod tables;

pub(super) use document::{comment_copy, document};
pub(super) use slideshow::{facilitator_slideshow, slideshow};
