//! What can be wrong with a file.

use std::{fs, process::Command};

use crate::harness::Case;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// It is not there.
    Missing,
    /// A fault of TOML stands at its end.
    Unclosed,
    /// A byte that is not UTF-8 stands at its end.
    Latin,
    /// It has more than 2 MB.
    Large,
    /// It is a folder.
    Folder,
    /// It is a link that leads nowhere.
    DeadLink,
    /// It is a link to itself.
    Loop,
    /// It is a named pipe, to which nobody writes.
    Pipe,
}

/// Every state.
pub const STATES: &[State] = &[
    State::Missing,
    State::Unclosed,
    State::Latin,
    State::Large,
    State::Folder,
    State::DeadLink,
    State::Loop,
    State::Pipe,
];

impl State {
    /// Makes a file of this state, which would else hold these bytes.
    pub fn make(self, case: Case, name: &str, mut bytes: Vec<u8>) -> Case {
        match self {
            Self::Unclosed => bytes.extend(b"say = \"\"\"unclosed"),
            Self::Latin => bytes.extend(b"# caf\xe9\n"),
            Self::Large => bytes.resize(2 * 1024 * 1024 + 1, b'#'),
            Self::Missing | Self::Folder | Self::DeadLink | Self::Loop | Self::Pipe => {
                return self.make_no_file(case, name);
            }
        }
        case.file(name, bytes)
    }

    fn make_no_file(self, case: Case, name: &str) -> Case {
        // Its folder is made with a file beside it.
        let case = case.file(&format!("{name}.beside"), "");
        let path = case.path().join(name);
        let own_name = path.file_name().unwrap();
        match self {
            Self::Folder => fs::create_dir(&path).unwrap(),
            Self::DeadLink => std::os::unix::fs::symlink("nowhere", &path).unwrap(),
            Self::Loop => std::os::unix::fs::symlink(own_name, &path).unwrap(),
            Self::Pipe => {
                assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
            }
            _ => {}
        }
        case
    }
}
