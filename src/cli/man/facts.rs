//! What a manual page tells that no flag says: exit codes, environment, files.

/// What is told, and in the pages of which commands.
pub(super) struct Fact {
    /// What stands at the left: a code, a variable, a file.
    pub(super) name: &'static str,
    pub(super) told: &'static str,
    of: Of,
}

enum Of {
    All,
    Only(&'static [&'static str]),
}

impl Fact {
    /// Whether it belongs in the page of a command; the page of the program itself has all.
    pub(super) fn concerns(&self, command: &str) -> bool {
        match self.of {
            Of::All => true,
            Of::Only(commands) => command == "sevenmin" || commands.contains(&command),
        }
    }
}

/// Commands that read briefings and look at the day.
const READ: Of = Of::Only(&[
    "check", "identity", "preview", "export", "site", "list", "themes", "comments", "import", "new",
]);

pub(super) const EXIT: [Fact; 3] = [
    Fact { name: "0", told: "Clean, or done.", of: Of::All },
    Fact {
        name: "1",
        told: "Something is wrong inside a file: findings of level error, with --deny warnings of level warning too.",
        of: Of::All,
    },
    Fact {
        name: "2",
        told: "Something could not run: wrong arguments, a file that cannot be opened, an output that cannot be written. The rest is still done.",
        of: Of::All,
    },
];

pub(super) const ENVIRONMENT: [Fact; 7] = [
    Fact {
        name: "SOURCE_DATE_EPOCH",
        told: "Seconds since 1970. Their UTC day is today for the rules that ask for it, and dates in files are theirs where the briefing gives none.",
        of: READ,
    },
    Fact {
        name: "NO_COLOR",
        told: "Set and not empty: no colour, unless --color says otherwise.",
        of: Of::All,
    },
    Fact {
        name: "FORCE_COLOR, CLICOLOR_FORCE",
        told: "Set, and not to 0: colour also where the output is no terminal. NO_COLOR beats them.",
        of: Of::All,
    },
    Fact { name: "CLICOLOR", told: "Set to 0: no colour on a terminal.", of: Of::All },
    Fact {
        name: "COLUMNS",
        told: "How many characters a line has, where the terminal does not tell.",
        of: Of::All,
    },
    Fact {
        name: "SEVENMIN_PATIENCE",
        told: "For how many seconds, as a whole number, a template of your own may set one document; 30 unless set.",
        of: Of::Only(&["export", "site", "preview"]),
    },
    Fact {
        name: "XDG_CACHE_HOME, HOME, LOCALAPPDATA",
        told: "Where the cache folder lies: XDG_CACHE_HOME, else .cache in HOME; on macOS Library/Caches in HOME, on Windows LOCALAPPDATA. Without them nothing is remembered, and nothing is left out.",
        of: Of::Only(&["export", "site"]),
    },
];

pub(super) const FILES: [Fact; 4] = [
    Fact {
        name: "sevenmin.toml",
        told: "What a collection shares: the partnership, its brand, levels of rules, words, the path of the private list. The nearest one beside or above a briefing counts.",
        of: READ,
    },
    Fact {
        name: ".gitignore",
        told: "What it leaves out is left out when a folder is walked, also without git. A file that is named is always read.",
        of: READ,
    },
    Fact {
        name: "out/",
        told: "Where outputs go unless --out or the collection says otherwise; those for the facilitator into facilitator/ below it, a copy for partners into partners/.",
        of: Of::Only(&["export"]),
    },
    Fact {
        name: "~/.cache/sevenmin/",
        told: "Hashes and numbers by which finished outputs are known again; no words of a briefing. It may be deleted at any time. On macOS it is ~/Library/Caches/sevenmin/, on Windows %LOCALAPPDATA%\\sevenmin\\.",
        of: Of::Only(&["export", "site"]),
    },
];
