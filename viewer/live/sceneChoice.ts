import { find } from '../find.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import { loadScenes } from './bundledScenes.ts';
import { descriptionOf } from './liveForm.ts';
import type { LiveRequest } from './messages.ts';
import type { BundledScene } from './scenes.ts';

const groupNames: Record<string, string> = {
  growth: 'Growth modes',
  growth3d: 'Growth modes in three dimensions',
  device: 'Cells with current, circuit and heat',
  examples: 'Examples',
  figures: 'Figures of the papers',
};
const otherValue = ''; // of the option that stands for a scene without a name

const fields = `
  <label for="live-scene">Scene</label>
  <select id="live-scene"></select>
  <p id="live-about" class="faint"></p>
  <button id="live-adopt" type="button" hidden>Take over the scene of this recording</button>`;

/** The list of scenes, and what the chosen one shows. */
export class SceneChoice {
  readonly #select: HTMLSelectElement;
  readonly #about: HTMLParagraphElement;
  readonly #adopt: HTMLButtonElement;
  readonly #other = new Option('', otherValue);
  readonly #onChoice: (request: Omit<LiveRequest, 'seed'> & { seed: number | null }) => void;
  #scenes: readonly BundledScene[] = [];
  #recording: OpenRecording | null = null;
  #shown: string | null = null; // value of the option that stands for what is shown; there may be none yet

  /** @param onChoice is called with seed null where the seed stays */
  constructor(host: HTMLElement, onChoice: (request: Omit<LiveRequest, 'seed'> & { seed: number | null }) => void) {
    host.innerHTML = fields;
    this.#onChoice = onChoice;
    this.#select = find('live-scene', HTMLSelectElement);
    this.#about = find('live-about', HTMLParagraphElement);
    this.#adopt = find('live-adopt', HTMLButtonElement);
    this.#select.addEventListener('change', () => {
      const scene = this.#scenes.find(({ name }) => name === this.#select.value);
      if (scene) onChoice({ title: scene.title, scene: scene.name, json: scene.json, seed: null, settings: [] });
    });
    this.#adopt.addEventListener('click', () => this.#takeOver());
  }

  /** Fills the list; chooses its first scene where none was chosen meanwhile. */
  async fill(): Promise<void> {
    this.#scenes = await loadScenes();
    for (const [folder, label] of Object.entries(groupNames)) {
      const scenes = this.#scenes.filter(({ name }) => name.startsWith(`${folder}/`));
      if (scenes.length === 0) continue;
      const group = Object.assign(document.createElement('optgroup'), { label });
      group.append(...scenes.map(({ name, title }) => new Option(`${name}: ${title}`, name)));
      this.#select.append(group);
    }
    if (this.#shown === null) this.#select.dispatchEvent(new Event('change'));
    else this.#select.value = this.#shown;
  }

  /** Shows which scene a request is of. */
  show({ title, scene, json }: LiveRequest): void {
    if (scene === null) {
      this.#other.textContent = title;
      this.#select.prepend(this.#other);
    } else this.#other.remove();
    this.#shown = scene ?? otherValue;
    this.#select.value = this.#shown;
    this.#about.textContent = descriptionOf(json) || title;
  }

  /** Offers the scene of a recording; null where it is that of the last live run, or there is none. */
  offer(recording: OpenRecording | null): void {
    this.#recording = recording;
    this.#adopt.hidden = !recording || recording.header.scene === null || recording.header.seed === null;
  }

  #takeOver(): void {
    if (!this.#recording) return;
    const { title, scene, seed } = this.#recording.header;
    this.#onChoice({ title, scene: null, json: scene, seed, settings: [] });
  }
}
