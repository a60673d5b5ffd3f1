import { ESLint } from 'eslint';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** From the bottom up; folders of one layer do not see each other. */
const layers = [
  ['units'],
  ['math'],
  ['laws'],
  ['materials'],
  ['circuit'],
  ['particle', 'filament'],
  ['bridge'],
  ['analysis'],
  ['scene'],
  ['formats'],
  ['storage'],
  ['campaign'],
  ['report'],
  ['cli'],
];
const onNode = ['storage', 'campaign', 'report', 'cli'];
const seenByViewer = ['formats', 'scene', 'analysis', 'particle'];
const browserSafePackages = ['d3-quadtree', 'fflate', 'ml-matrix', 'rbush', 'seedrandom', 'zod'];

function layerOf(folder: string): number {
  return layers.findIndex((layer) => layer.includes(folder));
}

/** The top folder of a path such as "src/laws/hopping.ts", "laws"; "viewer" for the viewer. */
function folderOf(path: string): string {
  const [top, folder] = path.split('/');
  return top === 'src' ? folder : top;
}

/** Why a file must not import what it imports, or null. */
function findFault(path: string, imported: string): string | null {
  const from = folderOf(path);
  if (!imported.startsWith('.')) {
    if (onNode.includes(from)) return null;
    if (imported.startsWith('node:') || builtinModules.includes(imported)) return `${path} imports ${imported} of Node`;
    const isSafe = from === 'viewer' || browserSafePackages.some((name) => `${imported}/`.startsWith(`${name}/`));
    return isSafe ? null : `${path} imports ${imported}, which is not known to run in a browser`;
  }
  const target = posix.join(posix.dirname(path), imported);
  const to = folderOf(target);
  if (from === to) return null;
  const isDown = from === 'viewer' ? seenByViewer.includes(to) : layerOf(to) >= 0 && layerOf(to) < layerOf(from);
  return isDown && target.startsWith('src/') ? null : `${path} imports ${target}: ${from} must not see ${to}`;
}

function listFiles(folder: string): string[] {
  if (!existsSync(`${root}/${folder}`)) return [];
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
}

function listImports(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(`${root}/${path}`, 'utf8'), true, true);
  return importedFiles.map((file) => file.fileName);
}

describe('imports', () => {
  it('go down the layers only, and to Node from storage and above only', () => {
    const files = [...listFiles('src'), ...listFiles('viewer')];
    expect(files.length).toBeGreaterThan(20);
    const faults = files.flatMap((path) => listImports(path).map((imported) => findFault(path, imported)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it('come from folders that have a layer', () => {
    const folders = readdirSync(`${root}/src`);
    expect(folders.filter((folder) => layerOf(folder) < 0)).toEqual([]);
  });

  it.each([
    ['src/laws/hopping.ts', '../particle/engine/simulation.ts'],
    ['src/particle/engine/simulation.ts', '../../filament/front.ts'],
    ['src/formats/csv.ts', '../storage/runFolder.ts'],
    ['src/formats/csv.ts', 'node:fs'],
    ['src/formats/csv.ts', 'fs/promises'],
    ['src/scene/parse.ts', 'commander'],
    ['src/cli/run.ts', '../../test/scenes.ts'],
    ['src/cli/run.ts', '../../viewer/main.ts'],
    ['viewer/main.ts', '../src/storage/runFolder.ts'],
    ['viewer/main.ts', 'node:fs'],
  ])('are refused from %s to %s', (path, imported) => {
    expect(findFault(path, imported)).toContain(path);
  });

  it.each([
    ['src/cli/run.ts', '../storage/runFolder.ts'],
    ['src/cli/run.ts', 'node:fs'],
    ['src/particle/engine/simulation.ts', '../state/world.ts'],
    ['src/particle/engine/simulation.ts', 'rbush'],
    ['viewer/main.ts', '../src/formats/recordingReader.ts'],
    ['viewer/layers/ions.ts', 'pixi.js'],
  ])('are allowed from %s to %s', (path, imported) => {
    expect(findFault(path, imported)).toBeNull();
  });
});

describe('lint', () => {
  const eslint = new ESLint({ cwd: root });

  async function findRules(path: string, code: string): Promise<(string | null)[]> {
    const [result] = await eslint.lintText(code, { filePath: `${root}/${path}` });
    return result.messages.map((message) => message.ruleId);
  }

  it.each([
    ['chance', 'src/laws/sample.ts', 'export const sample = Math.random();'],
    ['chance', 'src/cli/sample.ts', 'export const sample = Math.random();'],
    ['an inexact function', 'src/particle/sample.ts', 'export const sample = Math.exp(1);'],
    ['an inexact power', 'src/math/sample.ts', 'export const sample = (x: number) => x ** 3;'],
    ['an inexact power of two', 'src/math/sample.ts', 'export const sample = (x: number) => 2 ** x;'],
    ['a clock', 'src/circuit/sample.ts', 'export const sample = Date.now();'],
    ['a clock', 'src/materials/sample.ts', 'export const sample = performance.now();'],
    ['Node', 'src/formats/sample.ts', "export { readFileSync } from 'node:fs';"],
    ['Node', 'src/analysis/sample.ts', 'export const sample = process.argv;'],
    ['a default export', 'src/cli/sample.ts', 'export default 1;'],
  ])('refuses %s in %s', async (_what, path, code) => {
    expect(await findRules(path, code)).toEqual([expect.stringMatching(/^no-restricted-/)]);
  });

  it.each([
    ['src/cli/sample.ts', "export { argv } from 'node:process';\nexport const sample = Date.now();"],
    ['src/particle/sample.ts', 'export const sample = Math.sqrt(2 ** -20);'],
  ])('accepts what is allowed in %s', async (path, code) => {
    expect(await findRules(path, code)).toEqual([]);
  });
});
