//! The DevTools protocol over one WebSocket: commands, their answers, and the events in between.

use std::{
    cell::{Cell, RefCell},
    io,
    net::TcpStream,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket, protocol::WebSocketConfig};

/// How long the browser may take to answer one command.
const ANSWER: Duration = Duration::from_secs(60);

pub struct Cdp {
    socket: RefCell<WebSocket<TcpStream>>,
    next_id: Cell<u64>,
    events: RefCell<Vec<Event>>,
}

/// Something the browser told without being asked.
#[derive(Clone, Debug)]
pub struct Event {
    pub session: Option<String>,
    pub method: String,
    pub parameters: Value,
}

impl Cdp {
    pub fn connect(port: u16, path: &str) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", port)).expect("the browser listens");
        stream.set_read_timeout(Some(Duration::from_millis(20))).expect("a timeout can be set");
        // The handshake itself must not run into the timeout of the reads that follow.
        let patient = stream.try_clone().expect("the socket can be cloned");
        patient.set_read_timeout(Some(ANSWER)).expect("a timeout can be set");
        let config = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let url = format!("ws://127.0.0.1:{port}{path}");
        let (socket, _) = tungstenite::client::client_with_config(url, stream, Some(config))
            .unwrap_or_else(|error| panic!("no DevTools connection: {error}"));
        patient.set_read_timeout(Some(Duration::from_millis(20))).expect("a timeout can be set");
        Self { socket: RefCell::new(socket), next_id: Cell::new(1), events: RefCell::default() }
    }

    /// Sends a command and waits for its answer; an `Err` is the browser's own sentence.
    pub fn ask(&self, session: Option<&str>, method: &str, parameters: Value) -> Result<Value, String> {
        let id = self.tell(session, method, parameters)?;
        let start = Instant::now();
        while start.elapsed() < ANSWER {
            let Some(mut message) = self.read()? else { continue };
            if message["id"] == id {
                return match message.get("error") {
                    Some(error) => Err(format!("{method}: {}", error["message"])),
                    None => Ok(message["result"].take()),
                };
            }
            self.note(message);
        }
        Err(format!("{method}: no answer"))
    }

    /// Sends a command whose answer does not matter.
    pub fn tell(&self, session: Option<&str>, method: &str, parameters: Value) -> Result<u64, String> {
        let id = self.next_id.replace(self.next_id.get() + 1);
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = session {
            message["sessionId"] = session.into();
        }
        let sent = self.socket.borrow_mut().send(Message::text(message.to_string()));
        sent.map(|()| id).map_err(|error| format!("{method}: {error}"))
    }

    /// Every event so far that `wanted` picks.
    pub fn events(&self, wanted: impl Fn(&Event) -> bool) -> Vec<Event> {
        while let Ok(Some(message)) = self.read() {
            self.note(message);
        }
        self.events.borrow().iter().filter(|event| wanted(event)).cloned().collect()
    }

    fn note(&self, mut message: Value) {
        let Some(method) = message["method"].as_str().map(str::to_owned) else { return };
        let session = message["sessionId"].as_str().map(str::to_owned);
        if method == "Page.javascriptDialogOpening" {
            // A question such as "leave this page?" would stop everything else.
            let _ = self.tell(session.as_deref(), "Page.handleJavaScriptDialog", json!({ "accept": true }));
        }
        if method == "Target.attachedToTarget" {
            // A service worker: what it fetches is of interest too.
            let worker = message["params"]["sessionId"].as_str();
            let _ = self.tell(worker, "Network.enable", json!({}));
        }
        self.events.borrow_mut().push(Event { session, method, parameters: message["params"].take() });
    }

    /// Reads one message; `None` when there is none at the moment.
    fn read(&self) -> Result<Option<Value>, String> {
        match self.socket.borrow_mut().read() {
            Ok(Message::Text(text)) => {
                serde_json::from_str(&text).map(Some).map_err(|error| format!("the browser said: {error}"))
            }
            Ok(_) => Ok(None),
            Err(tungstenite::Error::Io(error))
                if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) =>
            {
                Ok(None)
            }
            Err(error) => Err(format!("the browser is gone: {error}")),
        }
    }
}
