import type { Frame } from '../particle/probes/frameTypes.ts';
import type { DeviceRow, TimelineRow } from '../particle/probes/timelineRow.ts';

/** Columns of timeline.csv: heading and field. */
const timelineColumns: [string, Exclude<keyof TimelineRow, 'device'>][] = [
  ['time [s]', 'time'],
  ['voltage [V]', 'voltage'],
  ['current [A]', 'current'],
  ['temperature [K]', 'temperature'],
  ['ions', 'ions'],
  ['metal floating', 'floating'],
  ['metal AE', 'ae'],
  ['metal CE', 'ce'],
  ['clusters', 'clusters'],
  ['nucleations', 'nucleations'],
  ['merges', 'merges'],
  ['splits', 'splits'],
  ['events', 'events'],
  ['mean coordination', 'meanCoordination'],
];

/** Further columns of a run with a device. */
const deviceColumns: [string, keyof DeviceRow][] = [
  ['applied voltage [V]', 'appliedVoltage'],
  ['electron current [A]', 'electronCurrent'],
  ['conductance [S]', 'conductance'],
  ['greatest temperature [K]', 'greatestTemperature'],
  ['filaments', 'filaments'],
];

/** A timeline.csv of some rows, its heading first; empty without rows. */
export function timelineText(rows: readonly TimelineRow[]): string {
  return rows.length > 0 ? timelineHeading(rows[0]) + rows.map(timelineLine).join('') : '';
}

function timelineHeading({ device }: Pick<TimelineRow, 'device'>): string {
  return `${[...timelineColumns, ...(device ? deviceColumns : [])].map(([heading]) => heading).join(',')}\n`;
}

/** One line of timeline.csv; numbers are written so that they read back exactly. */
export function timelineLine(row: TimelineRow): string {
  const { device } = row;
  const own = timelineColumns.map(([, field]) => row[field]);
  return `${[...own, ...(device ? deviceColumns.map(([, field]) => device[field]) : [])].join(',')}\n`;
}

/** The rows of a timeline.csv, also of one that is still being written: a last line without its end is left out. */
export function parseTimeline(text: string): TimelineRow[] {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  return lines.slice(1, -1).map((line) => {
    const cells = line.split(',').map(Number);
    const row = Object.fromEntries(timelineColumns.map(([, field], i) => [field, cells[i]])) as unknown as TimelineRow;
    const further = cells.slice(timelineColumns.length);
    if (further.length === 0) return row;
    const device = Object.fromEntries(deviceColumns.map(([, field], i) => [field, further[i]])) as unknown as DeviceRow;
    return { ...row, device };
  });
}

/** One line a particle and frame. */
export function* particleLines(frames: Iterable<Frame>): Generator<string> {
  yield 'time [s],serial,kind,body,x [nm],y [nm],z [nm]\n';
  for (const { time, serial, kind, body, x, y, z } of frames) {
    let lines = '';
    for (let i = 0; i < serial.length; i++)
      lines += `${time},${serial[i]},${kind[i] === 1 ? 'metal' : 'ion'},${body[i]},${x[i]},${y[i]},${z[i]}\n`;
    yield lines;
  }
}

/** Names of what a body is attached to, by Frame.bodyAttachment. */
const attachmentNames = ['floating', 'AE', 'CE', 'AE+CE'] as const;

/** One line a body and frame. */
export function* bodyLines(frames: Iterable<Frame>): Generator<string> {
  yield 'time [s],serial,size [particles],charge [e],potential [V],oxidised [particles],reduced [particles],attachment\n';
  for (const frame of frames) {
    let lines = '';
    frame.bodySerial.forEach((serial, i) => {
      const { bodySize, bodyCharge, bodyPotential, bodyOxidised, bodyReduced, bodyAttachment } = frame;
      lines += `${frame.time},${serial},${bodySize[i]},${bodyCharge[i]},${bodyPotential[i]},${bodyOxidised[i]},${bodyReduced[i]},`;
      lines += `${attachmentNames[bodyAttachment[i]]}\n`;
    });
    yield lines;
  }
}

/** One line a happening. */
export function* happeningLines(frames: Iterable<Frame>): Generator<string> {
  yield 'time [s],kind,body,other,x [nm],y [nm],z [nm],barrier [eV],critical size [particles]\n';
  for (const { happenings } of frames)
    for (const { time, kind, body, other, x, y, z, barrier, criticalSize } of happenings)
      yield `${time},${kind},${body},${other},${x},${y},${z},${barrier},${criticalSize}\n`;
}
