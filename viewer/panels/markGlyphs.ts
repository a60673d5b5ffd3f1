import { okabeIto } from '../../src/analysis/palette.ts';
import type { EventMark, MarkKind } from '../playback/eventMarks.ts';
import type { ThemeName } from '../theme.ts';

export const glyphSize = 8; // [px] of the square that the paths fill

interface MarkLook {
  name: string;
  path: string; // of SVG
  color: Record<ThemeName, string>;
}

/** Marks differ in shape as well as in colour. */
export const markLooks: Record<MarkKind, MarkLook> = {
  nucleation: {
    name: 'Nucleation',
    path: 'M.6 4a3.4 3.4 0 0 1 6.8 0 3.4 3.4 0 0 1-6.8 0z',
    color: both(okabeIto.green),
  },
  merge: { name: 'Merge', path: 'M.3.8h7.4L4 7.6z', color: { light: okabeIto.blue, dark: okabeIto.skyBlue } },
  split: { name: 'Split', path: 'M.3 7.4h7.4L4 .6z', color: both(okabeIto.orange) },
  bridge: { name: 'Bridge', path: 'M4 0l4 4-4 4-4-4z', color: both(okabeIto.purple) },
  contactLost: {
    name: 'Contact lost',
    path: 'M.2 1.8L1.8.2 4 2.4 6.2.2l1.6 1.6L5.6 4l2.2 2.2-1.6 1.6L4 5.6 1.8 7.8.2 6.2 2.4 4z',
    color: both(okabeIto.vermilion),
  },
};

/** What a mark stands for, without its time. */
export function markText({ kind, body, other }: EventMark): string {
  const texts: Record<MarkKind, string> = {
    nucleation: `body ${body} nucleates`,
    merge: `body ${other} merges into body ${body}`,
    split: `body ${body} splits off body ${other}`,
    bridge: `body ${body} joins the electrodes`,
    contactLost: body > 0 ? `body ${body} loses its electrode` : 'the electrodes are no longer joined',
  };
  return texts[kind];
}

function both(color: string): Record<ThemeName, string> {
  return { light: color, dark: color };
}
