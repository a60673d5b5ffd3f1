import fs from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { smallSettings } from '../campaign/smallScene.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

const newFolder = temporaryFolders();

it('runs the four modes, prints their table and draws them, also over an earlier demo', async () => {
  const out = join(newFolder(), 'demo');
  const settings = [...smallSettings, 'stop.metalParticles=5'].flatMap((setting) => ['--set', setting]);
  fs.mkdirSync(join(out, 'a'), { recursive: true });
  fs.writeFileSync(join(out, 'a', 'run.json'), 'of an earlier demo');
  const { code, output } = await filigree(['demo', '--out', out, ...settings]);
  expect(code).toBe(0);
  const lines = output.split('\n');
  expect(lines[0]).toMatch(/^scene +mode +floating +active +counter +coordination .* CPU s$/u);
  expect(lines.slice(1, 5).map((line) => line.split(' ')[0])).toEqual(['growth/a', 'growth/b', 'growth/c', 'growth/d']);
  expect(fs.readdirSync(out)).toEqual(['a', 'b', 'c', 'd', 'report.html', 'states.png', 'states.svg']);
  expect(fs.readFileSync(join(out, 'report.html'), 'utf8')).toContain(
    fs.readFileSync(join(out, 'd', 'state.svg'), 'utf8'),
  );
}, 180_000);
