//! `sevenmin list`.

use std::path::{Path, PathBuf};

use crate::assets::Assets;
use crate::cli::{
    args::Common, outcome::Outcome, proofs::Look, stock::Stock, target, ui::Ui,
    workspace::Workspace,
};
use crate::export::{self, Templates};
use crate::library::{
    self, ACTION_COLUMNS, COLUMNS, Column, EntryRow, Filter, ForPeople, KEYS, Order, Row, Watch,
};

/// The style sheets of pages about many briefings.
pub(super) const REPORT_STYLES: [&str; 5] =
    ["html/base.css", "html/night.css", "html/skip.css", "html/page.css", "html/report.css"];

/// How a page's name ends.
pub(super) const PAGE: &[&str] = &["html", "htm"];

/// List briefings: what there is, what was promised, what must be looked at again
///
/// A row a briefing, or with `--actions` a row an action. A file that cannot be read is a row too, and
/// the exit code is then 1. What may not be told is blacked out. `--watch` writes a page of what needs
/// a look, for a facilitator or a board.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Briefings and folders of briefings
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    #[arg(long = "where", value_name = "KEY=VALUE", help = where_help())]
    asked: Vec<String>,

    #[arg(long, value_name = "COLUMN", value_delimiter = ',', allow_hyphen_values = true, help = sort_help())]
    sort: Vec<String>,

    /// How to write the list
    ///
    /// CSV is UTF-8 with CRLF, lists joined by semicolons. Excel: Data, From Text/CSV, file origin
    /// 65001 (UTF-8); opened by a double click, letters such as ŵ go wrong. A cell that a spreadsheet
    /// would take for a formula begins with `'`.
    #[arg(long, value_enum, default_value_t = ListForm::Human, value_name = "FORMAT")]
    format: ListForm,

    /// A row an action, with owner, day, evidence, status and outcome
    #[arg(long, conflicts_with_all = ["findings", "watch"])]
    actions: bool,

    /// Check each briefing, and count its findings by level
    #[arg(long)]
    findings: bool,

    /// Write the page of what needs a look: reviews due, actions overdue, old reports, entries to remove
    #[arg(long, requires = "output", conflicts_with_all = ["format", "sort"])]
    watch: bool,

    /// The file of that page
    #[arg(short, long, value_name = "FILE.html", requires = "watch")]
    output: Option<PathBuf>,
}

/// How to write a list of briefings.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ListForm {
    /// A table for people.
    Human,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

fn where_help() -> String {
    let keys: Vec<String> =
        KEYS.iter().map(|key| format!("{} ({})", key.name, key.about)).collect();
    format!(
        "Only those that are so: `theme=neglect`, `status=published`, `overdue`. Several values of one \
         key: one is enough; several keys: all must hold. Keys: {}",
        keys.join("; ")
    )
}

fn sort_help() -> String {
    let names: Vec<&str> = COLUMNS.iter().map(|column| column.name).collect();
    let own: Vec<&str> = ACTION_COLUMNS.iter().map(|column| column.name).collect();
    format!(
        "Sort by columns, `-` before one turns it round [default: by path]. Columns: {}; with \
         `--actions`: {}",
        names.join(", "),
        own.join(", ")
    )
}

pub(super) fn run(args: &Args, common: &Common, ui: &Ui) -> Outcome {
    let Ok(workspace) = Workspace::open(common, ui) else { return Outcome::Failed };
    workspace.open_all(args.output.iter().map(PathBuf::as_path));
    if args.output.as_ref().is_some_and(|file| !target::is_called(file, PAGE, ui)) {
        return Outcome::Failed;
    }
    let look = if args.findings { Look::Checked } else { Look::Read };
    let Some(stock) = Stock::read(&args.paths, look, &workspace, ui) else {
        return blind(&workspace, ui);
    };
    let is_free = |file: &PathBuf| target::is_free(file, PAGE, &stock.taken(&workspace), ui);
    if !args.output.as_ref().is_none_or(is_free) {
        return Outcome::Failed;
    }
    let shown = |words: &str| shown(words, &workspace, ui);
    let filter = match Filter::of(&args.asked, &stock.terms(&workspace), &stock.rows, &shown) {
        Ok(filter) => filter,
        Err(why) => {
            ui.fail(&why);
            return Outcome::Failed;
        }
    };
    let rows = || stock.rows.iter().filter(|row| filter.takes(row)).cloned().collect::<Vec<Row>>();
    let told = match &args.output {
        Some(file) => watch(&rows(), &stock, file, &workspace, ui),
        None if args.actions => {
            let actions = filter.actions(&stock.rows);
            let count = library::summary(&rows());
            list(args, actions, ACTION_COLUMNS, (&count, &shown), ui)
        }
        None => {
            let rows = rows();
            let count = library::summary(&rows);
            list(args, rows, COLUMNS, (&count, &shown), ui)
        }
    };
    let faults = stock.tell_faults(&workspace, ui);
    let strange = workspace.strange_reports();
    if faults == Outcome::Clean && !strange.is_empty() {
        ui.findings(&ui.findings_format().render(&strange));
    }
    stock.outcome.max(told).max(faults).max(blind_outcome(&workspace, ui))
}

/// Returns typed words as they may be shown, also to whoever stands in a collection that was not asked
/// for.
fn shown(words: &str, workspace: &Workspace<'_>, ui: &Ui) -> String {
    workspace.open_all([Path::new("here")]);
    ui.typed(words)
}

fn list<T: ForPeople>(
    args: &Args,
    mut rows: Vec<T>,
    columns: &'static [Column<T>],
    (count, shown): (&str, &dyn Fn(&str) -> String),
    ui: &Ui,
) -> Outcome {
    let order = match Order::of(&args.sort, columns, shown) {
        Ok(order) => order,
        Err(why) => {
            ui.fail(&why);
            return Outcome::Failed;
        }
    };
    order.sort(&mut rows);
    ui.result(&match args.format {
        ListForm::Human => library::human(&rows, Ui::width()),
        ListForm::Json => library::json(&rows, columns),
        ListForm::Csv => library::csv(&rows, columns),
    });
    ui.say(count);
    Outcome::Clean
}

fn watch(rows: &[Row], stock: &Stock, file: &Path, workspace: &Workspace<'_>, ui: &Ui) -> Outcome {
    let hidden = workspace.hidden();
    let collections = stock.collections.iter().map(|placed| placed.shelf.collection());
    let today = workspace.today;
    let entries = collections.flat_map(|one| EntryRow::past(one, &hidden, today)).collect();
    let watch = Watch::of(rows, entries, today);
    let templates = Templates::new(Assets::built_in());
    let page = export::page_of(&watch, "html/watch.html", &REPORT_STYLES, &templates);
    let page = page.map_err(|fault| fault.to_string());
    target::write(file, page.as_deref().map_err(Clone::clone), ui)
}

/// Tells of collections whose private list cannot be known.
pub(super) fn blind(workspace: &Workspace<'_>, ui: &Ui) -> Outcome {
    blind_outcome(workspace, ui);
    Outcome::Failed
}

/// Tells of collections whose private list cannot be known, if there are any.
pub(super) fn blind_outcome(workspace: &Workspace<'_>, ui: &Ui) -> Outcome {
    if !workspace.is_blind() {
        return Outcome::Clean;
    }
    ui.findings(&ui.findings_format().render(&workspace.reports()));
    Outcome::Failed
}
