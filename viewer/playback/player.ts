import { EventMarks, type MarkedRecording, type MarkKind } from './eventMarks.ts';
import { loopPlace, LoopRange } from './loopRange.ts';
import { usualSpeed } from './speeds.ts';
import { TimeAxis, type TimeScale } from './timeAxis.ts';

const longestTick = 1; // [s] of playing: a page that was hidden goes on where it was

/** What a player walks through. */
export interface PlayedRecording extends MarkedRecording {
  readonly frameCount: number;
  readonly growing: boolean;
}

/**
 * Walks through the frames of a recording that may still grow.
 *
 * **Holds** `wanted` moves on only when the frame wanted before has been delivered: what draws slowly misses frames, not time.
 */
export class Player {
  readonly marks = new EventMarks();
  readonly loop = new LoopRange();
  readonly #onChange: () => void;
  readonly #chosenSpeeds = new Map<TimeScale, number>();
  #recording: PlayedRecording | null = null;
  #revision = 0;
  #axis = new TimeAxis('linear', new Float64Array(0), 0);
  #scale: TimeScale = 'frames';
  #index = 0;
  #place = 0; // coordinate of the axis, at or behind that of #index
  #wanted = -1;
  #isWaiting = false; // for the wanted frame
  #shown = -1;
  #playing = false;
  #following = false; // also after the end of the run: its last frames come late
  #held = false;
  #tickedAt = NaN; // [ms]

  /** @param onChange called after whatever of it has changed */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The frame where the reader or the clock is. */
  get index(): number {
    return this.#index;
  }

  /** The frame to be shown next; -1 for none. */
  get wanted(): number {
    return this.#wanted;
  }

  /** The frame delivered last; -1 for none. */
  get shown(): number {
    return this.#shown;
  }

  /** Counts up whenever marks or frames may have been added, or the recording is another. */
  get revision(): number {
    return this.#revision;
  }

  get count(): number {
    return this.#axis.count;
  }

  /** The frame to point at: the one shown while it plays, else that where the reader is. */
  get pointed(): number {
    return this.#playing && !this.#held && this.#shown >= 0 ? this.#shown : this.#index;
  }

  get playing(): boolean {
    return this.#playing;
  }

  get growing(): boolean {
    return this.#recording?.growing ?? false;
  }

  /** Whether it stays at the newest frame of a run that goes on. */
  get following(): boolean {
    return this.#following && this.growing;
  }

  get scale(): TimeScale {
    return this.#scale;
  }

  get axis(): TimeAxis {
    return this.#axis;
  }

  /** [s] of simulated time from the first frame to the last. */
  get span(): number {
    return this.count > 0 ? this.#timeAt(this.count - 1) - this.#timeAt(0) : 0;
  }

  /** Coordinates of the axis a second. */
  get speed(): number {
    return this.#chosenSpeeds.get(this.#scale) ?? usualSpeed(this.#scale, this.span);
  }

  /** Begins at the first frame of another recording, without playing; null for none. */
  open(recording: PlayedRecording | null): void {
    this.#recording = recording;
    this.#chosenSpeeds.delete('linear');
    this.marks.clear();
    this.loop.clear();
    [this.#wanted, this.#shown] = [-1, -1];
    this.#playing = this.#following = this.#held = this.#isWaiting = false;
    this.#readAxis();
    this.#goTo(0);
    this.update();
  }

  /** Takes what the recording has grown by and what of it has been read through. */
  update(): void {
    const recording = this.#recording;
    this.#revision++;
    if (recording) this.marks.update(recording);
    if (recording && recording.frameCount !== this.count) {
      this.#readAxis();
      if (this.#following) this.#goTo(this.count - 1);
    }
    if (!this.growing && this.#following) this.#playing = false;
    this.#ask();
    this.#onChange();
  }

  /** The wanted frame is shown, or cannot be had. */
  delivered(index: number): void {
    this.#shown = index;
    if (index === this.#wanted) this.#isWaiting = false;
    this.#ask();
    this.#onChange();
  }

  /** Goes on playing; from the end on, from the start. */
  play(): void {
    if (this.count === 0 && !this.growing) return;
    this.#following &&= this.growing;
    const repeated = this.loop.frames(this.count, this.growing);
    const isOutside = repeated !== null && (this.#index < repeated[0] || this.#index > repeated[1]);
    if (isOutside || (!this.growing && this.#index >= this.count - 1)) this.#goTo(repeated ? repeated[0] : 0);
    this.#setPlaying(true);
  }

  pause(): void {
    this.#setPlaying(false);
  }

  toggle(): void {
    if (this.#playing) this.pause();
    else this.play();
  }

  /** Goes to a frame; plays on where it played. */
  seek(index: number): void {
    if (this.count === 0) return;
    this.#following = false;
    this.#goTo(Math.max(0, Math.min(this.count - 1, Math.round(index))));
    this.#ask();
    this.#onChange();
  }

  seekShare(share: number): void {
    this.seek(this.#axis.nearestFrame(this.#axis.coordinateOfShare(share)));
  }

  seekTime(time: number): void {
    this.seek(this.#axis.nearestFrame(this.#axis.coordinateOfTime(time)));
  }

  step(by: number): void {
    this.pause();
    this.seek(this.#index + by);
  }

  /** Goes to the last frame and pauses there; follows a run that goes on. */
  seekEnd(): void {
    if (this.count === 0) return;
    this.#goTo(this.count - 1);
    this.#setPlaying(this.growing);
    this.#following = this.#playing;
  }

  /** Goes to the next frame with a shown event mark, or to the one before. */
  seekEvent(direction: 1 | -1): void {
    const frame = this.marks.frameBeyond(this.#index, direction);
    if (frame === null) return;
    this.pause();
    this.seek(frame);
  }

  toggleMarks(kind: MarkKind): void {
    this.marks.toggle(kind);
    this.#onChange();
  }

  setScale(scale: TimeScale): void {
    this.#scale = scale;
    this.#readAxis();
    this.#onChange();
  }

  setSpeed(speed: number): void {
    this.#chosenSpeeds.set(this.#scale, speed);
    this.#onChange();
  }

  /** Makes the present frame an end of the loop. */
  markLoop(which: 'start' | 'end'): void {
    if (this.count === 0) return;
    this.loop.mark(which, this.#index);
    this.#onChange();
  }

  toggleLoop(): void {
    this.loop.on = !this.loop.on;
    if (this.#playing) this.play();
    else this.#onChange();
  }

  /** Stops the clock while the reader drags. */
  hold(held: boolean): void {
    this.#held = held;
  }

  /** Moves on to the time of a clock [ms] that runs while it plays. */
  tick(now: number): void {
    const elapsed = Math.min((now - this.#tickedAt) / 1000, longestTick);
    this.#tickedAt = now;
    if (!this.#playing || this.#held || !(elapsed > 0)) return;
    const [index, following] = [this.#index, this.#following];
    this.#advance(elapsed);
    if (this.#index === index && this.#following === following && this.#playing) return;
    this.#ask();
    this.#onChange();
  }

  #advance(elapsed: number): void {
    const axis = this.#axis;
    const place = this.#place + elapsed * this.speed;
    const repeated = this.loop.frames(this.count, this.growing);
    if (repeated) {
      const [start, end] = repeated.map((index) => axis.coordinate(index));
      const isBehind = this.#index > repeated[1];
      this.#place = isBehind ? start : loopPlace(place, start, end, this.speed, this.#scale === 'frames');
      this.#index = Math.max(repeated[0], Math.min(repeated[1], axis.frameAt(this.#place)));
      return;
    }
    this.#place = Math.min(place, axis.last);
    this.#index = Math.max(this.#index, axis.frameAt(this.#place));
    if (place < axis.last) return;
    this.#playing = this.growing;
    this.#following ||= this.growing;
  }

  #setPlaying(playing: boolean): void {
    if (playing !== this.#playing) this.#tickedAt = NaN;
    this.#playing = playing;
    this.#following &&= playing;
    this.#ask();
    this.#onChange();
  }

  #goTo(index: number): void {
    this.#index = index;
    this.#place = this.#axis.coordinate(index);
  }

  #readAxis(): void {
    const { heads, frameCount } = this.#recording ?? { heads: { time: new Float64Array(0) }, frameCount: 0 };
    const before = this.#axis;
    this.#axis = new TimeAxis(this.#scale, heads.time, frameCount);
    const isSame = before.scale === this.#scale && before.origin === this.#axis.origin;
    if (!isSame) this.#place = this.#axis.coordinate(this.#index);
  }

  #ask(): void {
    if (this.#isWaiting || this.count === 0 || this.#wanted === this.#index) return;
    this.#wanted = this.#index;
    this.#isWaiting = true;
  }

  #timeAt(index: number): number {
    return this.#recording?.heads.time[index] ?? 0;
  }
}
