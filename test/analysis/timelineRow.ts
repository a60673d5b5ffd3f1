import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';

/** A row of an empty film at 2 V, but for what is given. */
export function timelineRow(given: Partial<TimelineRow>): TimelineRow {
  return {
    time: 0,
    voltage: 2,
    current: 0,
    temperature: 300,
    ions: 0,
    floating: 0,
    ae: 0,
    ce: 0,
    clusters: 0,
    nucleations: 0,
    merges: 0,
    splits: 0,
    events: 0,
    meanCoordination: 0,
    ...given,
  };
}
