import type { z } from 'zod';
import type { JsonObject } from './json.ts';
import { nearestName } from './nearest.ts';
import { valueAt, type JsonPath } from './problem.ts';
import { exampleAt, namesAt } from './schemaNames.ts';

/** A fault at a place of the document. */
export interface Fault {
  path: JsonPath;
  expected: string;
  nearest?: string;
  isUnknownName?: boolean;
}

type Issue = z.core.$ZodIssue;

/** A document that was read, and the JSON Schema that it should meet. */
interface Reading {
  json: unknown;
  schema: JsonObject;
}

/** The faults behind a failed reading, one a place, in the order of the schema. */
export function readFaults(issues: readonly Issue[], json: unknown, schema: JsonObject): Fault[] {
  const faults = new Map<string, Fault>();
  for (const fault of issues.flatMap((issue) => faultsOf(issue, [], { json, schema }))) {
    const place = JSON.stringify(fault.path);
    if (!faults.has(place)) faults.set(place, fault);
  }
  return [...faults.values()];
}

/** The names that may stand at a place, as far as they fit a line. */
export function describeNames(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(', ');
  return names.length > 6 ? `one of ${shown}, ... (${names.length} names)` : `one of ${shown}`;
}

function faultsOf(issue: Issue, prefix: JsonPath, reading: Reading): Fault[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const expected = issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownName(path, name, reading));
    case 'invalid_union':
      return faultsOfUnion(issue, path, reading);
    case 'invalid_value':
      return [{ path, expected, nearest: nearestWord(valueAt(reading.json, path), issue.values.map(String)) }];
    case 'custom':
      return [{ path, expected, nearest: issue.params?.nearest as string | undefined }];
    default:
      return [{ path, expected, nearest: withUnit(reading, path) }];
  }
}

function unknownName(path: JsonPath, name: string, { json, schema }: Reading): Fault {
  const names = namesAt(schema, path, valueAt(json, path));
  return {
    path: [...path, name],
    expected: describeNames(names),
    nearest: nearestName(name, names),
    isUnknownName: true,
  };
}

// The alternative whose kind of value was written is the one that was meant.
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: JsonPath, reading: Reading): Fault[] {
  const meant = issue.errors.find((issues) => !issues.some(isOfOtherKind));
  if (meant) return meant.flatMap((inner) => faultsOf(inner, path, reading));
  const names = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const words = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  const expected = names.length > 0 ? describeNames(names) : issue.message;
  const value = valueAt(reading.json, path);
  return [{ path, expected, nearest: withUnit(reading, path) ?? nearestWord(value, [...names, ...words]) }];
}

function isOfOtherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function nearestWord(value: unknown, words: readonly string[]): string | undefined {
  return typeof value === 'string' ? nearestName(value, words) : undefined;
}

// A number where a quantity belongs most likely lacks the usual unit.
function withUnit({ json, schema }: Reading, path: JsonPath): string | undefined {
  const value = valueAt(json, path);
  const unit = exampleAt(schema, path)?.replace(/^\S+\s*/u, '');
  return typeof value === 'number' && unit ? `"${value} ${unit}"` : undefined;
}
