//! sevenmin writes, checks and prints 7-minute briefings: the one-page learning summaries that
//! safeguarding partnerships make after a child or an adult was seriously harmed.
//!
//! This page is the architecture. `ls src` is the diagram, and data flows one way:
//!
//! ```text
//! bytes → source → parse → model → lint ─────────────→ diag (findings)
//!                            └──→ view → export ──→ bundle (files)
//! └───────────────────── proof: a run ────────────────────────────┘
//! ```
//!
//! # The modules, from the ground up
//!
//! Each may use those above it in this list and none below; `tests/suite/layers.rs` has the exact
//! rows and fails where one is broken.
//!
//! - [`text`]: words about words: counting, listing, dates, "did you mean".
//! - `english`: what English knows, as data with source and date: names, titles, jobs, kin, kinds of
//!   place, verbs, denials, and the phrases that rules look for. Rules ask it and list no words.
//!   `build/` compiles the phrases when the program is built, with the code of `lint::lexicon`, by which
//!   a collection's own are compiled when it runs.
//! - [`fonts`]: the one font family: which characters it has, how wide they are, cut for the web.
//! - [`look`]: the seven hues and the sizes of a slide, for style sheets, Typst and measuring alike.
//! - [`outputs`]: what outputs are called, which ids and files go by.
//! - [`source`]: a file's text, places in it, strings that know where each byte is written, and
//!   [`source::Files`], the one door to the pictures that a briefing names.
//! - [`parcel`]: a briefing with its pictures in one zip, read within limits; a door to its own pictures.
//! - [`guard`]: what must never be told: private terms, found however they are written, and
//!   [`guard::Protected`], which hides them and whatever else a file may not give away.
//! - [`diag`]: findings as data, and the formats that write them. A [`diag::Report`] lets no finding
//!   quote what is protected or point into it, whatever a rule hands in.
//! - [`markup`]: the small Markdown as a tree.
//! - [`words`]: the interface words of each language, with the headings of the built-in schemes.
//! - [`media`]: pictures by content: limits, turned upright, stripped, scaled.
//! - [`model`]: a briefing and its collection as plain data, and the format as data
//!   ([`model::spec`]): each table is declared once with its keys. Its type, its reader, the
//!   [`model::Walk`] over all texts, the JSON Schema and `explain format` follow from that.
//! - [`parse`]: TOML to model, in one reading that reports what is wrong and keeps what is right.
//! - [`lint`]: the rules, one a file, with levels and waivers. They ask a [`lint::Context`]: the
//!   prose as passages, sentences and words; the terms of the word lists, found in one pass; who is
//!   spoken of; names, numbers, dates and ages.
//! - [`identity`]: the second reader. Whatever could point to a person stands on its sheet, so that
//!   somebody looks at it; it knows findings, and needs none.
//! - [`check`]: all of the above over one briefing.
//! - [`edit`]: changes of the text for a form: a [`edit::Change`] of one place keeps all the rest as it
//!   was written. It knows the form, and where in it a finding stands.
//! - [`office`]: files of office programs, as types: documents, presentations, the package around them.
//! - [`bundle`]: files in memory, and `bundle::write`, the one writer, which only `cli` calls.
//! - [`assets`]: templates, built in or ejected. `build/` takes out of those of paper what only people read,
//!   since Typst hashes all that it reads.
//! - [`view`]: what templates see. [`view::View`] is for participants and has no field for a
//!   facilitator word; [`view::FacilitatorView`] and [`view::IdentityView`] wrap it.
//! - [`export`]: views to bytes: PDF by Typst, HTML and text by minijinja, Word and PowerPoint by
//!   [`office`], packs by zip. A document
//!   on paper is a [`export::PrintJob`], plain data, so that another process can be its
//!   [`export::Press`].
//! - [`layout`]: what finished pages tell the rules that look at pages: measured as numbers, so that it can
//!   be told again without a page.
//! - [`proof`]: a run. A [`proof::Shelf`] is what a collection's briefings share, a
//!   [`proof::Proof`] one briefing that was checked; its `export` gets an [`proof::Order`] and a
//!   press, and makes a bundle. Its `sight` is what somebody looks at who writes: outputs are drawn
//!   one by one, and advice comes last.
//! - [`manuscript`]: a draft as somebody wrote it in Word, Markdown or plain text: paragraphs, tables and
//!   pictures, what stands beside them, and what was counted and not kept. Parts of Word documents are read
//!   with limits, and nothing outside of them is opened.
//! - [`intake`]: a draft becomes a briefing. What is looked for stands in lists; what was chosen where it
//!   was unsure, and what has no place, is [`intake::Told`]. A document of ours is read back part by part, by
//!   the bookmarks and styles that [`export`] gave it.
//! - [`library`]: many briefings: a [`library::Row`] tells what lists show of each, filters and orders
//!   choose among them, and pages say what needs a look.
//! - [`site`]: a partnership's learning page as a static site: lists, search, feed, fragments and the
//!   pages of what is published, made of facts that everybody may see.
//! - [`comments`]: what came back on copies of a briefing, by section and sentence; a Word table of it for
//!   the meeting.
//! - `cli`: the command line. Only here are the disk, the clock, the environment, the terminal and the
//!   network touched and the cores shared out; all else works on bytes in memory, so that the same library
//!   runs in a browser.
//!
//! `desk/` is a crate of its own, which compiles this library for a browser's worker and puts one HTML file
//! around it: `src/` answers calls, `app/` is the page's script, `page/` its markup, `assemble/` joins them.
//!
//! # Three calls
//!
//! What the command line does is open to every program, one for the browser too:
//!
//! ```
#![doc = include_str!("../examples/three_calls.rs")]
//! ```
//!
//! # Decisions that shape the rest
//!
//! - A fault of a file is a [`diag::Diagnostic`]; a fault of the world is an error of `cli`.
//! - Rules that find what may not be told are asked first, whatever their level
//!   ([`lint::Asks::Guard`]). Paths and talk go through one door of `cli`, which knows the private
//!   terms of all lists of the run; a panic tells its place in the program alone.
//! - Readers collect faults and go on. A [`model::Field`] says that it could not be read, its
//!   table stays, and rules run on all that could be read.
//! - Nobody lists fields: who must see every text asks the walk, and a key with words that does not
//!   say whose eyes they are for does not compile.
//! - No file needs one that needs it; a file has one `use` for each room that it needs.
//! - What may never end is in another process, or is counted: templates of somebody's own are set by presses
//!   that end themselves. What is written has no name until it is whole.
//! - The same input gives the same bytes: dates come from the briefing, never from the clock.
//! - Markup lives in `templates/`, never in Rust strings; that of office files is elements, whose words are
//!   escaped when they are written.
//!
//! # What a new thing touches
//!
//! - A rule: its file, the `mod` line of its group, its row in [`lint::rules::RULES`], its cases in
//!   `tests/corpus` or `tests/rules`, and the table of the README, which a test writes out.
//! - A field of the format: the table in [`model`] that has it. Reader, walk, guard, schema and
//!   `explain` follow. Where it is shown: [`view`] and the templates.
//! - An output: its name in [`outputs`], its row in `export/catalogue.rs`, its template; where packs
//!   hold it, what `START-HERE.html` says of it, in the words of each language.
//! - A language: its file in `words/`.

pub mod assets;
pub mod bundle;
pub mod check;
#[cfg(not(target_family = "wasm"))]
pub mod cli;
pub mod comments;
pub mod diag;
pub mod edit;
mod english;
pub mod export;
pub mod fonts;
pub mod guard;
pub mod identity;
pub mod intake;
pub mod layout;
pub mod library;
pub mod lint;
pub mod look;
pub mod manuscript;
pub mod markup;
pub mod media;
pub mod model;
pub mod office;
pub mod outputs;
pub mod parcel;
pub mod parse;
pub mod proof;
pub mod site;
pub mod source;
pub mod text;
pub mod view;
pub mod words;
