/** A voltage in time, as data. */
export type Waveform =
  | { shape: 'constant'; voltage: number } // [V]
  | { shape: 'ramp'; start: number; rate: number } // [V], [V/s]
  | { shape: 'triangle'; rate: number; peak: number; start: number } // [V/s], [V], [V]
  | { shape: 'pulses'; low: number; high: number; width: number; period: number; delay: number } // [V], [V], [s], [s], [s]
  | { shape: 'points'; times: number[]; voltages: number[] }; // [s], [V]

type Triangle = Extract<Waveform, { shape: 'triangle' }>;
type Pulses = Extract<Waveform, { shape: 'pulses' }>;
type Points = Extract<Waveform, { shape: 'points' }>;

/** The straight piece of a waveform that holds from a time on. */
export interface Segment {
  voltage: number; // [V] at the time asked for
  slope: number; // [V/s]
  end: number; // [s] next breakpoint, Infinity after the last
}

/**
 * Voltage of a waveform; a triangle runs once and then rests at its start, points interpolate linearly and hold their last value.
 *
 * **Holds** right-continuous: at the time of a jump it is the voltage after the jump.
 * @param time [s]
 * @returns [V]
 */
export function voltageAt(waveform: Waveform, time: number): number {
  return segmentAt(waveform, time).voltage;
}

/**
 * Earliest later time at which the voltage has moved by a given amount, or reaches a breakpoint or jump if that comes first.
 *
 * **Holds** between the two times the voltage stays within `change` of its value at `time`.
 * @param time [s]
 * @param change [V] above zero
 * @returns [s] Infinity if the voltage never changes again
 */
export function timeOfVoltageChange(waveform: Waveform, time: number, change: number): number {
  const { slope, end } = segmentAt(waveform, time);
  return slope === 0 ? end : Math.min(end, time + change / Math.abs(slope));
}

/**
 * The straight piece on which a waveform is at a time.
 *
 * @param time [s] 0 or later
 */
export function segmentAt(waveform: Waveform, time: number): Segment {
  switch (waveform.shape) {
    case 'constant':
      return { voltage: waveform.voltage, slope: 0, end: Infinity };
    case 'ramp':
      return { voltage: waveform.start + waveform.rate * time, slope: waveform.rate, end: Infinity };
    case 'triangle':
      return triangleSegment(waveform, time);
    case 'pulses':
      return pulseSegment(waveform, time);
    case 'points':
      return pointSegment(waveform, time);
  }
}

function triangleSegment({ rate, peak, start }: Triangle, time: number): Segment {
  const slope = peak > start ? Math.abs(rate) : -Math.abs(rate);
  const turn = (peak - start) / slope;
  if (time < turn) return { voltage: start + slope * time, slope, end: turn };
  if (time < 2 * turn) return { voltage: peak - slope * (time - turn), slope: -slope, end: 2 * turn };
  return { voltage: start, slope: 0, end: Infinity };
}

function pulseSegment({ low, high, width, period, delay }: Pulses, time: number): Segment {
  if (time < delay) return { voltage: low, slope: 0, end: delay };
  // The division may round across an edge; the edges themselves are always computed by the same expression.
  let cycle = Math.floor((time - delay) / period);
  if (time < delay + cycle * period) cycle -= 1;
  else if (time >= delay + (cycle + 1) * period) cycle += 1;
  const rise = delay + cycle * period;
  const fall = rise + width;
  const nextRise = delay + (cycle + 1) * period;
  return time < fall
    ? { voltage: high, slope: 0, end: Math.min(fall, nextRise) }
    : { voltage: low, slope: 0, end: nextRise };
}

function pointSegment({ times, voltages }: Points, time: number): Segment {
  const last = times.length - 1;
  if (time < times[0]) return { voltage: voltages[0], slope: 0, end: times[0] };
  if (time >= times[last]) return { voltage: voltages[last], slope: 0, end: Infinity };
  let left = 0;
  for (let right = last; right - left > 1;) {
    const middle = (left + right) >> 1;
    if (times[middle] <= time) left = middle;
    else right = middle;
  }
  const end = times[left + 1];
  const slope = (voltages[left + 1] - voltages[left]) / (end - times[left]);
  return { voltage: voltages[left] + slope * (time - times[left]), slope, end };
}
