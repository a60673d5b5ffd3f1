const longestFrame = 0.1; // [s] a page that was busy goes on where it was

/** Moves a place from 0 to 1 along while it plays. */
export class PlacePlayer {
  place = 0;
  speed = 1;
  duration = 12; // [s] of the movie at speed 1
  #frame: number | null = null;
  #last = 0; // [ms]
  readonly #onMove: () => void;

  /** @param onMove called whenever place or playing have changed */
  constructor(onMove: () => void) {
    this.#onMove = onMove;
  }

  get isPlaying(): boolean {
    return this.#frame !== null;
  }

  play(): void {
    if (this.isPlaying) return;
    if (this.place >= 1) this.place = 0;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#advance(now));
    this.#onMove();
  }

  /** Plays of itself, unless the reader's system asks for little motion. */
  playUnlessStill(): void {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.play();
  }

  pause(): void {
    if (this.#frame === null) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = null;
    this.#onMove();
  }

  toggle(): void {
    if (this.isPlaying) this.pause();
    else this.play();
  }

  moveTo(place: number): void {
    this.place = Math.min(1, Math.max(0, place));
    this.#onMove();
  }

  #advance(now: number): void {
    const elapsed = Math.min(longestFrame, Math.max(0, now - this.#last) / 1000);
    this.#last = now;
    this.place = Math.min(1, this.place + (elapsed * this.speed) / this.duration);
    this.#frame = this.place < 1 ? requestAnimationFrame((next) => this.#advance(next)) : null;
    this.#onMove();
  }
}
