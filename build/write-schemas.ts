import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { schemaFiles } from './json-schemas.ts';

const folder = path.join(import.meta.dirname, 'docs', 'schema');

mkdirSync(folder, { recursive: true });
for (const [name, text] of schemaFiles()) writeFileSync(path.join(folder, name), text);
