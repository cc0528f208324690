//! Entries in general: heads and bodies, writers, clock, liveness, fields, union.
