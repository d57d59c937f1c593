// Checks Entente's files by their written format (package-info.java of bundle and log.v1), without Entente.
//
//   ENTENTE_NODE_MODULES=…/node_modules node verify.mjs FILE…           bundles, open or opened by `age -d | gunzip`
//   ENTENTE_NODE_MODULES=…/node_modules node verify.mjs --proof FILE…   proofs
//
// Prints one JSON verdict a file; exits with 0 where all hold, else with 1.
import { readFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { Bad } from './format.mjs';
import { proof } from './proof.mjs';

const [first, ...rest] = process.argv.slice(2);
const proofs = first === '--proof';
for (const file of proofs ? rest : [first, ...rest]) {
  let verdict;
  try {
    verdict = { valid: true, ...(await (proofs ? proof : bundle)(readFileSync(file))) };
  } catch (e) {
    if (!(e instanceof Bad)) throw e;
    verdict = { valid: false, why: e.message };
    process.exitCode = 1;
  }
  console.log(JSON.stringify(verdict));
}
