import { modeDescriptions, type GrowthMode } from '../analysis/growthMode.ts';

/** What a growth mode is called, with "mixed" where the run only comes nearest to it. */
export function modeName(growth: GrowthMode | null): string {
  if (!growth) return 'none';
  return growth.mixed ? `${growth.mode} (mixed)` : growth.mode;
}

/** A sentence about a growth mode. */
export function modeSentence(growth: GrowthMode | null): string {
  if (!growth) return 'No metal, so no growth mode.';
  const start = growth.mixed ? 'Mixed growth, nearest to mode' : 'Growth mode';
  return `${start} ${growth.mode}: ${modeDescriptions[growth.mode]}.`;
}

/** The order parameters with what they mean, in the order of tables. */
export function orderParameterTexts({
  orderParameters,
}: GrowthMode): { name: string; meaning: string; value: string }[] {
  const { floating, active, counter, coordination, firstNucleusHeight } = orderParameters;
  const share = 'of the metal, averaged over the second half of the metal counts reached';
  return [
    { name: 'floating', meaning: `share ${share}`, value: floating.toFixed(2) },
    { name: 'active', meaning: `share on the active electrode ${share}`, value: active.toFixed(2) },
    { name: 'counter', meaning: `share on the counter electrode ${share}`, value: counter.toFixed(2) },
    {
      name: 'coordination',
      meaning: 'mean number of neighbours of a metal particle at the end',
      value: coordination.toFixed(2),
    },
    {
      name: 'first nucleus',
      meaning: 'its height as a share of the film, 0 at the counter electrode',
      value: firstNucleusHeight === null ? 'none' : firstNucleusHeight.toFixed(2),
    },
  ];
}
