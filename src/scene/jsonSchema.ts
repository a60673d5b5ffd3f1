import { z } from 'zod';
import { sliceDefaults } from './defaults.ts';
import { deviceDefaults } from './deviceDefaults.ts';
import { isObject, type JsonObject } from './json.ts';
import { propertiesOf } from './schemaNames.ts';
import { sceneSchema } from './schema.ts';

let published: JsonObject | undefined;

/** JSON Schema of a scene as it is written; settings with a default are optional. */
export function sceneJsonSchema(): JsonObject {
  return (published ??= publishSchema(sceneSchema, 'Filigree scene', { ...sliceDefaults, device: deviceDefaults }));
}

/** JSON Schema (draft 2020-12) of a document as it is written, for editors; what has a default is optional. */
export function publishSchema(documentSchema: z.ZodType, title: string, defaults: JsonObject): JsonObject {
  const options = { target: 'draft-2020-12', io: 'input', override: restoreExamples } as const;
  const schema = z.toJSONSchema(documentSchema, options) as JsonObject;
  addDefaults(schema, defaults);
  return { $schema: schema.$schema, title, ...schema };
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
