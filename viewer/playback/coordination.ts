import type { RecordingHeader } from '../../src/formats/recordingHeader.ts';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';

const usualContactFactor = { 2: 1.25, 3: 1.2 }; // by dimension, of scenes that do not set it

type Film = Pick<FrameHeader, 'dimension' | 'width' | 'depth' | 'thickness'>;

/** Centres nearer than this touch [nm]; a recording without its scene is taken for one of a scene that does not set it. */
export function contactDistanceOf({ frame, scene }: Pick<RecordingHeader, 'frame'> & { scene?: unknown }): number {
  const { geometry } = (scene ?? {}) as { geometry?: { contactFactor?: unknown } };
  const factor = geometry?.contactFactor;
  return (typeof factor === 'number' ? factor : usualContactFactor[frame.dimension]) * frame.particleDiameter;
}

/**
 * How many contacts each metal particle has, electrode planes counted as one each, as the engine counts them; 0 for ions.
 *
 * @param contact [nm] centres nearer than this touch; a plane is touched from half of it
 */
export function coordinationOf(frame: Frame, film: Film, contact: number): Uint8Array {
  const coordination = new Uint8Array(frame.kind.length);
  const { count, particle, x, y, z, columnOf, rowOf, rows, start } = sortMetal(frame, film, contact);
  const { about, stride } = columnsAbout(film, contact);
  const [halfWidth, halfDepth, limit] = [film.width / 2, film.depth / 2, contact * contact];
  const isBox = film.dimension === 3;
  for (let at = 0; at < count; at++) {
    let touching = (z[at] < contact / 2 ? 1 : 0) + (z[at] > film.thickness - contact / 2 ? 1 : 0);
    const low = Math.max(0, rowOf[at] - 1);
    const high = Math.min(rows, rowOf[at] + 2);
    const first = columnOf[at] * stride;
    for (let i = first; i < first + stride && about[i] >= 0; i++) {
      const column = about[i] * rows;
      const end = start[column + high];
      for (let other = start[column + low]; other < end; other++) {
        let dx = Math.abs(x[other] - x[at]);
        if (dx > halfWidth) dx = film.width - dx;
        let dy = isBox ? Math.abs(y[other] - y[at]) : 0;
        if (dy > halfDepth) dy = film.depth - dy;
        const dz = z[other] - z[at];
        if (dx * dx + dy * dy + dz * dz < limit && other !== at) touching++;
      }
    }
    coordination[particle[at]] = touching;
  }
  return coordination;
}

/** How many columns of cells, each at least as wide as a contact, there are along x and along y. */
function columnCounts({ dimension, width, depth }: Film, contact: number): [alongX: number, alongY: number] {
  const divide = (length: number) => Math.max(1, Math.floor(length / contact));
  return [divide(width), dimension === 3 ? divide(depth) : 1];
}

/** The metal sorted by columns and within them by rows along z, cell after cell. */
function sortMetal({ kind, x, y, z }: Frame, film: Film, contact: number) {
  const [alongX, alongY] = columnCounts(film, contact);
  const rows = Math.max(1, Math.floor(film.thickness / contact));
  const cellOf = new Int32Array(kind.length);
  const start = new Int32Array(alongX * alongY * rows + 2);
  const within = (place: number, length: number, parts: number) =>
    Math.min(parts - 1, Math.max(0, Math.floor((place / length) * parts)));
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] === 0) continue;
    const row = alongY === 1 ? 0 : within(y[i], film.depth, alongY);
    const column = row * alongX + within(x[i], film.width, alongX);
    cellOf[i] = column * rows + within(z[i], film.thickness, rows);
    start[cellOf[i] + 2]++;
  }
  for (let cell = 2; cell < start.length; cell++) start[cell] += start[cell - 1];
  const count = start[start.length - 1];
  const sorted = {
    ...{ count, rows, start, particle: new Int32Array(count) },
    ...{ x: new Float64Array(count), y: new Float64Array(count), z: new Float64Array(count) },
    ...{ columnOf: new Int32Array(count), rowOf: new Int32Array(count) },
  };
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] === 0) continue;
    const at = start[cellOf[i] + 1]++;
    sorted.particle[at] = i;
    sorted.x[at] = x[i];
    sorted.y[at] = y[i];
    sorted.z[at] = z[i];
    sorted.rowOf[at] = cellOf[i] % rows;
    sorted.columnOf[at] = (cellOf[i] - sorted.rowOf[at]) / rows;
  }
  return sorted;
}

/** The columns about each column, itself among them, each once however few there are; closed by -1. */
function columnsAbout(film: Film, contact: number): { about: Int32Array; stride: number } {
  const [alongX, alongY] = columnCounts(film, contact);
  const stride = 9;
  const about = new Int32Array(alongX * alongY * stride).fill(-1);
  const [reachX, reachY] = [neighboursAlong(alongX), neighboursAlong(alongY)];
  for (let iy = 0; iy < alongY; iy++)
    for (let ix = 0; ix < alongX; ix++) {
      let at = (iy * alongX + ix) * stride;
      for (const dy of reachY)
        for (const dx of reachX) about[at++] = ((iy + dy) % alongY) * alongX + ((ix + dx) % alongX);
    }
  return { about, stride };
}

function neighboursAlong(parts: number): number[] {
  return parts === 1 ? [0] : parts === 2 ? [0, 1] : [0, 1, parts - 1];
}
