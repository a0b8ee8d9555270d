//! Names that people have online in a text as it is drawn: `@jo.lark`, `kez_x99` on Snapchat.

use std::ops::Range;

use crate::english::{self, mail, public};
use crate::lint::recognise::{around, found::Contact};

/// Returns the names that people have online, in order.
pub(super) fn find(text: &str) -> Vec<Contact> {
    let near_platform = |range: &Range<usize>| is_near_platform(text, range);
    let mut out = Vec::new();
    for range in tokens(text) {
        let token = &text[range.clone()];
        let found = match token.strip_prefix('@') {
            Some(name) => is_tagged(text, &range, name),
            None => {
                is_profile(text, &range)
                    || (is_made_up(token) && (is_sure(token) || near_platform(&range)))
            }
        };
        if found {
            let key = format!("@{}", token.trim_start_matches('@').to_lowercase());
            out.push(Contact { range, key });
        }
    }
    out
}

/// The words of a text with the marks that stand within names online. An oblique parts two names, and not those of
/// an address.
fn tokens(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut end = 0;
    let parts = text.split_inclusive(is_between).flat_map(|word| {
        let host = word.split('/').next().unwrap_or_default();
        let is_address = host.is_empty() || host.contains('.') && !host.starts_with('@');
        word.split_inclusive(move |one| one == '/' && !is_address)
    });
    parts.filter_map(move |part| {
        let start = end;
        end += part.len();
        let inner = part.trim_end_matches(is_between);
        let length = inner.trim_end_matches(['.', '-', '\u{2013}', '/']).len();
        (length > 3).then_some(start..start + length)
    })
}

/// Whether no name online has a sign.
fn is_between(one: char) -> bool {
    match one {
        '(' | ')' | '[' | ']' | '<' | '>' | '"' | '\'' | ',' | ';' | ':' | '!' | '?'
        | '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '*' | '|' | '&' => true,
        one if one.is_ascii() => one.is_whitespace(),
        one => !one.is_alphanumeric() && one != '\u{2013}',
    }
}

/// "@jo.lark", and neither "@home" nor the hosts of many, "@nhs.net".
fn is_tagged(text: &str, range: &Range<usize>, name: &str) -> bool {
    let fits = name.chars().all(|one| one.is_alphanumeric() || matches!(one, '_' | '.' | '-'));
    let letters = name.chars().filter(|one| one.is_alphabetic()).count();
    let host = name.contains('.')
        && name.rsplit('.').next().is_some_and(|end| mail::ENDINGS.has(&end.to_lowercase()));
    let marked = name.contains(|one: char| one.is_ascii_digit() || matches!(one, '_' | '.'));
    let body = !name.contains(char::is_lowercase);
    let plain = name.to_lowercase();
    let is_word = || english::is_ordinary_word(&plain) || public::is_thing(&plain);
    let after_sign = text[..range.start].ends_with(char::is_alphanumeric);
    fits && letters > 1 && !host && !after_sign && (marked || !(body || is_word()))
}

/// "facebook.com/jo.lark.9".
fn is_profile(text: &str, range: &Range<usize>) -> bool {
    let token = text[range.clone()].trim_start_matches("www.");
    let Some((host, page)) = token.split_once('/') else { return false };
    let page = page.trim_matches(['/', '@']);
    !text[..range.start].ends_with("//")
        && mail::PROFILE_HOSTS.has(&host.to_lowercase())
        && page.chars().any(char::is_alphabetic)
        && !page.contains('/')
}

/// A word that nobody writes but for a name online: `kez_x99`, `jo.lark.x`, `xXlarkXx`, `fox#4471`.
fn is_made_up(token: &str) -> bool {
    if token.bytes().skip(1).all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let (name, number) = token.split_once('#').unwrap_or((token, ""));
    let fits = name.chars().all(|one| one.is_ascii_alphanumeric() || matches!(one, '_' | '.'));
    let letters = name.bytes().filter(u8::is_ascii_alphabetic).count();
    let begins = name.starts_with(|one: char| one.is_ascii_alphabetic() || one == '_');
    if !fits || !begins || letters < 3 || !name.contains(|one: char| one.is_ascii_lowercase()) {
        return false;
    }
    let parts = || name.split('.');
    let host = parts().next_back().is_some_and(|end| mail::ENDINGS.has(&end.to_lowercase()));
    let dotted = parts().count() > 1 && !host && parts().any(|part| part.len() > 2);
    let digits =
        name.bytes().any(|one| one.is_ascii_digit()) && name.len() > 4 && parts().count() == 1;
    let numbered = number.len() == 4 && number.bytes().all(|one| one.is_ascii_digit());
    let plain = name.to_lowercase();
    let is_known = || public::is_thing(&plain) || public::is_thing(plain.trim_end_matches('s'));
    let bytes = name.as_bytes();
    let turns =
        bytes.windows(2).filter(|two| two[0].is_ascii_lowercase() && two[1].is_ascii_uppercase());
    let turns = turns.count() > usize::from(bytes[0].is_ascii_uppercase());
    let is_odd = || turns && !mail::PLATFORMS.has(&plain) && !is_known();
    name.contains('_') || dotted || digits || numbered || is_odd()
}

/// `lark_jo07`: with both a low line and digits it is nothing else.
fn is_sure(token: &str) -> bool {
    token.contains('_') && token.bytes().any(|one| one.is_ascii_digit()) && !token.contains('.')
}

fn is_near_platform(text: &str, range: &Range<usize>) -> bool {
    const NEAR: usize = 48;
    let (before, after) = around(text, range, NEAR, NEAR);
    let is_platform = |word: &str| mail::PLATFORMS.has(word);
    let words = |text: &str| text.split(|one: char| !one.is_alphanumeric()).any(is_platform);
    words(&before) || words(&after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|handle| &text[handle.range]).collect()
    }

    #[test]
    fn finds_names_online() {
        for (text, name) in [
            ("She posted as @jo.larkx and left", "@jo.larkx"),
            ("a boy (@w33_lark) sent", "@w33_lark"),
            ("by @JoLarkReal64.", "@JoLarkReal64"),
            ("On Snapchat he was kez_x07, and", "kez_x07"),
            ("Instagram: jo.lark.x was", "jo.lark.x"),
            ("On Discord, larkfox#4471 sent", "larkfox#4471"),
            ("known as xXlarkXx, his gamertag", "xXlarkXx"),
            ("His page, facebook.com/jo.lark.9, was", "facebook.com/jo.lark.9"),
            ("He used @jo_lark… online", "@jo_lark"),
            ("He used @jo_lark* online", "@jo_lark"),
            ("On Snapchat he was kez_x99… then", "kez_x99"),
        ] {
            assert_eq!(found(text), [name], "{text}");
        }
    }

    #[test]
    fn a_sign_between_two_names_hides_neither() {
        for sign in ["/", "&", "|", "\u{2022}", "\u{1f642}"] {
            let text = format!("He used @jo_lark{sign}@kez_x99 online");
            assert_eq!(found(&text), ["@jo_lark", "@kez_x99"], "{text}");
            let text = format!("On Snapchat he was kez_x99{sign}jo_lark07 then");
            assert_eq!(found(&text), ["kez_x99", "jo_lark07"], "{text}");
        }
    }

    #[test]
    fn leaves_other_words() {
        for text in [
            "@home, 999",
            "apples @ 20p",
            "ending in @nhs.net",
            "three @school.example accounts",
            "Follow @NSPCC",
            "on Snapchat and TikTok",
            "her iPhone and YouTube",
            "Instagram, e.g. at 9.30pm",
            "https://www.facebook.com/exampleshire",
            "https://video.example.org/@exampleshire",
            "a facebook.com page",
            "Year9 boys met",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
