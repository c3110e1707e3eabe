import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process under test, and everything that it has printed. */
export type Running = {
  child: ChildProcess;
  output: () => string;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** The running processes: a process by its id, a group by the negative of its id. */
const living = new Set<number>();
process.on('exit', () => {
  for (const pid of living) kill(pid, 'SIGKILL');
});

/** Ends all children when this process is interrupted. */
export function endWithUs(child: ChildProcess, { isGroup = false } = {}): void {
  if (child.pid === undefined) return;
  const target = isGroup ? -child.pid : child.pid;
  living.add(target);
  // Other processes of a group outlive its leader.
  child.once('exit', () => !isGroup && living.delete(target));
}

export function start(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Running {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  endWithUs(child);
  return watch(child);
}

/** The same, but stopping it also stops its children: a killed wrangler leaves workerd running. */
export function startGroup(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const running = watch(child);
  const group = -(child.pid ?? 0);
  if (group === 0) return running;
  endWithUs(child, { isGroup: true });
  return {
    ...running,
    async stop(signal = 'SIGTERM') {
      kill(group, signal);
      await running.stop(signal);
      kill(group, 'SIGKILL');
      living.delete(group);
    },
  };
}

/** Ignores processes that have already ended. */
function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {}
}

function watch(child: ChildProcess): Running {
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  return {
    child,
    output: () => printed,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await exited;
    },
  };
}

/** Polls until `probe` returns a value. A probe that throws has none yet. The error names what never came. */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | null>,
  detail = () => '',
): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt++) {
    const value = await probe().catch(() => null);
    if (value !== null) return value;
    await sleep(100);
  }
  throw new Error(`${what} never came\n${detail()}`);
}

/** Below the ports that systems give to clients. A client could take one of those while a killed server restarts. */
const SERVER_PORTS = { from: 10_000, count: 20_000 };

/** A port on which nothing listens at the moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = SERVER_PORTS.from + Math.floor(Math.random() * SERVER_PORTS.count);
    if (await isFree(port)) return port;
  }
}

/** Waits until a port is free. A killed process may hold its port a moment longer. */
export async function untilFree(port: number): Promise<void> {
  await eventually(`port ${port}`, async () => ((await isFree(port)) ? true : null));
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer().once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
