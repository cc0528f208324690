//! The work itself, computed from the ledger.
