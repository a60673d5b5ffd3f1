import type { Front } from '../front/front.ts';
import { ringAreas } from '../front/measures.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import { makeInterface, type ElectrodeInterface } from './electrodeInterface.ts';
import { kneeLayer, layerShare } from './layers.ts';

const mostMarkers = 1000;
const columnsOfCoarseMesh = 24; // on the bare counter electrode
const lean = 0.64; // outwards, of a line's end at the electrode, for each nm that its marker is below the tip
const uprightDepth = 0.3; // [nm] below the tip where lines do not lean yet
const leastAdvance = 0.05; // of a line's end over the one before, in pieces of the front
const overhangAdvance = 1.6; // of a line's end, for what the front recedes under an overhang
const passingOverhangs = 1.5; // lean of a line, of that of the metal which overhangs its beginning
const mostOfCell = 0.7; // of the bare counter electrode that the lines of the filament may lean over
const steepest = 0.7; // of a line's way below an overhang, of the steepest that would touch the metal
const flattestUnderside = 50; // way inwards for each nm down, of an overhang that lines still get out of

/**
 * The lines from filament and counter electrode to the active electrode along which the film's nodes stand.
 *
 * Line i begins at marker i of the front, and behind the foot on the counter electrode. It ends at r_i + 0.64 max(0, h - 0.3 nm - z_i), and what
 * the last one has leant is lost steadily up to the radius of the cell. It has a knee, at a fixed share of the way, at which it is straight unless
 * there is an overhang: from there on down, lines first go out from below it.
 *
 * **Holds** the first line lies on the axis, the last ends at the radius of the cell; ends go strictly outwards.
 */
export class FilmLines {
  count = 0; // lines in use
  markers = 0; // of them those that begin at the filament
  readonly capacity: number;
  readonly r: Float64Array; // [nm] of the beginning
  readonly z: Float64Array; // [nm]
  readonly kneeR: Float64Array; // [nm]
  readonly kneeZ: Float64Array; // [nm]
  readonly endR: Float64Array; // [nm]
  readonly endZ: Float64Array; // [nm]
  readonly filament: ElectrodeInterface;
  readonly electrode: ElectrodeInterface;
  readonly #thickness: number; // [nm]
  readonly #radius: number; // [nm]
  readonly #columns: number;
  readonly kneeShare: number; // of a line's way, at which its knee is
  readonly #ends: Front;

  constructor({ geometry, mesh }: CellParameters) {
    this.kneeShare = layerShare(kneeLayer(mesh.layers), mesh.layers);
    this.#thickness = geometry.thickness;
    this.#radius = geometry.radius;
    this.#columns = Math.round(columnsOfCoarseMesh / mesh.scale);
    this.capacity = mostMarkers + this.#columns;
    this.r = new Float64Array(this.capacity);
    this.z = new Float64Array(this.capacity);
    this.kneeR = new Float64Array(this.capacity);
    this.kneeZ = new Float64Array(this.capacity);
    this.endR = new Float64Array(this.capacity);
    this.endZ = new Float64Array(this.capacity);
    this.#ends = { count: 0, r: this.endR, z: this.endZ };
    this.filament = makeInterface(mostMarkers);
    this.electrode = makeInterface(this.capacity);
  }

  /** @throws RangeError if the front has more than 1000 markers */
  layOut(front: Front, recession: Recession): void {
    if (front.count > mostMarkers) throw new RangeError(`a front of ${front.count} markers; at most ${mostMarkers}`);
    this.markers = front.count;
    this.count = front.count + this.#columns;
    this.r.set(front.r.subarray(0, front.count));
    this.z.set(front.z.subarray(0, front.count));
    this.#placeEnds();
    this.#placeColumns();
    this.#raiseEnds(recession);
    this.#placeKnees();
    this.filament.count = this.markers;
    this.electrode.count = this.count;
    ringAreas(front, this.filament.area);
    this.#ends.count = this.count;
    ringAreas(this.#ends, this.electrode.area);
  }

  /** Ends of the lines that begin at the filament: they lean less where they would crowd those of the bare counter electrode. */
  #placeEnds(): void {
    const foot = this.markers - 1;
    const room = this.r[foot] + mostOfCell * (this.#radius - this.r[foot]);
    const full = this.#spreadEnds(1);
    if (full <= room) return;
    const least = this.#spreadEnds(0);
    if (least < room) this.#spreadEnds((room - least) / (full - least));
    else this.#drawIn((room - this.r[foot]) / (least - this.r[foot]));
  }

  /** Ends that lean by a share of what they should; returns the last one. [nm] */
  #spreadEnds(share: number): number {
    const { markers, r, z, endR } = this;
    let highest = 0;
    for (let i = 1; i < markers; i++) if (z[i] > z[highest]) highest = i;
    const upright = Math.min(z[highest], this.#thickness) - uprightDepth;
    endR[0] = 0;
    for (let i = 1; i < markers; i++) {
      const dr = r[i] - r[i - 1];
      const dz = z[i] - z[i - 1];
      const advance = leastAdvance * Math.sqrt(dr * dr + dz * dz) + overhangAdvance * Math.max(0, -dr);
      const leant = i > highest ? lean * Math.max(0, upright - z[i]) : 0;
      const underside = Math.min(lean, Math.max(this.#undersideAbove(i), this.#undersideAbove(i + 1)));
      const away = passingOverhangs * underside * (this.#thickness - z[i]);
      const clear = i + 1 < markers ? leastAdvance * Math.max(0, z[i] - z[i + 1]) : 0; // of a wall that begins here
      endR[i] = Math.max(r[i] + Math.max(share * leant, share * away, clear), endR[i - 1] + advance);
    }
    return endR[markers - 1];
  }

  /** Leaves a share of the way that the ends have gone outwards. */
  #drawIn(share: number): void {
    const { markers, r, endR } = this;
    for (let i = 1; i < markers; i++) {
      const end = r[i] + share * (endR[i] - r[i]);
      endR[i] = Math.max(end, endR[i - 1] + 1e-6);
    }
  }

  /** Lines that begin on the bare counter electrode, the closer the nearer to the foot. */
  #placeColumns(): void {
    const { count, markers, r, z, endR } = this;
    const foot = markers - 1;
    for (let i = markers; i < count; i++) {
      const along = (i - foot) / this.#columns;
      const share = along * (0.3 + 0.7 * along);
      r[i] = r[foot] + share * (this.#radius - r[foot]);
      z[i] = 0;
      endR[i] = endR[foot] + share * (this.#radius - endR[foot]);
    }
  }

  #raiseEnds({ r, depth }: Recession): void {
    const { count, endR, endZ } = this;
    let j = 0;
    for (let i = 0; i < count; i++) {
      while (j + 2 < r.length && r[j + 1] < endR[i]) j++;
      const share = Math.min(1, (endR[i] - r[j]) / (r[j + 1] - r[j]));
      endZ[i] = this.#thickness + depth[j] + share * (depth[j + 1] - depth[j]);
    }
  }

  /** Knees: where lines come out from under an overhang, low enough to pass it, and none above the one before. */
  #placeKnees(): void {
    const { count, r, z, kneeR, kneeZ, endR, endZ } = this;
    const share = this.kneeShare;
    let ceiling = Infinity; // [nm]
    for (let i = 0; i < count; i++) {
      kneeR[i] = r[i] + share * (endR[i] - r[i]);
      const underside = Math.max(this.#undersideAbove(i), this.#undersideAbove(i + 1));
      const limit = underside > 0 ? (steepest * (kneeR[i] - r[i])) / underside : Infinity;
      kneeZ[i] = z[i] + Math.min(limit, share * (endZ[i] - z[i]));
      if (underside > 0 || ceiling < Infinity) ceiling = kneeZ[i] = Math.min(kneeZ[i], ceiling);
    }
  }

  /** How far the filament recedes, for each nm down, from the marker before to this one: 0 where it widens. */
  #undersideAbove(marker: number): number {
    if (marker === 0 || marker >= this.markers) return 0;
    const inwards = this.r[marker - 1] - this.r[marker];
    const down = this.z[marker - 1] - this.z[marker];
    if (inwards <= 0) return 0;
    return down * flattestUnderside > inwards ? inwards / down : flattestUnderside;
  }
}
