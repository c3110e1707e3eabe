import type { Recording } from '../recording.ts';
import allDoubled from './all-doubled.json' with { type: 'json' };
import eachAlone from './each-alone.json' with { type: 'json' };
import flapping from './flapping.json' with { type: 'json' };
import pair from './pair.json' with { type: 'json' };
import pairPaused from './pair-paused.json' with { type: 'json' };
import pairRolling from './pair-rolling.json' with { type: 'json' };
import pairSinkGone from './pair-sink-gone.json' with { type: 'json' };
import prometheusPair from './prometheus-pair.json' with { type: 'json' };
import prometheusPaused from './prometheus-paused.json' with { type: 'json' };
import prometheusRestarted from './prometheus-restarted.json' with { type: 'json' };
import restartKilled from './restart-killed.json' with { type: 'json' };
import restartWiped from './restart-wiped.json' with { type: 'json' };
import restartWithLog from './restart-with-log.json' with { type: 'json' };
import retention from './retention.json' with { type: 'json' };
import shortAlerts from './short-alerts.json' with { type: 'json' };
import sinkDeaf from './sink-deaf.json' with { type: 'json' };
import sinkGone from './sink-gone.json' with { type: 'json' };
import sinkRefuses from './sink-refuses.json' with { type: 'json' };
import sinkSlow from './sink-slow.json' with { type: 'json' };
import steady from './steady.json' with { type: 'json' };
import storm from './storm.json' with { type: 'json' };
import strangers from './strangers.json' with { type: 'json' };

/** The webhooks of real Alertmanagers: README.md. */
export const RECORDINGS = [
  allDoubled,
  eachAlone,
  flapping,
  pair,
  pairPaused,
  pairRolling,
  pairSinkGone,
  prometheusPair,
  prometheusPaused,
  prometheusRestarted,
  restartKilled,
  restartWiped,
  restartWithLog,
  retention,
  shortAlerts,
  sinkDeaf,
  sinkGone,
  sinkRefuses,
  sinkSlow,
  steady,
  storm,
  strangers,
] as unknown as readonly Recording[];
