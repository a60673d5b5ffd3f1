import { leastLift } from './tangent3d.ts';
import { mostObjects, spheres } from './spheres.ts';

/** Far above rounding, far below any gap: what a filter leaves to the exact test. */
const margin = 1e-9; // [nm]

/** Objects that may block or touch the circle: components of their centres along its axes, and the bounds beyond which they block or touch. */
const blockers = new Int32Array(mostObjects);
const alongU = new Float64Array(mostObjects); // [nm]
const alongV = new Float64Array(mostObjects); // [nm]
const blockAt = new Float64Array(mostObjects); // [nm]
const touchAt = new Float64Array(mostObjects); // [nm]
let blockerCount = 0;

/** Where the circle lies: its middle and its normal [nm], and two axes across it. */
const middle = new Float64Array(3);
const normal = new Float64Array(3);
const axisU = new Float64Array(3);
const axisV = new Float64Array(3);

/** Its radius squared [nm^2]; a half over the radius [1/nm]; what makes of a distance the bounds to block and to touch [nm]. */
const measure = new Float64Array(4);

/** What is left of the circle, counterclockwise from its start to its end, as cosine and sine; all of it while `isCut` is false. */
const arc = new Float64Array(4);
let isCut = false;

/** The sphere about the origin in which places must lie, as it cuts the circle: components along its axes, and the bound within which they are inside. */
const hole = new Float64Array(3); // [nm]
let isHoleBound = false;

/** The object that blocked last: likely the one that blocks next. */
let lastBlocker = 0;

/** Indices above `j` of objects that may touch a place on the circle of places that touch objects i and j. */
export const thirds = new Int32Array(mostObjects);

/**
 * Fills `thirds` for two objects; returns how many. With `isHole`, places must lie within the sphere about the origin.
 * A filter: it may give too many, never too few.
 */
export function scanCircle(i: number, j: number, diameter: number, nearest: number, isHole: boolean): number {
  if (!layCircle(i, j, diameter) || (isHole && !meetsHole(nearest))) return 0;
  layAxes();
  isCut = false;
  isHoleBound = false;
  const half = 0.5 / Math.sqrt(measure[0]);
  measure[1] = half;
  measure[2] = (measure[0] - nearest) * half + margin;
  measure[3] = (measure[0] - diameter * diameter) * half;
  if (isHole) cutHole();
  return findBlockers(i, j) ? pickThirds(j) : 0;
}

function layCircle(i: number, j: number, diameter: number): boolean {
  const { x, y, z } = spheres;
  const nx = x[j] - x[i];
  const ny = y[j] - y[i];
  const nz = z[j] - z[i];
  const apart = nx * nx + ny * ny + nz * nz;
  const square = diameter * diameter;
  const radiusSquare = square - 0.25 * apart;
  if (radiusSquare < 0.5 * leastLift * square || apart < 1e-9) return false;
  measure[0] = radiusSquare;
  middle[0] = x[i] + 0.5 * nx;
  middle[1] = y[i] + 0.5 * ny;
  middle[2] = z[i] + 0.5 * nz;
  normal[0] = nx;
  normal[1] = ny;
  normal[2] = nz;
  return true;
}

/** Whether the circle passes through the sphere about the origin. */
function meetsHole(nearest: number): boolean {
  const radiusSquare = measure[0];
  const mx = middle[0];
  const my = middle[1];
  const mz = middle[2];
  const nx = normal[0];
  const ny = normal[1];
  const nz = normal[2];
  const far = mx * mx + my * my + mz * mz;
  const bound = 0.5 * (far + radiusSquare - nearest) - margin;
  if (bound <= 0) return true;
  const apart = nx * nx + ny * ny + nz * nz;
  const along = mx * nx + my * ny + mz * nz;
  return (far * apart - along * along) * radiusSquare > bound * bound * apart;
}

/** Two axes across the normal. */
function layAxes(): void {
  const nx = normal[0];
  const ny = normal[1];
  const nz = normal[2];
  const scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
  const isFlat = nz * nz * scale * scale < 0.5;
  const across = 1 / Math.sqrt(isFlat ? nx * nx + ny * ny : ny * ny + nz * nz);
  const ux = isFlat ? -ny * across : 0;
  const uy = isFlat ? nx * across : -nz * across;
  const uz = isFlat ? 0 : ny * across;
  axisU[0] = ux;
  axisU[1] = uy;
  axisU[2] = uz;
  axisV[0] = (ny * uz - nz * uy) * scale;
  axisV[1] = (nz * ux - nx * uz) * scale;
  axisV[2] = (nx * uy - ny * ux) * scale;
}

/** Cuts the circle to the hole. */
function cutHole(): void {
  const mx = middle[0];
  const my = middle[1];
  const mz = middle[2];
  const u = -(mx * axisU[0] + my * axisU[1] + mz * axisU[2]);
  const v = -(mx * axisV[0] + my * axisV[1] + mz * axisV[2]);
  const block = (mx * mx + my * my + mz * mz) * measure[1] + measure[2] - 2 * margin;
  const across = u * u + v * v;
  if (block * block >= across) return;
  isHoleBound = true;
  hole[0] = u;
  hole[1] = v;
  hole[2] = block;
  startArc(u, v, block, across, 1);
}

/** Gathers what blocks or touches the circle; false where nothing of it is left. */
function findBlockers(i: number, j: number): boolean {
  const { x, y, z, near, nearCount } = spheres;
  const mx = middle[0];
  const my = middle[1];
  const mz = middle[2];
  const ux = axisU[0];
  const uy = axisU[1];
  const uz = axisU[2];
  const vx = axisV[0];
  const vy = axisV[1];
  const vz = axisV[2];
  const half = measure[1];
  const toBlock = measure[2];
  const toTouch = measure[3];
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
    } else if (!isCut) startArc(u, v, block, across, -1);
    else if (cutArc(u, v, block, across)) return false;
    blockers[count] = b;
    alongU[count] = u;
    alongV[count] = v;
    blockAt[count] = block;
    touchAt[count] = touch;
    count++;
  }
  blockerCount = count;
  return true;
}

/** Those of the gathered objects above `j` that touch a place which none of them blocks. */
function pickThirds(j: number): number {
  let found = 0;
  for (let at = 0; at < blockerCount; at++) {
    if (blockers[at] < j) continue;
    const u = alongU[at];
    const v = alongV[at];
    const touch = touchAt[at];
    const across = u * u + v * v;
    const rest = across - touch * touch;
    if (rest <= 0) continue;
    const lift = Math.sqrt(rest);
    const scale = 1 / across;
    const middleU = u * touch * scale;
    const middleV = v * touch * scale;
    const liftU = v * lift * scale;
    const liftV = u * lift * scale;
    if (isOpen(middleU - liftU, middleV + liftV) || isOpen(middleU + liftU, middleV - liftV))
      thirds[found++] = blockers[at];
  }
  return found;
}

/** The part of a circle that an object blocks (`sign` 1), or the rest of it (-1). */
function startArc(u: number, v: number, bound: number, across: number, sign: 1 | -1): void {
  const lift = sign * Math.sqrt(across - bound * bound);
  const scale = 1 / across;
  isCut = true;
  arc[0] = (u * bound + v * lift) * scale;
  arc[1] = (v * bound - u * lift) * scale;
  arc[2] = (u * bound - v * lift) * scale;
  arc[3] = (v * bound + u * lift) * scale;
}

/** Takes what an object blocks from the ends of the arc; true where nothing is left. */
function cutArc(u: number, v: number, bound: number, across: number): boolean {
  const coversStart = u * arc[0] + v * arc[1] > bound;
  const coversEnd = u * arc[2] + v * arc[3] > bound;
  if (!coversStart && !coversEnd) return false;
  if (coversStart && coversEnd) {
    if (!isOnArc(-u, -v)) return true;
    startArc(u, v, bound, across, -1);
    return false;
  }
  const lift = Math.sqrt(across - bound * bound);
  const scale = 1 / across;
  if (coversStart) {
    arc[0] = (u * bound - v * lift) * scale;
    arc[1] = (v * bound + u * lift) * scale;
  } else {
    arc[2] = (u * bound + v * lift) * scale;
    arc[3] = (v * bound - u * lift) * scale;
  }
  return false;
}

function isOnArc(u: number, v: number): boolean {
  const afterStart = arc[0] * v - arc[1] * u;
  const beforeEnd = u * arc[3] - v * arc[2];
  if (arc[0] * arc[3] - arc[1] * arc[2] >= 0) return afterStart >= 0 && beforeEnd >= 0;
  return afterStart >= 0 || beforeEnd >= 0;
}

/** Whether nothing blocks a point of the circle, given as cosine and sine. */
function isOpen(u: number, v: number): boolean {
  if (isHoleBound && u * hole[0] + v * hole[1] <= hole[2]) return false;
  if (lastBlocker < blockerCount && u * alongU[lastBlocker] + v * alongV[lastBlocker] > blockAt[lastBlocker])
    return false;
  for (let at = 0; at < blockerCount; at++)
    if (u * alongU[at] + v * alongV[at] > blockAt[at]) {
      lastBlocker = at;
      return false;
    }
  return true;
}
