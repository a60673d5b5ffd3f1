import type { JsonPath } from './problem.ts';

/** A setting that is sound by itself but does not go with others. */
export interface Contradiction {
  path: JsonPath;
  expected: string;
  nearest?: string;
  involved: string[]; // paths of all settings concerned
}

/** A contradiction at a path of names joined by dots. */
export function contradiction(
  path: string,
  expected: string,
  others: readonly string[] = [],
  nearest?: string,
): Contradiction {
  return {
    path: path.split('.'),
    expected,
    involved: [path, ...others],
    ...(nearest === undefined ? {} : { nearest }),
  };
}
