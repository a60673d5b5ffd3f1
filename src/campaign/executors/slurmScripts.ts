/** What each job of a campaign asks the cluster for; null leaves it to the cluster. */
export interface SlurmLimits {
  partition: string | null;
  time: string | null; // as sbatch reads it, such as "2:00:00"
  memory: string | null; // as sbatch reads it, such as "2G"
}

/** Shape of a job array. */
export interface ArrayShape {
  tasks: number;
  concurrent: number | null; // tasks at the same time, null for as many as the cluster allows
}

/** What the jobs of a submission have in common. */
export interface SlurmJob {
  campaign: string; // name
  folder: string; // absolute; for logs. Without line breaks, and without backslashes: with one, Slurm reads no %a in a path
  limits: SlurmLimits;
}

/** A batch script, and the options that it holds, for the command line: there no environment variable overrules them. */
export interface BatchScript {
  options: readonly string[];
  text: string;
}

/**
 * Script of the job array.
 *
 * @param command program and arguments; the number of the task comes after them
 */
export function arrayScript(job: SlurmJob, { tasks, concurrent }: ArrayShape, command: readonly string[]): BatchScript {
  const throttle = concurrent === null ? '' : `%${concurrent}`;
  const options = [
    ...commonOptions(job, '', 'task-%a.log'),
    `--array=0-${tasks - 1}${throttle}`,
    '--requeue',
    '--open-mode=append',
  ];
  return batchScript(options, `exec ${command.map(shellWord).join(' ')} "$SLURM_ARRAY_TASK_ID"`);
}

/** Script of the job that gathers what the array has left. */
export function mergeScript(job: SlurmJob, command: readonly string[]): BatchScript {
  const options = [...commonOptions(job, '-merge', 'merge.log'), '--requeue', '--open-mode=append'];
  return batchScript(options, `exec ${command.map(shellWord).join(' ')}`);
}

/** A word that a shell takes as it is. */
export function shellWord(text: string): string {
  return /^[\w./:=-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function batchScript(options: readonly string[], command: string): BatchScript {
  const directives = options.map((option) => `#SBATCH ${directiveWord(option)}`);
  return { options, text: ['#!/bin/sh', ...directives, '', command, ''].join('\n') };
}

function commonOptions({ campaign, folder, limits }: SlurmJob, suffix: string, log: string): string[] {
  const { partition, time, memory } = limits;
  return [
    `--job-name=filigree-${campaign.replace(/[^\w.-]+/gu, '-')}${suffix}`,
    `--output=${folder.replaceAll('%', '%%')}/${log}`,
    '--ntasks=1',
    '--cpus-per-task=1',
    ...(partition === null ? [] : [`--partition=${partition}`]),
    ...(time === null ? [] : [`--time=${time}`]),
    ...(memory === null ? [] : [`--mem=${memory}`]),
  ];
}

/** An option that sbatch takes as it is. */
function directiveWord(option: string): string {
  return /^[\w./:=%,-]+$/u.test(option)
    ? option
    : option.replace(/=(.*)$/u, (_, value: string) => `="${value.replaceAll('"', '\\"')}"`);
}
