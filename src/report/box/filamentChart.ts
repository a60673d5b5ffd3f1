import type { TopLevelSpec } from 'vega-lite';
import { filamentShape, type FilamentShape } from '../../analysis/filamentShape.ts';
import { orderedStops } from '../../analysis/palette.ts';
import { withPrefix } from '../../formats/numberText.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';

/** A filament at one moment. */
export interface FilamentCourse {
  time: string;
  shape: FilamentShape;
}

/** The filament at each moment that has one. */
export function filamentCourses(frames: readonly Frame[], header: FrameHeader): FilamentCourse[] {
  return frames.flatMap((frame) => {
    const shape = filamentShape(frame, header);
    return shape ? [{ time: withPrefix(frame.time, 's'), shape }] : [];
  });
}

/** Its profile: radius to the right, height upwards, a line a moment. */
export function filamentChart(courses: readonly FilamentCourse[], { thickness }: FrameHeader): TopLevelSpec {
  const values = courses.flatMap(({ time, shape }) =>
    [{ height: 0, radius: shape.footRadius }, ...shape.sections.slice(0, -1), { height: shape.height, radius: 0 }].map(
      (section, order) => ({ ...section, time, order }),
    ),
  );
  const times = courses.map(({ time }) => time);
  return {
    width: 700,
    height: 300,
    data: { values },
    mark: { type: 'line', strokeWidth: 2, point: { size: 22, filled: true } },
    encoding: {
      x: {
        field: 'radius',
        type: 'quantitative',
        title: 'equivalent radius [nm]',
        scale: { zero: true },
        axis: { tickCount: 6 },
      },
      y: {
        field: 'height',
        type: 'quantitative',
        title: 'height above its electrode [nm]',
        scale: { domain: [0, thickness] },
        axis: { tickCount: 6 },
      },
      order: { field: 'order' },
      color: {
        field: 'time',
        type: 'nominal',
        sort: null,
        title: null,
        scale: { domain: times, range: [...orderedStops] },
      },
    },
  };
}
