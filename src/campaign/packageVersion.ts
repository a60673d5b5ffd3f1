import { readFileSync } from 'node:fs';

const manifest = new URL('../../package.json', import.meta.url);

/** The version of this package, which run folders and checkpoints carry. */
export const packageVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
