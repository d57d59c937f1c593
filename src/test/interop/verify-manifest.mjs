// Checks a bundle's manifest with npm's `jose` and the bytes after it with Node's own SHA-256, then prints the payload.
// Usage: node verify-manifest.mjs FOLDER_OF_JOSE BUNDLE
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const [folder, file] = process.argv.slice(2);
const entry = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).exports['.'];
const jose = await import(pathToFileURL(join(folder, entry.import ?? entry.default ?? entry)).href);
const bytes = readFileSync(file);
const end = bytes.indexOf(10) + 1;
const jws = JSON.parse(bytes.subarray('{"manifest":'.length, end - 2).toString('utf8'));
const claimed = JSON.parse(Buffer.from(jws.payload, 'base64url').toString('utf8'));
const key = await jose.importJWK({ kty: 'OKP', crv: 'Ed25519', x: claimed.from.device }, 'Ed25519');
const { payload } = await jose.flattenedVerify(jws, key, { algorithms: ['Ed25519'] });
const manifest = JSON.parse(Buffer.from(payload).toString('utf8'));
const rest = bytes.subarray(end);
const hash = createHash('sha256').update(rest).digest('base64url');
if (manifest.length !== rest.length || manifest.sha256 !== hash) {
  console.error('what follows the manifest was changed');
  process.exit(1);
}
process.stdout.write(Buffer.from(payload));
