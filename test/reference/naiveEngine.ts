import { bodyRadius } from '../../src/laws/bipolar.ts';
import { counterNucleationDrive, criticalSize, nucleationBarrier, nucleationDrive } from '../../src/laws/nucleation.ts';
import { restoreRandomStream } from '../../src/math/random.ts';
import { eventKindNames } from '../../src/particle/engine/eventKinds.ts';
import { norm, type Place, type Vector } from './naiveFields.ts';
import { NaiveFilm, type Body, type Ion, type Metal } from './naiveFilm.ts';

/**
 * The particle engine's rates, recomputed from nothing but places, kinds, charges, pins, voids and the frozen potentials.
 * Slow and plain on purpose: it keeps nothing from one event to the next.
 */
export class NaiveEngine extends NaiveFilm {
  /** Rates of every kind by owner, only those above zero. */
  rates(): Map<string, Map<number, number>> {
    this.gather();
    const table = new Map(eventKindNames.map((name) => [name, new Map<number, number>()]));
    const put = (kind: string, owner: number, rate: number) => {
      if (rate > 0) table.get(kind)!.set(owner, rate);
    };
    for (const ion of this.ions) {
      put('hop', ion.slot, this.hop(ion));
      put('reduce', ion.slot, this.reduce(ion));
      put('deposit', ion.slot, this.deposit(ion));
    }
    for (const metal of this.metals) {
      put('oxidise', metal.slot, this.oxidise(metal));
      put('diffuseOnSurface', metal.slot, this.diffuseOnSurface(metal));
    }
    for (const body of new Set(this.metals.map((metal) => metal.body))) {
      put('captureElectron', body.slot, this.captureElectron(body));
      put('escapeElectron', body.slot, this.escapeElectron(body));
    }
    this.eachCell((cell) => {
      put('nucleate', cell, this.nucleate(cell));
      put('nucleateOnElectrode', cell, this.nucleateOnElectrode(cell));
    });
    const [alongX, alongY] = this.siteCounts();
    for (let site = 0; site < alongX * alongY; site++) put('emit', site, this.emit(site));
    return table;
  }

  protected get hopRate(): number {
    return this.p.mobility * this.activated(this.p.hopping.rate);
  }

  protected get redoxRate(): number {
    return this.p.redoxRate * this.activated(this.p.redox.rate);
  }

  protected activated({ frequency, barrier }: { frequency: number; barrier: number }): number {
    return frequency * Math.exp(-barrier / this.kT);
  }

  protected drive(field: number): number {
    const { hopLength, maximumDrive } = this.p.hopping;
    const drive = (this.p.valence * hopLength * field) / (2 * this.kT);
    return Math.min(maximumDrive, Math.max(-maximumDrive, drive));
  }

  protected hop(ion: Ion): number {
    const field = this.electricField(ion.x, ion.y, ion.z);
    const strength = norm(field);
    const way = strength > 0 ? field.map((component) => component / strength) : [0, 0, -1];
    let along = Math.exp(this.drive(strength));
    let against = Math.exp(-this.drive(strength));
    if (ion.touch !== 'nothing') {
      const to: Vector = ion.touched ? this.separation(ion.touched, ion) : [0, 0, ion.touch === 'counter' ? -1 : 1];
      const cosine = (to[0] * way[0] + to[1] * way[1] + to[2] * way[2]) / norm(to);
      if (cosine > 0.5) along = 0;
      if (cosine < -0.5) against = 0;
    }
    const held = {
      nothing: 1,
      active: 1,
      floating: this.p.hopping.imageFactor,
      counter: this.p.hopping.adsorbedFactor,
    };
    const across = this.p.geometry.dimension === 2 ? 2 : 4;
    return this.hopRate * this.hopFactor(ion.x, ion.y, ion.z) * held[ion.touch] * (along + against + across);
  }

  protected potential(metal: Metal): number {
    const { body } = metal;
    const { voltage } = this.world;
    if (body.active && body.counter) return (voltage * metal.z) / this.p.geometry.thickness;
    return body.active ? voltage : body.counter ? 0 : this.floatingPotential(body);
  }

  /** <phi> + kappa Q / r */
  protected floatingPotential({ slot, members }: Body): number {
    const { particleDiameter, dimension } = this.p.geometry;
    const mean = members.reduce((sum, { x, y, z }) => sum + this.background(x, y, z), 0) / members.length;
    const radius = bodyRadius(members.length, particleDiameter, dimension);
    return mean + (this.p.charge.kappa * this.world.bodies.charge[slot]) / radius;
  }

  protected bounded(eta: number): number {
    const { maximumOverpotential } = this.p.redox;
    return Math.min(maximumOverpotential, Math.max(-maximumOverpotential, eta));
  }

  /** The normal, or the field's direction where the neighbours balance. */
  protected outward(metal: Metal): Vector {
    if (norm(metal.normal) > 0) return metal.normal;
    const field = this.electricField(metal.x, metal.y, metal.z);
    return norm(field) > 0 ? (field.map((component) => component / norm(field)) as Vector) : [0, 0, -1];
  }

  /** Component of the field along the outward direction, a diameter off the centre. */
  protected normalField(metal: Metal): number {
    const d = this.p.geometry.particleDiameter;
    const out = this.outward(metal);
    const field = this.electricField(metal.x + d * out[0], metal.y + d * out[1], metal.z + d * out[2]);
    return field[0] * out[0] + field[1] * out[1] + field[2] * out[2];
  }

  protected escape(hopFactor: number, field: number, eta: number): number {
    const rate = this.hopRate * hopFactor * Math.exp(this.drive(field));
    return rate / (rate + this.reduction(eta));
  }

  protected reduction(eta: number): number {
    const { symmetryFactor } = this.p.redox;
    return this.redoxRate * Math.exp((-symmetryFactor * this.p.valence * eta) / this.kT);
  }

  protected oxidation(eta: number): number {
    const { symmetryFactor, dissolutionFactor } = this.p.redox;
    return this.redoxRate * dissolutionFactor * Math.exp(((1 - symmetryFactor) * this.p.valence * eta) / this.kT);
  }

  protected room(place: Place): number {
    const crowd = this.ionsIn(this.cellOf(place)).length;
    return Math.max(0, 1 - crowd / this.p.redox.crowdingLimit);
  }

  protected oxidise(metal: Metal): number {
    const { redox, geometry, valence } = this.p;
    const { body, x, y, z, coordination } = metal;
    if (coordination >= (geometry.dimension === 2 ? 6 : 12)) return 0;
    const isFloating = !body.active && !body.counter;
    const out = this.outward(metal);
    const field = this.normalField(metal);
    const off = geometry.particleDiameter / 2 + redox.compactLayer;
    const film = isFloating
      ? this.background(x, y, z)
      : this.background(x + off * out[0], y + off * out[1], z + off * out[2]);
    const eta = this.bounded(this.potential(metal) - film);
    let energy = isFloating
      ? -redox.bondEnergy * (coordination - redox.referenceCoordinationFloating)
      : -redox.bondEnergy * (coordination - redox.referenceCoordinationAttached);
    if (isFloating) {
      energy += redox.kelvinEnergy / body.members.length ** (1 / geometry.dimension);
      energy += Math.min(redox.maximumExtraction, valence * redox.extractionLength * Math.max(0, field));
    }
    const embedded = body.active ? 1 : redox.embeddedFactor;
    const escape = this.escape(this.hopFactor(x, y, z), field, eta);
    return embedded * this.room(metal) * this.oxidation(eta) * Math.exp(energy / this.kT) * escape;
  }

  protected reduce(ion: Ion): number {
    if (ion.touch !== 'floating' && ion.touch !== 'active') return 0;
    const metal = ion.touched ? this.potential(ion.touched) : this.world.voltage;
    return this.reduction(this.bounded(metal - this.background(ion.x, ion.y, ion.z)));
  }

  protected deposit(ion: Ion): number {
    if (ion.touch !== 'counter' || !ion.touched) return 0;
    const { depositionLength, maximumDepositionExponent } = this.p.redox;
    const into = -this.normalField(ion.touched);
    return (
      this.redoxRate *
      Math.exp(Math.min(maximumDepositionExponent, (this.p.valence * depositionLength * into) / this.kT))
    );
  }

  protected siteCounts(): [number, number] {
    const { width, depth, particleDiameter, dimension } = this.p.geometry;
    const along = (length: number) => Math.max(1, Math.floor(length / particleDiameter + 1e-9));
    return [along(width), dimension === 3 ? along(depth) : 1];
  }

  protected emit(site: number): number {
    const { width, depth, thickness, dimension, particleDiameter: d } = this.p.geometry;
    const { electrode, redox, hopping } = this.p;
    if (this.world.reservoir <= 0) return 0;
    const [alongX, alongY] = this.siteCounts();
    const x = (((site % alongX) + 0.5) * width) / alongX;
    const y = dimension === 3 ? ((Math.floor(site / alongX) + 0.5) * depth) / alongY : 0;
    const landings = [thickness - d / 2, thickness - d / 2 - hopping.hopLength].map((z) => ({ x, y, z }));
    const blocked = landings.some((place) => this.metals.some((metal) => this.distance(metal, place) < 0.998 * d));
    if (blocked) return 0;
    const [dx, dy] = [x - width / 2, dimension === 3 ? y - depth / 2 : 0];
    const offset = Math.sqrt(dx * dx + dy * dy) / (electrode.sourceWidth / 2);
    const weight = electrode.sourceFloor + (1 - electrode.sourceFloor) * Math.exp(-offset * offset);
    const eta = this.bounded(this.world.voltage - this.background(x, y, thickness - redox.compactLayer));
    const [, , fieldZ] = this.electricField(x, y, thickness - d);
    const escape = this.escape(this.hopFactor(x, y, thickness - d), -fieldZ, eta);
    return weight * this.room({ x, y, z: thickness - d }) * this.oxidation(eta) * escape;
  }

  protected localIons(cell: number): number {
    const around = this.cellsAbout(cell).reduce((sum, other) => sum + this.ionsIn(other).length, 0);
    return this.ionsIn(cell).length + this.p.nucleation.neighbourWeight * around;
  }

  protected hasVoid(cell: number): boolean {
    const { voids, grid } = this.world.field;
    return voids.some((isVoid, node) => {
      const column = Math.floor(node / grid.nz);
      const [ix, iy, iz] = [column % grid.nx, Math.floor(column / grid.nx), node % grid.nz];
      return isVoid === 1 && this.cellOf({ x: ix * grid.step, y: iy * grid.step, z: iz * grid.step }) === cell;
    });
  }

  protected get surfaceExponent(): number {
    return this.p.geometry.dimension === 2 ? 1 / 2 : 2 / 3;
  }

  protected nucleate(cell: number): number {
    const isLoose = (ion: Ion) => ion.touch === 'nothing';
    const loose = this.ionsIn(cell).filter(isLoose).length;
    if (loose === 0) return 0;
    const { nucleation, valence } = this.p;
    const centre = this.cellCentre(cell);
    const phi = this.background(...centre);
    const drive = nucleationDrive(
      nucleation.potentialFactor,
      valence,
      phi,
      this.kT,
      this.localIons(cell),
      nucleation.referenceIons * this.solution,
      this.world.field.strain[this.nearestNode(...centre)],
      this.hasVoid(cell) ? nucleation.voidRelief : 0,
    );
    const size = criticalSize(drive, nucleation.surfaceEnergy, this.surfaceExponent);
    const available = [cell, ...this.cellsAbout(cell)].flatMap((other) => this.ionsIn(other)).filter(isLoose).length;
    if (available < Math.max(2, size)) return 0;
    const barrier = nucleationBarrier(drive, nucleation.surfaceEnergy, this.surfaceExponent);
    const drop = (this.world.voltage - phi) / nucleation.anodePotential;
    const electrons = this.world.voltage > 0 ? 1 - Math.exp(-drop * drop) : 1;
    return loose * this.activated(nucleation.rate) * Math.exp(-barrier / this.kT) * electrons;
  }

  protected nucleateOnElectrode(cell: number): number {
    const bare = this.ionsIn(cell).filter((ion) => ion.touch === 'counter' && !ion.touched).length;
    if (bare === 0) return 0;
    const { counterFieldLength, counterDrive, counterFactor, surfaceEnergy } = this.p.nucleation;
    const reference = this.p.nucleation.counterReferenceIons * this.solution;
    const [x, y] = this.cellCentre(cell);
    const into = -this.electricField(x, y, this.p.geometry.particleDiameter / 2)[2];
    const ions = this.localIons(cell);
    const drive = counterNucleationDrive(counterFieldLength, into, this.kT, ions, reference, counterDrive);
    const barrier = nucleationBarrier(drive, counterFactor * surfaceEnergy, this.surfaceExponent);
    return bare * this.redoxRate * Math.exp(-barrier / this.kT);
  }

  protected diffuseOnSurface({ slot, coordination }: Metal): number {
    const { exchange, pinning, mobileCoordination } = this.p.surface;
    if (this.world.particles.pinned[slot] || coordination === 0 || coordination > mobileCoordination) return 0;
    return this.p.redoxRate * this.activated(exchange) + this.activated(pinning);
  }

  protected captureElectron({ slot, active, counter }: Body): number {
    const { capture, kappa, overcharging } = this.p.charge;
    const charge = this.world.bodies.charge[slot];
    if (active || counter || (charge <= 0 && !overcharging)) return 0;
    if (charge > 0) return charge * this.activated(capture);
    const { particleDiameter, dimension } = this.p.geometry;
    const work = (kappa * (0.5 - charge)) / bodyRadius(this.world.bodies.size[slot], particleDiameter, dimension);
    return this.activated(capture) * Math.exp(-work / this.kT);
  }

  protected escapeElectron(body: Body): number {
    const charge = this.world.bodies.charge[body.slot];
    if (charge >= 0) return 0;
    const above = Math.max(0, this.world.voltage - this.floatingPotential(body));
    return -charge * this.activated(this.p.charge.escape) * Math.exp(-above / this.p.charge.escapePotential);
  }
}

/** The event that a stream of random numbers in this state picks from a table of rates, and the time until it. */
export function pickEvent(
  table: Map<string, Map<number, number>>,
  randomState: readonly number[],
): { kind: string; owner: number; total: number; wait: number } {
  const events: { kind: string; owner: number; rate: number }[] = [];
  for (const [kind, owners] of table)
    for (const owner of [...owners.keys()].sort((one, other) => one - other))
      events.push({ kind, owner, rate: owners.get(owner)! });
  const total = events.reduce((sum, { rate }) => sum + rate, 0);
  const random = restoreRandomStream(randomState);
  const wait = random.exponential() / total;
  let target = random.double() * total;
  let chosen = 0;
  while (chosen < events.length - 1 && target >= events[chosen].rate) target -= events[chosen++].rate;
  return { ...events[chosen], total, wait };
}
