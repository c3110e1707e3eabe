import type { KnownCommand } from './known-command.ts';

const PROGRAMS = /^(?:docker|podman|nerdctl)$/;

const VOLUMES_GO = 'deletes the volumes and the data on them';

/** Containers, their images and volumes. */
export const CONTAINERS: readonly KnownCommand[] = [
  {
    programs: PROGRAMS,
    words: /^system prune$/,
    options: ['-a', '--all', '--volumes'],
    reason: 'deletes all that no running container uses',
  },
  { programs: PROGRAMS, words: /^system reset$/, reason: 'deletes all containers, images and volumes' },
  { programs: PROGRAMS, words: /^volume (?:rm|remove|prune)(?: |$)/, reason: VOLUMES_GO },
  {
    programs: /^(?:docker|podman)-compose$/,
    words: /^down(?: |$)/,
    options: ['-v', '--volumes'],
    reason: VOLUMES_GO,
  },
  {
    programs: PROGRAMS,
    words: /^(?:container )?rm .*\$\((?:docker|podman|nerdctl)␣(?:container␣)?(?:ps|ls)/,
    reason: 'deletes every container',
  },
  {
    programs: PROGRAMS,
    words: /^(?:container )?rm /,
    options: ['-v', '--volumes'],
    reason: VOLUMES_GO,
  },
  {
    programs: PROGRAMS,
    words: /^(?:stack (?:rm|remove|down)|service rm|swarm leave)(?: |$)/,
    reason: 'deletes the services',
  },
];
