import { findHalves, makeSubject, type Subject } from './chain/subject.ts';
import { foldText } from './fold.ts';

/** A line of a text, or the whole of it, as the engine looks at it. */
export class Line {
  readonly text: string;
  /** Where it starts in the text searched. */
  readonly offset: number;
  readonly hasNewline: boolean;
  readonly #isAscii: boolean;
  #folded: string | null = null;
  #traits: Pick<Subject, 'words' | 'lastHalf'> | null = null;

  constructor(text: string, offset: number, isAscii: boolean, hasNewline: boolean) {
    this.text = text;
    this.offset = offset;
    this.hasNewline = hasNewline;
    this.#isAscii = isAscii;
  }

  /** Folded on first need: most lines have no candidate. */
  get folded(): string {
    this.#folded ??= foldText(this.text);
    return this.#folded;
  }

  /** For one pattern's chains. */
  subject(): Subject {
    this.#traits ??= this.#isAscii ? { words: this.folded, lastHalf: null } : this.#inspect();
    return makeSubject(this.folded, this.#traits);
  }

  #inspect(): Pick<Subject, 'words' | 'lastHalf'> {
    const makesLetters = /[\u017f\u212a]/.test(this.text);
    return { words: makesLetters ? this.text : this.folded, lastHalf: findHalves(this.text) };
  }
}
