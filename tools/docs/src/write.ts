import { mkdirSync, writeFileSync } from 'node:fs';
import { GENERATED_DOCUMENTS, placeOf } from './documents.js';

for (const [document, content] of Object.entries(GENERATED_DOCUMENTS)) {
  mkdirSync(new URL('.', placeOf(document)), { recursive: true });
  writeFileSync(placeOf(document), content());
  process.stdout.write(`${document}\n`);
}
