import type { FluxRecord } from '../formats/fluxRecord.ts';
import { injectionTable } from './fluxProfiles.ts';
import { htmlFigure } from './html.ts';
import { escapeMarkup } from './markup.ts';

const caption =
  'Simulated, by class of the gap between the filament and the active electrode. Left: ions that left the electrode and metal on it, less ' +
  'those that came back. Middle and right: particles deposited on the filament less those dissolved from it. Bars are errors of counting, ' +
  'sqrt(n); a bin that lost more than it gained is left out.';

const note =
  'A Gaussian on a base is fitted to the injection, weighted by errors of counting; in brackets where chi squared is within 1 of its least. A ' +
  'dash: too few ions, or no hill narrower than half of the ' +
  'rings. Prototype: sigma and peak over base that a forerunner of this model found about one cone; with other constants they need not agree.';

const sliceNote = ' This is a slice: pairs of strips of the slab stand for rings about an axis.';

/**
 * What a report says of fluxes, their figure included.
 *
 * @param sourceWidth [nm] of a source narrower than the film, full width at 1/e; null: none
 */
export function fluxContent(record: FluxRecord, figure: string, sourceWidth: number | null): string {
  const own = sourceWidth === null ? '' : ` ${sourceNote(sourceWidth)}`;
  const text = note + own + (record.geometry === 'slice' ? sliceNote : '');
  return [htmlFigure(figure, caption), injectionTable(record), `<p class="faint">${escapeMarkup(text)}</p>`].join('');
}

function sourceNote(width: number): string {
  return `The source is itself a hill of sigma ${(width / Math.sqrt(8)).toFixed(2)} nm, which is in these numbers: where the gap is wide they tell of it alone.`;
}
