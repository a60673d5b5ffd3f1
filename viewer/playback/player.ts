/** Walks through the frames of a recording that may still grow: at its end it waits. */
export class Player {
  index = 0;
  count = 0;
  playing = false;
  framesPerSecond = 20;
  #growing = false;
  #shownAt = 0; // [ms]
  readonly #show: () => void;

  constructor(show: () => void) {
    this.#show = show;
  }

  /** Begins with another recording. */
  open(count: number, growing: boolean): void {
    [this.index, this.count, this.#growing] = [0, count, growing];
    this.#setPlaying(true);
  }

  grow(count: number, growing: boolean): void {
    [this.count, this.#growing] = [count, growing];
    this.#show();
  }

  close(): void {
    this.open(0, false);
    this.#setPlaying(false);
  }

  /** Plays or pauses; from the end on, plays again. */
  toggle(): void {
    if (!this.playing && this.index >= this.count - 1 && !this.#growing) this.index = 0;
    this.#setPlaying(!this.playing);
  }

  step(by: number): void {
    this.seek(this.index + by);
  }

  seek(index: number): void {
    this.index = Math.max(0, Math.min(this.count - 1, index));
    this.#setPlaying(false);
  }

  #setPlaying(playing: boolean): void {
    if (playing && !this.playing) {
      this.#shownAt = performance.now();
      requestAnimationFrame(this.#tick);
    }
    this.playing = playing;
    this.#show();
  }

  readonly #tick = (now: number): void => {
    if (!this.playing) return;
    const due = Math.floor(((now - this.#shownAt) / 1000) * this.framesPerSecond);
    if (due > 0) {
      const last = this.count - 1;
      this.#shownAt += (due * 1000) / this.framesPerSecond;
      const next = Math.min(last, this.index + due);
      if (next === last && !this.#growing) this.playing = false;
      if (next !== this.index || !this.playing) {
        this.index = Math.max(0, next);
        this.#show();
      }
    }
    if (this.playing) requestAnimationFrame(this.#tick);
  };
}
