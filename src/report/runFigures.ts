import { clusterStatistics, floatingClusters, sizeDistribution, type ClusterStatistics } from '../analysis/clusters.ts';
import { filamentShape, type FilamentShape } from '../analysis/filamentShape.ts';
import type { Frame } from '../particle/probes/frameTypes.ts';
import { parseScene } from '../scene/parse.ts';
import type { RecordingReader } from '../formats/recordingReader.ts';
import type { StoredRun } from '../storage/storedRun.ts';
import { filmOutlineOf } from '../formats/filmOutline.ts';
import { boxMoments } from './box/boxMoments.ts';
import { boxViews } from './box/boxViews.ts';
import { filamentChart, filamentCourses } from './box/filamentChart.ts';
import { renderChart } from './chart.ts';
import { clusterChart } from './clusterChart.ts';
import { fluxChart } from './fluxChart.ts';
import { historyChart } from './historyChart.ts';
import { stageChart } from './stageChart.ts';
import { statePicture } from './statePicture.ts';
import { lastState } from './storedState.ts';

/** What a run looks like, as SVG by name. */
export interface RunFigures {
  state: string | null;
  history: string | null;
  clusters: string | null;
  views: string | null; // of a box, at several moments
  filament: string | null; // of a box, its radius by height at the same moments
  fluxes: string | null; // injection and deposition about the dominant filament
  stages: string | null; // its growth, what the active electrode lost to it, and where on it deposits fell
  shape: FilamentShape | null; // of the state
  frame: Frame | null; // that of the state
  statistics: ClusterStatistics | null; // of its floating clusters
}

const nothing: RunFigures = {
  ...{ state: null, history: null, clusters: null, views: null, filament: null, fluxes: null, stages: null },
  ...{ shape: null, frame: null, statistics: null },
};

/** Draws a run's last state, its history and its floating clusters, as far as it has recorded them. */
export async function drawRun(run: StoredRun, recording: RecordingReader): Promise<RunFigures> {
  const state = lastState(run, recording);
  const rows = run.timeline();
  const history = rows.length > 1 ? await renderChart(historyChart(rows)) : null;
  if (!state) return { ...nothing, history };
  const { frame, header } = state;
  const clusters = floatingClusters(frame, header);
  const figures = {
    ...nothing,
    state: statePicture({ ...state, electrodes: electrodeTexts(run, frame) }),
    history,
    clusters: clusters.length > 0 ? await renderChart(clusterChart(sizeDistribution(clusters))) : null,
    ...(await drawFluxes(run)),
    frame,
    statistics: clusters.length > 0 ? clusterStatistics(clusters) : null,
  };
  if (header.dimension === 2 || !frame.kind.includes(1)) return figures;
  const frames = boxMoments(recording);
  const courses = filamentCourses(frames, header);
  return {
    ...figures,
    views: boxViews({ header, frames, before: state.before, ...sourceOf(run) }),
    filament: courses.length > 0 ? await renderChart(filamentChart(courses, header)) : null,
    shape: filamentShape(frame, header),
  };
}

async function drawFluxes(run: StoredRun): Promise<Pick<RunFigures, 'fluxes' | 'stages'>> {
  const record = run.fluxes();
  const [profiles, stages] = [record && fluxChart(record), record && stageChart(record)];
  return { fluxes: profiles && (await renderChart(profiles)), stages: stages && (await renderChart(stages)) };
}

/** Where ions come from. */
function sourceOf({ scene }: StoredRun) {
  const { isTopInert, sourceWidth } = filmOutlineOf(scene);
  return { isTopActive: !isTopInert, sourceWidth: isTopInert ? null : sourceWidth };
}

function electrodeTexts(run: StoredRun, { voltage }: Frame) {
  const { electrodes, materials } = parseScene(run.scene);
  const isTopActive = electrodes.top === 'active';
  const top = isTopActive ? `active electrode (${materials.metal})` : 'inert electrode';
  return { top: `${top}, ${Number(voltage.toPrecision(4))} V`, isTopActive, bottom: 'counter electrode (inert), 0 V' };
}
