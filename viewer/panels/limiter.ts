/** Does a piece of work when asked, but no oftener than every so many milliseconds; the last request is never lost. */
export class Limiter {
  readonly #interval: number; // [ms]
  readonly #work: () => void;
  #waiting: ReturnType<typeof setTimeout> | null = null;
  #isAsked = false;

  constructor(interval: number, work: () => void) {
    this.#interval = interval;
    this.#work = work;
  }

  ask(): void {
    this.#isAsked = true;
    if (!this.#waiting) this.#run();
  }

  #run(): void {
    this.#waiting = null;
    if (!this.#isAsked) return;
    this.#isAsked = false;
    this.#waiting = setTimeout(() => this.#run(), this.#interval);
    this.#work();
  }
}
