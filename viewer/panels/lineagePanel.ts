import { familyOf, type Family } from '../playback/lineage.ts';
import { stripOf } from '../playback/lineageStrip.ts';
import type { Lives } from '../playback/lives.ts';
import type { BodyTrack } from '../playback/messages.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { element, setText } from './element.ts';
import { LineageDrawing, type LineageActions, type StripAxis } from './lineageDrawing.ts';
import { Limiter } from './limiter.ts';

const generations = 3;
const mostRows = 14;
const layInterval = 500; // [ms] between layouts while a recording is read through or grows

/** The life of the followed body with those that it came from and those that came of it, along the page's time scale. */
export class LineagePanel implements RunPanel {
  readonly #details = element('details', { class: 'lineage', open: '' });
  readonly #title = element('summary');
  readonly #scroll = element('div', { class: 'lineage-scroll' });
  readonly #drawing: LineageDrawing;
  readonly #axis: () => StripAxis;
  readonly #lives: Lives;
  readonly #laying = new Limiter(layInterval, () => void this.#lay());
  #tracks = new Map<number, BodyTrack>();
  #tracked: { recording: OpenRecording | null; count: number } = { recording: null, count: -1 }; // what the tracks are of
  #state: RunState | null = null;
  #drawnAxis: StripAxis | null = null;
  #scrolledTo = 0; // serial of the body whose row was brought into sight

  /** @param axis the page's time scale at the moment; another object whenever it has changed */
  constructor(host: HTMLElement, axis: () => StripAxis, lives: Lives, actions: LineageActions) {
    this.#lives = lives;
    this.#axis = axis;
    this.#drawing = new LineageDrawing(actions);
    this.#scroll.append(this.#drawing.element);
    this.#details.append(this.#title, this.#scroll);
    this.#details.hidden = true;
    host.append(this.#details);
    this.#details.addEventListener('toggle', () => this.#laying.ask());
    new ResizeObserver(() => this.#laying.ask()).observe(this.#scroll);
  }

  show(state: RunState): void {
    const last = this.#state;
    this.#state = state;
    this.#details.hidden = state.followed === 0 || !state.recording;
    if (this.#details.hidden) return;
    const isOther = state.followed !== last?.followed || state.recording !== last.recording;
    if (isOther || state.recording?.indexedCount !== this.#tracked.count || this.#axis() !== this.#drawnAxis)
      this.#laying.ask();
    if (state.view) this.#drawing.moveCursor(this.#axis(), state.view.index);
  }

  /** Lays out what is known at once, and again when the sizes of all rows have come. */
  async #lay(): Promise<void> {
    const { recording, followed, view } = this.#state as RunState;
    if (!recording || followed === 0 || !this.#details.open || recording.indexedCount === 0) return;
    if (this.#tracked.recording !== recording) this.#tracks = new Map();
    this.#lives.update(recording.happenings);
    const family = familyOf(this.#lives, followed, generations, mostRows);
    setText(this.#title, titleOf(family, followed));
    this.#draw(recording, family);
    const isCurrent = this.#tracked.recording === recording && this.#tracked.count === recording.indexedCount;
    const wanted = family.members
      .map(({ life }) => life.serial)
      .filter((serial) => !isCurrent || !this.#tracks.has(serial));
    this.#tracked = { recording, count: recording.indexedCount };
    if (wanted.length > 0) {
      const tracks = await Promise.all(wanted.map((serial) => recording.track(serial))).catch(() => null);
      if (!tracks || this.#state?.recording !== recording || this.#state.followed !== followed) return;
      for (const track of tracks) this.#tracks.set(track.serial, track);
      this.#draw(recording, family);
    }
    if (view) this.#drawing.moveCursor(this.#axis(), view.index);
  }

  #draw({ heads, indexedCount }: OpenRecording, family: Family): void {
    const momentOf = (frame: number) => ({ frame, time: heads.time[frame] });
    const strip = stripOf(family, momentOf(0), momentOf(indexedCount - 1), (serial) => {
      const track = this.#tracks.get(serial);
      if (!track) return undefined;
      return track.frame.length > 0 ? momentOf(track.frame[0]) : (this.#lives.life(serial).end ?? undefined);
    });
    this.#drawnAxis = this.#axis();
    this.#drawing.draw(strip, this.#tracks, this.#drawnAxis, this.#scroll.clientWidth);
    if (this.#scrolledTo === this.#state?.followed) return;
    this.#scrolledTo = this.#state?.followed ?? 0;
    this.#drawing.showRow(
      this.#scroll,
      family.members.findIndex(({ side }) => side === 'followed'),
    );
  }
}

function titleOf({ members, hidden }: Family, followed: number): string {
  const relatives = members.length - 1;
  const shown = relatives === 0 ? 'no relatives' : `${relatives} relative${relatives === 1 ? '' : 's'}`;
  return `Lineage of body ${followed}: ${shown}${hidden > 0 ? ` shown, ${hidden} short-lived left out` : ''}`;
}
