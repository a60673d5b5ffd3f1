import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/scene/json.ts';
import { sceneJsonSchema } from '../../src/scene/jsonSchema.ts';
import { checkScene } from '../../src/scene/parse.ts';
import { formatProblem } from '../../src/scene/problem.ts';

const text = readFileSync(new URL('../../docs/scenes.md', import.meta.url), 'utf8');

function namesIn(schema: JsonObject): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonObject>);
  const parts = [schema.items, schema.anyOf, schema.oneOf].flat().filter(isObject);
  return [...properties.flatMap(([name, inner]) => [name, ...namesIn(inner)]), ...parts.flatMap(namesIn)];
}

describe('docs/scenes.md', () => {
  it('explains every setting', () => {
    const missing = namesIn(sceneJsonSchema()).filter((name) => name !== '$schema' && !text.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });

  it('shows a scene that is sound', () => {
    const example = /```json\n(.*?)```/su.exec(text)?.[1] ?? '';
    expect(checkScene(JSON.parse(example))).toEqual([]);
  });

  it('shows problems as they are printed', () => {
    const shown = /```\n(geometry.*?)\n```/su.exec(text)?.[1];
    const geometry = { widht: '40 eV', thickness: '20 nm' };
    const problems = checkScene({ title: 't', geometry, voltage: '2 V', materials: { metal: 'Agg' } });
    expect(problems.map(formatProblem).join('\n')).toBe(shown);
  });
});
