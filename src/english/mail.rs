//! Words about e-mail addresses, and parts of these.

use crate::english::word_list::WordList;

/// Words before a sign or an "at" that are nobody's name at a host: "ending in @nhs.net".
pub(crate) static NO_NAMES: WordList = WordList::new(include_str!("lists/mail/no-names.txt"));
/// Words after "at" that begin no host: "looked at the dot".
pub(crate) static NO_HOSTS: WordList = WordList::new(include_str!("lists/mail/no-hosts.txt"));
/// Words after a host that make it the host of many: "three @nhs.net addresses".
pub(crate) static OF_MANY: WordList = WordList::new(include_str!("lists/mail/of-many.txt"));
/// Hosts that have nothing but mailboxes.
pub(crate) static MAILBOXES: WordList = WordList::new(include_str!("lists/mail/mailboxes.txt"));
/// Endings of hosts that are taken for one when "dot" is a word.
pub(crate) static ENDINGS: WordList = WordList::new(include_str!("lists/mail/endings.txt"));
/// Where people have a name of their own online, and what such a name is called.
pub(crate) static PLATFORMS: WordList = WordList::new(include_str!("lists/mail/platforms.txt"));
/// Hosts of pages that a person has.
pub(crate) static PROFILE_HOSTS: WordList =
    WordList::new(include_str!("lists/mail/profile-hosts.txt"));
