import path from 'node:path';

import { runApp } from './shell/run-app.ts';

/** In the packaged app this bundle lies in the archive; a Worker cannot start from there (asarUnpack). */
const here = import.meta.dirname;
const outsideArchive = here.replace(/app\.asar(?=$|[/\\])/u, 'app.asar.unpacked');

await runApp({
  preload: path.join(here, 'preload.cjs'),
  workerFile: path.join(outsideArchive, 'backend-worker.js'),
  rendererDir: path.join(here, '../renderer'),
});
