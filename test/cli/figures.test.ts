import fs from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

const newFolder = temporaryFolders();

it('lists the figures that there are', async () => {
  const { code, output } = await filigree(['figures', '--list']);
  expect(code).toBe(0);
  expect(output).toMatch(/^yang-3 +Four growth modes .* 20$/mu);
});

it('refuses unknown names, all at once, and figures that are there, and writes nothing', async () => {
  const out = newFolder();
  const unknown = await filigree(['figures', 'yang3', 'yang-3', 'x', '--out', out]);
  expect(unknown).toMatchObject({ code: 2, output: '' });
  expect(unknown.errors).toEqual([
    expect.stringMatching(/^"yang3", expected one of .*yang-3.*; did you mean yang-3\?$/u),
    expect.stringMatching(/^"x", expected one of [^;]*$/u),
  ]);
  fs.writeFileSync(join(out, 'yang-3.json'), '{}');
  const taken = await filigree(['figures', 'yang-3', '--out', out]);
  expect(taken).toMatchObject({ code: 2, errors: [`${join(out, 'yang-3.json')} exists; --force replaces the figure`] });
  expect(fs.readdirSync(out)).toEqual(['yang-3.json']);
  expect((await filigree(['figures', '--workers', '0'])).code).toBe(2);
});
