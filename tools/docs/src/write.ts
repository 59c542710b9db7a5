import { writeFileSync } from 'node:fs';
import { GENERATED_DOCUMENTS, placeOf } from './documents.js';

for (const [document, content] of Object.entries(GENERATED_DOCUMENTS)) {
  writeFileSync(placeOf(document), content());
  process.stdout.write(`${document}\n`);
}
