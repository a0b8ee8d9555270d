//! What is told of a handout or poster that is too long, and that it is enough.

use std::sync::atomic::{AtomicUsize, Ordering};

use sevenmin::{
    assets::Assets,
    export::{Item, Output, OwnPress, Press, PrintJob, Printed, TemplateFault, Templates},
    guard::PrivateTerms,
    lint::Occasion,
    outputs::Name,
    proof::{Order, Proof, Shelf},
    source::{NoFiles, Source},
    text,
};

use crate::harness::{Case, Ran, briefing};
use crate::tools;

/// A briefing with so many words in one section.
fn with_words(slot: &str, words: usize) -> String {
    let long = "Staff asked what the child saw and said. ".repeat(words / 8);
    briefing("a", "status = \"approved\"").replace(&format!("Words about {slot}."), long.trim())
}

/// The number of words that a finding asks to cut.
fn cut(ran: &Ran, rule: &str) -> usize {
    let after =
        ran.stderr.split(&format!("[{rule}]")).nth(1).unwrap_or_else(|| panic!("{}", ran.stderr));
    let number = after.split("help: cut ").nth(1).and_then(|rest| rest.split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("{}", ran.stderr))
}

#[test]
fn a_poster_that_does_not_fit_is_not_written_and_fits_with_the_words_cut() {
    const WORDS: usize = 800;
    let case = Case::new().file("a.toml", with_words("incident", WORDS));
    let ran = case.run(&["export", "--to", "poster,text", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out/a.txt\n"), "{}", ran.stderr);
    assert!(ran.stderr.contains(" words in “The incident”, and it fits"), "{}", ran.stderr);
    let cut = cut(&ran, "poster-overflow");
    let case = Case::new().file("a.toml", with_words("incident", WORDS - cut));
    let ran = case.run(&["export", "--to", "poster", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-poster.pdf\n"), "{}", ran.stderr);
    // It asks for no more than it needs.
    let case = Case::new().file("a.toml", with_words("incident", WORDS - cut + 24));
    assert_eq!(case.run(&["export", "--to", "poster", "a.toml"]).code, 1);
}

#[test]
fn a_handout_that_is_too_long_fits_with_the_words_cut() {
    const WORDS: usize = 1200;
    let case = Case::new().file("a.toml", with_words("findings", WORDS));
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-handout.pdf\n"), "{}", ran.stderr);
    let cut = cut(&ran, "handout-too-long");
    let case = Case::new().file("a.toml", with_words("findings", WORDS - cut));
    let ran = case.run(&["export", "--to", "handout", "a.toml"]);
    assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
}

/// The words that a message asks to cut from the part with a heading.
fn cut_from(ran: &Ran, heading: &str) -> usize {
    let before = ran.stderr.split(&format!(" words in “{heading}”")).next();
    let number = before.and_then(|rest| rest.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("{}", ran.stderr))
}

#[test]
fn a_full_column_of_a_poster_asks_nothing_of_the_others() {
    let poster = |text: String| {
        let case = Case::new().file("a.toml", text);
        case.run(&["export", "--draft", "--to", "poster", "a.toml"])
    };
    let long = "Somebody said what they saw. ".repeat(160);
    let voice =
        format!("[[voice]]\ntext = \"{long}\"\nfrom = \"An aunt\"\nagreed = true\n\n[[action]]");
    let voiced = with_words("incident", 800).replace("[[action]]", &voice);
    let (one, both) = (poster(with_words("incident", 800)), poster(voiced));
    assert_eq!(cut_from(&one, "The incident"), cut_from(&both, "The incident"));
    assert!(cut_from(&both, "In their own words") < 800, "{}", both.stderr);
    assert!(!both.stderr.contains("“Background”"), "{}", both.stderr);
}

/// Items go from the end of a list, line by line.
#[test]
fn words_are_cut_from_the_end_of_a_list() {
    let items = |words: usize| {
        let item = "Staff asked what happened then, and why it did not stop.";
        let items: Vec<&str> =
            std::iter::repeat_n(item.split(' '), 100).flatten().take(words).collect();
        let items: Vec<String> =
            items.chunks(11).map(|item| format!("- {}\n", item.join(" "))).collect();
        let body = format!("body = \"\"\"\n{}\"\"\"", items.concat());
        briefing("a", "").replace("body = \"Words about findings.\"", &body)
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "handout", "a.toml"])
    };
    let ran = run(items(1100));
    assert!(
        ran.stderr.contains(" words in “Findings”, and it fits on two pages"),
        "{}",
        ran.stderr
    );
    let cut = cut(&ran, "handout-too-long");
    let ran = run(items(1100 - cut));
    assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
    let ran = run(items(1100 - cut + 24));
    assert!(ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
}

/// However long a row of the action plan is, it is all there.
#[test]
fn an_action_longer_than_a_page_is_printed_whole() {
    let words: Vec<String> = (0..420).map(|word| format!("w{word}")).collect();
    let text = briefing("a", "").replace("A sample", &words.join(" "));
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--draft", "--to", "session,handout", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for name in ["facilitator/a-session", "a-handout"] {
        let Some(text) = tools::pdf_text(&case.read(&format!("out/{name}.pdf"))) else { return };
        let lost = words.iter().filter(|word| !text.split_whitespace().any(|one| one == *word));
        assert_eq!(lost.count(), 0, "{name}");
    }
}

#[test]
fn what_came_of_actions_counts_among_the_words_of_their_section() {
    let actions = |words: usize| {
        let outcome = "It was done and it was of use. ".repeat(60);
        let mut left = words;
        let action = |_| {
            // Ask them, Audit: three words beside the outcome.
            let own = left.min(63);
            left -= own;
            let outcome: Vec<&str> =
                outcome.split_whitespace().take(own.saturating_sub(3)).collect();
            let outcome = if outcome.is_empty() { "It was.".to_owned() } else { outcome.join(" ") };
            format!(
                "[[action]]\nchange = \"Ask them.\"\nowner = \"Leads\"\nby = 2027-01-31\nevidence = \"Audit\"\nstatus = \"done\"\noutcome = \"{outcome}\"\n\n"
            )
        };
        let all: Vec<String> = (0..words.div_ceil(63)).map(action).collect();
        format!("{}\n{}", briefing("a", ""), all.concat())
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "poster", "a.toml"])
    };
    let ran = run(actions(10 * 63));
    let cut = cut(&ran, "poster-overflow");
    assert!(cut < 10 * 63, "{}", ran.stderr);
    let ran = run(actions(10 * 63 - cut));
    assert_eq!(ran.code, 0, "{}", ran.stderr);
}

#[test]
fn each_paper_has_its_own_advice() {
    let case = Case::new().file("a.toml", with_words("findings", 1200));
    let args = ["export", "--to", "handout,pack", "--paper", "letter", "--prepress", "a.toml"];
    let ran = case.run(&args);
    for paper in ["A4", "US letter"] {
        let told = format!("the {paper} handout takes ");
        assert_eq!(ran.stderr.matches(&told).count(), 1, "{paper}: {}", ran.stderr);
    }
}

#[test]
fn a_waiver_of_a_layout_is_unused_only_where_that_layout_was_made() {
    let waiver = "[[waiver]]\nrule = \"poster-overflow\"\nreason = \"The printer sets it.\"\n";
    let case = Case::new().file("a.toml", format!("{}\n{waiver}", briefing("a", "")));
    let unused = |to: &str| {
        let ran = case.run(&["export", "--to", to, "a.toml"]);
        ran.stderr.contains("unused-waiver")
    };
    assert!(!unused("handout") && !unused("text") && unused("poster"));
}

#[test]
fn a_poster_too_long_is_let_pass_where_the_collection_says_so_but_not_with_words_lost() {
    let case = Case::new()
        .file("sevenmin.toml", "[rules]\nposter-overflow = \"warn\"\n")
        .file("a.toml", with_words("incident", 800));
    let ran = case.run(&["export", "--to", "poster", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, ""), "{}", ran.stderr);
    assert!(ran.stderr.contains("warning[poster-overflow]"), "{}", ran.stderr);
    assert!(ran.stderr.contains("error[lost-words]"), "{}", ran.stderr);
}

/// A press that counts its jobs.
#[derive(Default)]
struct Counting(AtomicUsize);

impl Press for Counting {
    fn print(&self, job: &PrintJob) -> Result<Printed, TemplateFault> {
        self.0.fetch_add(1, Ordering::Relaxed);
        OwnPress.print(job)
    }
}

/// How often pages are set for a handout that is too long, and what is found.
fn pages_set(level: &str) -> (usize, Vec<&'static str>) {
    let collection =
        Source::new("sevenmin.toml", format!("[rules]\nhandout-too-long = \"{level}\"\n"));
    let shelf = Shelf::read(collection, &NoFiles, PrivateTerms::default());
    let occasion = Occasion::on(text::date_from_iso("2026-11-23").unwrap());
    let long = with_words("findings", 1200).into_bytes();
    let proof = Proof::of("a.toml", long, &shelf, &occasion, &NoFiles);
    let handout = Item::ordinary(Output::of(Name::Handout).unwrap());
    let order = Order::of(vec![handout], Templates::new(Assets::built_in()));
    let press = Counting::default();
    let made = proof.export(&order, &press);
    let found = made.report.diagnostics.iter().map(|one| one.code.name());
    let found = found.filter(|name| *name == "handout-too-long").collect();
    (press.0.into_inner(), found)
}

#[test]
fn cuts_are_looked_for_only_where_somebody_is_told() {
    assert_eq!(pages_set("off"), (1, vec![]));
    // One layout tells, another proves.
    assert_eq!(pages_set("warn"), (2, vec!["handout-too-long"]));
}

/// `check --layout` tells what `export` would.
#[test]
fn pages_are_looked_at_where_a_check_is_asked_to() {
    let case = Case::new().file("a.toml", with_words("incident", 1200)).file("bad.toml", "x =");
    let check = |args: &[&str]| case.run(&[&["check", "--format", "short"], args].concat());
    let ran = check(&["a.toml"]);
    assert!(!ran.stdout.contains("handout-too-long"), "{}", ran.stdout);
    let ran = check(&["--layout", "a.toml", "bad.toml"]);
    assert!(
        ran.stdout.contains("warning[handout-too-long]: the A4 handout takes "),
        "{}",
        ran.stdout
    );
    assert!(
        ran.stdout.contains("error[poster-overflow]: the poster does not fit "),
        "{}",
        ran.stdout
    );
    assert!(ran.stdout.contains("bad.toml:1:") && ran.code == 1, "{}", ran.stdout);
    // What keeps the words of a draft from being all there does not keep its pages from being laid out.
    let short = briefing("a", "").replace("Words about findings.", "");
    let case = Case::new().file("a.toml", short);
    let ran = case.run(&["check", "--layout", "--fix", "a.toml"]);
    assert!(!ran.stdout.contains("handout-too-long"), "{}", ran.stdout);
}
