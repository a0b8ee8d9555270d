//! `sevenmin themes`.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::cli::{
    args::Common,
    list::{PAGE, REPORT_STYLES, blind, blind_outcome},
    outcome::Outcome,
    proofs::Look,
    stock::Stock,
    target,
    ui::Ui,
    workspace::Workspace,
};
use crate::export::{self, TemplateFault, Templates};
use crate::library::{self, ANALYSIS_COLUMNS, Analysis, MOST_THEMES, Report, Row, Shown};
use crate::model::Library;
use crate::site;
use crate::text::{self, Count};

/// Tell what many reviews say together: themes, harm, ages, findings, actions, year by year
///
/// `human`, `json` and `csv` are for those who work with the briefings, and count drafts too. `page` and
/// `pdf` are for everybody: they count what a site shows, published briefings that are not OFFICIAL-SENSITIVE and
/// have no error, and hide numbers of people under five with all that would tell them.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// How to write it
    #[arg(long, value_enum, default_value_t = ThemesForm::Human, value_name = "FORMAT")]
    format: ThemesForm,

    /// The file of a page or paper
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Show numbers of people under five there too: not for publication
    #[arg(long)]
    small_numbers: bool,
}

/// How to write the analysis.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
enum ThemesForm {
    /// Numbers with bars.
    Human,
    /// For programs; not for publication.
    Json,
    /// For spreadsheets, a line a number; not for publication.
    Csv,
    /// A page for everybody, with charts and tables.
    Page,
    /// The same on paper.
    Pdf,
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let is_public = matches!(args.format, ThemesForm::Page | ThemesForm::Pdf);
    if is_public != args.output.is_some() {
        ui.fail(if is_public {
            "a page or paper needs a file: add `-o FILE`"
        } else {
            "`-o` is the file of `--format page` and `--format pdf`"
        });
        return Outcome::Failed;
    }
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    let endings: &[&str] = if args.format == ThemesForm::Pdf { &["pdf"] } else { PAGE };
    workspace.open_all(args.output.iter().map(PathBuf::as_path));
    if args.output.as_ref().is_some_and(|file| !target::is_called(file, endings, ui)) {
        return Outcome::Failed;
    }
    let look = if is_public { Look::Checked } else { Look::Read };
    let Some(stock) = Stock::read(&args.paths, look, &workspace, ui) else {
        return blind(&workspace, ui);
    };
    let is_free = |file: &PathBuf| target::is_free(file, endings, &stock.taken(&workspace), ui);
    if !args.output.as_ref().is_none_or(is_free) {
        return Outcome::Failed;
    }
    let told = if let Some(file) = &args.output {
        public(args, &stock, file, &workspace, ui)
    } else {
        ui.result(&private(args.format, &Analysis::of(&stock.rows, &stock.terms(&workspace))));
        tell_uncounted(&stock.rows, ui);
        stock.tell_faults(&workspace, ui)
    };
    stock.outcome.max(told).max(blind_outcome(&workspace, ui))
}

fn private(format: ThemesForm, analysis: &Analysis) -> String {
    match format {
        ThemesForm::Json => {
            let json = serde_json::to_string_pretty(analysis).expect("an analysis is plain data");
            format!("{json}\n")
        }
        ThemesForm::Csv => library::csv(&analysis.lines(), ANALYSIS_COLUMNS),
        ThemesForm::Human | ThemesForm::Page | ThemesForm::Pdf => analysis.human(),
    }
}

fn public(args: &Args, stock: &Stock, file: &Path, workspace: &Workspace<'_>, ui: &Ui) -> Outcome {
    if stock.tell_faults(workspace, ui) != Outcome::Clean {
        ui.fail("no page was written: sevenmin.toml has a fault");
        return Outcome::Findings;
    }
    tell_uncounted(&stock.rows, ui);
    let outcome = tell_faulty(&stock.rows, ui);
    let analysis = Analysis::public(&stock.rows, &stock.terms(workspace), args.small_numbers);
    if analysis.briefings == 0 {
        ui.fail("no briefing here is published and without an error, so a page would be empty");
        return Outcome::Failed;
    }
    let library = stock.collections.first().map(|placed| &placed.shelf.collection().library);
    let site = library.and_then(Library::address);
    let on_site = |row: &Row| {
        let (site, id) = (site.as_ref()?, row.id.as_ref()?);
        Some(format!("{site}{}/", site::folder_of(id)))
    };
    let shown = Shown {
        small_numbers: args.small_numbers,
        today: workspace.today,
        address: &|row| row.url.clone().or_else(|| on_site(row)),
    };
    let report = Report::of(analysis, &stock.rows, &shown);
    let drawn = match args.format {
        ThemesForm::Pdf => paper(&report, workspace),
        _ => page(&report),
    };
    let drawn = drawn.map_err(|fault| fault.to_string());
    outcome.max(target::write(file, drawn.as_deref().map_err(Clone::clone), ui))
}

fn page(report: &Report) -> Result<Vec<u8>, TemplateFault> {
    let templates = Templates::new(Assets::built_in());
    export::page_of(report, "html/themes.html", &REPORT_STYLES, &templates)
}

fn paper(report: &Report, workspace: &Workspace<'_>) -> Result<Vec<u8>, TemplateFault> {
    let usual = text::date_from_iso("1980-01-01").expect("it is a day");
    export::paper_of(report, "pdf/themes.typ", "themes.pdf", workspace.built.unwrap_or(usual))
}

/// Names briefings that would be counted if they had no error.
fn tell_faulty(rows: &[Row], ui: &Ui) -> Outcome {
    let faulty: Vec<&Row> = rows.iter().filter(|row| row.is_open && !row.is_public()).collect();
    for row in &faulty {
        ui.say(&format!("{} has errors and was not counted", row.path));
    }
    if faulty.is_empty() { Outcome::Clean } else { Outcome::Findings }
}

/// Names what is not counted, or not whole.
fn tell_uncounted(rows: &[Row], ui: &Ui) {
    let unread = rows.iter().filter_map(|row| Some((&row.path, row.fault.as_ref()?)));
    for (path, fault) in unread {
        ui.say(&format!("{path} cannot be read and was not counted: {fault}"));
    }
    for row in rows.iter().filter(|row| row.themes.len() > MOST_THEMES) {
        let many = row.themes.len();
        ui.say(&format!(
            "{} has {many} themes, of which the first {MOST_THEMES} are counted; keep those that it is about",
            row.path
        ));
    }
    let count = rows.iter().filter(|row| row.fault.is_none()).count();
    ui.explain(&format!("{} read", Count::of("briefing", count)));
}
