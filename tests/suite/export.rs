//! Outputs: nothing leaks, nothing differs, nothing is half-written.

use std::io::Read;

use sevenmin::{outputs::Name, parse};

use crate::harness::{Case, briefing};
use crate::tools;

/// A briefing whose every facilitator word is a word of its own.
fn with_secrets() -> (String, Vec<String>) {
    let mut text = briefing("a", "");
    let mut secrets = vec!["prompting-zebra".to_owned()];
    for slot in ["background", "concerns", "incident", "review", "findings", "change", "questions"]
    {
        let said = format!("Spoken {slot}.");
        let secret = format!("saying-zebra-{slot}");
        let act = format!("doing-zebra-{slot}");
        text = text.replace(&said, &format!("Now {secret} is told.\"\ndo = \"Then {act} is done."));
        secrets.extend([secret, act]);
    }
    (text.replace("Let silence be.", "Let prompting-zebra be."), secrets)
}

fn unzipped(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = Vec::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.push((file.name().unwrap().to_string(), bytes));
    }
    files
}

#[test]
fn participants_never_see_a_facilitator_word() {
    let (text, secrets) = with_secrets();
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--to", "all", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let mut participants = Vec::new();
    for name in case.files("out") {
        let bytes = case.read(&format!("out/{name}"));
        if name.ends_with("-facilitator-pack.zip") {
            let inside = unzipped(bytes).into_iter();
            participants.extend(inside.filter(|(name, _)| name.starts_with("participants/")));
        } else if name.ends_with("-pack.zip") {
            participants.extend(unzipped(bytes));
        } else if !name.starts_with("facilitator/") {
            participants.push((name, bytes));
        }
    }
    assert!(participants.len() >= 24, "{}", participants.len());
    let copied = case.run(&["export", "--to", "comment-copy", "a.toml"]);
    assert_eq!(copied.stdout, "out/partners/a-comments.docx\n");
    participants.push(("a-comments.docx".to_owned(), case.read("out/partners/a-comments.docx")));
    // What office files hold is packed.
    let parts: Vec<_> = participants
        .iter()
        .filter(|(name, _)| name.ends_with(".docx") || name.ends_with(".pptx"))
        .flat_map(|(name, bytes)| {
            unzipped(bytes.clone())
                .into_iter()
                .map(move |(part, bytes)| (format!("{name}/{part}"), bytes))
        })
        .collect();
    assert!(parts.len() > 100, "{}", parts.len());
    assert!(parts.iter().all(|(name, _)| !name.contains("notes")));
    participants.extend(parts);
    for (name, bytes) in participants {
        let mut words = String::from_utf8_lossy(&bytes).into_owned();
        if name.ends_with(".pdf")
            && let Some(text) = tools::pdf_text(&bytes)
        {
            assert!(text.contains("Words about background"), "{name} was not read");
            words.push_str(&text);
        }
        for secret in &secrets {
            assert!(!words.contains(secret), "{name} holds {secret}");
        }
    }
    let presenter = String::from_utf8(case.read("out/facilitator/a-presenter.html")).unwrap();
    assert!(secrets.iter().all(|secret| presenter.contains(secret)));
    let slideshow = unzipped(case.read("out/facilitator/a-facilitator.pptx")).into_iter();
    let notes = slideshow.filter(|(part, _)| part.starts_with("ppt/notesSlides/"));
    let notes: String = notes.map(|(_, bytes)| String::from_utf8(bytes).unwrap()).collect();
    assert!(secrets.iter().all(|secret| notes.contains(secret)));
}

#[test]
fn two_runs_and_two_folders_give_the_same_bytes() {
    let first = Case::new().file("a.toml", briefing("a", ""));
    let second = Case::new().file("deep/er/a.toml", briefing("a", ""));
    first.run(&["export", "--to", "all", "a.toml"]);
    second.run(&["export", "--to", "all", "--out", "out", "--jobs", "1", "deep"]);
    let names = first.files("out");
    assert_eq!(names.len(), 15, "{names:?}");
    assert_eq!(names, second.files("out"));
    for name in names {
        let path = format!("out/{name}");
        assert!(first.read(&path) == second.read(&path), "{name} differs");
    }
}

/// A laptop is slow and a mail server strict: a briefing of 520 words stays small.
#[test]
fn outputs_stay_small() {
    let text = include_str!("../lengths/length-520.toml");
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--to", "handout,page,deck,pack", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let most = [("-handout.pdf", 60), (".html", 90), ("-deck.html", 130), ("-pack.zip", 600)];
    for (ending, kilobytes) in most {
        let bytes = case.read(&format!("out/length-520{ending}")).len();
        assert!(bytes <= kilobytes * 1000, "{ending}: {bytes}");
    }
}

#[test]
fn paths_come_in_the_order_asked_for() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    let ran = case.run(&["export", "--to", "text,page,handout", "a.toml"]);
    assert_eq!(ran.stdout, "out/a.txt\nout/a.html\nout/a-handout.pdf\n");
    assert_eq!(
        ran.stderr.lines().last().unwrap(),
        "Marked DRAFT on every page: a.toml. To take the mark off, set `status` under `[briefing]` \
         to \"approved\" or \"published\" once it is agreed."
    );
}

#[test]
fn a_briefing_with_an_error_is_not_exported_and_the_others_are() {
    let case = Case::new()
        .file("a.toml", briefing("a", "").replace("Words about findings.", ""))
        .file("b.toml", briefing("b", ""));
    let ran = case.run(&["export", "--to", "text"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (1, "out/b.txt\n"));
    let ran = case.run(&["export", "--to", "text", "--draft"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a.txt\nout/b.txt\n"));
    assert!(String::from_utf8(case.read("out/a.txt")).unwrap().contains("To be written"));
}

/// No id makes two briefings' files one, whichever outputs are made of them.
#[test]
fn an_id_does_not_end_as_an_outputs_file_does() {
    let files = |id: &str| Name::ALL.iter().map(move |name| name.file(id, "")).collect::<Vec<_>>();
    let stems = files("robin").into_iter().map(|file| file.rsplit_once('.').unwrap().0.to_owned());
    let ids = stems.chain(["robin-facilitator".to_owned()]).filter(|stem| stem != "robin");
    for id in ids {
        assert!(!parse::is_id(&id), "{id}");
    }
    for id in ["robin", "robin-page", "robin-text", "robin-identity", "handout"] {
        assert!(parse::is_id(id), "{id}");
        assert!(
            id == "robin" || files(id).iter().all(|file| !files("robin").contains(file)),
            "{id}"
        );
    }
}

#[test]
fn each_review_is_told_and_a_voice_says_its_language() {
    let second = "[[review]]\ntype = \"sar-mandatory\"\ntitle = \"Alder\"\nreport = \"withheld\"\n\
                  improvements = \"We ask each adult.\"\nwithheld-reason = \"The family asked.\"\n\n\
                  [[voice]]\ntext = \"Doedd neb yn gofyn.\"\nfrom = \"A neighbour\"\nlanguage = \"cy\"\n";
    let text = briefing("a", "").replace("[review]", "[[review]]") + "\n" + second;
    let case = Case::new().file("a.toml", text);
    let ran = case.run(&["export", "--to", "all", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    for name in ["a.html", "a-fragment.html", "a-deck.html", "a.txt"] {
        let words = String::from_utf8(case.read(&format!("out/{name}"))).unwrap();
        for told in ["Alder", "We ask each adult.", "The family asked."] {
            assert!(words.contains(told), "{name}: {told}");
        }
        let speaks = words.contains("<blockquote lang=\"cy\">");
        assert_eq!(speaks, name.ends_with(".html"), "{name}");
    }
}

#[test]
fn a_withdrawn_briefing_has_no_pack() {
    let case = Case::new().file("a.toml", briefing("a", "status = \"withdrawn\""));
    let ran = case.run(&["export", "--to", "text,pack", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (0, "out/a.txt\n"));
    assert!(ran.stderr.contains("a.toml: no pack, since the briefing is withdrawn\n"));
}

#[test]
fn an_output_that_cannot_be_written_is_2_and_leaves_nothing_behind() {
    let case = Case::new().file("a.toml", briefing("a", "")).file("out", "a file");
    let ran = case.run(&["export", "--to", "text", "a.toml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert_eq!(case.read("out"), b"a file");
    assert_eq!(case.files(""), [".stdin", "a.toml", "out"]);
}

#[test]
fn pictures_stay_inside_and_are_read_by_content() {
    let image = |file: &str| {
        let section =
            format!("slot = \"findings\"\nimage = {{ file = \"{file}\", alt = \"A map\" }}");
        briefing("a", "").replace("slot = \"findings\"", &section)
    };
    let message = |file: &str| {
        let case = Case::new()
            .file("outside.png", tools::PNG)
            .file("x/a.toml", image(file))
            .file("x/text.png", "no picture");
        case.run(&["check", "--isolated", "--format", "short", "x"]).stdout
    };
    let outside = "is outside the briefing's folder and the collection's\n";
    for file in ["../outside.png", "/etc/hostname", "C:/outside.png", "../../nothing.png"] {
        assert!(message(file).ends_with(outside), "{file}: {}", message(file));
    }
    assert!(message("gone.png").ends_with("the picture `gone.png` is not there\n"));
    assert!(message("text.png").contains("the picture `text.png` is no JPEG, PNG or WebP"));
    let case = Case::new().file("a.toml", image("map.gif")).file("map.gif", tools::PNG);
    let ran = case.run(&["export", "--to", "page,handout,pack", "a.toml"]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    let inside = unzipped(case.read("out/a-pack.zip"));
    assert!(inside.iter().any(|(name, _)| name == "images/1.png"));
    assert!(inside.iter().all(|(name, _)| !name.contains("map")));
}

#[test]
fn a_pack_starts_with_start_here() {
    let case = Case::new().file("a.toml", briefing("a", ""));
    case.run(&["export", "--to", "pack,facilitator-pack", "a.toml"]);
    for pack in ["out/a-pack.zip", "out/facilitator/a-facilitator-pack.zip"] {
        let files = unzipped(case.read(pack));
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[0], "START-HERE.html");
        assert!(names[1..].is_sorted(), "{names:?}");
        let manifest = files.iter().find(|(name, _)| name == "manifest.json").unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest.1).unwrap();
        assert_eq!(manifest["files"].as_array().unwrap().len(), names.len() - 2);
    }
}

#[test]
fn a_helper_answers_what_it_cannot_draw_and_ends_at_nonsense() {
    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("t/pdf/handout.typ", "#nowhere")
        .file("t/pdf/large-print.typ", "\n#nothing")
        .file("t/pdf/session.typ", "#set document(title: [T])\n#title()");
    let args = ["export", "--templates", "t", "--jobs", "3", "--to", "handout,large-print,session"];
    let ran = case.run(&[&args[..], &["a.toml"]].concat());
    assert_eq!(
        (ran.code, ran.stdout.as_str()),
        (1, "out/facilitator/a-session.pdf\n"),
        "{}",
        ran.stderr
    );
    for place in ["pdf/handout.typ, line 1: ", "pdf/large-print.typ, line 2: "] {
        assert!(ran.stderr.contains(place), "{}", ran.stderr);
    }
    let ran = case.run_with(&["--as-press-helper"], "nonsense, and more of it");
    assert_eq!((ran.code, ran.stdout.as_str()), (2, ""));
    assert_eq!(case.run_with(&["--as-press-helper"], "").code, 0);
}

#[test]
fn what_markdown_hides_or_nests_is_refused() {
    for (body, rule) in [
        ("A&#1;B&#x202e;C &#xE000; &#27;[31m".to_owned(), "unsupported-markup"),
        ("> ".repeat(12_000) + "deep", "unsupported-markup"),
        ("**a ".repeat(100) + &" a**".repeat(100), "unsupported-markup"),
        ("[up](../x@y)".to_owned(), "unsupported-markup"),
    ] {
        let text = briefing("a", "").replace("Words about findings.", &body);
        let case = Case::new().file("a.toml", text);
        let ran = case.run(&["export", "--to", "text,page", "a.toml"]);
        let told = ran.stderr.contains(&format!("error[{rule}]"));
        assert!(told && ran.code == 1, "{}", ran.stderr);
    }
}

#[test]
fn what_an_earlier_version_left_among_participants_files_is_named() {
    let case = Case::new()
        .file("a.toml", briefing("a", ""))
        .file("out/a-session.pdf", "earlier")
        .file("out/b-presenter.html", "another briefing's");
    let ran = case.run(&["export", "--to", "text", "a.toml"]);
    assert_eq!((ran.code, &*ran.stdout), (0, "out/a.txt\n"));
    assert!(ran.stderr.contains("out/a-session.pdf is for the facilitator"), "{}", ran.stderr);
    assert!(!ran.stderr.contains("b-presenter"), "{}", ran.stderr);
}
