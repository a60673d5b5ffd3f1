import type { Spread } from '../bridge/spread.ts';
import type { ClosureRecord } from './closureRecord.ts';

/** A closure in words. */
export interface ClosureRow {
  closure: string;
  value: string;
  use: string; // what the sweeps did with it
}

/** How many runs were measured, and where. */
export function closureSource({ sources, geometry }: ClosureRecord): string {
  const runs = sources.length === 1 ? sources[0] : `${sources.length} runs, ${sources[0]} to ${sources.at(-1)}`;
  return `closures measured in simulations: ${runs}${geometry === 'slice' ? '; strips of a slice stand for rings' : ''}`;
}

/** Every measured closure, with its standard error over runs where there are several. */
export function closureRows(record: ClosureRecord): ClosureRow[] {
  const { used, nucleation, injection, deposition } = record;
  const instead = used.injection ? 'replaced by the injection' : 'not used: the electrode keeps its place';
  const inPlace = used.injection ? 'used' : 'not used: the electrode keeps its place';
  const rows: ClosureRow[] = [
    { closure: 'v*, recession over growth', value: spreadText(record.ratio, '', 4), use: instead },
    { closure: 'D_max, on the axis', value: spreadText(record['greatestDepth [nm]'], ' nm', 3), use: inPlace },
    { closure: 'deepest anywhere', value: spreadText(record['greatestOfProfile [nm]'], ' nm', 3), use: 'not used' },
  ];
  for (const each of injection.filter(({ particles }) => particles > 0)) {
    const width = each['width [nm]'];
    const value = width
      ? `${width.sigma.toFixed(1)} nm (${width.least.toFixed(1)} to ${width.greatest.toFixed(1)} nm)`
      : 'no Gaussian stands out';
    const use = each.isOwn ? `${inPlace}, ring by ring` : `too few particles: that of all gaps`;
    rows.push({ closure: `width of injection, ${gapText(each['gap [nm]'])}`, value, use });
  }
  for (const each of deposition.filter(({ particles }) => particles > 0)) {
    const [foot, tip] = [each.factors[0], each.factors[each.factors.length - 1]];
    const value = `${foot.toFixed(2)} at the foot to ${tip.toFixed(2)} at the tip`;
    const use = each.isOwn ? 'used' : 'too few particles: that of all gaps';
    rows.push({ closure: `factor on Butler-Volmer, ${gapText(each['gap [nm]'])}`, value, use });
  }
  if (nucleation)
    rows.push(
      { closure: 'time of the first nucleus', value: spreadText(nucleation['time [s]'], ' s', 3), use: 'not used' },
      {
        closure: 'its distance from the axis',
        value: spreadText(nucleation['offset [nm]'], ' nm', 2),
        use: 'not used',
      },
    );
  if (record.sideTipRatio)
    rows.push({ closure: 'growth of side over tip', value: spreadText(record.sideTipRatio, '', 3), use: 'not used' });
  return rows;
}

function spreadText({ mean, standardError }: Spread, unit: string, digits: number): string {
  const error = standardError === null ? '' : ` ± ${standardError.toPrecision(2)}`;
  return `${Number(mean.toPrecision(digits))}${error}${unit}`;
}

function gapText([from, to]: [from: number, to: number | null]): string {
  if (to === null) return `gap above ${from} nm`;
  return from === 0 ? `gap below ${to} nm` : `gap ${from} to ${to} nm`;
}
