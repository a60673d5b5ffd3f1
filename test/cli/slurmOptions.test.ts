import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addSlurmOptions, findSlurmFaults, limitsOf, shapeOf } from '../../src/cli/slurmOptions.ts';

const out = 'out/map';

describe('options for Slurm', () => {
  it.each(['90', '90:00', '2:00:00', '1-12', '1-12:30', '1-12:30:15'])(
    'take %s for a time limit, as sbatch does',
    (time) => {
      expect(findSlurmFaults({ time }, out, 'slurm')).toEqual([]);
      expect(limitsOf({ time })).toEqual({ partition: null, time, memory: null });
    },
  );

  it('are told all that is wrong with them', () => {
    const options = { partition: 'a b', time: '2 h', memory: '2 GB', tasks: '0', concurrent: 'two' };
    expect(findSlurmFaults(options, 'out/a\\b', 'slurm')).toEqual([
      '--partition: "a b", expected the name of a partition',
      '--time: "2 h", expected a time limit as sbatch takes it, such as 2:00:00 or 1-12:00:00',
      '--memory: "2 GB", expected a size as sbatch takes it, such as 2G or 800M',
      '--tasks: "0", expected a whole number from 1 on',
      '--concurrent: "two", expected a whole number from 1 on',
      expect.stringMatching(/^--out: ".*out\/a\\\\b", expected a path that Slurm can write to/u),
    ]);
  });

  it('stand in docs/campaigns.md, all of them', () => {
    const text = readFileSync(new URL('../../docs/campaigns.md', import.meta.url), 'utf8');
    const documented = [...text.matchAll(/^\| `(--[\w-]+)/gmu)].map(([, name]) => name);
    expect(documented).toEqual(addSlurmOptions(new Command()).options.map(({ long }) => long));
  });

  it('mean nothing to other executors', () => {
    expect(findSlurmFaults({}, 'out/a\\b', 'threads')).toEqual([]);
    expect(findSlurmFaults({ tasks: '3', dryRun: true }, out, 'threads')).toEqual([
      '--tasks: only with --executor slurm',
      '--dry-run: only with --executor slurm',
    ]);
  });

  it('give as many tasks as there are runs, up to a limit, or as many as are ordered', () => {
    expect(shapeOf({}, 8)).toEqual({ tasks: 8, concurrent: null });
    expect(shapeOf({}, 1080)).toEqual({ tasks: 100, concurrent: null });
    expect(shapeOf({ tasks: '300', concurrent: '10' }, 1080)).toEqual({ tasks: 300, concurrent: 10 });
    expect(shapeOf({ tasks: '300' }, 8).tasks).toBe(8);
  });
});
