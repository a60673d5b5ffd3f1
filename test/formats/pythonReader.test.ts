import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { concatenate } from '../../src/formats/bytes.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Table } from '../../src/formats/table.ts';
import { header, walkingFrames } from './frames.ts';

const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 8))']).status === 0;

/** What the lines of docs/formats.md read, frame by frame. */
function readInPython(path: string): unknown {
  const docs = readFileSync('docs/formats.md', 'utf8');
  const [, lines] = docs.match(/```python\n(import json, struct, zlib\n[^`]*)```/u) ?? [];
  const print = `
import sys
print(json.dumps([[h['scene'], h['seed'], t, e, v, [x[:3] for x in happenings], list(p.items()), list(b.items())]
  for h, t, e, v, happenings, p, b in frames(open(sys.argv[1], 'rb'))]))`;
  const { status, stdout, stderr } = spawnSync('python3', ['-c', lines + print, path], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

const rowsOf = ({ serials, columns }: Table) =>
  Array.from(serials, (serial, row) => [serial, columns.map((column) => column[row])]);

it.skipIf(!hasPython)('is read by the ten lines of Python in the docs', () => {
  const grid = { potential: new Float32Array(12).fill(0.5), voids: new Uint8Array(12).fill(1) };
  const frames = [
    ...walkingFrames({ particles: 25, frames: 36, stride: 0.5, metalShare: 0.4, dimension: 2, seed: 8 }),
  ].map((frame, i) => (i % 8 === 0 ? { ...frame, ...grid } : frame));
  const scene = { mobility: 2 };
  const encoder = new RecordingEncoder({ title: 'a test', frame: header, scene, seed: 7 });
  const bytes = concatenate([encoder.header(), ...frames.map((frame) => encoder.frame(frame))]);
  const folder = mkdtempSync(join(tmpdir(), 'filigree-python-'));
  const path = join(folder, 'recording.fgr');
  writeFileSync(path, bytes.subarray(0, bytes.length - 5)); // the last frame is being written
  const reader = new RecordingReader(bytes);
  const wanted = frames.slice(0, -1).map(({ time, events, voltage, happenings }, i) => {
    const { particles, bodies } = reader.state(i);
    const told = happenings.map((happening) => [happening.time, happening.body, happening.other]);
    return [scene, 7, time, events, voltage, told, rowsOf(particles), rowsOf(bodies)];
  });
  expect(readInPython(path)).toEqual(wanted);
  rmSync(folder, { recursive: true });
});
