//! The fonts that Typst sets a document in, as a book that it looks them up in.

use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use typst::{
    foundations::Bytes,
    text::{Font, FontBook, FontInfo},
    utils::LazyHash,
};

use crate::export::pdf::job::PrintFont;
use crate::fonts;

/// The built-in family, and the fonts of a collection after it.
pub(super) struct Case {
    pub(super) fonts: Vec<Font>,
    pub(super) book: LazyHash<FontBook>,
}

static BUILT_IN: LazyLock<Arc<Case>> = LazyLock::new(|| Arc::new(Case::with(&[])));

/// The last one with fonts of a collection: most documents of a run need the same.
static LAST: Mutex<Option<(Vec<PrintFont>, Arc<Case>)>> = Mutex::new(None);

impl Case {
    /// Returns the case with these fonts beside the built-in family.
    pub(super) fn of(fonts: &[PrintFont]) -> Arc<Self> {
        if fonts.is_empty() {
            return Arc::clone(&BUILT_IN);
        }
        let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, case)) = last.as_ref().filter(|(known, _)| known == fonts) {
            return Arc::clone(case);
        }
        let case = Arc::new(Self::with(fonts));
        *last = Some((fonts.to_vec(), Arc::clone(&case)));
        case
    }

    fn with(own: &[PrintFont]) -> Self {
        let built_in = fonts::FACES.iter().map(|face| Font::new(Bytes::new(face.bytes), 0));
        let mut fonts: Vec<Font> = built_in.flatten().collect();
        let mut book = FontBook::from_fonts(&fonts);
        for font in own {
            let bytes = Bytes::new(Arc::clone(&font.bytes));
            let info = FontInfo::new(&bytes, 0);
            if let (Some(info), Some(read)) = (info, Font::new(bytes, 0)) {
                // A house may have a font of any name, that of the built-in family too.
                book.push(FontInfo { family: font.family.clone(), ..info });
                fonts.push(read);
            }
        }
        Self { fonts, book: LazyHash::new(book) }
    }
}
