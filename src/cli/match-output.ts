import { planDocument } from '../core/output/answers/plan-document.ts';
import { documentAsText } from '../core/output/answers/to-text.ts';
import type { RecordAnswer } from '../generated/match.ts';
import type { Plan } from '../generated/plan.ts';
import { printableJson, printableLine, type TextStyle } from '../lib/text/text-style.ts';
import { type Io, styleFor } from './io.ts';

/** The answers to one log, or to each file of a folder. */
export class MatchOutput {
  /** Now, in milliseconds since 1970. */
  readonly at: number;
  readonly style: TextStyle;
  readonly #io: Io;
  readonly #plans = new Set<string>();
  #file: string | null = null;
  #isFileNamed = false;
  #isAnyNamed = false;
  #quietFiles = 0;

  constructor(io: Io, at: number) {
    this.#io = io;
    this.at = at;
    this.style = styleFor(io);
  }

  /** @param file the path of a file in a folder; null for the only log */
  begin(file: string | null): void {
    this.#file = file;
    this.#isFileNamed = false;
  }

  get isFolder(): boolean {
    return this.#file !== null;
  }

  /** Names the file of a folder above its first text. */
  readonly write = (text: string): void => {
    if (this.#file !== null && !this.#isFileNamed) {
      this.#io.stdout.write(`${this.#isAnyNamed ? '\n' : ''}${this.style.bold(printableLine(this.#file))}\n`);
      this.#isFileNamed = true;
      this.#isAnyNamed = true;
    }
    this.#io.stdout.write(text);
  };

  writeJson(answer: RecordAnswer): void {
    const named = this.#file === null ? answer : { file: this.#file, ...answer };
    this.#io.stdout.write(`${printableJson(named)}\n`);
  }

  /** Keeps a plan for the end, because people look there. Several files can have the same. */
  addPlan(plan: Plan): void {
    this.#plans.add(documentAsText(planDocument(plan), this.style));
  }

  /** A file of a folder in which nothing is known is only counted, and an empty one is not. */
  addQuietFile(records: number): void {
    if (records > 0) this.#quietFiles += 1;
  }

  end(): void {
    const count = this.#quietFiles;
    const start = this.#isAnyNamed ? '\n' : '';
    if (count > 0)
      this.#io.stdout.write(`${start}no known error in ${count} ${count === 1 ? 'file' : 'files'}\n`);
    for (const plan of this.#plans) this.#io.stdout.write(`\n${plan}`);
  }
}
