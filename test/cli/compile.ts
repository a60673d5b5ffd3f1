import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { transformWithOxc } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    filigree: string; // path of the compiled command line
  }
}

const options = { sourcemap: false, target: 'es2023', typescript: { rewriteImportExtensions: true } } as const;

/** Compiles `src` once for all tests that start `filigree`: from the source each start would take three times as long. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(resolve('dist-test-')); // here, where it finds the packages and the scenes
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const compile = async (name: string) => {
    const source = resolve('src', name);
    const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, options);
    const built = join(folder, name.replace(/\.ts$/u, '.js'));
    mkdirSync(dirname(built), { recursive: true });
    writeFileSync(built, code);
  };
  await Promise.all(sources.map(compile));
  project.provide('filigree', join(folder, 'cli/filigree.js'));
  return () => rmSync(folder, { recursive: true });
}
