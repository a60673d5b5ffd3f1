import { exp } from './elementary.ts';

const cutoff = 3; // in correlation lengths: the kernel has fallen to exp(-9)

/**
 * A Gaussian random field of zero mean and unit variance on grid nodes.
 *
 * <f(0) f(r)> = exp(-r^2 / (2 l^2)), l the correlation length: white noise convolved with exp(-r^2 / l^2), periodic in
 * x and y; along z the noise reaches beyond the grid. Node (ix, iy, iz) stands at index (iy nx + ix) nz + iz.
 *
 * **Holds** unit variance at every node, the edges included, however short the period; length 0 gives white noise.
 * **Breaks** below a period of about 6 l, where periodic images add up, and for steps above l.
 * @param random one normal() is drawn a node of the grid and of its extension along z
 * @param step grid spacing [nm]
 * @param correlationLength l [nm]
 * @throws RangeError unless the step is positive and the correlation length finite and not negative
 */
export function correlatedGaussianField(
  random: { normal(): number },
  nx: number,
  ny: number,
  nz: number,
  step: number,
  correlationLength: number,
): Float64Array {
  if (!(step > 0 && correlationLength >= 0 && correlationLength < Infinity)) {
    throw new RangeError(`no correlation length of ${correlationLength} nm on a grid of step ${step} nm`);
  }
  const kernel = gaussianKernel(correlationLength / step);
  const noise = Float64Array.from({ length: nx * ny * (nz + kernel.length - 1) }, () => random.normal());
  const alongZ = convolveOpen(noise, nx * ny, nz, normalised(kernel));
  const alongX = convolvePeriodic(alongZ, ny, nx, nz, normalised(folded(kernel, nx)));
  return convolvePeriodic(alongX, 1, ny, nx * nz, normalised(folded(kernel, ny)));
}

/** exp(-(j/l)^2) for j = -reach ... reach, l in grid steps. */
function gaussianKernel(length: number): Float64Array {
  const reach = Math.ceil(cutoff * length);
  return Float64Array.from({ length: 2 * reach + 1 }, (_, n) => {
    const j = n - reach;
    return j === 0 ? 1 : exp(-((j / length) * (j / length)));
  });
}

/** The kernel wound round a ring of `period` nodes, its middle at node 0. */
function folded(kernel: Float64Array, period: number): Float64Array {
  const ring = new Float64Array(period);
  const reach = (kernel.length - 1) / 2;
  const offset = period * Math.ceil(reach / period) - reach;
  kernel.forEach((value, n) => (ring[(n + offset) % period] += value));
  return ring;
}

/** The kernel scaled so that it keeps the variance of white noise. */
function normalised(kernel: Float64Array): Float64Array {
  const norm = Math.sqrt(kernel.reduce((sum, value) => sum + value * value, 0));
  return kernel.map((value) => value / norm);
}

/** Convolves each of `rows` rows of count + kernel.length - 1 values down to count values. */
function convolveOpen(values: Float64Array, rows: number, count: number, kernel: Float64Array): Float64Array {
  const out = new Float64Array(rows * count);
  const width = count + kernel.length - 1;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let n = 0; n < kernel.length; n++) sum += kernel[n] * values[row * width + i + n];
      out[row * count + i] = sum;
    }
  }
  return out;
}

/** Convolves along the middle axis of an array of blocks x count x inner values, with a kernel of count values. */
function convolvePeriodic(
  values: Float64Array,
  blocks: number,
  count: number,
  inner: number,
  kernel: Float64Array,
): Float64Array {
  const out = new Float64Array(values.length);
  for (let block = 0; block < blocks; block++) {
    for (let i = 0; i < count; i++) {
      const to = (block * count + i) * inner;
      for (let n = 0; n < count; n++) {
        if (kernel[n] === 0) continue;
        const from = (block * count + ((i + n) % count)) * inner;
        for (let k = 0; k < inner; k++) out[to + k] += kernel[n] * values[from + k];
      }
    }
  }
  return out;
}
