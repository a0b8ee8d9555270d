//! Inputs out of others: pieces go, come twice, change places, and words that rules look at come in.

use crate::{Random, Target};

/// Letters of which other cases or plainer forms have more or fewer bytes.
const GROWING: &[char] = &[
    'İ', 'ẞ', 'ß', 'Ⱥ', 'ⱥ', 'Ω', '\u{212a}', 'ı', 'ſ', 'ǰ', 'ŉ', 'ΐ', 'ﬁ', 'ﬃ', '½', '５', 'Ａ',
    'Σ',
];

/// Changes an input a few times.
pub fn mutate(target: &Target, data: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    for _ in 0..=random.below(4) {
        if target.words.is_empty() {
            change_bytes(data, other, random);
        } else {
            change_text(target, data, other, random);
        }
    }
}

fn change_text(target: &Target, data: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let text = String::from_utf8_lossy(data).into_owned();
    let mut text: Vec<char> = text.chars().collect();
    let at = random.below(text.len() + 1);
    match random.below(13) {
        0..5 => {
            let word = random.one(target.words).and_then(|words| random.one(words));
            let word = word.copied().unwrap_or_default();
            let space = if random.below(3) > 0 { " " } else { "" };
            text.splice(at..at, format!("{space}{word}{space}").chars());
        }
        5 => {
            let piece = piece(&text, random);
            text.splice(at..at, piece);
        }
        6 => {
            let line = lines(&text, random);
            text.splice(at..at, line);
        }
        7 | 8 => {
            let end = (at + 1 + random.below(20)).min(text.len());
            text.drain(at..end);
        }
        9 => {
            let end = (at + random.below(400)).min(text.len());
            text.drain(at..end);
        }
        10 => {
            let other: Vec<char> = String::from_utf8_lossy(other).chars().collect();
            let piece = piece(&other, random);
            text.splice(at..at, piece);
        }
        11 => {
            if let Some(letter) = text.get_mut(at) {
                *letter = *random.one(GROWING).unwrap_or(letter);
            }
        }
        _ => {
            let piece: Vec<char> = piece(&text, random).into_iter().take(12).collect();
            let many = 1 << random.below(8);
            text.splice(at..at, std::iter::repeat_n(piece, many).flatten());
        }
    }
    *data = text.into_iter().collect::<String>().into_bytes();
}

fn piece(text: &[char], random: &mut Random) -> Vec<char> {
    let start = random.below(text.len());
    let end = (start + 1 + random.below(60)).min(text.len());
    text.get(start..end).unwrap_or_default().to_vec()
}

fn lines(text: &[char], random: &mut Random) -> Vec<char> {
    let lines: Vec<&[char]> = text.split_inclusive(|letter| *letter == '\n').collect();
    random.one(&lines).map(|line| line.to_vec()).unwrap_or_default()
}

fn change_bytes(data: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    const TELLING: &[u8] = &[0, 1, 0x7f, 0x80, 0xff, 0xd8, 0xd9, 0xda, 0xc0, 0xe1, 4, 16, 64];
    let at = random.below(data.len() + 1);
    let end = (at + 1 + random.below(16)).min(data.len());
    match random.below(7) {
        0..3 => {
            if let Some(byte) = data.get_mut(at) {
                *byte = *random.one(TELLING).unwrap_or(&0);
            }
        }
        3 => {
            if let Some(byte) = data.get_mut(at) {
                *byte ^= 1 << random.below(8);
            }
        }
        4 => drop(data.drain(at..end)),
        5 => {
            let piece = data[at..end].to_vec();
            data.splice(at..at, piece);
        }
        _ => {
            let from = random.below(other.len());
            let to = (from + random.below(200)).min(other.len());
            data.splice(at..end, other[from..to].to_vec());
        }
    }
}
