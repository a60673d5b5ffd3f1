import type { GridLevel } from './gridLevel.ts';

/** One Gauss-Seidel half sweep over the nodes with (ix + iy + iz) mod 2 = colour, in forward or exactly reversed order. */
export function relaxColour(level: GridLevel, colour: number, reversed: boolean): void {
  const { nx, ny } = level;
  const columns = nx * ny;
  for (let n = 0; n < columns; n++) {
    const at = reversed ? columns - 1 - n : n;
    const iy = Math.floor(at / nx);
    relaxColumn(level, at - iy * nx, iy, colour);
  }
}

function relaxColumn(level: GridLevel, ix: number, iy: number, colour: number): void {
  const { nz, edgeX, edgeY, edgeZ, inverse, value, source } = level;
  const here = level.column(ix, iy);
  const left = level.column(ix - 1, iy);
  const right = level.column(ix + 1, iy);
  const front = level.column(ix, iy - 1);
  const back = level.column(ix, iy + 1);
  for (let iz = 2 - ((ix + iy + colour) & 1); iz < nz - 1; iz += 2) {
    const i = here + iz;
    let sum = source[i] + edgeX[i] * value[right + iz] + edgeX[left + iz] * value[left + iz];
    sum += edgeZ[i] * value[i + 1] + edgeZ[i - 1] * value[i - 1];
    if (level.ny > 1) sum += edgeY[i] * value[back + iz] + edgeY[front + iz] * value[front + iz];
    value[i] = inverse[i] * sum;
  }
}

/** out = A value. */
export function applyOperator(level: GridLevel, value: Float64Array, out: Float64Array): void {
  const { nx, ny, nz, edgeX, edgeY, edgeZ, diagonal } = level;
  for (let iy = 0; iy < ny; iy++) {
    for (let ix = 0; ix < nx; ix++) {
      const here = level.column(ix, iy);
      const left = level.column(ix - 1, iy);
      const right = level.column(ix + 1, iy);
      const front = level.column(ix, iy - 1);
      const back = level.column(ix, iy + 1);
      for (let iz = 1; iz < nz - 1; iz++) {
        const i = here + iz;
        let sum = diagonal[i] * value[i] - edgeX[i] * value[right + iz] - edgeX[left + iz] * value[left + iz];
        sum -= edgeZ[i] * value[i + 1] + edgeZ[i - 1] * value[i - 1];
        if (ny > 1) sum -= edgeY[i] * value[back + iz] + edgeY[front + iz] * value[front + iz];
        out[i] = sum;
      }
    }
  }
}
