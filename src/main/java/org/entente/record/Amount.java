package org.entente.record;

/// A quantity and its unit: one field. Money is in the smallest coin (`1250 USD` cents are 12.50), hours in minutes.
///
/// @param quantity whole number of the unit's smallest part
/// @param unit     ISO 4217 code for money, `min` for time, or any other short word
public record Amount(long quantity, String unit) {}
