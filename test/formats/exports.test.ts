import { describe, expect, it } from 'vitest';
import { bodyLines, happeningLines, parseTimeline, particleLines, timelineText } from '../../src/formats/csv.ts';
import { hasMirrors } from '../../src/formats/filmOutline.ts';
import { extendedXyz } from '../../src/formats/xyz.ts';
import { frameWith, header } from './frames.ts';

const frame = frameWith({
  time: 2.5e-7,
  events: 40,
  voltage: 1.5,
  serial: Uint32Array.of(4, 9, 11),
  kind: Uint8Array.of(0, 1, 1),
  body: Uint32Array.of(0, 3, 2),
  x: Float32Array.of(0.5, 1, 39.984375),
  y: new Float32Array(3),
  z: Float32Array.of(19.75, 0.25, 10),
  bodySerial: Uint32Array.of(2, 3),
  bodySize: Uint32Array.of(1, 1),
  bodyCharge: Int32Array.of(-1, 0),
  bodyPotential: Float32Array.of(0.75, 0),
  bodyOxidised: Uint32Array.of(5, 0),
  bodyReduced: Uint32Array.of(6, 1),
  bodyAttachment: Uint8Array.of(0, 2),
  happenings: [
    { kind: 'nucleate', time: 2e-7, body: 2, other: 0, x: 39.5, y: 0, z: 10, barrier: 0.25, criticalSize: 3 },
  ],
});

describe('extended XYZ', () => {
  it('gives species, place, radius and serials under a line that OVITO reads', () => {
    const [text] = extendedXyz(header, [frame], false);
    expect(text.split('\n')).toEqual([
      '3',
      'Lattice="40 0 0 0 0.5 0 0 0 20" Origin="0 0 0" pbc="T F F" Properties=species:S:1:pos:R:3:radius:R:1:id:I:1:cluster:I:1 Time=2.5e-7 Voltage=1.5 Events=40 units="nm s V"',
      'Ion 0.5 0 19.75 0.25 4 0',
      'Counter 1 0 0.25 0.25 9 3',
      'Floating 39.984375 0 10 0.25 11 2',
      '',
    ]);
  });

  it('is periodic along y in a box', () => {
    const box = { ...header, dimension: 3, depth: 16 } as const;
    expect([...extendedXyz(box, [frame, frame], false)][1]).toContain(
      'Lattice="40 0 0 0 16 0 0 0 20" Origin="0 0 0" pbc="T T F"',
    );
  });
});

describe('the sides of extended XYZ', () => {
  it('are open where mirrors close them', () => {
    const box = { ...header, dimension: 3, depth: 16 } as const;
    const [text] = extendedXyz(box, [frame], hasMirrors({ geometry: { sides: 'reflecting' } }));
    expect(text).toContain('pbc="F F F"');
    expect(hasMirrors({ geometry: { sides: 'periodic' } }) || hasMirrors({})).toBe(false);
  });
});

describe('CSV', () => {
  it('lists particles, bodies and happenings', () => {
    expect([...particleLines([frame])].join('').split('\n').slice(0, 3)).toEqual([
      'time [s],serial,kind,body,x [nm],y [nm],z [nm]',
      '2.5e-7,4,ion,0,0.5,0,19.75',
      '2.5e-7,9,metal,3,1,0,0.25',
    ]);
    expect([...bodyLines([frame])].join('').split('\n').slice(1)).toEqual([
      '2.5e-7,2,1,-1,0.75,5,6,floating',
      '2.5e-7,3,1,0,0,0,1,CE',
      '',
    ]);
    expect([...happeningLines([frame])].join('').split('\n')[1]).toBe('2e-7,nucleate,2,0,39.5,0,10,0.25,3');
  });

  it('reads a timeline back exactly, without a line that is cut off', () => {
    const row = {
      time: 0.1 + 0.2,
      voltage: 2,
      current: -1.7e-19,
      temperature: 300,
      ions: 1,
      floating: 2,
      ae: 3,
      ce: 4,
      clusters: 5,
      nucleations: 6,
      merges: 7,
      splits: 8,
      events: 9,
      meanCoordination: 10 / 3,
    };
    const text = timelineText([row, { ...row, ions: 50 }]);
    expect(text).toMatch(
      /^time \[s\],voltage \[V\],current \[A\],temperature \[K\],ions,metal floating,metal AE,metal CE,/,
    );
    expect(parseTimeline(text)).toEqual([row, { ...row, ions: 50 }]);
    expect(parseTimeline(text.slice(0, -1))).toEqual([row]);
    expect(parseTimeline(text.slice(0, text.indexOf('\n') + 1))).toEqual([]);
    expect(parseTimeline('')).toEqual([]);
    const device = {
      appliedVoltage: 3,
      electronCurrent: 1e-9,
      conductance: 2e-9,
      greatestTemperature: 301,
      filaments: 1,
    };
    const withDevice = timelineText([{ ...row, device }]);
    expect(withDevice).toMatch(/,mean coordination,applied voltage \[V\],electron current \[A\],/);
    expect(parseTimeline(withDevice)).toEqual([{ ...row, device }]);
  });
});
