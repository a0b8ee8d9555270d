//! Pages and texts that are drawn in this process: what counts their steps cannot count all.

use std::{collections::BTreeMap, thread, time::Duration};

use crate::cli::{
    pool,
    press::{
        helper::Ended,
        limits::Limits,
        service::{end, now},
    },
    ui,
};
use crate::export::{TemplateFault, Templates};

/// How often it is looked at what is being drawn.
const GLANCE: Duration = Duration::from_millis(200);

/// Ends the program when a template of somebody's own has been drawn for too long, and says so.
pub(in crate::cli) fn watch_over(templates: &Templates) {
    if templates.own().next().is_none() {
        return;
    }
    if let Some(warning) = Limits::misunderstood() {
        ui::complain(&warning);
    }
    let drawing = templates.drawing();
    let limits = Limits::of_this_user();
    let watch = move || {
        let mut began = BTreeMap::new();
        while let Some(drawn) = drawing() {
            began.retain(|number, _| drawn.contains_key(number));
            for (number, template) in drawn {
                if began.entry(number).or_insert_with(now).elapsed() > limits.time() {
                    let fault = TemplateFault::of(&template, limits.told(Ended::Late));
                    ui::complain(&format!("error: nothing more was made: {fault}"));
                    end(2);
                }
            }
            thread::sleep(GLANCE);
        }
    };
    if thread::Builder::new().spawn(watch).is_err() {
        ui::complain(&format!("error: nothing was made: {}", pool::NO_THREADS));
        end(2);
    }
}
