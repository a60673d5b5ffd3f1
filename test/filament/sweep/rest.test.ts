import { describe, expect, it } from 'vitest';
import type { RelaxationParameters, Stage } from '../../../src/filament/parameters.ts';
import { runSweep } from '../../../src/filament/sweep/runSweep.ts';
import { ampere, copperCell, triangle } from '../copperCell.ts';

const rest: Stage = {
  kind: 'rest',
  voltage: { shape: 'constant', voltage: 0 },
  duration: 1e6,
  endCurrent: Infinity,
  fall: 10,
  endsAtFall: false,
};

/** A SET to a compliance [A], then rest. */
function relax(compliance: number, change: Partial<RelaxationParameters>, stage = rest) {
  const relaxation: RelaxationParameters = {
    surfaceTension: 11.17,
    surfaceMobility: 0,
    dissolution: 'none',
    foot: 'rightAngle',
    gapOpening: 1,
    ...change,
  };
  const parameters = copperCell({ relaxation });
  const plan = { parameters, compliance: compliance * ampere, stages: [triangle, stage] };
  const outcome = runSweep({ ...plan, snapshots: { times: [], currents: [], count: 0 } });
  const rows = outcome.rows.filter((row) => row.stage === 1);
  const events = outcome.events.filter((event) => event.stage === 1);
  return { outcome, parameters, rows, events };
}

describe('a filament at rest', () => {
  it('keeps its metal by surface diffusion, carries no current, and comes to rest within 60 to 300 steps', () => {
    const { outcome, rows, events } = relax(1e-8, { surfaceMobility: 1 });
    expect(outcome.end).toBe('complete');
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.length).toBeLessThan(300);
    for (const { volume, current, cellVoltage, ionicCurrent } of rows) {
      expect(Math.abs(volume / rows[0].volume - 1)).toBeLessThan(1e-10);
      for (const nothing of [current, cellVoltage, ionicCurrent]) expect(Math.abs(nothing)).toBe(0);
    }
    expect(events.map(({ kind }) => kind)).toEqual(['conductanceFallen', 'gapOpened']);
    const radius = Math.cbrt((3 * rows[0].volume) / (2 * Math.PI));
    expect(rows[rows.length - 1].height).toBeCloseTo(radius, 2);
  });

  it('dissolves by its curvature, and balances metal and charge', () => {
    for (const dissolution of ['linear', 'exponential', 'transport'] as const) {
      const { rows, events, outcome, parameters } = relax(1e-6, { dissolution });
      expect(events.map(({ kind }) => kind)).toEqual(['conductanceFallen', 'gapOpened', 'dissolved']);
      const perCharge = parameters.electrode.atomicVolume;
      const [first] = rows;
      for (const row of rows.slice(0, -1))
        expect(Math.abs(row.volume - first.volume - (row.charge - first.charge) * perCharge)).toBeLessThan(1e-8);
      const { gained, deposited, moved } = outcome.balance;
      expect(Math.abs(gained - deposited)).toBeLessThan(0.01 * moved);
    }
  });

  it('tells the time of an event between two steps, where the conductance has fallen tenfold', () => {
    const { rows, events } = relax(1e-8, { dissolution: 'linear' });
    const after = rows.findIndex(({ conductance }) => conductance < rows[0].conductance / 10);
    const { kind, time } = events[0];
    expect(kind).toBe('conductanceFallen');
    expect(time).toBeGreaterThan(rows[after - 1].time);
    expect(time).toBeLessThan(rows[after].time);
  });

  it('ends the stage at the fall if told to', () => {
    const { rows, outcome } = relax(1e-8, { dissolution: 'linear' }, { ...rest, endsAtFall: true });
    expect(outcome.end).toBe('complete');
    expect(rows[rows.length - 1].conductance).toBeLessThan(rows[0].conductance / 10);
    expect(rows[rows.length - 2].conductance).toBeGreaterThan(rows[0].conductance / 10);
  });

  it('touches the electrode where surface diffusion rounds a flat tip upwards', () => {
    const { events, rows } = relax(1e-4, { surfaceMobility: 1 });
    expect(events.map(({ kind }) => kind)).toEqual(['contact']);
    expect(rows[rows.length - 1].height).toBeGreaterThan(rows[0].height);
  });
});
