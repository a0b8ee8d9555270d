//! A briefing's tables, and what the format asks across them.

use crate::diag::Diagnostic;
use crate::model::Acronym;
use crate::model::Action;
use crate::model::Briefing;
use crate::model::Collection;
use crate::model::Document;
use crate::model::Image;
use crate::model::Language;
use crate::model::Person;
use crate::model::Place;
use crate::model::Question;
use crate::model::Resource;
use crate::model::Review;
use crate::model::Revision;
use crate::model::Section;
use crate::model::SessionPlan;
use crate::model::SignOff;
use crate::model::SourceNote;
use crate::model::Support;
use crate::model::Voice;
use crate::model::Waiver;
use crate::parse::fields::Fields;
use crate::source::Span;
use crate::text;

pub(super) fn read(
    root: &Fields<'_>,
    collection: &Collection,
    out: &mut Vec<Diagnostic>,
) -> Briefing {
    let mut briefing = root.table("briefing").map(|fields| about(&fields)).unwrap_or_default();
    tables(root, &mut briefing);
    scheme(&mut briefing, collection, out);
    across(root, &briefing, collection, out);
    briefing
}

fn about(fields: &Fields<'_>) -> Briefing {
    Briefing {
        place: fields.place(),
        id: fields.text("id"),
        title: fields.text("title"),
        partnership: fields.text("partnership"),
        scheme_name: fields.text("scheme"),
        language: fields.text("language").map(|tag| Language(tag.value)).unwrap_or_default(),
        status: fields.choice("status"),
        marking: fields.choice("marking"),
        version: fields.text("version"),
        issued: fields.date("issued"),
        review_by: fields.date("review-by"),
        summary: fields.text("summary"),
        authors: fields.texts("authors"),
        contact: fields.text("contact"),
        themes: fields.texts("themes"),
        audience: fields.texts("audience"),
        fictional: fields.flag("fictional").is_some_and(|flag| flag.value),
        content_warning: fields.text("content-warning"),
        ..Briefing::default()
    }
}

fn tables(root: &Fields<'_>, briefing: &mut Briefing) {
    briefing.review = root.table("review").map(|fields| review(&fields));
    briefing.people = all(root, "person", person);
    briefing.sections = all(root, "section", section);
    briefing.actions = all(root, "action", action);
    briefing.questions = all(root, "question", question);
    briefing.voices = all(root, "voice", voice);
    briefing.support = all(root, "support", support);
    briefing.resources = all(root, "resource", resource);
    briefing.sources = all(root, "source", source_note);
    briefing.acronyms = all(root, "acronym", acronym);
    briefing.sign_offs = all(root, "sign-off", sign_off);
    briefing.revisions = all(root, "revision", revision);
    briefing.waivers = all(root, "waiver", waiver);
    briefing.session = root.table("session").map(|fields| session(&fields)).unwrap_or_default();
}

fn all<T>(root: &Fields<'_>, name: &str, read: fn(&Fields<'_>) -> T) -> Vec<T> {
    root.tables(name).iter().map(read).collect()
}

fn review(fields: &Fields<'_>) -> Review {
    Review {
        place: fields.place(),
        kind: fields.text("type"),
        scope: fields.choice("scope"),
        title: fields.text("title"),
        partnership: fields.text("partnership"),
        reviewers: fields.texts("reviewers"),
        report: fields.choice("report"),
        published: fields.date("published"),
        url: fields.text("url"),
        documents: all(fields, "documents", document),
        documents_at: fields.span("documents"),
        improvements: fields.text("improvements"),
        withheld_reason: fields.text("withheld-reason"),
        period: fields.text("period"),
    }
}

fn document(fields: &Fields<'_>) -> Document {
    Document { place: fields.place(), title: fields.text("title"), url: fields.text("url") }
}

fn person(fields: &Fields<'_>) -> Person {
    Person {
        place: fields.place(),
        pseudonym: fields.text("pseudonym"),
        name: fields.text("name"),
        role: fields.choice("role"),
        age: fields.text("age"),
        chosen_by: fields.choice("chosen-by"),
    }
}

fn section(fields: &Fields<'_>) -> Section {
    Section {
        place: fields.place(),
        slot: fields.text("slot"),
        heading: fields.text("heading"),
        heading_hidden: fields.flag("heading-hidden"),
        body: fields.text("body"),
        say: fields.text("say"),
        act: fields.text("do"),
        minutes: fields.minutes("minutes"),
        image: fields.table("image").map(|fields| image(&fields)),
    }
}

fn image(fields: &Fields<'_>) -> Image {
    Image {
        place: fields.place(),
        file: fields.text("file"),
        alt: fields.text("alt"),
        decorative: fields.flag("decorative").is_some_and(|flag| flag.value),
        caption: fields.text("caption"),
        credit: fields.text("credit"),
    }
}

fn action(fields: &Fields<'_>) -> Action {
    Action {
        place: fields.place(),
        change: fields.text("change"),
        owner: fields.text("owner"),
        by: fields.date("by"),
        evidence: fields.text("evidence"),
        status: fields.choice("status"),
        outcome: fields.text("outcome"),
    }
}

fn question(fields: &Fields<'_>) -> Question {
    Question {
        place: fields.place(),
        text: fields.text("text"),
        minutes: fields.minutes("minutes"),
        prompt: fields.text("prompt"),
        audience: fields.choice("for"),
    }
}

fn voice(fields: &Fields<'_>) -> Voice {
    Voice {
        place: fields.place(),
        text: fields.text("text"),
        from: fields.text("from"),
        agreed: fields.flag("agreed"),
    }
}

fn support(fields: &Fields<'_>) -> Support {
    Support {
        place: fields.place(),
        audience: fields.choice("for"),
        name: fields.text("name"),
        phone: fields.text("phone"),
        url: fields.text("url"),
        note: fields.text("note"),
    }
}

fn resource(fields: &Fields<'_>) -> Resource {
    Resource {
        place: fields.place(),
        title: fields.text("title"),
        url: fields.text("url"),
        note: fields.text("note"),
    }
}

fn source_note(fields: &Fields<'_>) -> SourceNote {
    SourceNote {
        place: fields.place(),
        title: fields.text("title"),
        url: fields.text("url"),
        accessed: fields.date("accessed"),
    }
}

fn acronym(fields: &Fields<'_>) -> Acronym {
    Acronym { place: fields.place(), short: fields.text("short"), long: fields.text("long") }
}

fn sign_off(fields: &Fields<'_>) -> SignOff {
    SignOff {
        place: fields.place(),
        role: fields.text("role"),
        agency: fields.text("agency"),
        date: fields.date("date"),
        version: fields.text("version"),
    }
}

fn revision(fields: &Fields<'_>) -> Revision {
    Revision {
        place: fields.place(),
        version: fields.text("version"),
        date: fields.date("date"),
        note: fields.text("note"),
    }
}

fn waiver(fields: &Fields<'_>) -> Waiver {
    Waiver {
        place: fields.place(),
        rule: fields.text("rule"),
        at: fields.text("at"),
        reason: fields.text("reason"),
        by: fields.text("by"),
    }
}

fn session(fields: &Fields<'_>) -> SessionPlan {
    SessionPlan {
        place: fields.place(),
        opening: fields.minutes("opening"),
        discussion: fields.minutes("discussion"),
        actions: fields.minutes("actions"),
        welcome: fields.text("welcome"),
        ground_rules: fields.texts("ground-rules"),
        standing_questions: fields.flag("standing-questions"),
    }
}

fn scheme(briefing: &mut Briefing, collection: &Collection, out: &mut Vec<Diagnostic>) {
    let name = briefing.scheme_name.as_deref().unwrap_or("case");
    briefing.scheme = collection.scheme(name);
    if let (None, Some(written)) = (&briefing.scheme, &briefing.scheme_name) {
        let names = collection.scheme_names();
        let diagnostic = Diagnostic::schema(written.span, format!("there is no scheme `{name}`"));
        out.push(match text::nearest(name, names.iter().copied()) {
            Some(nearest) => diagnostic.help(format!("did you mean `{nearest}`?")),
            None => diagnostic.help(format!("the schemes are {}", text::and_list(&names))),
        });
    }
}

/// What the format asks that no table can tell by itself.
fn across(
    root: &Fields<'_>,
    briefing: &Briefing,
    collection: &Collection,
    out: &mut Vec<Diagnostic>,
) {
    let has_about = root.span("briefing").is_some();
    let own = root.table("briefing").is_some_and(|fields| fields.span("partnership").is_some());
    if has_about && !own && collection.name.is_none() {
        let message = "neither `[briefing]` nor `sevenmin.toml` says which partnership issues this";
        let help = "add `partnership = \"…\"` under `[briefing]`, or `name` under `[partnership]` in sevenmin.toml";
        out.push(Diagnostic::schema(briefing.place.header, message).help(help));
    }
    let is_case = briefing.scheme.as_ref().is_some_and(|scheme| scheme.name == "case");
    if is_case && root.span("review").is_none() {
        let message = "there is no `[review]` table, and scheme `case` needs one";
        let help = "add `[review]` with `type`, `title` and `report`, or choose another scheme";
        out.push(Diagnostic::schema(Span::default(), message).help(help));
    }
    people(briefing, out);
    headings(root, briefing, out);
}

fn people(briefing: &Briefing, out: &mut Vec<Diagnostic>) {
    for person in &briefing.people {
        if let (Some(_), Some(name)) = (&person.pseudonym, &person.name) {
            let message = "`[[person]]` has both `pseudonym` and `name`";
            let why = "a real name beside its pseudonym gives the person away";
            let help = "keep one of the two: `name` only if the name is public already";
            out.push(Diagnostic::schema(name.span, message).why(why).help(help));
        }
    }
}

/// Where the scheme has no heading in the briefing's language, the section needs its own.
fn headings(root: &Fields<'_>, briefing: &Briefing, out: &mut Vec<Diagnostic>) {
    let Some(scheme) = &briefing.scheme else { return };
    for (section, fields) in briefing.sections.iter().zip(root.tables("section")) {
        let Some(slot) = section.slot.as_deref() else { continue };
        let Some(known) = scheme.slots.iter().find(|known| known.name == slot) else { continue };
        let heading = known.heading(briefing.language.of_interface());
        let needed = heading.is_none() || !briefing.language.has_interface();
        if needed && fields.span("heading").is_none() {
            let message = format!("the section `{slot}` lacks `heading`");
            let why = if heading.is_none() {
                "this slot has no heading of its own, so readers would not know what it is about"
            } else {
                "there are no built-in headings in this briefing's language"
            };
            let Place { header, .. } = section.place;
            out.push(Diagnostic::schema(header, message).why(why).help("add `heading = \"…\"`"));
        }
    }
}
