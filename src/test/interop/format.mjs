// Entente's format, version 1, read by its description in log/v1/package-info.java alone: bytes, keys, signatures,
// entries. Nothing here comes from the program.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Where npm put `jose` and `canonicalize`: a folder node_modules.
const modules = createRequire(join(process.env.ENTENTE_NODE_MODULES ?? '.', 'x.js'));
const load = async (name) => import(pathToFileURL(modules.resolve(name)).href);
export const jose = await load('jose');
const canonicalize = (await load('canonicalize')).default;

/** What breaks a rule of the format; anything else thrown is a defect of this script. */
export class Bad extends Error {}

export const need = (holds, what) => {
  if (!holds) throw new Bad(what);
};

const DEEPEST = 16;
const LONGEST_TEXT = 1_000_000;
const LONGEST_NAME = 1_000;
const LONGEST_ENTRY = 2_000_000;
const LAST = 2 ** 40 - 1;

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest();
export const base64 = (bytes) => Buffer.from(bytes).toString('base64url');
const canonical = (value) => Buffer.from(canonicalize(value), 'utf8');
const purposed = (purpose, value) => Buffer.concat([Buffer.from(purpose + '\n', 'latin1'), canonical(value)]);
const hashOf = (purpose, value) => sha256(purposed(purpose, value));

function base32(hash) {
  let text = '';
  let bits = 0n;
  for (const byte of hash.subarray(0, 20)) bits = (bits << 8n) | BigInt(byte);
  for (let i = 155n; i >= 0n; i -= 5n) text += 'abcdefghijklmnopqrstuvwxyz234567'[Number((bits >> i) & 31n)];
  return text;
}

export function bytesOf(text, length, what) {
  need(typeof text === 'string', `${what} is not text`);
  const bytes = Buffer.from(text, 'base64url');
  need(bytes.toString('base64url') === text, `${what} is not base64url as it should be written`);
  need(length === undefined || bytes.length === length, `${what} has the wrong length`);
  return bytes;
}

/** Refuses what has no place in a value. */
export function within(value, what, depth = 0) {
  if (typeof value === 'string') {
    need(value.length <= LONGEST_TEXT, `${what} has a text that is too long`);
    need(!/\p{Surrogate}/u.test(value), `${what} holds half a character`);
  } else if (typeof value === 'number') {
    need(Number.isSafeInteger(value), `${what} holds a number that is not whole or over 53 bits`);
  } else if (value !== null && typeof value === 'object') {
    need(depth < DEEPEST, `${what} is nested too deep`);
    for (const [name, member] of Object.entries(value)) {
      need(Array.isArray(value) || name.length <= LONGEST_NAME, `${what} has a name that is too long`);
      need(Array.isArray(value) || !/\p{Surrogate}/u.test(name), `${what} holds half a character`);
      within(member, what, depth + 1);
    }
  }
}

/** Reads bytes that must be canonical; `outer` levels do not count as depth. */
export function read(bytes, what, outer = 0) {
  let value;
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch {
    throw new Bad(`${what} is not JSON in UTF-8`);
  }
  within(value, what, -outer);
  // Names twice, other escapes, white space, -0 and 1e3 do not come back as they were.
  need(canonicalize(value) === text, `${what} is not in canonical form`);
  return value;
}

export const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

export function only(value, what, ...names) {
  need(isObject(value), `${what} is not an object`);
  for (const name of Object.keys(value)) need(names.includes(name), `${what} has a member too many: ${name}`);
}

export function text(map, name) {
  need(typeof map[name] === 'string', `${name} is not text`);
  return map[name];
}

export function number(map, name, least = 0) {
  need(typeof map[name] === 'number' && map[name] >= least, `${name} is not a whole number of at least ${least}`);
  return map[name];
}

export function list(map, name) {
  need(Array.isArray(map[name]), `${name} is not a list`);
  return map[name];
}

export function seq(map, name) {
  need(number(map, name, 1) <= LAST, `${name} is more than 2^40 - 1`);
  return map[name];
}

const isId = (value) => typeof value === 'string' && /^[a-z2-7]{32}$/.test(value);

export function id(map, name) {
  need(isId(map[name]), `${name} is not an id`);
  return map[name];
}

// Keys: RFC 8032, in canonical form, none of small order.
const P = 2n ** 255n - 19n;
const mod = (a) => ((a % P) + P) % P;
const power = (a, e) => {
  let r = 1n;
  for (a = mod(a); e > 0n; e >>= 1n, a = (a * a) % P) if (e & 1n) r = (r * a) % P;
  return r;
};
const inverse = (a) => power(a, P - 2n);
const D = mod(-121665n * inverse(121666n));
const known = new Map();

/** An Ed25519 key that may be trusted with signatures. */
export function key(value, what) {
  if (known.has(value)) return value;
  const bytes = bytesOf(value, 32, what);
  const y = BigInt('0x' + Buffer.from(bytes).reverse().toString('hex')) & (2n ** 255n - 1n);
  need(y < P, `${what} is no key`);
  const square = (at) => mod((at * at - 1n) * inverse(D * at * at + 1n));
  const xx = square(y);
  need(xx === 0n ? (bytes[31] & 0x80) === 0 : power(xx, (P - 1n) / 2n) === 1n, `${what} is no key`);
  let doubled = y;
  for (let i = 0; i < 3; i++) {
    const x2 = square(doubled);
    const y2 = mod(doubled * doubled);
    doubled = mod((x2 + y2) * inverse(1n - D * x2 * y2));
  }
  need(doubled !== 1n, `${what} is a key of small order`);
  known.set(value, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: value }, format: 'jwk' }));
  return value;
}

export function signed(by, purpose, value, signature) {
  const bytes = bytesOf(signature, 64, 'signature');
  const fits = verify(null, purposed(purpose, value), known.get(key(by, 'key')), bytes);
  need(fits, `the signature on a ${purpose} does not fit`);
}

export const without = (map, name) => Object.fromEntries(Object.entries(map).filter(([n]) => n !== name));

export function tips(value, what) {
  need(Array.isArray(value), `${what} is not a list`);
  let last = '';
  for (const tip of value) {
    need(Array.isArray(tip) && tip.length === 3 && isId(tip[0]), `${what} is not a list of entries`);
    seq(tip, 1);
    bytesOf(tip[2], 32, what);
    need(last < tip[0] + tip[2], `${what} is out of order`);
    last = tip[0] + tip[2];
  }
  return value;
}

/** A genesis; gives the space's id. */
export function space(genesis) {
  only(genesis, 'space', 'kind', 'nonce', 'roots');
  need(['ours', 'pair', 'network'].includes(genesis.kind), 'a space of a kind that is not known');
  const pair = genesis.kind === 'pair';
  const roots = list(genesis, 'roots').map((root) => key(root, 'root'));
  need(pair ? roots.length === 2 && roots[0] < roots[1] : roots.length === 1, 'a space has the wrong founders');
  bytesOf(genesis.nonce, pair ? 0 : 16, 'nonce');
  return base32(hashOf('entente/space/v1', genesis));
}

export function checkpoint(value) {
  only(value, 'checkpoint', 'community', 'device', 'head', 'log', 'nonce', 'seq', 'signature', 'space');
  const { community, device, nonce } = value;
  key(community, 'community');
  key(device, 'device');
  bytesOf(nonce, 16, 'nonce');
  bytesOf(value.head, 32, 'head');
  seq(value, 'seq');
  const origin = { community, device, nonce, space: id(value, 'space') };
  need(base32(hashOf('entente/log/v1', origin)) === value.log, 'a checkpoint is for another log');
  signed(device, 'entente/checkpoint/v1', without(value, 'signature'), value.signature);
  return value;
}

export function receipt(value) {
  only(value, 'receipt', 'counter', 'device', 'files', 'holds', 'lacks', 'signature', 'space', 'took');
  number(value, 'counter');
  need(!('files' in value) || (value.files === false && !('lacks' in value)), 'files is there only as false, without lacks');
  if ('lacks' in value) {
    const lacks = list(value, 'lacks');
    need(lacks.length > 0 && lacks.length <= 1_000, 'lacks names none or too many');
    lacks.forEach((hash, i) => {
      bytesOf(hash, 32, 'lacks');
      need(i === 0 || lacks[i - 1] < hash, 'lacks is not ascending');
    });
  }
  id(value, 'space');
  tips(value.holds, 'holds');
  signed(value.device, 'entente/receipt/v1', without(value, 'signature'), value.signature);
}

function bodyOf(body) {
  only(body, 'body', 'fields', 'kind', 'record', 'salt');
  need(isObject(body.fields), 'fields is not an object');
  text(body, 'kind');
  const record = /^[a-z2-7]{32}-([1-9][0-9]{0,9})$/.exec(text(body, 'record'));
  need(record !== null && Number(record[1]) < 2 ** 31, 'a body names no record');
  bytesOf(body.salt, 16, 'salt');
  const bytes = canonical(body);
  return { body: base64(sha256(bytes)), length: bytes.length };
}

function erasedOf(header) {
  bytesOf(header.body, 32, 'body');
  need(number(header, 'length') <= LONGEST_ENTRY, 'a header contradicts itself');
  return { body: header.body, length: header.length };
}

/** An entry as it travels, at its place in its log; gives its hash. */
export function entry(value, place, at, previous) {
  only(value, 'entry', 'body', 'header');
  const { body, header } = value;
  const erased = body === null;
  only(header, 'header', 'batch', 'clock', 'schema', 'seen', 'time', ...(erased ? ['body', 'length'] : []));
  need(!('batch' in header) || header.batch !== at, 'batch says nothing');
  need(!('seen' in header) || (Array.isArray(header.seen) && header.seen.length > 0), 'seen says nothing');
  const full = {
    batch: 'batch' in header ? number(header, 'batch', 1) : at,
    clock: number(header, 'clock'),
    log: place.log,
    previous,
    schema: number(header, 'schema'),
    seen: tips(header.seen ?? [], 'seen'),
    seq: at,
    space: place.space,
    time: number(header, 'time'),
    ...(erased ? erasedOf(header) : bodyOf(body)),
  };
  need(full.batch <= at && full.schema < 2 ** 31, 'a header contradicts itself');
  return base64(sha256(canonical(full)));
}
