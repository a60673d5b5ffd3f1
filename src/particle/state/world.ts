import { CellList } from '../../math/cellList.ts';
import { RateTree } from '../../math/rateTree.ts';
import { createRandomStream } from '../../math/random.ts';
import type { RandomStream } from '../../math/random.ts';
import { FieldState } from '../field/fieldState.ts';
import type { Device } from '../device/device.ts';
import type { Happening } from '../probes/frameTypes.ts';
import { EmissionSites } from '../space/emissionSites.ts';
import { Places } from '../space/places.ts';
import { Space } from '../space/space.ts';
import { BodyStore } from './bodies.ts';
import { Change } from './change.ts';
import { resolveConstants } from './constants.ts';
import type { Constants } from './constants.ts';
import type { ExchangeLog } from './exchangeLog.ts';
import { Ledger } from './ledger.ts';
import { MetalCells } from './metalCells.ts';
import { NucleationCells } from './nucleationCells.ts';
import type { ParticleParameters } from './parameters.ts';
import { ParticleStore } from './particles.ts';

const initialCapacity = 1024;
/** More bodies than one event can make: a particle that leaves may part all its neighbours. */
const mostNewBodies = 32;

/** Whose events a tree holds: particles, bodies, nucleation cells, or sites of the active electrode's plane. */
export type Owner = 'particle' | 'body' | 'cell' | 'site';

/** What a world must know of a kind of event. */
export interface KindOutline {
  owner: Owner;
  isOff?(constants: Constants): boolean;
}

/** All that a simulation is at one moment. */
export class World {
  readonly parameters: ParticleParameters;
  readonly constants: Constants;
  readonly space: Space;
  readonly particles: ParticleStore;
  readonly bodies: BodyStore;
  readonly ledger: Ledger;
  readonly field: FieldState;
  random: RandomStream;
  readonly metalCells: MetalCells;
  /** Ions by nucleation cells. */
  readonly ionCells: CellList;
  /** Metal by nucleation cells. */
  readonly crowdCells: CellList;
  readonly nucleationCells: NucleationCells;
  /** Remaining supply of each source inside the film. */
  readonly sourceSupply: Float64Array;
  /** One tree of rates for each event kind. */
  readonly trees: RateTree[];
  /** Whether a kind of event can happen at all. */
  readonly isLive: readonly boolean[];
  private readonly kinds: readonly KindOutline[];
  readonly change = new Change();
  happenings: Happening[] = [];
  /** Where particles were exchanged, for a probe; null where none asks. */
  exchanges: ExchangeLog | null = null;
  /** Current, circuit and heat; null where the scene asks for none. */
  device: Device | null = null;

  time = 0; // [s]
  voltage = 0; // [V]
  eventCount = 0;
  eventCounts: Float64Array;
  /** Events of each kind that could not happen when their turn came. */
  nullCounts: Float64Array;
  ionCount = 0;
  metalCount = 0;
  floatingMetal = 0;
  activeMetal = 0;
  counterMetal = 0;
  floatingBodies = 0;
  nucleations = 0;
  merges = 0;
  splits = 0;
  births = 0; // floating bodies: nucleated, detached or split off; a move that breaks and joins again counts as nothing
  deaths = 0; // floating bodies: dissolved, merged or attached
  /** Metal on electrodes that came or went since the field was solved. */
  attachedChanges = 0;
  bridged = false;
  bridgeTime = Infinity; // [s] when metal first joined the electrodes
  firstNucleusHeight = -Infinity; // [nm]
  reservoir: number; // particles
  readonly sites: EmissionSites;
  /** Where one more particle of metal finds a hold, in a box. */
  readonly places: Places;

  constructor(parameters: ParticleParameters, seed: number, run: number, kinds: readonly KindOutline[]) {
    const { geometry } = parameters;
    this.parameters = parameters;
    this.constants = resolveConstants(parameters);
    this.space = new Space(geometry);
    this.particles = new ParticleStore(initialCapacity);
    this.bodies = new BodyStore(256);
    this.ledger = new Ledger();
    this.random = createRandomStream(seed, run, 'events');
    this.field = new FieldState(parameters, this.constants, createRandomStream(seed, run, 'disorder'));
    const closed = this.space.isReflecting;
    const size = [geometry.width, geometry.depth, geometry.thickness] as const;
    this.metalCells = new MetalCells(this.particles, geometry.dimension, size, this.constants.contact, closed);
    this.ionCells = new CellList(geometry.dimension, size, parameters.nucleation.cellSize, initialCapacity, closed);
    this.crowdCells = new CellList(geometry.dimension, size, parameters.nucleation.cellSize, initialCapacity, closed);
    this.sourceSupply = Float64Array.from(parameters.inclusions, (inclusion) => inclusion.supply);
    this.reservoir = parameters.electrode.active ? parameters.electrode.supply : 0;
    this.eventCounts = new Float64Array(kinds.length);
    this.nullCounts = new Float64Array(kinds.length);
    this.places = new Places(this.space, this.metalCells);
    this.sites = new EmissionSites(this.space, parameters.electrode, this.ionCells);
    const capacities = {
      particle: initialCapacity,
      body: this.bodies.capacity,
      cell: this.ionCells.cells,
      site: this.sites.count,
    };
    this.kinds = kinds;
    this.trees = kinds.map(({ owner }) => new RateTree(capacities[owner]));
    this.isLive = kinds.map(({ isOff }) => !isOff?.(this.constants));
    const isCounted = kinds.some(({ owner }, kind) => owner === 'cell' && this.isLive[kind]);
    this.nucleationCells = new NucleationCells(this.ionCells, isCounted);
  }

  /** Makes sure that the next event finds slots for its particle and its bodies. */
  makeRoom(): void {
    if (this.particles.freeCount === 0) this.growParticles();
    if (this.bodies.freeCount < mostNewBodies) this.growBodies();
  }

  /** Forgets what the last event has touched. */
  forgetChange(): void {
    this.change.clear();
    this.nucleationCells.forgetChanges();
  }

  growParticles(): void {
    this.particles.grow();
    const { capacity } = this.particles;
    for (const cells of [this.metalCells, this.ionCells, this.crowdCells]) cells.grow(capacity);
    this.growTrees('particle', capacity);
  }

  growBodies(): void {
    this.bodies.grow();
    this.growTrees('body', this.bodies.capacity);
  }

  private growTrees(owner: Owner, capacity: number): void {
    this.trees.forEach((tree, kind) => {
      if (this.kinds[kind].owner === owner) tree.grow(capacity);
    });
  }
}
