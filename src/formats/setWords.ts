import { withPrefix } from './numberText.ts';
import type { SetSweep } from './setRecord.ts';

/** How a sweep ended, in words. */
export const endTexts: Record<SetSweep['end'], string> = {
  complete: 'complete',
  contact: 'stopped at contact',
  failed: 'failed',
  stopped: 'interrupted',
  notRun: 'not run',
};

/** What happened in a sweep, in words. */
export const eventTexts: Record<SetSweep['events'][number]['kind'], string> = {
  complianceReached: 'compliance reached',
  contact: 'filament and electrode touch',
  melting: 'above the melting point',
  tipRetraction: 'RESET: the tip draws back',
  footNecking: 'the filament parts below its tip',
  dissolved: 'the filament is dissolved',
  filmDropLarge: 'the film would lose more than 5 % of the voltage',
  gapOpened: 'the gap has opened',
  conductanceFallen: 'the conductance has fallen',
  pinched: 'the filament pinches off',
};

/** A compliance current in words. */
export function complianceText(compliance: number | null): string {
  return compliance === null ? 'no compliance' : withPrefix(compliance, 'A');
}
