import { eventually, type Running, start } from '../../support/processes/processes.ts';

/** A process that a scenario stops and starts. It notes when it did not run. */
export class MortalProcess {
  readonly name: string;
  /** In milliseconds since 1970. The last one may have no end. */
  readonly down: { from: number; to: number | null }[] = [];
  readonly #command: string;
  readonly #args: readonly string[];
  readonly #readyUrl: string;
  #running: Running | null = null;

  constructor(name: string, { command, args, url }: { command: string; args: string[]; url: string }) {
    this.name = name;
    this.#command = command;
    this.#args = args;
    this.#readyUrl = `${url}/-/ready`;
  }

  async start(): Promise<void> {
    const running = start(this.#command, this.#args);
    this.#running = running;
    const isReady = async () => ((await fetch(this.#readyUrl)).ok ? true : null);
    await eventually(this.name, isReady, running.output);
    this.#isBack();
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    this.#isDown();
    await this.#running?.stop(signal);
    this.#running = null;
  }

  /** It stands still, and does not know it. */
  pause(): void {
    this.#isDown();
    this.#running?.child.kill('SIGSTOP');
  }

  resume(): void {
    this.#running?.child.kill('SIGCONT');
    this.#isBack();
  }

  #isDown(): void {
    this.down.push({ from: Date.now(), to: null });
  }

  #isBack(): void {
    const last = this.down.at(-1);
    if (last && last.to === null) last.to = Date.now();
  }
}
