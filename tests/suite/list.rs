//! `sevenmin list`: rows, what is asked, order, formats, and the page of what needs a look.

use std::fs;

use serde_json::Value;

use crate::{
    harness::{Case, Ran},
    shelf::{briefing, shelf},
};

fn json(ran: &Ran) -> Vec<Value> {
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    serde_json::from_str(&ran.stdout).unwrap()
}

/// The ids that a list has.
fn ids(case: &Case, args: &[&str]) -> String {
    let ran = case.run(&[&["list", "--format", "json"], args].concat());
    let ids = json(&ran)
        .iter()
        .map(|row| row["id"].as_str().unwrap_or("-").to_owned())
        .collect::<Vec<_>>();
    ids.join(" ")
}

#[test]
fn a_row_tells_what_is_asked_of_a_briefing() {
    let case = shelf();
    let ran = case.run(&["list", "b.toml", "--format", "json"]);
    let row = &json(&ran)[0];
    for (key, value) in [
        ("id", "b"),
        ("title", "Learning from the review about Robin"),
        ("status", "published"),
        ("partnership", "Exampleshire Safeguarding Children Partnership"),
        ("issued", "2026-05-14"),
        ("review-by", "2027-05-14"),
        ("path", "b.toml"),
    ] {
        assert_eq!(row[key], value, "{key}");
    }
    assert_eq!(row["review-types"], serde_json::json!(["lcspr"]));
    assert_eq!(row["scope"], serde_json::json!(["local"]));
    assert_eq!(row["themes"], serde_json::json!(["neglect"]));
    assert_eq!(row["report"], serde_json::json!(["published"]));
    assert_eq!((&row["actions"], &row["overdue"]), (&1.into(), &1.into()));
    assert_eq!(row["review-due"], false);
    assert_eq!((&row["errors"], &row["fault"]), (&Value::Null, &Value::Null));
    let words = row["words"].as_u64().unwrap();
    assert!((60..80).contains(&words), "{words}");
}

#[test]
fn what_is_asked_chooses() {
    let case = shelf();
    let of = |asked: &[&str]| {
        let args: Vec<&str> = asked.iter().flat_map(|one| ["--where", *one]).collect();
        ids(&case, &args)
    };
    assert_eq!(of(&[]), "a b c d e f");
    assert_eq!(of(&["overdue"]), "b");
    assert_eq!(of(&["review-due"]), "c");
    assert_eq!(of(&["report-over-a-year"]), "f");
    assert_eq!(of(&["theme=neglect"]), "a b");
    assert_eq!(of(&["theme=Poverty"]), "a");
    assert_eq!(of(&["theme=neglect", "theme=poverty", "overdue"]), "b");
    assert_eq!(of(&["status=approved", "status=withdrawn"]), "d e");
    assert_eq!(of(&["scope=national"]), "f");
    assert_eq!(of(&["report=withheld"]), "d");
    assert_eq!(
        (of(&["language=en"]), of(&["action=overdue"])),
        ("a b c d e f".into(), of(&["overdue"]))
    );
    assert_eq!(case.run(&["list", "--where", "year=+202"]).code, 2);
    assert_eq!(of(&["year=2019"]), "");
    assert_eq!(
        of(&["owner=team managers in all agencies", "action=open", "status=published"]),
        "a b c f"
    );
    assert_eq!(of(&["action=done"]), "");
}

#[test]
fn what_nobody_knows_is_refused_with_the_nearest() {
    let case = shelf();
    for (asked, told) in [
        ("them=neglect", "error: nothing is called `them`; did you mean `theme`?\n"),
        ("theme=neglact", "error: no `theme` is `neglact`; did you mean `neglect`?\n"),
        (
            "status=finished",
            "error: no `status` is `finished`; it is draft, approved, published or withdrawn\n",
        ),
        ("id=zzzz", "error: no `id` is `zzzz` in these briefings\n"),
        ("year=26", "error: `26` is no year; write four figures, such as 2026\n"),
        ("overdue=yes", "error: `overdue` takes no value; write `--where overdue`\n"),
        ("theme", "error: `theme` needs a value; write `--where theme=VALUE`\n"),
    ] {
        let ran = case.run(&["list", "--where", asked]);
        assert_eq!((ran.code, ran.stdout.as_str(), ran.stderr.as_str()), (2, "", told), "{asked}");
    }
    let ran = case.run(&["list", "--sort", "isued"]);
    assert_eq!(
        (ran.code, ran.stderr.as_str()),
        (2, "error: no column is called `isued`; did you mean `issued`?\n")
    );
}

#[test]
fn rows_are_put_in_order() {
    let case = shelf();
    assert_eq!(ids(&case, &["--sort", "review-by"]), "c e a b d f");
    assert_eq!(ids(&case, &["--sort", "-review-by,-id"]), "f d b a e c");
    assert_eq!(ids(&case, &["--sort", "status", "--sort=-id"]), "d f c b a e");
}

#[test]
fn a_table_fits_its_room_and_says_how_many() {
    let case = shelf();
    let ran = case.run(&["list"]);
    assert_eq!(
        ran.stderr,
        "6 briefings: 1 review due, 1 action overdue, 1 with a report over a year old\n"
    );
    assert!(ran.stdout.lines().all(|line| line.chars().count() <= 80), "{}", ran.stdout);
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert!(lines[0].starts_with("ID  TITLE"), "{}", lines[0]);
    let b = lines.iter().find(|line| line.starts_with("b ")).unwrap();
    assert!(b.contains("1 overdue") && b.contains("published"), "{b}");
}

#[test]
fn actions_are_rows_of_their_own() {
    let case = shelf();
    let ran = case.run(&["list", "--actions", "--where", "overdue", "--format", "json"]);
    let rows = json(&ran);
    assert_eq!(rows.len(), 1);
    assert_eq!((&rows[0]["id"], &rows[0]["overdue"]), (&"b".into(), &true.into()));
    assert_eq!(rows[0]["owner"], "Team managers in all agencies");
    assert_eq!(rows[0]["by"], "2026-01-29");
    let ran = case.run(&["list", "--actions", "--sort=-by", "--format", "csv"]);
    let lines: Vec<&str> = ran.stdout.split("\r\n").collect();
    assert_eq!(lines[0], "id,title,number,change,owner,by,evidence,status,outcome,overdue,path");
    assert_eq!(lines.len(), 8, "{}", ran.stdout);
    assert!(lines[6].starts_with("e,"), "{}", lines[6]);
}

#[test]
fn csv_keeps_formulas_out() {
    let title = ("Learning from the review about Robin", "=HYPERLINK(1), “a” b");
    let case = Case::new().file("a.toml", briefing("a", &[title]));
    let ran = case.run(&["list", "--format", "csv"]);
    let row = ran.stdout.split("\r\n").nth(1).unwrap();
    assert!(row.starts_with("a,\"'=HYPERLINK(1), “a” b\",published,"), "{row}");
}

#[test]
fn findings_are_counted_where_they_are_asked_for() {
    let themes = ("issued = 2026-05-14", "themes = [\"neglact\"]");
    let case = Case::new().file("a.toml", briefing("a", &[themes]));
    let ran = case.run(&["list", "--findings", "--format", "json"]);
    let row = &json(&ran)[0];
    // Published without a day of issue, and an unknown theme.
    assert_eq!((&row["errors"], &row["warnings"]), (&1.into(), &1.into()), "{row}");
}

#[test]
fn what_cannot_be_read_is_a_row_and_the_exit_code_one() {
    let case = shelf()
        .file("broken.toml", "format = 1\n[briefing\n")
        .file("latin.toml", b"a = \"\xe9\"\n");
    let ran = case.run(&["list", "--format", "json"]);
    assert_eq!(ran.code, 1);
    let rows: Vec<Value> = serde_json::from_str(&ran.stdout).unwrap();
    let unread: Vec<&str> = rows
        .iter()
        .filter(|row| !row["fault"].is_null())
        .map(|row| row["path"].as_str().unwrap())
        .collect();
    assert_eq!(unread, ["broken.toml", "latin.toml"]);
    let ran = case.run(&["list"]);
    assert!(ran.stdout.contains("–   broken.toml cannot be read:"), "{}", ran.stdout);
    assert!(
        ran.stderr.contains("6 briefings") && ran.stderr.contains("2 files not read"),
        "{}",
        ran.stderr
    );
    for args in [&["list", "none.toml"][..], &["list", "sevenmin.toml"], &["list", "-"]] {
        let ran = case.run(args);
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{args:?}");
    }
}

#[test]
fn what_may_not_be_told_is_blacked_out_everywhere() {
    let change = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    let changes = [
        change("Learning from the review about Robin", "Learning about Anna Quimby in SW18 2AA"),
        change("Team managers in all agencies", "Anna Quimby"),
        change("Ask at every visit who lives in the home.", "Call 07700 900123."),
        change("by = 2027-01-29", "by = 2026-01-29"),
        change("review-by = 2027-05-14", "review-by = 2026-06-14"),
        change(
            "report = \"published\"",
            "report = \"withheld\"\nwithheld-reason = \"Mrs Quimby asked.\"",
        ),
    ];
    let changes: Vec<(&str, &str)> = changes.iter().map(|(from, to)| (&**from, &**to)).collect();
    let case = Case::new()
        .file("list.txt", "Anna Quimby\n")
        .file("anna-quimby/a.toml", briefing("a", &changes))
        .file("sevenmin.toml", "[private]\nterms = \"list.txt\"\n[[entry]]\nkind = \"statement\"\ntitle = \"Of Anna Quimby\"\nsummary = \"We accept it.\"\nremove-after = 2020-01-01\n");
    let runs: &[&[&str]] = &[
        &["list"],
        &["list", "--format", "json"],
        &["list", "--format", "csv"],
        &["list", "--actions"],
        &["list", "--actions", "--format", "json"],
        &["list", "--findings", "--format", "json"],
        &["list", "--where", "owner=Quinby"],
        &["list", "--watch", "-o", "watch.html"],
        &["themes", "--format", "json"],
        &["themes"],
        &["themes", "--format", "csv"],
        &["themes", "--format", "page", "-o", "themes.html"],
    ];
    for args in runs {
        let ran = case.run(args);
        let mut told = ran.stdout + &ran.stderr;
        if args.contains(&"watch.html") {
            told += &String::from_utf8(case.read("watch.html")).unwrap();
        }
        for secret in ["quimby", "Quimby", "Anna", "SW18", "07700"] {
            assert!(!told.contains(secret), "{args:?} tells {secret}: {told}");
        }
    }
    assert!(case.run(&["list", "--format", "csv"]).stdout.contains("Learning about ▇▇▇ in ▇▇▇"));
}

#[test]
fn the_page_of_what_needs_a_look_names_all_of_it() {
    let case = shelf().file("broken.toml", "format = 1\n[briefing\n");
    let ran = case.run(&["list", "--watch", "-o", "out.html"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out.html\n"), "{}", ran.stderr);
    let page = String::from_utf8(case.read("out.html")).unwrap().replace("&#x2f;", "/");
    for told in [
        "Briefings to look at again",
        "Ask at every visit who lives in the home.",
        "https://a.example/report",
        "A sibling asked for it.",
        "Briefings withdrawn",
        "14 June 2026",
        "29 January 2026",
        "Old report",
        "broken.toml",
        "c.toml",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("a.toml"), "what waits for nothing is not on the page");
    let ran = case.run(&["list", "--watch"]);
    assert_eq!(ran.code, 2);
    let quiet = Case::new().file("a.toml", briefing("a", &[]));
    assert_eq!(quiet.run(&["list", "--watch", "-o", "a.html"]).code, 0);
    assert!(String::from_utf8(quiet.read("a.html")).unwrap().contains("Nothing waits"));
    assert_eq!(quiet.run(&["list", "--watch", "-o", "no/such/a.html"]).code, 2);
}

#[test]
fn lists_are_the_same_every_time() {
    let case = shelf();
    for args in [&["list", "--format", "json"][..], &["themes", "--format", "json"]] {
        assert_eq!(case.run(args).stdout, case.run(args).stdout);
    }
    case.run(&["list", "--watch", "-o", "1.html"]);
    case.run(&["list", "--watch", "-o", "2.html"]);
    assert_eq!(case.read("1.html"), case.read("2.html"));
    assert!(fs::metadata(case.path().join("1.html")).unwrap().len() < 200_000);
}

/// What was typed is shown by nobody who does not know which names are private.
#[test]
fn typed_words_are_hidden_where_the_private_list_cannot_be_known() {
    let case = shelf().file("sevenmin.toml", "[private]\nterms = \"gone.txt\"\n");
    for args in [["--where", "Quimby Sampleton"], ["--where", "owner=Quimby"], ["--sort", "Quimby"]]
    {
        let ran = case.run(&[&["list"][..], &args].concat());
        assert_eq!(ran.code, 2);
        assert!(!(ran.stdout + &ran.stderr).contains("Quimby"), "{args:?}");
    }
    let case = shelf()
        .file("sevenmin.toml", "[private]\nterms = \"list.txt\"\n")
        .file("list.txt", "Quimby Sampleton\n")
        .file("in/a.toml", briefing("z", &[]));
    let ran = case.run(&["list", "in", "--where", "Quimby Sampleton"]);
    assert!(ran.stderr.starts_with("error: nothing is called `▇▇▇`"), "{}", ran.stderr);
}
