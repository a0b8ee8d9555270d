//! The desk's worker: the library behind four functions that a browser calls.
//!
//! A call is bytes in and bytes out. The host asks for room by [`reserve`], writes the call there, asks
//! [`answer`] for it, and reads as many bytes as [`answer_length`] says from where that points. What
//! stands in those bytes is told in [`post`]; what may be asked, in [`call`].

mod call;
mod desk;
mod draft;
mod drawer;
mod form;
mod identity;
mod list;
mod make;
mod place;
mod post;
mod settings;

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{desk::Desk, post::Post};

/// What goes in and out of the module.
struct Counter {
    inbox: Vec<u8>,
    outbox: Vec<u8>,
    desk: Option<Desk>,
}

static COUNTER: Mutex<Counter> =
    Mutex::new(Counter { inbox: Vec::new(), outbox: Vec::new(), desk: None });

fn counter() -> MutexGuard<'static, Counter> {
    COUNTER.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns room for a call of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn reserve(length: usize) -> *mut u8 {
    let mut counter = counter();
    counter.inbox = vec![0; length];
    counter.inbox.as_mut_ptr()
}

/// Answers the call that stands in the room, and returns where the answer stands.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    let mut counter = counter();
    let inbox = std::mem::take(&mut counter.inbox);
    counter.outbox = Vec::new();
    let desk = counter.desk.get_or_insert_with(Desk::new);
    let answer = match Post::unpack(&inbox) {
        Some(post) => call::answer(desk, post),
        None => Post::fault("this was no call"),
    };
    counter.outbox = answer.pack();
    counter.outbox.as_ptr()
}

/// Returns how many bytes the answer has.
#[unsafe(no_mangle)]
pub extern "C" fn answer_length() -> usize {
    counter().outbox.len()
}
