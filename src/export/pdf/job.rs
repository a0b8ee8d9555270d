//! All that one document on paper is made of, as plain data that another process can be handed.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::export::pdf::{given::Given, layout::Layout, lines::PageLine};

/// All that one document on paper is made of, apart from the fonts and the built-in templates, which
/// every process has.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PrintJob {
    /// The template's id, such as `pdf/handout.typ`.
    pub(super) template: String,
    /// What the template can read, by path: templates of one's own, `/view.json`, pictures.
    #[serde(with = "files")]
    pub(super) files: Files,
    /// The collection's fonts that its words need, in order, each with what its family is called.
    pub(super) fonts: Vec<PrintFont>,
    /// What the template is told beside the view.
    pub(super) inputs: BTreeMap<String, String>,
    /// The words that its pages have to show.
    pub(super) given: Vec<Given>,
    /// What is wanted of its pages.
    pub(super) form: Form,
    pub(super) prepress: bool,
    pub(super) identifier: String,
    /// Year, month, day.
    pub(super) date: (i32, u8, u8),
}

/// A font of the collection.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(super) struct PrintFont {
    pub(super) family: String,
    #[serde(with = "bytes")]
    pub(super) bytes: Arc<[u8]>,
}

/// Files by path. Pictures and templates are shared by all the documents of a briefing.
pub(super) type Files = BTreeMap<String, Arc<[u8]>>;

/// What is wanted of pages once they are set.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub(super) enum Form {
    /// One PDF.
    Pdf,
    /// An SVG a page, for a screen.
    Svg,
    /// How they came out, and nothing else.
    Layout,
}

/// A document on paper.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Printed {
    /// The PDF, where one was wanted.
    pub bytes: Vec<u8>,
    /// The pages as SVG, where they were wanted.
    pub pages: Vec<String>,
    /// Where words stand on those.
    pub lines: Vec<Vec<PageLine>>,
    /// How its pages came out.
    pub layout: Layout,
}

impl PrintJob {
    /// Returns the id of its template, such as `pdf/handout.typ`.
    pub fn template(&self) -> &str {
        &self.template
    }

    /// Returns the same job, of which only the layout is wanted.
    pub(super) fn on_trial(self) -> Self {
        Self { form: Form::Layout, ..self }
    }

    /// Returns the same job with pages for a screen in place of a PDF.
    #[must_use]
    pub fn for_screen(self) -> Self {
        let form = if self.form == Form::Pdf { Form::Svg } else { self.form };
        Self { form, ..self }
    }
}

/// Files as bytes of their own, between processes that share no memory.
mod files {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serializer};

    use super::Files;

    pub(super) fn serialize<S: Serializer>(files: &Files, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(files.iter().map(|(path, bytes)| (path, bytes.as_ref())))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Files, D::Error> {
        let files = BTreeMap::<String, Vec<u8>>::deserialize(input)?;
        Ok(files.into_iter().map(|(path, bytes)| (path, bytes.into())).collect())
    }
}

/// Bytes of a font, between processes that share no memory.
mod bytes {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(bytes: &Arc<[u8]>, out: S) -> Result<S::Ok, S::Error> {
        bytes.as_ref().serialize(out)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Arc<[u8]>, D::Error> {
        Vec::<u8>::deserialize(input).map(Into::into)
    }
}
