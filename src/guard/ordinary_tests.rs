use crate::guard::{Declared, PrivateTerms};

fn is_told(list: &str, text: &str) -> bool {
    !PrivateTerms::from_list(list).find_in_prose(text, &Declared::default()).is_empty()
}

fn assert_told(list: &str, texts: &[&str]) {
    let missed: Vec<_> = texts.iter().filter(|text| !is_told(list, text)).collect();
    assert!(missed.is_empty(), "missed: {missed:?}");
}

fn assert_passed(list: &str, texts: &[&str]) {
    let told: Vec<_> = texts.iter().filter(|text| is_told(list, text)).collect();
    assert!(told.is_empty(), "told: {told:?}");
}

#[test]
fn finds_ordinary_words_that_are_plainly_people() {
    assert_told(
        "Jane Brown\nFiona May",
        &[
            "BROWN was told",
            "Brown was told",
            "Brown, the father, said",
            "Brown’s mother said",
            "Messrs Brown",
            "Aunt May",
            "her aunt May",
            "Baby Brown",
            "Mrs May left",
            "Grace May left",
            "May said she was well",
            "the May family",
            "May's mother",
            "May, the mother, said",
        ],
    );
}

#[test]
fn words_that_seldom_are_people_are_not_told() {
    let list = "Fiona May\nAnn White\nAnn Black\nAnn English\nAnn Green\nAnn Page\nAnn Point\nAnn Day\n\
                Ann Friday\nAnn Young\nAnn Court\nAnn Brown";
    assert_passed(
        list,
        &[
            "by May she had left",
            "from May to June",
            "until late May she stayed",
            "after May",
            "He was White and British",
            "families who are Black and Muslim",
            "He identified as White",
            "mixed White and Asian",
            "they spoke English at home",
            "the rating went from Amber to Green",
            "see Page 4",
            "Point 4",
            "New Year's Day came",
            "by Friday she had left",
            "many Young carers",
            "told Court that",
            "Black children are seen less",
            "told Black families that",
            "to the doctor. May was cold",
            "Mother White British",
            "In May, the mother said",
            "In late May, her mother left",
            "She spoke English, her mother Polish",
            "Black and Brown children",
        ],
    );
}

#[test]
fn places_with_a_first_name_are_no_people() {
    assert_passed(
        "Ann Park\nAnn Street\nAnn House\nAnn Church",
        &[
            "near Victoria Park",
            "in Albert Street",
            "Albert Street",
            "Grace House",
            "St Mary Church",
        ],
    );
    assert_told("Ann Park\nAnn Lane", &["Victoria Park said", "Mr Park", "Sarah Lane left"]);
}
