//! Bytes as printable characters: two of them hold thirteen bits, where Base64 holds twelve. No character
//! ends a script or begins a mark of HTML, so they can stand in a page as they are.

/// How many characters there are: two of them make more than thirteen bits.
const COUNT: u32 = 91;

/// How many bits two characters hold.
const BITS: u32 = 13;

/// Returns how many bytes there are, a space, and the bytes; `app/worker.js` reads it.
pub(crate) fn write(bytes: &[u8]) -> String {
    let characters = characters();
    let mut text = format!("{} ", bytes.len());
    text.reserve(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0, 0);
    let mut put = |held: u32| {
        for digit in [held % COUNT, held / COUNT] {
            text.push(characters[digit as usize]);
        }
    };
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits >= BITS {
            put(held & ((1 << BITS) - 1));
            held >>= BITS;
            bits -= BITS;
        }
    }
    if bits > 0 {
        put(held);
    }
    text
}

fn characters() -> Vec<char> {
    ('!'..='~').filter(|letter| !"<>&".contains(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the page reads it.
    fn read(text: &str) -> Vec<u8> {
        let characters = characters();
        let (length, digits) = text.split_once(' ').unwrap();
        let digit = |letter| characters.iter().position(|one| *one == letter).unwrap();
        let digits: Vec<u32> =
            digits.chars().map(|letter| u32::try_from(digit(letter)).unwrap()).collect();
        let (mut held, mut bits, mut bytes) = (0, 0, Vec::new());
        for pair in digits.chunks(2) {
            held |= (pair[0] + COUNT * pair[1]) << bits;
            bits += BITS;
            while bits >= 8 {
                bytes.push(held.to_le_bytes()[0]);
                held >>= 8;
                bits -= 8;
            }
        }
        bytes.truncate(length.parse().unwrap());
        bytes
    }

    #[test]
    fn what_was_written_is_read() {
        for length in 0..40 {
            let bytes: Vec<u8> =
                (0..length).map(|at: u8| at.wrapping_mul(89).wrapping_sub(1)).collect();
            assert_eq!(read(&write(&bytes)), bytes);
        }
        assert_eq!(read(&write(&[255; 13])), [255; 13]);
    }

    #[test]
    fn it_is_a_quarter_longer_at_most_and_ends_no_script() {
        let bytes: Vec<u8> = (0..10_000_u32).map(|at| ((at * at) >> 5).to_le_bytes()[0]).collect();
        let text = write(&bytes);
        assert!(text.len() < 12_320, "{}", text.len());
        assert!(!text.contains(['<', '>', '&', '\n', '\r']));
        assert_eq!(characters().len(), COUNT as usize);
    }
}
