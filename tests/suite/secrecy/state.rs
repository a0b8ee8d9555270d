//! What can be wrong with a file.

use std::fs;

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
    #[cfg(unix)]
    DeadLink,
    /// It is a link to itself.
    #[cfg(unix)]
    Loop,
    /// It is a named pipe, to which nobody writes.
    #[cfg(unix)]
    Pipe,
}

/// Every state.
pub const STATES: &[State] = &[
    State::Missing,
    State::Unclosed,
    State::Latin,
    State::Large,
    State::Folder,
    #[cfg(unix)]
    State::DeadLink,
    #[cfg(unix)]
    State::Loop,
    #[cfg(unix)]
    State::Pipe,
];

impl State {
    /// Makes a file of this state, which would else hold these bytes.
    pub fn make(self, case: Case, name: &str, mut bytes: Vec<u8>) -> Case {
        match self {
            Self::Unclosed => bytes.extend(b"say = \"\"\"unclosed"),
            Self::Latin => bytes.extend(b"# caf\xe9\n"),
            Self::Large => bytes.resize(2 * 1024 * 1024 + 1, b'#'),
            _ => return self.make_no_file(case, name),
        }
        case.file(name, bytes)
    }

    fn make_no_file(self, case: Case, name: &str) -> Case {
        // Its folder is made with a file beside it.
        let case = case.file(&format!("{name}.beside"), "");
        let path = case.path().join(name);
        match self {
            Self::Folder => fs::create_dir(&path).unwrap(),
            #[cfg(unix)]
            Self::DeadLink => std::os::unix::fs::symlink("nowhere", &path).unwrap(),
            #[cfg(unix)]
            Self::Loop => {
                std::os::unix::fs::symlink(path.file_name().unwrap(), &path).unwrap();
            }
            #[cfg(unix)]
            Self::Pipe => {
                let made = std::process::Command::new("mkfifo").arg(&path).status();
                assert!(made.unwrap().success());
            }
            _ => {}
        }
        case
    }
}
