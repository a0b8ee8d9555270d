//! What every answer says of itself: kept by nobody, framed by nobody else, asking nothing of others.

use std::{
    io::{self, Write},
    sync::Arc,
};

use crate::cli::preview::{door::Refusal, http};

/// What is answered with content.
#[derive(Clone, Debug)]
pub(super) struct Content {
    pub(super) kind: Media,
    pub(super) bytes: Arc<[u8]>,
}

/// A kind of content, which says what it may do.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Media {
    /// The page itself.
    Shell,
    Style,
    Script,
    Font,
    /// A page of paper.
    Picture,
    /// An output in HTML, within the page.
    Frame,
    Events,
    /// None at all.
    Nothing,
}

impl Media {
    fn name(self) -> &'static str {
        match self {
            Self::Shell | Self::Frame => "text/html; charset=utf-8",
            Self::Style => "text/css; charset=utf-8",
            Self::Script => "text/javascript; charset=utf-8",
            Self::Font => "font/woff2",
            Self::Picture => "image/svg+xml",
            Self::Events => "text/event-stream; charset=utf-8",
            Self::Nothing => "text/plain; charset=utf-8",
        }
    }

    fn policy(self) -> &'static str {
        match self {
            Self::Shell => {
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
            }
            // Its own policy is stricter. This one holds for templates of one's own too.
            Self::Frame => {
                "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
            }
            Self::Picture => {
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
            }
            _ => "default-src 'none'; frame-ancestors 'none'",
        }
    }
}

/// Returns the headers of an answer.
fn headers(kind: Media) -> [(&'static str, &'static str); 9] {
    [
        ("Content-Type", kind.name()),
        ("Content-Security-Policy", kind.policy()),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex"),
    ]
}

impl Content {
    /// Writes the content as an answer.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        http::write_head(out, "200 OK", &headers(self.kind), Some(self.bytes.len()))?;
        out.write_all(&self.bytes)?;
        out.flush()
    }
}

/// Begins an answer that goes on as long as the window is there.
pub(super) fn begin_events(out: &mut impl Write) -> io::Result<()> {
    http::write_head(out, "200 OK", &headers(Media::Events), None)?;
    out.write_all(b"retry: 1000\n\n")?;
    out.flush()
}

/// Writes that there is no answer.
pub(super) fn refuse(out: &mut impl Write, refusal: Refusal) -> io::Result<()> {
    http::write_head(out, refusal.status(), &headers(Media::Nothing), Some(0))?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_answer_may_be_kept_or_read_by_another_site() {
        let kinds = [
            Media::Shell,
            Media::Style,
            Media::Script,
            Media::Font,
            Media::Picture,
            Media::Frame,
            Media::Events,
            Media::Nothing,
        ];
        for kind in kinds {
            let headers = headers(kind);
            let has = |name: &str, value: &str| headers.contains(&(name, value));
            assert!(has("Cache-Control", "no-store"), "{kind:?}");
            assert!(has("X-Content-Type-Options", "nosniff"), "{kind:?}");
            assert!(has("Referrer-Policy", "no-referrer"), "{kind:?}");
            assert!(has("Cross-Origin-Resource-Policy", "same-origin"), "{kind:?}");
            assert!(kind.policy().starts_with("default-src 'none'"), "{kind:?}");
            assert!(!kind.policy().contains("http"), "{kind:?}");
        }
    }
}
