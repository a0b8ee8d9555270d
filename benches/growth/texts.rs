//! What is given, in any size.

use std::io::{Cursor, Write as _};

use zip::{ZipWriter, write::SimpleFileOptions};

const BASE: &str = include_str!("../../tests/rules/base.toml");
const BODY: &str = "Robin is a cheerful toddler who loves water and music.";
const ALL: &[&str] = &[
    SENTENCES,
    include_str!("../../tests/sentences/second-batch.jsonl"),
    include_str!("../../tests/sentences/acronym.jsonl"),
    include_str!("../../tests/sentences/ages.jsonl"),
    include_str!("../../tests/sentences/lang.jsonl"),
    include_str!("../../tests/sentences/names.jsonl"),
    include_str!("../../tests/sentences/places.jsonl"),
    include_str!("../../tests/sentences/postcode.jsonl"),
];
const SENTENCES: &str = include_str!("../../tests/sentences/first-batch.jsonl");

/// How many words a usual briefing has.
const USUAL: usize = 600;

/// A briefing with this body.
fn with_body(body: &str) -> String {
    let body = body.replace('\\', "\\\\").replace("\"\"\"", "'");
    BASE.replace(&format!("\"{BODY}\""), &format!("\"\"\"\n{body}\n\"\"\""))
}

/// Sentences as people write them, one after another, over and over, in paragraphs of five.
fn sentences() -> impl Iterator<Item = String> {
    let all = SENTENCES.lines().filter_map(|line| line.split('"').nth(3)).map(str::to_owned);
    let all: Vec<String> = all.collect();
    let many = all.len();
    (0..).map(move |at| all[at % many].clone() + if at % 5 == 4 { "\n\n" } else { " " })
}

/// A briefing so many times as long as usual.
pub(crate) fn length(times: usize) -> String {
    let mut words = 0;
    let until = |one: &String| {
        words += one.split_whitespace().count();
        words < USUAL * times
    };
    with_body(&sentences().take_while(until).collect::<String>())
}

pub(crate) fn findings(many: usize) -> String {
    with_body(&"Mother failed to engage. ".repeat(many))
}

/// A name by its number: no two are alike.
fn name(number: usize) -> String {
    const STARTS: &[&str] = &["Ba", "Ke", "Li", "Mo", "Nu", "Ra", "Se", "Ti", "Vo", "Zu"];
    const MIDDLES: &[&str] = &["ra", "le", "mi", "no", "su", "da", "ge", "pi", "to", "vu"];
    const ENDS: &[&str] = &["n", "l", "th", "r", "sh", "d", "m", "x", "ck", "t"];
    let one = |of: &[&'static str], at: usize| of[at % of.len()];
    let extra = if number >= 1000 { one(MIDDLES, number / 1000) } else { "" };
    format!(
        "{}{}{extra}{}",
        one(STARTS, number),
        one(MIDDLES, number / 10),
        one(ENDS, number / 100)
    )
}

pub(crate) fn persons(many: usize) -> String {
    let person = |at| {
        format!("\n[[person]]\npseudonym = \"{}\"\nrole = \"sibling\"\nage = \"9\"\n", name(at))
    };
    let said = |at| format!("{} went to see the nurse. ", name(at));
    let body: String = (0..many).map(said).collect();
    with_body(&body) + &(0..many).map(person).collect::<String>()
}

/// Three to five capitals by a number.
fn capitals(number: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap_or_default());
    [number, number / 26, number / 676, number / 7 + 3].into_iter().map(letter).collect()
}

pub(crate) fn acronyms(many: usize) -> String {
    let body: String = (0..many).map(|at| format!("The {} met. ", capitals(at))).collect();
    with_body(&body) + &short_forms(many)
}

/// The text stays short, so that an output has room for it.
pub(crate) fn unused_acronyms(many: usize) -> String {
    with_body("They met. ") + &short_forms(many)
}

fn short_forms(many: usize) -> String {
    let row = |at| {
        let (short, long) = (capitals(at), name(at));
        format!("\n[[acronym]]\nshort = \"{short}\"\nlong = \"{long} panel meeting\"\n")
    };
    (0..many).map(row).collect()
}

pub(crate) fn reviews(many: usize) -> String {
    let row = "[[review]]\ntype = \"lcspr\"\ntitle = \"Review of services\"\nreport = \"none\"\n\n";
    let (start, rest) = BASE.split_once("[review]").expect("there is a review");
    let (_, end) = rest.split_once("[[person]]").expect("there is a person");
    format!("{start}{}[[person]]{end}", row.repeat(many))
}

pub(crate) fn waivers(many: usize) -> String {
    let row = |at| {
        let reason = format!("The panel agreed, minute {at}");
        format!(
            "\n[[waiver]]\nrule = \"victim-blaming\"\nat = \"section.background\"\nreason = \"{reason}\"\n"
        )
    };
    findings(many) + &(0..many).map(row).collect::<String>()
}

pub(crate) fn house_words(many: usize) -> String {
    let row =
        |at| format!("[[word]]\nfind = \"{} thing\"\nuse = \"thing\"\n\n", name(at).to_lowercase());
    (0..many).map(row).collect()
}

pub(crate) fn entries(many: usize) -> String {
    let row = |at| {
        let (id, title) = (name(at).to_lowercase(), name(at));
        format!(
            "[[entry]]\nid = \"e{at}-{id}\"\ntitle = \"About {title}\"\nurl = \"https://a.example/{at}\"\n\n"
        )
    };
    (0..many).map(row).collect()
}

/// A briefing with so many places to mend, each on a line of its own.
pub(crate) fn fixes(many: usize) -> String {
    with_body(&"She committed suicide.\n".repeat(many))
}

/// A text that is said over and over.
pub(crate) fn said(text: &str, many: usize) -> String {
    with_body(&format!("{text} ").repeat(many))
}

/// Every sample sentence, and what asks other readers than sentences do.
pub(crate) fn all_sentences() -> Vec<String> {
    const MORE: &[&str] = &[
        "She committed suicide.\n",
        "- a point\n",
        "(MAX)",
        "[insert date]",
        "“a”",
        "*a* _b_ **c**",
        "\n\n",
        "[here](https://a.example)",
        "https://a.example/b",
        "a@b.example",
        "0",
        "é",
        "\u{200b}",
        "<b>",
        "'",
        "> quoted\n",
        "01632 960123",
        "03/03/2024",
        "Kai",
        "EX4 9ZZ",
        "Robin’s",
        "aged 4",
        "a | b\n",
        "!",
        "&amp;",
    ];
    let lines = ALL.iter().flat_map(|file| file.lines());
    let said = lines.filter_map(|line| line.split("\"text\": \"").nth(1)?.split('"').next());
    said.chain(MORE.iter().copied()).map(str::to_owned).collect()
}

/// Returns the logarithm of how many times as much the second is.
#[expect(clippy::cast_precision_loss, reason = "times are small")]
pub(crate) fn log_ratio(cost: [u64; 2]) -> f64 {
    (cost[1].max(1) as f64 / cost[0].max(1) as f64).ln()
}

pub(crate) fn private_list(many: usize) -> String {
    (0..many).map(|at| format!("Kai {}\n", name(at))).collect()
}

pub(crate) fn pictures(many: usize) -> String {
    let row = |at| {
        let file = format!("images/{}-{at}.png", name(at).to_lowercase());
        let image = format!("{{ file = \"{file}\", alt = \"A bench by a door, {at}\" }}");
        format!("\n[[section]]\nslot = \"findings\"\nbody = \"Words.\"\nimage = {image}\n")
    };
    BASE.to_owned() + &(0..many).map(row).collect::<String>()
}

pub(crate) fn draft(many: usize) -> String {
    let body: String = (0..many).map(|at| format!("Words {at}.\n\n")).collect();
    format!("7 minute briefing\n\n1. Background\n\n{body}")
}

pub(crate) fn unused_waivers(many: usize) -> String {
    BASE.to_owned() + &"\n[[waiver]]\nrule = \"long-sentence\"\nreason = \"x\"\n".repeat(many)
}

/// A briefing with so many themes.
pub(crate) fn themes(id: &str, many: usize) -> String {
    let list: String =
        (0..many).map(|at| format!("\"{}-{at}\", ", name(at).to_lowercase())).collect();
    with_head(id, &format!("themes = [{list}]"))
}

/// A briefing that everybody may read.
pub(crate) fn issued(id: &str) -> String {
    with_head(id, "status = \"published\"\nthemes = [\"neglect\", \"poverty\"]")
}

fn with_head(id: &str, lines: &str) -> String {
    BASE.replacen("id = \"robin-2026\"", &format!("id = \"{id}\"\n{lines}"), 1)
}

pub(crate) fn one_word(many: usize) -> String {
    with_body(&"[a](".repeat(many / 4))
}

/// A Word document with so many commented paragraphs.
pub(crate) fn copy(many: usize) -> Vec<u8> {
    let said = |at| format!("The nurse saw {} on that day and wrote a note of it.", name(at));
    let paragraph = |at| format!("<w:p>{}</w:p>", commented(at, &said(at)));
    document(&(0..many).map(paragraph).collect::<String>(), many)
}

/// A Word document with one paragraph of so many commented words.
pub(crate) fn crowded_copy(many: usize) -> Vec<u8> {
    let words: String = (0..many).map(|at| commented(at, &format!("{} ", name(at)))).collect();
    document(&format!("<w:p>{words}</w:p>"), many)
}

/// Words with a comment on them.
fn commented(at: usize, words: &str) -> String {
    format!(
        "<w:commentRangeStart w:id=\"{at}\"/><w:r><w:t>{words}</w:t></w:r><w:commentRangeEnd w:id=\"{at}\"/><w:r><w:commentReference w:id=\"{at}\"/></w:r>"
    )
}

/// A Word document with these paragraphs and so many comments.
fn document(paragraphs: &str, many: usize) -> Vec<u8> {
    const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let comment = |at| {
        format!(
            "<w:comment w:id=\"{at}\" w:author=\"A\"><w:p><w:r><w:t>Is {at} right?</w:t></w:r></w:p></w:comment>"
        )
    };
    let comments: String = (0..many).map(comment).collect();
    let parts = [
        ("word/document.xml", format!("<w:document {W}><w:body>{paragraphs}</w:body></w:document>")),
        ("word/comments.xml", format!("<w:comments {W}>{comments}</w:comments>")),
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>".to_owned()),
        ("word/_rels/document.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>".to_owned()),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, words) in parts {
        zip.start_file(path, SimpleFileOptions::default()).expect("a new part");
        zip.write_all(words.as_bytes()).expect("memory takes all");
    }
    zip.finish().expect("memory takes all").into_inner()
}
