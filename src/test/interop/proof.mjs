// A proof, by bundle/package-info.java.
import { createHash } from 'node:crypto';
import { Standing, statement } from './cards.mjs';
import { bytesOf, checkpoint, entry, list, need, only, read, seq, space, within } from './format.mjs';

const LONGEST = 32 << 20;
const OUTER = 3; // levels of the file around what is judged by itself

/** Whether a laptop's entry counts by what its community says of that laptop. */
function counts(standing, state, end, hashes, at) {
  if (state === 'live' || state === 'retired') return true;
  const cut = standing.cut(end.device, end.log);
  return cut !== undefined && cut[1] >= at && (cut[1] > end.seq || hashes.get(cut[1]) === cut[2]);
}

/** Whether the text beside a signature is the one whose fingerprint it names; null where there is no text. */
function text(kind, fields) {
  if (kind !== 'signature' || typeof fields.document !== 'string') return null;
  return createHash('sha256').update(fields.document, 'utf8').digest('hex') === fields.fingerprint;
}

/**
 * Whether the head of the text names the community, under the name given, as one that signs in Entente: a line with the
 * party, perhaps one with who represents it, and one with the community's id; null where there is no text.
 */
function party(kind, fields, community) {
  if (kind !== 'signature' || typeof fields.document !== 'string') return null;
  const lines = fields.document.split('\n\n')[0].split('\n');
  const form = FORMS.find(one => one.first === lines[0]);
  if (form === undefined) return false;
  return lines.some((line, i) => {
    const name = form.party.exec(line);
    if (name === null || name[1] !== fields.community) return false;
    const next = (lines[i + 1] ?? '').startsWith(form.represented) ? i + 2 : i + 1;
    return lines[next] === form.signs + community;
  });
}

const FORMS = [
  {
    first: 'Agreement (Entente, form 1)',
    party: /^Party [0-9]+: (.*)$/u,
    represented: 'Represented by: ',
    signs: 'Signs in Entente as: ',
  },
  {
    first: 'Acuerdo (Entente, forma 1)',
    party: /^Parte [0-9]+: (.*)$/u,
    represented: 'Representada por: ',
    signs: 'Firma en Entente como: ',
  },
];

/** Checks a proof; gives what `entente verify --json` says of it. */
export async function proof(bytes) {
  need(bytes.length <= LONGEST, 'a proof is too long');
  const file = read(bytes, 'proof', OUTER);
  only(file, 'proof', 'act', 'cards', 'chain', 'checkpoint', 'entente', 'previous', 'seq', 'space');
  need(file.entente === 'proof/1', 'not a proof');
  const at = seq(file, 'seq');
  bytesOf(file.previous, at === 1 ? 0 : 32, 'previous');
  within(file.checkpoint, 'checkpoint');
  const end = checkpoint(file.checkpoint);
  within(file.space, 'space', 0);
  need(space(file.space) === end.space, 'the space is another');
  need(file.space.kind === 'network' || file.space.roots.includes(end.community), 'the space is that of others');

  const hashes = new Map();
  let previous = file.previous;
  let changes = -1;
  let fields = {};
  [file.act, ...list(file, 'chain')].forEach((e, i) => {
    within(e, 'entry', -1);
    previous = entry(e, end, at + i, previous);
    hashes.set(at + i, previous);
    if (i === 0) need(e.body !== null && e.body.record.startsWith(end.log), 'the act is of another log');
    if (e.body !== null) {
      need(e.body.record === file.act.body.record, 'the chain shows another record');
      changes++;
      fields = { ...fields, ...e.body.fields };
    }
  });
  need(at + file.chain.length === end.seq && previous === end.head, 'the chain does not end on the checkpoint');

  const cards = list(file, 'cards');
  for (const card of cards) {
    within(card, 'card');
    need(statement(card).community === end.community, 'a card is of another community');
  }
  const standing = new Standing(end.community, cards);
  const state = standing.state(end.device);
  need(state !== undefined, 'no card certifies the laptop');
  return {
    entry: [end.log, at, hashes.get(at)],
    community: end.community,
    from: standing.name,
    device: end.device,
    standing: state,
    disputed: !counts(standing, state, end, hashes, at),
    audience: file.space.kind,
    kind: file.act.body.kind,
    record: file.act.body.record,
    fields,
    changes,
    text: text(file.act.body.kind, fields),
    party: party(file.act.body.kind, fields, end.community),
    time: file.act.header.time,
  };
}
