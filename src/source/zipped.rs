//! The list of a zip.

/// Returns how many files the list of a zip names, which starts at a byte: the library keeps the last of
/// those that have one name.
pub fn listed_in_zip(bytes: &[u8], start: u64) -> usize {
    const HEAD: usize = 46;
    let mut rest = usize::try_from(start).ok().and_then(|start| bytes.get(start..)).unwrap_or(&[]);
    let mut count = 0;
    while rest.starts_with(b"PK\x01\x02") && rest.len() >= HEAD {
        let length = |at: usize| usize::from(u16::from_le_bytes([rest[at], rest[at + 1]]));
        // The name, what more there is, and a comment.
        let end = HEAD + length(28) + length(30) + length(32);
        rest = rest.get(end..).unwrap_or(&[]);
        count += 1;
    }
    count
}
