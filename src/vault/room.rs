//! Memory for a book, asked for in one go.

/// What an entry takes until the Register is computed, in bytes: measured on a book of 100,000.
const OF_AN_ENTRY: usize = 2_048;
/// No more is asked for ahead, whatever a book says of itself; in bytes.
const AT_MOST: usize = 256 << 20;

/// Asks for the memory that so many entries need. By itself a module gets 64 kB at a time, a large book three thousand
/// times, and each time the browser holds everything up: that took longer than the reading.
pub fn make_room(entries: usize) {
    let mut room: Vec<u8> = vec![];
    // Where so much cannot be had at once, it may yet come bit by bit.
    let _ = room.try_reserve_exact(entries.saturating_mul(OF_AN_ENTRY).min(AT_MOST));
    // Given back at once: a module keeps what the browser gave it. Without a reader the compiler may ask for nothing.
    std::hint::black_box(&room);
}
