// A bundle, by bundle/package-info.java.
import { Standing, statement } from './cards.mjs';
import { Bad, base64, bytesOf, checkpoint, entry, id, jose, key, list, need, number, only, read, receipt, seq, sha256, space,
  text } from './format.mjs';

const LOGS = 10_000;
const ELEMENTS = 20_000;
const LINE = 2_000_000;
const MANIFEST = 4 << 20;
const CONTENTS = 10_000;
const CONTENT = 50 << 20;
const PART = 720 << 10;
const PROTECTED = '{"alg":"Ed25519","typ":"entente-bundle+jws"}';
const COMMA = 44;

class Lines {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  next(longest = LINE) {
    const end = this.bytes.indexOf(10, this.at);
    need(end >= 0, 'the file ends too early');
    need(end - this.at <= longest, 'a line is too long');
    const line = this.bytes.subarray(this.at, end);
    this.at = end + 1;
    return line;
  }

  expect(ascii) {
    need(this.next().equals(Buffer.from(ascii)), `the parts are not in order at ${ascii}`);
  }

  /** Elements up to the line that ends the section; a comma after each but the last. */
  section(end, what, each) {
    const elements = [];
    let more = true;
    for (let line = this.next(); !line.equals(Buffer.from(end)); line = this.next()) {
      need(more && elements.length < ELEMENTS, `more than there can be before ${end}`);
      more = line.at(-1) === COMMA;
      elements.push(each(read(more ? line.subarray(0, -1) : line, what)));
    }
    need(!more || elements.length === 0, `an element is missing before ${end}`);
    return elements;
  }
}

function ranges(manifest) {
  const logs = list(manifest, 'logs');
  need(logs.length <= LOGS, 'too many logs');
  let last = '';
  for (const range of logs) {
    only(range, 'log', 'first', 'head', 'last', 'log', 'previous');
    need(seq(range, 'last') >= seq(range, 'first'), 'a range ends before it begins');
    bytesOf(range.previous, range.first === 1 ? 0 : 32, 'previous');
    bytesOf(range.head, 32, 'head');
    need(last < text(range, 'log') + range.head, 'the logs are not in order');
    last = range.log + range.head;
  }
  return logs;
}

async function manifestOf(line) {
  const end = line.length - 2;
  need(line.subarray(0, 12).toString('latin1') === '{"manifest":', 'no manifest');
  need(line.subarray(end).toString('latin1') === '},', 'no manifest');
  const jws = read(line.subarray(12, end + 1), 'manifest');
  only(jws, 'manifest', 'payload', 'protected', 'signature');
  need(bytesOf(jws.protected, undefined, 'protected').toString('latin1') === PROTECTED, 'another algorithm or type');
  bytesOf(jws.signature, 64, 'signature');
  const manifest = read(bytesOf(jws.payload, undefined, 'payload'), 'manifest');
  only(manifest, 'manifest', 'created', 'features', 'format', 'from', 'id', 'length', 'logs', 'sha256', 'spaces', 'to');
  only(manifest.from, 'from', 'community', 'device');
  const device = { kty: 'OKP', crv: 'Ed25519', x: key(manifest.from.device, 'device') };
  try {
    await jose.flattenedVerify(jws, await jose.importJWK(device, 'Ed25519'), { algorithms: ['Ed25519'] });
  } catch {
    throw new Bad('the signature on the manifest does not fit');
  }
  need(manifest.format === 1 && list(manifest, 'features').length === 0, 'from another version');
  key(manifest.from.community, 'community');
  id(manifest, 'id');
  number(manifest, 'created');
  for (const to of list(manifest, 'to')) {
    only(to, 'to', 'community', 'devices');
    key(to.community, 'community');
    list(to, 'devices').forEach((d) => key(d, 'device'));
  }
  bytesOf(manifest.sha256, 32, 'sha256');
  return manifest;
}

const end = (log, seq, head) => `${log} ${seq} ${head}`;

function checkpointsOf(lines, spaces, logs) {
  const checkpoints = new Map();
  for (const c of lines.section('],"receipts":[', 'checkpoint', checkpoint)) {
    need(!checkpoints.has(end(c.log, c.seq, c.head)), 'the same checkpoint twice');
    checkpoints.set(end(c.log, c.seq, c.head), c);
  }
  for (const range of logs) {
    const last = checkpoints.get(end(range.log, range.last, range.head));
    need(last !== undefined, 'a log does not end on its checkpoint');
    need(spaces.has(last.space), 'a log is of a space that is not named');
  }
  need(checkpoints.size === logs.length, 'a checkpoint is of no log here');
  return checkpoints;
}

function entries(lines, logs, checkpoints) {
  const total = logs.reduce((sum, range) => sum + range.last - range.first + 1, 0);
  let left = total;
  for (const range of logs) {
    const place = checkpoints.get(end(range.log, range.last, range.head));
    let previous = range.previous;
    for (let at = range.first; at <= range.last; at++) {
      const line = lines.next();
      left--;
      need((line.at(-1) === COMMA) === left > 0, 'a comma is missing or too many');
      previous = entry(read(left > 0 ? line.subarray(0, -1) : line, 'entry', 1), place, at, previous);
    }
    need(previous === range.head, 'the entries of a log are not those that its checkpoint signed');
  }
  return total;
}

/** One content of an attachment from its first line on; gives whether a comma stands after its last. */
function content(lines, first, known) {
  let line = first;
  let head;
  const parts = [];
  for (let at = 1; head === undefined || at <= head.parts; at++) {
    if (at > 1) {
      need(line.at(-1) === COMMA, 'a comma is missing within an attachment');
      line = lines.next();
    }
    const part = read(line.at(-1) === COMMA ? line.subarray(0, -1) : line, 'attachment');
    only(part, 'attachment', 'data', 'part', 'parts', 'sha256', 'size');
    bytesOf(part.sha256, 32, 'sha256');
    head ??= part;
    const size = number(part, 'size');
    need(size >= 1 && size <= CONTENT, 'an attachment is empty or too large');
    need(number(part, 'parts') === Math.ceil(size / PART) && number(part, 'part') === at, 'the parts are not in order');
    need(part.sha256 === head.sha256 && size === head.size, 'parts of two attachments are mixed');
    parts.push(bytesOf(part.data, Math.min(PART, size - (at - 1) * PART), 'data'));
  }
  need(base64(sha256(Buffer.concat(parts))) === head.sha256, 'an attachment is not what its hash says');
  need(!known.has(head.sha256), 'the same attachment twice');
  known.set(head.sha256, head.size);
  return line.at(-1) === COMMA;
}

function contents(lines) {
  const known = new Map();
  let more = false;
  for (let line = lines.next(); !line.equals(Buffer.from(']}')); line = lines.next()) {
    need(known.size === 0 || more, 'a comma is missing after an attachment');
    need(known.size < CONTENTS, 'too many attachments');
    more = content(lines, line, known);
  }
  need(!more, 'an attachment is missing after a comma');
  return known;
}

/** Checks an open bundle; gives what `entente verify --json` says of it. */
export async function bundle(bytes) {
  const lines = new Lines(bytes);
  const manifest = await manifestOf(lines.next(MANIFEST));
  const rest = bytes.subarray(lines.at);
  need(number(manifest, 'length') === rest.length, 'the file is not as long as it was');
  need(base64(sha256(rest)) === manifest.sha256, 'what follows the manifest was changed');
  const spaces = new Set(list(manifest, 'spaces').map(space));
  const logs = ranges(manifest);
  lines.expect('"cards":[');
  const cards = lines.section('],"checkpoints":[', 'card', statement);
  const checkpoints = checkpointsOf(lines, spaces, logs);
  lines.section('],"entries":[', 'receipt', receipt);
  const total = entries(lines, logs, checkpoints);
  lines.expect('],"attachments":[');
  const files = contents(lines);
  need(lines.at === bytes.length, 'the file goes on after its end');

  const sender = new Standing(manifest.from.community, cards);
  return {
    bundle: manifest.id,
    from: sender.name,
    community: manifest.from.community,
    certified: sender.state(manifest.from.device) === 'live',
    to: manifest.to.map((to) => new Standing(to.community, cards).name),
    made: manifest.created,
    spaces: manifest.spaces.length,
    laptops: new Set([...checkpoints.values()].map((c) => c.device)).size,
    entries: total,
    statements: cards.length,
    files: files.size,
    fileBytes: [...files.values()].reduce((sum, size) => sum + size, 0),
  };
}
