import { type DangerRule, hasOption, operandsOf } from './danger.ts';

/** Writable for everybody: 777, 0777, 666, a+w, o+rwx, ugo=rwx. */
const FOR_ALL = /^(?:[0-7]?[67][67][67]|[ug]*[ao][ugoa]*[+=][rXsx]*w[rwxXst]*|\+[rx]*w[rx]*)$/;
const SYSTEM = /^\/(?:bin|boot|dev|etc|home|lib|lib64|opt|root|sbin|srv|usr|var|var\/lib)?\/*\*?$/;

export const permissions: DangerRule = (command) => {
  const { name } = command;
  if (!/^(?:chmod|chown|chgrp)$/.test(name) || !hasOption(command, '-R', '--recursive')) return null;
  const [mode = '', ...targets] = operandsOf(command);
  if (name === 'chmod' && FOR_ALL.test(mode)) return { reason: 'lets everybody write there' };
  const leasts = command.args.map(({ least }) => least);
  const system = [...targets, ...leasts].find((target) => SYSTEM.test(target));
  return system ? { reason: `changes the permissions of all below ${system}` } : null;
};
