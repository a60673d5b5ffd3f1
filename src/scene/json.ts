/** An object of a JSON document. */
export interface JsonObject {
  [name: string]: unknown;
}

/** Whether a JSON value is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A deep copy that shares nothing with the original. */
export function cloneJson<Value>(value: Value): Value {
  return structuredClone(value);
}

/** A copy of the first object in which the second's values take precedence, object by object; lists are replaced whole. */
export function mergeJson(base: JsonObject, over: JsonObject): JsonObject {
  const merged: JsonObject = { ...base };
  for (const [name, value] of Object.entries(over)) {
    const below = merged[name];
    merged[name] = isObject(below) && isObject(value) ? mergeJson(below, value) : value;
  }
  return merged;
}
