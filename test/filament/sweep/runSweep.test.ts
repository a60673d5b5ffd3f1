import { describe, expect, it } from 'vitest';
import type { BarrierReading, CellParameters, VoidRule } from '../../../src/filament/parameters.ts';
import { runSweep } from '../../../src/filament/sweep/runSweep.ts';
import type { SweepOutcome } from '../../../src/filament/sweep/sweepPlan.ts';
import { ampere, copperCell, fallingRamp, heat, triangle } from '../copperCell.ts';

const noSnapshots = { times: [], currents: [], count: 0 };

function sweep(compliance: number, parameters: CellParameters, stages = [triangle]): SweepOutcome {
  return runSweep({ parameters, compliance: compliance * ampere, stages, snapshots: noSnapshots });
}

/** Greatest difference, at any step, between the metal gained and the charge passed, over the metal that has moved up to then (or 1e-4 nm3). */
function worstBalance({ rows }: SweepOutcome, { electrode }: CellParameters): number {
  const perCharge = electrode.atomicVolume / electrode.valence;
  let worst = 0;
  let moved = 1e-4;
  for (let i = 1; i < rows.length; i++) {
    moved += Math.abs(rows[i].charge - rows[i - 1].charge) * perCharge;
    worst = Math.max(worst, Math.abs(rows[i].volume - rows[0].volume - rows[i].charge * perCharge) / moved);
  }
  return worst;
}

describe('a SET sweep', () => {
  it('never lets the current above the compliance, lowers the resistance with it, and balances metal and charge within 1 %', () => {
    let last = Infinity;
    for (const compliance of [1e-9, 1e-7, 1e-5]) {
      const parameters = copperCell();
      const outcome = sweep(compliance, parameters);
      expect(outcome.end).toBe('complete');
      for (const { current } of outcome.rows) expect(current).toBeLessThanOrEqual(compliance * ampere);
      expect(outcome.events.map(({ kind }) => kind)).toEqual(['complianceReached']);
      expect(worstBalance(outcome, parameters)).toBeLessThan(0.01);
      const { conductance } = outcome.rows[outcome.rows.length - 1];
      expect(ampere / conductance).toBeLessThan(last / 5);
      last = ampere / conductance;
    }
  });

  it('gives the same rows each time', () => {
    const plan = {
      parameters: copperCell({ heat }),
      compliance: 1e-4 * ampere,
      stages: [triangle],
      snapshots: noSnapshots,
    };
    expect(runSweep(plan).rows).toEqual(runSweep(plan).rows);
  });

  it('comes to the same times with steps and mesh halved', () => {
    const reached = [1, 0.5].map((scale) => {
      const parameters = copperCell({ mesh: { scale, layers: 9 }, step: { scale } });
      return sweep(1e-7, parameters).events[0].time;
    });
    expect(Math.abs(Math.log10(reached[0] / reached[1]))).toBeLessThan(0.002);
  });

  it('ends with contact where nothing keeps the filament from the electrode, and keeps what there is', () => {
    const outcome = sweep(1e-2, copperCell({ dissolution: null, void: null }));
    expect(outcome.end).toBe('contact');
    expect(outcome.events.at(-1)?.kind).toBe('contact');
    for (const row of outcome.rows) for (const value of Object.values(row)) expect(Number.isFinite(value)).toBe(true);
  });

  it('goes on through contact as a quantum of conductance, with the gap held', () => {
    const contact = { gap: 0.05, handling: 'pointContact' as const };
    const outcome = sweep(1e-3, copperCell({ dissolution: null, void: null, contact }));
    const last = outcome.rows[outcome.rows.length - 1];
    expect(outcome.events.map(({ kind }) => kind)).toContain('contact');
    expect(outcome.end).toBe('complete');
    expect(Math.min(...outcome.rows.map(({ gap }) => gap))).toBeGreaterThan(0.0499);
    // In series with a filament that is thin at its tip.
    expect(last.conductance / ampere).toBeGreaterThan(2e-5);
  });

  it('fails with a reason, and keeps what there is, where the filament fills the cell', () => {
    const { end, failure, rows } = sweep(
      1e-7,
      copperCell({ geometry: { thickness: 10, radius: 2, nucleusRadius: 0.2 } }),
    );
    expect([end, failure?.message]).toEqual(['failed', 'the filament has grown to the radius of the cell']);
    expect(rows.at(-1)?.baseRadius).toBeGreaterThan(1.9);
  });

  it('stops when it is asked to', () => {
    const plan = { parameters: copperCell(), compliance: 1e-7 * ampere, stages: [triangle], snapshots: noSnapshots };
    let asked = 0;
    const outcome = runSweep(plan, { isStopped: () => ++asked > 10 });
    expect([outcome.end, outcome.steps]).toEqual(['stopped', 10]);
  });
});

it('balances metal and charge within 1 % where a hot filament parts at its foot, and counts what floats', () => {
  const parameters = copperCell({ heat, barrierReading: 'bothTerms' });
  const outcome = sweep(1e-3, parameters, [triangle, fallingRamp]);
  const { gained, deposited, moved, detached } = outcome.balance;
  expect(outcome.events.map(({ kind }) => kind)).toContain('footNecking');
  expect(Math.abs(gained - deposited) / moved).toBeLessThan(0.01);
  expect(detached).toBeGreaterThan(100);
});

describe('a RESET sweep', () => {
  const readings: BarrierReading[] = ['bothTerms', 'whileDepositing', 'cathodicTerm'];
  const rules: VoidRule[] = ['frozen', 'mirrored', 'filled'];
  for (const barrierReading of readings)
    for (const voidRule of rules)
      it(`dissolves the filament and balances metal and charge within 1 %: ${barrierReading}, ${voidRule}`, () => {
        const cell = copperCell();
        const dissolution = { ...cell.dissolution!, voidRule };
        const parameters = copperCell({ barrierReading, dissolution });
        const outcome = sweep(1e-7, parameters, [triangle, fallingRamp]);
        expect(outcome.end).toBe('complete');
        expect(outcome.events.map(({ kind }) => kind)).toEqual(['complianceReached', 'tipRetraction', 'dissolved']);
        expect(worstBalance(outcome, parameters)).toBeLessThan(0.01);
        const { gained, deposited, moved, void: hollow } = outcome.balance;
        expect(Math.abs(gained - deposited) / moved).toBeLessThan(0.01);
        if (voidRule === 'mirrored') expect(hollow).toBeLessThan(0.001 * moved);
        else expect(hollow / moved).toBeGreaterThan(0.02);
        const depths = outcome.rows.filter(({ stage }) => stage === 1).map(({ recession }) => recession);
        if (voidRule === 'frozen') expect(depths.at(-1)).toBe(depths[0]);
        else expect(depths.at(-1)).toBeLessThan(depths[0]);
      });
});
