import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Programs named as Slurm's that note how they are called and answer as told, for the time of a test. */
export class StandInSlurm {
  readonly #folder: string;
  readonly #path = process.env.PATH;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    process.env.PATH = folder;
  }

  /** Makes a program that runs a shell script, in which $calls is the number of this call, from 1. */
  set(program: string, script: string): void {
    const [path, log, count] = ['', '.log', '.count'].map((ending) => join(this.#folder, `${program}${ending}`));
    writeFileSync(count, '0');
    const words = `for word; do echo "$word"; done >> '${log}'; echo >> '${log}'`;
    const counting = `read calls < '${count}'; calls=$((calls + 1)); echo $calls > '${count}'`;
    writeFileSync(path, `#!/bin/sh\n${words}\n${counting}\n${script}\n`);
    chmodSync(path, 0o755);
  }

  remove(program: string): void {
    rmSync(join(this.#folder, program));
  }

  /** Words of each call. */
  calls(program: string): string[][] {
    const log = join(this.#folder, `${program}.log`);
    if (!existsSync(log)) return [];
    const calls = readFileSync(log, 'utf8').split('\n\n').slice(0, -1);
    return calls.map((words) => words.split('\n'));
  }

  end(): void {
    process.env.PATH = this.#path;
  }
}
