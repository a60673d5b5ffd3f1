import { Argument, Command } from 'commander';
import { machineMemory } from '../campaign/machineMemory.ts';
import { sceneJsonSchema } from '../scene/jsonSchema.ts';
import { checkAnyScene } from '../scene/checkAnyScene.ts';
import { formatProblem } from '../scene/problem.ts';
import { sweepJsonSchema } from '../scene/sweep/sweepScene.ts';
import { listBundledScenes, readSceneFile, SceneFileError } from '../storage/sceneFiles.ts';

const badInput = 2; // exit code

/** The sub-commands `scene check`, `scene schema` and `scene list`. */
export function sceneCommand(): Command {
  const scene = new Command('scene').description('check, describe and list scenes');
  scene
    .command('check')
    .description('print every problem of scene files, a line each')
    .argument('<file...>', 'paths, or names of bundled scenes such as growth/a')
    .action((files: string[]) => {
      const faulty = files.filter((file) => !reportScene(file));
      if (faulty.length > 0) process.exitCode = badInput;
    });
  scene
    .command('schema')
    .description('print the JSON Schema of scenes, for editors')
    .addArgument(new Argument('[model]', 'particles, or continuum for SET scenes').choices(['particles', 'continuum']))
    .action((model: string = 'particles') => {
      const schema = model === 'continuum' ? sweepJsonSchema() : sceneJsonSchema();
      console.log(JSON.stringify(schema, null, 2));
    });
  scene
    .command('list')
    .description('list the scenes that come with Filigree')
    .action(() => {
      const names = listBundledScenes();
      const width = Math.max(...names.map((name) => name.length));
      for (const name of names) console.log(`${name.padEnd(width)}  ${titleOf(name)}`);
    });
  return scene;
}

function reportScene(file: string): boolean {
  try {
    const problems = checkAnyScene(readSceneFile(file).json, machineMemory());
    for (const problem of problems) console.error(`${file}: ${formatProblem(problem)}`);
    if (problems.length === 0) console.log(`${file}: no problems`);
    return problems.length === 0;
  } catch (error) {
    if (!(error instanceof SceneFileError)) throw error;
    console.error(error.message);
    return false;
  }
}

function titleOf(name: string): string {
  const { json } = readSceneFile(name);
  return String((json as { title?: unknown }).title ?? '');
}
