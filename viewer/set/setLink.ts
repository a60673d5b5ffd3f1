import type { Views } from './cellFrames.ts';
import type { Colors } from './cellPainter.ts';
import type { Pace, TimeAxis } from './clock.ts';
import { colorNames, viewNames } from './controls.ts';
import { axisNames, paceNames } from './transport.ts';

/** How sweeps are looked at. */
export interface SetView {
  sweeps: readonly number[]; // their places in set.json
  axis: TimeAxis;
  pace: Pace;
  views: Views | null; // null: as many cells allow
  colors: Colors;
  isBlended: boolean; // shapes between recorded ones are made out
  isLog: boolean; // current over voltage in decades
  speed: number;
}

/** How a folder is looked at when it has been opened. */
export function initialView(): SetView {
  return {
    ...{ sweeps: [], axis: 'course', pace: 'time', views: null, colors: 'both' },
    ...{ isBlended: true, isLog: true, speed: 1 },
  };
}

/** A view and a common time [s] as a link tells them. */
export function writeSetLink(view: SetView, time: number): Record<string, string> {
  return {
    sweeps: view.sweeps.join('.'),
    time: String(time),
    axis: view.axis,
    pace: view.pace,
    ...(view.views && { show: view.views }),
    colors: view.colors,
    shapes: view.isBlended ? 'between' : 'recorded',
    current: view.isLog ? 'log' : 'linear',
  };
}

/** What a link tells of a view; what it does not tell, or wrongly, is left out. */
export function readSetLink(link: Readonly<Record<string, string>>): { view: Partial<SetView>; time: number | null } {
  const view: Partial<SetView> = {};
  if (link.sweeps && /^\d+(?:\.\d+)*$/u.test(link.sweeps)) view.sweeps = link.sweeps.split('.').map(Number);
  if (Object.hasOwn(axisNames, link.axis)) view.axis = link.axis as TimeAxis;
  if (Object.hasOwn(paceNames, link.pace)) view.pace = link.pace as Pace;
  if (Object.hasOwn(viewNames, link.show)) view.views = link.show as Views;
  if (Object.hasOwn(colorNames, link.colors)) view.colors = link.colors as Colors;
  if (link.shapes) view.isBlended = link.shapes !== 'recorded';
  if (link.current) view.isLog = link.current !== 'linear';
  const time = Number(link.time);
  return { view, time: link.time && Number.isFinite(time) ? time : null };
}
