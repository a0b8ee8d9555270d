//! Puts the desk together: one HTML file, the same bytes from the same parts.
//!
//! Usage: `assemble PARTS FILE.html`, from the project's folder. PARTS is a folder with `engine.wasm`,
//! `app.js`, `app.css` and `worker.js`, as `desk/build` makes them.

mod facts;
mod pairs;

use std::{
    error::Error,
    fs,
    io::Write,
    num::NonZeroU64,
    path::{Path, PathBuf},
    process::ExitCode,
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use minijinja::{Environment, context};
use sevenmin::bundle::{self, Hash};
use sha2::{Digest, Sha256};
use zopfli::{BlockType, GzipEncoder, Options};

fn main() -> ExitCode {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [parts, file] = &arguments[..] else {
        eprintln!("usage: assemble PARTS FILE.html");
        return ExitCode::from(2);
    };
    match page(parts).and_then(|page| write(file, page.as_bytes())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("assemble: {error}");
            ExitCode::from(2)
        }
    }
}

fn page(parts: &Path) -> Result<String, Box<dyn Error>> {
    let part = |name: &str| fs::read_to_string(parts.join(name));
    let (script, worker) = (part("app.js")?, part("worker.js")?);
    // A script ends at its end tag, wherever that stands.
    if [&script, &worker].iter().any(|text| text.to_lowercase().contains("</script")) {
        return Err("a script holds an end tag".into());
    }
    let style = facts::style()? + &part("app.css")?;
    let engine = pairs::write(&packed(parts)?);
    let source = fs::read_to_string("desk/page/page.html")?;
    let mut environment = Environment::new();
    // The parts are ours, and a script may not be escaped.
    environment.set_auto_escape_callback(|_| minijinja::AutoEscape::None);
    environment.add_template("page.html", &source)?;
    let view = context! {
        policy => policy(&script, &style),
        style,
        script,
        worker,
        engine,
        facts => facts::facts()?,
        version => env!("CARGO_PKG_VERSION"),
        ring => facts::ring(),
    };
    Ok(environment.get_template("page.html")?.render(view)?)
}

/// How many bytes are packed at a time: the packer looks for the best blocks within them.
const PIECE: usize = 1_000_000;

/// Returns the module packed by gzip, without a time or a name. That takes a minute, so it is kept by the
/// module's hash.
fn packed(parts: &Path) -> Result<Vec<u8>, Box<dyn Error>> {
    let module = fs::read(parts.join("engine.wasm"))?;
    let hash = Hash::of(&module);
    let kept = parts.join(format!("{}.gz", hash.as_str()));
    if let Ok(packed) = fs::read(&kept) {
        return Ok(packed);
    }
    let options = Options { iteration_count: NonZeroU64::MIN, ..Options::default() };
    let mut gzip = GzipEncoder::new(options, BlockType::Dynamic, Vec::new())?;
    for piece in module.chunks(PIECE) {
        gzip.write_all(piece)?;
    }
    let packed = gzip.finish()?;
    write(&kept, &packed)?;
    Ok(packed)
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    bundle::replace(file, bytes).map_err(|error| error.why().to_string().into())
}

/// Returns a policy under which this script alone runs, this style alone stands in the page, and nothing
/// is asked of anybody.
fn policy(script: &str, style: &str) -> String {
    let [script, style] =
        [script, style].map(|text| STANDARD.encode(Sha256::digest(text.as_bytes())));
    format!(
        "default-src 'none'; script-src 'sha256-{script}' 'wasm-unsafe-eval'; worker-src blob:; \
         style-src 'sha256-{style}'; img-src blob: data:; font-src data:; frame-src 'self' blob:; \
         connect-src 'none'; base-uri 'none'; form-action 'none'"
    )
}
