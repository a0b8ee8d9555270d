//! Targets for libFuzzer.

pub use libfuzzer_sys;

use libfuzzer_sys::fuzzer_mutate;

use crate::{Random, Target, mutate};

/// Makes the entry of a target; half of the inputs are changed by libFuzzer, half by [`mutate`].
#[macro_export]
macro_rules! guided {
    ($name:literal) => {
        use $crate::libfuzzer::libfuzzer_sys;

        libfuzzer_sys::fuzz_target!(|data: &[u8]| {
            ($crate::target($name).expect("a target").run)(data)
        });

        libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
            let target = $crate::target($name).expect("a target");
            $crate::libfuzzer::change(target, data, size, max_size, seed)
        });
    };
}

/// Changes an input in place and returns its new length.
pub fn change(target: &Target, data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    if seed.is_multiple_of(2) {
        return fuzzer_mutate(data, size, most);
    }
    let mut changed = data[..size].to_vec();
    let other = changed.clone();
    mutate(target, &mut changed, &other, &mut Random::new(u64::from(seed)));
    changed.truncate(most);
    data[..changed.len()].copy_from_slice(&changed);
    changed.len()
}
