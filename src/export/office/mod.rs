//! Files for office programs: what a briefing becomes in Word and in PowerPoint.

mod content;
mod document;
mod letters;
mod parts;
mod slideshow;
mod tables;

pub(super) use document::{comment_copy, document};
pub(super) use slideshow::{facilitator_slideshow, slideshow};
