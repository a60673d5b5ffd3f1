import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { freemem, hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const daemonFolders = '/usr/sbin:/usr/local/sbin'; // not on every user's path
const programs = [
  'setpriv',
  'munged',
  'munge',
  'slurmctld',
  'slurmd',
  'sinfo',
  'sbatch',
  'squeue',
  'scontrol',
  'scancel',
];
const startTime = 10_000; // [ms]
const endTime = 5_000; // [ms]
const wait = 100; // [ms]

/** A Slurm of two processors on this machine, for nobody but the test that started it. */
export class SlurmCluster {
  readonly #folder = mkdtempSync(join(tmpdir(), 'slurm-'));
  readonly #configuration = join(this.#folder, 'slurm.conf');
  readonly #daemons: ChildProcess[] = [];
  #said = '';

  /** Starts one; in words why none can be had. While it runs, SLURM_CONF leads Slurm's commands to it. */
  static async start(): Promise<SlurmCluster | string> {
    let cluster: SlurmCluster | null = null;
    try {
      process.env.PATH += `:${daemonFolders}`;
      programs.forEach(find);
      cluster = new SlurmCluster();
      await cluster.#begin();
      return cluster;
    } catch (error) {
      await cluster?.stop();
      return (error as Error).message;
    }
  }

  /** What one of Slurm's commands prints. */
  ask(program: string, ...words: string[]): string {
    return execFileSync(program, words, { encoding: 'utf8', stdio: 'pipe' });
  }

  /** Waits until what `look` sees holds; throws when it takes too long, with the queue. */
  async until(what: string, look: () => boolean, limit = 60_000): Promise<void> {
    for (const end = performance.now() + limit; !look(); await setTimeout(wait))
      if (performance.now() > end)
        throw new Error(`${what}: not within ${limit} ms\n${this.ask('squeue')}\n${this.#said}`);
  }

  get queue(): string[] {
    const lines = this.ask('squeue', '--noheader', '--array', '--format=%F_%K %T').split('\n');
    return lines.filter((line) => line !== '');
  }

  /** Ends its jobs and its daemons. */
  async stop(): Promise<void> {
    if (this.#daemons.length === 3) {
      this.ask('scancel', '--me');
      await this.until('an empty queue', () => this.queue.length === 0, endTime).catch(() => undefined);
    }
    await Promise.all(this.#daemons.reverse().map(end));
    rmSync(this.#folder, { recursive: true, force: true });
    delete process.env.SLURM_CONF;
  }

  async #begin(): Promise<void> {
    const at = (name: string) => join(this.#folder, name);
    writeFileSync(at('munge.key'), randomBytes(128), { mode: 0o400 });
    for (const name of ['state', 'spool']) mkdirSync(at(name));
    writeFileSync(this.#configuration, configuration(this.#folder, await findPorts(2)));
    process.env.SLURM_CONF = this.#configuration;
    const mungeFiles = ['socket', 'key-file', 'pid-file', 'seed-file', 'log-file'];
    const mungeOptions = mungeFiles.map((name) => `--${name}=${at(`munge.${name.replace('-file', '')}`)}`);
    this.#start('munged', ['--foreground', '--force', ...mungeOptions]);
    await this.#answer('munge', ['--no-input', `--socket=${at('munge.socket')}`]);
    this.#start('slurmctld', ['-D', '-f', this.#configuration]);
    this.#start('slurmd', ['-D', '-f', this.#configuration, '-N', nodeName]);
    await this.#answer('sinfo', ['--noheader', '--states=idle', '--format=%T'], 'idle');
  }

  #start(program: string, words: readonly string[]): void {
    // However the test ends, its daemons end with it.
    const daemon = spawn('setpriv', ['--pdeathsig', 'TERM', program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#daemons.push(daemon);
    const note = (text: unknown) => (this.#said = `${this.#said}${program}: ${text}`.slice(-4000));
    for (const stream of [daemon.stdout, daemon.stderr]) stream.on('data', note);
    daemon.on('error', note);
  }

  async #answer(program: string, words: readonly string[], wanted = ''): Promise<void> {
    for (const limit = performance.now() + startTime; ; await setTimeout(wait)) {
      try {
        if (this.ask(program, ...words).includes(wanted)) return;
      } catch {
        // Not up yet.
      }
      if (performance.now() > limit) throw new Error(`Slurm did not start within ${startTime} ms\n${this.#said}`);
    }
  }
}

const nodeName = hostname().split('.')[0];

function configuration(folder: string, [controller, daemon]: readonly number[]): string {
  const user = userInfo().username;
  const memory = Math.floor(freemem() / 2 ** 21); // [MiB]
  return `ClusterName=filigree
SlurmctldHost=${nodeName}(127.0.0.1)
SlurmctldPort=${controller}
SlurmdPort=${daemon}
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=${folder}/munge.socket
StateSaveLocation=${folder}/state
SlurmdSpoolDir=${folder}/spool
SlurmctldPidFile=${folder}/slurmctld.pid
SlurmdPidFile=${folder}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,batch_sched_delay=0
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
ReturnToService=2
MailProg=/bin/true
NodeName=${nodeName} NodeAddr=127.0.0.1 CPUs=2 RealMemory=${memory} State=UNKNOWN
PartitionName=main Nodes=${nodeName} Default=YES MaxTime=INFINITE State=UP
`;
}

function find(program: string): void {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
  } catch {
    throw new Error(`${program} is not installed`);
  }
}

/** Free ports of the loopback interface. */
async function findPorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map((server) => {
      return new Promise<number>((resolve, reject) => {
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
      });
    }),
  );
  for (const server of servers) server.close();
  return ports;
}

async function end(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.pid === undefined) return;
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  daemon.kill();
  await Promise.race([ended, setTimeout(endTime, null, { ref: false })]);
  daemon.kill('SIGKILL');
}
