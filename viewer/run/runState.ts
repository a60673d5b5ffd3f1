import type { RecomputedField } from '../live/messages.ts';
import type { FrameView } from '../playback/frameView.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { ThemeName } from '../theme.ts';

/** By what metal is coloured. */
export type Coloring = 'attachment' | 'body' | 'charge' | 'age' | 'coordination';

/** What the reader has chosen to see. */
export interface Look {
  coloring: Coloring;
  potential: 'none' | 'recorded' | 'recomputed'; // as a heat map
  lines: boolean; // equipotential lines
  field: boolean; // arrows along E
  ions: boolean;
  voids: boolean;
  depth: boolean; // of a box: particles lit as spheres, far ones in haze
  micrograph: boolean; // as a transmission electron microscope sees it
}

/** The field of a frame, solved anew. */
export interface Recomputed {
  index: number; // of the frame
  field: RecomputedField | null;
  fault: string; // why there is none, '' where there is one
}

/** What all panels of the run page show; a panel compares by identity what it has shown before. */
export interface RunState {
  theme: ThemeName;
  look: Look;
  recording: OpenRecording | null;
  view: FrameView | null; // the frame shown
  hovered: number; // serial of the body under the pointer, 0 for none
  followed: number; // serial of the body that was clicked, 0 for none
  /** That of the frame shown, or of one before it while a new one is solved; null where nobody has looked at it. */
  recomputed: Recomputed | null;
}

/** A part of the run page. Called at every change of the state, so at every frame: cheap where nothing of its own has changed. */
export interface RunPanel {
  show(state: RunState): void;
}
