import { readKnobs, type Knobs } from '../../src/scene/knobs.ts';
import type { LiveRequest } from './messages.ts';

export type KnobName = keyof Knobs;

/** Units that settings of knobs are written in; none for pure numbers. */
export const knobUnits: Record<KnobName, string> = { mobility: '', redoxRate: '', voltage: 'V', temperature: 'K' };

const knobNames = Object.keys(knobUnits) as KnobName[];

/** What `filigree run --set` must be told for knobs to stand as they do; only where they differ from the scene. */
export function settingsOf(scene: Knobs, turned: Knobs): string[] {
  return knobNames.flatMap((name) =>
    turned[name] === null || turned[name] === scene[name] ? [] : [`${name}=${turned[name]} ${knobUnits[name]}`.trim()],
  );
}

/** Settings as knobs, and those that are none, in their order. */
export function splitSettings(json: unknown, settings: readonly string[]): { knobs: Knobs; others: string[] } {
  const knobs = readKnobs(json);
  const others: string[] = [];
  for (const setting of settings) {
    const [path, text] = [setting.split('=', 1)[0].trim(), setting.slice(setting.indexOf('=') + 1).trim()];
    const name = knobNames.find((known) => known === path);
    const value = name && readKnobs({ ...(json as object), [name]: knobUnits[name] ? text : Number(text) })[name];
    if (name && typeof value === 'number' && Number.isFinite(value)) knobs[name] = value;
    else others.push(setting);
  }
  return { knobs, others };
}

/** The command that comes to the same state; a scene that has no name stands in scene.json. */
export function commandOf({ scene, seed, settings }: Pick<LiveRequest, 'scene' | 'seed' | 'settings'>): string {
  const sets = settings.map((setting) => ` --set ${quote(setting)}`);
  return `filigree run ${scene ?? 'scene.json'} --seed ${seed}${sets.join('')}`;
}

/** A text as one word of a shell. */
function quote(text: string): string {
  if (/^[\w.,:/=+-]+$/u.test(text)) return text;
  return /["$`\\!]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
