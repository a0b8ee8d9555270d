//! One briefing made into files: material, outputs, what the layout tells, and the writing.

use std::path::Path;
use std::path::PathBuf;

use rayon::iter::IntoParallelRefIterator;
use rayon::iter::ParallelIterator;

use crate::assets::Assets;
use crate::bundle;
use crate::bundle::Bundle;
use crate::bundle::File;
use crate::bundle::RelPath;
use crate::check;
use crate::cli::outcome::Outcome;
use crate::cli::ui::shown;
use crate::cli::visit::Visit;
use crate::diag::Report;
use crate::export::Images;
use crate::export::Item;
use crate::export::Layout;
use crate::export::Material;
use crate::export::Output;
use crate::export::Press;
use crate::export::Workshop;
use crate::layout;
use crate::model::Briefing;
use crate::model::Status;
use crate::text::Date;
use crate::view;
use crate::view::Input;

/// What to make of a briefing.
#[derive(Clone, Copy)]
pub(super) struct Order<'a> {
    pub(super) to: &'a [Item],
    pub(super) out: &'a Path,
    pub(super) draft: bool,
    pub(super) deny_warnings: bool,
    pub(super) assets: &'a Assets,
    pub(super) press: &'a dyn Press,
    /// The day that `SOURCE_DATE_EPOCH` sets.
    pub(super) built: Option<Date>,
}

/// What came of a briefing.
#[derive(Debug, Default)]
pub(super) struct Delivered {
    /// The findings.
    pub(super) report: Option<Report>,
    /// What was passed over, and why.
    pub(super) remarks: Vec<String>,
    /// What could not be made or written.
    pub(super) failures: Vec<String>,
    /// The files that were written.
    pub(super) written: Vec<PathBuf>,
    /// The file's name when its outputs say DRAFT.
    pub(super) draft: Option<String>,
    pub(super) outcome: Outcome,
}

/// Makes and writes what was ordered of a briefing.
pub(super) fn deliver(mut visit: Visit, order: &Order<'_>) -> Delivered {
    let report = visit.report();
    let stopped = visit.shelf.is_broken()
        || report
            .diagnostics
            .iter()
            .any(|one| check::blocks_export(one, order.draft, order.deny_warnings));
    if let (false, Some(owner)) = (stopped, &visit.owner) {
        let path = report.path();
        let why = format!(
            "{path}: nothing was written, since its files would overwrite those of {owner}; give one of the two another `id`"
        );
        return Delivered {
            report: Some(report),
            failures: vec![why],
            outcome: Outcome::Findings,
            ..Delivered::default()
        };
    }
    let (material, anchors) = match prepare(&mut visit, order) {
        Some(prepared) if !stopped => prepared,
        _ => {
            return Delivered {
                report: Some(report),
                outcome: Outcome::Findings,
                ..Delivered::default()
            };
        }
    };
    let mut delivered = Delivered::default();
    let mut workshop = Workshop::new(&material, order.press);
    draw_together(&mut workshop, order.to);
    inspect(&mut visit, &mut workshop, &anchors, order, &mut delivered);
    make_all(&visit, &mut workshop, order, &mut delivered);
    let report = visit.report();
    let denied = report
        .diagnostics
        .iter()
        .any(|one| check::blocks_export(one, order.draft, order.deny_warnings));
    if denied {
        delivered.outcome = delivered.outcome.max(Outcome::Findings);
    }
    if material.view.view.state.is_some() && (order.draft || !is_withdrawn(&visit)) {
        delivered.draft = Some(report.path());
    }
    delivered.report = Some(report);
    delivered
}

fn briefing(visit: &Visit) -> Option<&Briefing> {
    visit.checked.as_ref()?.briefing.as_ref()
}

fn is_withdrawn(visit: &Visit) -> bool {
    briefing(visit).is_some_and(|briefing| briefing.status() == Status::Withdrawn)
}

fn prepare(visit: &mut Visit, order: &Order<'_>) -> Option<(Material, view::Anchors)> {
    let checked = visit.checked.as_mut()?;
    let logo = visit.shelf.logo.as_ref();
    let images = Images::new(std::mem::take(&mut checked.pictures), logo.cloned());
    let briefing = checked.briefing.as_ref()?;
    briefing.scheme.as_ref()?;
    let pictures = images.files();
    let collection = &visit.shelf.collection;
    let input = Input { briefing, collection, pictures: &pictures, logo, draft: order.draft };
    let (participants, anchors) = view::participants(&input);
    let view = view::facilitator(&input, participants);
    let date = metadata_date(briefing, order.built);
    Some((Material { view, images, assets: order.assets.clone(), date }, anchors))
}

/// The date that goes into metadata, which never comes from the clock.
fn metadata_date(briefing: &Briefing, built: Option<Date>) -> Date {
    let first = || Date::from_calendar_date(1980, time::Month::January, 1).ok();
    briefing.issued.get().map(|day| day.value).or(built).or_else(first).unwrap_or(Date::MIN)
}

/// Draws what was ordered, also for the packs, on all cores.
fn draw_together(workshop: &mut Workshop<'_>, to: &[Item]) {
    let held = Output::all().filter(|one| to.iter().any(|item| item.output.holds(*one)));
    let mut wanted: Vec<Item> = to.iter().copied().chain(held.map(Item::ordinary)).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let drawn: Vec<_> = wanted.par_iter().map(|item| (*item, workshop.draw(*item))).collect();
    for (item, drawn) in drawn {
        if let Some(drawn) = drawn {
            workshop.keep(item, drawn);
        }
    }
}

/// Looks at the finished layouts; an error there stops that item alone.
fn inspect(
    visit: &mut Visit,
    workshop: &mut Workshop<'_>,
    anchors: &view::Anchors,
    order: &Order<'_>,
    delivered: &mut Delivered,
) {
    let collection = &visit.shelf.collection;
    let layouts: Vec<(Item, Layout)> =
        workshop.layouts().map(|(item, layout)| (item, layout.clone())).collect();
    let bench = layout::Bench { workshop, anchors, collection };
    let mut found = layout::check_pictures(&bench, &layouts);
    let mut faulty = Vec::new();
    for (item, layout) in &layouts {
        for diagnostic in layout::check(&bench, *item, layout) {
            faulty.push((*item, diagnostic.code.name()));
            // What is true of the sheet and of its press is said once.
            if !found.iter().any(|known| known.message == diagnostic.message) {
                found.push(diagnostic);
            }
        }
    }
    let Some(checked) = visit.checked.as_mut() else { return };
    checked.extend(found, layout::rules_for(&layouts));
    let report = checked.report(&visit.source, collection);
    for (item, rule) in faulty {
        let refused = report.diagnostics.iter().any(|one| {
            one.code.name() == rule && check::blocks_export(one, order.draft, order.deny_warnings)
        });
        if !refused {
            continue;
        }
        workshop.leave_out(item);
        let packed = order.to.iter().any(|pack| pack.output.holds(item.output));
        if packed && item == Item::ordinary(item.output) {
            let (path, name) = (report.path(), item.output.name());
            delivered.remarks.push(format!("{path}: the packs go without the {name}"));
        }
    }
}

fn make_all(visit: &Visit, workshop: &mut Workshop<'_>, order: &Order<'_>, out: &mut Delivered) {
    let shown_path = visit.report().path();
    for item in order.to {
        let name = item.output.name();
        if item.output.is_pack() && is_withdrawn(visit) {
            out.remarks.push(format!("{shown_path}: no {name}, since the briefing is withdrawn"));
            continue;
        }
        if workshop.is_left_out(*item) {
            continue;
        }
        match workshop.make(*item) {
            Ok(produced) => {
                let bytes = produced.bytes.clone();
                write(&item.file(&workshop.view().id), bytes, order.out, out);
            }
            Err(fault) => {
                out.failures.push(format!("{shown_path}: no {name} was made: {fault}"));
                out.outcome = out.outcome.max(Outcome::Findings);
            }
        }
    }
}

fn write(name: &str, bytes: Vec<u8>, folder: &Path, out: &mut Delivered) {
    let Some(path) = RelPath::new(name) else {
        out.failures.push(format!("{} cannot be a file's name", shown(Path::new(name))));
        out.outcome = Outcome::Failed;
        return;
    };
    let mut bundle = Bundle::default();
    bundle.push(File { path, bytes });
    match bundle::write(&bundle, folder) {
        Ok(paths) => out.written.extend(paths),
        Err(error) => {
            out.failures.push(error.to_string());
            out.outcome = Outcome::Failed;
        }
    }
}
