//! What the page knows before its module runs: outputs, the form, schemes with their drafts, the example,
//! the look. Whoever opens it writes at once.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde::Serialize;
use sevenmin::{
    assets::Assets,
    edit::{self, Beginning, BriefingText, FormTable, Map, SchemeOffer},
    export::{Audience, Dress, Output, Templates},
    fonts,
    model::{Collection, Scheme},
    words,
};

/// What the page's own words and those of a title are written with; others are the system's.
const CHARACTERS: [std::ops::RangeInclusive<char>; 3] =
    [' '..='~', '\u{a0}'..='\u{17f}', '\u{2010}'..='\u{2026}'];

#[derive(Serialize)]
struct Facts {
    outputs: Vec<KindOfOutput>,
    form: Form,
    schemes: Vec<KindOfScheme>,
    example: Example,
}

/// The form, as the module describes it where no settings are open.
#[derive(Serialize)]
struct Form {
    tables: Vec<FormTable>,
    /// By language.
    schemes: BTreeMap<&'static str, Vec<SchemeOffer>>,
}

/// A briefing to look at.
#[derive(Serialize)]
struct Example {
    path: &'static str,
    text: String,
    /// What stands in the text.
    map: Map,
    /// By their paths, in Base64.
    pictures: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct KindOfOutput {
    word: &'static str,
    is_facilitators: bool,
}

#[derive(Serialize)]
struct KindOfScheme {
    name: &'static str,
    /// The headings of its seven sections, by language; none where each needs a heading of its own.
    headings: BTreeMap<&'static str, Vec<Option<String>>>,
    /// A draft to start from.
    draft: String,
    /// What stands in the draft.
    map: Map,
}

/// Returns what there is to make and to start from, as JSON that may stand in a page.
pub(crate) fn facts() -> Result<String, Box<dyn Error>> {
    let outputs = Output::all().map(|output| KindOfOutput {
        word: output.name.word(),
        is_facilitators: output.audience() == Audience::Facilitator,
    });
    let schemes = Scheme::built_in_names().map(kind_of_scheme);
    let schemes = schemes.collect::<Result<Vec<_>, _>>()?;
    let facts = Facts { outputs: outputs.collect(), form: form(), schemes, example: example()? };
    Ok(serde_json::to_string(&facts)?.replace('<', "\\u003c"))
}

fn form() -> Form {
    let schemes = |language| (language, edit::schemes(&Collection::default(), language));
    Form { tables: edit::form(), schemes: words::languages().map(schemes).collect() }
}

fn kind_of_scheme(name: &'static str) -> Result<KindOfScheme, Box<dyn Error>> {
    let scheme = Scheme::built_in(name).ok_or("a built-in scheme is missing")?;
    let headings = words::languages().map(|language| {
        let headings = scheme.slots.iter().map(|slot| slot.heading(language));
        (language, headings.map(|heading| heading.map(str::to_owned)).collect())
    });
    let beginning = Beginning { scheme: name.to_owned(), ..Beginning::default() };
    let begun = BriefingText::begin(&beginning, &Collection::default())?;
    let (draft, map) = (begun.text(), begun.map());
    Ok(KindOfScheme { name, headings: headings.collect(), draft, map })
}

/// Returns the example with its picture. It stands alone, so it names its partnership itself.
fn example() -> Result<Example, Box<dyn Error>> {
    let partnership =
        "[briefing]\npartnership = \"Exampleshire Safeguarding Children Partnership\"\n";
    let text = fs::read_to_string("briefings/robin.toml")?.replacen("[briefing]\n", partnership, 1);
    let picture = "images/who-knew-what.png";
    let bytes = fs::read(format!("briefings/{picture}"))?;
    let pictures = [(picture, STANDARD.encode(bytes))];
    let map = BriefingText::read(text.clone())?.map();
    Ok(Example { path: "robin.toml", text, map, pictures: pictures.into() })
}

/// Returns the style that the desk shares with all pages, its fonts inside.
pub(crate) fn style() -> Result<String, Box<dyn Error>> {
    let characters: BTreeSet<char> = CHARACTERS.into_iter().flatten().collect();
    let fonts = fonts::FACES.iter().map(|face| {
        let data = STANDARD.encode(fonts::web_font(face.weight, &characters));
        (face.weight.to_string(), format!("data:font/woff2;base64,{data}"))
    });
    let fonts: BTreeMap<String, String> = fonts.collect();
    let dress = Dress { accent: None, fonts: &fonts, house: Vec::new(), turns: false };
    let templates = Templates::new(Assets::built_in());
    let sheets = templates.style(&["html/base.css", "html/night.css", "html/skip.css"], &dress);
    sheets.map_err(|fault| fault.to_string().into())
}

/// Returns the seven arcs of the sign, each a path in a field of 64 by 64.
pub(crate) fn ring() -> Vec<String> {
    let point = |turn: f64, radius: f64| {
        let angle = (turn / 7.0 - 0.25) * std::f64::consts::TAU;
        format!("{:.2} {:.2}", 32.0 + radius * angle.cos(), 32.0 + radius * angle.sin())
    };
    let arc = |index: u8| {
        let (start, end) = (f64::from(index) + 0.03, f64::from(index) + 0.97);
        let (a, b, c, d) =
            (point(start, 32.0), point(end, 32.0), point(end, 19.0), point(start, 19.0));
        format!("M{a}A32 32 0 0 1 {b}L{c}A19 19 0 0 0 {d}Z")
    };
    (0..7).map(arc).collect()
}
