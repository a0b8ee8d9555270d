//! What changed in a text, as a unified diff.

use similar::{DiffOp, TextDiff, group_diff_ops, udiff::UnifiedHunkHeader};

/// How many lines are shown around a change.
const CONTEXT: usize = 3;

/// From so many changed lines on, a search for the shortest diff takes too long: its time goes by the
/// square of the changes.
const MANY: usize = 1000;

/// Returns what changed in a file.
pub(super) fn diff(path: &str, old: &str, new: &str) -> String {
    let (from, to) = (format!("a/{path}"), format!("b/{path}"));
    let (before, after): (Vec<&str>, Vec<&str>) =
        (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let changed = before.iter().zip(&after).filter(|(old, new)| old != new).count();
    if before.len() != after.len() || changed < MANY {
        let diff = TextDiff::from_lines(old, new);
        return diff.unified_diff().context_radius(CONTEXT).header(&from, &to).to_string();
    }
    let mut out = format!("--- {from}\n+++ {to}\n");
    for hunk in group_diff_ops(pairs(&before, &after), CONTEXT) {
        out.push_str(&format!("{}\n", UnifiedHunkHeader::new(&hunk)));
        for op in hunk {
            let is_kept = matches!(op, DiffOp::Equal { .. });
            add(&mut out, if is_kept { ' ' } else { '-' }, &before[op.old_range()]);
            if !is_kept {
                add(&mut out, '+', &after[op.new_range()]);
            }
        }
    }
    out
}

/// Each line beside the one that took its place.
fn pairs(before: &[&str], after: &[&str]) -> Vec<DiffOp> {
    let mut ops = Vec::new();
    let mut at = 0;
    while at < before.len() {
        let is_kept = |at: usize| before[at] == after[at];
        let end = (at..before.len()).find(|next| is_kept(*next) != is_kept(at));
        let len = end.unwrap_or(before.len()) - at;
        ops.push(if is_kept(at) {
            DiffOp::Equal { old_index: at, new_index: at, len }
        } else {
            DiffOp::Replace { old_index: at, old_len: len, new_index: at, new_len: len }
        });
        at += len;
    }
    ops
}

fn add(out: &mut String, mark: char, lines: &[&str]) {
    for line in lines {
        out.push(mark);
        out.push_str(line);
        if !line.ends_with('\n') {
            out.push_str("\n\\ No newline at end of file\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_changes_are_told_as_few_are() {
        // As many changes as make it go line by line, here and there with lines that stay.
        let text = |word: &str| {
            let line = |at: usize| {
                let word = if at % 10 < 2 { word } else { "kept" };
                format!("{at} {word}\n")
            };
            (0..5 * MANY).map(line).collect::<String>() + word
        };
        let (old, new) = (text("old"), text("new"));
        let usual = TextDiff::from_lines(&old, &new);
        let usual = usual.unified_diff().header("a/x.toml", "b/x.toml").to_string();
        let told = diff("x.toml", &old, &new);
        assert_eq!(told.lines().count(), usual.lines().count());
        assert!(told == usual, "{}", &told[..400]);
    }
}
