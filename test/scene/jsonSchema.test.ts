import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonObject } from '../../src/scene/json.ts';
import { sceneJsonSchema } from '../../src/scene/jsonSchema.ts';
import { namesAt } from '../../src/scene/schemaNames.ts';

function leavesOf(schema: JsonObject): JsonObject[] {
  const parts = [...Object.values((schema.properties ?? {}) as JsonObject), schema.items, schema.anyOf, schema.oneOf];
  const children = parts.flat().filter(isObject);
  return children.length === 0 ? [schema] : children.flatMap(leavesOf);
}

describe('sceneJsonSchema', () => {
  it('is what scenes/scene.schema.json publishes', () => {
    const file = new URL('../../scenes/scene.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(sceneJsonSchema());
  });

  it('asks for title, geometry and voltage alone', () => {
    const schema = sceneJsonSchema();
    expect(schema.required).toEqual(['title', 'geometry', 'voltage']);
    expect((schema.properties as Record<string, JsonObject>).geometry.required).toEqual(['width', 'thickness']);
  });

  it('gives each quantity a pattern that its own examples and default fit', () => {
    const quantities = leavesOf(sceneJsonSchema()).filter(({ pattern }) => pattern !== undefined);
    expect(quantities.length).toBeGreaterThan(40);
    for (const { pattern, examples, default: usual, description } of quantities) {
      const texts = [...(examples as string[]), ...(usual === undefined ? [] : [usual])];
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text).toMatch(new RegExp(String(pattern), 'u'));
      expect(description).toMatch(/^[A-Z]/u);
    }
  });

  it('has a pattern that a number without unit does not fit', () => {
    const geometry = (sceneJsonSchema().properties as Record<string, JsonObject>).geometry;
    const { pattern } = (geometry.properties as Record<string, JsonObject>).width;
    expect('40').not.toMatch(new RegExp(String(pattern), 'u'));
  });
});

describe('namesAt', () => {
  it('lists the names of a place, of all waveforms or of one', () => {
    expect(namesAt(sceneJsonSchema(), ['stop'])).toEqual(['metalParticles', 'bridged', 'time', 'events']);
    expect(namesAt(sceneJsonSchema(), ['inclusions', 'placed', 3])).toEqual(['center', 'diameter', 'supply']);
    expect(namesAt(sceneJsonSchema(), ['voltage'])).toContain('peak');
    expect(namesAt(sceneJsonSchema(), ['voltage'], { shape: 'ramp' })).toEqual(['shape', 'start', 'rate']);
    expect(namesAt(sceneJsonSchema(), ['mobility'])).toEqual([]);
  });
});
