import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';

const [sources, compiled] = ['src', 'dist-test'].map((folder) => resolve(folder));
const options = { sourcemap: false, target: 'es2023', typescript: { rewriteImportExtensions: true } } as const;

function compiledPath(source: string): string {
  return resolve(compiled, relative(sources, source).replace(/\.ts$/u, '.js'));
}

async function compile(source: string): Promise<void> {
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, options);
  const path = compiledPath(source);
  if (existsSync(path) && readFileSync(path, 'utf8') === code) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** Compiles `src` to `dist-test`, for tests to run as users do; before the first test. */
export async function setup(): Promise<void> {
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  await Promise.all(names.map((name) => compile(resolve(sources, name))));
}

/** Leads tests to the compiled sources: between modules that vitest itself has loaded, calls take twice the time. */
export function compiledSources(): Plugin {
  return {
    name: 'compiled-sources',
    enforce: 'pre',
    async resolveId(name, importer) {
      const found = await this.resolve(name, importer, { skipSelf: true });
      return found?.id.startsWith(`${sources}/`) && found.id.endsWith('.ts') ? compiledPath(found.id) : null;
    },
  };
}
