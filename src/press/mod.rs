//! Paper tree, typesetter, PDF, preview. Knows nothing of cases.
