import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { StopReason } from '../../src/particle/engine/simulation.ts';
import type { LiveEnd, LiveRequest } from '../live/messages.ts';
import { sceneNames } from '../live/scenes.ts';
import { find } from '../find.ts';

const reasons: Record<StopReason, string> = {
  metal: 'the film holds as much metal as the scene asks for',
  bridged: 'metal joins the electrodes',
  time: 'the time of the scene is over',
  events: 'the scene asks for no more events',
  exhausted: 'nothing can happen any more',
};

/** Asks for a live run and tells how it goes. */
export class LivePanel {
  readonly #scene = find('live-scene', HTMLSelectElement);
  readonly #seed = find('live-seed', HTMLInputElement);
  readonly #status = find('live-status', HTMLParagraphElement);
  readonly #stop = find('live-stop', HTMLButtonElement);

  constructor(onStart: (request: LiveRequest) => void, onStop: () => void) {
    for (const name of sceneNames) this.#scene.add(new Option(name));
    find('live', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      onStart({ scene: this.#scene.value, seed: this.#seed.valueAsNumber, settings: [] });
    });
    this.#stop.addEventListener('click', onStop);
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
