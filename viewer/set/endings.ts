import { endTexts } from '../../src/formats/setWords.ts';
import type { FoundSweep, OpenSet } from './openSet.ts';
import { timeText } from './quantityText.ts';

/** How a sweep ended, and why. */
export function endingText({ name, record: { end, failure } }: FoundSweep): string {
  if (!failure) return `${name}: ${endTexts[end] ?? end}`;
  const time = failure['time [s]'];
  return `${name}: ${endTexts[end] ?? end}${time === null ? '' : ` at ${timeText(time)}`}: ${failure.message}`;
}

/** Which sweeps are missing or ended early; blank if none. */
export function missingText(sweeps: readonly FoundSweep[]): string {
  const waiting = sweeps.filter(({ record: { end } }) => end === 'notRun').length;
  const ended = sweeps.filter(({ record: { end } }) => end !== 'complete' && end !== 'notRun').map(endingText);
  const first =
    waiting > 0 ? [`${waiting} of ${sweeps.length} sweeps have not been run yet; open the folder again for more`] : [];
  return [...first, ...ended].join(' · ');
}

/** Why a folder has nothing to play. */
export function nothingRanText({ title, sweeps }: OpenSet): string {
  const failed = sweeps.filter(({ record }) => record.end === 'failed').map(endingText);
  const waiting = `None of its ${sweeps.length} sweeps has come to its end yet: the folder gets each of them when it has. Open it again then.`;
  return `${title}: there is nothing to play. ${failed.length > 0 ? failed.join('; ') : waiting}`;
}
