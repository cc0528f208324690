//! What all tests together came to.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
};

use crate::{Outcome, setup};

/// What every test binary reported, added up.
#[derive(Default)]
pub struct Counts {
    passed: u32,
    failed: u32,
    /// Commands and stories that ended badly; the later ones run all the same.
    broken: Vec<String>,
}

impl Counts {
    /// Runs a command of tests, passing on what it prints.
    pub fn run(&mut self, command: &mut Command) -> Outcome {
        let words = setup::words(command);
        eprintln!("\n> {words}");
        let io = |error: std::io::Error| format!("{words}: {error}");
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(io)?;
        let output = child.stdout.take().expect("stdout is piped");
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(io)?;
            self.read(&String::from_utf8_lossy(&line));
            let mut out = std::io::stdout().lock();
            out.write_all(&line).and_then(|()| out.write_all(b"\n")).map_err(io)?;
        }
        if !child.wait().map_err(io)?.success() {
            self.broken.push(words);
        }
        Ok(())
    }

    /// Adds one test that was run by itself.
    pub fn add(&mut self, name: &str, passed: bool) {
        if passed {
            self.passed += 1;
        } else {
            self.failed += 1;
            self.broken.push(name.to_owned());
        }
    }

    pub fn close(self) -> Outcome {
        println!("\n{} passed, {} failed", self.passed, self.failed);
        match self.broken.as_slice() {
            [] if self.failed == 0 && self.passed > 0 => Ok(()),
            [] => Err("no test ran, or one failed".to_owned()),
            broken => Err(format!("failed: {}", broken.join("; "))),
        }
    }

    /// Adds a closing line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn read(&mut self, line: &str) {
        let Some((_, results)) = line.split_once("test result: ") else { return };
        for part in results.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((count, "passed")) => self.passed += count.parse().unwrap_or(0),
                Some((count, "failed")) => self.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn adds_up_closing_lines() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            "running 7 tests, 7 passed",
        ] {
            counts.read(line);
        }
        assert_eq!((counts.passed, counts.failed), (15, 2));
    }
}
