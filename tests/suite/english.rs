//! What English knows: each list has a head and an order, and the room reads it once.

use std::fs;

use crate::layers::sources;

#[test]
fn each_list_has_a_source_and_a_date_and_each_word_once() {
    let mut faults = Vec::new();
    for (name, text) in lists() {
        faults.extend(faults_of(&text).into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_list_without_head_or_order_is_found() {
    let faults = faults_of("# Names\n# Source: us.\n# Date: today.\nann\nann\nbob\n\nabe\n");
    let expected = [
        "line 1 says in a sentence what the list holds",
        "line 3 is `# Date: YYYY-MM.`",
        "line 5, `ann`, is not after the word before it",
        "line 7, ``, is not after the word before it",
    ];
    assert_eq!(faults, expected);
}

// That what reads a list is used itself the compiler says: the room is private.
#[test]
fn each_list_is_read_by_the_room_and_by_nothing_else() {
    let mut read: Vec<String> = Vec::new();
    for (path, text) in sources() {
        let named = text.split("include_str!(\"lists/").skip(1);
        let names = named.map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
        if path.starts_with("english/") {
            read.extend(names);
        } else {
            assert_eq!(names.collect::<Vec<_>>(), Vec::<String>::new(), "{path}");
        }
    }
    read.sort();
    let mut written: Vec<String> = lists().into_iter().map(|(name, _)| name).collect();
    written.sort();
    assert_eq!(read, written);
}

/// What is wrong with a list: its head of three lines, the order of its words.
fn faults_of(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let line = |at: usize| lines.get(at).copied().unwrap_or_default();
    let mut faults = Vec::new();
    if !(line(0).starts_with("# ") && line(0).ends_with('.')) {
        faults.push("line 1 says in a sentence what the list holds".to_owned());
    }
    if !(line(1).starts_with("# Source: ") && line(1).ends_with('.')) {
        faults.push("line 2 is `# Source: ….`".to_owned());
    }
    if !is_date(line(2)) {
        faults.push("line 3 is `# Date: YYYY-MM.`".to_owned());
    }
    for at in 3..lines.len() {
        let before = if at == 3 { "" } else { line(at - 1) };
        if line(at) <= before || line(at).starts_with('#') {
            faults.push(format!(
                "line {}, `{}`, is not after the word before it",
                at + 1,
                line(at)
            ));
        }
    }
    faults
}

fn is_date(line: &str) -> bool {
    let date = line.strip_prefix("# Date: ").and_then(|rest| rest.strip_suffix('.'));
    date.and_then(|date| date.split_once('-')).is_some_and(|(year, month)| {
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        year.len() == 4 && month.len() == 2 && is_number(year) && is_number(month)
    })
}

/// Every list with its path below the lists.
fn lists() -> Vec<(String, String)> {
    let mut out = Vec::new();
    for folder in fs::read_dir("src/english/lists").unwrap().map(|entry| entry.unwrap().path()) {
        for list in fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            let name = list.strip_prefix("src/english/lists").unwrap().to_string_lossy();
            out.push((name.replace('\\', "/"), fs::read_to_string(&list).unwrap()));
        }
    }
    out
}
