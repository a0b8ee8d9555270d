//! Drafts that are damaged, made to do harm, odd, or very long.

use std::io::Write as _;

use sevenmin::{
    intake::Intake,
    manuscript::{Block, Manuscript},
    model::Collection,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use crate::word::read;

/// A Word document of one part.
pub fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn document(body: &str) -> Vec<u8> {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let text = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    package(&[("word/document.xml", text.as_bytes())])
}

#[test]
fn bad_files_are_refused_with_what_where_and_what_to_do() {
    let old = |name: &str| {
        let wide = name.encode_utf16().flat_map(u16::to_le_bytes);
        [0xd0, 0xcf, 0x11, 0xe0].into_iter().chain([0; 60]).chain(wide).collect::<Vec<u8>>()
    };
    let many: Vec<String> = (0..6000).map(|at| format!("{at}.xml")).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let whole = document("");
    let deep = "<w:sdt><w:sdtContent>".repeat(50_000);
    let bomb = "a".repeat(20 * 1024 * 1024);
    let declared = "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>";
    let cases: &[(&str, Vec<u8>, &str)] = &[
        ("a.docx", b"hello".to_vec(), "is no Word document, whatever its name says"),
        ("a.docx", Vec::new(), "is no Word document, whatever its name says"),
        ("a.docx", whole[..whole.len() / 2].to_vec(), "is damaged: it is no whole zip"),
        ("a.doc", old("WordDocument"), "is a Word document of before 2007 (.doc)"),
        ("a.docx", old("EncryptedPackage"), "is locked by a password"),
        ("a.docm", whole.clone(), "holds macros"),
        ("a.docx", package(&[("word/vbaProject.bin", b"x")]), "holds macros"),
        ("a.docx", package(&many), "has 6000 parts"),
        ("a.docx", package(&[("a.txt", b"x")]), "is a zip and no Word document"),
        ("a.docx", package(&[("ppt/presentation.xml", b"x")]), "is a PowerPoint file"),
        ("a.docx", package(&[("word/document.xml", b"<a")]), "is no XML at 1:"),
        ("a.docx", package(&[("word/document.xml", b"<a>\xe9</a>")]), "neither UTF-8 nor UTF-16"),
        (
            "a.docx",
            package(&[("word/document.xml", declared.as_bytes())]),
            "declares a document type",
        ),
        ("a.docx", document(&deep), "more than 250 deep"),
        ("a.docx", document(&bomb), "is larger than 16 MB"),
        ("a.pdf", b"%PDF-1.7".to_vec(), "is a PDF"),
        ("a.rtf", b"{\\rtf1".to_vec(), "is a Rich Text file"),
        ("a.odt", b"x".to_vec(), "is of a kind that cannot be imported"),
        ("a.txt", vec![0, 1, 2], "is no text"),
    ];
    refused(cases);
    let long = document(&format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a b ".repeat(500_000)));
    let why = Manuscript::read("a.docx", &long).unwrap_err().to_string();
    assert!(why.contains("more than 1 MB of text"), "{why}");
}

/// Which of two texts is the document's nobody knows, and what is no text of a document is empty as one.
#[test]
fn a_document_without_one_text_is_refused() {
    let (text, other) = ("word/document.xml", "word/documenX.xml");
    let mut twins = package(&[(text, b"<a/>"), (other, b"<b/>")]);
    let places: Vec<usize> =
        (0..twins.len()).filter(|at| twins[*at..].starts_with(other.as_bytes())).collect();
    assert_eq!(places.len(), 2);
    for at in places {
        twins[at..at + text.len()].copy_from_slice(text.as_bytes());
    }
    refused(&[
        ("a.docx", twins, "two of its parts have one name"),
        (
            "a.docx",
            package(&[(text, b"<a/>"), ("Word\\Document.xml", b"<b/>")]),
            "two of its parts",
        ),
        ("a.docx", package(&[(text, b"<styles/>")]), "is no text of a document"),
    ]);
}

/// Returns texts that have a number each, one after the other.
fn numbered(many: usize, text: impl Fn(usize) -> String) -> String {
    (0..many).map(text).collect::<Vec<String>>().concat()
}

/// Each of these is refused, in words that say why.
fn refused(cases: &[(&str, Vec<u8>, &str)]) {
    for (name, bytes, expected) in cases {
        let why = Manuscript::read(name, bytes).unwrap_err().to_string();
        assert!(why.contains(expected), "{why}");
    }
}

#[test]
fn files_that_are_locked_strange_or_made_to_do_harm_are_refused() {
    let whole = document("");
    let attributes: String = numbered(600, |at| format!(" w:a{at}=\"1\""));
    let mut locked = package(&[("word/document.xml", b"<a/>")]);
    for (mark, place) in [(&b"PK\x03\x04"[..], 6), (&b"PK\x01\x02"[..], 8)] {
        let at = locked.windows(4).position(|four| four == mark).unwrap();
        locked[at + place] |= 1;
    }
    let macros = b"<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
    let cases: &[(&str, Vec<u8>, &str)] = &[
        ("a.docx", document(&format!("<w:p{attributes}/>")), "more than 500 attributes"),
        ("a.docx", document(&"<w:p/>".repeat(600_001)), "more than 600,000 elements"),
        ("a.docx", document("<w:p><w:r><w:t>&#0;</w:t></w:r></w:p>"), "is no XML at 1:"),
        ("a.docx", locked, "cannot be unpacked, or is locked"),
        ("a.docx", package(&[("[Content_Types].xml", macros)]), "holds macros"),
        ("a.docx", whole[whole.len() / 2..].to_vec(), "it is no zip, or only the end of one"),
        ("a.docx", b"PK\x03\x04".iter().chain(&[0; 200]).copied().collect(), "is no whole zip"),
        ("a.xlsx", package(&[("xl/workbook.xml", b"x")]), "is an Excel file"),
        ("a.pages", package(&[("Index/Document.iwa", b"x")]), "is a Pages document"),
        (
            "a.docx",
            package(&[("content.xml", b"x"), ("mimetype", b"x")]),
            "is an OpenDocument file",
        ),
    ];
    refused(cases);
}

/// What lies outside a document, inside an inner zip, or is declared larger than it is, changes nothing.
#[test]
fn odd_files_are_read_as_far_as_they_are_documents() {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let text = "<w:p><w:r><w:t>Wren liked buses.</w:t></w:r></w:p>";
    let main = format!("<w:document xmlns:w=\"{space}\"><w:body>{text}</w:body></w:document>");
    let leads = |inner: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let outside = leads(
        "<Relationship Id=\"a\" Type=\"x/attachedTemplate\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>\
         <Relationship Id=\"b\" Type=\"x/styles\" Target=\"https://tracker.example/s.xml\" TargetMode=\"External\"/>",
    );
    let above =
        leads("<Relationship Id=\"a\" Type=\"x/styles\" Target=\"../../../../etc/passwd\"/>");
    let inner = package(&[("a.txt", &vec![b'0'; 3_000_000])]);
    let round = format!(
        "<w:styles xmlns:w=\"{space}\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>"
    );
    let mut declared = package(&[("word/document.xml", main.as_bytes())]);
    let at = declared.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    declared[at + 24..at + 28].copy_from_slice(&[0xff, 0xff, 0xff, 0xfe]);
    let wide: Vec<u8> =
        [0xfe, 0xff].into_iter().chain(main.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let with = |more: &[(&str, &[u8])]| {
        package(&[&[("word/document.xml", main.as_bytes())], more].concat())
    };
    for (what, bytes) in [
        ("outside", with(&[("word/_rels/document.xml.rels", outside.as_bytes())])),
        ("above", with(&[("word/_rels/document.xml.rels", above.as_bytes())])),
        ("an inner zip", with(&[("word/embeddings/a.zip", &inner)])),
        ("styles that rest on each other", with(&[("word/styles.xml", round.as_bytes())])),
        ("4 GB declared", declared),
        ("UTF-16", package(&[("word/document.xml", &wide)])),
    ] {
        let manuscript =
            Manuscript::read("a.docx", &bytes).unwrap_or_else(|why| panic!("{what}: {why}"));
        let words: Vec<String> = manuscript.blocks.iter().map(Block::words).collect();
        assert_eq!(words, ["Wren liked buses."], "{what}");
    }
}

/// Each of these took minutes while something was held against everything else.
#[test]
fn long_drafts_are_read_in_a_time_that_grows_as_they_do() {
    let line = |text: &str| format!("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{text}</w:t></w:r></w:p>");
    let lines: String = numbered(30_000, |at| line(&format!("Line {at}")));
    let manuscript = Manuscript::read("a.docx", &document(&lines)).unwrap();
    let intake = Intake::of(&manuscript, &Collection::default(), None);
    assert!(intake.to_toml(&[]).unwrap().contains("Line 29999"));
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let refer = |at: usize| {
        format!("<w:p><w:r><w:t>w</w:t><w:footnoteReference w:id=\"{at}\"/></w:r></w:p>")
    };
    let note = |at: usize| {
        format!("<w:footnote w:id=\"{at}\"><w:p><w:r><w:t>n{at}</w:t></w:r></w:p></w:footnote>")
    };
    let body: String = numbered(20_000, refer);
    let notes: String = numbered(20_000, note);
    let main = format!("<w:document xmlns:w=\"{space}\"><w:body>{body}</w:body></w:document>");
    let notes = format!("<w:footnotes xmlns:w=\"{space}\">{notes}</w:footnotes>");
    let leads = "<Relationships xmlns=\"x\"><Relationship Id=\"a\" Type=\"x/footnotes\" Target=\"footnotes.xml\"/></Relationships>";
    let bytes = package(&[
        ("word/document.xml", main.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("word/_rels/document.xml.rels", leads.as_bytes()),
    ]);
    let manuscript = Manuscript::read("a.docx", &bytes).unwrap();
    assert_eq!(manuscript.asides.last().map(|one| one.words.as_str()), Some("n19999"));
}

#[test]
fn what_was_damaged_on_its_way_never_ends_in_a_panic() {
    let whole = read("marks-and-links.docx");
    for at in 0..whole.len() / 37 {
        let mut bytes = whole.clone();
        bytes[at * 37] ^= 0x55;
        if let Ok(manuscript) = Manuscript::read("a.docx", &bytes) {
            let _ = Intake::of(&manuscript, &Collection::default(), None).to_toml(&[]);
        }
    }
}
