import { eventTexts } from '../../src/formats/setWords.ts';
import { grouped } from '../../src/formats/numberText.ts';
import type { Clock } from './clock.ts';
import type { PlayedSweep } from './playedSweep.ts';

/** Something that happened in a sweep, on the bar. */
export interface EventMark {
  sweep: PlayedSweep;
  place: number; // 0 to 1
  time: number; // [s] of the sweep itself
  appliedVoltage: number; // [V]
  text: string;
}

const warm = 5; // [K] of heating that is worth telling

/** What happened in some sweeps, in the order of the bar. */
export function eventMarks(sweeps: readonly PlayedSweep[], clock: Clock, ambient: number): EventMark[] {
  const marks = sweeps.flatMap((sweep, index) => {
    const placeOf = (stage: number, time: number) => clock.placeOf(clock.commonTime(index, stage, time));
    const noted = sweep.record.events.map((event): EventMark => {
      const time = event['time [s]'];
      const text = eventTexts[event.kind] ?? event.kind;
      return {
        sweep,
        place: placeOf(event.stage, time),
        time,
        appliedVoltage: event['appliedVoltage [V]'],
        text: event.detail === '' ? text : `${text} (${event.detail})`,
      };
    });
    const hottest = hottestRow(sweep);
    if (hottest.temperature - ambient < warm) return noted;
    const { stage, time, appliedVoltage, temperature } = hottest;
    const text = `hottest: ${grouped(temperature)} K`;
    return [...noted, { sweep, place: placeOf(stage, time), time, appliedVoltage, text }];
  });
  return marks.sort((one, other) => one.place - other.place);
}

function hottestRow({ rows }: PlayedSweep) {
  return rows.reduce((most, row) => (row.temperature > most.temperature ? row : most));
}
