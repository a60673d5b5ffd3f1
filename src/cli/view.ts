import { spawn } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
import { findRuns } from '../storage/findRuns.ts';
import { serveViewer } from './viewServer.ts';

const defaultPort = 4173;
const largestPort = 65535;

const examples = `
Examples:
  filigree view out/demo                  the runs of the demo
  filigree view out/b3 out/b4 --no-open   two runs; prints the address and opens nothing
  filigree view                           the page alone: drop a recording on it, or start a live run`;

/** The command `filigree view`. */
export function viewCommand(): Command {
  return new Command('view')
    .description('play runs in a browser, from a page that is served to this machine only')
    .argument('[dir...]', 'run folders, or folders of run folders')
    .option('--port <n>', 'port of the page, 0 for any that is free', readPort, defaultPort)
    .option('--no-open', 'print the address only')
    .addHelpText('after', examples)
    .action(view);
}

async function view(paths: string[], { port, open }: { port: number; open: boolean }): Promise<void> {
  const folders = [...new Set(paths.flatMap(findRuns))];
  const { address } = await serveViewer(folders, port);
  console.log(`${address} shows ${folders.length} runs; ctrl-C ends it`);
  if (open) openBrowser(address);
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
