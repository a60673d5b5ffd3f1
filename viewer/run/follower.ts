import { Limiter } from '../panels/limiter.ts';
import { rowOfBody } from '../playback/frameAnalysis.ts';
import type { Lives } from '../playback/lives.ts';
import type { BodyTrack } from '../playback/messages.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { RunState } from './runState.ts';

const renewInterval = 500; // [ms] between fetches of a track that grows

/** Keeps to the metal of the followed body: where a frame does not show it, to the body that holds its metal. */
export class Follower {
  readonly #lives: Lives;
  readonly #setTrack: (track: BodyTrack | null) => void;
  readonly #renewing = new Limiter(renewInterval, () => void this.#fetch());
  #recording: OpenRecording | null = null;
  #serial = 0; // of the body whose track is shown
  #count = 0; // frames read through when it was fetched

  /** @param setTrack takes the track of the body that is kept to, null for none */
  constructor(lives: Lives, setTrack: (track: BodyTrack | null) => void) {
    [this.#lives, this.#setTrack] = [lives, setTrack];
  }

  /** Serial of the body that stands for the followed one, 0 for none. */
  show({ recording, view, followed }: RunState): number {
    const serial = recording && view && followed !== 0 ? this.#bodyAt(recording, view.index, view.frame, followed) : 0;
    this.#track(recording, serial);
    return serial;
  }

  #bodyAt(
    { happenings }: OpenRecording,
    index: number,
    frame: Parameters<typeof rowOfBody>[0],
    followed: number,
  ): number {
    if (rowOfBody(frame, followed) >= 0) return followed;
    this.#lives.update(happenings);
    return this.#lives.carrierAt(followed, index).serial;
  }

  #track(recording: OpenRecording | null, serial: number): void {
    const isOther = recording !== this.#recording || serial !== this.#serial;
    [this.#recording, this.#serial] = [recording, serial];
    if (isOther) this.#setTrack(null);
    if (serial !== 0 && (isOther || recording?.indexedCount !== this.#count)) this.#renewing.ask();
  }

  async #fetch(): Promise<void> {
    const [recording, serial] = [this.#recording, this.#serial];
    if (!recording || serial === 0) return;
    this.#count = recording.indexedCount;
    const track = await recording.track(serial).catch(() => null); // what is wrong is said of the frame
    if (track && this.#recording === recording && this.#serial === serial) this.#setTrack(track);
  }
}
