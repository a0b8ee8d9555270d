use crate::lint::{Context, PictureFile, Sink, rule::declare_rule};
use crate::text::and_list;

declare_rule! {
    /// ## What it does
    /// Tells what a picture's file held beside the picture: the place where it was taken, a
    /// thumbnail, the camera. It never reaches an output.
    ///
    /// ## Why it matters
    /// The file that you keep and mail still has it.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/from-a-phone.jpg", alt = "A ring in four parts." }
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/ring.png", alt = "A ring in four parts." }
    /// ```
    ///
    /// ## Source
    /// House rule, 2026-11.
    pub static RULE = { name: "image-metadata", group: Anonymity, level: Info, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for PictureFile { section, metadata: stripped, .. } in &cx.pictures {
        let image = cx.briefing.sections.get(*section).and_then(|section| section.image.as_ref());
        let Some(file) =
            image.and_then(|image| image.file.as_ref()).filter(|_| !stripped.is_empty())
        else {
            continue;
        };
        let names: Vec<String> = stripped.iter().map(|name| (*name).to_owned()).collect();
        out.push(file.span, format!("the picture's file also held: {}", and_list(&names)))
            .why("it was taken out of every output; the file that you keep still has it")
            .help("before you send the file itself on, save a copy without it");
    }
}
