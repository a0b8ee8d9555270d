use crate::lint::{Context, Sink, rule::declare_rule};

declare_rule! {
    /// ## What it does
    /// Finds a picture that neither has an alternative text nor is marked as decorative.
    ///
    /// ## Why it matters
    /// Who cannot see the picture hears the alternative text, or nothing. The law asks for it in
    /// documents of public bodies.
    ///
    /// ## Bad
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/map.png" }
    /// ```
    ///
    /// ## Good
    /// ```toml
    /// [[section]]
    /// slot = "concerns"
    /// body = "Four services each noticed something."
    /// image = { file = "images/map.png", alt = "A ring in four parts, one for each service." }
    /// ```
    ///
    /// ## Source
    /// Web Content Accessibility Guidelines 2.2, 2023-10-05, criterion 1.1.1, by way of the Public
    /// Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018.
    pub static RULE = { name: "missing-alt", group: Accessibility, level: Error, asks: Briefing(check) }
}

fn check(cx: &Context<'_>, out: &mut Sink<'_>) {
    for image in cx.briefing.sections.iter().filter_map(|section| section.image.as_ref()) {
        if image.is_decorative() {
            continue;
        }
        let Some(span) = image.alt.text_gap(image.place) else { continue };
        // A `decorative` that could not be read may have been meant as a yes.
        if image.decorative.is_unreadable() {
            continue;
        }
        out.push(span, "the picture has no alternative text")
            .why("who cannot see the picture hears this text, or nothing")
            .help(
                "write in `alt` what the picture says, or `decorative = true` if it says nothing; `sevenmin explain picture` shows one",
            );
    }
}
