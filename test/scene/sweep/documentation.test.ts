import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setCommand } from '../../../src/cli/set.ts';
import { isObject, type JsonObject } from '../../../src/scene/json.ts';
import { formatProblem } from '../../../src/scene/problem.ts';
import { checkSweepScene, sweepJsonSchema } from '../../../src/scene/sweep/sweepScene.ts';
import { listBundledScenes } from '../../../src/storage/sceneFiles.ts';

const text = readFileSync(new URL('../../../docs/set.md', import.meta.url), 'utf8');
const example = JSON.parse(/```json\n(.*?)```/su.exec(text)?.[1] ?? '');

/** Names of a SET scene; those within voltages are explained beside the other scenes. */
function namesIn(schema: JsonObject): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonObject>);
  const parts = [schema.items, schema.anyOf, schema.oneOf].flat().filter(isObject);
  const below = properties.flatMap(([name, inner]) => (name === 'voltage' ? [name] : [name, ...namesIn(inner)]));
  return [...below, ...parts.flatMap(namesIn)];
}

describe('docs/set.md', () => {
  it('explains every setting', () => {
    const missing = namesIn(sweepJsonSchema()).filter((name) => name !== '$schema' && !text.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('shows a scene that is sound', () => {
    expect(checkSweepScene(example)).toEqual([]);
  });

  it('shows problems as they are printed', () => {
    const shown = /```\n(heat.*?)\n```/su.exec(text)?.[1];
    const problems = checkSweepScene({
      ...example,
      heat: { joul: false },
      materials: { ...example.materials, metal: 'Cuu' },
      geometry: { thickness: '10 nm', nucleusRadius: '12 nm' },
      compliances: ['0 A'],
      voltage: '-1 V',
    });
    expect(problems.map(formatProblem).join('\n')).toBe(shown);
  });

  it('names every bundled scene and option', () => {
    for (const name of listBundledScenes().filter((one) => one.startsWith('set/')))
      expect(text).toContain(`\`${name}\``);
    const options = setCommand().options.map(({ long }) => long);
    for (const option of text.match(/--[a-z]+(?:-[a-z]+)*/gu) ?? []) expect(options).toContain(option);
  });
});
