//! Few shapes that hold all pairs.

use crate::shapes::choices::{CHOICES, go_together};

/// A shape: the way that each of [`CHOICES`] is taken.
pub type Shape = Vec<usize>;

/// Returns shapes in which every pair of ways that go together is found.
pub fn shapes() -> Vec<Shape> {
    let mut missing = pairs();
    let mut shapes = Vec::new();
    while let Some(&(first, second)) = missing.first() {
        let mut shape: Vec<Option<usize>> = vec![None; CHOICES.len()];
        shape[first.0] = Some(first.1);
        shape[second.0] = Some(second.1);
        for choice in 0..CHOICES.len() {
            if shape[choice].is_none() {
                shape[choice] = Some(best_way(choice, &shape, &missing));
            }
        }
        let shape: Shape = shape.into_iter().flatten().collect();
        missing.retain(|(one, other)| shape[one.0] != one.1 || shape[other.0] != other.1);
        shapes.push(shape);
    }
    shapes
}

/// Two ways of two choices.
pub type Pair = ((usize, usize), (usize, usize));

/// Returns every pair of ways that go together.
pub fn pairs() -> Vec<Pair> {
    let ways = CHOICES.iter().enumerate();
    let ways: Vec<(usize, usize)> =
        ways.flat_map(|(choice, of)| (0..of.ways.len()).map(move |way| (choice, way))).collect();
    let pairs = ways.iter().flat_map(|one| ways.iter().map(move |other| (*one, *other)));
    pairs.filter(|(one, other)| one.0 < other.0 && go_together(*one, *other)).collect()
}

/// Returns the way with which a shape holds most of the pairs that are still missing.
fn best_way(choice: usize, shape: &[Option<usize>], missing: &[Pair]) -> usize {
    let has = |(choice, way): (usize, usize)| shape[choice] == Some(way);
    let allowed = |way: &usize| {
        let taken = shape.iter().enumerate().filter_map(|(at, way)| Some((at, (*way)?)));
        taken.into_iter().all(|other| go_together((choice, *way), other))
    };
    let gain = |way: &usize| {
        let mine = (choice, *way);
        missing.iter().filter(|(a, b)| *a == mine && has(*b) || *b == mine && has(*a)).count()
    };
    (0..CHOICES[choice].ways.len()).filter(allowed).max_by_key(gain).unwrap()
}
