//! The last step: every object as bytes, all but streams packed into object streams, and a cross-reference stream
//! with an ID drawn from the content.

use std::io::Write;

use lopdf::{Object, StringFormat};
use miniz_oxide::deflate::compress_to_vec_zlib;
use sha2::{Digest, Sha256};

use super::{
    PdfError,
    finish::Finished,
    rows::{PACKED, ROW, packed},
};

const HEADER: &[u8] = b"%PDF-1.7\n%\xbb\xad\xc0\xde\n";
const OBJECTS_PER_STREAM: usize = 5_000;

pub fn write(finished: Finished) -> Result<Vec<u8>, PdfError> {
    let Finished { document, structure, root, info } = finished;
    let mut file = File { out: HEADER.to_vec(), rows: vec![FREE] };
    // What goes into object streams: numbers and bytes.
    let mut small: Vec<(u32, Vec<u8>)> = Vec::new();
    for ((number, _), object) in document.objects {
        match object {
            Object::Stream(mut stream) => {
                stream.dict.remove(b"Length");
                let mut data = stream.content;
                if stream.allows_compression && !stream.dict.has(b"Filter") {
                    data = compress_to_vec_zlib(&data, LEVEL);
                    stream.dict.set("Filter", "FlateDecode");
                }
                let mut dictionary = Vec::new();
                put(&mut dictionary, &Object::Dictionary(stream.dict));
                file.stream(number, &dictionary, &data)?;
            }
            object => {
                let mut bytes = Vec::new();
                put(&mut bytes, &object);
                small.push((number, bytes));
            }
        }
    }
    let first_of_structure = document.max_id + 1;
    small.extend((first_of_structure..).zip(structure.into_iter().map(String::into_bytes)));
    let mut next = small.iter().map(|(number, _)| *number).max().unwrap_or(0).max(document.max_id) + 1;
    for objects in small.chunks(OBJECTS_PER_STREAM) {
        file.object_stream(next, objects)?;
        next += 1;
    }
    file.end(next, root, info)
}

/// A paper of a hundred pages is made on a tablet: level 6 takes a third longer for one part in a hundred.
const LEVEL: u8 = 4;

/// Object 0 is never used.
const FREE: [u8; ROW] = [0, 0, 0, 0, 0, 255, 255];

struct File {
    out: Vec<u8>,
    /// By number.
    rows: Vec<[u8; ROW]>,
}

impl File {
    fn row(&mut self, number: u32, row: [u8; ROW]) {
        let at = number as usize;
        if self.rows.len() <= at {
            self.rows.resize(at + 1, FREE);
        }
        self.rows[at] = row;
    }

    fn begins_here(&mut self, number: u32) -> Result<(), PdfError> {
        let at = u32::try_from(self.out.len()).map_err(|_| PdfError::Write("too large".into()))?;
        let [a, b, c, d] = at.to_be_bytes();
        self.row(number, [1, a, b, c, d, 0, 0]);
        Ok(())
    }

    /// `dictionary` is a dictionary in brackets, without the length.
    fn stream(&mut self, number: u32, dictionary: &[u8], data: &[u8]) -> Result<(), PdfError> {
        self.begins_here(number)?;
        let inner = dictionary.strip_suffix(b">>").unwrap_or(dictionary);
        self.out.extend(format!("{number} 0 obj\n").bytes());
        self.out.extend(inner);
        self.out.extend(format!("/Length {}>>stream\n", data.len()).bytes());
        self.out.extend(data);
        self.out.extend(b"\nendstream\nendobj\n");
        Ok(())
    }

    fn object_stream(&mut self, number: u32, objects: &[(u32, Vec<u8>)]) -> Result<(), PdfError> {
        let (mut index, mut body) = (String::new(), Vec::new());
        for (at, (object, bytes)) in (0_u16..).zip(objects) {
            index.push_str(&format!("{object} {} ", body.len()));
            body.extend(bytes);
            body.push(b'\n');
            let ([a, b, c, d], [high, low]) = (number.to_be_bytes(), at.to_be_bytes());
            self.row(*object, [2, a, b, c, d, high, low]);
        }
        let head = format!("<</Type/ObjStm/N {}/First {}/Filter/FlateDecode>>", objects.len(), index.len());
        let mut data = index.into_bytes();
        data.append(&mut body);
        self.stream(number, head.as_bytes(), &compress_to_vec_zlib(&data, LEVEL))
    }

    fn end(mut self, number: u32, root: u32, info: u32) -> Result<Vec<u8>, PdfError> {
        let start = self.out.len();
        let id = hex::encode(&Sha256::digest(&self.out)[..16]);
        self.begins_here(number)?;
        let count = self.rows.len();
        let head = format!(
            "<</Type/XRef/Root {root} 0 R/Info {info} 0 R/ID[<{id}><{id}>]/Size {count}/W[1 4 2]/Index[0 {count}]\
             /Filter/FlateDecode{PACKED}>>"
        );
        let rows = packed(&self.rows);
        self.stream(number, head.as_bytes(), &rows)?;
        self.out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());
        Ok(self.out)
    }
}

/// An object as it stands in a file.
fn put(out: &mut Vec<u8>, object: &Object) {
    // Writing to a vector cannot fail.
    let _ = match object {
        Object::Null => out.write_all(b"null"),
        Object::Boolean(value) => write!(out, "{value}"),
        Object::Integer(value) => write!(out, "{value}"),
        Object::Real(value) => write!(out, "{value}"),
        Object::Reference((number, generation)) => write!(out, "{number} {generation} R"),
        Object::Name(name) => {
            out.push(b'/');
            for byte in name {
                // Everything else must be told by its number.
                let _ = match byte {
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'+' | b'_' | b'.' => {
                        out.write_all(&[*byte])
                    }
                    byte => write!(out, "#{byte:02X}"),
                };
            }
            Ok(())
        }
        Object::String(text, StringFormat::Hexadecimal) => write!(out, "<{}>", hex::encode(text)),
        Object::String(text, StringFormat::Literal) => {
            out.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => out.extend([b'\\', *byte]),
                    b'\r' => out.extend(b"\\r"),
                    byte => out.push(*byte),
                }
            }
            out.write_all(b")")
        }
        Object::Array(items) => {
            out.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(b' ');
                }
                put(out, item);
            }
            out.write_all(b"]")
        }
        Object::Dictionary(entries) => {
            out.extend(b"<<");
            for (key, value) in entries {
                put(out, &Object::Name(key.clone()));
                out.push(b' ');
                put(out, value);
            }
            out.write_all(b">>")
        }
        // Streams stand in the file itself, never within an object.
        Object::Stream(_) => out.write_all(b"null"),
    };
}
