import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';

/** Which share of the nodes behind each place in the x-z plane, column i, row k at i nz + k, are places that metal has left. */
export function voidShares(voids: Uint8Array, { grid: [nx, ny, nz] }: Pick<FrameHeader, 'grid'>): Float32Array {
  const shares = new Float32Array(nx * nz);
  for (let iy = 0; iy < ny; iy++)
    for (let ix = 0; ix < nx; ix++)
      for (let iz = 0; iz < nz; iz++) shares[ix * nz + iz] += voids[(iy * nx + ix) * nz + iz] / ny;
  return shares;
}
