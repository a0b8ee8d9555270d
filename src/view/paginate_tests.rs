use super::*;
use crate::view::{
    Action, Support,
    markup::paragraph,
    measure::{self, BODY_HEIGHT},
    overlong,
};

fn measured(blocks: &[Block]) -> f64 {
    Measure::plain().blocks(blocks, LEAST)
}

fn paged_blocks(all: &[Block], height: f64) -> Vec<Vec<Block>> {
    blocks(&Measure::plain(), all, height)
}

#[test]
fn splits_between_paragraphs_and_keeps_every_word() {
    let words = "Seven words stand in this short line. ".repeat(12);
    let all: Vec<Block> = (0..4).map(|_| paragraph(words.clone())).collect();
    let pages = paged_blocks(&all, BODY_HEIGHT);
    assert!(pages.len() > 1);
    assert_eq!(pages.concat(), all);
}

#[test]
fn splits_a_paragraph_that_fills_a_slide_between_sentences() {
    let words = "Seven words stand in this short line. ".repeat(50);
    let pages = paged_blocks(&[paragraph(words.trim())], BODY_HEIGHT);
    assert!(pages.len() > 1);
    for page in &pages {
        assert!(measured(page) <= BODY_HEIGHT);
    }
}

#[test]
fn an_item_that_fills_a_slide_goes_on() {
    let words = "Seven words stand in this short line. ".repeat(50);
    let items = vec![vec![paragraph("One item")], vec![paragraph(words.trim())]];
    let list = Block::List { ordered: false, start: 1, items };
    for page in paged_blocks(&[list], BODY_HEIGHT) {
        assert!(measured(&page) <= BODY_HEIGHT);
    }
}

#[test]
fn slides_are_as_even_as_can_be() {
    let items = |many| (0..many).map(|_| vec![paragraph("One item")]).collect::<Vec<_>>();
    let sizes = |many| {
        let list = Block::List { ordered: false, start: 1, items: items(many) };
        let pages = paged_blocks(&[list], BODY_HEIGHT).into_iter().flatten();
        let sizes =
            pages.map(|page| if let Block::List { items, .. } = page { items.len() } else { 0 });
        sizes.collect::<Vec<usize>>()
    };
    assert_eq!((sizes(7), sizes(10)), (vec![7], vec![5, 5]));
    let sizes = |groups: Vec<Vec<i32>>| groups.iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(sizes(groups(&[1; 9], 80.0, (0.0, 0.0), |_| 10.0)), [5, 4]);
    assert_eq!(sizes(groups(&[1; 5], 400.0, (0.0, 200.0), |_| 100.0)), [2, 3]);
    assert_eq!(sizes(columns(&[1; 4], 400.0, 0.0, |_| 50.0)), [2, 2]);
    assert_eq!(sizes(columns(&[1; 9], 100.0, 0.0, |_| 50.0)), [2, 2, 2, 2, 1]);
}

#[test]
fn a_lead_in_goes_over_with_its_list() {
    let filler = paragraph("Seven words stand in this short line. ".repeat(11).trim());
    let items = (0..4).map(|_| vec![paragraph("One item")]).collect();
    let list = Block::List { ordered: false, start: 1, items };
    let pages = paged_blocks(&[filler, paragraph("Four things:"), list], BODY_HEIGHT);
    assert_eq!(pages.len(), 2);
    assert_eq!(pages[1].len(), 2, "{pages:?}");
}

#[test]
fn a_lead_in_stays_where_it_has_no_room_with_what_it_leads_in() {
    let above = [paragraph("One."), paragraph("Three things:")];
    let item = list(vec![vec![paragraph("Three words stand. ".repeat(40).trim())]]);
    let all = [above.to_vec(), vec![item.clone()]].concat();
    let pages = whole_pages(&all, measured(&[item]));
    assert_eq!(pages[0], above);
}

#[test]
fn a_list_goes_on_counting() {
    let items = (0..30).map(|_| vec![paragraph("One item")]).collect();
    let pages = paged_blocks(&[Block::List { ordered: true, start: 1, items }], 300.0);
    let Block::List { start, .. } = &pages[1][0] else { panic!("no list") };
    assert!(*start > 1);
    assert_eq!(measure::stacked([1.0, 2.0].into_iter(), 3.0).to_bits(), 6.0_f64.to_bits());
}

/// Sentences that are told apart by their numbers.
fn numbered(many: usize) -> String {
    let all = (1..=many).map(|number| format!("Seven words stand in this line {number}."));
    all.collect::<Vec<_>>().join(" ")
}

fn list(items: Vec<Vec<Block>>) -> Block {
    Block::List { ordered: false, start: 1, items }
}

/// A list of items of one sentence each.
fn points(many: usize) -> Block {
    let point = |number| format!("Workers wrote down what they saw {number}");
    list((1..=many).map(|number| vec![paragraph(point(number))]).collect())
}

fn words_of(all: &[Block]) -> Vec<String> {
    let of = |block: &Block| match block {
        Block::Paragraph { inlines } => {
            markup::plain_text(inlines).split_whitespace().map(str::to_owned).collect()
        }
        Block::List { items, .. } => items.iter().flat_map(|item| words_of(item)).collect(),
        Block::Quote { blocks } => words_of(blocks),
    };
    all.iter().flat_map(of).collect::<Vec<String>>()
}

/// Returns pages after it is sure that each is low enough and that they have every word in order.
fn whole_pages(all: &[Block], height: f64) -> Vec<Vec<Block>> {
    let pages = paged_blocks(all, height);
    assert!(pages.len() > 1, "{pages:?}");
    for page in &pages {
        assert!(measured(page) <= height, "{page:?}");
    }
    assert_eq!(words_of(&pages.concat()), words_of(all));
    pages
}

fn strong(inlines: Vec<Inline>) -> Inline {
    Inline::Strong { inlines, underlined: false }
}

fn text(text: impl Into<String>) -> Inline {
    Inline::Text { text: text.into() }
}

#[test]
fn strong_words_that_fill_a_slide_go_on_strong() {
    let all = [Block::Paragraph { inlines: vec![strong(vec![text(numbered(50))])] }];
    for page in whole_pages(&all, BODY_HEIGHT) {
        let [Block::Paragraph { inlines }] = page.as_slice() else { panic!("{page:?}") };
        let [Inline::Strong { inlines, .. }] = inlines.as_slice() else { panic!("{inlines:?}") };
        assert!(matches!(inlines.as_slice(), [Inline::Text { .. }]), "{inlines:?}");
    }
}

#[test]
fn emphasis_and_links_inside_each_other_are_split_too() {
    let link = |url: &str| Inline::Link {
        url: url.to_owned(),
        address: None,
        inlines: vec![text(format!("{} ", numbered(30)))],
    };
    let inlines = vec![link("https://one.example"), link("https://two.example")];
    let emphasis = Inline::Emphasis { inlines, underlined: true };
    let pages = whole_pages(&[Block::Paragraph { inlines: vec![emphasis] }], BODY_HEIGHT);
    let mut addresses: Vec<String> = Vec::new();
    for page in &pages {
        let [Block::Paragraph { inlines }] = page.as_slice() else { panic!("{page:?}") };
        let [Inline::Emphasis { inlines, underlined: true }] = inlines.as_slice() else {
            panic!("{inlines:?}")
        };
        assert!(inlines.len() <= 2, "{inlines:?}");
        addresses.extend(inlines.iter().map(|inline| match inline {
            Inline::Link { url, .. } => url.clone(),
            other => panic!("{other:?}"),
        }));
    }
    addresses.dedup();
    assert_eq!(addresses, ["https://one.example", "https://two.example"]);
}

#[test]
fn strong_words_beside_what_is_split_stay_as_they_were() {
    let lead = strong(vec![text("One sentence. And another one.")]);
    let inlines = vec![lead.clone(), text(format!(" {}", numbered(50)))];
    let pages = whole_pages(&[Block::Paragraph { inlines }], BODY_HEIGHT);
    let Block::Paragraph { inlines } = &pages[0][0] else { panic!("no paragraph") };
    assert_eq!(inlines[0], lead);
}

#[test]
fn an_item_of_many_items_goes_on_with_them() {
    let all = [list(vec![
        vec![paragraph("What we found:"), points(30)],
        vec![paragraph("What comes next.")],
    ])];
    let pages = whole_pages(&all, BODY_HEIGHT);
    let [Block::List { items, .. }] = pages[0].as_slice() else { panic!("{:?}", pages[0]) };
    let [item] = items.as_slice() else { panic!("{items:?}") };
    let [Block::Paragraph { .. }, Block::List { items, .. }] = item.as_slice() else {
        panic!("{item:?}")
    };
    assert!(items.len() > 1, "as many as have room stay inside");
}

#[test]
fn an_item_of_paragraphs_and_items_of_items_is_split_all_the_way() {
    let inner = list(vec![
        vec![paragraph("One."), points(30)],
        vec![paragraph(numbered(40)), paragraph("Two."), points(3)],
    ]);
    let item = vec![paragraph(numbered(40)), paragraph(numbered(8)), inner, paragraph("Last.")];
    let all = [list(vec![vec![paragraph("First.")], item, vec![paragraph("Third.")]])];
    for height in [BODY_HEIGHT, BODY_HEIGHT * 0.8, 300.0] {
        whole_pages(&all, height);
    }
}

#[test]
fn an_item_in_a_quotation_is_split_for_the_room_that_it_has() {
    let all = [Block::Quote {
        blocks: vec![paragraph(numbered(60)), list(vec![vec![paragraph("One."), points(30)]])],
    }];
    whole_pages(&all, BODY_HEIGHT);
}

#[test]
fn lists_that_differ_stand_further_apart() {
    let ordered = |start| Block::List { ordered: true, start, items: vec![vec![paragraph("One")]] };
    let all: Vec<Block> = (0..28).map(|index| ordered(1 + index % 2 * 4)).collect();
    whole_pages(&all, BODY_HEIGHT);
}

/// Chinese parts no words by spaces.
#[test]
fn a_text_without_spaces_is_cut_too() {
    let text = "孩子的声音没有被听到，专业人员也没有问。".repeat(80);
    for inlines in [
        vec![Inline::Text { text: text.clone() }],
        vec![Inline::Text { text: text.replace(['。', '，'], "") }],
    ] {
        let block = Block::Paragraph { inlines };
        let pages = blocks(&Measure::plain(), std::slice::from_ref(&block), BODY_HEIGHT);
        assert!(pages.len() > 1);
        for page in &pages {
            assert!(measured(page) <= BODY_HEIGHT);
        }
        let plain = |blocks: &[Block]| -> String {
            let of = |block: &Block| match block {
                Block::Paragraph { inlines } => markup::plain_text(inlines),
                other => panic!("{other:?}"),
            };
            blocks.iter().map(of).collect()
        };
        assert_eq!(pages.iter().map(|page| plain(page)).collect::<String>(), plain(&[block]));
    }
}

#[test]
fn an_action_that_is_higher_than_a_slide_goes_on() {
    let action = Action {
        change: vec![text(numbered(40))],
        owner: Some("Team managers".to_owned()),
        by: Some("29 January 2027".to_owned()),
        evidence: Some(numbered(90)),
        status: "done".to_owned(),
        status_word: Some("Done".to_owned()),
        outcome: Some(numbered(20)),
    };
    let short = Action {
        change: vec![text("Ask at every visit.")],
        evidence: None,
        outcome: None,
        ..action.clone()
    };
    let measure = Measure::plain();
    let cut = overlong::actions(&measure, &[action.clone(), short], BODY_HEIGHT);
    let (last, cut) = cut.split_last().expect("there are some");
    assert_eq!(markup::plain_text(&last.change), "Ask at every visit.");
    for one in cut {
        assert!(measure.action(one, LEAST) <= BODY_HEIGHT, "{one:?}");
    }
    let told = |of: fn(&Action) -> Option<String>| {
        let all: Vec<String> = cut.iter().filter_map(of).collect();
        all.join(" ")
    };
    let changes: String = cut.iter().map(|one| markup::plain_text(&one.change)).collect();
    assert_eq!(changes.trim_end_matches('…'), numbered(40));
    assert_eq!(told(|one| one.owner.clone()), "Team managers");
    assert_eq!(told(|one| one.by.clone()), "29 January 2027");
    assert_eq!(told(|one| one.status_word.clone()), "Done");
    assert_eq!(told(|one| one.evidence.clone()), numbered(90));
    assert_eq!(told(|one| one.outcome.clone()), numbered(20));
}

#[test]
fn a_note_that_is_higher_than_a_slide_goes_on_under_the_name() {
    let entry = Support {
        name: "Helpline".to_owned(),
        phone: Some("0800 1111".to_owned()),
        phone_link: Some("tel:08001111".to_owned()),
        url: None,
        address: None,
        note: Some(numbered(90)),
        staff: true,
    };
    let short = Support { note: Some("Free.".to_owned()), ..entry.clone() };
    let measure = Measure::plain();
    let cut = overlong::support(&measure, &[entry, short], BODY_HEIGHT);
    assert!(cut.len() > 2);
    for one in &cut {
        assert!(measure.support(one, LEAST) <= BODY_HEIGHT, "{one:?}");
        assert_eq!((one.name.as_str(), one.staff), ("Helpline", true));
    }
    let (last, cut) = cut.split_last().expect("there are some");
    assert_eq!(last.note.as_deref(), Some("Free."));
    assert_eq!(cut.iter().filter(|one| one.phone.is_some()).count(), 1);
    let notes: Vec<&str> = cut.iter().filter_map(|one| one.note.as_deref()).collect();
    assert_eq!(notes.join(" "), numbered(90));
}
