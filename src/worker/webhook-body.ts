import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type AlertFault, truncatedCount } from '../core/answer/read-alerts.ts';
import { RepeatFilter } from '../core/counting/repeat-filter.ts';
import type { RefusedAlert } from '../generated/api.ts';
import type { Alert } from '../lib/alertmanager/alert.ts';
import { type JsonItem, JsonItems, MAX_NUMBER } from '../lib/util/json-items.ts';
import type { AppEnv } from './app-env.ts';
import { WRITE_DEADLINE_MS } from './ledger/call-ledger.ts';
import { refusalKey, UntoldRefusals } from './ledger/counters.ts';
import { MIB } from './read-request.ts';
import type { Source } from './sources/sources.ts';

/** Enough for tens of thousands of alerts, because Alertmanager discards a refused group. */
const MAX_BODY = 32 * MIB;
const MAX_ALERT = 4 * MIB;

/** Smaller bodies are ordinary, and any number of them is read at once. */
const LARGE_BODY = MIB;
const MAX_LARGE_BODIES = 3;

/** A part ends after so many alerts, or after so many characters. */
const PART = { alerts: 100, text: MIB / 4 };
const PIECE = MIB / 64;

/** So long the Worker waits for all pieces of a body together. The time for counting does not matter. */
const PATIENCE_MS = 60_000;

const MAX_REFUSED_SHOWN = 20;

/** The large bodies that this isolate reads now. Together they stay well within the 128 MB of a Worker. */
let largeBodies = 0;

/** Of this isolate. */
export const untoldRefusals = new UntoldRefusals();

/** The body of a webhook, which is read in parts while it arrives. A whole one would not fit into the memory of a Worker. */
export class WebhookBody {
  readonly #c: Context<AppEnv>;
  readonly #source: Source;
  readonly #items: JsonItems;
  readonly #repeats = new RepeatFilter();
  readonly #shown: RefusedAlert[] = [];
  /** How many alerts were refused, by reason. */
  readonly #refused = new Map<string, number>();
  #part: Alert[] = [];
  #seen = 0;
  #passedOn = 0;
  #bytes = 0;
  #isLarge = false;
  #patienceMs = PATIENCE_MS;
  #waitedMs = 0;

  constructor(c: Context<AppEnv>, source: Source) {
    this.#c = c;
    this.#source = source;
    this.#items = new JsonItems({ list: source.list, members: [source.truncated], maxItem: MAX_ALERT });
  }

  /** How long the ledger may still take: one deadline for all parts of a body of 1 MiB, and one more for each further MiB. */
  get ledgerMs(): number {
    return WRITE_DEADLINE_MS * Math.max(1, Math.ceil(this.#bytes / MIB)) - this.#waitedMs;
  }

  /** A part waited so long for the ledger. */
  noteWait(ms: number): void {
    this.#waitedMs += ms;
  }

  /** The alerts, part by part, without repeats. Throws HTTPException if the body cannot be read to its end. */
  async *parts(): AsyncGenerator<Alert[]> {
    try {
      this.#refuseByHeaders();
      yield* this.#readParts();
    } finally {
      if (this.#isLarge) largeBodies -= 1;
      this.#tellRefused();
    }
  }

  /** The alerts that were not passed on. */
  get unanswered() {
    const count = this.#seen - this.#passedOn - this.#repeats.count;
    return {
      truncated: truncatedCount(this.#items.members.get(this.#source.truncated)),
      repeated: this.#repeats.count,
      refused: { alerts: this.#shown, count },
    };
  }

  /** The first fault, if no alert at all could be read. */
  get onlyFault(): { detail: string; pointer: string } | null {
    const [first] = this.#shown;
    if (!first || this.#passedOn > 0) return null;
    return { detail: first.detail, pointer: `/${this.#source.list}/${first.index}` };
  }

  #refuseByHeaders(): void {
    const encoding = this.#c.req.header('content-encoding') ?? 'identity';
    if (encoding !== 'identity')
      throw this.#refusal(415, 'encoded', 'send the body without Content-Encoding');
    this.#noteSize(Number(this.#c.req.header('content-length') ?? 0));
  }

  async *#readParts(): AsyncGenerator<Alert[]> {
    let length = 0;
    for await (const piece of this.#pieces()) {
      this.#take(piece);
      length += piece.length;
      if (this.#part.length < PART.alerts && length < PART.text) continue;
      yield* this.#passOn();
      length = 0;
    }
    // Alertmanager sends again after 503, and never after 400.
    if (this.#items.isOpen) this.#brokenOff();
    if (!this.#items.isComplete) throw this.#refusal(400, 'json', 'the body is not a JSON object');
    const { list } = this.#source;
    if (!this.#items.hasList)
      throw this.#refusal(422, 'list', `the body must be an object with the list ${list}`);
    yield* this.#passOn();
  }

  *#passOn(): Generator<Alert[]> {
    const part = this.#part;
    this.#part = [];
    this.#repeats.beginPart();
    if (part.length > 0) yield part;
    this.#passedOn += part.length;
  }

  #take(piece: Uint8Array): void {
    const items = this.#items.write(piece);
    if (!items.ok && items.error === 'number')
      throw this.#refusal(422, 'number', `a number in the body has more than ${MAX_NUMBER} characters`);
    if (!items.ok) throw this.#refusal(400, 'json', 'the body is not valid JSON');
    for (const item of items.value) this.#takeItem(item);
  }

  #takeItem(item: JsonItem): void {
    const index = this.#seen;
    this.#seen += 1;
    const fault = this.#faultOf(item);
    if (fault) this.#refuse({ index, ...fault });
    else if (!item.isTooLarge)
      this.#takeAlert(this.#source.toAlert(item.value, this.#c.var.kb.settings.replica_labels));
  }

  #takeAlert(alert: Alert): void {
    if (!this.#repeats.isRepeat(alert)) this.#part.push(alert);
  }

  #faultOf(item: JsonItem): AlertFault | null {
    if (item.isTooLarge) return { reason: 'size', detail: `the alert is larger than ${MAX_ALERT / MIB} MiB` };
    return this.#source.faultOf(item.value);
  }

  #refuse(alert: RefusedAlert): void {
    if (this.#shown.length < MAX_REFUSED_SHOWN) this.#shown.push(alert);
    this.#refused.set(alert.reason, (this.#refused.get(alert.reason) ?? 0) + 1);
  }

  #tellRefused(): void {
    if (this.#refused.size === 0) return;
    this.#c.var.logged.refused_alerts = Object.fromEntries(this.#refused);
    const keys = [...this.#refused].map(([reason, count]) => [refusalKey('refused_alert', reason), count]);
    untoldRefusals.add(Object.fromEntries(keys));
  }

  /**
   * The body in small pieces. Each one is in the same memory, because the garbage of a large body would take more than its alerts. As in
   * `Request.text()`, broken UTF-8 becomes U+FFFD, so that it costs no group.
   */
  async *#pieces(): AsyncGenerator<Uint8Array> {
    const reader = this.#c.req.raw.body?.getReader({ mode: 'byob' });
    if (!reader) return;
    const decoder = new TextDecoder();
    const encoder = new TextEncoder();
    const piece = new Uint8Array(3 * PIECE);
    const encode = (text: string) => piece.subarray(0, encoder.encodeInto(text, piece).written);
    try {
      for (let buffer = new ArrayBuffer(PIECE); ; ) {
        const reading = this.#waitFor(reader.read(new Uint8Array(buffer)));
        const { done, value } = await reading.catch((error: unknown) => this.#brokenOff(error));
        if (done) break;
        this.#bytes += value.byteLength;
        this.#noteSize(this.#bytes);
        yield encode(decoder.decode(value, { stream: true }));
        buffer = value.buffer;
      }
      yield encode(decoder.decode());
    } finally {
      // The rest of a refused body is not read.
      void reader.cancel().catch(() => {});
    }
  }

  async #waitFor<T>(reading: Promise<T>): Promise<T> {
    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const started = Date.now();
    const timer = setTimeout(() => reject(new Error('the body did not arrive in time')), this.#patienceMs);
    return Promise.race([reading, tooLate]).finally(() => {
      clearTimeout(timer);
      this.#patienceMs -= Date.now() - started;
    });
  }

  #brokenOff(error?: unknown): never {
    throw this.#refusal(503, 'broken_off', 'the body did not arrive whole; send it again', error);
  }

  /** Refuses what is too large, or too much at the same time. */
  #noteSize(bytes: number): void {
    if (bytes > MAX_BODY)
      throw this.#refusal(
        413,
        'size',
        `the body is too large: this route accepts up to ${MAX_BODY / MIB} MiB`,
      );
    if (this.#isLarge || bytes <= LARGE_BODY) return;
    if (largeBodies >= MAX_LARGE_BODIES)
      throw this.#refusal(503, 'too_many', 'other large bodies are being read; send this one again');
    largeBodies += 1;
    this.#isLarge = true;
  }

  #refusal(status: ContentfulStatusCode, reason: string, detail: string, cause?: unknown): HTTPException {
    Object.assign(this.#c.var.logged, { refused_body: reason, bytes: this.#bytes, alerts: this.#passedOn });
    untoldRefusals.add({ [refusalKey('refused_body', reason)]: 1 });
    const counted =
      this.#passedOn === 0
        ? ''
        : `. ${this.#passedOn} of its alerts are counted, and count once if they come again`;
    return new HTTPException(status, { message: `${detail}${counted}`, cause });
  }
}
