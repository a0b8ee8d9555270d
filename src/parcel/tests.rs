//! What comes back out of a zip, and which zips are refused.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

fn parcel() -> Parcel {
    let pictures = [("robin/images/map.png", b"map"), ("robin/b.webp", b"web")];
    let pictures = pictures.map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
    Parcel {
        path: "robin/robin.toml".to_owned(),
        text: b"format = 1".to_vec(),
        pictures: pictures.into(),
    }
}

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn fault(files: &[(&str, &[u8])]) -> ParcelFault {
    Parcel::read(&zip_of(files)).expect_err("a fault")
}

#[test]
fn what_was_zipped_comes_back() {
    let bytes = parcel().zip();
    assert_eq!(Parcel::read(&bytes).unwrap(), parcel());
    assert_eq!(parcel().zip(), bytes);
}

#[test]
fn pictures_are_found_from_the_briefing_and_no_path_leads_out() {
    let read = |path: &str| parcel().read(path, 3);
    for path in ["images/map.png", "./images/map.png", "images\\map.png", "../robin/images/map.png"]
    {
        assert_eq!(read(path).unwrap(), b"map", "{path}");
    }
    assert_eq!(read("map.png"), Err(FileFault::Missing));
    for path in ["../../map.png", "/robin/images/map.png", "C:\\map.png", "\\\\a\\b"] {
        assert_eq!(read(path), Err(FileFault::Outside), "{path}");
    }
    assert_eq!(parcel().read("b.webp", 2), Err(FileFault::TooLarge));
    assert_eq!(parcel().head("b.webp", 2).unwrap(), b"we");
}

#[test]
fn what_systems_leave_behind_and_a_collection_are_passed_over() {
    let files: &[(&str, &[u8])] = &[
        ("__MACOSX/._a.toml", b"x"),
        ("a/.DS_Store", b"x"),
        ("sevenmin.toml", b"[private]"),
        ("a/a.toml", b"format = 1"),
        ("a/P.JPG", b"p"),
    ];
    let read = Parcel::read(&zip_of(files)).unwrap();
    assert_eq!((read.path.as_str(), read.pictures.len()), ("a/a.toml", 1));
}

#[test]
fn other_zips_are_refused() {
    let toml: (&str, &[u8]) = ("a.toml", b"");
    assert_eq!(Parcel::read(b"no zip"), Err(ParcelFault::Damaged));
    assert_eq!(fault(&[]), ParcelFault::NoBriefing);
    assert_eq!(fault(&[("a.png", b"")]), ParcelFault::NoBriefing);
    assert_eq!(fault(&[toml, ("b.toml", b"")]), ParcelFault::Several);
    assert_eq!(fault(&[toml, ("b.docx", b"")]), ParcelFault::Stranger);
    for path in ["../a.png", "a/../../b.png", "/a.png", "C:/a.png", "a\\..\\b.png", "a//b.png"] {
        assert_eq!(fault(&[toml, (path, b"")]), ParcelFault::Outside, "{path}");
    }
    let many: Vec<String> = (0..MAX_FILES).map(|number| format!("{number}.png")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(fault(&[&[toml][..], &many].concat()), ParcelFault::TooMany);
}

/// The one that is not read would be lost in silence.
#[test]
fn two_files_of_one_name_are_refused() {
    let toml: (&str, &[u8]) = ("a.toml", b"format = 1");
    let mut bytes = zip_of(&[toml, ("b.toml", b"format = 1")]);
    for at in 0..bytes.len() - 6 {
        if bytes[at..].starts_with(b"b.toml") {
            bytes[at] = b'a';
        }
    }
    assert_eq!(Parcel::read(&bytes), Err(ParcelFault::Twins));
    assert_eq!(fault(&[toml, ("i/a.png", b""), ("i\\a.png", b"")]), ParcelFault::Twins);
}

#[test]
fn a_bomb_and_a_book_are_refused() {
    let zeros = vec![0; usize::try_from(MAX_BYTES).unwrap() + 1];
    assert_eq!(fault(&[("a.toml", b""), ("a.png", &zeros)]), ParcelFault::TooLarge);
    let book = usize::try_from(crate::source::MAX_BYTES).unwrap() + 1;
    assert_eq!(fault(&[("a.toml", &zeros[..book])]), ParcelFault::LongText);
}

#[test]
fn links_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("a.png", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    assert_eq!(Parcel::read(&bytes), Err(ParcelFault::Link));
}

#[test]
fn pictures_that_nothing_names_are_left_out() {
    let mut parcel = parcel();
    parcel.keep(["words", "images\\map.png", "../../b.webp"]);
    assert_eq!(parcel.pictures.keys().collect::<Vec<_>>(), ["robin/images/map.png"]);
}
