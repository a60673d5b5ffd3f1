import { nucleationRate, type NucleationWaiting } from '../../laws/nucleationWaiting.ts';
import { log } from '../../math/elementary.ts';
import { fitLine, fitTwoLines } from '../../math/lineFit.ts';

const fewestPoints = 3; // on each side of a cut
const clearlyFlatter = 1.3; // volts per decade over those below the cut

/** What one voltage of a pulse measurement gave. */
export interface PulseTime {
  voltage: number; // [V]
  waiting: number; // [s] mean, for the first nucleus
  growth: number; // [s] from the nucleus to the end current
}

/** What limits a SET. */
export type SetLimit = 'nucleation' | 'chargeTransfer' | 'ionTransport';

/** A range of voltages in which one process limits the SET. */
export interface KineticRegime {
  limit: SetLimit;
  from: number; // [V]
  to: number; // [V]
  slope: number; // [V] per decade of the time to set
}

/**
 * Times to set at constant voltage: the mean wait for a nucleus, then its growth.
 *
 * @param thermalEnergy kT [eV]
 * @param growthTime [s] at a voltage [V], Infinity if the filament does not arrive
 */
export function pulseTimes(
  voltages: number[],
  waiting: NucleationWaiting,
  thermalEnergy: number,
  growthTime: (voltage: number) => number,
): PulseTime[] {
  return voltages.map((voltage) => ({
    voltage,
    waiting: 1 / nucleationRate(waiting, thermalEnergy, voltage),
    growth: growthTime(voltage),
  }));
}

/**
 * The regimes of the switching kinetics, from low to high voltage, and the slope of the time to set in each.
 *
 * Nucleation limits up to where the wait is as long as the growth. The growth is cut in two where two straight lines describe its decades
 * best; the upper part is limited by the transport of ions if it is clearly flatter, else there is no cut.
 *
 * **Breaks** with fewer than two voltages in a regime: it is left out.
 *
 * @param times at rising voltages
 */
export function kineticRegimes(times: PulseTime[]): KineticRegime[] {
  const finite = times.filter(({ growth }) => growth < Infinity);
  if (finite.length === 0) return [];
  const lowest = finite[0].voltage;
  const highest = finite[finite.length - 1].voltage;
  const nucleated = Math.max(lowest, equalityVoltage(finite));
  const flat = flatteningVoltage(finite.filter(({ voltage }) => voltage >= nucleated)) ?? highest;
  const ranges: [SetLimit, number, number][] = [
    ['nucleation', lowest, nucleated],
    ['chargeTransfer', nucleated, flat],
    ['ionTransport', flat, highest],
  ];
  return ranges.flatMap(([limit, from, to]) => {
    const within = finite.filter(({ voltage }) => voltage >= from && voltage <= to);
    if (within.length < 2) return [];
    const line = fitLine(voltagesOf(within), decadesOf(within.map(({ waiting, growth }) => waiting + growth)));
    return [{ limit, from, to, slope: -1 / line.slope }];
  });
}

/** Voltage at which wait and growth take the same time, straight between neighbours; -Infinity if growth takes longer everywhere. */
function equalityVoltage(times: PulseTime[]): number {
  const excess = decadesOf(times.map(({ waiting, growth }) => waiting / growth));
  const last = excess.findLastIndex((decades) => decades > 0);
  if (last === -1) return -Infinity;
  if (last === times.length - 1) return times[last].voltage;
  const share = excess[last] / (excess[last] - excess[last + 1]);
  return times[last].voltage + share * (times[last + 1].voltage - times[last].voltage);
}

/** Voltage above which growth gains clearly less from the voltage, null if there is none. */
function flatteningVoltage(times: PulseTime[]): number | null {
  const lines = fitTwoLines(voltagesOf(times), decadesOf(times.map(({ growth }) => growth)), fewestPoints);
  return lines && lines.left.slope < clearlyFlatter * lines.right.slope ? lines.at : null;
}

function voltagesOf(times: PulseTime[]): number[] {
  return times.map(({ voltage }) => voltage);
}

function decadesOf(times: number[]): number[] {
  return times.map((time) => log(time) / Math.LN10);
}
