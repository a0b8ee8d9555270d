//! Headers of tables that are not TOML.

use crate::diag::Fix;
use crate::parse::syntax::{Told, fault_of, known, piece};
use crate::source::Span;

/// Returns what is wrong with a header.
pub(super) fn fault(written: &str) -> Option<Told> {
    let (span, message) = fault_of(written)?;
    let whole = Span::new(0..written.len());
    let name = piece::header_name(written);
    if let Some(name) = name {
        let right = right(name, written);
        let message = format!("the brackets around `{name}` are not in pairs");
        let fix = Fix::replace(whole, &right, format!("write `{right}`"));
        let fix = if known::table(name).is_some() { fix.safe() } else { fix };
        let is_bare = !written.contains('#');
        let told = Told::new(whole, message, format!("write `{right}`"));
        return Some(if is_bare { told.fix(fix) } else { told });
    }
    if let Some((header, rest)) = written.rsplit_once(']')
        && let Some(name) = piece::header_name(header)
        && !rest.trim().is_empty()
    {
        let right = right(name, header);
        let message = "a header stands alone on its line".to_owned();
        let help = format!("write `{right}` on a line of its own and `{}` below it", rest.trim());
        return Some(Told::new(whole, message, help));
    }
    Some(Told::puzzle(span, &message))
}

/// The header as the format has it, else with as many brackets as it begins with.
fn right(name: &str, written: &str) -> String {
    let first = name.split('.').next().unwrap_or_default();
    let is_many = match known::table(first) {
        Some(_) if first == name => known::is_many(name),
        _ => written.starts_with("[["),
    };
    if is_many { format!("[[{name}]]") } else { format!("[{name}]") }
}
