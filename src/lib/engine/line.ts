import { foldText, isAscii } from '../regex/syntax/case-folding.ts';
import { findSurrogates, type Haystack, makeHaystack } from './chain/haystack.ts';

/** `part`: one line of several. `whole`: all lines of a text. `sole`: the only line. */
type Extent = 'part' | 'whole' | 'sole';

/** A line of a text, or the whole text, prepared for the search. */
export class PreparedLine {
  readonly text: string;
  /** The offset of its start in the text. */
  readonly offset: number;
  readonly extent: Extent;
  readonly #isAscii: boolean;
  #folded: string | null = null;
  #traits: Pick<Haystack, 'words' | 'lastSurrogate'> | null = null;

  /** @param knownAscii whether the caller knows that the text is all ASCII: the test takes as long as a search */
  constructor(text: string, offset: number, extent: Extent, knownAscii: boolean) {
    this.text = text;
    this.offset = offset;
    this.extent = extent;
    this.#isAscii = knownAscii || isAscii(text);
  }

  /** Folded on first need: most lines have no candidate. */
  get folded(): string {
    this.#folded ??= this.#isAscii ? this.text.toLowerCase() : foldText(this.text);
    return this.#folded;
  }

  /** A haystack for the chains of one pattern, with its own fuel. */
  haystack(): Haystack {
    this.#traits ??= this.#inspect();
    return makeHaystack(this.folded, this.#traits);
  }

  #inspect(): Pick<Haystack, 'words' | 'lastSurrogate'> {
    if (this.#isAscii) return { words: this.folded, lastSurrogate: null };
    const makesLetters = /[\u017f\u212a]/.test(this.text);
    return { words: makesLetters ? this.text : this.folded, lastSurrogate: findSurrogates(this.text) };
  }
}
