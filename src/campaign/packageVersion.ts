import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../storage/packageRoot.ts';

const manifest = join(packageRoot, 'package.json');

/** The version of this package, which run folders and checkpoints carry. */
export const packageVersion = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
