//! Every sample sentence said over and over: whichever rule it wakes, four times as much may not take
//! much more than four times as long.

use crate::{cases, measure, texts};

/// How many kilobytes of a sentence there are, and four times as many.
const SIZES: [usize; 2] = [30, 120];

/// What is not worth a look: differences of clocks.
const LEAST: u64 = 60_000_000;

/// Prints the sentences whose cost grows faster than they do, the steepest first; returns how many.
pub(crate) fn run(most: f64) -> usize {
    let mut steep: Vec<(f64, u64, String)> = Vec::new();
    for sentence in texts::all_sentences() {
        let cost = SIZES.map(|kilobytes| {
            let text = texts::said(&sentence, kilobytes * 1000 / (sentence.len() + 1) + 1);
            let before = measure::spent();
            cases::look(&text);
            measure::spent() - before
        });
        let exponent = texts::log_ratio(cost) / 4_f64.ln();
        if exponent > most && cost[1] > LEAST {
            steep.push((exponent, cost[1], sentence));
        }
    }
    steep.sort_by(|one, other| other.0.total_cmp(&one.0));
    for (exponent, cost, sentence) in &steep {
        eprintln!("n^{exponent:.2}, {} ms: {sentence}", cost / 1_000_000);
    }
    steep.len()
}
