import { describe, expect, it } from 'vitest';
import type { FrameView } from '../../../viewer/playback/frameView.ts';
import { bodyFacts, largestBodies } from '../../../viewer/playback/bodyFacts.ts';
import { bodyLines, bodySummary, perSecond, signed } from '../../../viewer/playback/bodyLines.ts';
import { carrierWords, eventWords } from '../../../viewer/playback/bodyWords.ts';
import { frameWith, header } from '../../formats/frames.ts';

const view: FrameView = {
  index: 3,
  frame: frameWith({
    time: 0.004,
    kind: Uint8Array.of(1, 1, 0, 1),
    body: Uint32Array.of(7, 7, 0, 9),
    x: Float32Array.of(39.75, 0.25, 5, 10),
    y: new Float32Array(4),
    z: Float32Array.of(3, 3.5, 5, 12),
    bodySerial: Uint32Array.of(7, 9),
    bodySize: Uint32Array.of(2, 1),
    bodyCharge: Int32Array.of(-3, 0),
    bodyPotential: Float32Array.of(0.75, 1.5),
    bodyAttachment: Uint8Array.of(0, 2),
  }),
  roles: Uint8Array.of(2, 2, 3, 0),
  coordination: Uint8Array.of(1, 2, 0, 1),
  metalSince: null,
  oxidationRate: Float64Array.of(1250, NaN),
  reductionRate: Float64Array.of(500, NaN),
  ratesFrom: 0.002,
  section: null,
  sectionTime: 0,
  voids: null,
};
const noLife = { serial: 7, birth: null, events: [], end: null };

describe('bodyFacts', () => {
  it('gathers what a frame says of a body', () => {
    expect(bodyFacts(view, header, 7)).toEqual({
      ...{ serial: 7, attachment: 0, size: 2, atoms: 7.6, charge: -3, potential: 0.75 },
      ...{ oxidation: 1250, reduction: 500, rateTime: 0.002, coordination: 1.5 },
      radius: (0.5 * Math.sqrt(2)) / 1.9,
      x: expect.closeTo(0, 9),
      ...{ y: 0, z: 3.25 },
    });
    expect(bodyFacts(view, header, 8)).toBeNull();
  });

  it('lists bodies by size', () => {
    expect(largestBodies(view.frame, 5)).toEqual([7, 9]);
    expect(largestBodies(view.frame, 1)).toEqual([7]);
  });
});

describe('bodyLines', () => {
  const facts = bodyFacts(view, header, 7)!;
  const valueOf = (name: string, lines: ReturnType<typeof bodyLines>) =>
    lines.find((line) => line.name === name)?.value;

  it('say it with units', () => {
    const birth = { how: 'nucleated' as const, from: 0, barrier: 0.3125, criticalSize: 4, time: 0.001, frame: 1 };
    const lines = bodyLines(facts, { ...noLife, birth }, 0.004, { highest: 0.0351, lowest: -0.02 }, header);
    expect(Object.fromEntries(lines.map(({ name, value }) => [name, value]))).toEqual({
      Size: '2 particles, 8 atoms',
      Radius: '0.372 nm',
      Charge: '−3 e',
      Potential: '750 mV',
      'η highest': '+35 mV',
      'η lowest': '−20 mV',
      Age: '3 ms',
      Contacts: '1.5',
      'Centre x, z': '0.0, 3.3 nm',
    });
  });

  it('say why something is not known', () => {
    const lines = bodyLines(facts, noLife, 0.004, 'needs the scene', header);
    expect(valueOf('Overpotential', lines)).toBe('needs the scene');
    expect(valueOf('Age', lines)).toBe('unknown');
  });

  it('have a short form', () => {
    expect(bodySummary(facts)).toEqual(['Cluster 7, floating in the film', '2 particles, −3 e, 750 mV']);
    expect(bodySummary(bodyFacts(view, header, 9)!)).toEqual([
      'Metal 9, on the counter electrode',
      '1 particle, 0 e, 1.5 V',
    ]);
  });

  it('write rates and signs', () => {
    expect([0, 0.01234, 12.34, 1234.5, 1234567, -2.5, NaN].map(perSecond)).toEqual(['0', '0.0123', '12.3', '1,230', '1.23·10⁶', '−2.5', '–']); // prettier-ignore
    expect([2, 0, -1000].map(signed)).toEqual(['+2', '0', '−1,000']);
  });
});

describe('words', () => {
  const end = { how: 'merged' as const, into: 5, time: 0.002, frame: 9 };

  it('tell what became of a followed body', () => {
    const gone = {
      state: 'gone' as const,
      serial: 0,
      of: 5,
      birth: null,
      end: { ...end, how: 'dissolved' as const, into: 0 },
    };
    expect(carrierWords(4, { state: 'joined', serial: 5, of: 4, birth: null, end })).toBe('4 merged into 5 at 2 ms');
    expect(carrierWords(4, { state: 'joined', serial: 1, of: 4, birth: null, end })).toBe(
      '4 merged into 5 at 2 ms, which is part of 1 now',
    );
    expect(carrierWords(4, gone)).toBe('4 went into 5, which dissolved at 2 ms');
    expect(carrierWords(5, gone)).toBe('5 dissolved at 2 ms');
    expect(carrierWords(4, { state: 'notYet', serial: 0, of: 4, birth: null, end: null })).toBe('4 is not there yet');
  });

  it('tell what happened to a body', () => {
    const at = (kind: 'merge' | 'split' | 'attach' | 'bridge' | 'detach' | 'nucleate', other: number) =>
      eventWords({ kind, other, time: 0.5 });
    expect(at('merge', 3)).toBe('3 joined at 500 ms');
    expect(at('attach', 3)).toBe('3 joined at 500 ms');
    expect(at('split', 3)).toBe('3 split off at 500 ms');
    expect(at('bridge', 3)).toBe('3 joined and made a bridge at 500 ms');
    expect(at('bridge', 0)).toBe('joined both electrodes at 500 ms');
    expect(at('attach', 0)).toBe('touched an electrode at 500 ms');
    expect(at('detach', 0)).toBe('let go of the electrode at 500 ms');
    expect(at('nucleate', 0)).toBe('a nucleus formed on it at 500 ms');
  });
});
