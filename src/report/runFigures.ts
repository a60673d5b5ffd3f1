import { clusterStatistics, floatingClusters, sizeDistribution, type ClusterStatistics } from '../analysis/clusters.ts';
import type { Frame } from '../particle/probes/frameTypes.ts';
import { parseScene } from '../scene/parse.ts';
import type { RecordingReader } from '../formats/recordingReader.ts';
import type { StoredRun } from '../storage/storedRun.ts';
import { filmOutlineOf } from '../formats/filmOutline.ts';
import { boxMoments } from './box/boxMoments.ts';
import { boxViews, type BoxViewsContent } from './box/boxViews.ts';
import { renderChart } from './chart.ts';
import { clusterChart } from './clusterChart.ts';
import { historyChart } from './historyChart.ts';
import { statePicture } from './statePicture.ts';
import { lastState } from './storedState.ts';

/** What a run looks like, as SVG by name. */
export interface RunFigures {
  state: string | null;
  history: string | null;
  clusters: string | null;
  views: string | null; // of a box, at several moments
  frame: Frame | null; // that of the state
  statistics: ClusterStatistics | null; // of its floating clusters
}

/** Draws a run's last state, its history and its floating clusters, as far as it has recorded them. */
export async function drawRun(run: StoredRun, recording: RecordingReader): Promise<RunFigures> {
  const state = lastState(run, recording);
  const rows = run.timeline();
  const history = rows.length > 1 ? await renderChart(historyChart(rows)) : null;
  if (!state) return { state: null, history, clusters: null, views: null, frame: null, statistics: null };
  const { frame, header } = state;
  const clusters = floatingClusters(frame, header);
  const isBox = header.dimension === 3 && frame.kind.includes(1);
  return {
    state: statePicture({ ...state, electrodes: electrodeTexts(run, frame) }),
    history,
    clusters: clusters.length > 0 ? await renderChart(clusterChart(sizeDistribution(clusters))) : null,
    views: isBox ? boxViews(viewsContent(run, recording, state.before)) : null,
    frame,
    statistics: clusters.length > 0 ? clusterStatistics(clusters) : null,
  };
}

function viewsContent(run: StoredRun, recording: RecordingReader, before: Frame | null): BoxViewsContent {
  const { isTopInert, sourceWidth } = filmOutlineOf(run.scene);
  return {
    header: recording.header.frame,
    frames: boxMoments(recording),
    before,
    isTopActive: !isTopInert,
    sourceWidth: isTopInert ? null : sourceWidth,
  };
}

function electrodeTexts(run: StoredRun, { voltage }: Frame) {
  const { electrodes, materials } = parseScene(run.scene);
  const isTopActive = electrodes.top === 'active';
  const top = isTopActive ? `active electrode (${materials.metal})` : 'inert electrode';
  return { top: `${top}, ${Number(voltage.toPrecision(4))} V`, isTopActive, bottom: 'counter electrode (inert), 0 V' };
}
