import type { HappeningKind } from '../../src/particle/probes/frameTypes.ts';
import type { Family, Member } from './lineage.ts';
import type { Moment } from './lives.ts';

/** A body's time on the strip. */
export interface StripBar {
  member: Member;
  row: number;
  from: Moment;
  to: Moment;
  isOpen: boolean; // it had not ended by the last frame
}

/** Something on a bar that can be gone to. */
export interface StripMark extends Moment {
  row: number;
  kind: HappeningKind | 'born' | 'ended';
  serial: number; // of the bar
  other: number; // serial of the other body, 0 for none
}

/** Where metal went from one bar to another. */
export interface StripJoint extends Moment {
  fromRow: number;
  toRow: number;
  isParting: boolean;
}

/** A family drawn along time, a row a body. */
export interface Strip {
  bars: StripBar[];
  joints: StripJoint[];
  marks: StripMark[];
}

/**
 * Lays a family out.
 *
 * @param first earliest moment of the recording
 * @param last latest moment read through
 * @param appears first frame that shows a body whose birth is not told
 */
export function stripOf(
  { members }: Family,
  first: Moment,
  last: Moment,
  appears: (serial: number) => Moment | undefined,
): Strip {
  const rowOf = new Map(members.map(({ life }, row) => [life.serial, row]));
  const bars = members.map((member, row): StripBar => ({
    ...{ member, row, isOpen: !member.life.end },
    from: momentOf(member.life.birth ?? appears(member.life.serial) ?? first),
    to: momentOf(member.life.end ?? last),
  }));
  const joints = members.flatMap(({ life }, row): StripJoint[] => {
    const { birth, end } = life;
    const source = birth && rowOf.get(birth.from);
    const heir = end && rowOf.get(end.into);
    return [
      ...(typeof source === 'number'
        ? [{ ...momentOf(birth as Moment), fromRow: source, toRow: row, isParting: true }]
        : []),
      ...(typeof heir === 'number'
        ? [{ ...momentOf(end as Moment), fromRow: row, toRow: heir, isParting: false }]
        : []),
    ];
  });
  return { bars, joints, marks: members.flatMap(marksOf) };
}

function marksOf({ life: { serial, birth, events, end } }: Member, row: number): StripMark[] {
  return [
    ...(birth ? [{ ...momentOf(birth), row, serial, kind: 'born' as const, other: birth.from }] : []),
    ...events.map((event): StripMark => ({ ...event, row, serial })),
    ...(end ? [{ ...momentOf(end), row, serial, kind: 'ended' as const, other: end.into }] : []),
  ];
}

function momentOf({ time, frame }: Moment): Moment {
  return { time, frame };
}
