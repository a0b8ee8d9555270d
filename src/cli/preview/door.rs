//! Who may come in: requests of this machine's own page, and no others.

/// The longest address that a page of ours asks for, many times over.
const LONGEST: usize = 1024;

/// Knows the one address under which anything is answered.
#[derive(Debug)]
pub(super) struct Door {
    host: String,
    origin: String,
    token: String,
}

/// What a request says of itself.
#[derive(Debug, Default)]
pub(super) struct Head<'a> {
    pub(super) method: &'a str,
    pub(super) address: &'a str,
    pub(super) hosts: Vec<&'a str>,
    pub(super) origins: Vec<&'a str>,
    /// `Sec-Fetch-Site` and `Sec-Fetch-Mode`, which a page cannot set.
    pub(super) site: Option<&'a str>,
    pub(super) mode: Option<&'a str>,
}

/// Why nothing is answered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Refusal {
    /// 403: another page asks, or one that goes by another name for this machine.
    Stranger,
    /// 404: there is nothing, as far as one without the token is told.
    Nothing,
    /// 405: it would change something.
    NotRead,
    /// 414: its address is longer than any that we hand out.
    TooLong,
    /// 431: its head is larger than any browser's.
    TooLarge,
    /// 400: it is no request.
    Nonsense,
}

impl Refusal {
    /// Returns the status of the answer.
    pub(super) fn status(self) -> &'static str {
        match self {
            Self::Stranger => "403 Forbidden",
            Self::Nothing => "404 Not Found",
            Self::NotRead => "405 Method Not Allowed",
            Self::TooLong => "414 URI Too Long",
            Self::TooLarge => "431 Request Header Fields Too Large",
            Self::Nonsense => "400 Bad Request",
        }
    }
}

impl Door {
    /// Returns the door of a port, with a token that nobody can guess.
    pub(super) fn new(port: u16, token: [u8; 16]) -> Self {
        let host = format!("127.0.0.1:{port}");
        let token: Vec<String> = token.iter().map(|byte| format!("{byte:02x}")).collect();
        Self { origin: format!("http://{host}"), host, token: token.concat() }
    }

    /// Returns the address to open.
    pub(super) fn address(&self) -> String {
        format!("{}/{}/", self.origin, self.token)
    }

    /// Returns what a request asks for: its address after the token.
    pub(super) fn open<'a>(&self, head: &Head<'a>) -> Result<&'a str, Refusal> {
        if head.address.len() > LONGEST {
            return Err(Refusal::TooLong);
        }
        if self.is_stranger(head) {
            return Err(Refusal::Stranger);
        }
        let inside = head.address.strip_prefix('/').and_then(|rest| rest.split_once('/'));
        let (token, rest) = inside.ok_or(Refusal::Nothing)?;
        if !is_same(token, &self.token) {
            return Err(Refusal::Nothing);
        }
        if matches!(head.method, "GET" | "HEAD") { Ok(rest) } else { Err(Refusal::NotRead) }
    }

    /// A name that resolves to this machine (DNS rebinding) shows in `Host`, another site's page in
    /// `Origin` and `Sec-Fetch-Site`. A link that was followed, from mail for one, may come from
    /// anywhere: it shows the page to the one who followed it, and nothing to where it stood.
    fn is_stranger(&self, head: &Head<'_>) -> bool {
        let from_outside = head.site.is_some_and(|site| !matches!(site, "same-origin" | "none"));
        head.hosts != [self.host.as_str()]
            || head.origins.iter().any(|origin| *origin != self.origin)
            || (from_outside && head.mode != Some("navigate"))
    }
}

/// Compares without telling by the time it takes how much is right.
fn is_same(one: &str, other: &str) -> bool {
    let differences = one.bytes().zip(other.bytes()).fold(0, |all, (a, b)| all | (a ^ b));
    one.len() == other.len() && differences == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "000102030405060708090a0b0c0d0e0f";

    fn door() -> Door {
        Door::new(4321, std::array::from_fn(|index| u8::try_from(index).unwrap()))
    }

    fn head(address: &str) -> Head<'_> {
        Head { method: "GET", address, hosts: vec!["127.0.0.1:4321"], ..Head::default() }
    }

    #[test]
    fn the_address_is_let_in() {
        assert_eq!(door().address(), format!("http://127.0.0.1:4321/{TOKEN}/"));
        let page = format!("/{TOKEN}/");
        assert_eq!(door().open(&head(&page)), Ok(""));
        let events = format!("/{TOKEN}/events?tab=page");
        let own = Head { origins: vec!["http://127.0.0.1:4321"], ..head(&events) };
        assert_eq!(door().open(&own), Ok("events?tab=page"));
        let typed = Head { site: Some("none"), mode: Some("navigate"), ..head(&page) };
        assert_eq!(door().open(&typed), Ok(""));
    }

    #[test]
    fn without_the_token_there_is_nothing() {
        let longer = format!("/{TOKEN}0/");
        let wrong = format!("/{}/", TOKEN.replace('0', "1"));
        let bare = format!("/{TOKEN}");
        let whole = format!("http://127.0.0.1:4321/{TOKEN}/");
        let up = format!("/../{TOKEN}/");
        for address in ["", "/", "//", "/favicon.ico", "*", &longer, &wrong, &bare, &whole, &up] {
            assert_eq!(door().open(&head(address)), Err(Refusal::Nothing), "{address}");
        }
    }

    #[test]
    fn a_foreign_name_is_refused_even_with_the_token() {
        let page = format!("/{TOKEN}/");
        let foreign = [
            vec![],
            vec!["evil.example:4321"],
            vec!["localhost:4321"],
            vec!["127.0.0.1"],
            vec!["127.0.0.1:4322"],
            vec!["127.0.0.1:4321", "evil.example"],
        ];
        for hosts in foreign {
            assert_eq!(door().open(&Head { hosts, ..head(&page) }), Err(Refusal::Stranger));
        }
        for origin in ["http://evil.example", "null", "https://127.0.0.1:4321", ""] {
            let head = Head { origins: vec![origin], ..head(&page) };
            assert_eq!(door().open(&head), Err(Refusal::Stranger), "{origin}");
        }
    }

    #[test]
    fn another_sites_page_gets_nothing_but_a_link_may_be_followed() {
        let page = format!("/{TOKEN}/");
        for (site, mode, expected) in [
            ("cross-site", "no-cors", Err(Refusal::Stranger)),
            ("same-site", "cors", Err(Refusal::Stranger)),
            ("cross-site", "navigate", Ok("")),
            ("same-origin", "cors", Ok("")),
        ] {
            let head = Head { site: Some(site), mode: Some(mode), ..head(&page) };
            assert_eq!(door().open(&head), expected, "{site} {mode}");
        }
    }

    #[test]
    fn only_short_reading_is_answered() {
        let page = format!("/{TOKEN}/");
        for method in ["POST", "PUT", "OPTIONS", "CONNECT", "get", ""] {
            let write = Head { method, ..head(&page) };
            assert_eq!(door().open(&write), Err(Refusal::NotRead), "{method}");
        }
        let long = format!("/{TOKEN}/{}", "a".repeat(5000));
        assert_eq!(door().open(&head(&long)), Err(Refusal::TooLong));
    }
}
