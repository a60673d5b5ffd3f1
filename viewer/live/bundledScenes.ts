import type { LiveRequest } from './messages.ts';
import type { BundledScene } from './scenes.ts';

/** The bundled scenes; they are a file of their own, which the page does not wait for. */
export async function loadScenes(): Promise<readonly BundledScene[]> {
  return (await import('./scenes.ts')).bundledScenes;
}

/** A run of the bundled scene of a name. Rejects with Error where there is none. */
export async function requestOf(name: string, seed: number, settings: string[]): Promise<LiveRequest> {
  const scenes = await loadScenes();
  const scene = scenes.find((known) => known.name === name);
  if (!scene) throw new Error(`no scene is named ${name}; there are ${scenes.map((known) => known.name).join(', ')}`);
  return { title: scene.title, scene: name, json: scene.json, seed, settings };
}
