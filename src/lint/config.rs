//! The levels that a collection sets, and what can be wrong with them.

use crate::diag::{Code, Diagnostic, Severity};
use crate::guard::{Declared, PrivateTerms};
use crate::lint::{
    Asks, Group, Rule, Sink, catalogue,
    fixed::Fixed,
    lexicon::Lexicon,
    rules::{RULES, structure::unknown_term},
};
use crate::model::{Collection, KnownRules, Level};
use crate::source::Source;
use crate::text;

/// The rule that guards names which are never to be published.
pub(super) const PRIVATE_TERM: &str = "private-term";

/// Returns a rule's severity in a collection: nothing when it is off, and whether the collection
/// left it alone.
pub fn severity_of(rule: &Rule, collection: &Collection) -> (Option<Severity>, bool) {
    let set = |name: &str| {
        let entry = collection.levels.iter().find(|entry| entry.name.value == name);
        entry.map(|entry| entry.level)
    };
    let own = set(rule.name).or_else(|| set(rule.group.name()));
    let own = own.filter(|_| Fixed::named(rule.name).is_none());
    let severity = match own.unwrap_or(rule.level) {
        Level::Error => Some(Severity::Error),
        Level::Warn => Some(Severity::Warning),
        Level::Info => Some(Severity::Info),
        Level::Off => None,
    };
    (severity, own.is_none())
}

/// Returns the rules whose level can be set and that can be waived.
pub fn adjustable_rules() -> KnownRules {
    let rules = || RULES.iter().copied().filter(|rule| Fixed::named(rule.name).is_none());
    let with_list = |rule: &&Rule| Lexicon::has_list(rule.name);
    KnownRules {
        all: rules().map(|rule| rule.name).collect(),
        with_lists: rules().filter(with_list).map(|rule| rule.name).collect(),
        guards: rules().filter(|rule| rule.guards_people()).map(|rule| rule.name).collect(),
    }
}

/// Returns where a rule puts what it finds in a collection; nothing where it is off.
pub(crate) fn sink_of<'a>(
    rule: &Rule,
    collection: &Collection,
    out: &'a mut Vec<Diagnostic>,
) -> Option<Sink<'a>> {
    let (severity, keeps_severity) = severity_of(rule, collection);
    Some(rule.sink(severity?, keeps_severity, out))
}

/// Returns what is wrong with the names in a collection's `[rules]` and `[[word]]`.
pub fn check_collection(collection: &Collection) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for entry in &collection.levels {
        let name = entry.name.value.as_str();
        if let Some(fixed) = Fixed::named(name) {
            let message = format!("the level of `{name}` cannot be changed");
            let why = format!("{}; a guard that can be lowered is none", fixed.why);
            out.push(
                Diagnostic::schema(entry.name.span, message).why(why).help("delete this line"),
            );
        } else if !catalogue::is_rule(name) && !catalogue::is_group(name) {
            let message = format!("there is no rule or group `{name}`");
            out.push(with_nearest(Diagnostic::schema(entry.name.span, message), name));
        }
    }
    for rule in collection.words.iter().filter_map(|word| word.rule.as_ref()) {
        if !catalogue::is_rule(rule) {
            let message = format!("there is no rule `{}`", rule.value);
            out.push(with_nearest(Diagnostic::schema(rule.span, message), rule));
        } else if !Lexicon::has_list(rule) {
            let message = format!("the rule `{}` has no word list to add to", rule.value);
            let names: Vec<String> =
                Lexicon::rules_with_lists().map(|name| format!("`{name}`")).collect();
            let help = format!("these have one: {}", text::and_list(&names));
            out.push(Diagnostic::schema(rule.span, message).help(help));
        }
    }
    if let Some(mut sink) = sink_of(&unknown_term::RULE, collection, &mut out) {
        unknown_term::check_entries(collection, &mut sink);
    }
    for rule in RULES {
        if let Asks::Collection(check) = rule.asks
            && let Some(mut sink) = sink_of(rule, collection, &mut out)
        {
            check(collection, &mut sink);
        }
    }
    out
}

/// Returns where private terms stand in a collection's file, its private list's path aside.
pub fn private_terms_in(
    source: &Source,
    collection: &Collection,
    terms: &PrivateTerms,
) -> Vec<Diagnostic> {
    let list = collection.private.terms.as_ref().map(|list| list.span);
    let spans = terms.find_in_file(&source.text, &Declared::default()).into_iter();
    let spans = spans.filter(|span| list.is_none_or(|list| !list.overlaps(*span)));
    let code = Code::Rule { name: PRIVATE_TERM, group: Group::Anonymity.name() };
    let finding = |span| {
        let message = "a private term stands here".to_owned();
        let finding = Diagnostic::new(code, Severity::Error, span, message)
            .why("it is on your private list of what is never to be published")
            .help("write it without the name; what stands here can go into every briefing");
        Diagnostic { guards: true, ..finding }
    };
    spans.map(finding).collect()
}

/// Adds the nearest name, or where to find all of them.
pub(super) fn with_nearest(diagnostic: Diagnostic, name: &str) -> Diagnostic {
    let groups = crate::lint::Group::ALL.iter().map(|group| group.name());
    match catalogue::nearest_rule(name).or_else(|| text::nearest(name, groups)) {
        Some(nearest) => diagnostic.help(format!("did you mean `{nearest}`?")),
        None => diagnostic.help("`sevenmin rules` lists them all"),
    }
}
