import { isObject, type JsonObject } from './json.ts';
import { nearestName } from './nearest.ts';
import { formatPath, type JsonPath } from './problem.ts';
import { namesAt } from './schemaNames.ts';

/** A document with misspelt names put right, so that what stands behind them can be checked too. */
export interface Spelling {
  json: unknown;
  misspelt: { path: JsonPath; meant: string; names: string[] }[]; // path as written, name meant, names known there
  /** The path as written of a place in the corrected document. */
  pathAsWritten(path: JsonPath): JsonPath;
}

/** Replaces each unknown name by the nearest valid one that the document does not use yet; leaves names that resemble none. */
export function correctSpelling(json: unknown, schema: JsonObject): Spelling {
  const written = new Map<string, string>(); // corrected path -> name as written
  const misspelt: Spelling['misspelt'] = [];
  const pathAsWritten = (path: JsonPath) =>
    path.map((step, index) => written.get(formatPath(path.slice(0, index + 1))) ?? step);

  function correct(value: unknown, path: JsonPath): unknown {
    if (Array.isArray(value)) return value.map((item, index) => correct(item, [...path, index]));
    if (!isObject(value)) return value;
    const names = namesAt(schema, path, value);
    const free = names.filter((name) => !Object.hasOwn(value, name));
    const corrected: JsonObject = {};
    for (const [name, item] of Object.entries(value)) {
      const meant = names.includes(name) ? undefined : nearestName(name, free);
      const place = [...path, meant ?? name];
      if (meant !== undefined) {
        free.splice(free.indexOf(meant), 1);
        written.set(formatPath(place), name);
        misspelt.push({ path: pathAsWritten(place), meant, names });
      }
      corrected[meant ?? name] = correct(item, place);
    }
    return corrected;
  }

  return { json: correct(json, []), misspelt, pathAsWritten };
}
