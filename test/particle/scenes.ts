import fc from 'fast-check';
import type { Simulation } from '../../src/particle/engine/simulation.ts';
import { eventKindNames } from '../../src/particle/engine/eventKinds.ts';
import type { ParticleParameters } from '../../src/particle/state/parameters.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { mergeJson, type JsonObject } from '../../src/scene/json.ts';
import { parseScene } from '../../src/scene/parse.ts';

const slice: JsonObject = {
  title: 'test',
  geometry: { width: '8 nm', thickness: '8 nm' },
  voltage: '1 MV/cm',
  field: { gridStep: '1 nm' },
};
const box: JsonObject = mergeJson(slice, { geometry: { dimension: 3, depth: '8 nm' } });

/** Engine parameters of a small slice, or of a small box where the overrides say so. */
export function parametersOf(overrides: JsonObject = {}, seed = 1): ParticleParameters {
  const geometry = overrides.geometry as JsonObject | undefined;
  const base = geometry?.dimension === 3 ? box : slice;
  return buildParticleParameters(parseScene(mergeJson(base, overrides)), seed);
}

/** A parameter set and a seed that fast-check prints as the overrides it came from. */
export interface RandomScene {
  overrides: JsonObject;
  seed: number;
}

const factor = fc.double({ min: -4, max: 0, noNaN: true }).map((exponent) => 10 ** exponent);
const oneIn = (count: number) => fc.nat(count - 1).map((draw) => draw === 0);
const volts = fc.double({ min: -1.5, max: 1.5, noNaN: true }).map((value) => `${value.toFixed(3)} V`);
const seconds = fc.double({ min: -5, max: -1, noNaN: true }).map((exponent) => 10 ** exponent);

const voltage = fc.oneof(
  volts,
  fc
    .record({ start: volts, rate: fc.constantFrom('-50 V/s', '20 V/s', '1000 V/s') })
    .map((ramp) => ({ shape: 'ramp', ...ramp })),
  fc
    .record({ peak: fc.constantFrom('1 V', '-1.2 V'), rate: fc.constantFrom('10 V/s', '1000 V/s') })
    .map(({ peak, rate }) => ({ shape: 'triangle', start: peak === '1 V' ? '-0.5 V' : '0.6 V', peak, rate })),
  fc.record({ low: volts, high: volts, period: seconds }).map(({ period, ...levels }) => ({
    shape: 'pulses',
    ...levels,
    width: `${period / 4} s`,
    period: `${period} s`,
    delay: `${period / 3} s`,
  })),
);

const supply = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0 as number | string) },
  fc.nat(12),
  fc.constant('unlimited'),
);

/** Scenes of 8 x 8 (x 8) nm with a piece or two of metal inside, over all that a scene can set. */
export const randomScene: fc.Arbitrary<RandomScene> = fc
  .record({
    dimension: fc.constantFrom(2, 3),
    mobility: factor,
    redoxRate: factor,
    temperature: fc.integer({ min: 280, max: 500 }),
    valence: fc.constantFrom(1, 2),
    voltage,
    isInert: oneIn(4),
    supply: fc.oneof(fc.constant('unlimited'), fc.nat(40)),
    refillRatio: fc.constantFrom(0, 1, 500, 1e5),
    chi: fc.double({ min: 0, max: 0.1, noNaN: true }),
    heights: fc.array(fc.double({ min: 1.5, max: 6.5, noNaN: true }), { minLength: 0, maxLength: 2 }),
    diameters: fc.tuple(fc.double({ min: 0.5, max: 2.5, noNaN: true }), fc.double({ min: 0.5, max: 2.5, noNaN: true })),
    supplies: fc.tuple(supply, supply),
    seed: fc.nat(1e6),
  })
  .map(({ dimension, isInert, chi, heights, diameters, supplies, seed, ...rest }) => {
    const placed = heights.map((height, i) => ({
      center: [2 + 4 * i, ...(dimension === 3 ? [4] : []), height].map((value) => `${value} nm`),
      diameter: `${diameters[i]} nm`,
      supply: supplies[i],
    }));
    const overrides = {
      geometry: { dimension },
      materials: { valence: rest.valence },
      temperature: `${rest.temperature} K`,
      voltage: rest.voltage,
      mobility: rest.mobility,
      redoxRate: rest.redoxRate,
      electrodes: { top: isInert ? 'inert' : 'active', supply: rest.supply, refillRatio: rest.refillRatio },
      field: { netChargeFraction: chi },
      inclusions: { placed },
      stop: { bridged: false },
    };
    return { overrides, seed };
  });

/** What a watcher sees of an event: its kind, its owner and how many events there were before it. */
export interface WatchedEvent {
  kind: string;
  owner: number;
}

interface Inner {
  carryOut(kind: number, owner: number): void;
}

/** Calls `before` and `after` around every event of a simulation; either may be left out. */
export function watchEvents(
  simulation: Simulation,
  { before, after }: { before?: (event: WatchedEvent) => void; after?: (event: WatchedEvent) => void },
): void {
  const inner = simulation as unknown as Inner;
  const carryOut = inner.carryOut.bind(simulation);
  inner.carryOut = (kind, owner) => {
    const event = { kind: eventKindNames[kind], owner };
    before?.(event);
    carryOut(kind, owner);
    after?.(event);
  };
}

/** Runs whole windows until there were so many events, or nothing happens any more. */
export function runEvents(simulation: Simulation, events: number): void {
  const { world } = simulation;
  while (!simulation.stopReason && world.eventCount < events) simulation.advanceWindow();
}
