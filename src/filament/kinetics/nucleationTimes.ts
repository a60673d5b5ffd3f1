import type { Waveform } from '../../circuit/waveform.ts';
import { nucleationRate, nucleationSteepness, type NucleationWaiting } from '../../laws/nucleationWaiting.ts';
import { exp } from '../../math/elementary.ts';
import { expMinusOne } from '../../math/hyperbolic.ts';
import { integrate } from '../../math/integrate.ts';
import { logOnePlus } from '../../math/logOnePlus.ts';
import { voltageCourse } from './voltageCourse.ts';

const surely = 40; // hazard that one cell in 1e17 survives
const precision = 1e-11; // of the time that cells wait on a piece, relative

/** How long cells wait for their first nucleus. */
export interface NucleationTimes {
  median: number; // [s] by when half of the cells have nucleated, Infinity if fewer ever do
  mean: number; // [s] Infinity if a share of the cells never does
}

/** A stretch on which the rate of nucleation is rate exp(growth t). */
interface HazardPiece {
  rate: number; // [1/s] at its start
  growth: number; // [1/s]
  duration: number; // [s]
}

/**
 * Waiting times for the first nucleus under any waveform, the rate of nucleation taken as a hazard.
 *
 * A cell still waits at t with probability e^{-H(t)}, H = integral of the rate. Median: H = ln 2. Mean: integral of e^{-H}.
 *
 * **Holds** the rate is h e^{s t} on a straight piece, so H gains (h/s)(e^{s t} - 1) there: the median is exact, as is the mean where s = 0.
 *
 * @param thermalEnergy kT [eV]
 */
export function nucleationTimes(
  waiting: NucleationWaiting,
  thermalEnergy: number,
  waveform: Waveform,
): NucleationTimes {
  const steepness = nucleationSteepness(waiting, thermalEnergy);
  const course = voltageCourse(waveform);
  const hazardPieces = (pieces: typeof course.cycle): HazardPiece[] =>
    pieces
      .filter(({ duration }) => duration > 0)
      .map(({ voltage, slope, duration }) => ({
        rate: nucleationRate(waiting, thermalEnergy, voltage),
        growth: steepness * slope,
        duration,
      }));
  const pieces = hazardPieces(course.pieces);
  const cycle = hazardPieces(course.cycle);
  return { median: timeOfHazard(pieces, cycle, Math.LN2), mean: meanTime(pieces, cycle) };
}

function timeOfHazard(pieces: HazardPiece[], cycle: HazardPiece[], wanted: number): number {
  let left = wanted;
  let time = 0;
  for (const piece of pieces) {
    const gain = hazardOver(piece, piece.duration);
    if (gain >= left) return time + durationOf(piece, left);
    left -= gain;
    time += piece.duration;
  }
  if (cycle.length === 0) return Infinity;
  const gainOfCycle = sum(cycle.map((piece) => hazardOver(piece, piece.duration)));
  const whole = Math.floor(left / gainOfCycle);
  left = Math.max(0, left - whole * gainOfCycle);
  time += whole * sum(cycle.map(({ duration }) => duration));
  for (const piece of cycle) {
    const gain = hazardOver(piece, piece.duration);
    if (gain >= left) return time + durationOf(piece, left);
    left -= gain;
    time += piece.duration;
  }
  return time; // rounding left a trace of the hazard over
}

function meanTime(pieces: HazardPiece[], cycle: HazardPiece[]): number {
  const once = survivalOver(pieces);
  if (cycle.length === 0) return once.time;
  const again = survivalOver(cycle);
  return once.time + (exp(-once.hazard) * again.time) / -expMinusOne(-again.hazard);
}

/** Integral of e^{-H} over some pieces, and H at their end. */
function survivalOver(pieces: HazardPiece[]): { time: number; hazard: number } {
  let time = 0;
  let hazard = 0;
  for (const piece of pieces) {
    if (hazard > surely) break;
    time += exp(-hazard) * survivalTime(piece);
    hazard += hazardOver(piece, piece.duration);
  }
  return { time, hazard };
}

/** Integral of e^{-H} over a piece, H counted from its start. [s] */
function survivalTime(piece: HazardPiece): number {
  const { rate, growth, duration } = piece;
  if (growth === 0) return -expMinusOne(-rate * duration) / rate;
  if (growth < 0 && duration === Infinity) return Infinity;
  const end = hazardOver(piece, duration) > surely ? durationOf(piece, surely) : duration;
  return integrate((time) => exp(-hazardOver(piece, time)), 0, end, precision * Math.min(end, 1 / rate));
}

/** Hazard gained within a time of a piece's start. */
function hazardOver({ rate, growth }: HazardPiece, time: number): number {
  if (growth === 0) return rate * time;
  return time === Infinity && growth > 0 ? Infinity : (rate / growth) * expMinusOne(growth * time);
}

/** Time within which a piece gains a hazard that it does gain. [s] */
function durationOf({ rate, growth }: HazardPiece, hazard: number): number {
  return growth === 0 ? hazard / rate : logOnePlus((growth * hazard) / rate) / growth;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
