import { isObject, type JsonObject } from './json.ts';
import type { JsonPath } from './problem.ts';

/**
 * Names that a document may use at a place; empty where none are.
 *
 * @param written what stands there: of several kinds of object, such as waveforms by their `shape`, only that kind's names are meant
 */
export function namesAt(schema: JsonObject, path: JsonPath, written?: unknown): string[] {
  const choices = schemasAt(schema, path).flatMap(alternativesOf);
  const properties = choices.map((choice) => (isObject(choice.properties) ? choice.properties : {}));
  const fitting = properties.filter((names) => !isObject(written) || !isOfOtherKind(names, written));
  return [...new Set((fitting.length > 0 ? fitting : properties).flatMap(Object.keys))];
}

/** An example of the text that a document may hold at a place, such as "40 nm"; undefined where it holds no quantity. */
export function exampleAt(schema: JsonObject, path: JsonPath): string | undefined {
  const examples = schemasAt(schema, path)
    .flatMap(alternativesOf)
    .flatMap((one) => one.examples ?? []);
  return examples.find((example) => typeof example === 'string');
}

/** Whether a document may hold a list at a place. */
export function isListAt(schema: JsonObject, path: JsonPath): boolean {
  return schemasAt(schema, path).some(({ items }) => isObject(items));
}

function schemasAt(root: JsonObject, path: JsonPath): JsonObject[] {
  let schemas: JsonObject[] = [root];
  for (const step of path) schemas = schemas.flatMap((schema) => childrenAt(schema, step));
  return schemas;
}

function isOfOtherKind(names: JsonObject, written: JsonObject): boolean {
  return Object.entries(names).some(
    ([name, property]) =>
      isObject(property) && 'const' in property && written[name] !== undefined && written[name] !== property.const,
  );
}

function alternativesOf(schema: JsonObject): JsonObject[] {
  const choices = [schema.anyOf, schema.oneOf].flatMap((list) => (Array.isArray(list) ? list.filter(isObject) : []));
  return [schema, ...choices.flatMap(alternativesOf)];
}

/** What a schema says of each name that an object may have. */
export function propertiesOf(schema: JsonObject): Record<string, JsonObject> {
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
