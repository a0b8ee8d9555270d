//! What an author hid or deleted comes back in no way: it is counted, and neither kept nor quoted.

use sevenmin::manuscript::{AsideKind, Block, Counted, Manuscript};

use crate::nothing_lost::{asides, paragraphs};
use crate::word::made;
use crate::word_elements::{SPACES, document, field, mark, paragraph, run};

/// Reads a draft in which nothing called a secret may be found again; returns its words and how many pieces
/// were hidden.
fn read(name: &str, bytes: &[u8]) -> (Vec<String>, usize) {
    let read = Manuscript::read(name, bytes).unwrap();
    let all = format!("{:?} {:?} {:?}", read.blocks, read.asides, read.pictures).to_lowercase();
    let at = all.find("secret").map(|at| &all[at.saturating_sub(99)..(at + 99).min(all.len())]);
    assert_eq!(at, None, "{}", String::from_utf8_lossy(bytes));
    let (toml, told) = made(name, bytes);
    assert!(!toml.contains("secret") && !told.contains("secret"), "{toml}{told}");
    let hidden = read.counted.get(&Counted::Hidden).copied().unwrap_or(0);
    assert_eq!(told.contains("of hidden text"), hidden > 0, "{told}");
    (paragraphs(&read), hidden)
}

#[test]
fn what_html_in_markdown_hides() {
    for (draft, words, hidden) in [
        ("<div hidden>secret</div>\n\nSeen.", &["Seen."][..], 1),
        ("<p style=\"display: none\">secret\n\nSeen.", &["Seen."], 1),
        ("<div>a<template title=\"secret\">secret</template>b</div>", &["a", "b"], 1),
        (
            "One <span style='visibility:hidden' title=\"secret\">secret</span>two.",
            &["One two."],
            1,
        ),
        ("One <b hidden>secret *secret*\n\nSecret </b>three.", &["One", "three."], 1),
        ("<div hidden>\n\nsecret\n\n</div>\n\nSeen.\n\n<div>\nMore.", &["Seen.", "More."], 1),
        ("<span hidden>\n\nsecret\n\n</span>\n\nSeen.", &["Seen."], 1),
        ("|a|b|\n|-|-|\n|1|2|<i hidden>secret</i>|", &["a b 1 2"], 1),
        (
            "<div hidden>\n\nsecret **words** [secret](https://secret.example \"secret\")\n\n\
             # Secret\n\n- secret\n\n| secret |\n|-|\n| secret |\n\n```secret\nsecret\n```\n\n\
             ![secret](a.png) ~~secret~~ `secret` <!-- secret --> Secret[^s].\n\n[^s]: secret\n\n\
             <div>secret</div>\n\nsecret\n\n</div>\n\nSeen.",
            &["Seen."],
            1,
        ),
        ("<div hidden>secret\n\nSeen.", &["Seen."], 1),
        ("<ul><li hidden>secret<li>seen</ul>", &["seen"], 1),
        ("[<span hidden>secret</span>](https://secret.example \"secret\") Seen.", &[" Seen."], 1),
        ("<a href=\"https://secret.example\" title=\"secret\"><i hidden>secret</i></a>", &[], 1),
        (
            "<section><a href=\"https://secret.example\" title=\"secret\"><i hidden>secret</i></a></section>",
            &[],
            1,
        ),
        ("<div><img hidden src=\"secret.png\" alt=\"secret\">Seen.</div>", &["Seen."], 1),
        ("| A | B |\n|-|-|\n| <i hidden>secret | seen |", &["A B seen"], 1),
    ] {
        let found = read("a.md", draft.as_bytes());
        let words: Vec<&str> = words.iter().map(|one| one.trim()).collect();
        assert_eq!(found, (words_of(&words), hidden), "{draft}");
    }
}

/// A hidden element ends with what it stands in, and where the next of its kind begins: what follows is seen.
#[test]
fn what_html_hides_ends_where_a_page_ends_it() {
    for (draft, words) in [
        ("<table><tr><td hidden>secret<tr><td>Seen.</table>", &["Seen."][..]),
        ("<table><tr><td hidden>secret</tr><tr><td>Seen.</table>", &["Seen."]),
        ("<table><tr><td hidden>secret<th>Seen.</table>", &["Seen."]),
        ("<table><tr><td><div hidden>secret</td><td>Seen.</td></tr></table>", &["Seen."]),
        ("<table><tr hidden><td>secret<tbody><tr><td>Seen.</table>", &["Seen."]),
        ("<ul><li hidden>secret</ul><p>Seen.", &["Seen."]),
        ("<ul><li hidden>secret<ol><li>secret<li>secret</ol>secret<li>Seen.</ul>", &["Seen."]),
        ("<p hidden>secret<div>Seen.</div>", &["Seen."]),
        ("<p hidden>secret<h2>Seen.</h2>", &["Seen."]),
        ("<h2 hidden>secret</h3><p>Seen.", &["Seen."]),
        ("<dl><dt hidden>secret<dd>Seen.</dl>", &["Seen."]),
        ("<select><option hidden>secret<option>Seen.</select>", &["Seen."]),
        ("> <div hidden>\n>\n> secret\n\nSeen.\n\n<div>More.</div></div>", &["Seen.", "More."]),
        ("- <div hidden>secret\n- Seen.\n\n<p>More.</p></div>", &["Seen.", "More."]),
        ("<div hidden>secret\n\nSeen. `</div>`", &["Seen. </div>"]),
        ("One <span hidden>secret <script>'</span>'</script> secret</span>two.", &["One two."]),
        ("<ul><li hidden>secret<section>secret</li><li>Seen.</ul>", &["Seen."]),
        ("<dl><dd hidden><ul><li>secret</dd><dt>Seen.</dl>", &["Seen."]),
        ("<div hidden>secret<button>secret</div>Seen.", &["Seen."]),
        (
            "One <span hidden>secret\n\nSeen.\n\nMore</span> words.",
            &["One", "Seen.", "More words."],
        ),
        ("Dear <title> one <title>secret</title> three.", &["Dear one three."]),
        ("Open <dialog> it.\n\n<dialog>secret</dialog>Seen.", &["Open it.", "Seen."]),
    ] {
        assert_eq!(read("a.md", draft.as_bytes()), (words_of(words), 1), "{draft}");
    }
}

/// What has no end of its own goes on over empty lines, up to the next of its kind or the end of what is around it.
/// What marks words goes on behind the end of what it stands in, and its own end is that of nothing else.
#[test]
fn what_html_hides_goes_on_to_where_a_page_ends_it() {
    for (draft, words) in [
        ("<table>\n<tr>\n<td hidden>\n\nsecret\n\n<td>\n\nSeen.\n\n</table>", &["Seen."][..]),
        ("<ul>\n<li hidden>secret\n\nsecret\n\n<li>Seen.\n</ul>", &["Seen."]),
        ("<table>\n<tr hidden>\n<td>\n\nsecret\n\n<tr>\n<td>\n\nSeen.\n\n</table>", &["Seen."]),
        ("<details>\n<summary hidden>secret\n\nsecret\n\n</details>\n\nSeen.", &["Seen."]),
        ("<div><span hidden>secret\n\nsecret\n\n</div>\n\nSeen.", &["Seen."]),
        ("<b><div hidden>secret</b> secret</div> Seen.", &["Seen."]),
        (
            "<a name=\"top\"><div hidden>secret <a href=\"https://secret.example\">secret</a> secret</div> Seen.",
            &["Seen."],
        ),
        ("<div><span hidden><p>secret</span> secret</p></div>Seen.", &["Seen."]),
        ("- <i hidden>secret\n- secret</i> Seen.", &["Seen."]),
        ("> <i hidden>secret\n\nsecret</i> Seen.", &["Seen."]),
        ("<div><i hidden>secret</div><div>secret</i>Seen.</div>", &["Seen."]),
        (
            "<div><font style=\"display:none\"><font color=\"red\">secret</font>\n\nsecret</font></div>\n\nSeen.",
            &["Seen."],
        ),
        (
            "<font color=red>\n\n<font style=\"display:none\">secret\n\nsecret</font>\n\n</font>\n\nSeen.",
            &["Seen."],
        ),
        ("<strong hidden>\n\nsecret <strong>x</strong> secret\n\n</strong>\n\nSeen.", &["Seen."]),
        ("- <b>Seen a <span hidden>secret</b> words\n- Seen b", &["Seen a words", "Seen b"]),
        ("<p>One <b>x <span hidden>secret</b> Seen.</p>", &["One x Seen."]),
        ("<p>One <i hidden>secret <button>secret</i> Seen.</button></p>", &["One Seen."]),
        (
            "| A | B |\n|-|-|\n| <script>a | b |\n\nOne <i hidden>secret\n\n> secret</i> Seen.",
            &["A B b", "One", "Seen."],
        ),
    ] {
        assert_eq!(read("a.md", draft.as_bytes()), (words_of(words), 1), "{draft}");
    }
}

fn words_of(words: &[&str]) -> Vec<String> {
    words.iter().map(|one| (*one).to_owned()).collect()
}

#[test]
fn what_markdown_defines_where_no_page_shows_it_is_not_quoted() {
    for draft in [
        "<div hidden>\n\n[a]: https://secret.example \"secret\"\n\n[a]: https://secret.example\n\n</div>\n\nSeen.",
        "Seen.<input type=hidden value=\"secret\">",
    ] {
        assert_eq!(read("a.md", draft.as_bytes()), (words_of(&["Seen."]), 0), "{draft}");
    }
    let draft = "[a]: https://seen.example\n\n<div hidden>\n\nsecret\n\n</div>\n\n[b]: https://also.example\n";
    let read = Manuscript::read("a.md", draft.as_bytes()).unwrap();
    assert_eq!(
        asides(&read, AsideKind::Unled),
        ["a: https://seen.example ", "b: https://also.example "]
    );
}

/// Where the end of a link is hidden, it says what it says.
#[test]
fn a_link_in_which_hiding_begins_says_what_it_says() {
    let draft = "[Seen <i hidden>secret](https://seen.example \"A tip\") secret</i>too.";
    let read = Manuscript::read("a.md", draft.as_bytes()).unwrap();
    assert_eq!(
        (paragraphs(&read), asides(&read, AsideKind::Hover)),
        (vec!["Seen too.".to_owned()], vec!["A tip"])
    );
}

/// A word in the signs of a tag, as for one that is still to come, hides nothing.
#[test]
fn a_word_in_the_signs_of_a_tag_hides_nothing() {
    for (draft, words) in
        [("Dear <title> Smith of <town>.", "Dear  Smith of ."), ("<template> Smith.", "Smith.")]
    {
        let read = Manuscript::read("a.md", draft.as_bytes()).unwrap();
        let said: String = read
            .blocks
            .iter()
            .filter_map(Block::as_paragraph)
            .flat_map(|one| &one.runs)
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(said.trim(), words, "{draft}");
        assert!(read.counted.is_empty(), "{draft}");
        assert!(asides(&read, AsideKind::Code)[0].contains("<t"), "{draft}");
    }
}

/// A program or a style in a line is none of its words.
#[test]
fn programs_in_a_line_are_told_and_no_words() {
    let draft = "One <script>alert(*1*)</script>two <STYLE>p</STYLE>three <style>open\n\nFour.";
    let read = Manuscript::read("a.md", draft.as_bytes()).unwrap();
    assert_eq!(paragraphs(&read), ["One two three", "Four."]);
    let told: Vec<&str> = read.asides.iter().map(|aside| aside.words.as_str()).collect();
    assert_eq!(told, ["<script>alert(1)</script>", "<STYLE>p</STYLE>", "<style>open"]);
}

const HIDDEN: &str = "<w:rPr><w:vanish/></w:rPr>";

/// Drafts of which all is hidden or deleted but a word of the last paragraph or of a list.
fn documents() -> Vec<String> {
    let secret = format!("<w:r>{HIDDEN}<w:t>secret</w:t></w:r>");
    let link = |inner: &str| {
        format!("<w:hyperlink r:id=\"link\" w:tooltip=\"secret\">{inner}</w:hyperlink>")
    };
    let gone = "<w:del><w:r><w:delText>secret</w:delText></w:r></w:del>";
    let hidden_mark =
        |kind: &str| format!("<w:r>{HIDDEN}<w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let hidden_field = |words: &str| {
        let code = format!("<w:r>{HIDDEN}<w:instrText>{words}</w:instrText></w:r>");
        paragraph(&(hidden_mark("begin") + &code + &hidden_mark("end")))
    };
    let led = field(" HYPERLINK \"https://secret.example\" ") + &mark("separate") + &secret;
    let row = |inner: &str| {
        format!("<w:tr><w:trPr>{inner}</w:trPr><w:tc>{}</w:tc></w:tr>", paragraph(&run("secret")))
    };
    let numbered = |end: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>{end}</w:pPr>{}</w:p>",
            run("Seen.")
        )
    };
    let ruby = |inner: &str| {
        format!("<w:ruby><w:rt>{inner}</w:rt><w:rubyBase>{inner}</w:rubyBase></w:ruby>")
    };
    vec![
        paragraph(&link(&secret)),
        paragraph(&link(gone)),
        hidden_field(" EQ secret "),
        hidden_field(" QUOTE \"secret\" "),
        hidden_field(" HYPERLINK \"https://secret.example\" \\o \"secret\" "),
        paragraph(&(led + &mark("end"))),
        "<w:p><w:pPr><w:pStyle w:val=\"Hidden\"/></w:pPr><w:fldSimple w:instr=\" EQ secret \"/></w:p>".into(),
        format!(
            "<w:tbl><w:tblPr><w:tblCaption w:val=\"secret\"/></w:tblPr>{}{}</w:tbl>",
            row("<w:del/>"),
            row("<w:hidden/>")
        ),
        paragraph(&format!("<w:r>{HIDDEN}{}</w:r>", ruby(&run("secret")))),
        paragraph(&format!("<w:r>{HIDDEN}<w:new>{}</w:new></w:r>", run("secret"))),
        paragraph(
            "<w:r><w:pict><a:shape style=\"width:1pt; visibility: hidden\" alt=\"secret\"><w:txbxContent>\
             <w:p><w:r><w:t>secret</w:t></w:r></w:p></w:txbxContent></a:shape></w:pict></w:r>",
        ),
        paragraph(
            &("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>".to_owned()
                + &run("Seen.")),
        ),
        paragraph(&link("<w:del><w:r><w:drawing/></w:r></w:del>")),
        paragraph(&(link(&format!("<w:r>{HIDDEN}<w:t> </w:t></w:r>")) + gone)),
        paragraph(&link("<w:del><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:del>")),
        paragraph(&link("<w:r><w:rPr><w:vanish/></w:rPr><w:sym w:char=\"F041\"/></w:r>")),
        numbered(HIDDEN),
        numbered("<w:rPr><w:rStyle w:val=\"Hidden\"/></w:rPr>"),
        "<w:altChunk r:id=\"page\"/>".into(),
    ]
}

#[test]
fn what_a_document_hides() {
    let styles = format!(
        "<w:styles {SPACES}><w:style w:type=\"paragraph\" w:styleId=\"Hidden\">{HIDDEN}</w:style></w:styles>"
    );
    let numbering = format!(
        "<w:numbering {SPACES}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\">\
         <w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"secret %1\"/>{HIDDEN}</w:lvl></w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/>\
         <w:lvlText w:val=\"secret %1\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
    );
    let page = "<head><title>secret</title></head><p hidden>secret</p>From a page";
    let parts = [
        ("styles", "styles.xml", styles.as_str()),
        ("numbering", "numbering.xml", numbering.as_str()),
        ("page", "a.html", page),
    ];
    for body in documents() {
        let bytes = document(&(body.clone() + &paragraph(&run("Seen."))), &parts);
        let (words, _) = read("a.docx", &bytes);
        assert!(words.iter().all(|words| words == "Seen."), "{body} {words:?}");
        assert_eq!(words.last().map(String::as_str), Some("Seen."), "{body}");
        let read = Manuscript::read("a.docx", &bytes).unwrap();
        assert!(!read.counted.is_empty(), "{body}");
        assert!(!read.blocks.iter().any(|block| matches!(block, Block::Table(_))), "{body}");
    }
}

/// What is partly hidden still says what is seen of it.
#[test]
fn a_link_of_which_a_word_is_hidden_says_where_it_leads() {
    let inner = run("Seen") + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
    let body = paragraph(&format!("<w:hyperlink w:tooltip=\"A tip\">{inner}</w:hyperlink>"));
    let read = Manuscript::read("a.docx", &document(&body, &[])).unwrap();
    assert_eq!(
        (paragraphs(&read), read.asides[0].words.as_str()),
        (vec!["Seen".to_owned()], "A tip")
    );
}
