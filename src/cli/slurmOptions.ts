import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ArrayShape, SlurmLimits } from '../campaign/executors/slurmScripts.ts';

const mostTasks = 100; // unless ordered otherwise: enough for a scheduler, and most clusters allow arrays of ten times as many

/** What `filigree campaign` is given for Slurm. */
export interface SlurmOptions {
  partition?: string;
  time?: string;
  memory?: string;
  tasks?: string;
  concurrent?: string;
  dryRun?: boolean;
}

/** What sbatch would refuse, or take for something else. */
const rules = [
  ['partition', /^[^\s"\\]+$/u, 'the name of a partition'],
  ['time', /^(\d+-\d+(:\d+){0,2}|\d+(:\d+){0,2})$/u, 'a time limit as sbatch takes it, such as 2:00:00 or 1-12:00:00'],
  ['memory', /^\d+[KMGT]?$/iu, 'a size as sbatch takes it, such as 2G or 800M'],
  ['tasks', /^[1-9]\d*$/u, 'a whole number from 1 on'],
  ['concurrent', /^[1-9]\d*$/u, 'a whole number from 1 on'],
] as const;

/** Adds the options that go with --executor slurm, as a group of their own. */
export function addSlurmOptions(command: Command): Command {
  return command
    .optionsGroup('Options with --executor slurm:')
    .option('--partition <name>', 'partition of the jobs (default: that of the cluster)')
    .option('--time <limit>', 'time limit of each job, such as 2:00:00 (default: that of the partition)')
    .option('--memory <size>', 'memory of each job, such as 2G (default: that of the partition)')
    .option('--tasks <n>', `tasks of the job array, which share the runs (default: one a run, ${mostTasks} at most)`)
    .option('--concurrent <n>', 'tasks that may run at the same time (default: no limit)')
    .option('--dry-run', 'print the scripts; write nothing, submit nothing');
}

/** What is wrong with the options, as lines. */
export function findSlurmFaults(options: SlurmOptions, folder: string, executor: string): string[] {
  if (executor !== 'slurm') {
    const names = [...rules.map(([name]) => name), 'dryRun'] as const;
    const given = names.filter((name) => options[name] !== undefined);
    return given.map((name) => `--${name === 'dryRun' ? 'dry-run' : name}: only with --executor slurm`);
  }
  const faults = rules.flatMap(([name, pattern, expected]) => {
    const value = options[name];
    if (value === undefined || pattern.test(value)) return [];
    return [`--${name}: ${JSON.stringify(value)}, expected ${expected}`];
  });
  // With a backslash in its path Slurm would put the logs of all tasks into one file, of another name.
  if (/[\\\n\r]/u.test(resolve(folder)))
    faults.push(
      `--out: ${JSON.stringify(resolve(folder))}, expected a path that Slurm can write to: without backslashes and line breaks`,
    );
  return faults;
}

/** What the jobs ask for; the options are without faults. */
export function limitsOf({ partition, time, memory }: SlurmOptions): SlurmLimits {
  return { partition: partition ?? null, time: time ?? null, memory: memory ?? null };
}

/** How the array is cut; the options are without faults. */
export function shapeOf({ tasks, concurrent }: SlurmOptions, runs: number): ArrayShape {
  const wanted = tasks === undefined ? mostTasks : Number(tasks);
  return { tasks: Math.min(wanted, runs), concurrent: concurrent === undefined ? null : Number(concurrent) };
}
