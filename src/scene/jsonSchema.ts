import { z } from 'zod';
import { sliceDefaults } from './defaults.ts';
import { isObject, type JsonObject } from './json.ts';
import type { JsonPath } from './problem.ts';
import { sceneSchema } from './schema.ts';

let published: JsonObject | undefined;

/** JSON Schema (draft 2020-12) of a scene as it is written, for editors; settings with a default are optional. */
export function sceneJsonSchema(): JsonObject {
  if (!published) {
    const options = { target: 'draft-2020-12', io: 'input', override: restoreExamples } as const;
    const schema = z.toJSONSchema(sceneSchema, options) as JsonObject;
    addDefaults(schema, sliceDefaults);
    published = { $schema: schema.$schema, title: 'Filigree scene', ...schema };
  }
  return published;
}

/** Names that a scene may use at a place, of a waveform those of the given shape; empty where none are. */
export function namesAt(path: JsonPath, shape?: unknown): string[] {
  const choices = schemasAt(path).flatMap(alternativesOf);
  const properties = choices.map((choice) => (isObject(choice.properties) ? choice.properties : {}));
  const fitting = properties.filter((names) => shape === undefined || !isOtherShape(names.shape, shape));
  return [...new Set((fitting.length > 0 ? fitting : properties).flatMap(Object.keys))];
}

/** An example of the text that a scene may hold at a place, such as "40 nm"; undefined where it holds no quantity. */
export function exampleAt(path: JsonPath): string | undefined {
  const examples = schemasAt(path)
    .flatMap(alternativesOf)
    .flatMap((schema) => schema.examples ?? []);
  return examples.find((example) => typeof example === 'string');
}

/** Whether a scene may hold a list at a place. */
export function isListAt(path: JsonPath): boolean {
  return schemasAt(path).some((schema) => isObject(schema.items));
}

// The converter drops examples of values that are transformed on reading.
function restoreExamples({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: JsonObject }): void {
  const examples = z.globalRegistry.get(zodSchema)?.examples;
  if (examples) jsonSchema.examples = examples;
}

function addDefaults(schema: JsonObject, defaults: JsonObject): void {
  const properties = propertiesOf(schema);
  for (const [name, value] of Object.entries(defaults)) {
    const property = properties[name];
    if (isObject(value) && isObject(property.properties)) addDefaults(property, value);
    else property.default = value;
    if (!Array.isArray(property.required) && Array.isArray(schema.required)) {
      schema.required = schema.required.filter((required) => required !== name);
    }
  }
  if (Array.isArray(schema.required) && schema.required.length === 0) delete schema.required;
}

function schemasAt(path: JsonPath): JsonObject[] {
  let schemas: JsonObject[] = [sceneJsonSchema()];
  for (const step of path) schemas = schemas.flatMap((schema) => childrenAt(schema, step));
  return schemas;
}

function isOtherShape(property: unknown, shape: unknown): boolean {
  return isObject(property) && 'const' in property && property.const !== shape;
}

function alternativesOf(schema: JsonObject): JsonObject[] {
  const choices = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
  return [schema, ...choices.flatMap(alternativesOf)];
}

function propertiesOf(schema: JsonObject): Record<string, JsonObject> {
  const properties: Record<string, JsonObject> = {};
  for (const choice of alternativesOf(schema)) {
    if (isObject(choice.properties)) Object.assign(properties, choice.properties);
  }
  return properties;
}

function childrenAt(schema: JsonObject, step: string | number): JsonObject[] {
  if (typeof step === 'number') return alternativesOf(schema).flatMap(({ items }) => (isObject(items) ? [items] : []));
  return alternativesOf(schema).flatMap(({ properties }) => {
    const child = isObject(properties) && Object.hasOwn(properties, step) ? properties[step] : undefined;
    return isObject(child) ? [child] : [];
  });
}
