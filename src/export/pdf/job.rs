//! All that one document on paper is made of, as plain data that another process can be handed.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;
use time::Month;
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
use crate::export::TemplateFault;
use crate::export::pdf::diagnose;
use crate::export::pdf::layout;
use crate::export::pdf::layout::Layout;
use crate::export::pdf::world::PaperWorld;
use crate::text;

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// All that one document on paper is made of, apart from the fonts.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PrintJob {
    /// The template's id, such as `pdf/handout.typ`.
    pub(super) template: String,
    /// What the template can read, by path: templates, `/view.json`, pictures.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// What the template is told beside the view.
    pub(super) inputs: BTreeMap<String, String>,
    identifier: String,
    /// Year, month, day.
    date: (i32, u8, u8),
}

/// A document on paper.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Printed {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How its pages came out.
    pub layout: Layout,
}

impl PrintJob {
    pub(super) fn new(material: &Material, output: Output, template: &str) -> Self {
        let mut files = BTreeMap::new();
        for id in material.assets.ids() {
            if let (Some(name), Some(bytes)) = (id.strip_prefix("pdf/"), material.assets.get(&id)) {
                files.insert(format!("/{name}"), bytes.into_owned());
            }
        }
        let json = match output.audience() {
            Audience::Participants => serde_json::to_vec(&material.view.view),
            Audience::Facilitator => serde_json::to_vec(&material.view),
        };
        files.insert("/view.json".to_owned(), json.expect("a view is plain data"));
        for (name, image) in material.images.encoded(PRINT_WIDTH) {
            files.insert(format!("/{name}"), image.bytes);
        }
        let date = material.date;
        let inputs = [("date", text::date_to_iso(date)), ("paper", "a4".to_owned())];
        let view = &material.view.view;
        let version = view.dates.version.as_deref().unwrap_or_default();
        Self {
            template: template.to_owned(),
            files,
            inputs: inputs.map(|(name, value)| (name.to_owned(), value)).into(),
            identifier: format!("{} {} {version}", view.id, output.name()),
            date: (date.year(), Month::into(date.month()), date.day()),
        }
    }

    /// Sets the pages and writes them as PDF, in this process.
    ///
    /// # Errors
    ///
    /// The template could not be drawn.
    pub fn print(&self) -> Result<Printed, TemplateFault> {
        let world = PaperWorld::new(self)?;
        let document = typst::compile::<PagedDocument>(&world).output;
        let printed = document
            .and_then(|document| {
                let bytes = typst_pdf::pdf(&document, &self.options())?;
                Ok(Printed { bytes, layout: layout::read(&document) })
            })
            .map_err(|errors| diagnose::fault(&world, &self.template, &errors));
        // Typst remembers what it laid out; without this the memory of a long run only grows.
        typst::comemo::evict(4);
        printed
    }

    fn options(&self) -> PdfOptions {
        let (year, month, day) = self.date;
        let day = Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
        let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
            .expect("PDF/UA-1 and PDF/A-2a go together");
        PdfOptions {
            ident: Smart::Custom(self.identifier.clone()),
            creator: Smart::Custom(Some("sevenmin".to_owned())),
            timestamp: day.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        }
    }
}
