//! Elements of Word documents that hold words: what is shown is kept, what is not is told, and nothing
//! swallows what follows it.

use sevenmin::manuscript::{AsideKind, Block, Counted, Manuscript};

use crate::bad_drafts::package;
use crate::nothing_lost::{asides, paragraphs};
use crate::word::made;

pub const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
    xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\" \
    xmlns:new=\"https://new.example/\"";

pub fn run(words: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>")
}

pub fn paragraph(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

pub fn mark(kind: &str) -> String {
    format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>")
}

pub fn field(instruction: &str) -> String {
    format!("{}<w:r><w:instrText>{instruction}</w:instrText></w:r>", mark("begin"))
}

/// A document with parts that its main part leads to: of each the kind, the name and the text.
pub fn document(body: &str, parts: &[(&str, &str, &str)]) -> Vec<u8> {
    let main = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let leads = parts.iter().map(|(kind, name, _)| {
        format!("<Relationship Id=\"{kind}\" Type=\"x/{kind}\" Target=\"{name}\"/>")
    });
    let leads = format!("<Relationships xmlns=\"x\">{}</Relationships>", leads.collect::<String>());
    let names: Vec<String> = parts.iter().map(|(_, name, _)| format!("word/{name}")).collect();
    let mut all = vec![
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", leads.as_bytes()),
    ];
    let texts = parts.iter().map(|part| part.2.as_bytes());
    all.extend(names.iter().map(String::as_str).zip(texts));
    package(&all)
}

pub fn read(body: &str) -> Manuscript {
    Manuscript::read("a.docx", &document(body, &[])).unwrap()
}

#[test]
fn a_field_that_nothing_ends_swallows_nothing() {
    let box_of = |inner: &str| {
        format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", paragraph(inner))
    };
    let deleted = format!("<w:del>{}</w:del>", mark("end"));
    for begun in [
        field(" X "),
        field(" PAGE ") + &mark("separate"),
        field(" TOC ") + &mark("separate"),
        field(" IF ") + &field(" DATE ") + &mark("separate") + &mark("end"),
        field(" X ") + &deleted,
        box_of(&field(" X ")),
        field(" X ") + &box_of(&mark("end")),
    ] {
        let body = paragraph(&format!("{begun}{}", run("Beside it.")))
            + &paragraph(&run("After it."))
            + &paragraph(&(field(" DATE ") + &mark("separate") + &run("Today.") + &mark("end")))
            + &paragraph(&run("The end."));
        let found = paragraphs(&read(&body));
        assert_eq!(found, ["Beside it.", "After it.", "Today.", "The end."], "{begun}");
    }
    let ended = paragraph(&(mark("end") + &run("One."))) + &paragraph(&run("Two."));
    assert_eq!(paragraphs(&read(&ended)), ["One.", "Two."]);
}

/// A table of contents whose end stands in one of its own paragraphs ends there.
#[test]
fn a_field_that_ends_in_a_table_of_contents_is_over() {
    let style = "<w:pPr><w:pStyle w:val=\"toc\"/></w:pPr>";
    let body = paragraph(&(field(" TOC ") + &mark("separate")))
        + &paragraph(&format!("{style}{}{}", run("Background 1"), mark("end")))
        + &paragraph(&run("Words."));
    assert_eq!(paragraphs(&read(&body)), ["Words."]);
}

#[test]
fn what_a_field_shows_of_its_instruction_is_kept() {
    let body = paragraph(&(field(" MACROBUTTON NoMacro [Say who] ") + &mark("end")))
        + &paragraph(&(field(" QUOTE \"Their words\" \\* MERGEFORMAT ") + &mark("end")))
        + &paragraph("<w:fldSimple w:instr=\" QUOTE Bare \\* Upper\"/>")
        + &paragraph(&(field(" QUOTE \"old\" ") + &mark("separate") + &run("new") + &mark("end")))
        + &paragraph(
            &(field(" EQ \\f(1,2) ") + &field(" SYMBOL 74 ") + &mark("end") + &mark("end")),
        )
        + &paragraph(&(field(" IF ") + &run("Of an instruction") + &mark("end") + &run("Last")));
    let found = read(&body);
    assert_eq!(paragraphs(&found), ["[Say who]", "Their words", "Bare", "new", "Last"]);
    assert_eq!(asides(&found, AsideKind::Equation), ["\\f(1,2)"]);
    assert_eq!(asides(&found, AsideKind::Sign), [""]);
    assert_eq!(asides(&found, AsideKind::Unshown), ["Of an instruction"]);
}

/// Neither the words that a field showed nor those that it would show come back.
#[test]
fn what_was_hidden_or_deleted_of_a_field_stays_away() {
    let quote = field(" QUOTE \"secret\" ") + &mark("separate");
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    let deleted = "<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>";
    let moved = "<w:moveFrom><w:r><w:t>secret</w:t></w:r></w:moveFrom>";
    let mut body: String = [hidden, deleted, moved]
        .map(|inner| paragraph(&(quote.clone() + inner + &mark("end"))))
        .concat();
    body += &paragraph(&format!("<w:fldSimple w:instr=\" QUOTE secret \">{hidden}</w:fldSimple>"));
    body += &paragraph(&format!(
        "{}<w:r><w:rPr><w:vanish/></w:rPr><w:instrText> EQ secret </w:instrText></w:r>{}",
        mark("begin"),
        mark("end")
    ));
    let found = read(&(body + &paragraph(&run("Seen."))));
    assert_eq!(paragraphs(&found), ["Seen."]);
    assert!(found.asides.is_empty(), "{:?}", found.asides);
}

/// As Word does: a way that is for newer programs is for those that know it.
#[test]
fn of_several_ways_the_first_that_is_known_is_read() {
    let of = |needs: &str| {
        let choice = |needs: &str, words: &str| {
            format!("<mc:Choice Requires=\"{needs}\">{}</mc:Choice>", run(words))
        };
        let ways = choice(needs, "First") + &choice("w14", "Second");
        let other = format!("<mc:Fallback>{}</mc:Fallback>", run("Other"));
        let only = choice(needs, "Only");
        let alternate =
            |inner: &str| paragraph(&format!("<mc:AlternateContent>{inner}</mc:AlternateContent>"));
        let body = alternate(&ways) + &alternate(&(only.clone() + &other)) + &alternate(&only);
        paragraphs(&read(&body))
    };
    assert_eq!(of("wps"), ["First", "Only", "Only"]);
    assert_eq!(of("wps w14"), ["First", "Only", "Only"]);
    assert_eq!(of("new"), ["Second", "Other", "Only"]);
    assert_eq!(of("wps new"), ["Second", "Other", "Only"]);
    assert_eq!(of("nowhere"), ["Second", "Other", "Only"]);
    let sign = "<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx/></mc:Choice>\
        <mc:Fallback><w:t>\u{263a}</w:t></mc:Fallback></mc:AlternateContent></w:r>";
    assert_eq!(paragraphs(&read(&paragraph(sign))), ["\u{263a}"]);
}

#[test]
fn what_the_signs_of_a_list_say_is_told_once() {
    let told = |format: &str, sign: &str| {
        let numbering = format!(
            "<w:numbering {SPACES}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
             <w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{sign}\"/></w:lvl></w:abstractNum>\
             <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
        );
        let place = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
        let item = |words: &str| paragraph(&format!("{place}{}", run(words)));
        let body = item("One.") + &item("Two.") + &paragraph(place);
        let parts = [("numbering", "numbering.xml", numbering.as_str())];
        let found = Manuscript::read("a.docx", &document(&body, &parts)).unwrap();
        assert_eq!(paragraphs(&found), ["One.", "Two."]);
        found.asides.into_iter().map(|aside| (aside.kind, aside.words)).collect::<Vec<_>>()
    };
    let words = |sign: &str| vec![(AsideKind::NumberWords, sign.to_owned())];
    let letters = |sign: &str| vec![(AsideKind::Lettered, sign.to_owned())];
    assert_eq!(told("decimal", "Recommendation %1:"), words("Recommendation 1:"));
    assert_eq!(told("lowerLetter", "Point %1"), words("Point a"));
    assert_eq!(told("bullet", "NOTE"), words("NOTE"));
    assert_eq!(told("none", "Key point"), words("Key point"));
    assert_eq!(told("lowerLetter", "(%1)"), letters("(a)"));
    assert_eq!(told("upperRoman", "%1."), letters("I."));
    assert_eq!(told("cardinalText", "%1."), words("One."));
    assert_eq!(told("ordinalText", "%1"), words("First"));
    assert_eq!(told("ordinal", "%1"), words("1st"));
    for (format, sign) in [("decimal", "%1."), ("bullet", "o"), ("bullet", "\u{f0b7}"), ("x", "")] {
        assert_eq!(told(format, sign), [], "{format} {sign}");
    }
}

#[test]
fn what_stands_above_or_inside_a_document_is_told_by_its_words() {
    let guide = format!(
        "<w:r><w:ruby><w:rt>{}<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:rt>\
         <w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
        run("above"),
        run("base")
    );
    let table = format!(
        "<w:tbl><w:tblPr><w:tblCaption w:val=\"Actions\"/><w:tblDescription w:val=\"Who, when\"/>\
         </w:tblPr><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph(&run("cell"))
    );
    let canvas = "<w:r><w:drawing><a:graphic><a:sp><a:txBody><a:p><a:r><a:t>drawn</a:t></a:r></a:p>\
        </a:txBody></a:sp></a:graphic></w:drawing></w:r>";
    let body = paragraph(&guide)
        + &table
        + &paragraph(canvas)
        + &paragraph("<w:subDoc r:id=\"sub\"/>")
        + "<w:altChunk r:id=\"page\"/><w:altChunk r:id=\"text\"/><w:altChunk r:id=\"bad\"/>\
           <w:altChunk r:id=\"rich\"/><w:altChunk r:id=\"nowhere\"/>";
    let parts = [
        ("page", "a.HTML", "<style>x</style><p>From a&nbsp;page</p>"),
        ("text", "a.txt", "From a text"),
        ("bad", "b.txt", "\0"),
        ("rich", "a.rtf", "{\\rtf1 x}"),
        ("sub", "sub.docx", "x"),
    ];
    let found = Manuscript::read("a.docx", &document(&body, &parts)).unwrap();
    assert_eq!(paragraphs(&found), ["base", "cell", "drawn"]);
    assert_eq!(asides(&found, AsideKind::Guide), ["above"]);
    assert_eq!(asides(&found, AsideKind::TableTitle), ["Actions", "Who, when"]);
    assert_eq!(asides(&found, AsideKind::Diagram), ["drawn"]);
    assert_eq!(asides(&found, AsideKind::SubDocument), [""]);
    assert_eq!(asides(&found, AsideKind::Embedded), ["From a page", "From a text", "", "", ""]);
    let (_, told) = made("a.docx", &document(&body, &parts));
    assert!(
        told.contains("left out: a file inside the document \u{201c}From a page\u{201d}\n"),
        "{told}"
    );
    assert!(!told.contains("hidden text \u{201c}") && !told.contains("above hidden"), "{told}");
}

/// What is not known, as of a newer Word, is looked through; what was deleted or hidden in it stays away.
#[test]
fn elements_that_are_not_known_hide_no_words() {
    let inner = |words: &str| {
        format!("{}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>", run(words))
    };
    let body = format!("<w:new>{}</w:new>", paragraph(&run("one")))
        + &format!("<new:x>{}</new:x>", paragraph(&run("two")))
        + &paragraph(&format!("<w:new>{}</w:new>", inner("three")))
        + &paragraph(&format!("<new:x>{}</new:x>", inner("four")))
        + &paragraph(&format!("<w:r>{}<w:new>{}</w:new></w:r>", run("five"), run(" six")))
        + &paragraph("<w:r><new:x><w:t>of a </w:t><new:y><w:t>run</w:t></new:y></new:x></w:r>")
        + &paragraph(&format!("<w14:conflictIns>{}</w14:conflictIns>", run("seven")))
        + &paragraph(&format!("<w14:conflictDel>{}</w14:conflictDel>", run("gone")));
    let found = read(&body);
    assert_eq!(
        paragraphs(&found),
        ["one", "two", "three", "four", "five six", "of a run", "seven"]
    );
    let counted = [Counted::Insertions, Counted::Deletions].map(|what| found.counted[&what]);
    assert_eq!(counted, [1, 3]);
}

#[test]
fn what_a_link_or_a_drawing_says_of_itself_is_told() {
    let link = |tip: &str| {
        format!("<w:hyperlink r:id=\"link\" w:tooltip=\"{tip}\">{}</w:hyperlink>", run("led"))
    };
    let led = |rest: &str| {
        let begun = field(&format!(" HYPERLINK \"https://b.example\" {rest}"));
        paragraph(&(begun + &mark("separate") + &run("led") + &mark("end")))
    };
    let drawing = "<w:r><w:drawing><a:docPr descr=\"Of a box\"/><wps:txbx><w:txbxContent>\
        <w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></w:r>";
    let body = paragraph(&link("Of a link"))
        + &led(" \\o \"Of a field\" ")
        + &led(" \\o \"https://b.example\" ")
        + &led("")
        + &paragraph(drawing);
    let found = read(&body);
    assert_eq!(asides(&found, AsideKind::Hover), ["Of a link", "Of a field"]);
    assert_eq!(asides(&found, AsideKind::TextBox), ["boxed"]);
    assert_eq!(asides(&found, AsideKind::Drawing), ["Of a box"]);
}

/// To ask the frames of each picture anew, or to look through all that stands beside it, would take minutes.
#[test]
fn a_hundred_thousand_pictures_are_read() {
    let drawing = |blips: &str| {
        format!("<w:r><w:drawing><a:docPr descr=\"Shown\"/>{blips}</w:drawing></w:r>")
    };
    let apart = paragraph(&drawing("<a:blip/>")).repeat(50_000);
    let grouped = paragraph(&drawing(&"<a:blip/>".repeat(50_000)));
    let found = read(&(apart + &grouped));
    assert_eq!(found.pictures.len(), 100_000);
    assert!(found.pictures.iter().all(|one| one.alt.as_deref() == Some("Shown")));
}

/// The frame nearest to a picture says what it shows and how wide it is; a frame further out does where it is silent.
#[test]
fn the_nearest_frame_tells_of_a_picture_in_a_group() {
    let picture = |told: &str| format!("<a:pic>{told}<a:blip/></a:pic>");
    let near = picture("<a:cNvPr descr=\"Near\"/><a:extent cx=\"5\"/>");
    let blank = picture("<a:cNvPr descr=\" \"/><a:extent cx=\"wide\"/>");
    let body = format!(
        "<w:r><w:drawing><a:docPr descr=\"Far\"/><a:extent cx=\"9\"/><a:wgp>{near}{blank}</a:wgp></w:drawing></w:r>"
    );
    let found = read(&paragraph(&body));
    let told = found.pictures.iter().map(|one| (one.alt.as_deref(), one.width));
    assert_eq!(told.collect::<Vec<_>>(), [(Some("Near"), 5), (Some("Far"), 9)]);
}

/// What stands in the edge of a page is in no text: nothing says that it is.
#[test]
fn a_box_in_a_header_is_told_as_a_header() {
    let boxed = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p>\
        </w:txbxContent></w:pict></w:r>";
    let header = format!("<w:hdr {SPACES}>{}</w:hdr>", paragraph(&(run("Edge") + boxed)));
    let bytes = document(&paragraph(&run("Words.")), &[("header", "header1.xml", &header)]);
    let found = Manuscript::read("a.docx", &bytes).unwrap();
    assert_eq!(asides(&found, AsideKind::Header), ["Edge", "Boxed"]);
    assert_eq!(asides(&found, AsideKind::TextBox), Vec::<&str>::new());
}

/// A list may have levels of its own, or those of a style; and one in a header is told, too.
#[test]
fn the_words_of_a_list_are_found_wherever_its_levels_stand() {
    let level = |sign: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>\
             <w:lvlText w:val=\"{sign} %1\"/></w:lvl>"
        )
    };
    let list = |id: u8, inner: &str| {
        format!("<w:abstractNum w:abstractNumId=\"{id}\">{inner}</w:abstractNum>")
    };
    let number = |id: u8, of: u8, inner: &str| {
        format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{of}\"/>{inner}</w:num>")
    };
    let numbering = format!(
        "<w:numbering {SPACES}>{}{}{}{}{}{}{}</w:numbering>",
        list(0, &level("Plain")),
        list(1, "<w:numStyleLink w:val=\"S\"/>"),
        list(2, &format!("<w:styleLink w:val=\"S\"/>{}", level("Styled"))),
        number(1, 0, &format!("<w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride>", level("Own"))),
        number(2, 1, ""),
        number(3, 0, ""),
        number(4, 9, ""),
    );
    let item = |id: u8| {
        let place = format!(
            "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{id}\"/></w:numPr></w:pPr>"
        );
        paragraph(&(place + &run("Item.")))
    };
    let header = format!("<w:hdr {SPACES}>{}</w:hdr>", item(3));
    let parts = [
        ("numbering", "numbering.xml", numbering.as_str()),
        ("header", "header1.xml", header.as_str()),
    ];
    let body = item(1) + &item(2) + &item(4);
    let found = Manuscript::read("a.docx", &document(&body, &parts)).unwrap();
    assert_eq!(asides(&found, AsideKind::NumberWords), ["Own 1", "Styled 1", "Plain 1"]);
    let is_numbered =
        |nth: usize| found.blocks[nth].as_paragraph().unwrap().list.unwrap().is_numbered;
    assert!(is_numbered(0) && is_numbered(1) && !is_numbered(2));
}

/// A link of a picture, of a shape and of nothing: briefings have no place for them.
#[test]
fn where_pictures_and_shapes_lead_is_told() {
    let leads =
        [("a", "https://a.example"), ("b", "https://b.example"), ("c", "https://c.example")];
    let leads = leads.map(|(id, address)| {
        format!("<Relationship Id=\"{id}\" Type=\"x/hyperlink\" TargetMode=\"External\" Target=\"{address}\"/>")
    });
    let leads = format!("<Relationships xmlns=\"x\">{}</Relationships>", leads.concat());
    let picture = "<w:r><w:drawing><a:inline><a:docPr descr=\"Of the whole\"/><a:pic><a:nvPicPr>\
        <a:cNvPr descr=\"Of the file\"/></a:nvPicPr><a:blipFill><a:blip/></a:blipFill></a:pic></a:inline></w:drawing></w:r>";
    let group = "<w:r><w:drawing><a:docPr descr=\"Of the group\"/><a:wgp>\
        <a:pic><a:nvPicPr><a:cNvPr descr=\"First\"/></a:nvPicPr><a:blipFill><a:blip/></a:blipFill></a:pic>\
        <a:pic><a:nvPicPr><a:cNvPr descr=\"Second\"/></a:nvPicPr><a:blipFill><a:blip/></a:blipFill></a:pic>\
        <a:sp><a:nvSpPr><a:cNvPr title=\"Of a shape\"><a:hlinkClick r:id=\"b\" tooltip=\"Go\"/></a:cNvPr></a:nvSpPr></a:sp>\
        <a:sp><a:nvSpPr><a:cNvPr hidden=\"1\" descr=\"unseen\"><a:hlinkClick r:id=\"b\" tooltip=\"unseen\"/>\
        </a:cNvPr></a:nvSpPr><a:txBody><a:p><a:r><a:t>unseen</a:t></a:r></a:p></a:txBody></a:sp>\
        </a:wgp></w:drawing></w:r>";
    let link = |id: &str, inner: &str| format!("<w:hyperlink r:id=\"{id}\">{inner}</w:hyperlink>");
    let led =
        field(" HYPERLINK \"https://d.example\" ") + &mark("separate") + picture + &mark("end");
    let body = paragraph(&link("a", picture))
        + &paragraph(group)
        + &paragraph(&(link("c", &run(" \u{a0}")) + &run("Words.")))
        + &paragraph(&link("c", &run("led")))
        + &paragraph(&led);
    let main = format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>");
    let bytes = package(&[
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", leads.as_bytes()),
    ]);
    let found = Manuscript::read("a.docx", &bytes).unwrap();
    assert_eq!(
        asides(&found, AsideKind::FromPicture),
        ["https://a.example", "https://b.example", "https://d.example"]
    );
    assert_eq!(asides(&found, AsideKind::Unled), ["https://c.example"]);
    assert_eq!(asides(&found, AsideKind::Hover), ["Go"]);
    let alt: Vec<Option<&str>> = found.pictures.iter().map(|one| one.alt.as_deref()).collect();
    let whole = Some("Of the whole");
    assert_eq!(alt, [whole, Some("First"), Some("Second"), whole]);
    assert_eq!(
        asides(&found, AsideKind::Drawing),
        ["Of the file", "Of the group", "Of a shape", "Of the file"]
    );
    assert_eq!(found.counted[&Counted::Hidden], 1);
}

/// Many fields that nothing ends in one paragraph, each in the one before it.
#[test]
fn fields_in_one_another_are_walked_once() {
    let body = paragraph(&(field(" QUOTE ") + &run("word ")).repeat(40_000));
    let found = read(&body);
    assert_eq!(found.blocks[0].words().split(' ').count(), 40_000);
}

#[test]
fn a_note_that_is_referred_to_twice_is_one_note() {
    let refer = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
    let note = format!(
        "<w:footnotes {SPACES}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph(&run("A note."))
    );
    let body = paragraph(&(run("Words.") + &refer.repeat(3)));
    let bytes = document(&body, &[("footnotes", "footnotes.xml", &note)]);
    let found = Manuscript::read("a.docx", &bytes).unwrap();
    assert_eq!(asides(&found, AsideKind::Note), ["A note."]);
}

/// The result of a field for the number of a page may hold words, in as many runs as Word likes.
#[test]
fn words_where_the_number_of_a_page_should_be_are_kept() {
    let of = |instruction: &str, results: &[&str]| {
        let results: String = results.iter().map(|one| run(one)).collect();
        paragraph(&(field(instruction) + &mark("separate") + &results + &mark("end")))
    };
    for (instruction, results) in [
        (" PAGE ", &["xiv"][..]),
        (" PAGE ", &["- ", "3", " -"]),
        (" PAGEREF a ", &["bb"]),
        (" NUMPAGES \\* CardText ", &["twenty", " three"]),
        (" PAGE ", &["xc", "ix"]),
    ] {
        assert_eq!(paragraphs(&read(&of(instruction, results))), [""; 0], "{results:?}");
    }
    for results in
        [&["What we found"][..], &["The family had ", "3", " children; ", "I", " saw ", "2", "019"]]
    {
        let whole = results.concat();
        assert_eq!(paragraphs(&read(&of(" PAGE ", results))), [whole.as_str()]);
    }
    let over_two = field(" PAGE ") + &mark("separate") + &run("What");
    let rest = run("we found") + &mark("end") + &run(", and more");
    assert_eq!(
        paragraphs(&read(&(paragraph(&over_two) + &paragraph(&rest)))),
        ["What", "we found, and more"]
    );
}

/// Where the field of a link leads and what it says, however it is written.
#[test]
fn the_field_of_a_link_is_understood_as_word_does() {
    let of = |instruction: &str| {
        read(&paragraph(&(field(instruction) + &mark("separate") + &run("Words") + &mark("end"))))
    };
    let link = |found: &Manuscript| {
        found.blocks[0].as_paragraph().unwrap().runs[0]
            .link
            .as_deref()
            .unwrap_or_default()
            .to_owned()
    };
    for (instruction, led, told, tip) in [
        (" HYPERLINK \"a b.docx\" \\l \"place\" ", "", "a b.docx#place", ""),
        (" HYPERLINK a.docx ", "", "a.docx", ""),
        (" HYPERLINK \\l \"place\" \\o \"A tip\" ", "", "", "A tip"),
        (" HYPERLINK \\l \"place\" \\* MERGEFORMAT ", "", "", ""),
        (
            " HYPERLINK \\o \"A tip\" \"https://seen.example/a\" \\t \"_blank\" ",
            "https://seen.example/a",
            "",
            "A tip",
        ),
        (" HYPERLINK \"https://seen.example/a\" \\l \"b\" ", "https://seen.example/a#b", "", ""),
        (" HYPERLINK\"https://seen.example/a\"", "https://seen.example/a", "", ""),
        (" HYPERLINK\u{a0}\"https://seen.example/a\"", "https://seen.example/a", "", ""),
        (
            " HYPERLINK \\o \"The \\\"best\\\" tip\" “https://seen.example/a” ",
            "https://seen.example/a",
            "",
            "The \"best\" tip",
        ),
        (" HYPERLINK \"C:\\\\docs\\\\a.docx\" \\o \\t \"_blank\" ", "", "C:\\docs\\a.docx", ""),
        (" HYPERLINK \"Statement @ court.docx\" ", "", "Statement @ court.docx", ""),
        (" HYPERLINK \"minutes@june.docx\" ", "", "minutes@june.docx", ""),
    ] {
        let found = of(instruction);
        assert_eq!(link(&found), led, "{instruction}");
        assert_eq!(asides(&found, AsideKind::Link).concat(), told, "{instruction}");
        assert_eq!(asides(&found, AsideKind::Hover).concat(), tip, "{instruction}");
    }
    // Another field may make a part of the address.
    let inner = field(" REF x ") + &mark("separate") + &run("a") + &mark("end");
    let rest = "<w:r><w:instrText>\"</w:instrText></w:r>";
    let body = field(" HYPERLINK \"https://seen.example/")
        + &inner
        + rest
        + &mark("separate")
        + &run("Words")
        + &mark("end");
    let found = read(&paragraph(&body));
    assert_eq!(
        (link(&found).as_str(), paragraphs(&found).concat().as_str()),
        ("https://seen.example/a", "Words")
    );
}

#[test]
fn a_note_in_an_element_of_another_maker_is_read() {
    let body = "<w:r><w:t>Words</w:t><new:x><w:footnoteReference w:id=\"2\"/></new:x><new:y><w:tab/></new:y></w:r>";
    let notes = format!(
        "<w:footnotes {SPACES}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph(&run("A note."))
    );
    let bytes = document(
        &paragraph(&(body.to_owned() + &run("more"))),
        &[("footnotes", "footnotes.xml", &notes)],
    );
    let read = Manuscript::read("a.docx", &bytes).unwrap();
    assert_eq!(asides(&read, AsideKind::Note), ["A note."]);
    assert_eq!(paragraphs(&read), ["Words more"]);
}

/// What a field comes to is a part of the instruction in which it stands, and told as nothing else. Who wrote the
/// draft, and where it lies, is no part of anything.
#[test]
fn fields_in_an_instruction_make_it() {
    let whole = |instruction: &str, inner: &str, rest: &str, result: Option<&str>| {
        let result = result.map(|words| mark("separate") + &run(words)).unwrap_or_default();
        let rest = format!("<w:r><w:instrText xml:space=\"preserve\">{rest}</w:instrText></w:r>");
        paragraph(&(field(instruction) + inner + &rest + &result + &mark("end")))
    };
    let inner = |instruction: &str, result: &str| {
        field(instruction) + &mark("separate") + &run(result) + &mark("end")
    };
    let bare = field(" QUOTE zz ") + &mark("end");
    let name = inner(" AUTHOR ", "Jane Smith");
    for (instruction, inside, rest, result, words, unseen) in [
        (
            " IF 1=1 \"",
            inner(" MACROBUTTON No Click here ", "Click here"),
            "\" \"no\" ",
            Some("Click here"),
            "Click here",
            0,
        ),
        (
            " HYPERLINK \"https://a.example/",
            inner(" QUOTE \"bb\" ", "bb"),
            "\" ",
            Some("Words"),
            "Words",
            0,
        ),
        (" HYPERLINK \"https://a.example/", bare, "\" ", Some("Words"), "Words", 0),
        (" QUOTE \"by ", inner(" REF x ", "the board"), "\" ", None, "by the board", 0),
        (" QUOTE \"by ", name.clone(), "\" ", None, "by", 1),
        (" HYPERLINK \"https://a.example\" \\o \"by ", name, "\" ", Some("Words"), "Words", 1),
    ] {
        let found = read(&whole(instruction, &inside, rest, result));
        assert_eq!(paragraphs(&found), [words], "{instruction}");
        assert_eq!(asides(&found, AsideKind::Unshown), [""; 0], "{instruction}");
        assert_eq!(
            found.counted.get(&Counted::Metadata).copied().unwrap_or(0),
            unseen,
            "{instruction}"
        );
        let all = format!("{:?}{:?}", found.blocks, found.asides);
        assert!(!all.contains("Jane"), "{all}");
    }
}

/// A box is a text of its own, also where it stands in the number of a page.
#[test]
fn a_box_in_the_number_of_a_page_says_its_own_words() {
    let inner = |inner: &str| {
        format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", paragraph(inner))
    };
    let page =
        |result: String| paragraph(&(field(" PAGE ") + &mark("separate") + &result + &mark("end")));
    let number = field(" PAGE ") + &mark("separate") + &run("3") + &mark("end");
    for (box_of, words) in [(run("boxed words"), "boxed words"), (run("boxed ") + &number, "boxed")]
    {
        let found = read(&page(run("What ") + &inner(&box_of) + &run("we found")));
        assert_eq!(paragraphs(&found), ["What we found", words]);
    }
}

/// Words between the items of a list change none of their numbers.
#[test]
fn the_items_of_a_list_keep_their_numbers() {
    let numbering = format!(
        "<w:numbering {SPACES}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>\
         <w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl>\
         </w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/>\
         <w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num></w:numbering>"
    );
    let item = |list: u8, level: u8, words: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>{}</w:p>",
            run(words)
        )
    };
    let plain = |words: &str| paragraph(&run(words));
    let body = item(1, 0, "One.")
        + &plain("Between.")
        + &item(1, 0, "Two.")
        + &item(1, 1, "Inner.")
        + &plain("Again.")
        + &item(2, 0, "Three.")
        + &item(2, 1, "Anew.")
        + &plain("Last.")
        + &item(3, 0, "First.");
    let read =
        Manuscript::read("a.docx", &document(&body, &[("numbering", "numbering.xml", &numbering)]))
            .unwrap();
    let firsts: Vec<(String, u64)> = read
        .blocks
        .iter()
        .filter_map(Block::as_paragraph)
        .filter_map(|one| Some((one.words(), one.list?.first.unwrap_or(1))))
        .collect();
    let expected =
        [("One.", 1), ("Two.", 2), ("Inner.", 1), ("Three.", 3), ("Anew.", 1), ("First.", 1)];
    assert_eq!(firsts, expected.map(|(words, number)| (words.to_owned(), number)));
}

/// What a cell says that goes on over rows, each of them says; a text that does stands once.
#[test]
fn a_cell_over_rows_keeps_the_columns_beside_it() {
    let cell = |merge: &str, words: &str| {
        let inner = if words.is_empty() { "<w:p/>".to_owned() } else { paragraph(&run(words)) };
        format!("<w:tc><w:tcPr>{merge}</w:tcPr>{inner}</w:tc>")
    };
    let (begins, goes_on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let row = |cells: [String; 3]| format!("<w:tr>{}</w:tr>", cells.concat());
    let long = "A long text. ".repeat(20);
    let table = |owner: &str| {
        let rows = [
            row([cell("", "Action"), cell("", "Owner"), cell("", "By when")]),
            row([cell("", "Keep a rota"), cell(begins, owner), cell("", "31 January 2027")]),
            row([cell("", "Share contacts"), cell(goes_on, ""), cell("", "28 February 2027")]),
        ];
        read(&format!("<w:tbl>{}</w:tbl>", rows.concat())).blocks[0].words()
    };
    assert!(table("Head of care").ends_with("Share contacts Head of care 28 February 2027"));
    assert_eq!(table(&long).matches("A long text. A long text.").count(), 10);
}
