//! E-mail addresses in a text as it is drawn, also with gaps or with "at" and "dot" in words.

mod spelt;

use std::ops::Range;

use crate::english::mail;
use crate::lint::recognise::{drawn::Drawn, found::Contact};

use spelt::spelt;

/// Returns the addresses in a text, in order.
pub(super) fn find(text: &str) -> Vec<Contact> {
    if !may_hold_one(text) {
        return Vec::new();
    }
    let spelt = spelt(text);
    let mut out: Vec<Contact> = Vec::new();
    let mut next = 0;
    for (at, _) in spelt.text().match_indices('@') {
        let Some(address) = Address::around(&spelt, at, next) else { continue };
        let range = spelt.written(&address.range);
        if address.counts(text, &range) {
            next = address.range.end;
            let key = spelt.text()[address.range.clone()].to_lowercase();
            out.push(Contact { range, key });
        }
    }
    out
}

/// Whether a text has an `@`, or "at" as a word: without one no address stands in it.
fn may_hold_one(text: &str) -> bool {
    let is_at = |part: &[u8]| {
        part[1..3].eq_ignore_ascii_case(b"at")
            && !part[0].is_ascii_alphanumeric()
            && !part[3].is_ascii_alphanumeric()
    };
    text.contains('@') || text.as_bytes().windows(4).any(is_at)
}

/// What has the shape of an address.
struct Address<'t> {
    spelt: &'t Drawn<'t>,
    range: Range<usize>,
    at: usize,
}

impl<'t> Address<'t> {
    /// The address about an `@`, after the end of the one before.
    fn around(spelt: &'t Drawn<'t>, at: usize, last: usize) -> Option<Self> {
        const LONGEST_NAME: usize = 64;
        let text = spelt.text();
        let before = text[last.min(at)..at].chars().rev().take(LONGEST_NAME);
        let name: usize = before.take_while(|one| is_name(*one)).map(char::len_utf8).sum();
        let name = &text[at - name..at];
        let name = name.trim_start_matches(|one: char| !one.is_alphanumeric() && one != '_');
        let host = host_of(&text[at + 1..])?;
        let range = at - name.len()..at + 1 + host;
        (!name.is_empty()).then_some(Self { spelt, range, at })
    }

    fn name(&self) -> &str {
        &self.spelt.text()[self.range.start..self.at]
    }

    fn host(&self) -> &str {
        &self.spelt.text()[self.at + 1..self.range.end]
    }

    /// Whether it is an address and not words about a place or a page.
    fn counts(&self, text: &str, range: &Range<usize>) -> bool {
        let at = self.written_sign(text, self.at);
        match at.trim() {
            "@" => !at.starts_with(' ') || self.belongs_to_somebody(text, range),
            word if word.starts_with(['(', '[', '{', '<']) => true,
            word => self.is_in_words(text, word),
        }
    }

    /// "someone @host.example", and not "ending in @host.example".
    fn belongs_to_somebody(&self, text: &str, range: &Range<usize>) -> bool {
        let after =
            text[range.end..].trim_start().split(|one: char| !one.is_alphabetic() && one != '-');
        let after = after.map(str::to_lowercase).next().unwrap_or_default();
        !mail::NO_NAMES.has(&self.name().to_lowercase())
            && !self.host().starts_with("www.")
            && !mail::OF_MANY.has(&after)
    }

    /// "kez99 at mail dot example", and not "looked at mail.example".
    fn is_in_words(&self, text: &str, at: &str) -> bool {
        let host = self.host().to_lowercase();
        let (first, ending) = (host.split('.').next(), host.rsplit('.').next());
        let stops = self.host().match_indices('.').map(|(stop, _)| self.at + 1 + stop);
        let stops: Vec<&str> = stops.map(|stop| self.written_sign(text, stop)).collect();
        let shouted = at.contains("AT") && !self.name().contains(char::is_uppercase);
        let handle = is_handle(self.name());
        let begins = first.is_some_and(|first| !mail::NO_HOSTS.has(first));
        let ends = ending.is_some_and(|ending| mail::ENDINGS.has(ending));
        let spelt = stops.iter().all(|stop| *stop != ".");
        let named = stops.iter().any(|stop| stop.contains("Dot"));
        let mailbox = first.is_some_and(|first| mail::MAILBOXES.has(first));
        begins && (handle || mailbox || (ends && !named && (spelt || shouted)))
    }

    /// How the sign at a byte is written, with the gaps about it.
    fn written_sign<'w>(&self, text: &'w str, sign: usize) -> &'w str {
        let after = self.spelt.written(&(sign + 1..self.range.end)).start;
        &text[self.spelt.written(&(sign..sign + 1)).start..after]
    }
}

/// A name that is no word: with digits, underscores or stops among its letters.
fn is_handle(name: &str) -> bool {
    let letters = name.chars().filter(|one| one.is_lowercase()).count();
    let parts = name.split('.').filter(|part| !part.is_empty());
    let stops = parts.clone().count() > 1 && parts.clone().any(|part| part.len() > 2);
    let marked = name.contains(|one: char| one.is_ascii_digit() || one == '_');
    letters > 1 && (marked || stops)
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || "!#$%&'’*+-/=?^_`{|}~.".contains(character)
}

/// The length of a host with an ending of letters at the start of a text.
fn host_of(text: &str) -> Option<usize> {
    const LONGEST_HOST: usize = 253;
    let host = text.chars().take(LONGEST_HOST);
    let host = host.take_while(|one| one.is_alphanumeric() || matches!(one, '.' | '-'));
    let mut host = text[..host.map(char::len_utf8).sum::<usize>()].trim_end_matches(['.', '-']);
    loop {
        let (rest, ending) = host.rsplit_once('.')?;
        let letters = if ending.starts_with("xn--") {
            ending.len()
        } else {
            ending.chars().take_while(|one| one.is_alphabetic()).map(char::len_utf8).sum()
        };
        if letters >= 2 && !rest.is_empty() {
            return Some(rest.len() + 1 + letters);
        }
        host = rest.trim_end_matches(['.', '-']);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        find(text).into_iter().map(|email| (&text[email.range], email.key)).collect()
    }

    #[test]
    fn finds_addresses() {
        let key = || "a.b@host.example".to_owned();
        assert_eq!(found("(A.B@host.example)."), [("A.B@host.example", key())]);
        assert_eq!(found("'a.b@host.example'"), [("a.b@host.example", key())]);
        assert_eq!(found("to:a.b@host.example-07700"), [("a.b@host.example", key())]);
        assert_eq!(
            found("a.b@host.example/c@host.example"),
            [("a.b@host.example", key()), ("c@host.example", "c@host.example".to_owned())]
        );
        assert_eq!(
            found("zoë@host.example"),
            [("zoë@host.example", "zoë@host.example".to_owned())]
        );
    }

    /// `İ` is two bytes, and three in small letters.
    #[test]
    fn letters_that_grow_in_small_letters_move_no_sign() {
        assert_eq!(found("jo@host.example.1.2.3.4.5.6.7.8.9 wrote").len(), 1);
        assert_eq!(found("Robin at İ.ﬁ"), []);
        let text = "kez99 at İİ dot example";
        assert_eq!(found(text), [(text, "kez99@i\u{307}i\u{307}.example".to_owned())]);
    }

    #[test]
    fn finds_addresses_with_gaps_and_in_words() {
        for text in [
            "kez99 @host.example",
            "kez99@ host.example",
            "kez99 @ host.example",
            "kez99@host .example",
            "kez99@host . example",
            "kez99 at host. example",
            "kez99 [at] host [dot] example",
            "kez99[at]host[dot]example",
            "kez99 (at) host.example",
            "kez99 {AT} host{DOT}example",
            "kez99 ( at ) host ( dot ) example",
            "kez99 [@] host[.]example",
            "kez99 <at> host <dot> example",
            "kez99@host dot example",
            "kez99 at host dot example",
            "kez99 AT host DOT example",
            "kez99 at host.example",
            "kez99-at-host-dot-example",
            "kez99_at_host_dot_example",
        ] {
            let sentence = format!("Write to {text}, they said.");
            assert_eq!(found(&sentence), [(text, "kez99@host.example".to_owned())], "{text}");
        }
        let texts = ["jo dot lark at host dot co dot uk", "jo.lark at host.co.uk"];
        for text in texts {
            assert_eq!(found(text), [(text, "jo.lark@host.co.uk".to_owned())], "{text}");
        }
        assert_eq!(found("ask someone @host.example").len(), 1);
        assert_eq!(found("lark AT host.example").len(), 1);
        assert_eq!(found("lark at gmail.com").len(), 1);
    }

    #[test]
    fn leaves_pages_places_and_prices() {
        for text in [
            "a@b",
            "@home",
            "apples @ 20p",
            "a meeting @ 3.30pm",
            "ending in @nhs.net",
            "three @nhs.net addresses",
            "find us @ www.host.example",
            "She looked at host.example for help.",
            "They met at the dot com firm.",
            "He was at Polka Dot Nursery.",
            "He sat at a desk. Dot com was new.",
            "Look at me (at home) in the film.",
            "a stay-at-home.example page",
            "Children at KS2 at host.example",
            "Staff sat @ work. Example cards were used.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
