import { exp } from '../../math/elementary.ts';
import { oxidationFactor, reductionFactor } from '../../laws/chargeTransfer.ts';
import { bondTerm, extractionEnergy, kelvinEnergy } from '../../laws/dissolution.ts';
import { crowdingFactor } from '../../laws/emission.ts';
import { escapeProbability } from '../../laws/escape.ts';
import { boundedOverpotential } from '../../laws/overpotential.ts';
import { sampleField, sampled } from '../field/sampleField.ts';
import { BRIDGING, FLOATING, ON_ACTIVE } from '../state/bodies.ts';
import { metalPotential } from '../state/bodyPotential.ts';
import type { World } from '../state/world.ts';

/** Outward direction at a metal particle: its normal, or the field's where its neighbours balance. */
export const outward = { x: 0, y: 0, z: 0 };

export function findOutward(world: World, slot: number): void {
  const { particles } = world;
  outward.x = particles.normalX[slot];
  outward.y = particles.normalY[slot];
  outward.z = particles.normalZ[slot];
  if (outward.x !== 0 || outward.y !== 0 || outward.z !== 0) return;
  sampleField(world, particles.x[slot], particles.y[slot], particles.z[slot]);
  const strength = Math.sqrt(sampled.x * sampled.x + sampled.y * sampled.y + sampled.z * sampled.z);
  outward.x = strength > 0 ? sampled.x / strength : 0;
  outward.y = strength > 0 ? sampled.y / strength : 0;
  outward.z = strength > 0 ? sampled.z / strength : -1;
}

/** Component of the full field along the outward direction, a diameter off a metal particle's centre [V/nm]. */
export function normalField(world: World, slot: number): number {
  const { particles, space } = world;
  const { diameter } = space;
  const x = particles.x[slot] + outward.x * diameter;
  const y = particles.y[slot] + outward.y * diameter;
  sampleField(world, x, y, particles.z[slot] + outward.z * diameter);
  return sampled.x * outward.x + sampled.y * outward.y + sampled.z * outward.z;
}

/** Potential that a metal particle is held against: of the film across the compact layer on electrodes, at its own place on floating metal [V]; after `findOutward`. */
export function filmPotential(world: World, slot: number): number {
  const { particles, parameters, field, space, bodies } = world;
  if (bodies.attachment(particles.body[slot]) === FLOATING) return particles.background[slot];
  const off = 0.5 * space.diameter + parameters.redox.compactLayer;
  const x = particles.x[slot] + outward.x * off;
  const y = particles.y[slot] + outward.y * off;
  return field.grid.interpolate(field.background, x, y, particles.z[slot] + outward.z * off);
}

/** Rate at which an oxidised particle hops away from the metal, in a field along that way [1/s]. */
export function leavingRate(world: World, hopFactor: number, field: number): number {
  const { constants, parameters } = world;
  const bound = parameters.hopping.maximumDrive;
  const drive = Math.min(bound, Math.max(-bound, constants.driveFactor * field));
  return constants.hopRate * hopFactor * exp(drive);
}

/** Probability that an oxidised particle escapes before it is reduced again. */
export function escape(world: World, leaving: number, eta: number): number {
  const { constants, parameters } = world;
  const { symmetryFactor } = parameters.redox;
  const back = constants.redoxRate * reductionFactor(symmetryFactor, parameters.valence, eta, constants.thermalEnergy);
  return escapeProbability(leaving, back);
}

// Where the factors of a metal particle's dissolution stand in `particles.dissolution`.
const OXIDATION = 0; // of the overpotential; -1 where all are to be found out
const ENERGY = 1;
const ESCAPE = 2;
const LEAVING = 3; // [1/s]
const EXTRACTION = 4; // [eV]
const factors = 5;

/** Net oxidation rate of a metal particle [1/s]. */
export function dissolutionRate(world: World, slot: number): number {
  world.particles.dissolution[factors * slot] = -1;
  return crowdedDissolutionRate(world, slot);
}

/** The same where nothing but its body's size, charge and attachment can have changed since the last time. */
export function rechargedDissolutionRate(world: World, slot: number): number {
  const { particles, bodies } = world;
  const isKnown = particles.dissolution[factors * slot] >= 0;
  if (isKnown && bodies.attachment(particles.body[slot]) === FLOATING) findReaction(world, slot);
  else particles.dissolution[factors * slot] = -1;
  return crowdedDissolutionRate(world, slot);
}

/** The same where nothing but the number of ions about the particle can have changed since the last time. */
export function crowdedDissolutionRate(world: World, slot: number): number {
  const { particles, bodies, constants } = world;
  if (constants.redoxRate === 0 || particles.coordination[slot] >= constants.surfaceCoordination) return 0;
  const ions = world.ionCells.count[world.crowdCells.cellOf[slot]];
  const room = crowdingFactor(ions, world.parameters.redox.crowdingLimit);
  if (room === 0) return 0;
  const { dissolution } = particles;
  const at = factors * slot;
  if (dissolution[at] < 0) {
    findExtraction(world, slot);
    findReaction(world, slot);
  }
  const attachment = bodies.attachment(particles.body[slot]);
  const prefactor =
    attachment === ON_ACTIVE || attachment === BRIDGING ? constants.attachedRate : constants.embeddedRate;
  return prefactor * room * dissolution[at + OXIDATION] * dissolution[at + ENERGY] * dissolution[at + ESCAPE];
}

/** Finds what the field does at a metal particle's surface, whatever its body. */
function findExtraction(world: World, slot: number): void {
  const { particles, parameters, field } = world;
  const { redox, valence } = parameters;
  const at = factors * slot;
  findOutward(world, slot);
  const strength = normalField(world, slot);
  const node = field.grid.nearestNode(particles.x[slot], particles.y[slot], particles.z[slot]);
  particles.dissolution[at + LEAVING] = leavingRate(world, field.hopFactor[node], strength);
  particles.dissolution[at + EXTRACTION] = extractionEnergy(
    valence,
    redox.extractionLength,
    strength,
    redox.maximumExtraction,
  );
}

/** Finds the factors that its body and the potentials decide; on an electrode `outward` must be that of the particle. */
function findReaction(world: World, slot: number): void {
  const { particles, bodies, parameters, constants } = world;
  const { redox, valence } = parameters;
  const { dissolution, coordination } = particles;
  const body = particles.body[slot];
  const isFloating = bodies.attachment(body) === FLOATING;
  const at = factors * slot;
  const eta = boundedOverpotential(metalPotential(world, slot), filmPotential(world, slot), redox.maximumOverpotential);
  const reference = isFloating ? redox.referenceCoordinationFloating : redox.referenceCoordinationAttached;
  let energy = -bondTerm(redox.bondEnergy, coordination[slot], reference);
  if (isFloating) {
    energy += kelvinEnergy(redox.kelvinEnergy, bodies.size[body], world.space.dimension);
    energy += dissolution[at + EXTRACTION];
  }
  dissolution[at + OXIDATION] = oxidationFactor(redox.symmetryFactor, valence, eta, constants.thermalEnergy);
  dissolution[at + ENERGY] = exp(energy / constants.thermalEnergy);
  dissolution[at + ESCAPE] = escape(world, dissolution[at + LEAVING], eta);
}
