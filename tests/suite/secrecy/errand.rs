//! What the program is asked to do.

/// A command line; `{name}` stands for a planted term, `{file}` for the briefing's path.
///
/// It runs in the collection's folder.
pub type Errand = &'static [&'static str];

/// The five formats of `check`, each telling all that it has.
pub const CHECKS: &[Errand] = &[
    &["check", "--format", "human", "-v"],
    &["check", "--format", "short"],
    &["check", "--format", "json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github"],
];

/// Every other command that reads briefings.
pub const READINGS: &[Errand] = &[
    &["check"],
    &["check", "{file}"],
    &["check", "--color", "always", "{file}"],
    &["check", "-v", "--level", "error"],
    &["check", "--layout"],
    &["check", "--fix"],
    &["check", "--diff"],
    &["check", "--fix", "--diff"],
    &["check", "--fix", "{file}"],
    &["check", "-"],
    &["check", "-", "--stdin-filename", "{file}"],
    &["check", "-", "--stdin-filename", "{name}.toml", "--format", "json"],
    &["check", "--fix", "-"],
    &["check", "--diff", "-"],
    &["export", "--to", "text,page"],
    &["export", "--draft", "--to", "text,page,deck,presenter"],
    &["export", "--to", "text", "{file}"],
    &["export", "--to", "text", "--out", "{name}"],
    &["export", "--to", "text", "--out", "logo.png/{name}"],
    &["export", "--to", "text", "--templates", "{name}"],
    &["identity"],
    &["identity", "--format", "json"],
    &["list"],
    &["list", "--format", "json"],
    &["list", "--actions", "--format", "csv"],
    &["list", "--findings"],
    &["themes"],
    &["themes", "--format", "json"],
    &["site", "--out", "{name}"],
];

/// Commands that a term reaches by their own words alone.
pub const WORDS: &[Errand] = &[
    &["check", "{name}.toml"],
    &["check", "{name}/a.toml"],
    &["check", "logo.png/{name}.toml"],
    &["check", "--config", "{name}.toml"],
    &["check", "--private-terms", "{name}.txt"],
    &["export", "{name}.toml"],
    &["export", "-", "{name}.toml"],
    &["export", "--to", "{name}"],
    &["export", "--to", "text,{name}"],
    &["new", "{name}.toml"],
    &["new", "{name}/a.toml"],
    &["new", "logo.png/{name}.toml"],
    &["new", "0/0.toml", "--title", "{name}"],
    &["new", "new.toml", "--title", "{name}"],
    &["new", "new.toml", "--scheme", "{name}"],
    &["eject", "{name}"],
    &["eject", "logo.png/{name}"],
    &["explain", "{name}"],
    &["list", "{name}.toml"],
    &["list", "--where", "{name}"],
    &["list", "--where", "owner={name}"],
    &["list", "--sort", "{name}"],
    &["list", "--watch", "-o", "logo.png/{name}.html"],
    &["themes", "{name}"],
    &["vocabulary"],
    &["import", "{name}.docx", "-o", "new.toml"],
    &["import", "logo.png", "-o", "{name}.toml"],
    &["comments", "{name}.docx"],
    &["identity", "{name}.toml"],
    &["preview", "{name}.toml"],
    &["desk", "logo.png/{name}.html"],
];

/// Command lines that are none. Apart, since what is told of one can name the nearest right word,
/// which goes by the letters and gives none of them away.
pub const MISTYPED: &[Errand] = &[
    &["check", "--{name}"],
    &["check", "--format", "{name}"],
    &["check", "--deny", "{name}"],
    &["check", "--level", "{name}"],
    &["check", "--color", "{name}"],
    &["export", "--paper", "{name}"],
    &["export", "--jobs", "{name}"],
    &["new", "new.toml", "{name}"],
    &["rules", "--format", "{name}"],
    &["schema", "{name}"],
    &["vocabulary", "{name}"],
    &["completions", "{name}"],
    &["{name}"],
    &["--{name}", "check"],
];
