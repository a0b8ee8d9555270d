//! All that one document on paper is made of, as plain data that another process can be handed.

use std::collections::BTreeMap;
use std::sync::Arc;

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

use crate::export::Task;
use crate::export::TemplateFault;
use crate::export::pdf::diagnose;
use crate::export::pdf::layout;
use crate::export::pdf::layout::Layout;
use crate::export::pdf::world::PaperWorld;
use crate::look::LOOK;
use crate::text;

/// A page's column at 300 dots an inch.
const PRINT_WIDTH: u32 = 2008;

/// All that one document on paper is made of, apart from the fonts and the built-in templates, which
/// every process has.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PrintJob {
    /// The template's id, such as `pdf/handout.typ`.
    pub(super) template: String,
    /// What the template can read, by path: templates of one's own, `/view.json`, pictures.
    #[serde(with = "files")]
    pub(super) files: Files,
    /// What the template is told beside the view.
    pub(super) inputs: BTreeMap<String, String>,
    /// Whether only the layout is asked for, and no PDF.
    trial: bool,
    prepress: bool,
    identifier: String,
    /// Year, month, day.
    date: (i32, u8, u8),
}

/// Files by path. Pictures and templates are shared by all the documents of a briefing.
pub(super) type Files = BTreeMap<String, Arc<[u8]>>;

/// A document on paper.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Printed {
    /// The PDF; nothing of a trial.
    pub bytes: Vec<u8>,
    /// How its pages came out.
    pub layout: Layout,
}

impl PrintJob {
    pub(super) fn new<V: Serialize>(task: &Task<'_, V>) -> Self {
        let mut files = task.templates.papers();
        let json = |data: serde_json::Result<Vec<u8>>| data.expect("it is plain data").into();
        files.insert("/view.json".to_owned(), json(serde_json::to_vec(task.view)));
        files.insert("/look.json".to_owned(), json(serde_json::to_vec(&LOOK)));
        let pictures = task.images.with_logo(PRINT_WIDTH);
        files.extend(pictures.map(|image| (format!("/{}", image.name), image.bytes)));
        let (item, date) = (task.item, task.date);
        let version = task.shared.dates.version.as_deref().unwrap_or_default();
        let file = item.file(&task.shared.id);
        let prepress = if item.sheet.prepress { "yes" } else { "no" };
        let inputs = [
            ("date", text::date_to_iso(date)),
            ("file", file.clone()),
            ("paper", item.sheet.paper.name().to_owned()),
            ("prepress", prepress.to_owned()),
        ];
        Self {
            template: format!("pdf/{}.typ", item.output.name.word()),
            files,
            inputs: inputs.map(|(name, value)| (name.to_owned(), value)).into(),
            trial: false,
            prepress: item.sheet.prepress,
            identifier: format!("{file} {version}"),
            date: (date.year(), Month::into(date.month()), date.day()),
        }
    }

    /// Returns the same job, of which only the layout is wanted.
    pub(super) fn on_trial(self) -> Self {
        Self { trial: true, ..self }
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
                let layout = layout::read(&document);
                let none = || Ok(Vec::new());
                let write = || typst_pdf::pdf(&document, &self.options());
                let bytes = if self.trial { none() } else { write() }?;
                Ok(Printed { bytes, layout })
            })
            .map_err(|errors| diagnose::fault(&world, &self.template, &errors));
        // Typst remembers what it laid out; without this the memory of a long run only grows.
        typst::comemo::evict(4);
        printed
    }

    fn options(&self) -> PdfOptions {
        let (year, month, day) = self.date;
        let day = Datetime::from_ymd_hms(year, month, day, 0, 0, 0);
        // PDF/A would need a profile of the press, which nobody here knows.
        let standards: &[PdfStandard] = if self.prepress {
            &[PdfStandard::Ua_1]
        } else {
            &[PdfStandard::Ua_1, PdfStandard::A_2a]
        };
        let standards = PdfStandards::new(standards).expect("PDF/UA-1 and PDF/A-2a go together");
        PdfOptions {
            ident: Smart::Custom(self.identifier.clone()),
            creator: Smart::Custom(Some("sevenmin".to_owned())),
            timestamp: day.map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        }
    }
}

/// Files as bytes of their own, between processes that share no memory.
mod files {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serializer;

    use super::Files;

    pub(super) fn serialize<S: Serializer>(files: &Files, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(files.iter().map(|(path, bytes)| (path, bytes.as_ref())))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Files, D::Error> {
        let files = BTreeMap::<String, Vec<u8>>::deserialize(input)?;
        Ok(files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect())
    }
}
