import { depositionWeight, surfaceDiffusionReach } from '../../laws/deposition.ts';
import { sampleField, sampled } from '../field/sampleField.ts';
import { landOn, place, takePocket } from '../space/landing.ts';
import { findPockets, pockets } from '../space/pockets.ts';
import { ON_COUNTER } from '../state/bodies.ts';
import { bookReduction } from '../state/bookReduction.ts';
import { findMetal, found } from '../state/contacts.ts';
import { noteExchange } from '../state/exchangeLog.ts';
import { ionToMetal } from '../state/matter.ts';
import { TOUCHES_COUNTER } from '../state/particles.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { findOutward, normalField, outward } from './oxidation.ts';
import type { EventKind } from './eventKind.ts';

/**
 * An ion in contact with metal on the counter electrode is reduced there; its way along the surface is resolved by sampling the
 * place among the surface sites within its diffusion length R = d sqrt(2 mu G_s/<w>), with weight w = Gamma k0 exp(z lambda_Q E_n/kT).
 * Slow redox against mobility means a large R, so the ion finds the strongest field; fast redox means it stays where it landed.
 *
 * **Sign** E_n > 0 where the field points into the metal.
 * **Breaks** the weight's exponent is bounded from above.
 * **Source** a hypothesis of this model (docs/physics.md); single hops would cost thousands of events a deposit.
 */
export const deposit: EventKind = { name: 'deposit', owner: 'particle', isOff, rate, apply };

function isOff(constants: Constants): boolean {
  return constants.redoxRate === 0;
}

/** Reduction rate at a surface particle of the counter electrode's metal [1/s]. */
function siteRate(world: World, slot: number): number {
  findOutward(world, slot);
  return fieldRate(world, -normalField(world, slot));
}

/** Reduction rate in a field that points into the metal [1/s]. */
function fieldRate(world: World, field: number): number {
  const { parameters, constants } = world;
  const { depositionLength, maximumDepositionExponent } = parameters.redox;
  const { thermalEnergy } = constants;
  return (
    constants.redoxRate *
    depositionWeight(parameters.valence, depositionLength, field, thermalEnergy, maximumDepositionExponent)
  );
}

function rate(world: World, slot: number): number {
  const { particles } = world;
  if (particles.touch[slot] !== TOUCHES_COUNTER || particles.touched[slot] < 0) return 0;
  return siteRate(world, particles.touched[slot]);
}

const sites: number[] = [];
const weights: number[] = [];

function apply(world: World, slot: number): boolean {
  gatherSites(world, slot);
  for (let attempt = 0; attempt < 4; attempt++) {
    const host = sites[pickWeighted(world, weights, sites.length)];
    if (!placeOn(world, host)) continue;
    world.ledger.deposited++;
    ionToMetal(world, slot, place.x, place.y, place.z);
    bookReduction(world, slot);
    noteExchange(world, 'deposited', slot);
    return true;
  }
  return false;
}

/** Collects the surface sites within the ion's diffusion length, which depends on their own mean rate. */
function gatherSites(world: World, slot: number): void {
  const { particles, space, constants, bodies } = world;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  const limit = Math.max(space.width, space.thickness);
  for (let radius = constants.contact; ; radius *= 1.5) {
    const count = findMetal(world, x, y, z, radius, -1);
    sites.length = 0;
    for (let i = 0; i < count; i++) {
      const other = found[i];
      if (particles.coordination[other] >= constants.surfaceCoordination) continue;
      if (bodies.attachment(particles.body[other]) === ON_COUNTER) sites.push(other);
    }
    if (sites.length === 0) sites.push(particles.touched[slot]);
    let sum = 0;
    for (let i = 0; i < sites.length; i++) {
      weights[i] = siteRate(world, sites[i]);
      sum += weights[i];
    }
    const mean = sum / sites.length;
    const { adsorbedFactor } = world.parameters.hopping;
    if (surfaceDiffusionReach(space.diameter, constants.hopRate, adsorbedFactor, mean) <= radius || radius > limit)
      return;
  }
}

function pickWeighted(world: World, values: readonly number[], count: number): number {
  let total = 0;
  for (let i = 0; i < count; i++) total += values[i];
  let target = world.random.next() * total;
  let i = 0;
  while (i < count - 1 && target >= values[i]) target -= values[i++];
  return i;
}

/** One of the places beside a host: its pockets and the place on top of it, weighted by the field into the metal there. */
function placeOn(world: World, host: number): boolean {
  const { particles, space } = world;
  const { diameter } = space;
  const [x, y, z] = [particles.x[host], particles.y[host], particles.z[host]];
  findOutward(world, host);
  const [topX, topY, topZ] = [x + outward.x * diameter, y + outward.y * diameter, z + outward.z * diameter];
  const hasTop = landOn(world, host, topX, topY, topZ);
  const count = findPockets(world, x, y, z, 1.05 * diameter, -1);
  if (count === 0) return hasTop;
  for (let i = 0; i < count; i++) weights[i] = placeRate(world, pockets.x[i], pockets.y[i], pockets.z[i]);
  if (hasTop) weights[count] = placeRate(world, topX, topY, topZ);
  const choice = pickWeighted(world, weights, hasTop ? count + 1 : count);
  return choice === count || takePocket(choice);
}

/** Weight of a place by the field against the host's outward normal. */
function placeRate(world: World, x: number, y: number, z: number): number {
  sampleField(world, x, y, z);
  return fieldRate(world, -(sampled.x * outward.x + sampled.y * outward.y + sampled.z * outward.z));
}
