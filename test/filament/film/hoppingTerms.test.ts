import { describe, expect, it } from 'vitest';
import { FilmLines } from '../../../src/filament/film/filmLines.ts';
import { FilmMesh } from '../../../src/filament/film/filmMesh.ts';
import { HoppingTerms } from '../../../src/filament/film/hoppingTerms.ts';
import { hoppingEnergy, hoppingScale, hoppingSteepness } from '../../../src/laws/mottGurney.ts';
import { BandedCholesky } from '../../../src/math/bandedCholesky.ts';
import { createRandomStream } from '../../../src/math/random.ts';
import { filmParameters, frontThrough, recessionOf } from './filmCell.ts';

const layers = 5;
const parameters = filmParameters({ layers, scale: 4 });
const lines = new FilmLines(parameters);
const mesh = new FilmMesh(lines, layers);
const terms = new HoppingTerms(parameters, lines, mesh);
lines.layOut(
  frontThrough(
    [
      [0, 6],
      [3, 0],
    ],
    1,
  ),
  recessionOf(25, () => 0),
);
mesh.layOut();
lines.filament.temperature.fill(420);
lines.electrode.temperature.fill(360);
terms.warm();

const nodes = lines.count * layers;
const random = createRandomStream(1, 0, 'film');
const draw = (size: number) => Float64Array.from({ length: nodes }, () => size * (2 * random.next() - 1));

/** Temperature of a strip by its four ends, of which those at the bare counter electrode are at 300 K. */
function thermalEnergyOf(line: number): number {
  const lower = [line, line + 1].map((i) => (i < lines.markers ? 420 : 300));
  return (8.617333262e-5 * (lower[0] + lower[1] + 2 * 360)) / 4;
}

/** Energy by the plain law, triangle by triangle. [eV/s] */
function energyOf(potential: Float64Array): number {
  let sum = 0;
  for (let line = 0; line + 1 < lines.count; line++)
    for (let k = 0; k + 1 < layers; k++)
      for (const half of [0, 1]) {
        const at = (i: number, layer: number) => potential[(line + i) * layers + k + layer];
        const u = at(1 - half, half) - at(half, half);
        const v = at(half, 1 - half) - at(half, half);
        const triangle = 2 * (line * (layers - 1) + k) + half;
        const [a, b, c] = mesh.metric.subarray(3 * triangle, 3 * triangle + 3);
        const field = Math.sqrt(a * u * u + 2 * b * u * v + c * v * v);
        const thermalEnergy = thermalEnergyOf(line);
        const scale = hoppingScale(parameters.film, 1, thermalEnergy);
        const steepness = hoppingSteepness(parameters.film, 1, thermalEnergy);
        sum += mesh.volume[triangle] * hoppingEnergy(scale, steepness, field);
      }
  return sum;
}

function derivativesAt(potential: Float64Array): { gradient: Float64Array; cholesky: BandedCholesky } {
  const gradient = new Float64Array(nodes);
  const cholesky = new BandedCholesky(nodes, layers);
  terms.add(potential, gradient, cholesky);
  return { gradient, cholesky };
}

const along = (potential: Float64Array, step: Float64Array, share: number) =>
  potential.map((value, i) => value + share * step[i]);

describe('HoppingTerms', () => {
  it.each([1e-3, 0.1, 1, 3])(
    'are the derivatives of the energy of the plain law, with potentials up to %f V',
    (size) => {
      const potential = draw(size);
      const { gradient, cholesky } = derivativesAt(potential);
      const step = draw(size);
      const [ahead, behind] = [1e-4, -1e-4].map((share) => along(potential, step, share));
      const slope = gradient.reduce((sum, value, i) => sum + value * step[i], 0);
      expect((energyOf(ahead) - energyOf(behind)) / 2e-4 / slope).toBeCloseTo(1, 5);
      const change = derivativesAt(ahead).gradient.map(
        (value, i) => (value - derivativesAt(behind).gradient[i]) / 2e-4,
      );
      const { band } = cholesky;
      const expected = new Float64Array(nodes);
      for (let i = 0; i < nodes; i++)
        for (let j = Math.max(0, i - layers); j <= i; j++) {
          const entry = band[cholesky.index(i, j)];
          expected[i] += entry * step[j];
          if (j < i) expected[j] += entry * step[i];
        }
      const largest = Math.max(...expected.map(Math.abs));
      for (let i = 0; i < nodes; i++) expect((change[i] - expected[i]) / largest).toBeCloseTo(0, 5);
    },
  );

  it('add up to no current, and vanish in a film of one potential', () => {
    const { gradient } = derivativesAt(draw(1));
    const sum = gradient.reduce((a, b) => a + b, 0);
    expect(sum / Math.max(...gradient.map(Math.abs))).toBeCloseTo(0, 10);
    for (const value of derivativesAt(new Float64Array(nodes).fill(0.7)).gradient) expect(value).toBeCloseTo(0, 12);
  });
});
