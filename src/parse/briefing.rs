//! A briefing's tables.

use crate::diag::Diagnostic;
use crate::model::Acronym;
use crate::model::Action;
use crate::model::Briefing;
use crate::model::Collection;
use crate::model::Document;
use crate::model::Image;
use crate::model::Language;
use crate::model::Person;
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
use crate::parse::across;
use crate::parse::fields::Fields;

pub(super) fn read(
    root: &Fields<'_>,
    collection: &Collection,
    out: &mut Vec<Diagnostic>,
) -> Briefing {
    let mut briefing = root.table("briefing").map(|fields| about(&fields)).unwrap_or_default();
    tables(root, &mut briefing);
    across::scheme(&mut briefing, collection, out);
    across::tables(root, &briefing, collection, out);
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
