import type { KnownCommand } from './known-command.ts';

const DATABASE_GOES = 'deletes the tables with their rows';

/** Databases that are dropped by way of a framework's own tool. */
export const FRAMEWORKS: readonly KnownCommand[] = [
  {
    programs: /^(?:rails|rake)$/,
    words: /^db:(?:\w+:)*(?:drop|reset|purge)(?: |:|$)/,
    reason: DATABASE_GOES,
  },
  { programs: /^(?:rails|rake)$/, words: /^db:schema:load(?: |$)/, reason: DATABASE_GOES },
  {
    programs: /^(?:php|artisan)$/,
    words: /^(?:\S*artisan )?(?:migrate:(?:fresh|refresh|reset)|db:wipe)(?: |$)/,
    reason: DATABASE_GOES,
  },
  {
    programs: /^(?:python[\d.]*|manage\.py|django-admin)$/,
    words: /^(?:\S*manage\.py )?(?:flush|reset_db)(?: |$)/,
    reason: DATABASE_GOES,
  },
  { programs: /^(?:npx|prisma)$/, words: /^(?:prisma )?migrate reset(?: |$)/, reason: DATABASE_GOES },
];
