//! What `VIEW.md` and `explain view` tell is what the built-in templates ask for.

use std::collections::BTreeSet;

use sevenmin::{assets::Assets, view};

/// Whatever a built-in template asks for, a designer is told of.
#[test]
fn tells_all_that_the_built_in_templates_ask_for() {
    let text = view::describe();
    let told = |name: &str| {
        [format!("| `{name}` |"), format!("`{name}`:"), format!("`{name}`"), format!("`{name}[")]
            .iter()
            .any(|shape| text.contains(shape.as_str()))
    };
    // What templates call by these names is their own.
    let own = ["m", "c", "loop", "it", "rgb", "line", "parts", "theme"];
    let mut asked = BTreeSet::new();
    let assets = Assets::built_in();
    for id in assets.ids() {
        let text = assets.text(&id).unwrap().into_owned();
        if id.starts_with("pdf/") {
            asked.extend(names_after(&text, "view."));
            asked.extend(names_in(&text, "sys.inputs.at(\""));
        } else if id.starts_with("html/") && id.contains(".html") {
            let objects = ["slide.", "part.", "action.", "file.", "group.", "support."];
            asked.extend(objects.iter().flat_map(|object| names_after(&text, object)));
        }
        if id.starts_with("html/") {
            for name in ["style", "script", "csp", "accent", "fonts", "images"] {
                if text.contains(&format!("{{{{ {name}")) || text.contains(&format!("{name}[")) {
                    asked.insert(name.to_owned());
                }
            }
        }
    }
    asked.retain(|name| !own.contains(&name.as_str()) && !name.is_empty());
    assert!(asked.len() > 50, "{asked:?}");
    let untold: Vec<&String> = asked.iter().filter(|name| !told(name)).collect();
    assert!(untold.is_empty(), "{untold:?}");
}

/// The names that follow an object in a template.
fn names_after(text: &str, object: &str) -> Vec<String> {
    let starts = text.match_indices(object).filter(|(at, _)| {
        !text[..*at].ends_with(|before: char| before.is_alphanumeric() || "_-/".contains(before))
    });
    starts.map(|(at, _)| name_at(&text[at + object.len()..])).collect()
}

fn names_in(text: &str, before: &str) -> Vec<String> {
    text.match_indices(before).map(|(at, _)| name_at(&text[at + before.len()..])).collect()
}

fn name_at(text: &str) -> String {
    text.chars().take_while(|one| one.is_ascii_lowercase() || *one == '_').collect()
}
