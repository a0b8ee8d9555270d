//! minijinja, set up to be strict and to escape.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use minijinja::{
    AutoEscape, Environment, ErrorKind, UndefinedBehavior, Value, syntax::SyntaxConfig,
    value::Serde,
};
use serde::Serialize;

use crate::assets::Assets;
use crate::export::{TemplateFault, nesting};

/// What a template of somebody's own may do: about as many steps, and 64 bytes made in each. A page of
/// 500 items with pictures takes a fiftieth.
const FUEL: u64 = 10_000_000;

/// Templates ready to be drawn.
#[derive(Debug)]
pub(super) struct Engine {
    environment: Environment<'static>,
    /// What is being drawn, by number.
    drawing: Mutex<BTreeMap<u64, String>>,
    number: AtomicU64,
}

impl Engine {
    /// Returns the templates, each of which is read when it is first asked for.
    pub(super) fn new(assets: &Assets) -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        environment.set_auto_escape_callback(|name| {
            let marked_up = matches!(name.rsplit('.').next(), Some("html" | "xml"));
            if marked_up { AutoEscape::Html } else { AutoEscape::None }
        });
        // Templates name each other as files of one folder do.
        environment.set_path_join_callback(|name, parent| match parent.rsplit_once('/') {
            Some((folder, _)) if !name.contains('/') => {
                // A built-in template names the one that counts: yours, where there is one.
                let folder = folder.strip_prefix("built-in/").unwrap_or(folder);
                format!("{folder}/{name}").into()
            }
            _ => name.into(),
        });
        environment.set_debug(true);
        // Ours come to an end.
        if assets.overrides().next().is_some() {
            environment.set_fuel(Some(FUEL));
        }
        environment
            .add_test("right_to_left", |words: &str| words.contains(crate::text::is_right_to_left));
        let assets = assets.clone();
        environment.set_loader(move |id| {
            let text = text(&assets, id);
            match text.as_deref().and_then(nesting::too_deep) {
                Some(why) => Err(minijinja::Error::new(ErrorKind::SyntaxError, why)),
                None => Ok(text),
            }
        });
        Self { environment, drawing: Mutex::default(), number: AtomicU64::default() }
    }

    /// Returns a template filled with a view.
    ///
    /// # Errors
    ///
    /// The template asks for what the view does not have, or is wrong otherwise.
    pub(super) fn render(&self, id: &str, view: &impl Serialize) -> Result<String, TemplateFault> {
        let template = self.environment.get_template(id).map_err(|error| fault(id, &error))?;
        let number = self.number.fetch_add(1, Ordering::Relaxed);
        self.drawing().insert(number, id.to_owned());
        let drawn = template.render(Value::from(Serde(view))).map_err(|error| fault(id, &error));
        self.drawing().remove(&number);
        drawn
    }

    /// Returns what is being drawn, each with a number of its own.
    pub(super) fn drawing(&self) -> MutexGuard<'_, BTreeMap<u64, String>> {
        self.drawing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns a template's text. Scripts go in as they are; braces mean something else there. What a
/// template of one's own stands in for is in `built-in/`, so that it can extend it.
fn text(assets: &Assets, id: &str) -> Option<String> {
    let name = id.strip_prefix("built-in/").unwrap_or(id);
    let drawn = name.starts_with("text/") || (name.starts_with("html/") && !name.contains(".js"));
    match (drawn, name == id) {
        (false, _) => None,
        (true, true) => assets.text(id).map(Cow::into_owned),
        (true, false) => {
            let text = assets.overridden(name).map(std::str::from_utf8)?;
            text.ok().map(str::to_owned)
        }
    }
}

/// A line that holds only a block tag leaves no line behind.
fn syntax() -> SyntaxConfig {
    let mut builder = SyntaxConfig::builder();
    builder.trim_blocks(true).lstrip_blocks(true);
    builder.build().expect("the usual marks of blocks do not clash")
}

/// The fault is the innermost: a template that includes another only hands its error on.
fn fault(id: &str, error: &minijinja::Error) -> TemplateFault {
    let inner = std::error::Error::source(error).and_then(|inner| inner.downcast_ref());
    if let Some(inner) = inner {
        return fault(error.name().unwrap_or(id), inner);
    }
    if error.kind() == ErrorKind::OutOfFuel {
        let why = "it does far too much; a loop or a list in it may never end";
        let template = error.name().unwrap_or(id);
        return TemplateFault { line: error.line(), ..TemplateFault::of(template, why) };
    }
    let mut message = error.kind().to_string();
    if let Some(detail) = error.detail() {
        message = format!("{message}: {detail}");
    }
    TemplateFault {
        template: error.name().unwrap_or(id).to_owned(),
        line: error.line(),
        message,
        hints: Vec::new(),
    }
}
