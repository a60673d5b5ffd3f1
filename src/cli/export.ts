import { parse, join } from 'node:path';
import { Command, Option } from 'commander';
import { bodyLines, happeningLines, particleLines } from '../formats/csv.ts';
import { hasMirrors } from '../formats/filmOutline.ts';
import { extendedXyz } from '../formats/xyz.ts';
import { holdsCampaign } from '../storage/campaignFiles.ts';
import { exportCampaign } from '../storage/readCampaign.ts';
import { StoredRun } from '../storage/storedRun.ts';
import { expectPlace, writePieces } from '../storage/writePieces.ts';
import { InputError } from './failure.ts';

const examples = `
Formats for a run:
  xyz   extended XYZ with all frames, as OVITO opens it
  csv   three tables: particles in <file>, bodies and happenings in <name>-bodies.csv and <name>-happenings.csv
Formats for a campaign:
  csv, parquet   its table, one row a run, ordered by point and replica

Examples:
  filigree export out/growth-b-1 --to xyz --out b.xyz
  filigree export out/growth-b-1 --to csv --out b.csv
  filigree export out/map --to csv --out map.csv`;

const formats = ['xyz', 'csv', 'parquet'] as const;
const ofRuns = ['xyz', 'csv'];
const ofCampaigns = ['csv', 'parquet'];

interface ExportOptions {
  to: (typeof formats)[number];
  out: string;
  force?: boolean;
}

/** The command `filigree export`. */
export function exportCommand(): Command {
  return new Command('export')
    .description('write the recording of a run, or the table of a campaign, in another format')
    .argument('<dir>', 'run folder or campaign folder')
    .addOption(new Option('--to <format>', 'format').choices(formats).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write')
    .option('--force', 'replace files that exist')
    .addHelpText('after', examples)
    .action(exportFolder);
}

async function exportFolder(path: string, options: ExportOptions): Promise<void> {
  const { to, out, force } = options;
  if (!holdsCampaign(path)) {
    exportRun(path, options);
    return;
  }
  expectFormat(to, ofCampaigns, 'a campaign');
  expectPlace(out, force ?? false);
  console.log(`${out}: ${await exportCampaign(path, out, to === 'csv' ? 'csv' : 'parquet')} runs`);
}

function expectFormat(format: string, fitting: readonly string[], what: string): void {
  if (!fitting.includes(format))
    throw new InputError([`--to: ${JSON.stringify(format)}, expected ${fitting.join(' or ')} for ${what}`]);
}

function exportRun(path: string, { to, out, force }: ExportOptions): void {
  const run = new StoredRun(path);
  const recording = run.recording();
  expectFormat(to, ofRuns, 'a run');
  const { scene } = run;
  const { frame } = recording.header;
  const { dir, name, ext } = parse(out);
  const beside = (table: string) => join(dir, `${name}-${table}${ext}`);
  const files: [string, () => Iterable<string>][] =
    to === 'xyz'
      ? [[out, () => extendedXyz(frame, recording.frames(), hasMirrors(scene))]]
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
