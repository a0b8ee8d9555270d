//! What once fell out stays mended, and every target takes the samples.

use sevenmin_fuzz::{Random, TARGETS, mutate, saved};

/// How many inputs of a target are made out of its seeds, the same ones in every run.
const MADE: usize = 12;

#[test]
fn what_is_saved_holds() {
    std::thread::scope(|scope| {
        for target in TARGETS {
            scope.spawn(move || {
                for (name, data) in saved(target) {
                    let run = std::panic::catch_unwind(|| (target.run)(&data));
                    assert!(run.is_ok(), "corpus/{}/{name}", target.name);
                }
            });
        }
    });
}

#[test]
fn a_few_made_inputs_hold() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{} has nothing to start from", target.name);
        let mut random = Random::new(7);
        for _ in 0..MADE {
            let mut data = random.one(&seeds).cloned().unwrap_or_default();
            mutate(target, &mut data, &seeds[0], &mut random);
            let run = std::panic::catch_unwind(|| (target.run)(&data));
            assert!(run.is_ok(), "{}: {:?}", target.name, String::from_utf8_lossy(&data));
        }
    }
}

#[test]
fn every_target_has_its_file_for_libfuzzer() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz_targets");
    let files = std::fs::read_dir(folder).expect("a folder").count();
    assert_eq!(files, TARGETS.len());
    for target in TARGETS {
        let path = format!("{}/fuzz_targets/{}.rs", env!("CARGO_MANIFEST_DIR"), target.name);
        let text = std::fs::read_to_string(path).expect("a file of its own");
        assert!(text.contains(&format!("guided!(\"{}\")", target.name)));
    }
}
