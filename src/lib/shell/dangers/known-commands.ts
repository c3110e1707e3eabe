import { familyOf, hasOption, operandsOf } from '../running/options.ts';
import type { ShellCommand } from '../script.ts';
import type { DangerRule, Harm, Verdict } from './danger.ts';

/** A row of the table below: words and options that make a program harmful. */
type KnownCommand = Verdict & {
  /** The first words, without options and their values: `delete pvc`. A space inside a word is `␣`. */
  words: RegExp | null;
  /** A match anywhere in the words, including options. */
  anywhere: RegExp | null;
  /** Requires one of `options`, if there are some, and none of `without`. */
  options: readonly string[];
  without: readonly string[];
};

/** Commands that are dangerous by their words. */
export const knownCommands: DangerRule = (command) => {
  const known = KNOWN.get(familyOf(command.name));
  if (!known || hasOption(command, '--help', '--dry-run')) return null;
  const operands = asLine(operandsOf(command));
  return known.find((row) => applies(row, command, operands)) ?? null;
};

function applies(row: KnownCommand, command: ShellCommand, operands: string): boolean {
  const { words, anywhere, options, without } = row;
  if (words && !words.test(operands)) return false;
  if (anywhere && !anywhere.test(asLine(command.args.map(({ value }) => value)))) return false;
  if (hasOption(command, ...without)) return false;
  return options.length === 0 || hasOption(command, ...options);
}

/** The words joined by spaces. A space within a word becomes `␣`, so that a text does not look like several words. */
function asLine(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/\s/g, '␣')).join(' ');
}

const ROW =
  /^(?<programs>[^:]+):(?: ~(?<anywhere>.+?)| (?!with)(?<words>.+?))?(?: with (?<options>-.+?))?(?: without (?<without>-.+?))? → (?:(?<harm>disruptive|unknown): )?(?<reason>.+)$/;

/** `programs: words with -one --of without -any --of → harm: reason`. Only the programs and the reason are required. */
function readRow(row: string): [programs: string[], KnownCommand] {
  const groups = ROW.exec(row)?.groups;
  if (!groups) throw new Error(`invalid row in the table of commands: ${row}`);
  const { programs = '', words, anywhere, options, without, harm, reason = '' } = groups;
  const known = {
    words: words === undefined ? null : new RegExp(`^(?:${words})(?: |$)`, 'i'),
    anywhere: anywhere === undefined ? null : new RegExp(anywhere, 'i'),
    options: options?.split(' ') ?? [],
    without: without?.split(' ') ?? [],
    reason,
    harm: (harm ?? 'destructive') as Harm,
  };
  return [programs.split(' '), known];
}

/** The words are a regular expression for the first words, or after `~` for any part of the command. The first match applies. */
const TABLE = String.raw`
# Containers, their images and volumes.
docker podman nerdctl: system prune with -a --all --volumes → deletes everything that no running container uses
docker podman nerdctl: system reset → deletes all containers, images and volumes
docker podman nerdctl: volume (?:rm|remove|prune) → deletes the volumes and the data on them
docker-compose podman-compose: down with -v --volumes → deletes the volumes and the data on them
docker podman nerdctl: (?:container )?rm .*\$\((?:docker|podman|nerdctl)␣(?:container␣)?(?:ps|ls).* → deletes every container
docker podman nerdctl: (?:container )?rm with -v --volumes → deletes the volumes and the data on them
docker podman nerdctl: stack (?:rm|remove|down)|service rm|swarm leave → deletes the services
# Objects of a cluster, and their releases. pvc/data, deploy,pvc and pvc.v1. name a kind too.
kubectl oc: delete (?:\S*,)?(?:ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|crds?|customresourcedefinitions?)(?:[,/.]\S*)? → deletes everything in it
kubectl oc: delete with --all → deletes every object of that kind
kubectl oc: drain with --delete-emptydir-data --delete-local-data → deletes the local data of the pods
kubectl oc: delete (?:\S*,)?(?:deploy|deployments?|sts|statefulsets?|ds|daemonsets?|svc|services?|ing|ingress(?:es)?|secrets?|cm|configmaps?|nodes?)(?:[,/.]\S*)? → disruptive: deletes an object that does not come back by itself
kubectl oc: delete with -f --filename -k --kustomize → disruptive: deletes all objects of the file
kubectl oc: replace with --force → disruptive: deletes the objects before it recreates them
helm: uninstall|un|delete|del → deletes the release with all its objects
# Cloud resources: machines, databases, buckets, and the tools that manage them.
terraform tofu terragrunt pulumi cdk sam eksctl: (?:run-all )?(?:destroy|down|delete) → deletes the infrastructure
terraform tofu terragrunt: apply with -destroy --destroy → deletes the infrastructure
terraform tofu terragrunt: state rm → removes resources from the state
aws: [a-z0-9-]+ (?:delete|terminate|purge|deregister)-[a-z-]+|s3 rb → deletes resources in the cloud
aws: s3 rm with --recursive → deletes all objects below it
gcloud az doctl linode-cli hcloud: (?:(?!(?:describe|list|read|show|ssh|get-[a-z-]+) )[a-z][a-z0-9-]* ){1,4}(?:delete|delete-batch|purge) → deletes resources in the cloud
gcloud gsutil s3cmd: (?:storage )?rm|del with -r -R --recursive → deletes all objects below it
gsutil: rb → deletes resources in the cloud
mc: r[mb] with -r --recursive --force → deletes all objects below it
nomad: (?:job )?stop with -purge → deletes the job
vault: kv (?:destroy|metadata delete)|secrets disable|operator seal → deletes or locks secrets
# Databases, caches and queues. statements.ts reads SQL.
redis-cli valkey-cli keydb-cli: flush(?:all|db)|eval(?:sha)? \S*flush(?:all|db).*|(?:del|unlink) \*$ → deletes every key
redis-cli valkey-cli keydb-cli: shutdown|debug (?:segfault|panic|sleep) → disruptive: stops the server
rabbitmqctl: (?:force_)?reset|delete_(?:vhost|queue|user)|purge_queue → deletes unread messages
rabbitmqadmin: delete|purge → deletes unread messages
celery: (?:\S+ )?purge → deletes pending tasks
kafka-topics: with --delete → deletes the topic with its messages
kafka-consumer-groups: with --delete --delete-offsets --execute → loses the offsets of the consumers
etcdctl: del with --prefix --from-key → deletes many keys at once
consul: kv delete with -recurse --recurse → deletes many keys at once
zkCli: (?:.* )?(?:deleteall|rmr) → deletes many nodes at once
influx: delete|bucket delete → deletes the data
dropdb pg_dropcluster pg_resetwal: without -n → deletes the database, or a part of it
dropuser: → deletes the user
mysqladmin: (?:.* )?drop → deletes the database
mysqladmin: (?:.* )?shutdown → disruptive: stops the server
rails rake: db:(?:(?:\w+:)*(?:drop|reset|purge)(?::\S*)?|schema:load) → deletes the tables with their rows
php artisan: (?:\S*artisan )?(?:migrate:(?:fresh|refresh|reset)|db:wipe) → deletes the tables with their rows
python manage.py django-admin: (?:\S*manage\.py )?(?:flush|reset_db) → deletes the tables with their rows
npx prisma: (?:prisma )?migrate reset → deletes the tables with their rows
curl: ~(?:^| )(?:-\w*X|--request)[ =]?DELETE\b.*/(?:_all|[\w.-]*\*[\w.*-]*)(?:[?#]\S*)?(?: |$) → deletes every index of that name
curl: ~(?:^| )(?:-\w*X|--request)[ =]?DELETE\b → unknown: deletes the resource at that address
# Copies that also delete at the target.
rsync: with --delete --del --delete-before --delete-during --delete-delay --delete-after --delete-excluded without -n → deletes files at the target that the source does not have
rsync: with --remove-source-files without -n → deletes its source
aws: s3 sync with --delete without --dryrun → deletes files at the target that the source does not have
gsutil: rsync with -d without -n → deletes files at the target that the source does not have
gcloud: storage rsync with --delete-unmatched-destination-objects → deletes files at the target that the source does not have
rclone: sync without -n → deletes files at the target that the source does not have
rclone: purge|delete without -n → deletes all below it
mc: mirror with --remove → deletes files at the target that the source does not have
# Disks, volumes, pools and file systems. files.ts covers writes to a disk. mkfs on a file is harmless.
mkfs mke2fs mkswap mkdosfs mkntfs blkdiscard pvcreate pvremove: (?:.* )?(?:/dev/|UUID=|LABEL=|\$)\S* without -n -V --version → wipes the disk
wipefs: with -a --all -o --offset → wipes the disk
nvme: format|sanitize → wipes the disk
hdparm: ~security-erase → wipes the disk
parted: (?:.* )?(?:rm|mklabel|mktable|mkpart|resizepart) → changes the partitions of the disk
sgdisk: with -Z --zap-all -z --zap -o --clear -d --delete -n --new → changes the partitions of the disk
sfdisk: with --delete --wipe → changes the partitions of the disk
lvremove vgremove: → deletes the volume and the data on it
lvreduce: without -r --resizefs → cuts off the end of the file system
lvm: (?:lv|vg|pv)remove → deletes the volume and the data on it
zpool: destroy|labelclear → deletes the pool
zfs: destroy without -n → deletes the data set
zfs: rollback → discards the data written since the snapshot
btrfs: sub(?:volume|vol)? delete → deletes the subvolume and the data on it
cryptsetup: luksFormat|erase|luksErase|luksKillSlot → makes the data on the disk unreadable
mdadm: with --zero-superblock --create → loses the data on the array
rbd ceph: rm|remove|osd (?:pool (?:delete|rm)|purge|destroy)|pool (?:delete|rm) → deletes the data
# Git: commits of others, and uncommitted work.
git: push with -f --force --mirror --delete -d --prune → overwrites or deletes pushed commits
git: push \S+(?: .*)? [+:]\S+ → overwrites or deletes pushed commits
git: reset with --hard → discards uncommitted changes
git: clean with -f --force without -n → discards uncommitted changes
git: (?:checkout|restore)(?: \S+)* (?:\.|:/)$ → discards uncommitted changes
git: stash (?:clear|drop) → discards stashed changes
git: filter-branch|filter-repo|reflog expire → rewrites the history
# The host: power, users, firewall. The process -1 means all processes (POSIX kill).
iptables ip6tables: with -F --flush -X → drops the firewall rules
nft: flush ruleset → drops the firewall rules
ufw: disable|reset → drops the firewall rules
crontab: with -r → deletes all jobs of the user
userdel deluser: → deletes the user
mv: .+ /dev/null$ → destroys the files
shred: ~. without --version → overwrites the files beyond recovery
systemctl: disable|mask|poweroff|reboot|halt|kexec|isolate|emergency|rescue → disruptive: stops more than this error needs
systemctl: stop (?:.* )?(?:firewalld|nftables|iptables|ufw|sshd?|docker|containerd|kubelet)(?:\.service)? → disruptive: stops a service that other services need
systemctl: stop (?:.* )?(?:postgresql|postgres|mysqld?|mariadb|mongod|redis|redis-server|etcd|rabbitmq-server|kafka|elasticsearch)(?:@\S*)?(?:\.service)? → disruptive: stops the database
shutdown: without -c → disruptive: stops the host
reboot halt poweroff: → disruptive: stops the host
init telinit: [016] → disruptive: stops the host
kill: ~ -1$ → disruptive: ends every process
`;

const KNOWN = new Map<string, KnownCommand[]>();
for (const row of TABLE.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
  const [programs, known] = readRow(row);
  for (const program of programs) KNOWN.set(program, [...(KNOWN.get(program) ?? []), known]);
}
