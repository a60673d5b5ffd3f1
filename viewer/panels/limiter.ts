/** Does a piece of work when asked, but no oftener than every so many milliseconds; the last request is never lost. */
export class Limiter {
  readonly #interval: number; // [ms]
  readonly #work: () => void;
  #waiting = 0;
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
    this.#waiting = 0;
    if (!this.#isAsked) return;
    this.#isAsked = false;
    this.#waiting = window.setTimeout(() => this.#run(), this.#interval);
    this.#work();
  }
}
