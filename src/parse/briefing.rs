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
use crate::parse::values::Values;

pub(super) fn read(
    mut root: Values,
    collection: &Collection,
    out: &mut Vec<Diagnostic>,
) -> Briefing {
    let mut briefing = root.table("briefing", head).unwrap_or_default();
    tables(&mut root, &mut briefing);
    across::scheme(&mut briefing, collection, out);
    across::tables(&root, &briefing, collection, out);
    briefing
}

fn head(mut values: Values) -> Briefing {
    Briefing {
        place: values.place,
        id: values.text("id"),
        title: values.text("title"),
        partnership: values.text("partnership"),
        scheme_name: values.text("scheme"),
        language: values.text("language").map(|tag| Language(tag.value)).unwrap_or_default(),
        status: values.choice("status"),
        marking: values.choice("marking"),
        version: values.text("version"),
        issued: values.date("issued"),
        review_by: values.date("review-by"),
        summary: values.text("summary"),
        authors: values.texts("authors"),
        contact: values.text("contact"),
        themes: values.texts("themes"),
        audience: values.texts("audience"),
        fictional: values.flag("fictional"),
        content_warning: values.text("content-warning"),
        ..Briefing::default()
    }
}

fn tables(root: &mut Values, briefing: &mut Briefing) {
    briefing.review = root.table("review", review);
    briefing.people = root.tables("person", person);
    briefing.sections = root.tables("section", section);
    briefing.actions = root.tables("action", action);
    briefing.questions = root.tables("question", question);
    briefing.voices = root.tables("voice", voice);
    briefing.support = root.tables("support", support);
    briefing.resources = root.tables("resource", resource);
    briefing.sources = root.tables("source", source_note);
    briefing.acronyms = root.tables("acronym", acronym);
    briefing.sign_offs = root.tables("sign-off", sign_off);
    briefing.revisions = root.tables("revision", revision);
    briefing.waivers = root.tables("waiver", waiver);
    briefing.session = root.table("session", session).unwrap_or_default();
}

fn review(mut values: Values) -> Review {
    Review {
        place: values.place,
        kind: values.text("type"),
        scope: values.choice("scope"),
        title: values.text("title"),
        partnership: values.text("partnership"),
        reviewers: values.texts("reviewers"),
        report: values.choice("report"),
        published: values.date("published"),
        url: values.text("url"),
        documents: values.tables("documents", document),
        improvements: values.text("improvements"),
        withheld_reason: values.text("withheld-reason"),
        period: values.text("period"),
    }
}

fn document(mut values: Values) -> Document {
    Document { place: values.place, title: values.text("title"), url: values.text("url") }
}

fn person(mut values: Values) -> Person {
    Person {
        place: values.place,
        pseudonym: values.text("pseudonym"),
        name: values.text("name"),
        role: values.choice("role"),
        age: values.text("age"),
        chosen_by: values.choice("chosen-by"),
    }
}

fn section(mut values: Values) -> Section {
    Section {
        place: values.place,
        slot: values.text("slot"),
        heading: values.text("heading"),
        heading_hidden: values.flag("heading-hidden"),
        body: values.text("body"),
        say: values.text("say"),
        act: values.text("do"),
        minutes: values.minutes("minutes"),
        image: values.table("image", image),
    }
}

fn image(mut values: Values) -> Image {
    Image {
        place: values.place,
        file: values.text("file"),
        alt: values.text("alt"),
        decorative: values.flag("decorative"),
        caption: values.text("caption"),
        credit: values.text("credit"),
    }
}

fn action(mut values: Values) -> Action {
    Action {
        place: values.place,
        change: values.text("change"),
        owner: values.text("owner"),
        by: values.date("by"),
        evidence: values.text("evidence"),
        status: values.choice("status"),
        outcome: values.text("outcome"),
    }
}

fn question(mut values: Values) -> Question {
    Question {
        place: values.place,
        text: values.text("text"),
        minutes: values.minutes("minutes"),
        prompt: values.text("prompt"),
        audience: values.choice("for"),
    }
}

fn voice(mut values: Values) -> Voice {
    Voice {
        place: values.place,
        text: values.text("text"),
        from: values.text("from"),
        agreed: values.flag("agreed"),
    }
}

fn support(mut values: Values) -> Support {
    Support {
        place: values.place,
        audience: values.choice("for"),
        name: values.text("name"),
        phone: values.text("phone"),
        url: values.text("url"),
        note: values.text("note"),
    }
}

fn resource(mut values: Values) -> Resource {
    Resource {
        place: values.place,
        title: values.text("title"),
        url: values.text("url"),
        note: values.text("note"),
    }
}

fn source_note(mut values: Values) -> SourceNote {
    SourceNote {
        place: values.place,
        title: values.text("title"),
        url: values.text("url"),
        accessed: values.date("accessed"),
    }
}

fn acronym(mut values: Values) -> Acronym {
    Acronym { place: values.place, short: values.text("short"), long: values.text("long") }
}

fn sign_off(mut values: Values) -> SignOff {
    SignOff {
        place: values.place,
        role: values.text("role"),
        agency: values.text("agency"),
        date: values.date("date"),
        version: values.text("version"),
    }
}

fn revision(mut values: Values) -> Revision {
    Revision {
        place: values.place,
        version: values.text("version"),
        date: values.date("date"),
        note: values.text("note"),
    }
}

fn waiver(mut values: Values) -> Waiver {
    Waiver {
        place: values.place,
        rule: values.text("rule"),
        at: values.text("at"),
        reason: values.text("reason"),
        by: values.text("by"),
    }
}

fn session(mut values: Values) -> SessionPlan {
    SessionPlan {
        place: values.place,
        opening: values.minutes("opening"),
        discussion: values.minutes("discussion"),
        actions: values.minutes("actions"),
        welcome: values.text("welcome"),
        ground_rules: values.texts("ground-rules"),
        standing_questions: values.flag("standing-questions"),
    }
}
