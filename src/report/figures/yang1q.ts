import type { TopLevelSpec } from 'vega-lite';
import { okabeIto } from '../../analysis/palette.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { statePicture } from '../statePicture.ts';
import { atMost, near } from './criteria.ts';
import type { Figure } from './figure.ts';

const centre = { x: 20, z: 20 }; // [nm] of the cluster in scenes/figures/yang-1q.json
const nominalRadius = 2.5; // [nm]
const range = [1.4, 3] as const; // of distances from the centre that are compared, in radii

/** The potential about a polarised floating cluster, against the closed form of a conducting disc. */
export const yang1q: Figure<'inside' | 'radius' | 'outside' | 'body'> = {
  id: 'yang-1q',
  title: 'Potential of a polarised cluster',
  paper:
    'Fig. 1q: a cluster in a field is a bipolar electrode, with a cathode on the side that the field enters and an anode on the other.',
  inputs: [
    'A slice: the cluster is a disc of 5 nm in 40 nm of film at 0.8 MV/cm. phi = phi_0 + E (z - z_0)(1 - r^2/s^2) outside a conducting disc of radius r, s the distance from its centre.',
    'The radius of the closed form is fitted, as the conductor of the model ends at the centres of the outermost particles (2.25 nm) and has corners; the fit is a check of its own. A grid of half the step gives 2.04 nm.',
  ],
  runs: [{ label: '', scene: 'figures/yang-1q', seeds: [1], cost: 0.2 }],
  checks: {
    inside: {
      statement: 'largest difference of potential within 1.5 nm of the centre [mV]',
      paper: 'the cluster is metallic',
      criterion: atMost(1),
    },
    radius: {
      statement: 'radius of the conducting disc that fits the potential outside best [nm]',
      paper: 'a cluster of about 5 nm',
      criterion: near(nominalRadius, 0.3),
    },
    outside: {
      statement: 'root mean square difference from the closed form on the axis, over E r [%]',
      paper: 'electric potential about the cluster',
      criterion: atMost(5),
    },
    body: {
      statement: 'potential of the neutral cluster less that of the film at its centre without it [mV]',
      paper: 'the cluster floats',
      criterion: near(0, 20),
    },
  },
  async analyse([{ stored }]) {
    const recording = stored.recording();
    const header = recording.header.frame;
    const frame = recording.frame(0);
    const field = frame.voltage / header.thickness; // [V/nm]
    const axis = axisPotential(frame, header);
    const within = axis.filter(({ z }) => Math.abs(z - centre.z) <= 1.5).map(({ potential }) => potential);
    const outer = axis.filter(({ z }) => isCompared(Math.abs(z - centre.z)));
    const radius = fitRadius(outer, field);
    const body = frame.bodyPotential[0];
    const difference = (z: number, potential: number) => potential - discPotential(z, body, field, radius);
    const square = outer.reduce((sum, { z, potential }) => sum + difference(z, potential) ** 2, 0) / outer.length;
    const electrodes = { top: 'inert electrode, 3.2 V', isTopActive: false, bottom: 'inert electrode, 0 V' };
    return {
      measured: {
        inside: { value: 1e3 * (Math.max(...within) - Math.min(...within)) },
        radius: { value: radius },
        outside: { value: (100 * Math.sqrt(square)) / (field * radius) },
        body: { value: 1e3 * (body - field * centre.z) },
      },
      picture: contactSheet([
        {
          title: 'Cathode above, anode below',
          svg: statePicture({ header, frame, before: null, voids: [], electrodes }),
        },
        { title: 'On the axis through the cluster', svg: await renderChart(axisChart(axis, body, field, radius)) },
      ]),
    };
  },
};

interface AxisPoint {
  z: number; // [nm]
  potential: number; // [V]
}

/** Potential at the nodes of the column through the cluster. */
function axisPotential({ potential }: Frame, { grid: [nx, , nz], width, thickness }: FrameHeader): AxisPoint[] {
  if (!potential) throw new Error('the frame holds no potential');
  const column = Math.round((centre.x / width) * nx) % nx;
  return Array.from({ length: nz }, (_, k) => ({
    z: (k * thickness) / (nz - 1),
    potential: potential[column * nz + k],
  }));
}

function isCompared(distance: number): boolean {
  return distance >= range[0] * nominalRadius && distance <= range[1] * nominalRadius;
}

/** phi of a conducting disc on the axis along the field [V]. */
function discPotential(z: number, body: number, field: number, radius: number): number {
  const distance = z - centre.z;
  return Math.abs(distance) <= radius ? body : body + field * distance * (1 - (radius / distance) ** 2);
}

/** Least squares for r^2, which the potential is linear in: E (z - z_0) - (phi - phi_0) = E r^2 / (z - z_0). */
function fitRadius(points: readonly AxisPoint[], field: number): number {
  const middle = points.reduce((sum, { potential }) => sum + potential, 0) / points.length; // the points lie alike on both sides
  let [above, below] = [0, 0];
  for (const { z, potential } of points) {
    const shape = field / (z - centre.z);
    above += shape * (field * (z - centre.z) - (potential - middle));
    below += shape * shape;
  }
  return Math.sqrt(above / below);
}

function axisChart(axis: readonly AxisPoint[], body: number, field: number, radius: number): TopLevelSpec {
  const lines = [
    { name: 'closed form, conducting disc', of: (z: number) => discPotential(z, body, field, radius) },
    { name: 'film without the cluster', of: (z: number) => field * z },
  ];
  const computed = axis.map(({ z, potential }) => ({ z, potential, what: 'computed' }));
  const curves = lines.flatMap(({ name, of }) => axis.map(({ z }) => ({ z, potential: of(z), what: name })));
  const x = { field: 'z', type: 'quantitative', title: 'z [nm]', scale: { domain: [10, 30] } };
  const y = {
    field: 'potential',
    type: 'quantitative',
    title: 'potential [V]',
    scale: { domain: [0.8, 2.4], zero: false },
  };
  const color = {
    field: 'what',
    type: 'nominal',
    title: null,
    scale: {
      domain: ['computed', ...lines.map(({ name }) => name)],
      range: [okabeIto.vermilion, okabeIto.blue, okabeIto.grey],
    },
    legend: { orient: 'bottom', columns: 1, labelLimit: 400 },
  };
  return {
    ...{ width: 420, height: 380 },
    layer: [
      { data: { values: curves }, mark: { type: 'line', clip: true, strokeWidth: 2 }, encoding: { x, y, color } },
      {
        data: { values: computed },
        mark: { type: 'point', clip: true, filled: true, size: 36, opacity: 1 },
        encoding: { x, y, color },
      },
    ],
  } as unknown as TopLevelSpec;
}
