//! The Vietnamese language: names, search folding, order, dates, money.
