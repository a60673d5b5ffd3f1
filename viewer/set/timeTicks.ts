import { withPrefix } from '../../src/formats/numberText.ts';
import type { Clock } from './clock.ts';

/** A time that is written below the bar. */
export interface TimeTick {
  place: number; // 0 to 1
  text: string;
}

const finest = 9; // levels of ever finer steps

/**
 * Times to write below the bar: round ones first, finer ones where the bar gives them room.
 *
 * @param least distance between two, as a share of the bar
 */
export function timeTicks(clock: Clock, least: number): TimeTick[] {
  return clock.axis === 'log' ? decadeTicks(clock, least) : roundTimes(clock, least);
}

function roundTimes(clock: Clock, least: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  const duration = clock.end - clock.start;
  if (duration <= 0) return [{ place: 0, text: withPrefix(clock.start, 's', 4) }];
  const power = Math.floor(Math.log10(duration));
  const steps = Array.from({ length: finest }, (_, level) => {
    const [factor, down] = [[1, 5, 2][level % 3], Math.ceil(level / 3)];
    return { step: factor * 10 ** (power - down), digits: Math.max(0, down - power) };
  });
  for (const { step, digits } of steps) {
    for (const [from, to] of emptyStretches(ticks, least)) {
      const first = Math.ceil(clock.timeAt(Math.max(0, from)) / step - 1e-6);
      const last = Math.floor(clock.timeAt(Math.min(1, to)) / step + 1e-6);
      for (let k = first; k <= last && k - first < 2000; k++) {
        const place = clock.placeOf(k * step);
        if (ticks.every((tick) => Math.abs(tick.place - place) >= least))
          ticks.push({ place, text: (k * step).toFixed(digits) });
      }
    }
  }
  return ticks.sort((one, other) => one.place - other.place);
}

/** Where there is still room for a tick. */
function emptyStretches(ticks: readonly TimeTick[], least: number): [from: number, to: number][] {
  const taken = ticks.map(({ place }) => place).sort((one, other) => one - other);
  const edges = [-least, ...taken, 1 + least];
  return edges.slice(1).flatMap((edge, i): [number, number][] => {
    const [from, to] = [edges[i] + least, edge - least];
    return to >= from ? [[from, to]] : [];
  });
}

/** Where each stage begins, and decades of the time since then. */
function decadeTicks({ stages }: Clock, least: number): TimeTick[] {
  const ticks: TimeTick[] = [];
  for (const [i, { start, end, first }] of stages.entries()) {
    const add = (share: number, text: string) => {
      const place = (i + share) / stages.length;
      if (ticks.every((tick) => Math.abs(tick.place - place) >= least)) ticks.push({ place, text });
    };
    add(0, i === 0 ? '0' : `${withPrefix(start, 's', 4)}`);
    const whole = Math.log1p((end - start) / first);
    const [low, high] = [Math.ceil(Math.log10(first)), Math.floor(Math.log10(end - start) + 1e-9)];
    for (let power = high; power >= low; power--)
      add(Math.log1p(10 ** power / first) / whole, `${i === 0 ? '' : '+'}${withPrefix(10 ** power, 's')}`);
  }
  return ticks.sort((one, other) => one.place - other.place);
}
