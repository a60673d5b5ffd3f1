import { ArrivalClock } from '../../src/formats/arrivalClock.ts';
import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import { find } from '../find.ts';
import { LiveForm } from '../live/liveForm.ts';
import type { LiveEnd, LiveProgress, LiveRequest } from '../live/messages.ts';
import { SceneChoice } from '../live/sceneChoice.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { RunPanel, RunState } from '../run/runState.ts';

const paces = [20, 10, 5, 2, 1]; // [frames/s]

const controls = `
  <h2>Live run</h2>
  <form id="live" autocomplete="off">
    <div id="live-choice"></div>
    <div id="live-fields"></div>
    <div class="knob"><label for="live-pace">Pace</label><select id="live-pace"></select></div>
    <div class="buttons">
      <button id="live-start" type="submit">Run here</button>
      <button id="live-pause" type="button">Pause</button>
      <button id="live-stop" type="button" title="End it here; what was recorded stays">Stop</button>
      <button id="live-reset" type="button" title="Back to the values of the scene">Reset</button>
    </div>
  </form>
  <div id="live-course" hidden>
    <progress id="live-progress" max="1" aria-label="How far the live run has come"></progress>
    <p id="live-status" role="status"></p>
    <p id="live-figures"></p>
    <p id="live-hash" hidden>State hash <code id="state-hash"></code><span id="live-same"></span></p>
    <div class="buttons">
      <button id="live-save" type="button">Save recording</button>
      <button id="live-save-timeline" type="button">Save timeline</button>
    </div>
  </div>
  <div id="live-further"></div>`;

const reasons: Record<LiveEnd['stoppedBy'], string> = {
  metal: 'Over: the film holds as much metal as the scene asks for.',
  bridged: 'Over: metal joins the electrodes.',
  time: 'Over: the time of the scene has passed.',
  events: 'Over: the scene asks for no more events.',
  exhausted: 'Over: nothing can happen any more.',
  interrupt: 'Stopped by hand; what was recorded can be played.',
};

/** What the panel asks for. */
export interface LiveActions {
  start(request: LiveRequest): void;
  pause(): void;
  resume(): void;
  stop(): void;
  setPace(framesPerSecond: number): void;
  save(what: 'recording' | 'timeline'): void;
}

/** Asks for a live run and tells how it goes. */
export class LivePanel implements RunPanel {
  readonly #host: HTMLElement;
  readonly #actions: LiveActions;
  readonly #choice: SceneChoice;
  readonly #form: LiveForm;
  readonly #pause: HTMLButtonElement;
  readonly #stop: HTMLButtonElement;
  readonly #pace: HTMLSelectElement;
  readonly #status: HTMLParagraphElement;
  readonly #figures: HTMLParagraphElement;
  readonly #progress: HTMLProgressElement;
  #clock = new ArrivalClock();
  #isPaused = false;
  #recording: OpenRecording | null = null;
  /** The recording of the last live run, whose scene need not be offered. */
  own: OpenRecording | null = null;

  constructor(host: HTMLElement, actions: LiveActions) {
    host.innerHTML = controls;
    host.classList.add('first');
    this.#host = host;
    this.#actions = actions;
    this.#pause = find('live-pause', HTMLButtonElement);
    this.#stop = find('live-stop', HTMLButtonElement);
    this.#pace = find('live-pace', HTMLSelectElement);
    this.#status = find('live-status', HTMLParagraphElement);
    this.#figures = find('live-figures', HTMLParagraphElement);
    this.#progress = find('live-progress', HTMLProgressElement);
    this.#form = new LiveForm(find('live-fields', HTMLDivElement), find('live-further', HTMLDivElement));
    this.#choice = new SceneChoice(find('live-choice', HTMLDivElement), (choice) =>
      this.load({ ...choice, seed: choice.seed ?? this.#form.seed }),
    );
    this.#pace.add(new Option('full speed', 'Infinity'));
    for (const pace of paces)
      this.#pace.add(new Option(`at most ${pace} frame${pace === 1 ? '' : 's'}/s`, String(pace)));
    this.#bind();
    this.#setRunning(false);
    void this.#choice.fill();
  }

  /** [frames/s] */
  get pace(): number {
    return Number(this.#pace.value);
  }

  show({ recording }: RunState): void {
    if (recording === this.#recording) return;
    this.#recording = recording;
    const isOther = recording !== null && recording !== this.own;
    this.#choice.offer(isOther ? recording : null);
    this.#host.classList.toggle('first', !isOther);
  }

  /** Puts a request into the fields. */
  load(request: LiveRequest): void {
    this.#choice.show(request);
    this.#form.load(request);
  }

  showStarted(request: LiveRequest): void {
    this.load(request);
    this.#clock = new ArrivalClock();
    this.#progress.removeAttribute('value');
    this.#figures.textContent = '';
    this.#tell('Running', true);
  }

  showProgress(progress: LiveProgress): void {
    const { share, metal, metalTarget, time, timeTarget, events } = progress;
    const of = (target: number, text: string) => (Number.isFinite(target) ? ` of ${text}` : '');
    const left = this.#isPaused || this.#stop.disabled ? '' : this.#clock.describe(share);
    this.#progress.value = share;
    this.#figures.textContent = [
      `${grouped(metal)}${of(metalTarget, grouped(metalTarget))} metal particles`,
      `${withPrefix(time, 's')}${of(timeTarget, withPrefix(timeTarget, 's'))}`,
      `${grouped(events)} events`,
      ...(left ? [left] : []),
    ].join(', ');
  }

  showEnd({ stoppedBy, stateHash, progress }: LiveEnd): void {
    this.#tell(reasons[stoppedBy], false);
    this.showProgress(progress);
    this.#progress.value = stoppedBy === 'interrupt' ? progress.share : 1;
    find('state-hash', HTMLElement).textContent = stateHash;
    find('live-same', HTMLElement).textContent = stoppedBy === 'interrupt' ? '' : ', the same as on the command line';
    find('live-hash', HTMLParagraphElement).hidden = false;
  }

  /** Shows why there is no live run any more, nothing for an empty text. */
  showIdle(text: string): void {
    this.#tell(text, false);
  }

  #bind(): void {
    const on = (id: string, act: () => void) => find(id, HTMLButtonElement).addEventListener('click', act);
    find('live', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      const request = this.#form.request();
      if (request) this.#actions.start(request);
    });
    this.#pause.addEventListener('click', () => this.#togglePause());
    this.#pace.addEventListener('change', () => this.#actions.setPace(this.pace));
    on('live-stop', () => this.#actions.stop());
    on('live-reset', () => this.#form.reset());
    on('live-save', () => this.#actions.save('recording'));
    on('live-save-timeline', () => this.#actions.save('timeline'));
  }

  #togglePause(): void {
    this.#isPaused = !this.#isPaused;
    this.#clock = new ArrivalClock();
    if (this.#isPaused) this.#actions.pause();
    else this.#actions.resume();
    this.#status.textContent = this.#isPaused ? 'Paused' : 'Running';
    this.#pause.textContent = this.#isPaused ? 'Resume' : 'Pause';
  }

  #tell(text: string, isRunning: boolean): void {
    this.#status.textContent = text;
    find('live-hash', HTMLParagraphElement).hidden = true;
    find('live-course', HTMLDivElement).hidden = text === '' && !isRunning;
    this.#setRunning(isRunning);
  }

  #setRunning(isRunning: boolean): void {
    this.#isPaused = false;
    this.#pause.textContent = 'Pause';
    this.#pause.disabled = this.#stop.disabled = !isRunning;
  }
}
