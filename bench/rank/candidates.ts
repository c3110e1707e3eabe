import { pointsOf, worthOfMatchers } from '../../src/core/match/telling.ts';
import type { Match, PatternEvidence } from '../../src/generated/match.ts';
import { countPositiveMatchers, parseMatchers } from '../../src/lib/alertmanager/label-matchers.ts';
import { matchedLiterals } from '../../src/lib/regex/matched-literals.ts';
import { requiredLiterals } from '../../src/lib/regex/pattern-facts.ts';

/** An entry that matches, with all that a candidate may use. */
export type Found = {
  match: Match;
  sameService: boolean;
  keywords: number;
  /** In how many patterns of the knowledge base a word is, as a share. */
  shareOf: (word: string) => number;
};

type Score = (found: Found) => number;

const patternsOf = ({ match }: Found) => match.evidence.filter((one) => one.by === 'pattern');
const matchersOf = ({ match }: Found) =>
  match.evidence.flatMap((one) => {
    const read = one.by === 'matchers' ? parseMatchers(one.matchers) : null;
    return read?.ok ? [read.value] : [];
  });

const most = (numbers: readonly number[]) => Math.max(0, ...numbers);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

type Text = (pattern: PatternEvidence, found: Found) => number;

const shortest: Text = ({ pattern }) => requiredLiterals(pattern).specificity;
const branchOf = ({ pattern, matched }: PatternEvidence) => matchedLiterals(pattern, matched);
const branch: Text = (one) => 4 * sum(branchOf(one).map((literal) => literal.length));
const telling: Text = (one) => sum(branchOf(one).map(pointsOf));
const span: Text = ({ matched }) => matched.length;
const wordsOf = (one: PatternEvidence) =>
  branchOf(one).flatMap((literal) => literal.match(/[\p{L}\p{N}_]+/gu) ?? []);
const rarityOf = (word: string, { shareOf }: Found) => -Math.log2(Math.max(shareOf(word), 1e-3));
const rarity: Text = (one, found) => sum(wordsOf(one).map((word) => rarityOf(word, found)));
/** The letters of a word that a tenth of the patterns have count a quarter, as those of common words do. */
const rareInKb: Text = (one, found) =>
  branch(one, found) -
  3 *
    sum(
      wordsOf(one)
        .filter((word) => found.shareOf(word) > 0.1)
        .map(({ length }) => length),
    );

const count = (found: Found) => most(matchersOf(found).map(countPositiveMatchers));
const names = (found: Found) => most(matchersOf(found).map((one) => worthOfMatchers(one).names));
const labels = (found: Found) => most(matchersOf(found).map((one) => worthOfMatchers(one).labels));
const tail = (found: Found) =>
  Math.min(patternsOf(found).length, 9) * 100 + Number(found.sameService) * 10 + Math.min(found.keywords, 9);
const text = (of: Text, found: Found) => most(patternsOf(found).map((one) => of(one, found)));

/** Matchers are counted, and outweigh every text. */
const counted =
  (of: Text): Score =>
  (found) =>
    count(found) * 1e6 + text(of, found) * 1e3 + tail(found);
/** The name of the alert outweighs everything, then the other matchers. */
const named =
  (of: Text): Score =>
  (found) =>
    names(found) * 1e12 + labels(found) * 1e8 + text(of, found) * 1e3 + tail(found);
/** The name of the alert outweighs everything. The other matchers weigh as much as a text of some characters. */
const together =
  (of: Text, service = 0, keyword = 0): Score =>
  (found) =>
    names(found) * 1e8 +
    (labels(found) + text(of, found) + Number(found.sameService) * service + found.keywords * keyword) * 1e3 +
    tail(found);

export const CANDIDATES: Readonly<Record<string, Score>> = {
  'matchers counted, then the shortest branch (until now)': counted(shortest),
  'the length of the matched text instead': counted(span),
  'rarity of the words in the knowledge base alone': counted(rarity),
  'the branch that matched': counted(branch),
  'that, and the name of the alert before other matchers': named(branch),
  'that, and other matchers weigh as some characters of text': together(branch),
  'that, and letters of words that a tenth of the patterns have count a quarter': together(rareInKb),
  'instead, letters of common words count a quarter (chosen)': together(telling),
  'that, and the same service weighs 10 characters': together(telling, 40),
  'that, and each keyword weighs 3 characters': together(telling, 40, 12),
};
