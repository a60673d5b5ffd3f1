import { describe, expect, it } from 'vitest';
import type { OpenRecording } from '../../../viewer/playback/openRecording.ts';
import { PlotChoice } from '../../../viewer/panels/plotChoice.ts';
import { plotData } from '../../../viewer/panels/plotLooks.ts';
import { TimeAxis } from '../../../viewer/playback/timeAxis.ts';
import { recordingOf } from '../playback/recordingOf.ts';

describe('plotData', () => {
  const timeline = [0, 1, 3].map((time) => ({ time, current: 2 * time, temperature: 300 + time }));
  const recording = { ...recordingOf([0, 2, 4]), timeline, indexedCount: 2 } as unknown as OpenRecording;

  it('puts rows of the timeline between frames', () => {
    const axis = new TimeAxis('frames', recording.heads.time, 3);
    expect(plotData('current', recording, axis)).toEqual([Float64Array.of(0, 0.5, 1.5), Float64Array.of(0, 2, 6)]);
    expect(plotData('temperature', recording, axis)?.[1]).toEqual(Float64Array.of(300, 301, 303));
  });

  it('shows counts as far as they are known, and says where there is no timeline', () => {
    const axis = new TimeAxis('linear', recording.heads.time, 3);
    const counts = plotData('counts', recording, axis);
    expect(counts?.map(({ length }) => length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(counts?.[0]).toEqual(Float64Array.of(0, 2));
    expect(plotData('voltage', recording, axis)?.[0]).toEqual(Float64Array.of(0, 2, 4));
    expect(plotData('current', { ...recording, timeline: [] } as OpenRecording, axis)).toBeNull();
  });
});

describe('PlotChoice', () => {
  it('comes back from its text', () => {
    const choice = new PlotChoice(null);
    choice.isOpen = false;
    choice.shown.add('temperature');
    choice.hiddenSeries.add('ions');
    expect(new PlotChoice(choice.text)).toEqual(choice);
  });

  it('takes nothing that it does not know', () => {
    for (const stored of ['', '{', '7', 'null', '{"isOpen":1,"shown":"all"}'])
      expect(new PlotChoice(stored)).toEqual(new PlotChoice(null));
    const foreign = new PlotChoice('{"shown":["counts","profit"],"hiddenSeries":["gold",3]}');
    expect([[...foreign.shown], [...foreign.hiddenSeries]]).toEqual([['counts'], []]);
  });
});
