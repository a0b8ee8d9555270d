//! minijinja, set up to be strict and to escape.

use minijinja::{
    AutoEscape, Environment, UndefinedBehavior, Value, syntax::SyntaxConfig, value::Serde,
};
use serde::Serialize;

use crate::assets::Assets;
use crate::export::TemplateFault;

/// Templates ready to be drawn.
#[derive(Debug)]
pub(super) struct Engine {
    environment: Environment<'static>,
}

impl Engine {
    /// Returns the templates, read.
    ///
    /// # Errors
    ///
    /// A template cannot be read.
    pub(super) fn new(assets: &Assets) -> Result<Self, TemplateFault> {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        environment.set_auto_escape_callback(|name| {
            let html = name.rsplit('.').next() == Some("html");
            if html { AutoEscape::Html } else { AutoEscape::None }
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
        for id in assets.ids() {
            // Scripts go in as they are; braces mean something else there.
            let drawn = id.starts_with("text/") || (id.starts_with("html/") && !id.contains(".js"));
            if drawn {
                let Some(text) = assets.text(&id) else { continue };
                environment
                    .add_template_owned(id.clone(), text.into_owned())
                    .map_err(|error| fault(&id, &error))?;
                // What a template of one's own stands in for, so that it can extend it.
                if let Some(Ok(text)) = assets.overridden(&id).map(std::str::from_utf8) {
                    let id = format!("built-in/{id}");
                    environment
                        .add_template_owned(id.clone(), text.to_owned())
                        .map_err(|error| fault(&id, &error))?;
                }
            }
        }
        Ok(Self { environment })
    }

    /// Returns a template filled with a view.
    ///
    /// # Errors
    ///
    /// The template asks for what the view does not have, or is wrong otherwise.
    pub(super) fn render(&self, id: &str, view: &impl Serialize) -> Result<String, TemplateFault> {
        let template = self.environment.get_template(id).map_err(|error| fault(id, &error))?;
        template.render(Value::from(Serde(view))).map_err(|error| fault(id, &error))
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
