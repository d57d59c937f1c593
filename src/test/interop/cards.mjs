// What communities say of themselves, by log/Statement.java and log/Standing.java.
import { isObject, key, list, need, number, only, signed, text, tips, without } from './format.mjs';

/** Checks a statement's form and signatures. */
export function statement(value) {
  only(value, 'card', 'community', 'number', 'root', 'signature', 'statement');
  key(value.community, 'community');
  need(!('root' in value) || value.root !== value.community, 'a card names its founding root twice');
  number(value, 'number');
  const said = value.statement;
  need(isObject(said), 'statement is not an object');
  signed('root' in value ? value.root : value.community, 'entente/card/v1', without(value, 'signature'), value.signature);
  switch (text(said, 'type')) {
    case 'name':
      text(said, 'name');
      text(said, 'place');
      break;
    case 'device':
      key(said.device, 'device');
      text(said, 'receiving');
      text(said, 'name');
      break;
    case 'revoke':
      key(said.device, 'device');
      tips(said.logs, 'logs');
      number(said, 'time');
      break;
    case 'retire':
      key(said.device, 'device');
      number(said, 'time');
      break;
    case 'succeed': {
      const keep = list(said, 'keep').map((device) => key(device, 'device'));
      const named = { community: value.community, keep, root: key(said.root, 'root') };
      signed(said.root, 'entente/succession/v1', named, said.proof);
      number(said, 'time');
      break;
    }
    default: // from a newer version: kept and passed on
  }
  return value;
}

const order = (a, b) => a.number - b.number || (a.signature < b.signature ? -1 : 1);
const signer = (s) => s.root ?? s.community;

/** What a community's statements amount to. */
export class Standing {
  constructor(community, statements) {
    this.community = community;
    const own = statements.filter((s) => s.community === community).sort(order);
    this.roots = [community];
    for (;;) {
      const last = this.roots.at(-1);
      const successions = own.filter((s) => signer(s) === last && s.statement.type === 'succeed');
      const next = new Set(successions.map((s) => s.statement.root).filter((root) => !this.roots.includes(root)));
      if (next.size !== 1) break;
      this.roots.push([...next][0]);
    }
    this.valid = own.filter((s) => this.roots.includes(signer(s)));
  }

  of(type, device) {
    return this.valid.filter((s) => s.statement.type === type && s.statement.device === device);
  }

  get name() {
    return this.valid.filter((s) => s.statement.type === 'name').at(-1)?.statement.name ?? this.community.slice(0, 8);
  }

  keeps(certificate, device) {
    const first = this.roots.indexOf(signer(certificate));
    return this.roots.slice(first, -1).every((root, i) =>
      this.valid.some((s) =>
        s.statement.type === 'succeed' &&
        signer(s) === root &&
        s.statement.root === this.roots[first + i + 1] &&
        s.statement.keep.includes(device)));
  }

  /** live, retired, revoked, dropped; undefined where no root that counts has certified it. */
  state(device) {
    const certificates = this.of('device', device);
    if (certificates.length === 0) return undefined;
    if (this.of('revoke', device).length > 0) return 'revoked';
    if (this.of('retire', device).length > 0) return 'retired';
    return certificates.some((c) => this.keeps(c, device)) ? 'live' : 'dropped';
  }

  /** The last entry of a log that counts, of a revoked device. */
  cut(device, log) {
    return this.of('revoke', device)
      .flatMap((s) => s.statement.logs)
      .filter((tip) => tip[0] === log)
      .sort((a, b) => a[1] - b[1] || (a[2] < b[2] ? -1 : 1))
      .at(-1);
  }
}
