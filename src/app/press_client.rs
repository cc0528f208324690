//! The page's side of the press worker. `press::message` tells what passes between them.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use chrono::NaiveDateTime;
use gloo_timers::callback::Timeout;
use js_sys::{ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, MessageEvent, Worker};

use crate::press::{
    file_password::FilePassword,
    message::{PdfFile, Request},
    paper::Paper,
    preview::Preview,
};
use crate::vault::random::{BrowserRandom, random_bytes};

const LONGEST_WAIT_MS: u32 = 30_000;

/// Why there is no paper. But for another build, trying again starts a fresh worker.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PressError {
    #[error("the press cannot be started: {0}")]
    NotStarted(String),
    #[error("the press stopped")]
    Stopped,
    /// The app was renewed under this page: it must be opened again.
    #[error("the press is of another build")]
    OtherBuild,
    #[error("the press took longer than 30 s")]
    TookTooLong,
    #[error("cancelled")]
    Cancelled,
    #[error("the press could not do it: {0}")]
    Refused(String),
}

/// Starts the worker on first use. Cheap to clone: all clones share one worker.
#[derive(Clone, Default)]
pub struct PressClient {
    state: Rc<RefCell<State>>,
}

#[derive(Default)]
struct State {
    running: Option<Running>,
    last_id: u32,
    waiting: HashMap<u32, Waiting>,
}

struct Running {
    worker: Worker,
    /// Sent when the worker says that it can hear: what comes earlier is lost.
    held: Option<Vec<JsValue>>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

struct Waiting {
    resolve: Function,
    reject: Function,
    _limit: Timeout,
}

impl PressClient {
    pub async fn preview(&self, paper: &Paper) -> Result<Preview, PressError> {
        let answer = self.ask(&Request::Preview(paper.clone())).await?;
        let json = get(&answer, "preview").as_string().ok_or(PressError::Stopped)?;
        serde_json::from_str(&json).map_err(|error| PressError::Refused(error.to_string()))
    }

    /// A tagged PDF. `made_at` is by the clock of Viet Nam.
    pub async fn pdf(&self, paper: &Paper, made_at: NaiveDateTime) -> Result<PdfFile, PressError> {
        let request = Request::Pdf { paper: paper.clone(), tagged: true, made_at };
        self.file(&request).await
    }

    /// A Word file of the same tree.
    pub async fn word(&self, paper: &Paper) -> Result<Vec<u8>, PressError> {
        let answer = self.ask(&Request::Word(paper.clone())).await?;
        bytes_of(&answer, "word")
    }

    /// The same PDF, which then opens only with the password.
    pub async fn protect(&self, pdf: &[u8], password: &FilePassword) -> Result<PdfFile, PressError> {
        let (pdf, password) = (pdf.to_vec(), password.clone());
        self.file(&Request::Protect { pdf, password, seed: random_bytes(&BrowserRandom) }).await
    }

    async fn file(&self, request: &Request) -> Result<PdfFile, PressError> {
        let answer = self.ask(request).await?;
        let sha256 = get(&answer, "sha256").as_string().ok_or(PressError::Stopped)?;
        Ok(PdfFile { bytes: bytes_of(&answer, "pdf")?, sha256 })
    }

    /// Ends the worker and all that waits for it.
    pub fn cancel(&self) {
        self.stop(&PressError::Cancelled);
    }

    async fn ask(&self, request: &Request) -> Result<JsValue, PressError> {
        let request =
            serde_json::to_string(request).map_err(|error| PressError::Refused(error.to_string()))?;
        self.start()?;
        let boot = get(&js_sys::global(), "dongHanh");
        let id = {
            let mut state = self.state.borrow_mut();
            state.last_id += 1;
            state.last_id
        };
        let message = Object::new();
        let parts = [
            ("id", id.into()),
            ("build", get(&boot, "build")),
            ("fonts", get(&boot, "fonts")),
            ("request", request.into()),
        ];
        for (key, value) in &parts {
            // Setting a key of a fresh object cannot fail.
            let _ = Reflect::set(&message, &(*key).into(), value);
        }
        let client = self.clone();
        let promise = Promise::new(&mut |resolve, reject| {
            let client = client.clone();
            let late = client.clone();
            let limit = Timeout::new(LONGEST_WAIT_MS, move || late.stop(&PressError::TookTooLong));
            client.state.borrow_mut().waiting.insert(id, Waiting { resolve, reject, _limit: limit });
        });
        self.send(message.into())?;
        JsFuture::from(promise).await.map_err(|error| from_js(&error))
    }

    fn start(&self) -> Result<(), PressError> {
        if self.state.borrow().running.is_some() {
            return Ok(());
        }
        let refused = |error: &JsValue| PressError::NotStarted(format!("{error:?}"));
        let boot = get(&js_sys::global(), "dongHanh");
        let url = get(&get(&boot, "workers"), "press").as_string().unwrap_or_default();
        let worker = Worker::new(&url).map_err(|error| refused(&error))?;
        let client = self.clone();
        let on_message =
            Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| client.hear(&event.data()));
        let client = self.clone();
        let on_error = Closure::<dyn Fn(Event)>::new(move |_| client.stop(&PressError::Stopped));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let held = Some(Vec::new());
        self.state.borrow_mut().running =
            Some(Running { worker, held, _on_message: on_message, _on_error: on_error });
        Ok(())
    }

    fn send(&self, message: JsValue) -> Result<(), PressError> {
        let mut state = self.state.borrow_mut();
        let running = state.running.as_mut().ok_or(PressError::Stopped)?;
        match &mut running.held {
            Some(held) => held.push(message),
            None => running.worker.post_message(&message).map_err(|error| from_js(&error))?,
        }
        Ok(())
    }

    fn hear(&self, message: &JsValue) {
        if !message.is_object() {
            if *message != get(&get(&js_sys::global(), "dongHanh"), "build") {
                return self.stop(&PressError::OtherBuild);
            }
            let held = self.state.borrow_mut().running.as_mut().and_then(|running| running.held.take());
            for message in held.into_iter().flatten() {
                if self.send(message).is_err() {
                    return self.stop(&PressError::Stopped);
                }
            }
            return;
        }
        let id = get(message, "id").as_f64().unwrap_or(0.0) as u32;
        let Some(waiting) = self.state.borrow_mut().waiting.remove(&id) else { return };
        let error = get(message, "error");
        // The promise's own functions do not throw.
        let _ = match error.as_string() {
            Some(_) => waiting.reject.call1(&JsValue::NULL, &error),
            None => waiting.resolve.call1(&JsValue::NULL, message),
        };
        // After a panic its memory cannot be trusted.
        if error.as_string().is_some_and(|error| error.starts_with("panic")) {
            self.stop(&PressError::Stopped);
        }
    }

    fn stop(&self, why: &PressError) {
        let (running, waiting) = {
            let mut state = self.state.borrow_mut();
            (state.running.take(), std::mem::take(&mut state.waiting))
        };
        for waiting in waiting.into_values() {
            let _ = waiting.reject.call1(&JsValue::NULL, &to_js(why));
        }
        if let Some(running) = running {
            running.worker.terminate();
            // This may run inside one of the worker's own handlers, which must not be dropped under itself.
            Timeout::new(0, move || drop(running)).forget();
        }
    }
}

/// The worker's own words are strings; our reasons are numbers.
fn to_js(error: &PressError) -> JsValue {
    match error {
        PressError::TookTooLong => 1.into(),
        PressError::Cancelled => 2.into(),
        PressError::OtherBuild => 3.into(),
        _ => 0.into(),
    }
}

fn from_js(error: &JsValue) -> PressError {
    match (error.as_string(), error.as_f64()) {
        (Some(said), _) => PressError::Refused(said),
        (None, Some(1.0)) => PressError::TookTooLong,
        (None, Some(2.0)) => PressError::Cancelled,
        (None, Some(3.0)) => PressError::OtherBuild,
        _ => PressError::Stopped,
    }
}

fn bytes_of(answer: &JsValue, key: &str) -> Result<Vec<u8>, PressError> {
    let buffer: ArrayBuffer = get(answer, key).dyn_into().map_err(|_| PressError::Stopped)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
