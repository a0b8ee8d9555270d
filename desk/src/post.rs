//! Calls and answers as bytes.
//!
//! First the length of the words as four bytes, little end first; then the words, which are JSON; then
//! what they are about, piece after piece. The words say in `pieces` how long each piece is.

use serde::Serialize;
use serde_json::{Value, json};

/// Words, and what they are about.
#[derive(Debug)]
pub(crate) struct Post {
    /// An object.
    pub(crate) words: Value,
    pub(crate) pieces: Vec<Vec<u8>>,
}

impl Post {
    /// Returns words alone.
    pub(crate) fn of(words: &impl Serialize) -> Self {
        Self::with(words, Vec::new())
    }

    /// Returns words and what they are about.
    pub(crate) fn with(words: &impl Serialize, pieces: Vec<Vec<u8>>) -> Self {
        let words = serde_json::to_value(words).unwrap_or_default();
        Self { words, pieces }
    }

    /// Returns why there is no other answer.
    pub(crate) fn fault(why: &(impl ToString + ?Sized)) -> Self {
        Self::of(&json!({ "fault": why.to_string() }))
    }

    /// Reads bytes; nothing where they are none of ours.
    pub(crate) fn unpack(bytes: &[u8]) -> Option<Self> {
        let (length, rest) = bytes.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (words, mut rest) = rest.split_at_checked(length)?;
        let words: Value = serde_json::from_slice(words).ok()?;
        let mut pieces = Vec::new();
        for length in words.get("pieces").and_then(Value::as_array).into_iter().flatten() {
            let length = usize::try_from(length.as_u64()?).ok()?;
            let (piece, after) = rest.split_at_checked(length)?;
            pieces.push(piece.to_vec());
            rest = after;
        }
        Some(Self { words, pieces })
    }

    /// Returns it as bytes.
    pub(crate) fn pack(mut self) -> Vec<u8> {
        let lengths: Vec<usize> = self.pieces.iter().map(Vec::len).collect();
        if let Value::Object(words) = &mut self.words {
            words.insert("pieces".to_owned(), json!(lengths));
        }
        let words = self.words.to_string();
        let length = u32::try_from(words.len()).unwrap_or_default();
        let mut bytes = Vec::with_capacity(4 + words.len() + lengths.iter().sum::<usize>());
        bytes.extend(length.to_le_bytes());
        bytes.extend(words.as_bytes());
        for piece in &self.pieces {
            bytes.extend(piece);
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_back() {
        let post = Post::with(&json!({ "method": "hold" }), vec![b"ab".to_vec(), Vec::new()]);
        let back = Post::unpack(&post.pack()).unwrap();
        assert_eq!(back.words, json!({ "method": "hold", "pieces": [2, 0] }));
        assert_eq!(back.pieces, [b"ab".to_vec(), Vec::new()]);
    }

    #[test]
    fn other_bytes_are_nothing() {
        for bytes in [&b""[..], b"\x09\0\0\0{}", b"\x02\0\0\0no", b"\x0e\0\0\0{\"pieces\":[9]}"] {
            assert!(Post::unpack(bytes).is_none(), "{bytes:?}");
        }
    }
}
