import { oxidationFactor } from '../../laws/chargeTransfer.ts';
import { crowdingFactor } from '../../laws/emission.ts';
import { boundedOverpotential } from '../../laws/overpotential.ts';
import { sampleField, sampled } from '../field/sampleField.ts';
import { isFree } from '../state/contacts.ts';
import { createIon } from '../state/matter.ts';
import { drawFromReservoir } from '../state/reservoir.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { escape } from './oxidation.ts';
import type { EventKind } from './eventKind.ts';

/**
 * The plane of the active electrode emits an ion: k = w(x) Gamma k0 s0 exp((1-alpha) z eta/kT) P_esc (1 - n_cell/n_crowd).
 *
 * **Sign** eta = V - phi a compact layer below the plane, from the signed drop; a reversed field stops emission.
 * **Source** Butler-Volmer; weight w of a localised source as in Yang et al. 2014, Fig 5 (a limited contact).
 */
export const emit: EventKind = { name: 'emit', owner: 'site', isOff, rate, apply };

function isOff(constants: Constants): boolean {
  return constants.redoxRate === 0;
}

function rate(world: World, site: number): number {
  const { parameters, constants, field, sites, space } = world;
  if (world.reservoir <= 0 || constants.redoxRate === 0) return 0;
  const { redox, valence } = parameters;
  const room = crowdingFactor(world.ionCells.count[sites.cell[site]], redox.crowdingLimit);
  const x = sites.x[site];
  const y = sites.y[site];
  if (room === 0 || !isFree(world, x, y, space.thickness - 0.5 * space.diameter, -1)) return 0;
  if (!isFree(world, x, y, emissionHeight(world), -1)) return 0;
  const film = field.grid.interpolate(field.background, x, y, space.thickness - redox.compactLayer);
  const eta = boundedOverpotential(world.voltage, film, redox.maximumOverpotential);
  sampleField(world, x, y, space.thickness - space.diameter);
  const node = field.grid.nearestNode(x, y, space.thickness - space.diameter);
  const driven = oxidationFactor(redox.symmetryFactor, valence, eta, constants.thermalEnergy);
  return (
    constants.attachedRate * sites.weight[site] * room * driven * escape(world, field.hopFactor[node], -sampled.z, eta)
  );
}

function emissionHeight(world: World): number {
  return world.space.thickness - 0.5 * world.space.diameter - world.parameters.hopping.hopLength;
}

function apply(world: World, site: number): boolean {
  const { sites, ledger, parameters } = world;
  createIon(world, sites.x[site], sites.y[site], emissionHeight(world));
  drawFromReservoir(world);
  ledger.emitted++;
  ledger.activeCharge += parameters.valence;
  return true;
}
