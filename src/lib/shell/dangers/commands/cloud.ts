import type { KnownCommand } from './known-command.ts';

const GONE = 'deletes what runs or is stored in the cloud';
const TERRAFORM = /^(?:terraform|tofu|terragrunt)$/;

/** What is rented: machines, databases, buckets, and the tools that make and unmake them. */
export const CLOUD: readonly KnownCommand[] = [
  {
    programs: /^(?:terraform|tofu|terragrunt|pulumi|cdk|sam|eksctl)$/,
    words: /^(?:run-all )?(?:destroy|down|delete)(?: |$)/,
    reason: 'deletes the infrastructure',
  },
  {
    programs: TERRAFORM,
    words: /^apply(?: |$)/,
    options: ['-destroy', '--destroy'],
    reason: 'deletes the infrastructure',
  },
  { programs: TERRAFORM, words: /^state rm /, reason: 'forgets what it has made' },
  {
    programs: /^aws$/,
    words: /^[a-z0-9-]+ (?:delete|terminate|purge|deregister)-[a-z-]+(?: |$)/,
    reason: GONE,
  },
  { programs: /^aws$/, words: /^s3 rb /, reason: GONE },
  { programs: /^aws$/, words: /^s3 rm /, options: ['--recursive'], reason: 'deletes all objects below it' },
  {
    programs: /^(?:gcloud|az|doctl|linode-cli|hcloud)$/,
    words:
      /^(?:(?!(?:describe|list|read|show|ssh|get-[a-z-]+) )[a-z][a-z0-9-]* ){1,4}(?:delete|delete-batch|purge)(?: |$)/,
    reason: GONE,
  },
  {
    programs: /^gcloud$/,
    words: /^storage rm /,
    options: ['-r', '-R', '--recursive'],
    reason: 'deletes all objects below it',
  },
  { programs: /^gsutil$/, words: /^rm /, options: ['-r', '-R'], reason: 'deletes all objects below it' },
  { programs: /^gsutil$/, words: /^rb /, reason: GONE },
  {
    programs: /^mc$/,
    words: /^r[mb] /,
    options: ['-r', '--recursive', '--force'],
    reason: 'deletes all objects below it',
  },
  {
    programs: /^s3cmd$/,
    words: /^(?:del|rm) /,
    options: ['-r', '--recursive'],
    reason: 'deletes all objects below it',
  },
  { programs: /^nomad$/, words: /^(?:job )?stop /, options: ['-purge'], reason: 'deletes the job' },
  {
    programs: /^vault$/,
    words: /^(?:kv (?:destroy|metadata delete)|secrets disable|operator seal)(?: |$)/,
    reason: 'deletes or locks secrets',
  },
];
