import type { KnownCommand } from './known-command.ts';

const PROGRAMS = /^(?:kubectl|oc)$/;

/** Kinds whose objects hold data, or other objects; `pvc/data`, `deploy,pvc` and `pvc.v1.` name them too. */
const HOLDERS =
  /^delete (?:\S*,)?(?:ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|crds?|customresourcedefinitions?)(?:[,/. ]|$)/i;

const WORKLOADS =
  /^delete (?:\S*,)?(?:deploy|deployments?|sts|statefulsets?|ds|daemonsets?|svc|services?|ing|ingress(?:es)?|secrets?|cm|configmaps?|nodes?)(?:[,/. ]|$)/i;

/** The cluster's objects, and the releases that they come from. */
export const KUBERNETES: readonly KnownCommand[] = [
  { programs: PROGRAMS, words: HOLDERS, reason: 'deletes all that is in it' },
  {
    programs: PROGRAMS,
    words: /^delete(?: |$)/,
    options: ['--all'],
    reason: 'deletes every object of that kind',
  },
  {
    programs: PROGRAMS,
    words: /^drain(?: |$)/,
    options: ['--delete-emptydir-data', '--delete-local-data'],
    reason: 'deletes what pods keep on the node',
  },
  {
    programs: PROGRAMS,
    words: WORKLOADS,
    reason: 'deletes what does not come back by itself',
    harm: 'interrupts',
  },
  {
    programs: PROGRAMS,
    words: /^delete(?: |$)/,
    options: ['-f', '--filename', '-k', '--kustomize'],
    reason: 'deletes all objects of the file',
    harm: 'interrupts',
  },
  {
    programs: PROGRAMS,
    words: /^replace(?: |$)/,
    options: ['--force'],
    reason: 'deletes the objects before it makes them anew',
    harm: 'interrupts',
  },
  {
    programs: /^helm[23]?$/,
    words: /^(?:uninstall|un|delete|del)(?: |$)/,
    reason: 'deletes the release with all its objects',
  },
];
