import type { Analysis, Figure, StatedCheck } from './figure.ts';

/** A check with what came out, as it stands in `<id>.json`. */
export interface ScoredCheck {
  statement: string;
  paper: string;
  got: number | null; // null where nothing could be measured
  detail: string;
  tolerance: string;
  pass: boolean;
}

/** The content of `<id>.json`. */
export interface FigureRecord {
  id: string;
  title: string;
  paper: string;
  seeds: number[]; // of all its runs, each once
  inputs: string[];
  runs: { label: string; scene: string; seeds: number[]; differences: Record<string, unknown> }[];
  sweeps: { variant: string; scene: string; compliances: string[]; differences: Record<string, unknown> }[];
  failures: string[]; // of runs, of sweeps, and of the analysis
  checks: ScoredCheck[];
  pass: boolean; // every check passes
}

/** Scores a figure by the criteria that it states; without an analysis every check fails. */
export function scoreChecks(checks: Figure['checks'], measured: Analysis['measured'] | null): ScoredCheck[] {
  return Object.entries(checks).map(([name, check]) => scoreCheck(check, measured?.[name] ?? null));
}

function scoreCheck(
  { statement, paper, criterion }: StatedCheck,
  measurement: Analysis['measured'][string] | null,
): ScoredCheck {
  const value = measurement?.value ?? NaN;
  const got = Number.isFinite(value) ? Number(value.toPrecision(4)) : null;
  const pass = got !== null && criterion.accepts(value);
  return { statement, paper, got, detail: measurement?.detail ?? '', tolerance: criterion.tolerance, pass };
}
