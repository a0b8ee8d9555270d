//! Requests and answers as bytes: one request a connection, its head alone, and no more than fits.

use std::{
    io::{self, Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::cli::preview::door::{Head, Refusal};

/// More than a browser's head has on this machine, with the cookies of every other port.
const MOST_BYTES: usize = 32 * 1024;

/// More headers than a browser sends.
const MOST_HEADERS: usize = 96;

/// A browser that opens a connection asks at once, and reads what it asked for.
const PATIENCE: Duration = Duration::from_secs(20);

/// Reads the bytes of a request up to the end of its head, and no body.
pub(super) fn read(stream: &mut TcpStream) -> io::Result<Result<Vec<u8>, Refusal>> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    read_head(stream)
}

fn read_head(input: &mut impl Read) -> io::Result<Result<Vec<u8>, Refusal>> {
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let read = input.read(&mut piece)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        // The end may lie across two pieces.
        let from = bytes.len().saturating_sub(3);
        bytes.extend_from_slice(&piece[..read]);
        if let Some(end) = bytes[from..].windows(4).position(|four| four == b"\r\n\r\n") {
            bytes.truncate(from + end + 4);
            return Ok(if bytes.len() > MOST_BYTES { Err(Refusal::TooLarge) } else { Ok(bytes) });
        }
        if bytes.len() > MOST_BYTES {
            return Ok(Err(Refusal::TooLarge));
        }
    }
}

/// Asks what a head says; a head that is none is refused.
pub(super) fn ask<T>(
    bytes: &[u8],
    ask: impl FnOnce(&Head<'_>) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    let parsed = request.parse(bytes).map_err(|error| match error {
        httparse::Error::TooManyHeaders => Refusal::TooLarge,
        _ => Refusal::Nonsense,
    })?;
    if parsed.is_partial() {
        return Err(Refusal::Nonsense);
    }
    let all = |name: &str| {
        let of_name = request.headers.iter().filter(|one| one.name.eq_ignore_ascii_case(name));
        // What is no UTF-8 is no name of ours, and must not be passed over.
        of_name.map(|one| std::str::from_utf8(one.value).unwrap_or("?")).collect::<Vec<&str>>()
    };
    ask(&Head {
        method: request.method.unwrap_or_default(),
        address: request.path.unwrap_or_default(),
        hosts: all("Host"),
        origins: all("Origin"),
        site: all("Sec-Fetch-Site").first().copied(),
        mode: all("Sec-Fetch-Mode").first().copied(),
    })
}

/// Writes the head of an answer. The connection ends with it, so that no length is needed where
/// nobody knows one.
pub(super) fn write_head(
    out: &mut impl Write,
    status: &str,
    headers: &[(&str, &str)],
    length: Option<usize>,
) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if let Some(length) = length {
        head.push_str(&format!("Content-Length: {length}\r\n"));
    }
    head.push_str("Connection: close\r\n\r\n");
    out.write_all(head.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> Result<String, Refusal> {
        ask(bytes, |head| Ok(format!("{} {} {:?}", head.method, head.address, head.hosts)))
    }

    #[test]
    fn a_head_is_read_to_its_end_and_no_further() {
        let request = b"GET /a HTTP/1.1\r\nHost: x\r\n\r\nbody";
        let head = read_head(&mut &request[..]).unwrap().unwrap();
        assert_eq!(told(&head).as_deref(), Ok("GET /a [\"x\"]"));
        let mut slow = Slow(request.as_slice());
        assert_eq!(read_head(&mut slow).unwrap().unwrap(), head);
        assert!(read_head(&mut &b"GET /a HTTP/1.1\r\n"[..]).is_err());
    }

    #[test]
    fn what_is_huge_or_nonsense_is_refused() {
        let endless = vec![b'a'; 10 * MOST_BYTES];
        assert_eq!(read_head(&mut &endless[..]).unwrap(), Err(Refusal::TooLarge));
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(MOST_HEADERS + 1));
        assert_eq!(told(many.as_bytes()), Err(Refusal::TooLarge));
        for nonsense in ["\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/1.1\r\nHo st: x\r\n\r\n", "\u{1}"] {
            assert_eq!(told(nonsense.as_bytes()), Err(Refusal::Nonsense), "{nonsense:?}");
        }
    }

    #[test]
    fn a_second_host_or_one_of_other_bytes_is_seen() {
        let two = b"GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n";
        assert_eq!(told(two).as_deref(), Ok("GET / [\"a\", \"b\"]"));
        let bytes = b"GET / HTTP/1.1\r\nHost: \xff\r\n\r\n";
        assert_eq!(told(bytes).as_deref(), Ok("GET / [\"?\"]"));
    }

    /// Hands out a byte at a time.
    struct Slow<'a>(&'a [u8]);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0.read(&mut into[..1])
        }
    }
}
