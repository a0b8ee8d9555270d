//! What stands around the text: people, help, references, short forms, the record.

use crate::model::{
    ChosenBy, Date, Field, PersonRole, SupportFor,
    declare::table,
    spec::{Kind, free, needed},
};
use crate::source::{Spanned, Text};

table! {
    /// Somebody whom the text may name.
    Person is "[[person]]" at place, only one of ["pseudonym", "name"] {
        /// A name that is not the person's.
        pseudonym: Field<Text> = free("pseudonym").unseen();
        /// A real name that is public already.
        name: Field<Text> = free("name").unseen();
        /// Who the person is.
        role: Field<Spanned<PersonRole>> = needed("role");
        /// The age at the time of harm, such as "16 months".
        age: Field<Text> = free("age").unseen();
        /// Who chose the pseudonym.
        chosen_by: Field<Spanned<ChosenBy>> = free("chosen-by");
    }
}

table! {
    /// Where readers can get help.
    Support is "[[support]]" at place, one of ["phone", "url"] {
        /// Whom it is for; everyone unless set.
        audience: Field<Spanned<SupportFor>> = free("for");
        /// The service's name.
        name: Field<Text> = needed("name").contact();
        /// Its telephone number.
        phone: Field<Text> = free("phone").contact();
        /// Its web address.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// Hours and cost.
        note: Field<Text> = free("note").contact();
    }
}

table! {
    /// Further reading.
    Resource is "[[resource]]" at place {
        /// Its title.
        title: Field<Text> = needed("title").contact();
        /// Its web address.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// A remark.
        note: Field<Text> = free("note").contact();
    }
}

table! {
    /// Where facts come from.
    SourceNote is "[[source]]" at place {
        /// Its title.
        title: Field<Text> = needed("title").contact();
        /// Its web address.
        url: Field<Text> = free("url").of(Kind::Url).contact();
        /// When it was read.
        accessed: Field<Spanned<Date>> = free("accessed");
    }
}

table! {
    /// A short form and what it stands for.
    Acronym is "[[acronym]]" at place {
        /// The short form.
        short: Field<Text> = needed("short").shown();
        /// What it stands for.
        long: Field<Text> = needed("long").shown();
    }
}

table! {
    /// Who agreed the text; for the record.
    SignOff is "[[sign-off]]" at place {
        /// In which role.
        role: Field<Text> = needed("role").unseen();
        /// Of which agency.
        agency: Field<Text> = free("agency").unseen();
        /// When.
        date: Field<Spanned<Date>> = needed("date");
        /// Which version; any unless set.
        version: Field<Text> = free("version").unseen();
        /// The hash of the text that was read, from the identity sheet.
        read: Field<Text> = free("read").of(Kind::Digest).unseen();
    }
}

table! {
    /// What changed in a version.
    Revision is "[[revision]]" at place {
        /// The version.
        version: Field<Text> = needed("version").shown();
        /// Its date.
        date: Field<Spanned<Date>> = needed("date");
        /// What changed.
        note: Field<Text> = needed("note").shown();
    }
}

table! {
    /// Lets one rule pass, on purpose.
    Waiver is "[[waiver]]" at place {
        /// The rule's name; not `private-term` or `lost-words`.
        rule: Field<Text> = needed("rule").of(Kind::Rule).unseen().vital();
        /// The place: `briefing`, `review`, `session`, `section.SLOT`, or a table's name and number
        /// such as `voice.1`. The whole file unless set.
        at: Field<Text> = free("at").unseen();
        /// Only findings on words that hold this.
        text: Field<Text> = free("text").unseen();
        /// Why it may pass.
        reason: Field<Text> = needed("reason").unseen().vital();
        /// Who decided.
        by: Field<Text> = free("by").unseen();
    }
}
