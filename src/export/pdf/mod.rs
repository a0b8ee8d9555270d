//! PDF by Typst, in process: no browser, no network, no file but those that a briefing names.

mod diagnose;
mod layout;
mod world;

use typst::foundations::Datetime;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;
use typst_pdf::PdfStandard;
use typst_pdf::PdfStandards;
use typst_pdf::Timestamp;

use crate::export::Audience;
use crate::export::Material;
use crate::export::Output;
use crate::export::Produced;
use crate::export::TemplateFault;
use crate::export::pdf::world::PaperWorld;

pub use layout::Layout;
pub use layout::SectionExtent;

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// Returns an output drawn by a Typst template.
pub(super) fn export(
    material: &Material,
    output: Output,
    template: &str,
) -> Result<Produced, TemplateFault> {
    let view = match output.audience() {
        Audience::Participants => serde_json::to_vec(&material.view.view),
        Audience::Facilitator => serde_json::to_vec(&material.view),
    };
    let view = view.expect("a view is plain data");
    let world = PaperWorld::new(material, template, view, PRINT_WIDTH)?;
    let document = typst::compile::<PagedDocument>(&world).output;
    let produced = document
        .map_err(|errors| diagnose::fault(&world, template, &errors))
        .and_then(|document| draw(material, output, template, &world, &document));
    // Typst remembers what it laid out; without this the memory of a long run only grows.
    typst::comemo::evict(4);
    produced
}

fn draw(
    material: &Material,
    output: Output,
    template: &str,
    world: &PaperWorld,
    document: &PagedDocument,
) -> Result<Produced, TemplateFault> {
    let view = &material.view.view;
    let version = view.dates.version.as_deref().unwrap_or_default();
    let date = material.date;
    let day = Datetime::from_ymd_hms(date.year(), date.month().into(), date.day(), 0, 0, 0);
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .expect("PDF/UA-1 and PDF/A-2a go together");
    let options = PdfOptions {
        ident: Smart::Custom(format!("{} {} {version}", view.id, output.name())),
        creator: Smart::Custom(Some("sevenmin".to_owned())),
        timestamp: day.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(document, &options)
        .map_err(|errors| diagnose::fault(world, template, &errors))?;
    Ok(Produced { output, bytes, layout: Some(layout::read(document)) })
}
