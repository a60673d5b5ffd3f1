import { leastLift } from './tangent3d.ts';
import { mostObjects, spheres } from './spheres.ts';

/** Far above rounding, far below any gap: what a filter leaves to the exact test. */
const margin = 1e-9; // [nm]

/** Objects that may block or touch the circle: components of their centres along its axes, and the bounds beyond which they block or touch. */
const onCircle = {
  count: 0,
  index: new Int32Array(mostObjects),
  u: new Float64Array(mostObjects), // [nm]
  v: new Float64Array(mostObjects), // [nm]
  block: new Float64Array(mostObjects), // [nm]
  touch: new Float64Array(mostObjects), // [nm]
};

/** What is left of the circle, counterclockwise from its start to its end, as cosine and sine; all of it while `isCut` is false. */
const arc = { isCut: false, startU: 0, startV: 0, endU: 0, endV: 0 };

/** Where the circle lies: middle and two axes across its normal, and what makes distances into bounds. */
const frame = {
  mx: 0, // [nm]
  my: 0, // [nm]
  mz: 0, // [nm]
  ux: 0,
  uy: 0,
  uz: 0,
  vx: 0,
  vy: 0,
  vz: 0,
  half: 0, // [1/nm] a half over the radius
  toBlock: 0, // [nm]
  toTouch: 0, // [nm]
};

/** The sphere about the origin in which places must lie, seen from the circle; all of the circle is in it while `isBound` is false. */
const hole = { isBound: false, u: 0, v: 0, block: 0 }; // [nm]

/** The object that blocked last: likely the one that blocks next. */
let lastBlocker = 0;

/** Indices above `j` of objects that may touch a place on the circle of places that touch objects i and j. */
export const thirds = new Int32Array(mostObjects);

/**
 * Fills `thirds` for two objects; returns how many. With `isHole`, places must lie within the sphere about the origin.
 * A filter: it may give too many, never too few.
 */
export function scanCircle(i: number, j: number, diameter: number, nearest: number, isHole: boolean): number {
  if (!layCircle(i, j, diameter, nearest)) return 0;
  arc.isCut = false;
  hole.isBound = false;
  if (isHole && !cutHole()) return 0;
  return findBlockers(i, j) ? pickThirds(j) : 0;
}

function layCircle(i: number, j: number, diameter: number, nearest: number): boolean {
  const { x, y, z } = spheres;
  let nx = x[j] - x[i];
  let ny = y[j] - y[i];
  let nz = z[j] - z[i];
  const apart = nx * nx + ny * ny + nz * nz;
  const square = diameter * diameter;
  const radiusSquare = square - 0.25 * apart;
  if (radiusSquare < 0.5 * leastLift * square || apart < 1e-9) return false;
  frame.mx = x[i] + 0.5 * nx;
  frame.my = y[i] + 0.5 * ny;
  frame.mz = z[i] + 0.5 * nz;
  const inverse = 1 / Math.sqrt(apart);
  nx *= inverse;
  ny *= inverse;
  nz *= inverse;
  const isFlat = nz * nz < 0.5;
  const scale = 1 / Math.sqrt(isFlat ? nx * nx + ny * ny : ny * ny + nz * nz);
  const ux = isFlat ? -ny * scale : 0;
  const uy = isFlat ? nx * scale : -nz * scale;
  const uz = isFlat ? 0 : ny * scale;
  frame.ux = ux;
  frame.uy = uy;
  frame.uz = uz;
  frame.vx = ny * uz - nz * uy;
  frame.vy = nz * ux - nx * uz;
  frame.vz = nx * uy - ny * ux;
  frame.half = 0.5 / Math.sqrt(radiusSquare);
  frame.toBlock = (radiusSquare - nearest) * frame.half + margin;
  frame.toTouch = (radiusSquare - square) * frame.half;
  return true;
}

/** Cuts the circle to the hole; false where it does not pass through. */
function cutHole(): boolean {
  const { mx, my, mz, ux, uy, uz, vx, vy, vz, half, toBlock } = frame;
  const u = -(mx * ux + my * uy + mz * uz);
  const v = -(mx * vx + my * vy + mz * vz);
  const block = (mx * mx + my * my + mz * mz) * half + toBlock - 2 * margin;
  const across = u * u + v * v;
  if (block * block >= across) return block <= 0;
  hole.isBound = true;
  hole.u = u;
  hole.v = v;
  hole.block = block;
  startArc(u, v, block, across, true);
  return true;
}

/** Gathers what blocks or touches the circle; false where nothing of it is left. */
function findBlockers(i: number, j: number): boolean {
  const { x, y, z, near, nearCount } = spheres;
  const { mx, my, mz, ux, uy, uz, vx, vy, vz, half, toBlock, toTouch } = frame;
  const from = j * mostObjects;
  const to = from + nearCount[j];
  let count = 0;
  for (let at = from; at < to; at++) {
    const b = near[at];
    if (b === i) continue;
    const wx = x[b] - mx;
    const wy = y[b] - my;
    const wz = z[b] - mz;
    const far = (wx * wx + wy * wy + wz * wz) * half;
    const u = wx * ux + wy * uy + wz * uz;
    const v = wx * vx + wy * vy + wz * vz;
    const touch = far + toTouch;
    const block = far + toBlock;
    const across = u * u + v * v;
    if (touch > 0 && touch * touch >= across) continue;
    if (block * block >= across) {
      if (block < 0) return false;
    } else if (!arc.isCut) startArc(u, v, block, across, false);
    else if (cutArc(u, v, block, across)) return false;
    onCircle.index[count] = b;
    onCircle.u[count] = u;
    onCircle.v[count] = v;
    onCircle.block[count] = block;
    onCircle.touch[count] = touch;
    count++;
  }
  onCircle.count = count;
  return true;
}

/** Those of the gathered objects above `j` that touch a place which none of them blocks. */
function pickThirds(j: number): number {
  let found = 0;
  for (let at = 0; at < onCircle.count; at++) {
    if (onCircle.index[at] < j) continue;
    const u = onCircle.u[at];
    const v = onCircle.v[at];
    const touch = onCircle.touch[at];
    const across = u * u + v * v;
    const rest = across - touch * touch;
    if (rest <= 0) continue;
    const lift = Math.sqrt(rest);
    const scale = 1 / across;
    const alongU = u * touch * scale;
    const alongV = v * touch * scale;
    const liftU = v * lift * scale;
    const liftV = u * lift * scale;
    if (isOpen(alongU - liftU, alongV + liftV) || isOpen(alongU + liftU, alongV - liftV))
      thirds[found++] = onCircle.index[at];
  }
  return found;
}

/** The part of a circle that an object blocks, or the rest of it. */
function startArc(u: number, v: number, bound: number, across: number, isInside: boolean): void {
  const lift = Math.sqrt(across - bound * bound);
  const scale = 1 / across;
  const sign = isInside ? 1 : -1;
  arc.isCut = true;
  arc.startU = (u * bound + sign * v * lift) * scale;
  arc.startV = (v * bound - sign * u * lift) * scale;
  arc.endU = (u * bound - sign * v * lift) * scale;
  arc.endV = (v * bound + sign * u * lift) * scale;
}

/** Takes what an object blocks from the ends of the arc; true where nothing is left. */
function cutArc(u: number, v: number, bound: number, across: number): boolean {
  const coversStart = u * arc.startU + v * arc.startV > bound;
  const coversEnd = u * arc.endU + v * arc.endV > bound;
  if (!coversStart && !coversEnd) return false;
  if (coversStart && coversEnd) {
    if (!isOnArc(-u, -v)) return true;
    startArc(u, v, bound, across, false);
    return false;
  }
  const lift = Math.sqrt(across - bound * bound);
  const scale = 1 / across;
  if (coversStart) {
    arc.startU = (u * bound - v * lift) * scale;
    arc.startV = (v * bound + u * lift) * scale;
  } else {
    arc.endU = (u * bound + v * lift) * scale;
    arc.endV = (v * bound - u * lift) * scale;
  }
  return false;
}

function isOnArc(u: number, v: number): boolean {
  const { startU, startV, endU, endV } = arc;
  const afterStart = startU * v - startV * u;
  const beforeEnd = u * endV - v * endU;
  if (startU * endV - startV * endU >= 0) return afterStart >= 0 && beforeEnd >= 0;
  return afterStart >= 0 || beforeEnd >= 0;
}

/** Whether nothing blocks a point of the circle, given as cosine and sine. */
function isOpen(u: number, v: number): boolean {
  if (hole.isBound && u * hole.u + v * hole.v <= hole.block) return false;
  const { count } = onCircle;
  if (lastBlocker < count && u * onCircle.u[lastBlocker] + v * onCircle.v[lastBlocker] > onCircle.block[lastBlocker])
    return false;
  for (let at = 0; at < count; at++)
    if (u * onCircle.u[at] + v * onCircle.v[at] > onCircle.block[at]) {
      lastBlocker = at;
      return false;
    }
  return true;
}
