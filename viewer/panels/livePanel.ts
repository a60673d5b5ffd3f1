import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { StopReason } from '../../src/particle/engine/simulation.ts';
import type { LiveEnd, LiveRequest } from '../live/messages.ts';
import { sceneNames } from '../live/scenes.ts';
import { find } from '../find.ts';

const controls = `
          <h2>Live run</h2>
          <form id="live">
            <label>Scene <select id="live-scene"></select></label>
            <label>Seed <input id="live-seed" type="number" value="1" min="0" step="1" required /></label>
            <div class="buttons">
              <button id="live-start" type="submit">Run here</button>
              <button id="live-stop" type="button" disabled>Stop</button>
            </div>
          </form>
          <p id="live-status" role="status"></p>
          <p id="live-hash" hidden>State hash <code id="state-hash"></code></p>`;

const reasons: Record<StopReason, string> = {
  metal: 'the film holds as much metal as the scene asks for',
  bridged: 'metal joins the electrodes',
  time: 'the time of the scene is over',
  events: 'the scene asks for no more events',
  exhausted: 'nothing can happen any more',
};

/** Asks for a live run and tells how it goes. */
export class LivePanel {
  readonly #scene: HTMLSelectElement;
  readonly #seed: HTMLInputElement;
  readonly #status: HTMLParagraphElement;
  readonly #stop: HTMLButtonElement;

  constructor(host: HTMLElement, actions: { start(request: LiveRequest): void; stop(): void }) {
    host.innerHTML = controls;
    this.#scene = find('live-scene', HTMLSelectElement);
    this.#seed = find('live-seed', HTMLInputElement);
    this.#status = find('live-status', HTMLParagraphElement);
    this.#stop = find('live-stop', HTMLButtonElement);
    for (const name of sceneNames) this.#scene.add(new Option(name));
    find('live', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      actions.start({ scene: this.#scene.value, seed: this.#seed.valueAsNumber, settings: [] });
    });
    this.#stop.addEventListener('click', () => actions.stop());
  }

  showStarted({ scene, seed }: LiveRequest): void {
    this.#scene.value = scene;
    this.#seed.value = String(seed);
    this.#show('starting', true);
  }

  showProgress(events: number, metal: number): void {
    this.#show(`${grouped(events)} events, ${grouped(metal)} metal particles`, true);
  }

  showEnd({ stoppedBy, events, time, stateHash }: LiveEnd): void {
    this.#show(`Ended after ${withPrefix(time, 's')}, ${grouped(events)} events: ${reasons[stoppedBy]}.`, false);
    find('state-hash', HTMLElement).textContent = stateHash;
    find('live-hash', HTMLParagraphElement).hidden = false;
  }

  /** Shows why there is no live run any more, nothing for an empty text. */
  showIdle(text: string): void {
    this.#show(text, false);
  }

  #show(text: string, isRunning: boolean): void {
    this.#status.textContent = text;
    this.#stop.disabled = !isRunning;
    find('live-hash', HTMLParagraphElement).hidden = true;
  }
}
