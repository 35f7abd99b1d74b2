// Prints the settings' JSON schema into schemas/: run `node test/support/writeSchema.ts` after changing src/workspace/settings.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { printedSchema } from '../../src/workspace/schema.ts';

mkdirSync(new URL('../../schemas/', import.meta.url), { recursive: true });
writeFileSync(new URL('../../schemas/tickmark.schema.json', import.meta.url), printedSchema());
