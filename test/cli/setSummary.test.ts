import { describe, expect, it } from 'vitest';
import { failureLines, setSummary } from '../../src/cli/setSummary.ts';
import type { SetRecord, SetSweep } from '../../src/formats/setRecord.ts';
import { openSweep } from '../../src/storage/setRecord.ts';
import { parseQuantity } from '../../src/units/quantity.ts';

const milliampere = parseQuantity('1 mA', 'current');

function recordOf(...sweeps: SetSweep[]): SetRecord {
  return { scene: 'set/a', title: 'A test', version: '0.1.0', sweeps };
}

describe('what a sweep that could not go on is told by', () => {
  const failure = {
    message: 'Newton did not converge',
    stage: 1,
    'time [s]': 4.77625,
    step: 812,
    'timeStep [s]': 6e-13,
  };
  const failed: SetSweep = {
    ...openSweep(milliampere),
    end: 'failed',
    steps: 811,
    stages: [{ kind: 'set', 'start [s]': 0, 'end [s]': 4, 'peakCurrent [A]': 1e-3 }],
    failure: { ...failure, residual: 0.0123456 },
  };

  it('says when, at which step, how far off, and where what there is lies', () => {
    expect(failureLines(recordOf(openSweep(Infinity), failed), 'out/x')).toEqual([
      '1 mA: Newton did not converge, at 4.77625 s in stage 1: step 812, time step 600 fs, residual 0.0123; out/x/iv.csv and out/x/profiles-1.json hold the state up to there',
    ]);
    expect(setSummary(recordOf(failed), 'out/x')).toMatch(/^1 mA .* FAILED$/mu);
  });

  it('says so where the residual is no number, and where nothing was kept', () => {
    const lines = failureLines(
      recordOf({ ...failed, failure: { ...failure, residual: null } }, openSweep(milliampere, 'out of memory')),
      'out/x',
    );
    expect(lines[0]).toContain('residual not finite; out/x/iv.csv');
    expect(failureLines(recordOf({ ...failed, stages: [] }), 'out/x')[0]).toMatch(/; not a single step was taken$/u);
    expect(lines[1]).toBe('1 mA: out of memory; nothing of this sweep was kept');
  });
});

describe('what happened in a sweep', () => {
  it('is listed but for the compliance, which has a column, and cut short', () => {
    const event = { stage: 1, 'time [s]': 4.5, 'appliedVoltage [V]': -0.5, detail: '' };
    const events: SetSweep['events'] = [
      { ...event, kind: 'complianceReached' },
      { ...event, kind: 'footNecking', detail: 'conductance down 1000 times' },
      ...Array.from({ length: 13 }, () => ({ ...event, kind: 'melting' as const })),
    ];
    const lines = setSummary(recordOf({ ...openSweep(milliampere), events }), 'out/x').split('\n');
    expect(lines[3]).toBe('1 mA: RESET by necking at the foot at 4.5 s, -0.500 V: conductance down 1000 times');
    expect(lines).toHaveLength(3 + 12 + 2);
    expect(lines.at(-2)).toBe('and 2 more events in set.json');
  });
});
