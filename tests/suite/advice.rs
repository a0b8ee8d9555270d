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
    assert!(ran.stderr.contains("too long: “The incident” by "), "{}", ran.stderr);
    let cut = cut(&ran, "poster-overflow");
    let case = Case::new().file("a.toml", with_words("incident", WORDS - cut));
    let ran = case.run(&["export", "--to", "poster", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a-poster.pdf\n"), "{}", ran.stderr);
    // It asks for no more than it needs: some forty words fit in the lines that whole tens leave.
    let case = Case::new().file("a.toml", with_words("incident", WORDS - cut + 40));
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
    let after = ran.stderr.split(&format!("“{heading}” by ")).nth(1);
    let number = after.and_then(|rest| rest.split(' ').next());
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

/// Whichever words of a list go, as many as the message says are enough.
#[test]
fn words_may_be_cut_from_each_item_of_a_list() {
    const ITEMS: usize = 30;
    let text = "Staff asked what happened then. ".repeat(7);
    let item = |words: usize| text.split_whitespace().take(words).collect::<Vec<&str>>().join(" ");
    let with_items = |words: &dyn Fn(usize) -> usize| {
        let items: Vec<String> = (0..ITEMS).map(|at| format!("- {}\n", item(words(at)))).collect();
        let items = items.concat();
        let body = format!("body = \"\"\"\n{items}\"\"\"");
        briefing("a", "").replace("body = \"Words about findings.\"", &body)
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "handout", "a.toml"])
    };
    for words in [34, 24] {
        let ran = run(with_items(&|_| words));
        let cut = cut(&ran, "handout-too-long");
        assert!(cut < ITEMS * words && !ran.stderr.contains("whole items"), "{}", ran.stderr);
        // From each item alike, where those at the start give one more; from the end; from the start.
        let each = |item: usize| words - cut / ITEMS - usize::from(item < cut % ITEMS);
        let end = |item: usize| words.min((ITEMS * words - cut).saturating_sub(item * words));
        let start = |item: usize| end(ITEMS - 1 - item);
        for left in [&each as &dyn Fn(usize) -> usize, &end, &start] {
            let ran = run(with_items(left).replace("- \n", ""));
            assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
        }
    }
}

/// Shorter items take a line each, so that only fewer of them help, and the message says so.
#[test]
fn many_short_items_have_to_go_whole() {
    let items = |many: usize| {
        let items = "- Staff asked what happened then, and why it did not stop.\n".repeat(many);
        let body = format!("body = \"\"\"\n{items}\"\"\"");
        briefing("a", "").replace("body = \"Words about findings.\"", &body)
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "handout", "a.toml"])
    };
    let ran = run(items(100));
    assert!(ran.stderr.contains("too long: “Findings” by "), "{}", ran.stderr);
    assert!(ran.stderr.contains(" words there, whole items first, and it fits on two pages"));
    let left = 100 - cut(&ran, "handout-too-long").div_ceil(11);
    let ran = run(items(left));
    assert!(!ran.stderr.contains("handout-too-long"), "{}", ran.stderr);
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
        let outcome: Vec<&str> = outcome.split_whitespace().take(words).collect();
        let action = format!(
            "[[action]]\nchange = \"Ask them.\"\nowner = \"Leads\"\nby = 2027-01-31\nevidence = \"Audit\"\nstatus = \"done\"\noutcome = \"{}.\"\n\n",
            outcome.join(" ")
        );
        format!("{}\n{}", briefing("a", ""), action.repeat(8))
    };
    let run = |text: String| {
        Case::new().file("a.toml", text).run(&["export", "--draft", "--to", "poster", "a.toml"])
    };
    let ran = run(actions(60));
    let each = cut(&ran, "poster-overflow").div_ceil(8);
    assert!(each < 60, "{}", ran.stderr);
    let ran = run(actions(60 - each));
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
    let (times, found) = pages_set("warn");
    assert!(times > 1, "{times}");
    assert_eq!(found, ["handout-too-long"]);
}
