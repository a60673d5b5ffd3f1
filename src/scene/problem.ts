/** Place of a value in a JSON document. */
export type JsonPath = readonly (string | number)[];

/** One fault of a scene. */
export interface SceneProblem {
  path: string; // such as "inclusions.placed[0].diameter"
  value: unknown; // as written, undefined when missing
  expected: string;
  nearest?: string; // what was probably meant
}

/** A scene that cannot be used, with every fault found in it; bad input, so commands end with exit code 2. */
export class SceneError extends Error {
  override readonly name = 'SceneError';
  readonly exitCode = 2;
  readonly problems: SceneProblem[];

  constructor(problems: SceneProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** Writes a problem as one line: path, value, what was expected, nearest valid name. */
export function formatProblem({ path, value, expected, nearest }: SceneProblem): string {
  const place = path === '' ? 'scene' : path;
  const found = value === undefined ? 'missing' : shorten(JSON.stringify(value));
  const hint = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return `${place}: ${found}, expected ${expected}${hint}`;
}

/** Writes a path as names joined by dots, with indices in brackets. */
export function formatPath(path: JsonPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** Whether a path, as formatPath writes it, leads to a place or to something within it. */
export function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
}

/** Value at a path of a JSON document; undefined where the path leads nowhere. */
export function valueAt(json: unknown, path: JsonPath): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
