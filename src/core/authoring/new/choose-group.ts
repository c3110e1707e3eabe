import type { KnownError } from '../../../generated/known-error.ts';
import { mostFrequent } from '../../../lib/util/most-frequent.ts';
import type { Settings } from '../../kb/settings/settings.ts';

/** As much of a knowledge base as says who resolves what; a compiled one has it too. */
type Resolvers = {
  entries: readonly Pick<KnownError, 'service' | 'resolution_group'>[];
  settings: Pick<Settings, 'groups'>;
};

/** Of a knowledge base without any. */
const NO_GROUP = 'unassigned';

/** Who most often resolves this service's errors; else the first group of kedb.yaml; else who resolves most of all. */
export function chooseGroup({ entries, settings }: Resolvers, service: string): string {
  const known = Object.keys(settings.groups);
  const isAllowed = (group: string) => known.length === 0 || known.includes(group);
  const groupsOf = (some: Resolvers['entries']) =>
    some.map((entry) => entry.resolution_group).filter(isAllowed);
  const own = groupsOf(entries.filter((entry) => entry.service === service));
  return mostFrequent(own) ?? known[0] ?? mostFrequent(groupsOf(entries)) ?? NO_GROUP;
}
