import { mixColors, roles } from '../../src/analysis/palette.ts';
import type { Section } from '../../src/analysis/section.ts';
import { withPrefix } from '../../src/formats/numberText.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import { bodyPalette } from '../layers/bodyColors.ts';
import { ElectricField } from '../layers/electricField.ts';
import {
  ageDecades,
  ageStops,
  chargeLimit,
  chargeStops,
  coordinationColor,
  hazeAtBack,
  mostNeighbours,
} from '../layers/particleColors.ts';
import { potentialLevels } from '../layers/contourLines.ts';
import type { FrameView } from '../playback/frameView.ts';
import type { Look } from '../run/runState.ts';
import { micrographColors, stageColors, type StageColors, type ThemeName } from '../theme.ts';

/** The sign beside a line of the legend. */
export interface LegendMark {
  kind: 'dot' | 'dots' | 'ramp' | 'line' | 'arrow' | 'hatch';
  colors: readonly string[];
  size: number; // of a dot, 1 for a particle
}

export interface LegendItem {
  mark: LegendMark;
  label: string;
}

/** What is shown, as far as the legend speaks of it. */
export interface LegendSubject {
  view: FrameView;
  header: FrameHeader;
  look: Look;
  section: Section | null;
  theme: ThemeName;
}

/** What the colours and signs of the stage stand for, with ranges and units. */
export function legendItems(subject: LegendSubject): LegendItem[] {
  const { look, theme, view } = subject;
  if (look.micrograph) {
    const { activeShadow } = micrographColors[theme];
    return [item('dot', [activeShadow], 'metal, darker where there is more of it (simulated bright-field image)')];
  }
  const colors = stageColors[theme];
  const voids = look.voids && view.voids ? [voidItem(subject, colors)] : [];
  return [
    ...metalItems(subject),
    ...ionItems(look),
    ...depthItems(subject, colors),
    ...voids,
    ...potentialItems(subject, colors),
  ];
}

function item(kind: LegendMark['kind'], colors: readonly string[], label: string, size = 1): LegendItem {
  return { mark: { kind, colors, size }, label };
}

function metalItems({ view, header, look }: LegendSubject): LegendItem[] {
  if (look.coloring === 'attachment') {
    const { counter, active, floating } = roles;
    const items = [counter, active, floating].map(({ color, label }) => item('dot', [color], label));
    const joined = item('dots', [counter.color, active.color, floating.color], 'joins both: as it was before it did');
    return view.frame.bodyAttachment.includes(3) ? [...items, joined] : items;
  }
  if (look.coloring === 'body') return [item('dots', bodyPalette.slice(0, 5), 'each body in a colour of its own')];
  if (look.coloring === 'charge') {
    const limit = chargeLimit(view);
    return [item('ramp', chargeStops, `charge of the body, −${limit} to +${limit} e`)];
  }
  if (look.coloring === 'coordination') {
    const most = mostNeighbours(header);
    const steps = Array.from({ length: most + 1 }, (_, i) => coordinationColor(i, most));
    return [item('ramp', steps, `touching metal particles, 0 to ${most}${most > 6 ? '' : ' or more'}`)];
  }
  if (!view.metalSince) return [item('dot', [roles.void.color], 'age: not known yet, the recording is being read')];
  const { time } = view.frame;
  const [youngest, oldest] = [withPrefix(time / 10 ** ageDecades, 's', 2), withPrefix(time, 's', 2)];
  return [item('ramp', ageStops, `metal for ${youngest} or less to ${oldest} (logarithmic)`)];
}

function ionItems({ ions, coloring }: Look): LegendItem[] {
  const color = coloring === 'attachment' ? roles.ion.color : roles.void.color;
  return ions ? [item('dot', [color], roles.ion.label, 0.5)] : [];
}

function voidItem({ header }: LegendSubject, colors: StageColors): LegendItem {
  const name = 'void that metal has left';
  if (header.dimension === 2) return item('hatch', [colors.void], name);
  return item('ramp', [colors.film, mixColors(colors.film, colors.void, 0.7)], `${name}, share along y, 0 to 1`);
}

function depthItems({ look, header }: LegendSubject, { text, film }: StageColors): LegendItem[] {
  if (header.dimension === 2 || !look.depth) return [];
  const far = mixColors(text, film, hazeAtBack);
  return [item('ramp', [text, far], `from near to far along y, 0 to ${header.depth} nm`)];
}

function potentialItems({ section, look, header }: LegendSubject, colors: StageColors): LegendItem[] {
  if (!section) return [];
  const items: LegendItem[] = [];
  const source = look.potential === 'recomputed' ? 'recomputed potential' : 'potential';
  const mean = header.dimension === 3 ? ', mean along y' : ''; // as sectionOf has it
  const range = `${source}${mean}, ${withPrefix(section.least, 'V', 2)} to ${withPrefix(section.most, 'V', 2)}`;
  if (look.potential !== 'none') items.push(item('ramp', [colors.low, colors.high], range));
  const [first, second] = potentialLevels(section);
  if (look.lines && second !== undefined)
    items.push(item('line', [colors.contour], `equipotential every ${withPrefix(second - first, 'V')}`));
  if (look.field) {
    const strongest = 10 * new ElectricField(section, header).strongest; // [MV/cm]
    items.push(
      item(
        'arrow',
        [colors.arrow],
        `field, strongest ${Number(strongest.toPrecision(2))} MV/cm, length by its logarithm`,
      ),
    );
  }
  return items;
}
