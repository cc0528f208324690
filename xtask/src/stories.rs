//! The stories in the browser, each in a process of its own: several at a time, the long ones first, and at the end
//! how long each took.

use std::{
    collections::VecDeque,
    process::{Command, Stdio},
    sync::{
        Mutex,
        mpsc::{Sender, channel},
    },
    thread,
    time::{Duration, Instant},
};

use crate::{
    counts::Counts,
    tasks::{cargo, linted},
};

/// How many go on at a time: most of a story is waiting for a page.
const LANES: usize = 4;
/// So many of those that race a clock: each may have a processor of two.
const TIMED_LANES: usize = 2;
/// Stories that race a clock: typing that must be on disk a moment later, a browser killed in the middle.
const TIMED: [&str; 2] = ["kill::", "typing::"];
/// Stories of minutes, begun before the others, so that nobody waits for one of them alone at the end.
const LONG: [&str; 6] = ["faults::", "access::every", "month::", "story::", "keyboard::", "touch::"];

/// How a story ended.
struct Told {
    name: String,
    took: Duration,
    passed: bool,
    said: String,
}

/// The stories of this checkout, told on the `dist/` there is.
pub struct Stories {
    program: String,
    timed: Vec<String>,
    others: Vec<String>,
    told: Vec<Told>,
}

impl Stories {
    /// Those whose name has `part` in it; an `Err` where they do not compile.
    pub fn compiled(part: &str) -> Result<Self, String> {
        let program = compiled()?;
        let is_timed = |name: &String| TIMED.iter().any(|start| name.starts_with(start));
        let (timed, mut others): (Vec<_>, Vec<_>) =
            names(&program)?.into_iter().filter(|name| name.contains(part)).partition(is_timed);
        others
            .sort_by_key(|name| LONG.iter().position(|start| name.starts_with(start)).unwrap_or(LONG.len()));
        Ok(Self { program, timed, others, told: vec![] })
    }

    /// Tells all but those that race a clock.
    pub fn tell(&mut self) {
        self.told.extend(side_by_side(&self.program, std::mem::take(&mut self.others), LANES));
    }

    /// Tells those that race a clock: nothing else may go on beside them.
    pub fn tell_timed(&mut self) {
        self.told.extend(side_by_side(&self.program, std::mem::take(&mut self.timed), TIMED_LANES));
    }

    /// Shows what each took, and counts it.
    pub fn close(mut self, counts: &mut Counts) {
        self.told.sort_by_key(|story| std::cmp::Reverse(story.took));
        println!("\nThe stories by what they took:");
        for story in &self.told {
            println!("{}", line(story));
            counts.add(&story.name, story.passed);
        }
    }
}

/// The program that tells them.
fn compiled() -> Result<String, String> {
    let mut command = cargo("test");
    linted(command.args([
        "--locked",
        "--test",
        "e2e",
        "--no-run",
        "--message-format",
        "json-render-diagnostics",
    ]));
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("cargo: {error}"))?;
    if !output.status.success() {
        return Err("the stories do not compile".to_owned());
    }
    let messages = String::from_utf8_lossy(&output.stdout);
    let program = |line: &str| {
        let (_, rest) = line.contains("\"name\":\"e2e\"").then(|| line.split_once("\"executable\":\""))??;
        Some(rest.split_once('"')?.0.to_owned())
    };
    messages.lines().find_map(program).ok_or_else(|| "cargo names no program of the stories".to_owned())
}

/// The stories of the program, without those that are measurements or pictures.
fn names(program: &str) -> Result<Vec<String>, String> {
    let listed = |switches: &[&str]| {
        let output = Command::new(program).args(["--list", "--format", "terse"]).args(switches).output();
        let output = output.map_err(|error| format!("{program}: {error}"))?;
        let names = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| Some(line.strip_suffix(": test")?.to_owned()))
            .collect::<Vec<_>>();
        Ok::<_, String>(names)
    };
    let ignored = listed(&["--ignored"])?;
    Ok(listed(&[])?.into_iter().filter(|name| !ignored.contains(name)).collect())
}

fn side_by_side(program: &str, names: Vec<String>, lanes: usize) -> Vec<Told> {
    let waiting = Mutex::new(VecDeque::from(names));
    let (ended, stories) = channel();
    thread::scope(|scope| {
        for _ in 0..lanes {
            let ended = ended.clone();
            scope.spawn(|| lane(program, &waiting, ended));
        }
        drop(ended);
        let show = |story: &Told| {
            println!("{}", line(story));
            if !story.passed {
                println!("{}", story.said);
            }
        };
        stories.into_iter().inspect(show).collect()
    })
}

fn lane(program: &str, waiting: &Mutex<VecDeque<String>>, ended: Sender<Told>) {
    let next = || waiting.lock().expect("no lane panics").pop_front();
    while let Some(name) = next() {
        let start = Instant::now();
        let output = Command::new(program).args(["--exact", &name, "--test-threads", "1"]).output();
        let (passed, said) = match output {
            Ok(output) => {
                let said =
                    [output.stdout, output.stderr].map(|part| String::from_utf8_lossy(&part).into_owned());
                (output.status.success() && said[0].contains("1 passed"), said.concat())
            }
            Err(error) => (false, error.to_string()),
        };
        if ended.send(Told { name, took: start.elapsed(), passed, said }).is_err() {
            return;
        }
    }
}

fn line(story: &Told) -> String {
    let outcome = if story.passed { "ok" } else { "FAILED" };
    format!("{:6.1} s  {outcome:6}  {}", story.took.as_secs_f32(), story.name)
}
