import { oxidationFactor } from '../../laws/chargeTransfer.ts';
import { crowdingFactor } from '../../laws/emission.ts';
import { boundedOverpotential } from '../../laws/overpotential.ts';
import { sampleField, sampled } from '../field/sampleField.ts';
import { isFree } from '../state/contacts.ts';
import { notePlaneExchange } from '../state/exchangeLog.ts';
import { createIon } from '../state/matter.ts';
import { drawFromReservoir } from '../state/reservoir.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { escape, leavingRate } from './oxidation.ts';
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
  const { constants, sites } = world;
  if (world.reservoir <= 0 || constants.redoxRate === 0) return 0;
  const room = crowdingFactor(world.ionCells.count[sites.cell[site]], world.parameters.redox.crowdingLimit);
  if (room === 0) return 0;
  if (sites.room[site] < 0) sites.room[site] = Number(hasRoom(world, site));
  if (sites.room[site] === 0) return 0;
  if (sites.driven[site] < 0) findDrive(world, site);
  return constants.attachedRate * sites.weight[site] * room * sites.driven[site] * sites.escape[site];
}

/** Whether metal leaves room at a site, for the particle that goes and for the ion that comes. */
function hasRoom(world: World, site: number): boolean {
  const { sites, space } = world;
  const x = sites.x[site];
  const y = sites.y[site];
  return (
    isFree(world, x, y, space.thickness - 0.5 * space.diameter, -1) && isFree(world, x, y, emissionHeight(world), -1)
  );
}

/** Finds the factors of a site's rate that the field decides. */
function findDrive(world: World, site: number): void {
  const { parameters, constants, field, sites, space } = world;
  const { redox, valence } = parameters;
  const x = sites.x[site];
  const y = sites.y[site];
  const film = field.grid.interpolate(field.background, x, y, space.thickness - redox.compactLayer);
  const eta = boundedOverpotential(world.voltage, film, redox.maximumOverpotential);
  sampleField(world, x, y, space.thickness - space.diameter);
  const node = field.grid.nearestNode(x, y, space.thickness - space.diameter);
  sites.driven[site] = oxidationFactor(redox.symmetryFactor, valence, eta, constants.thermalEnergy);
  sites.escape[site] = escape(world, leavingRate(world, field.hopFactor[node], -sampled.z), eta);
}

function emissionHeight(world: World): number {
  return world.space.thickness - 0.5 * world.space.diameter - world.parameters.hopping.hopLength;
}

function apply(world: World, site: number): boolean {
  const { sites, ledger, parameters } = world;
  createIon(world, sites.x[site], sites.y[site], emissionHeight(world));
  drawFromReservoir(world);
  ledger.emitted++;
  notePlaneExchange(world, 'emitted', sites.x[site], sites.y[site]);
  ledger.activeCharge += parameters.valence;
  return true;
}
