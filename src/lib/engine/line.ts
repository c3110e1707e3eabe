import { foldText, isAscii } from '../regex/syntax/case-folding.ts';
import { findSurrogates, type Haystack, makeHaystack } from './chain/haystack.ts';

/** One line of several, all of them, or the only one that there is. */
type Extent = 'part' | 'whole' | 'sole';

/** A line of a text, or the whole of it, as the engine looks at it. */
export class Line {
  readonly text: string;
  /** Where it starts in the text searched. */
  readonly offset: number;
  readonly extent: Extent;
  readonly #isAscii: boolean;
  #folded: string | null = null;
  #traits: Pick<Haystack, 'words' | 'lastSurrogate'> | null = null;

  /** @param knownAscii whether the text is known to be all ASCII: to find out takes as long as to search it */
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

  /** For one pattern's chains. */
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
