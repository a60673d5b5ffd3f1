import { exp, log } from '../../math/elementary.ts';
import { correlatedGaussianField } from '../../math/gaussianField.ts';
import { PoissonSolver } from '../../math/multigrid.ts';
import type { RandomStream } from '../../math/random.ts';
import { barrierDeviation, hopDisorderFactor } from '../../laws/disorder.ts';
import type { Constants } from '../state/constants.ts';
import type { ParticleParameters } from '../state/parameters.ts';
import { Grid } from './grid.ts';

/** The potentials on the grid, frozen within a window, and the film's quenched disorder and voids. */
export class FieldState {
  readonly grid: Grid;
  /** One solver a field, for each remembers its own metal. */
  readonly backgroundSolver: PoissonSolver;
  readonly fullSolver: PoissonSolver;
  /** Without floating metal: gives overpotentials. */
  readonly background: Float64Array; // [V]
  /** With floating clusters as equipotentials: moves the ions. */
  readonly full: Float64Array; // [V]
  /** Field of the full potential: components along x, z and (in a box) y after each other, node by node. */
  readonly fullField: Float64Array; // [V/nm]
  readonly source: Float64Array; // [V/nm^2]
  readonly fixedBackground: Uint8Array;
  readonly fixedFull: Uint8Array;
  /** Metal particles of each attachment at a node. */
  readonly activeMetal: Int32Array;
  readonly counterMetal: Int32Array;
  readonly bridgingMetal: Int32Array;
  readonly voids: Uint8Array;
  /** Factor of the hop rate by disorder, and by a void where there is one. */
  readonly hopFactor: Float64Array;
  /** Barriers' deviation in kT of the scene's temperature, for a film that warms; null for any other. */
  readonly hopDisorder: Float64Array | null;
  voidHopFactor: number;
  readonly strain: Float64Array; // [eV]
  /** Whether anything has changed that the potentials depend on. */
  stale = true;
  clusters = false;

  constructor(parameters: ParticleParameters, constants: Constants, random: RandomStream) {
    const { geometry, field, hopping, nucleation } = parameters;
    const grid = new Grid(geometry, field.gridStep);
    this.grid = grid;
    const sides = grid.isMirrored ? 'mirrored' : 'periodic';
    this.backgroundSolver = new PoissonSolver(grid.nx, grid.ny, grid.nz, grid.step, sides);
    this.fullSolver = new PoissonSolver(grid.nx, grid.ny, grid.nz, grid.step, sides);
    const reals = () => new Float64Array(grid.nodes);
    this.background = reals();
    this.full = reals();
    this.fullField = new Float64Array(grid.dimension * grid.nodes);
    this.source = reals();
    this.fixedBackground = new Uint8Array(grid.nodes);
    this.fixedFull = new Uint8Array(grid.nodes);
    this.activeMetal = new Int32Array(grid.nodes);
    this.counterMetal = new Int32Array(grid.nodes);
    this.bridgingMetal = new Int32Array(grid.nodes);
    this.voids = new Uint8Array(grid.nodes);
    const normals = () =>
      correlatedGaussianField(random, grid.nx, grid.ny, grid.nz, grid.step, hopping.correlationLength);
    const deviation = barrierDeviation(hopping.disorderBase, hopping.disorderSlope, parameters.mobility);
    this.hopFactor = normals().map((normal) =>
      hopDisorderFactor(normal, deviation, hopping.disorderMinimum, hopping.disorderMaximum),
    );
    const warms = parameters.device?.heat?.feedback ?? false;
    this.hopDisorder = warms ? this.hopFactor.map((factor) => -log(factor)) : null;
    this.strain = normals().map((normal) => nucleation.strainMean + nucleation.strainDeviation * normal);
    this.voidHopFactor = exp(hopping.voidBarrierRelief / constants.thermalEnergy);
  }
}
