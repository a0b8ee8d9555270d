//! Addresses: as readers of paper see them, and as links lead there.

use url::Url;

/// Returns an address in ASCII, which every browser and code to scan takes.
pub fn target(url: &str) -> String {
    match Url::parse(url) {
        Ok(parsed) if !url.is_ascii() => parsed.into(),
        _ => url.to_owned(),
    }
}

/// Returns an address without its scheme and closing slash: "example.org/robin".
pub(super) fn readable(url: &str) -> String {
    let rest = ["https://", "http://", "mailto:", "tel:"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme))
        .unwrap_or(url);
    rest.strip_suffix('/').unwrap_or(rest).to_owned()
}

/// Returns the readable address, unless the words of the link say it already.
pub(super) fn address_beside(url: &str, words: &str) -> Option<String> {
    let address = readable(url);
    let bare = readable(words.trim());
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let said = bare == address
        || url == words.trim()
        || (url.starts_with("tel:") && digits(words) == digits(&address));
    (!said).then_some(address)
}

/// Returns a telephone number as a `tel:` address.
pub(super) fn telephone(phone: &str) -> Option<String> {
    let number: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    (!number.is_empty()).then(|| format!("tel:{number}"))
}

/// Returns a contact as a link, where it is an e-mail address, a web address or a number.
pub(super) fn contact(contact: &str) -> Option<String> {
    let contact = contact.trim();
    if contact.starts_with("https://") || contact.starts_with("http://") {
        return Some(target(contact));
    }
    if contact.contains(char::is_whitespace) {
        let number = contact.chars().all(|c| c.is_ascii_digit() || " +()-".contains(c));
        return if number { telephone(contact) } else { None };
    }
    match contact.split_once('@') {
        Some((name, host)) if !name.is_empty() && host.contains('.') => {
            Some(target(&format!("mailto:{contact}")))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_an_address_once() {
        assert_eq!(
            address_beside("https://a.example/b/", "Read it").as_deref(),
            Some("a.example/b")
        );
        assert_eq!(address_beside("https://a.example/b", "a.example/b"), None);
        assert_eq!(address_beside("tel:116123", "116 123"), None);
    }

    #[test]
    fn leads_there_in_ascii() {
        let target_of = |url| target(url);
        assert_eq!(target_of("https://a.example/b"), "https://a.example/b");
        assert_eq!(target_of("https://tŷ.example/ŷ"), "https://xn--t-foa.example/%C5%B7");
        assert_eq!(target_of("mailto:ŷ@a.example"), "mailto:%C5%B7@a.example");
    }

    #[test]
    fn links_a_contact_where_it_is_one() {
        assert_eq!(contact("a@b.example").as_deref(), Some("mailto:a@b.example"));
        assert_eq!(contact("020 7946 0000").as_deref(), Some("tel:02079460000"));
        assert_eq!(contact("Ask your team lead"), None);
    }
}
