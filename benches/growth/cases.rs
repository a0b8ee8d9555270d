//! What grows, each in sizes up to the largest that anybody has.

use std::{
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use sevenmin::{
    comments::{self, Original, Returned},
    diag::render::Format,
    edit::BriefingText as Form,
    guard::PrivateTerms,
    intake::Intake,
    lint::Occasion,
    manuscript::{self, Manuscript, Package},
    model::Collection,
    proof::{Proof, Shelf},
    source::{FileFault, Files, NoFiles, Source},
    text::date_from_iso,
};

use crate::{measure, texts};

/// Something that grows.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    /// What is counted.
    pub(crate) of: &'static str,
    pub(crate) sizes: &'static [usize],
    /// Makes what is given in a size, and returns what is measured.
    pub(crate) prepare: fn(usize) -> Run,
}

/// What is measured.
type Run = Box<dyn FnMut()>;

/// Every case.
pub(crate) const CASES: &[Case] = &[
    case("length", "times the words", &[1, 3, 10, 30, 100], |n| check(texts::length(n))),
    case("files", "files", &[10, 100, 1000, 3000, 10_000], files),
    case("findings", "findings", &[10, 100, 1000, 3000, 10_000], |n| check(texts::findings(n))),
    case("persons", "persons", &[20, 60, 200, 600, 2000], |n| check(texts::persons(n))),
    case("acronyms", "acronyms", &[50, 150, 500, 1500, 5000], |n| check(texts::acronyms(n))),
    case("acronyms on paper", "acronyms", &[50, 150, 500, 1500, 5000], |n| {
        export("acronyms", texts::unused_acronyms(n), &["export", "--to", "handout", "a.toml"])
    }),
    case("reviews in a document", "reviews", &[50, 150, 500, 1500, 5000], |n| {
        export("reviews", texts::reviews(n), &["export", "--to", "document", "a.toml"])
    }),
    case("waivers", "waivers", &[100, 300, 1000, 3000, 10_000], |n| check(texts::waivers(n))),
    case("unused waivers", "waivers", &[300, 1000, 3000, 10_000, 30_000], unused_waivers),
    case("house words", "words", &[10, 30, 100, 300, 1000], house_words),
    case("fix --diff", "changes", &[400, 1300, 4000, 13_000, 40_000], fixes),
    case("private terms said", "times", &[400, 1300, 4000, 13_000, 40_000], private_said),
    case("private list", "terms", &[10, 30, 100, 300, 1000], private_list),
    case("pictures", "pictures", &[5, 15, 50, 150, 500], pictures),
    case("import", "paragraphs", &[600, 2000, 6000, 20_000, 60_000], import),
    case("comments", "comments", &[150, 500, 1500, 5000, 15_000], gather),
    case("comments on a line", "comments", &[300, 1000, 3000, 10_000, 30_000], gather_line),
    case("themes", "themes", &[100, 300, 1000, 3000, 10_000], themes),
    case("themes on paper", "briefings", &[10, 30, 100, 300, 1000], themes_on_paper),
    case("identity sheet", "times", &[300, 1000, 3000, 10_000, 30_000], identity),
    case("word with no space", "signs", &[1000, 3000, 10_000, 30_000, 100_000], one_word),
    case("form", "times the words", &[1, 3, 10, 30, 100], form),
    case("settings", "entries", &[10, 30, 100, 300, 1000], settings),
];

const fn case(
    name: &'static str,
    of: &'static str,
    sizes: &'static [usize],
    prepare: fn(usize) -> Run,
) -> Case {
    Case { name, of, sizes, prepare }
}

/// Returns a case by its name.
pub(crate) fn named(name: &str) -> Option<&'static Case> {
    CASES.iter().find(|case| case.name == name)
}

fn occasion() -> Occasion {
    Occasion::on(date_from_iso("2026-11-23").expect("a day"))
}

fn told(text: &str, shelf: &Shelf, files: &dyn Files) {
    let proof = Proof::of("a.toml", text.into(), shelf, &occasion(), files);
    let reports = [proof.report()];
    let human = Format::Human { color: false, folds: true }.render(&reports);
    assert!(!human.is_empty() && !Format::Json.render(&reports).is_empty());
}

/// Checks a text and tells what was found.
pub(crate) fn look(text: &str) {
    told(text, &Shelf::default(), &NoFiles);
}

/// A check of a briefing, told for people and as JSON.
fn check(text: String) -> Run {
    Box::new(move || told(&text, &Shelf::default(), &NoFiles))
}

fn shelf(settings: &str, terms: PrivateTerms) -> Shelf {
    Shelf::read(Source::new("sevenmin.toml", settings), &NoFiles, terms)
}

fn house_words(many: usize) -> Run {
    let (text, words) = (texts::length(3), texts::house_words(many));
    Box::new(move || told(&text, &shelf(&words, PrivateTerms::default()), &NoFiles))
}

fn settings(many: usize) -> Run {
    let (text, entries) = (texts::length(1), texts::entries(many));
    Box::new(move || told(&text, &shelf(&entries, PrivateTerms::default()), &NoFiles))
}

fn private_said(many: usize) -> Run {
    let text = texts::said("Kai Zaphwimbel came.", many);
    Box::new(move || {
        let shelf = Shelf::bare(PrivateTerms::from_list("Kai Zaphwimbel"));
        told(&text, &shelf, &NoFiles);
    })
}

fn private_list(many: usize) -> Run {
    let (list, text) = (texts::private_list(many), texts::length(3));
    Box::new(move || told(&text, &Shelf::bare(PrivateTerms::from_list(&list)), &NoFiles))
}

/// A door behind which every picture is the same dot.
struct Dots;

impl Files for Dots {
    fn read(&self, _: &str, _: u64) -> Result<Vec<u8>, FileFault> {
        Ok(include_bytes!("../../tests/hostile/dot.png").to_vec())
    }
}

fn pictures(many: usize) -> Run {
    let text = texts::pictures(many);
    Box::new(move || told(&text, &Shelf::default(), &Dots))
}

fn form(many: usize) -> Run {
    let text = texts::length(many);
    Box::new(move || {
        let form = Form::read(text.as_str()).expect("the text is TOML");
        assert!(!form.map().fields.is_empty());
    })
}

fn import(many: usize) -> Run {
    let draft = texts::draft(many);
    Box::new(move || {
        let draft = Manuscript::read("draft.txt", draft.as_bytes()).expect("a draft");
        let intake = Intake::of(&draft, &Collection::default(), None);
        assert!(intake.to_toml(&[]).is_ok());
    })
}

fn gather(many: usize) -> Run {
    gathered(texts::copy(many))
}

fn gather_line(many: usize) -> Run {
    gathered(texts::crowded_copy(many))
}

/// The comments of a copy, held against itself.
fn gathered(copy: Vec<u8>) -> Run {
    Box::new(move || {
        let read = || {
            let mut package = Package::of_document("copy.docx", &copy).expect("a document");
            manuscript::copy_of(&mut package).expect("a copy")
        };
        let original = Original::of(&read());
        let copies = [Returned { name: "copy.docx".to_owned(), copy: read() }];
        let gathered = comments::gather(&copies, Some(&original));
        assert!(!comments::human(&gathered.rows).is_empty());
    })
}

fn unused_waivers(many: usize) -> Run {
    check(texts::unused_waivers(many))
}

/// Returns a fresh folder for a case.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("growth-{name}"));
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn program(folder: PathBuf, words: &'static [&'static str]) -> Run {
    Box::new(move || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sevenmin"));
        command.args(words).current_dir(&folder).env("RAYON_NUM_THREADS", "1");
        // Without a cache nothing is remembered from one run to the next.
        command.env_remove("HOME").env_remove("XDG_CACHE_HOME").env_remove(measure::KEEPS_MEMORY);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        measure::wait(command.spawn().expect("the program runs"));
    })
}

fn files(many: usize) -> Run {
    let folder = folder("files");
    let sample = include_str!("../../briefings/margaret.toml");
    for number in 0..many {
        let text = sample.replacen("id = \"", &format!("id = \"n{number}-"), 1);
        let mut file = fs::File::create(folder.join(format!("{number}.toml"))).expect("a file");
        file.write_all(text.as_bytes()).expect("room");
    }
    program(folder, &["check", "."])
}

fn fixes(many: usize) -> Run {
    let folder = folder("fixes");
    fs::write(folder.join("a.toml"), texts::fixes(many)).expect("room");
    program(folder, &["check", "--fix", "--diff", "a.toml"])
}

fn themes(many: usize) -> Run {
    let folder = folder("themes");
    for id in ["a", "b"] {
        fs::write(folder.join(format!("{id}.toml")), texts::themes(id, many)).expect("room");
    }
    program(folder, &["themes", "--format", "json", "."])
}

fn themes_on_paper(many: usize) -> Run {
    let folder = folder("themes-on-paper");
    for number in 0..many {
        let text = texts::issued(&format!("n{number}"));
        fs::write(folder.join(format!("{number}.toml")), text).expect("room");
    }
    program(folder, &["themes", "--format", "pdf", "-o", "themes.pdf", "."])
}

fn identity(many: usize) -> Run {
    let folder = folder("identity");
    let text = texts::said("He was aged 16 months and her brother aged 4,", many);
    fs::write(folder.join("a.toml"), text).expect("room");
    program(folder, &["identity", "a.toml"])
}

fn export(name: &str, text: String, words: &'static [&'static str]) -> Run {
    let folder = folder(&format!("export-{name}"));
    fs::write(folder.join("a.toml"), text).expect("room");
    program(folder, words)
}

fn one_word(many: usize) -> Run {
    let folder = folder("one-word");
    fs::write(folder.join("a.toml"), texts::one_word(many)).expect("room");
    program(folder, &["export", "--to", "handout,session", "a.toml"])
}
