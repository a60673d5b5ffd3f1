import { describe, expect, it } from 'vitest';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import { concatenate } from '../../src/formats/bytes.ts';
import { filmStrip } from '../../src/report/filmStrip.ts';
import { stripPanels } from '../../src/report/stripPanels.ts';
import { frameWith, header } from '../formats/frames.ts';

/** One metal particle at a place, and a time. */
function frameAt(time: number, x: number, z: number, attachment: number) {
  return frameWith({
    time,
    serial: Uint32Array.of(1),
    kind: Uint8Array.of(1),
    body: Uint32Array.of(4),
    x: Float32Array.of(x),
    y: Float32Array.of(0),
    z: Float32Array.of(z),
    bodySerial: Uint32Array.of(4),
    bodySize: Uint32Array.of(1),
    bodyCharge: new Int32Array(1),
    bodyPotential: new Float32Array(1),
    bodyOxidised: new Uint32Array(1),
    bodyReduced: new Uint32Array(1),
    bodyAttachment: Uint8Array.of(attachment),
  });
}

const frames = [frameAt(0, 10, 15, 0), frameAt(2, 12, 15, 0), frameAt(5, 14, 15, 3)];
const encoder = new RecordingEncoder({ title: 'one', frame: header, scene: null, seed: null });
const recording = new RecordingReader(concatenate([encoder.header(), ...frames.map((frame) => encoder.frame(frame))]));

describe('stripPanels', () => {
  it('takes the last frame not later than each time, with what metal had left by then', () => {
    const panels = stripPanels(recording, [0, 4.9, 5]);
    expect(panels.map(({ frame, label }) => [frame.x[0], label])).toEqual([
      [10, '0 s'],
      [12, '4.9 s'],
      [14, '5 s'],
    ]);
    expect(panels.map(({ voids }) => voids.map(({ x }) => x))).toEqual([[], [10], [10, 12]]);
    expect(panels.map(({ before }) => before?.x[0])).toEqual([undefined, undefined, 12]);
  });
});

describe('filmStrip', () => {
  const panels = stripPanels(recording, [0, 2]).map((panel) => ({
    ...panel,
    marks: [{ x: 30, z: 5, text: '<1>', shape: 'circle' as const, radius: 2 }],
  }));
  const region = { left: 0, right: 40, bottom: 0, top: 20 };

  it.each(['down', 'right'] as const)('puts metal and marks at their places with the field %s', (field) => {
    const svg = filmStrip({ header, panels, columns: 2, isTopActive: false, field, region });
    expect(svg.match(/&lt;1&gt;/gu)).toHaveLength(2);
    const [, cx, cy, r] = (/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)" fill="none"/u.exec(svg) ?? []).map(Number);
    const scale = r / 2; // [px/nm]
    // 12 px of electrode come before the film on the page; z runs against the field, x to the right or upwards.
    const expected = field === 'down' ? [30 * scale, 12 + 15 * scale] : [12 + 15 * scale, 10 * scale];
    expect([cx, cy]).toEqual(expected.map((value) => expect.closeTo(value, 1)));
    expect(svg.includes('matrix(0 -1 1 0 0')).toBe(field === 'right');
    expect(svg).toContain(
      `<circle cx="${Math.round(1000 * scale) / 100}" cy="${Math.round(100 * (12 + 5 * scale)) / 100}"`,
    );
  });

  it('explains only what it shows', () => {
    const draw = (shown: typeof region) =>
      filmStrip({ header, panels, columns: 2, isTopActive: true, field: 'down', region: shown });
    expect(draw(region)).toContain('floating metal');
    expect(draw(region)).not.toContain('metal on counter electrode');
    expect(draw({ ...region, top: 10 })).not.toContain('floating metal');
  });
});
