import type { Figure, FigureRuns, FigureSweeps } from '../../../src/report/figures/figure.ts';
import { figureScene } from '../../../src/report/figures/gatherRuns.ts';
import { variantScene } from '../../../src/report/figures/gatherSweeps.ts';
import { sceneDifferences, sweepDifferences } from '../../../src/report/figures/sceneDifferences.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';

const opening = `# Figures

\`filigree figures\` regenerates the experiments and simulations of Yang et al., _Nature Communications_ 5, 4232 (2014), and of Buttberg et
al. (2025) on the shape of filaments, and says number by number whether they came out.

\`\`\`sh
filigree figures --list                          # what there is
filigree figures --out out/figures               # all of them
filigree figures yang-1q yang-3 --out out/two    # some
filigree figures buttberg-1e --out out/iv        # SET sweeps of the continuum model
\`\`\`

A figures folder holds \`<id>.svg\`, \`<id>.png\` and \`<id>.json\` for each figure, the runs behind them in \`runs/\` (ordinary run folders, which
\`filigree view\` plays, and SET folders, which \`filigree report\` draws; a sweep that several figures ask for is run once), and
\`report.html\`. \`<id>.json\` has \`id\`, \`title\`, \`paper\`, \`seeds\`, \`inputs\`, \`runs\`, \`sweeps\`, \`failures\`, \`pass\` and \`checks\`, each \`{statement, paper, got, detail, tolerance, pass}\`. The exit code is 1 where a check fails; the figures are written all the same.

Checks, limits and seeds are stated in the code before anything is run. A figure measures; the limit decides. Scenes of figures use the
default laws and constants and write nothing but metal, mobility, redox rate, geometry, voltage, inclusions, source, stop and recording;
where a scene differs from the defaults is listed below. Lengths of runs are simulated time.

Of SET sweeps only what they change of their bundled scene is listed.

This page is made of the figures themselves: \`npx vitest run test/report/figures -u\` writes it anew.
`;

/** docs/figures.md as the figures would have it, before it is formatted. */
export function figureDocumentation(figures: readonly Figure[]): string {
  return [opening, ...figures.map(describe)].join('\n');
}

function describe({ id, title, paper, inputs, runs, sweeps = [], checks }: Figure): string {
  const rows = Object.values(checks).map(
    ({ statement, paper: said, criterion }) => `| ${statement} | ${said} | ${criterion.tolerance} |`,
  );
  return [
    `## ${id}: ${title}\n`,
    `${paper}\n`,
    ['| check | the paper | expected |', '| --- | --- | --- |', ...rows].join('\n'),
    '',
    ...(inputs.length > 0 ? ['Put in:\n', ...inputs.map((text) => `- ${text}`), ''] : []),
    ...(runs.length > 0 ? ['Runs:\n', ...runs.map(describeRuns), ''] : []),
    ...(sweeps.length > 0 ? ['Sweeps:\n', ...sweeps.map(describeSweeps), ''] : []),
  ].join('\n');
}

function describeRuns(runs: FigureRuns): string {
  const { scene, seeds } = runs;
  const changes = Object.entries(sceneDifferences(figureScene(runs)))
    .filter(([path]) => !path.startsWith('geometry.slab') && path !== 'materials.atomsPerParticle')
    .map(([path, value]) => `\`${path}\` ${JSON.stringify(value)}`);
  return `- \`${scene}\`, seed${seeds.length === 1 ? '' : 's'} ${seeds.join(', ')}: ${changes.join(', ')}`;
}

function describeSweeps(sweeps: FigureSweeps): string {
  const { variant, compliances } = sweeps;
  const changes = Object.entries(sweepDifferences(variantScene(sweeps), readSceneFile(variant.scene).json)).map(
    ([path, value]) => `\`${path}\` ${JSON.stringify(value)}`,
  );
  return `- \`${variant.scene}\` as \`${variant.name}\`, ${compliances.join(', ')}: ${changes.join(', ')}`;
}
