import type { KnownError } from '../../../generated/known-error.ts';
import { mostFrequent } from '../../../lib/util/lists.ts';
import type { Settings } from '../../kb/settings/settings.ts';

/** The parts of a knowledge base that say who resolves which errors. A compiled one has them, too. */
type Resolvers = {
  entries: readonly Pick<KnownError, 'service' | 'resolution_group'>[];
  settings: Pick<Settings, 'groups'>;
};

/** For a knowledge base without groups. */
const NO_GROUP = 'unassigned';

/** The most frequent group of this service, else the first group in kedb.yaml, else the most frequent group of all. */
export function chooseGroup({ entries, settings }: Resolvers, service: string): string {
  const known = Object.keys(settings.groups);
  const isAllowed = (group: string) => known.length === 0 || known.includes(group);
  const groupsOf = (some: Resolvers['entries']) =>
    some.map((entry) => entry.resolution_group).filter(isAllowed);
  const own = groupsOf(entries.filter((entry) => entry.service === service));
  return mostFrequent(own) ?? known[0] ?? mostFrequent(groupsOf(entries)) ?? NO_GROUP;
}
