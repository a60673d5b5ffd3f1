import { FieldClient } from '../live/fieldClient.ts';
import type { Recomputed, RunState } from './runState.ts';

/** Has the field of the frame that is shown solved anew, while somebody looks at it: as the heat map, or at a body's overpotentials. */
export class FrameFields {
  readonly #client = new FieldClient();
  readonly #onChange: (recomputed: Recomputed) => void;
  #asked: Pick<RunState, 'recording' | 'view'> = { recording: null, view: null };

  constructor(onChange: (recomputed: Recomputed) => void) {
    this.#onChange = onChange;
  }

  show({ look, recording, view, hovered, followed, recomputed }: RunState): void {
    if (!recording || !view || !(look.potential === 'recomputed' || hovered || followed)) return;
    const isKnown = recomputed?.index === view.index;
    const isAsked = this.#asked.recording === recording && this.#asked.view?.index === view.index;
    if (isKnown || isAsked) return;
    this.#asked = { recording, view };
    const { index, frame } = view;
    const tell = (answer: Pick<Recomputed, 'field' | 'fault'>) => {
      if (this.#asked.recording === recording) this.#onChange({ index, ...answer });
    };
    this.#client.recompute(recording.header, frame).then(
      (field) => {
        if (field) tell({ field, fault: '' });
      },
      (error: Error) => tell({ field: null, fault: error.message }),
    );
  }
}
