import { spawn, type ChildProcess } from 'node:child_process';

const program = 'dist-test/cli/filigree.js';

export interface CommandEnd {
  code: number | null;
  output: string;
  errors: string[]; // lines
}

/** Runs `filigree` as a user would, its output not on a terminal; `meddle` gets hold of it while it runs. */
export function filigree(words: readonly string[], meddle: (child: ChildProcess) => void = () => undefined) {
  return new Promise<CommandEnd>((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [output, errors] = ['', ''];
    child.stdout.on('data', (piece) => (output += piece));
    child.stderr.on('data', (piece) => (errors += piece));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors: errors.split('\n').filter((line) => line !== '') }));
    meddle(child);
  });
}
