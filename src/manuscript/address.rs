//! Addresses that a briefing may lead to.

const KNOWN: &[&str] = &["https://", "http://", "mailto:", "tel:"];

/// Returns an address that a briefing may lead to, of the web, of mail or of a telephone; nothing for others.
pub(super) fn followed(address: &str) -> Option<String> {
    let address = address.trim().replace(' ', "%20");
    let lower = address.to_ascii_lowercase();
    let is_known = KNOWN.iter().any(|one| lower.len() > one.len() && lower.starts_with(one));
    if is_known {
        return Some(address);
    }
    let is_mail = address.contains('@') && !address.contains(['/', ':']);
    is_mail.then(|| format!("mailto:{address}"))
}
