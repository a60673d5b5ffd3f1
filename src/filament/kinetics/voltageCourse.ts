import { segmentAt, type Waveform } from '../../circuit/waveform.ts';

/** A stretch of time on which the voltage is straight. */
export interface VoltagePiece {
  voltage: number; // [V] at its start
  slope: number; // [V/s]
  duration: number; // [s] Infinity for the last
}

/** A waveform from its beginning to all times: pieces once, then a cycle for ever. */
export interface VoltageCourse {
  pieces: VoltagePiece[]; // the last without an end if there is no cycle
  cycle: VoltagePiece[];
}

/** Cuts a waveform into its straight pieces. */
export function voltageCourse(waveform: Waveform): VoltageCourse {
  if (waveform.shape === 'pulses') {
    const { low, high, width, period, delay } = waveform;
    const pulse = { voltage: high, slope: 0, duration: Math.min(width, period) };
    const pause = { voltage: low, slope: 0, duration: period - pulse.duration };
    return { pieces: [{ voltage: low, slope: 0, duration: delay }], cycle: [pulse, pause] };
  }
  const pieces: VoltagePiece[] = [];
  for (let time = 0; time < Infinity;) {
    const { voltage, slope, end } = segmentAt(waveform, time);
    pieces.push({ voltage, slope, duration: end - time });
    time = end;
  }
  return { pieces, cycle: [] };
}
