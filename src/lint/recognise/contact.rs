//! Telephone numbers, e-mail addresses and names online.

use crate::lint::recognise::{add_beside, drawn::Drawn, email, handle, phone};

pub(crate) use crate::lint::recognise::found::Contact;

/// Returns the contacts in a text, in order.
pub(crate) fn find(text: &str) -> Vec<Contact> {
    let drawn = Drawn::of(text);
    let mut out = email::find(drawn.text());
    for later in [handle::find(drawn.text()), phone::find(drawn.text())] {
        add_beside(&mut out, later, |contact| contact.range.clone());
    }
    for contact in &mut out {
        contact.range = drawn.written(&contact.range);
    }
    out
}

/// Whether a text as a whole is a telephone number, as in a `tel:` link.
pub(crate) fn is_phone(text: &str) -> Option<String> {
    phone::find(Drawn::of(text).text()).into_iter().next().map(|phone| phone.key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        find(text).into_iter().map(|contact| (&text[contact.range], contact.key)).collect()
    }

    #[test]
    fn finds_numbers_and_addresses() {
        assert_eq!(
            found("a.b@host.example or 01632 960 123."),
            [
                ("a.b@host.example", "a.b@host.example".to_owned()),
                ("01632 960 123", "01632960123".to_owned())
            ]
        );
        assert_eq!(is_phone("+441632960123"), Some("01632960123".to_owned()));
        let address = "07700900123@host.example";
        assert_eq!(found(address), [(address, address.to_owned())]);
        assert!(found("@home, 999 or 0800 1111").is_empty());
    }

    #[test]
    fn looks_at_what_is_drawn() {
        for gap in ["\t", "   ", "\n", "\u{a0}", "\u{202f}", "\u{2007}", "\u{2009}", " \u{200b} "] {
            let number = format!("07700{gap}900123");
            let text = format!("é ring\u{ad} {number}\u{200b}.");
            assert_eq!(found(&text), [(number.as_str(), "07700900123".to_owned())], "{text:?}");
        }
        for mark in
            ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{b7}"]
        {
            let number = format!("07700{mark}900\u{ad}123");
            assert_eq!(found(&number), [(number.as_str(), "07700900123".to_owned())]);
        }
        let text = "to someone\u{a0}@host\u{200b}.example\u{feff}, or ０７７００ ９００１２３";
        assert_eq!(
            found(text),
            [
                ("someone\u{a0}@host\u{200b}.example", "someone@host.example".to_owned()),
                ("０７７００ ９００１２３", "07700900123".to_owned())
            ]
        );
    }
}
