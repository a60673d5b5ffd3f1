import { ION, METAL } from '../../src/particle/state/particles.ts';
import { modulo, NaiveFields, norm, type Place, type Vector } from './naiveFields.ts';

export interface Metal extends Place {
  slot: number;
  neighbours: Metal[];
  coordination: number;
  normal: Vector;
  body: Body;
}

export interface Body {
  slot: number;
  members: Metal[];
  active: boolean;
  counter: boolean;
}

export interface Ion extends Place {
  slot: number;
  cell: number;
  touch: 'nothing' | 'floating' | 'active' | 'counter';
  touched: Metal | null; // null for a plane
}

/** The particles of a world: every pair is looked at, bodies are flooded, ions are counted. */
export class NaiveFilm extends NaiveFields {
  protected metals: Metal[] = [];
  protected ions: Ion[] = [];
  private ionsByCell = new Map<number, Ion[]>();

  protected gather(): void {
    const { particles, bodies } = this.world;
    this.metals = [];
    this.ions = [];
    for (let slot = 0; slot < particles.kind.length; slot++) {
      const at = { slot, x: particles.x[slot], y: particles.y[slot], z: particles.z[slot] };
      if (particles.kind[slot] === ION)
        this.ions.push({ ...at, cell: this.cellOf(at), touch: 'nothing', touched: null });
      if (particles.kind[slot] === METAL)
        this.metals.push({ ...at, neighbours: [], coordination: 0, normal: [0, 0, 0], body: null! });
    }
    for (const [index, metal] of this.metals.entries())
      for (let below = 0; below < index; below++) {
        const other = this.metals[below];
        if (this.distance(other, metal) >= this.contact) continue;
        metal.neighbours.push(other);
        other.neighbours.push(metal);
      }
    for (const metal of this.metals) {
      const planes = [this.touchesActive(metal.z), this.touchesCounter(metal.z)];
      metal.coordination = metal.neighbours.length + planes.filter(Boolean).length;
      const sum: Vector = [0, 0, (planes[0] ? 1 : 0) - (planes[1] ? 1 : 0)];
      for (const other of metal.neighbours) {
        const to = this.separation(other, metal);
        for (let axis = 0; axis < 3; axis++) sum[axis] += to[axis] / norm(to);
      }
      metal.normal = norm(sum) > 1e-6 ? (sum.map((component) => -component / norm(sum)) as Vector) : [0, 0, 0];
    }
    for (const metal of this.metals) if (!metal.body) this.flood(metal);
    for (const { body } of this.metals) {
      const slots = new Set(body.members.map((member) => particles.body[member.slot]));
      if (slots.size !== 1 || bodies.size[body.slot] !== body.members.length) throw new Error('bodies do not match');
    }
    for (const ion of this.ions) this.touch(ion);
    this.ionsByCell = new Map();
    for (const ion of this.ions) this.ionsByCell.set(ion.cell, [...this.ionsIn(ion.cell), ion]);
  }

  protected flood(start: Metal): void {
    const members: Metal[] = [start];
    const body: Body = { slot: this.world.particles.body[start.slot], members, active: false, counter: false };
    start.body = body;
    for (const metal of members)
      for (const other of metal.neighbours)
        if (!other.body) {
          other.body = body;
          members.push(other);
        }
    body.active = members.some(({ z }) => this.touchesActive(z));
    body.counter = members.some(({ z }) => this.touchesCounter(z));
  }

  /** What the ion touches with the smallest gap, of metal and planes nearer than contact; of equally near metal, what the engine took. */
  protected touch(ion: Ion): void {
    const { particleDiameter: d, thickness } = this.p.geometry;
    const taken = this.world.particles.touched[ion.slot];
    let gap = this.contact - d;
    for (const metal of this.metals) {
      const own = this.distance(metal, ion) - d;
      if (own < gap - 1e-9 || (own < gap + 1e-9 && own < this.contact - d && metal.slot === taken)) {
        gap = own;
        ion.touched = metal;
      }
    }
    if (ion.touched) {
      const { active, counter } = ion.touched.body;
      ion.touch = active ? 'active' : counter ? 'counter' : 'floating';
    }
    if (ion.z < this.contact / 2 && ion.z - d / 2 < gap) [ion.touch, ion.touched] = ['counter', null];
    else if (thickness - ion.z < this.contact / 2 && thickness - ion.z - d / 2 < gap)
      [ion.touch, ion.touched] = ['active', null];
  }

  protected cellCounts(): Vector {
    const { width, depth, thickness, dimension } = this.p.geometry;
    const { cellSize } = this.p.nucleation;
    const count = (length: number) => Math.max(1, Math.floor(length / cellSize + 1e-9));
    return [count(width), dimension === 3 ? count(depth) : 1, count(thickness)];
  }

  protected cellOf({ x, y, z }: Place): number {
    const { width, depth, thickness, dimension } = this.p.geometry;
    const [nx, ny, nz] = this.cellCounts();
    const index = (at: number, length: number, count: number) => Math.min(count - 1, Math.floor((at / length) * count));
    const iy = dimension === 3 ? index(y, depth, ny) : 0;
    return (iy * nx + index(x, width, nx)) * nz + index(z, thickness, nz);
  }

  protected eachCell(visit: (cell: number) => void): void {
    const [nx, ny, nz] = this.cellCounts();
    for (let cell = 0; cell < nx * ny * nz; cell++) visit(cell);
  }

  protected cellCentre(cell: number): Vector {
    const { width, depth, thickness, dimension } = this.p.geometry;
    const [nx, ny, nz] = this.cellCounts();
    const [ix, iy, iz] = [Math.floor(cell / nz) % nx, Math.floor(cell / nz / nx), cell % nz];
    return [((ix + 0.5) * width) / nx, dimension === 3 ? ((iy + 0.5) * depth) / ny : 0, ((iz + 0.5) * thickness) / nz];
  }

  protected cellsAbout(cell: number): number[] {
    const [nx, ny, nz] = this.cellCounts();
    const [ix, iy, iz] = [Math.floor(cell / nz) % nx, Math.floor(cell / nz / nx), cell % nz];
    const cells = new Set<number>();
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const dz of [-1, 0, 1])
          if (iz + dz >= 0 && iz + dz < nz) cells.add((modulo(iy + dy, ny) * nx + modulo(ix + dx, nx)) * nz + iz + dz);
    cells.delete(cell);
    return [...cells];
  }

  protected ionsIn(cell: number): Ion[] {
    return this.ionsByCell.get(cell) ?? [];
  }
}
