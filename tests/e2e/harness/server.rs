//! A plain static host: files; anything else is `404.html` with status 404.

use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// Serves a folder until it is stopped or dropped. Stopped is the browser's cable out.
pub struct Server {
    port: u16,
    site: Arc<Site>,
    running: Option<(Arc<AtomicBool>, JoinHandle<()>)>,
}

struct Site {
    files: PathBuf,
    /// Begins and ends with `/`.
    mount: String,
    /// Every path that was asked for.
    asked: Mutex<Vec<String>>,
}

impl Server {
    /// Serves the release `dist/` under `mount` (`/` or `/any/path/`), on a port that is free.
    pub fn of_dist(mount: &str) -> Self {
        let dist = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(dist.join("index.html").exists(), "build the app first: cargo xtask build");
        Self::of(dist, mount)
    }

    /// Serves any folder. `mount` begins and ends with `/`.
    pub fn of(files: PathBuf, mount: &str) -> Self {
        let site = Arc::new(Site { files, mount: mount.to_owned(), asked: Mutex::default() });
        let mut server = Self { port: 0, site, running: None };
        server.start();
        server
    }

    /// The address of the app, with its `/`.
    ///
    /// By name, not number: only `localhost` is a secure context over http for every browser.
    pub fn address(&self) -> String {
        format!("http://localhost:{}{}", self.port, self.site.mount)
    }

    /// The address of `path` inside the app, such as `ho-so`.
    pub fn at(&self, path: &str) -> String {
        self.address() + path
    }

    /// The paths that were asked for since the last time.
    pub fn take_log(&self) -> Vec<String> {
        std::mem::take(&mut self.site.asked.lock().expect("no thread panicked"))
    }

    /// Refuses every connection from now on, and drops those that are open.
    pub fn stop(&mut self) {
        if let Some((alive, listening)) = self.running.take() {
            alive.store(false, Ordering::SeqCst);
            // The listener sees the flag when it accepts this.
            let _ = TcpStream::connect(("127.0.0.1", self.port));
            let _ = listening.join();
        }
    }

    /// Starts again on the same port.
    pub fn start(&mut self) {
        let listener = TcpListener::bind(("127.0.0.1", self.port)).expect("the port is free");
        self.port = listener.local_addr().expect("it is bound").port();
        let alive = Arc::new(AtomicBool::new(true));
        let (flag, site) = (alive.clone(), self.site.clone());
        let listening = thread::spawn(move || {
            for stream in listener.incoming().take_while(|_| flag.load(Ordering::SeqCst)) {
                let (flag, site) = (flag.clone(), site.clone());
                thread::spawn(move || stream.and_then(|stream| answer(stream, &flag, &site)));
            }
        });
        self.running = Some((alive, listening));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Answers one request and closes: with no connection kept, a stopped server is out of reach at once.
fn answer(mut stream: TcpStream, alive: &AtomicBool, site: &Site) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    if !alive.load(Ordering::SeqCst) {
        return Ok(());
    }
    let target = request.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    site.asked.lock().expect("no thread panicked").push(path.to_owned());
    let (status, file) = match site.file_for(path) {
        Some(file) => ("200 OK", file),
        None => ("404 Not Found", site.files.join("404.html")),
    };
    let body = fs::read(&file)?;
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: max-age=600\r\nConnection: close\r\n\r\n",
        content_type(&file),
        body.len()
    )?;
    stream.write_all(&body)
}

impl Site {
    fn file_for(&self, path: &str) -> Option<PathBuf> {
        let inside = path.strip_prefix(&self.mount)?;
        let file = self.files.join(if inside.is_empty() { "index.html" } else { inside });
        (file.is_file() && !inside.contains("..")).then_some(file)
    }
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("ttf") => "font/ttf",
        _ => "application/octet-stream",
    }
}
