import { formatQuantity } from '../../units/quantity.ts';
import { contradiction, type Contradiction } from '../contradiction.ts';
import { stageContradictions } from './stageContradictions.ts';
import type { SweepScene } from './sweepSchema.ts';

/** Every contradiction between the settings of a SET scene. */
export function sweepContradictions(scene: SweepScene): Contradiction[] {
  return [
    ...lengthContradictions(scene),
    ...complianceContradictions(scene),
    ...stageContradictions(scene),
    ...mechanismContradictions(scene),
    ...heatContradictions(scene),
  ];
}

function nanometres(length: number): string {
  return formatQuantity(length, 'nm');
}

function lengthContradictions({ geometry, contact, dissolution }: SweepScene): Contradiction[] {
  const { thickness, radius, nucleusRadius } = geometry;
  const found: Contradiction[] = [];
  if (nucleusRadius >= thickness) {
    const expected = `below the film's thickness, ${nanometres(thickness)}`;
    found.push(contradiction('geometry.nucleusRadius', expected, ['geometry.thickness']));
  }
  if (nucleusRadius >= radius) {
    const expected = `a nucleus inside the cell: below its radius, ${nanometres(radius)}`;
    found.push(contradiction('geometry.nucleusRadius', expected, ['geometry.radius']));
  }
  const free = thickness - (nucleusRadius < thickness ? nucleusRadius : 0);
  const others = ['geometry.thickness', 'geometry.nucleusRadius'];
  const expected = `below the gap of the cell at the beginning, ${nanometres(Number(free.toPrecision(9)))}`;
  if (contact.gap >= free) found.push(contradiction('contact.gap', expected, others));
  if (dissolution.enabled && dissolution.leastGap >= free)
    found.push(contradiction('dissolution.leastGap', expected, [...others, 'dissolution.enabled']));
  return found;
}

function complianceContradictions({ compliances }: SweepScene): Contradiction[] {
  if (compliances === 'none') return [];
  return compliances.flatMap((compliance, index) => {
    const first = compliances.indexOf(compliance);
    if (first === index) return [];
    const [path, other] = [`compliances[${index}]`, `compliances[${first}]`];
    return [{ path: ['compliances', index], expected: `a current other than ${other}`, involved: [path, other] }];
  });
}

function mechanismContradictions({ dissolution, stages = [] }: SweepScene): Contradiction[] {
  const reset = stages.findIndex(({ kind }) => kind === 'reset');
  if (dissolution.enabled || dissolution.voidRule === 'frozen' || reset < 0) return [];
  const expected = '"frozen": without dissolution of the active electrode there is no void to fill';
  return [contradiction('dissolution.voidRule', expected, ['dissolution.enabled', `stages[${reset}].kind`])];
}

function heatContradictions({ geometry, heat, temperature }: SweepScene): Contradiction[] {
  const found: Contradiction[] = [];
  if (heat.outerRadius < geometry.radius) {
    const expected = `at least the cell's radius, ${nanometres(geometry.radius)}`;
    found.push(contradiction('heat.outerRadius', expected, ['geometry.radius']));
  }
  if (heat.meltingPoint !== undefined && heat.meltingPoint <= temperature) {
    const expected = `above the ambient temperature, ${formatQuantity(temperature, 'K')}`;
    found.push(contradiction('heat.meltingPoint', expected, ['temperature']));
  }
  return found;
}
