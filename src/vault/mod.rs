//! Keys, sealing, the store seam, drafts, segments, the backup file.
