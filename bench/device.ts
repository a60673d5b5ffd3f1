import { readCpuSeconds } from '../src/campaign/cpuClock.ts';
import { Simulation } from '../src/particle/engine/simulation.ts';
import type { ParticleParameters } from '../src/particle/state/parameters.ts';
import { modes, parametersOf } from './scenes.ts';
import { measureShares } from './shares.ts';

/** One line of the answer to: what does it cost to follow current and heat? */
export interface DeviceFigure {
  scene: string;
  metal: number; // particles at the end
  before: number; // share of the CPU time in current and heat, until metal first joins the electrodes
  after: number | null; // the same from then on; null where it does not come to that
  whole: number; // of all the run
}

const seed = 5;
const mostMetal = { slice: 900, box: 3000 }; // particles

/**
 * Current and heat of the four modes, which the particles do not feel here, so that they do what they do without; and of the copper cell, where they do.
 * The modes go on beyond a bridge.
 */
export function measureDevice(): DeviceFigure[] {
  const device = { circuit: { feedback: false, compliance: '10 uA' }, heat: { feedback: false } };
  const figures = ['growth', 'growth3d'].flatMap((folder) =>
    modes.map((mode) => {
      const scene = `${folder}/${mode}`;
      const parameters = parametersOf(scene, seed, { device });
      const metalParticles = parameters.geometry.dimension === 2 ? mostMetal.slice : mostMetal.box;
      return measureScene(scene, { ...parameters, stop: { ...parameters.stop, metalParticles, bridged: false } });
    }),
  );
  return [...figures, measureScene('device/cu-10nm', parametersOf('device/cu-10nm', seed))];
}

function measureScene(scene: string, parameters: ParticleParameters): DeviceFigure {
  const events = parameters.geometry.dimension === 2 ? 4e5 : 1e6;
  const stop = { ...parameters.stop, events: Math.min(parameters.stop.events, events) };
  const simulation = Simulation.create({ ...parameters, stop }, seed);
  const { world } = simulation;
  const runUntil = (isOver: () => boolean) => {
    const start = readCpuSeconds();
    const shares = measureShares(() => {
      while (!simulation.stopReason && !isOver()) simulation.advanceWindow();
    });
    return { share: shares.device ?? 0, seconds: readCpuSeconds() - start };
  };
  const before = runUntil(() => world.bridged);
  const after = runUntil(() => false);
  const seconds = before.seconds + after.seconds;
  const whole = (before.share * before.seconds + after.share * after.seconds) / seconds;
  return { scene, metal: world.metalCount, before: before.share, after: world.bridged ? after.share : null, whole };
}
