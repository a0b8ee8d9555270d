//! The styles of a document: what each kind of paragraph is called.

/// What kind of paragraph it is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Style {
    /// Text.
    #[default]
    Text,
    /// The line above the title.
    Kicker,
    /// The title of the document.
    Title,
    /// What stands under the title.
    Subtitle,
    /// A heading of the first level.
    Heading1,
    /// A heading of the first level that is quieter than the text.
    QuietHeading,
    /// A heading of the second level.
    Heading2,
    /// An item of a list with bullets.
    BulletItem,
    /// An item of a list with numbers.
    NumberItem,
    /// A question to the reader: an item with a number.
    Question,
    /// What goes on in an item after its first paragraph.
    ItemText,
    /// The same, in an item of an inner list.
    ItemTextDeep,
    /// A quotation in an item.
    ItemQuote,
    /// A quotation.
    Quote,
    /// An item of a list in a quotation.
    QuoteItem,
    /// The same, in an inner list.
    QuoteItemDeep,
    /// What goes on in an item of a quotation after its first paragraph.
    QuoteItemText,
    /// The same, in an item of an inner list.
    QuoteItemTextDeep,
    /// Who said it.
    Speaker,
    /// A line of a fact: its term and what it says.
    Fact,
    /// Words in a calm box.
    Box,
    /// What is quieter than the text.
    Quiet,
    /// What stands under a picture.
    Caption,
    /// The head of a column.
    TableHead,
    /// Words in a table.
    TableText,
    /// The head of a page.
    PageHead,
    /// The foot of a page.
    PageFoot,
}

impl Style {
    /// All of them.
    pub(super) const ALL: [Self; 27] = [
        Self::Text,
        Self::Kicker,
        Self::Title,
        Self::Subtitle,
        Self::Heading1,
        Self::QuietHeading,
        Self::Heading2,
        Self::BulletItem,
        Self::NumberItem,
        Self::Question,
        Self::ItemText,
        Self::ItemTextDeep,
        Self::ItemQuote,
        Self::Quote,
        Self::QuoteItem,
        Self::QuoteItemDeep,
        Self::QuoteItemText,
        Self::QuoteItemTextDeep,
        Self::Speaker,
        Self::Fact,
        Self::Box,
        Self::Quiet,
        Self::Caption,
        Self::TableHead,
        Self::TableText,
        Self::PageHead,
        Self::PageFoot,
    ];

    /// Returns the id by which paragraphs name it, and its name; the office program's own where it
    /// has one, so that its panes and screen readers know headings and lists for what they are.
    pub(super) fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("Normal", "Normal"),
            Self::Kicker => ("BriefingKicker", "Briefing Kicker"),
            Self::Title => ("Title", "Title"),
            Self::Subtitle => ("Subtitle", "Subtitle"),
            Self::Heading1 => ("Heading1", "heading 1"),
            Self::QuietHeading => ("BriefingQuietHeading", "Briefing Quiet Heading"),
            Self::Heading2 => ("Heading2", "heading 2"),
            Self::BulletItem => ("ListBullet", "List Bullet"),
            Self::NumberItem => ("ListNumber", "List Number"),
            Self::Question => ("BriefingQuestion", "Briefing Question"),
            Self::ItemText => ("ListContinue", "List Continue"),
            Self::ItemTextDeep => ("ListContinue2", "List Continue 2"),
            Self::ItemQuote => ("BriefingItemQuote", "Briefing Item Quote"),
            Self::Quote => ("Quote", "Quote"),
            Self::QuoteItem => ("BriefingQuoteItem", "Briefing Quote Item"),
            Self::QuoteItemDeep => ("BriefingQuoteItem2", "Briefing Quote Item 2"),
            Self::QuoteItemText => ("BriefingQuoteText", "Briefing Quote Text"),
            Self::QuoteItemTextDeep => ("BriefingQuoteText2", "Briefing Quote Text 2"),
            Self::Speaker => ("BriefingSpeaker", "Briefing Speaker"),
            Self::Fact => ("BriefingFact", "Briefing Fact"),
            Self::Box => ("BriefingBox", "Briefing Box"),
            Self::Quiet => ("BriefingQuiet", "Briefing Quiet"),
            Self::Caption => ("Caption", "caption"),
            Self::TableHead => ("BriefingTableHead", "Briefing Table Head"),
            Self::TableText => ("BriefingTableText", "Briefing Table Text"),
            Self::PageHead => ("Header", "header"),
            Self::PageFoot => ("Footer", "footer"),
        }
    }

    /// Returns the style that it changes.
    pub(super) fn based_on(self) -> Option<Self> {
        match self {
            Self::Text => None,
            Self::QuietHeading => Some(Self::Heading1),
            _ => Some(Self::Text),
        }
    }
}
