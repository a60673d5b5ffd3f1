import { parse, join } from 'node:path';
import { Command, Option } from 'commander';
import { bodyLines, happeningLines, particleLines } from '../formats/csv.ts';
import { extendedXyz } from '../formats/xyz.ts';
import { StoredRun } from '../storage/storedRun.ts';
import { expectPlace, writePieces } from '../storage/writePieces.ts';

const examples = `
Formats:
  xyz   extended XYZ with all frames, as OVITO opens it
  csv   three tables: particles in <file>, bodies and happenings in <name>-bodies.csv and <name>-happenings.csv

Examples:
  filigree export out/growth-b-1 --to xyz --out b.xyz
  filigree export out/growth-b-1 --to csv --out b.csv`;

interface ExportOptions {
  to: 'xyz' | 'csv';
  out: string;
  force?: boolean;
}

/** The command `filigree export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write the recording of a run in another format')
    .argument('<run-dir>', 'run folder')
    .addOption(new Option('--to <format>', 'format').choices(['xyz', 'csv']).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write')
    .option('--force', 'replace files that exist')
    .addHelpText('after', examples)
    .action(exportRun);
}

function exportRun(path: string, { to, out, force }: ExportOptions): void {
  const recording = new StoredRun(path).recording();
  const { dir, name, ext } = parse(out);
  const beside = (table: string) => join(dir, `${name}-${table}${ext}`);
  const files: [string, () => Iterable<string>][] =
    to === 'xyz'
      ? [[out, () => extendedXyz(recording.header.frame, recording.frames())]]
      : [
          [out, () => particleLines(recording.frames())],
          [beside('bodies'), () => bodyLines(recording.frames())],
          [beside('happenings'), () => happeningLines(recording.frames())],
        ];
  for (const [file] of files) expectPlace(file, force ?? false);
  for (const [file, pieces] of files) {
    writePieces(file, pieces());
    console.log(`${file}: ${recording.frameCount} frames`);
  }
}
