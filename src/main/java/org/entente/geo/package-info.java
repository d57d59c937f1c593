/// Places and the map, offline: finding a place by name, distances, and drawing land, water, borders and towns.
///
/// Knows no record and no window. The data are in two packed files, read once when they are first asked for, which takes
/// some tenths of a second: never on the window's thread. `map.bin` has five layers ([org.entente.geo.Layer]) one after the
/// other: the number of paths, and for each path its rank (one byte), the number of points, and the points as differences
/// in thousandths of a degree, longitude first. `places.bin` has countries, regions, and one column after the other:
/// names, country, region, people, latitude, longitude. Numbers are seven bits a byte, the lowest first; with a sign, twice
/// the number, or twice its opposite less one. Both are made by `src/build/geo/convert.mjs`; `SOURCE.txt` beside them says
/// from what. Start with [org.entente.geo.Gazetteer] and [org.entente.geo.Chart].
@NullMarked
package org.entente.geo;

import org.jspecify.annotations.NullMarked;
