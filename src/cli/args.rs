//! Flags that every command has.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// Flags that every command has.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Every command")]
pub(super) struct Common {
    /// Use this collection file in place of the nearest sevenmin.toml
    #[arg(long, value_name = "FILE", global = true, conflicts_with = "isolated")]
    pub(super) config: Option<PathBuf>,

    /// Use no sevenmin.toml
    #[arg(long, global = true)]
    pub(super) isolated: bool,

    /// Never publish these terms: a list, one a line
    #[arg(long, value_name = "FILE", global = true)]
    pub(super) private_terms: Option<PathBuf>,

    /// Use colour
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", global = true)]
    pub(super) color: Color,

    /// Say less
    #[arg(short, long, global = true)]
    pub(super) quiet: bool,

    /// Say more
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless the environment says otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// What counts as an error.
#[derive(Clone, Copy, Debug, Eq, PartialEq, ValueEnum)]
pub(super) enum Deny {
    /// Warnings count as errors.
    Warnings,
}
