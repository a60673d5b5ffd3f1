import { exp } from '../../math/elementary.ts';
import { resolveConstants } from '../state/constants.ts';
import type { World } from '../state/world.ts';

/** Sets every rate to a temperature, each by its own barrier, and the hop barriers' disorder with them; all rates are to be found anew then. */
export function warmFilm(world: World, temperature: number): void {
  warmRates(world, temperature);
  const { hopFactor, hopDisorder, voids, voidHopFactor } = world.field;
  if (!hopDisorder) throw new Error('the film of this world was made for one temperature');
  const ratio = world.parameters.temperature / temperature;
  for (let node = 0; node < hopFactor.length; node++)
    hopFactor[node] = exp(-hopDisorder[node] * ratio) * (voids[node] === 1 ? voidHopFactor : 1);
}

/** Sets what the temperature alone decides: the constants, and what a void helps hops. */
export function warmRates(world: World, temperature: number): void {
  const { parameters, constants, field } = world;
  Object.assign(constants, resolveConstants({ ...parameters, temperature }));
  field.voidHopFactor = exp(parameters.hopping.voidBarrierRelief / constants.thermalEnergy);
}
