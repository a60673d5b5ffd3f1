import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../../src/campaign/plan/planSchema.ts';

describe('planJsonSchema', () => {
  it('is what scenes/campaigns/plan.schema.json publishes', () => {
    const file = new URL('../../../scenes/campaigns/plan.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(planJsonSchema());
  });

  it('asks for a title and a scene, and has defaults for the rest', () => {
    expect(planJsonSchema().required).toEqual(['title', 'scene']);
  });
});
