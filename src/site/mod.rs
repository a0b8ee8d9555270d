//! A partnership's learning page as a static site: lists, pages by theme, agency, year and type, A–Z,
//! search, feed, and the lists as fragments for somebody else's site.
//!
//! It is handed what everybody may see and holds nothing else: a [`Record`] is made of a participants'
//! view or of an entry of the collection, a [`Paper`] of a file for participants. What is published is
//! decided before; files are written after.

mod card;
mod documents;
mod facet;
mod feed;
mod frame;
mod learning;
mod list;
mod lists;
mod page;
mod paper;
mod place;
mod policy;
mod record;
mod search;
mod terms;

use std::collections::BTreeMap;

use crate::bundle::{File, Hash, RelPath};
use crate::export::{Dress, HouseFace, TemplateFault, Templates};
use crate::fonts::{self, HouseFonts};
use crate::media::Encoded;
use crate::model::{Collection, Language, Nation};
use crate::words;

pub use documents::Documents;
pub use lists::Each;
pub use page::Seen;
pub use paper::Paper;
pub use record::{Naming, Record, Report, What};

use frame::Logo;
use terms::Terms;

/// The weights of the type.
const WEIGHTS: [u16; 3] = [400, 600, 700];

/// The style sheets of the lists.
const LIST_STYLES: [&str; 4] =
    ["html/base.css", "html/night.css", "html/skip.css", "html/site.css"];

/// The style sheets of a briefing's page.
const PAGE_STYLES: [&str; 5] =
    ["html/base.css", "html/night.css", "html/skip.css", "html/page.css", "html/site-page.css"];

/// The scripts of the first page.
const SCRIPTS: [&str; 1] = ["html/site.js"];

/// A site, with what all its pages share.
#[derive(Debug)]
pub struct Site<'a> {
    collection: &'a Collection,
    templates: &'a Templates,
    terms: Terms,
    logos: Vec<Logo>,
    house: &'a HouseFonts,
    shared: Shared,
    files: Vec<File>,
}

/// Where the files that pages share stand.
#[derive(Debug)]
struct Shared {
    list_style: String,
    page_style: String,
    script: String,
}

impl<'a> Site<'a> {
    /// Returns the site of a collection, with the terms that others add whose briefings stand in it, too.
    ///
    /// # Errors
    ///
    /// A style sheet or a script could not be drawn.
    pub fn new(
        (collection, others): (&'a Collection, &[&'a Collection]),
        logos: &[Encoded],
        house: &'a HouseFonts,
        templates: &'a Templates,
    ) -> Result<Self, TemplateFault> {
        let mut files = Vec::new();
        let characters = fonts::all_characters();
        let mut addresses = BTreeMap::new();
        for weight in WEIGHTS {
            let font = fonts::web_font(weight, &characters).to_vec();
            let path = asset(&mut files, &format!("atkinson-{weight}"), "woff2", font);
            addresses.insert(weight.to_string(), beside_styles(&path));
        }
        let own = fonts::web_fonts(house, &house.characters()).into_iter().enumerate();
        let own = own.map(|(index, font)| {
            let ending = if font.media_type == "font/ttf" { "ttf" } else { "woff2" };
            let path = asset(&mut files, &format!("font-{}", index + 1), ending, font.bytes);
            HouseFace { family: font.family, weights: font.weights, source: beside_styles(&path) }
        });
        let accent = collection.brand.accent.as_ref().map(|color| color.value.as_str());
        let dress = Dress { accent, fonts: &addresses, house: own.collect(), turns: true };
        let list = templates.style(&LIST_STYLES, &dress)?;
        let page = templates.style(&PAGE_STYLES, &dress)?;
        let script = templates.script(&SCRIPTS)?;
        let shared = Shared {
            list_style: asset(&mut files, "site", "css", list.into_bytes()),
            page_style: asset(&mut files, "briefing", "css", page.into_bytes()),
            script: asset(&mut files, "search", "js", script.into_bytes()),
        };
        let logos = collection.signs().zip(logos).enumerate().map(|(index, (sign, read))| Logo {
            src: asset(
                &mut files,
                &format!("logo-{}", index + 1),
                read.extension,
                read.bytes.clone(),
            ),
            alt: sign.alt.as_ref().map(|alt| alt.trim().to_owned()).unwrap_or_default(),
            width: read.width,
            height: read.height,
        });
        let logos = logos.collect();
        let terms = Terms::of(collection, others);
        Ok(Self { collection, templates, terms, logos, house, shared, files })
    }

    /// Returns the files that all pages share.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// Returns the site's title in a language, and whether it is of that language.
    fn title(&self, language: &str) -> (String, bool) {
        let usual = |language| words::of(language).get("site_title").to_owned();
        let own = self.collection.library.title_in(language);
        match own.map(|(title, spoken)| (title.trim().to_owned(), spoken == language)) {
            Some((title, is_own)) if !title.is_empty() && title != usual("en") => (title, is_own),
            _ => (usual(language), true),
        }
    }

    /// Returns the partnership's name in a language.
    fn partnership(&self, language: &str) -> String {
        let name = self.collection.name_in(&Language(language.to_owned()));
        name.map(|name| name.trim().to_owned()).unwrap_or_default()
    }

    /// Returns where the site will stand, with a slash at its end.
    fn address(&self) -> Option<String> {
        self.collection.library.address()
    }

    /// The interface word with when reviews take place, what they are for and who decides.
    fn purpose(&self) -> &'static str {
        match self.collection.nation() {
            Nation::England => "site_purpose_england",
            Nation::Wales => "site_purpose_wales",
            Nation::Scotland | Nation::NorthernIreland => "site_purpose_other",
        }
    }
}

/// Adds a file that pages share, and returns its path from the site's root. Its name tells its content,
/// so that no browser takes an old one for a new one.
fn asset(files: &mut Vec<File>, stem: &str, extension: &str, bytes: Vec<u8>) -> String {
    let hash = Hash::of(&bytes);
    let path = format!("assets/{stem}-{}.{extension}", &hash.as_str()[..8]);
    files.push(file(&path, bytes));
    path
}

/// Returns the address of a shared file for the style sheets, which stand beside it.
fn beside_styles(path: &str) -> String {
    path.rsplit('/').next().unwrap_or(path).to_owned()
}

/// Returns a file of the site.
fn file(path: &str, bytes: impl Into<Vec<u8>>) -> File {
    let path = RelPath::new(path).expect("ids, slugs and years are plain names");
    File { path, bytes: bytes.into() }
}

/// Returns a name that every system can write: some take a few short words for devices.
fn plain_name(name: &str) -> String {
    if RelPath::new(name).is_some() { name.to_owned() } else { format!("{name}-") }
}

/// Returns the folder of a briefing's page, from the site's root.
pub fn folder_of(id: &str) -> String {
    format!("briefings/{}", plain_name(id))
}
