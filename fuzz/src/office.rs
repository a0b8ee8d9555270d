//! Files of other programs: pictures, Word documents, drafts, copies that came back, zips.

use sevenmin::{
    comments::{self, Original, Returned},
    guard::{PrivateTerms, Protected},
    intake::Intake,
    library,
    manuscript::{self, Manuscript, Package},
    media::{Header, Picture},
    model::Collection,
    parcel::Parcel,
    parse,
    source::{Files as _, Source},
};

use crate::parts;

/// The widest that a picture is kept.
const WIDEST: u32 = 3000;

/// A picture: its head tells its size, and what is kept of it can be read again.
pub(crate) fn picture(data: &[u8]) {
    let header = Header::read(data);
    let Ok(picture) = Picture::read(data) else { return };
    let header = header.expect("what can be read has a head");
    assert_eq!((header.width, header.height), (picture.width(), picture.height()));
    let kept = picture.encode(WIDEST);
    let again = Picture::read(&kept.bytes).expect("what is kept can be read");
    assert!(again.width() <= WIDEST && again.metadata().is_empty(), "{:?}", again.metadata());
}

/// A Word document as parts.
pub(crate) fn word(data: &[u8]) {
    import("draft.docx", &parts::zip(data));
}

/// A draft as Markdown and as plain text.
pub(crate) fn draft(data: &[u8]) {
    import("draft.md", data);
    import("draft.txt", data);
}

/// What is made of a draft can be read, whatever the draft says.
fn import(name: &str, bytes: &[u8]) {
    let Ok(manuscript) = Manuscript::read(name, bytes) else { return };
    let intake = Intake::of(&manuscript, &Collection::default(), None);
    let hidden = Protected::of_terms(&PrivateTerms::from_list("Quimby Sampleton"));
    for told in &intake.told {
        assert!(!told.line(&hidden).is_empty());
    }
    let names = (0..intake.pictures.len()).map(|number| format!("images/{number}.png"));
    let toml = match intake.to_toml(&names.collect::<Vec<String>>()) {
        Err(why) if why.starts_with("it would be larger than ") => return,
        made => made.expect("the template is filled"),
    };
    let source = Source::new("a.toml", toml);
    let parsed = parse::briefing(&source, &Collection::default());
    assert!(parsed.value.is_some(), "no TOML was made of a draft:\n{}", source.text);
}

/// A copy that came back, beside itself as the original.
pub(crate) fn comments(data: &[u8]) {
    let bytes = parts::zip(data);
    let copy = || {
        let mut package = Package::of_document("copy.docx", &bytes).ok()?;
        manuscript::copy_of(&mut package).ok()
    };
    let (Some(one), Some(other)) = (copy(), copy()) else { return };
    let original = Original::of(&other);
    let copies = [Returned { name: "copy.docx".to_owned(), copy: one }];
    for original in [None, Some(&original)] {
        let mut gathered = comments::gather(&copies, original);
        gathered.hide(&Protected::of_terms(&PrivateTerms::from_list("Quimby Sampleton")));
        comments::human(&gathered.rows);
        let json = library::json(&gathered.rows, comments::COLUMNS);
        serde_json::from_str::<serde_json::Value>(&json).expect("rows are JSON");
        library::csv(&gathered.rows, comments::COLUMNS);
    }
}

/// A zip of a briefing: what is read can be written and read again, and leads to nothing else.
pub(crate) fn parcel(data: &[u8]) {
    let Ok(parcel) = Parcel::read(&parts::zip(data)) else { return };
    assert_eq!(Parcel::read(&parcel.zip()).as_ref(), Ok(&parcel));
    for path in ["../a.png", "/a.png", "C:\\a.png", "images/../../a.png", "a.png"] {
        parcel.read(path, 1000).ok();
        parcel.head(path, 10).ok();
    }
}
