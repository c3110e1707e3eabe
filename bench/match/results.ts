import type { WorkerdTiming } from '../workerd/time-route.ts';
import type { HostileRow } from './hostile.ts';
import type { MatcherRow } from './matchers.ts';
import type { RecordRow } from './records.ts';
import type { TopOne } from './top-one.ts';

/** One contender's figure at one size, or the reason why it has none. */
export type ContenderResult = {
  name: string;
  note: string;
  us_per_line: number | null;
  failure: string | null;
};

export type SizeResult = {
  patterns: number;
  us_per_line: number;
  ratio_v8_loop: number;
  hits_per_line: number;
  artifact: { raw: number; gzip: number; load_ms: number; heap_mb: number; heap_after_mb: number };
  contenders: ContenderResult[];
};

/** All results of a run of the bench. */
export type Results = {
  lines: number;
  characters_per_line: number;
  sizes: SizeResult[];
  matchers: MatcherRow[];
  records: RecordRow[];
  /** Slow measurements with a single size. A quick run leaves them out. */
  hostile: HostileRow[];
  workerd: WorkerdTiming[];
  top_one: TopOne[];
};
