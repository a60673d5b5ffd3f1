import type { z } from 'zod';
import { exampleAt, namesAt } from './jsonSchema.ts';
import { nearestName } from './nearest.ts';
import { valueAt, type JsonPath } from './problem.ts';

/** A fault at a place of the document. */
export interface Fault {
  path: JsonPath;
  expected: string;
  nearest?: string;
  isUnknownName?: boolean;
}

type Issue = z.core.$ZodIssue;

/** The faults behind a failed reading, one a place, in the order of the schema. */
export function readFaults(issues: readonly Issue[], json: unknown): Fault[] {
  const faults = new Map<string, Fault>();
  for (const fault of issues.flatMap((issue) => faultsOf(issue, [], json))) {
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

function faultsOf(issue: Issue, prefix: JsonPath, json: unknown): Fault[] {
  const path = [...prefix, ...(issue.path as (string | number)[])];
  const expected = issue.message;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => unknownName(path, name, json));
    case 'invalid_union':
      return faultsOfUnion(issue, path, json);
    case 'invalid_value':
      return [{ path, expected, nearest: nearestWord(valueAt(json, path), issue.values.map(String)) }];
    case 'custom':
      return [{ path, expected, nearest: issue.params?.nearest as string | undefined }];
    default:
      return [{ path, expected, nearest: withUnit(valueAt(json, path), path) }];
  }
}

function unknownName(path: JsonPath, name: string, json: unknown): Fault {
  const shape = valueAt(json, [...path, 'shape']);
  const names = namesAt(path, shape);
  return {
    path: [...path, name],
    expected: describeNames(names),
    nearest: nearestName(name, names),
    isUnknownName: true,
  };
}

// The alternative whose kind of value was written is the one that was meant.
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: JsonPath, json: unknown): Fault[] {
  const meant = issue.errors.find((issues) => !issues.some(isOfOtherKind));
  if (meant) return meant.flatMap((inner) => faultsOf(inner, path, json));
  const names = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const words = issue.errors
    .flat()
    .flatMap((inner) => (inner.code === 'invalid_value' ? inner.values.map(String) : []));
  const expected = names.length > 0 ? describeNames(names) : issue.message;
  const value = valueAt(json, path);
  return [{ path, expected, nearest: withUnit(value, path) ?? nearestWord(value, [...names, ...words]) }];
}

function isOfOtherKind({ code, path }: Issue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function nearestWord(value: unknown, words: readonly string[]): string | undefined {
  return typeof value === 'string' ? nearestName(value, words) : undefined;
}

// A number where a quantity belongs most likely lacks the usual unit.
function withUnit(value: unknown, path: JsonPath): string | undefined {
  const unit = exampleAt(path)?.replace(/^\S+\s*/u, '');
  return typeof value === 'number' && unit ? `"${value} ${unit}"` : undefined;
}
