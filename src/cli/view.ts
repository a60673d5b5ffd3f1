import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
import type { FolderKind } from '../formats/folderFiles.ts';
import { findFolders, type FoundFolder } from '../storage/findFolders.ts';
import { FolderError } from '../storage/storageError.ts';
import { InputError } from './failure.ts';
import { serveViewer } from './viewServer.ts';

const defaultPort = 4173;
const largestPort = 65535;
const kindNames: Record<FolderKind, string> = { run: 'run', campaign: 'campaign', set: 'SET' };

const examples = `
Examples:
  filigree view out/demo                  all that lies in a folder: runs, campaigns, SETs
  filigree view out/b3 out/b4 --no-open   two runs; prints the address and opens nothing
  filigree view out/map                   a campaign: its phase diagram, and each run behind it
  filigree view out/set                   the sweeps of a SET
  filigree view                           the page alone: drop a folder or a recording on it, or start a live run

A run that is still running, or a campaign, may be opened: load the page again to see what has come since.`;

/** The command `filigree view`. */
export function viewCommand(): Command {
  return new Command('view')
    .description('show runs, campaigns and SETs in a browser, from a page that is served to this machine only')
    .argument('[dir...]', 'run, campaign or SET folders, or folders of such folders')
    .option('--port <n>', 'port of the page, 0 for any that is free', readPort, defaultPort)
    .option('--no-open', 'print the address only')
    .addHelpText('after', examples)
    .action(view);
}

async function view(paths: string[], { port, open }: { port: number; open: boolean }): Promise<void> {
  const folders = findAll(paths);
  const { address } = await serveViewer(folders, port);
  console.log(`${address} shows ${describeFolders(folders)}; ctrl-C ends it`);
  if (open) openBrowser(address);
}

/** Folders at all the paths, each once. Throws InputError with every path that holds none. */
function findAll(paths: readonly string[]): FoundFolder[] {
  const found = new Map<string, FoundFolder>();
  const faults: string[] = [];
  for (const path of paths)
    try {
      for (const folder of findFolders(path)) found.set(folder.path, folder);
    } catch (error) {
      if (!(error instanceof FolderError)) throw error;
      faults.push(error.message);
    }
  if (faults.length > 0) throw new InputError(faults);
  return [...found.values()];
}

/** How many folders of each kind there are, such as "3 runs, 1 campaign". */
export function describeFolders(folders: readonly FoundFolder[]): string {
  const counted = (Object.keys(kindNames) as FolderKind[]).flatMap((kind) => {
    const count = folders.filter((folder) => folder.kind === kind).length;
    return count === 0 ? [] : [`${count} ${kindNames[kind]}${count === 1 ? '' : 's'}`];
  });
  return counted.join(', ') || 'the page alone';
}

function readPort(text: string): number {
  const port = /^\d+$/u.test(text) ? Number(text) : NaN;
  if (port <= largestPort) return port;
  throw new InvalidArgumentError(`Expected a port from 0 to ${largestPort}.`);
}

const openers: Partial<Record<NodeJS.Platform, string[]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };

/** Where no browser can be started, the printed address is all there is. */
function openBrowser(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open'];
  spawn(program, [...words, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
