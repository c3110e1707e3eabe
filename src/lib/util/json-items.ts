import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { failure, type Result, success } from './result.ts';

/** An item of the list; `isTooLarge` if it is larger than the limit, and so not read. */
export type JsonItem = { isTooLarge: false; value: unknown } | { isTooLarge: true };

type Options = {
  /** The key of the list in the object. */
  list: string;
  /** The keys of the plain members to keep. */
  members: readonly string[];
  /** The most that one item may take: its bytes, and `TOKEN_COST` for each token. */
  maxItem: number;
};

type Token = Parameters<Tokenizer['onToken']>[0];

/** Small values take far more memory than text: `[],` has three characters, and its array some 50 bytes. */
const TOKEN_COST = 16;

/** Deeper values are read as null, because the parser's costs grow with the depth. */
const MAX_DEPTH = 32;

/** Small, because every reader allocates them. */
const BUFFERS = { stringBufferSize: 4 * 1024, numberBufferSize: 64 };

/** JSON has no limit, but a number with more characters is none that anybody means. */
export const MAX_NUMBER = 64 * 1024;

/** The depths of the object's members, and of the list's items. */
const MEMBERS = 1;
const ITEMS = 2;

const OPENING: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET]);
const CLOSING: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NOTHING = new Uint8Array();

/**
 * Reads one JSON object that arrives in pieces, and hands out the items of one of its lists as soon as each is complete. It holds one
 * item at a time, so a text of any size needs little memory. It verifies everything else, and forgets it, but for some plain members.
 */
export class JsonItems {
  readonly members = new Map<string, unknown>();
  hasList = false;

  readonly #options: Options;
  readonly #tokenizer = new Tokenizer({ ...BUFFERS, emitPartialTokens: true });
  /** Verifies the text around the items, and gets null for each of them. It keeps no value, because none is as deep as this path. */
  readonly #frame = new TokenParser({ paths: [`$${'.*'.repeat(MAX_DEPTH + 1)}`], keepStack: false });
  #item = this.#createItemParser();
  #items: JsonItem[] = [];
  #value: unknown;
  #itemStart = 0;
  /** How many tokens the current item has so far. */
  #tokens = 0;
  /** How many arrays and objects are open. */
  #depth = 0;
  #isInList = false;
  #isTooDeep = false;
  #isInLongText = false;
  #isAfterBackslash = false;
  #isEndless = false;
  #key: string | null = null;
  #lastText = '';
  /** The bytes since the last token. */
  #unfinished = 0;

  constructor(options: Options) {
    this.#options = options;
    this.#tokenizer.onToken = (token) => (token.partial ? this.#watch(token) : this.#take(token));
  }

  /** The items that end in this piece of UTF-8; a failure if it is not JSON, or if a number is too long. Pieces of some 64 KiB keep the memory small. */
  write(piece: Uint8Array): Result<JsonItem[], 'syntax' | 'number'> {
    const bytes = this.#isInLongText ? this.#skipLongText(piece) : piece;
    this.#unfinished += bytes.length;
    try {
      this.#tokenizer.write(bytes);
    } catch {
      return failure('syntax');
    }
    const items = this.#items;
    this.#items = [];
    return this.#isEndless ? failure('number') : success(items);
  }

  /** Whether an object or a list has begun and not ended. */
  get isOpen(): boolean {
    return this.#depth > 0;
  }

  /** Whether the object is complete. */
  get isComplete(): boolean {
    return this.#frame.isEnded;
  }

  #createItemParser(): TokenParser {
    const parser = new TokenParser({ paths: ['$'], separator: '' });
    parser.onValue = ({ value }) => {
      this.#value = value;
    };
    return parser;
  }

  #take(token: Token): void {
    this.#unfinished = 0;
    if (CLOSING.has(token.token)) this.#depth -= 1;
    const isDeepest = this.#depth === MAX_DEPTH;
    if (!this.#isTooDeep && isDeepest && OPENING.has(token.token)) this.#isTooDeep = true;
    else if (!this.#isTooDeep) this.#forward(token);
    else if (isDeepest && CLOSING.has(token.token)) {
      this.#isTooDeep = false;
      this.#forward(nullAt(token));
    }
    if (OPENING.has(token.token)) this.#depth += 1;
  }

  #forward(token: Token): void {
    const isSeparator = this.#depth === ITEMS && token.token === TokenType.COMMA;
    if (this.#isInList && this.#depth >= ITEMS && !isSeparator) this.#takeOfItem(token);
    else {
      if (this.#depth === MEMBERS) this.#takeMember(token);
      this.#frame.write(token);
    }
  }

  #takeMember({ token, value }: Token): void {
    if (token === TokenType.COLON) this.#key = this.#lastText;
    else if (token === TokenType.COMMA) this.#key = null;
    else if (token === TokenType.LEFT_BRACKET) this.#isInList = this.#key === this.#options.list;
    else if (token === TokenType.RIGHT_BRACKET) this.#isInList = false;
    else if (this.#key === null) this.#lastText = String(value);
    else if (this.#options.members.includes(this.#key)) this.members.set(this.#key, value);
    this.hasList ||= this.#isInList;
  }

  #takeOfItem(token: Token): void {
    if (this.#tokens === 0) this.#itemStart = token.offset;
    this.#tokens += 1;
    const ownLength = typeof token.value === 'string' ? token.value.length : 0;
    const cost = token.offset - this.#itemStart + ownLength + this.#tokens * TOKEN_COST;
    const isTooLarge = cost > this.#options.maxItem;
    if (!isTooLarge) this.#item.write(token);
    if (this.#depth === ITEMS && !OPENING.has(token.token)) this.#endItem(token, isTooLarge);
  }

  #endItem(token: Token, isTooLarge: boolean): void {
    this.#items.push(isTooLarge ? { isTooLarge } : { isTooLarge, value: this.#value });
    if (isTooLarge) this.#item = this.#createItemParser();
    this.#tokens = 0;
    this.#frame.write(nullAt(token));
  }

  /** The piece ended in the middle of this token. */
  #watch({ token }: Token): void {
    this.#isInLongText = token === TokenType.STRING && this.#unfinished > this.#options.maxItem;
    this.#isEndless = token === TokenType.NUMBER && this.#unfinished > MAX_NUMBER;
  }

  /** The item of this text is too large in any case, so the rest of the text need not be kept. */
  #skipLongText(piece: Uint8Array): Uint8Array {
    for (let at = this.#isAfterBackslash ? 1 : 0; ; at += 1) {
      this.#isAfterBackslash = at > piece.length;
      if (at >= piece.length) return NOTHING;
      if (piece[at] === BACKSLASH) at += 1;
      else if (piece[at] === QUOTE) {
        this.#isInLongText = false;
        return piece.subarray(at);
      }
    }
  }
}

/** Stands for a value that ends with this token. */
function nullAt({ offset }: Token): Token {
  return { token: TokenType.NULL, value: null, offset };
}
