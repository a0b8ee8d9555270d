//! Answers requests on the loopback.

use std::{
    io,
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use crate::assets::Assets;
use crate::cli::{
    disk, eject,
    outcome::Outcome,
    pool, press,
    preview::{
        Plan,
        answer::{self, Content, Media},
        board::Board,
        door::{Door, Refusal},
        drawing::Drawing,
        files::PageFiles,
        http,
        tab::Tab,
        watch::Watch,
        window::Window,
    },
    ui::Ui,
};

/// More requests at a time than any number of windows makes.
const MOST_REQUESTS: usize = 256;

/// What every request is answered from.
#[derive(Debug)]
struct Desk {
    door: Door,
    files: PageFiles,
    board: Arc<Board>,
    busy: AtomicUsize,
}

/// Serves until the program is stopped.
pub(super) fn serve(plan: &Plan<'_>, ui: &Ui) -> Outcome {
    // Who listens cannot draw too.
    if pool::is_alone() {
        ui.fail(&format!("nothing can be drawn: {}", pool::NO_THREADS));
        return Outcome::Failed;
    }
    match begin(plan, ui) {
        Ok((listener, desk, watch)) => {
            let board = Arc::clone(&desk.board);
            thread::scope(|scope| {
                let drawing = move || Drawing::new(plan, &board, watch).run();
                let builder = thread::Builder::new().stack_size(press::STACK);
                if let Err(error) = builder.spawn_scoped(scope, drawing) {
                    ui.fail(&format!("nothing can be drawn: {}", disk::reason(&error)));
                    return Outcome::Failed;
                }
                listen(&listener, &desk);
                Outcome::Failed
            })
        }
        Err(why) => {
            ui.fail(&format!("the preview cannot start: {why}"));
            Outcome::Failed
        }
    }
}

fn begin(plan: &Plan<'_>, ui: &Ui) -> Result<(TcpListener, Arc<Desk>, Watch), String> {
    let assets = match &plan.templates {
        Some(folder) => eject::read(folder, ui).ok_or("its templates cannot be read")?,
        None => Assets::built_in(),
    };
    let files = PageFiles::new(&assets, plan.path.is_dir()).map_err(|fault| fault.to_string())?;
    let board = Arc::new(Board::default());
    let watch = Watch::new(Arc::clone(&board), plan.templates.as_deref())
        .map_err(|_| "the system does not tell when files change")?;
    let reason = |error| disk::reason(&error);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(reason)?;
    let port = listener.local_addr().map_err(reason)?.port();
    let mut token = [0; 16];
    getrandom::fill(&mut token).map_err(|_| "the system has no random numbers")?;
    let door = Door::new(port, token);
    ui.result(&format!("{}\n", door.address()));
    ui.say("Open this address in a browser on this computer. It shows facilitator's words too, so pass it to nobody. Ctrl+C stops it.");
    Ok((listener, Arc::new(Desk { door, files, board, busy: AtomicUsize::new(0) }), watch))
}

fn listen(listener: &TcpListener, desk: &Arc<Desk>) {
    for stream in listener.incoming() {
        // A browser that went away before it was heard is no fault.
        let Ok(mut stream) = stream else { continue };
        if desk.busy.fetch_add(1, Ordering::Relaxed) >= MOST_REQUESTS {
            desk.busy.fetch_sub(1, Ordering::Relaxed);
            continue;
        }
        let its_desk = Arc::clone(desk);
        // Each in a thread of its own: one that never ends, or is never read, holds up no other.
        let started = thread::Builder::new().spawn(move || {
            let _ = its_desk.answer(&mut stream);
            its_desk.busy.fetch_sub(1, Ordering::Relaxed);
        });
        // The browser asks again where there was no thread for it.
        if started.is_err() {
            desk.busy.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

impl Desk {
    fn answer(&self, stream: &mut TcpStream) -> io::Result<()> {
        let head = http::read(stream)?;
        let found = head.and_then(|bytes| {
            http::ask(&bytes, |head| {
                let asked = self.door.open(head)?;
                self.find(asked).ok_or(Refusal::Nothing)
            })
        });
        match found {
            Ok(Found::Content(content)) => content.write(stream),
            Ok(Found::Events(window)) => self.send_events(stream, &window),
            Err(refusal) => answer::refuse(stream, refusal),
        }
    }

    fn find(&self, asked: &str) -> Option<Found> {
        let (path, query) = asked.split_once('?').unwrap_or((asked, ""));
        if path == "events" {
            return Some(Found::Events(Arc::new(window(query)?)));
        }
        let Some(name) = path.strip_prefix("drawn/") else {
            return self.files.get(path).map(Found::Content);
        };
        let is_picture = name.strip_suffix(".svg").is_some();
        let kind = if is_picture { Media::Picture } else { Media::Frame };
        Some(Found::Content(Content { kind, bytes: self.board.get(name)? }))
    }

    fn send_events(&self, out: &mut TcpStream, window: &Arc<Window>) -> io::Result<()> {
        answer::begin_events(out)?;
        if !self.board.enter(Arc::clone(window)) {
            return Ok(());
        }
        let sent = window.send(out);
        self.board.leave(window);
        sent
    }
}

/// What a request asks for.
enum Found {
    Content(Content),
    Events(Arc<Window>),
}

/// Returns the window that asks for events.
fn window(query: &str) -> Option<Window> {
    let value = |key: &str| {
        query.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == key))
    };
    let briefing = match value("briefing") {
        Some((_, number)) => Some(number.parse().ok()?),
        None => None,
    };
    let tab = value("tab").map_or(Some(Tab::Findings), |(_, word)| Tab::of(word))?;
    Some(Window::new(briefing, tab))
}
