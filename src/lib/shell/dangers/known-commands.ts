import { hasOption, operandsOf, valuesOf } from '../running/options.ts';
import { familyOf } from '../running/programs.ts';
import { unwrap } from '../running/unwrap.ts';
import { type DangerRule, feedersOf, type Harm, type ShellCommand, type Verdict } from '../script.ts';

/** A case in the table below: words and options that make a program harmful. */
type KnownCommand = Verdict & {
  /** These match the first words without options and their values: `delete pvc`. A space inside a word is `␣`. */
  words: RegExp;
  /** This matches anywhere in the words, including options. */
  anywhere: RegExp;
  /** The command needs one of `options`, if there are any, and none of `without`. */
  options: readonly string[];
  without: readonly string[];
};

/** Finds commands whose words are dangerous. */
export const knownCommands: DangerRule = (command) => {
  if (hasOption(command, '--help', '--dry-run', '--dryrun', '--simulate', '--test', '--what-if')) return null;
  const family = familyOf(command.name);
  const known = KNOWN.get(family);
  const operands = asLine(operandsOf(command));
  const row = known?.find((one) => applies(one.known, command, operands))?.known;
  if (row) return row.harm !== 'unread' && isForTests(row.words, command, operands) ? null : row;
  if (known || TELLERS.test(family) || unwrap(command)) return null;
  return guess(command, `${family.replaceAll(/[-_]/g, ' ')} ${operands}`);
};

/** These programs only print something, or they remove files that come back: `man rm`, `pip cache purge`. */
const TELLERS =
  /^(?:\[|ack|alias|apropos|brew|cargo|cat|echo|export|gem|go|grep|head|help|history|info|less|logger|ls|man|npm|pgrep|pip|pnpm|printf|rg|tail|test|type|whatis|whereis|which|xargs|yarn)$/;

/** Judges an unlisted program by its name and its first words: `k3s-uninstall.sh`, `acme db destroy x`. */
function guess(command: ShellCommand, line: string): Verdict | null {
  if (!GUESSED.test(line) || isForTests(GUESSED, command, line)) return null;
  return { reason: 'deletes what may not come back', harm: 'unknown' };
}

const GUESSED =
  /^(?:\S+ ){0,2}?(?:\w+:)?(?:decommission|delete(?:-?all)?|destroy|drop(?:-?all)?|erase|nuke|purge|uninstall|wipe)(?: |$)/i;

/** Names with these words belong to things that people throw away. */
const FOR_TESTS =
  /(?:^|[-_./:=])(?:ci|demo|e2e|playground|preview|sandbox|scratch|te?mp|tests?|testing|throwaway)(?:$|[-_./:\d])/i;

/** Whether everything that the command deletes is for tests, or is in a namespace for tests. */
function isForTests(words: RegExp, command: ShellCommand, operands: string): boolean {
  const scope = valuesOf(command, '-n', '--namespace', '--env', '--environment');
  const targets = operands.slice(words.exec(operands)?.[0].length ?? 0).split(' ');
  return [scope, targets].some((names) => names.length > 0 && names.every((name) => FOR_TESTS.test(name)));
}

function applies(row: KnownCommand, command: ShellCommand, operands: string): boolean {
  const { words, anywhere, options, without } = row;
  const sent = /^(?:curl|wget|nc|ncat)$/.test(command.name) ? feedersOf(command) : [];
  const given = [...sent, command].flatMap(({ args }) => args.map(({ value }) => value));
  const isMeant = words.test(operands) && anywhere.test(asLine(given));
  return (
    isMeant && !hasOption(command, ...without) && (options.length === 0 || hasOption(command, ...options))
  );
}

/** Joins words by spaces. A space within a word becomes `␣`, so one word never looks like several. */
function asLine(words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/\s/g, '␣')).join(' ');
}

const CASE =
  /^(?<programs>[^:]+):(?: ~(?<anywhere>.+?)| (?!with)(?<words>.+?))?(?: with (?<options>-.+?))?(?: without (?<without>-.+?))?$/;

/** Reads `programs: words with -one --of without -any --of; more programs: … → harm: reason`. Only programs and a reason are required. */
function readRow(row: string): { family: string; known: KnownCommand }[] {
  const [cases = '', effect = ''] = row.split(' → ');
  const [, harm = 'destructive', reason = ''] =
    /^(?:(disruptive|unknown|unread|script): )?(.+)$/.exec(effect) ?? [];
  return cases.split('; ').flatMap((one) => {
    const groups = CASE.exec(one)?.groups;
    if (!groups) throw new Error(`invalid row in the table of commands: ${row}`);
    const { programs = '', words, anywhere = '', options, without } = groups;
    const list = (names = '') => names.split(' ').filter((name) => name !== '');
    const matching = words === undefined ? '^' : `^(?:${words})(?: |$)`;
    const texts = { words: new RegExp(matching, 'i'), anywhere: new RegExp(anywhere, 'i') };
    const known = { ...texts, options: list(options), without: list(without), reason, harm: harm as Harm };
    return list(programs).map((program) => ({ family: familyOf(program), known }));
  });
}

const STORES =
  'postgresql|postgres|mysqld?|mariadb|mongod?|redis|redis-server|etcd|rabbitmq-server|rabbitmq|kafka|zookeeper|cassandra|elasticsearch';
const NEEDED = 'firewalld|nftables|iptables|ufw|sshd?|docker|containerd|kubelet';
const BACK =
  'pods?|po|jobs?|replicasets?|rs|events?|ev|leases?|endpoints?|ep|volumeattachments?|certificaterequests?|challenges?';
const SHARED = 'main|master|develop|trunk|prod(?:uction)?|release\\S*';
const REMOVAL =
  '(?:\\S+ )?(?:\\w+:)?(?:delete|del|destroy|drop|purge|remove|reset|rm|undefine|uninstall|wipe)';

/** Silences, locks and open searches are there to be deleted. */
const DELETE = '^(?!.*/(?:_search/scroll|silences?|locks?)/)(?:.* )?(?:-\\w*X|--request)[ =]?DELETE\\b';

/** A folder of the host that a container may write. `:ro` and `,readonly` allow only reading. */
const HOST_FOLDER =
  '(?:-v|--volume|--mount)[= ]?(?!\\S{0,99}[:,](?:ro|readonly)\\b)(?:\\S{0,99}(?:source|src)=)?(?:~|/(?:(?:bin|boot|dev|etc|home|lib|opt|proc|root|run|sbin|srv|sys|usr|var|var/lib|(?:var/)?run/docker\\.sock)/?)?)[:, ]';
const RUNS = '(?:\\S+ ){0,9}?(?:run|create|exec) ';

/**
 * The words are a regular expression for the first words, or after `~` for any part of the command. The first match applies. The rows stand by
 * area: containers, clusters, clouds, databases, downloads, copies, disks, Git, the host. lib/sql reads SQL, and files.ts covers writes to a disk.
 */
const TABLE = String.raw`
docker podman nerdctl: system prune with -a --all --volumes without --filter → deletes everything that no running container uses
docker podman nerdctl: (?:(?:container|image) )?rmi? (?:[^$\x60 ]\S* )*[$\x60]\(?\w+␣(?:(?:container␣|image␣)?ls|ps|images)(?:␣-\w+)*(?:␣\|␣(?:awk|cut|tail)[^|]*)*[)\x60] → deletes every container or image
docker-compose podman-compose: ~(?:^| )rm (?:\S+ )*-[a-z]*v; docker podman nerdctl docker-compose podman-compose: (?:container )?rm|down with -v --volumes; docker podman nerdctl: volume (?:rm|remove|prune)(?! \$\(\S*dangling=true\)); docker podman nerdctl: system reset → deletes the volumes and the data on them
crictl: rmi? with --prune -a --all → disruptive: deletes all that no container uses
docker podman nerdctl: ~^(?=.*[ ␣;&|](?:rm|unlink|shred|find|truncate|dd|mkfs\S{0,9})[ ␣])${RUNS}.*${HOST_FOLDER} → deletes files of the host, by way of a mounted folder
docker podman nerdctl: ~^${RUNS}(?:.* )?(?:${HOST_FOLDER}|--privileged|--(?:pid|userns)[= ]host|--cap-add[= ](?:ALL|SYS_\w+)) → disruptive: can change all of the host
docker podman nerdctl: ~^(?=.*[ ␣;&|](?:(?:rm|unlink|shred|truncate)[ ␣]|-delete(?:[ ␣]|$)))${RUNS}.*(?:-v|--volume|source|src)[= ]?[/~][^:, ]{1,200}[:, ](?!\S{0,99}\bro\b) → unknown: may delete files of the host, by way of a mounted folder
kubectl oc: delete (?:\S*,)?(?:ns|namespaces?|projects?|pvc?|persistentvolume(?:claim)?s?|crds?|customresourcedefinitions?)(?:[,/.]\S*)? → deletes everything in it
kubectl oc: delete with --all → deletes every object of that kind
kubectl oc: drain with --delete-emptydir-data --delete-local-data --force --disable-eviction → deletes what pods keep on the node, or pods that nothing brings back
kubectl oc: delete (?:pods?|po)[ /](?:\S*-)?(?:${STORES})\S* with --force → ends a database that may still write
kubectl oc: ~^(?:\S+ )*scale .*--replicas[= ]0(?: |$) → disruptive: stops all its pods
kubectl oc: ~finalizers":␣?(?:null|\[\])|/finalize(?: |$) → deletes without the cleaning up that something waits for
kubectl oc: rollout undo → disruptive: goes back to a version that somebody has replaced
kubectl oc: delete (?!\$|(?:(?:${BACK}),?)+(?:[/. ]|$))\S+; kubectl oc: delete with -f --filename -k --kustomize; kubectl oc: replace with --force → disruptive: deletes objects, and nothing or only a new file brings them back
helm: uninstall|un|delete|del → deletes the release with all its objects
terraform tofu terragrunt pulumi cdk sam eksctl: (?:run-all )?(?:destroy|down|delete|stack rm); terraform tofu terragrunt: apply with -destroy --destroy → deletes the infrastructure
terraform tofu terragrunt: state rm(?! (?:null_resource|random_\w+|time_\w+)\.) → removes resources from the state
aws: [a-z0-9-]+ (?:delete|terminate|purge|deregister)-(?!tags?(?: |$)|messages?(?: |$)|alarms(?: |$)|targets(?: |$))[a-z-]+|kms schedule-key-deletion|s3 rb; gcloud az doctl linode-cli hcloud: (?:(?!(?:describe|list|read|show|ssh|get-[a-z-]+) )[a-z][a-z0-9-]* ){1,4}(?:delete|delete-batch|purge); gsutil: rb → deletes resources in the cloud
aws: ec2 stop-instances; gcloud: compute instances (?:stop|suspend); az: vm(?:ss)? (?:stop|deallocate); aws: ~(?:desiredSize|minSize)=0|--desired-c\w+[= ]0(?: |$) → disruptive: stops the machines
gcloud gsutil s3cmd: (?:storage )?rm|del with -r -R --recursive; aws: s3 rm with --recursive; mc: r[mb] with -r --recursive --force; rclone: purge|delete without -n → deletes all objects below it
argocd borg doctl flux fly flyctl gh glab heroku influx nats patronictl pulsar-admin restic vercel velero wrangler k0s k3d kind kops kubeadm pct qm talosctl virsh xe: ${REMOVAL}; nomad: (?:job )?stop with -purge; nomad: system gc; dropuser userdel deluser:; ansible: ~(?:^|[ ␣])state=absent; docker podman nerdctl: stack (?:rm|remove|down)|service rm|swarm leave; vault: kv (?:destroy|metadata delete)|secrets disable|operator seal; vault: lease revoke with -prefix -force → deletes what does not come back by itself
redis-cli valkey-cli keydb-cli: flush(?:all|db)|eval(?:sha)? \S*flush(?:all|db).*|(?:del|unlink) \*$|cluster (?:reset|flushslots) → deletes every key
rabbitmqctl: (?:force_)?reset|delete_(?:vhost|queue|user)|purge_queue(?! celeryev\.); rabbitmqadmin: delete|purge; celery: (?:\S+ )?purge; kafka-topics: with --delete; kafka-consumer-groups: with --delete --delete-offsets --execute → deletes unread messages, or the offsets of the consumers
etcdctl: del with --prefix --from-key; consul: kv delete with -recurse --recurse; zkCli zookeeper-shell: (?:.* )?(?:deleteall|rmr) → deletes many keys at once
consul etcdctl nodetool: (?:operator raft )?remove-peer|member remove|leave|decommission|removenode|assassinate → takes a server and its data out of the cluster
dropdb pg_dropcluster pg_resetwal: without -n; mysqladmin: (?:.* )?drop; alembic liquibase flyway: (?:\S+ )?(?:downgrade|drop-?all|clean); python manage.py django-admin: (?:\S*manage\.py )?(?:flush|reset_db|migrate \S+ zero); prisma: migrate reset; mongorestore: with --drop; rails rake: db:(?:(?:\w+:)*(?:drop|reset|purge)(?::\S*)?|schema:load); php artisan: (?:\S*artisan )?(?:migrate:(?:fresh|refresh|reset)|db:wipe) → deletes the database, or a part of it
redis-cli valkey-cli keydb-cli: shutdown|debug (?:segfault|panic|sleep); rabbitmqctl pg_ctl mysqladmin: (?:\S+ )?(?:stop|shutdown); nginx haproxy: ~(?:^| )-s(?: ?(?:stop|quit)|[ft])(?: |$); aws: (?:rds|redshift|elasticache|docdb|neptune) reboot-\S+; gcloud: sql instances restart → disruptive: stops or restarts the server
psql: with -f --file; crontab: \S+ without -l -e -r; at batch enable: with -f → script: runs a file, which is not read here
curl: ~_cluster/settings .*allocation\S*:␣?"none"; curl: ~/_close(?:[?\s]|$) → disruptive: stops the moving of shards, or closes the index
curl: ~${DELETE}.*/(?:_all|[\w.-]*\*[\w.*-]*)(?:[?#]\S*)?(?: |$) → deletes every index of that name
curl: ~/_delete_by_query(?:[?\s]|$); curl: ~${DELETE}; wget: ~--method[= ]DELETE\b; http https xh: (?:\S+ )?DELETE → unknown: deletes what that address names
curl: ~(?:^| )(?:-\w*T|--upload-file)[= ]?(?:/(?:etc|root|home|proc)|~)/|[@<](?:/(?:etc|root|home|proc)|~)/; wget: ~--(?:post|body)-file[= ](?:/(?:etc|root|home|proc)|~)/; curl nc ncat rsync scp wget: ~(?:^| )(?:/etc/g?shadow|/proc/\w+/environ)(?: |$) → sends a file that may have secrets to another host
kubectl oc: ~^(?:\S+ ){0,9}?(?:apply|create|replace) (?:.* )?(?:-f|--filename|-k|--kustomize)[= ]?(?:https?:|ssh:|git@|[\w-]+(?:\.[\w-]+)+/); helm: ~^(?:\S+ ){0,9}?(?:install|upgrade) (?:.* )?(?:https?|oci): → script: applies a download, which is not read here
tar: ~^(?=.*(?:-C|--directory)[= ]?/(?:etc|usr|boot)?/?(?: |$))(?:-?[a-z]{0,9}x|.* (?:-[a-z]{0,9}x|--extract)); rsync: \S+ (?:.* )?/(?:(?:etc|usr|boot|bin|sbin|lib)/?)?$ → unknown: may overwrite files that the system needs
rsync: (?!(?:\./)?(?:_site|build|dist|out|public|target)/? ).* with --delete --del --delete-before --delete-during --delete-delay --delete-after --delete-excluded without -n; rclone: sync without -n; mc: mirror with --remove; aws gsutil gcloud: (?:s3 |storage )?r?sync with --delete -d --delete-unmatched-destination-objects without -n → deletes files that only the target has
rsync: with --remove-source-files without -n → deletes its source
mkfs mke2fs mkswap mkdosfs mkntfs blkdiscard pvcreate pvremove: (?:.* )?(?:/dev/|UUID=|LABEL=|\$)\S* without -n -V --version; wipefs: with -a --all -o --offset; nvme: format|sanitize; hdparm: ~security-erase; cryptsetup: luksFormat|erase|luksErase|luksKillSlot; mdadm: with --zero-superblock --create → wipes the disk, or makes its data unreadable
parted: (?:.* )?(?:rm|mklabel|mktable|mkpart|resizepart); sgdisk: with -Z --zap-all -z --zap -o --clear -d --delete -n --new; sfdisk: with --delete --wipe → changes the partitions of the disk
lvremove vgremove:; zpool: destroy|labelclear; zfs: destroy without -n; btrfs: sub(?:volume|vol)? delete; rbd ceph: rm|remove|osd (?:pool (?:delete|rm)|out|purge|destroy)|pool (?:delete|rm) → deletes a volume or a pool with its data
lvreduce: without -r --resizefs; resize2fs: \S+ \d+\w?; zfs: rollback; xfs_repair: with -L → may discard data that was written already
git: push with --mirror --delete -d --prune; git: push(?:(?: \S+)?$| \S+(?: \S+)* (?:\S+:)?(?:${SHARED})) with -f --force; git: push \S+(?: .*)? [+:]\S+; git: branch (?:\S+ )*(?:${SHARED}) with -D -d --delete; git: filter-branch|filter-repo|reflog expire → overwrites or deletes the work of others
git: reset with --hard; git: clean with -f --force without -n; git: (?:checkout|restore)(?: \S+)* (?:\.|:/)$; git: stash (?:clear|drop) → discards uncommitted changes
iptables ip6tables: (?:INPUT|FORWARD|OUTPUT|$) with -F --flush -X; nft: flush ruleset; ufw: disable|reset; setenforce: 0; passwd: with -d --delete → switches a protection of the host off
ufw: (?:deny|reject) (?:in )?(?:22|ssh|openssh)(?:/tcp)?; iptables ip6tables: INPUT (?:DROP|REJECT) with -P --policy; ip route ifdown: del(?:ete)?|eth\d+|(?:link|l) (?:del(?:ete)?|set (?:dev )?\S+ down)|(?:addr|address|a) flush|(?:route|r) (?:flush|del default) → disruptive: takes the host off the network
crontab: with -r; at: with -r -d; atrm: → deletes scheduled jobs
apt apt-get aptitude dnf yum zypper snap: (?:purge|remove|erase) without -s; rpm dpkg: with -e --erase -P --purge -r --remove → disruptive: removes programs
swapoff: with -a; sysctl: ~drop_caches → disruptive: slows or ends what needs the memory
journalctl: ~--vacuum-(?:size=(?:\d+[BK]?|\d{1,2}M)|time=\d+(?:s|m|min|h)?)(?: |$) → deletes nearly all of the journal
chmod: ~(?:^| )(?:(?:[goa]*u[ugoa]*|a)?[+=][rwxXt]*s\S*|0*[4-7][0-7]{3}) → lets everybody run it with the rights of its owner
umount: with -f -l -a --force --lazy --all → unknown: may lose what a program has not written yet
emacs: ~(?:^| )--?(?:eval|execute|funcall|load|script|f|l)(?:[= ]|$); ex nvim vi view vim: ~!|system\(|(?:^|[ +:])(?:py\w*|lua|perl|ruby|so|source|call|exe\w*)(?:␣|$)|(?:^| )-\w*S; less man more: ~(?:^| )\+\S*!; awk gawk mawk: ~(?:^|[;{}'␣ ])print[^;}|"]*(?:"[^"]*"[^;}|"]*)*\|&?␣*"|\|&?␣*getline|\bsystem␣*\(; gsed sed: ~(?:^| |[;{}\d$/!])e(?:[ ␣;}]|$)|(?:^|[ ;{}␣\d$/])s([^\w\s])(?:(?!\1).){0,99}\1(?:(?!\1).){0,99}\1\w{0,9}e; powershell pwsh: ~(?:^| )-[ce]\w*; bind: with -x; psql mysql mariadb: ~\\!|(?:^| |;␣*)system␣|to␣program␣|\bdo␣\$.*\bexecute␣; sqlite3: ~\.(?:shell|system)␣; man: ~(?:^| )(?:-\w*[PH]|--pager)[ =]?; nodejs: ~child_process; lua luajit Rscript: with -e; deno: eval; bun: with -e -p; split: ~--filter; zip: ~-\w*TT; make: ~(?:^| )(?:-f|--file|--makefile)[= ]?-(?: |$); expect: with -c; gdb: ~(?:^| |␣)(?:call|python|py|shell|source)␣|system␣*\( → unread: runs code of another language that cannot be read
chmod: ~(?:^| )[ugoa]*-r?w?x \S*/s?bin/; chattr: ~(?:^| )[+=]\w*[ia]; mount: ~remount,(?:\S{0,99},)?ro(?:[, ]|$) → disruptive: lets nobody run or write a file
env export sudo doas: ~(?:^| )(?:LD_(?:AUDIT|LIBRARY_PATH|PRELOAD)=(?!\$|/(?:lib\w*|opt|usr)/)|PATH=(?:\S*:)?(?:/(?:var/)?tmp|/dev/shm|\.|[\w-])) → unread: may run other programs than it names
mv: .+ /dev/null$; shred: ~. without --version; openssl: ~-in (\S+) (?:.* )?-out \1(?: |$) → destroys the files beyond recovery
systemctl: stop (?:.* )?(?:${NEEDED}|${STORES})(?:@\S*)?(?:\.service)?; service rc-service: (?:${NEEDED}|${STORES}) stop; docker podman nerdctl docker-compose podman-compose: (?:container )?(?:stop|kill) (?:.* )?(?:\S*[-_])?(?:${NEEDED}|${STORES})(?:[-_]\S*)?; docker-compose podman-compose: down → disruptive: stops a service that others need
pkill: with -u --euid -U --uid without -H -S; pkill killall: (?:[^ ][*+]?|java|node|perl|php|python[\d.]*|ruby|sh|bash|${NEEDED}|${STORES}) without -H -S; systemctl: (?:disable|mask)(?! \S+\.timer)|poweroff|reboot|halt|kexec|isolate|emergency|rescue; celery: (?:\S+ )?control shutdown; monit pm2 supervisorctl: (?:delete|shutdown|stop)(?: all|$); docker podman nerdctl: (?:container )?(?:stop|kill) (?:[^$\x60 ]\S* )*[$\x60]\(?\w+␣(?:container␣ls|ps)(?:␣-\w+)*[)\x60] → disruptive: stops more than this error needs
shutdown: without -c; reboot halt poweroff:; init telinit: [016]; ipmitool vmware-cmd: (?:.* )?(?:power (?:off|cycle|reset|soft)|stop|suspend) → disruptive: stops the host
kill: ~ -1$|^(?:-(?:s )?(?:SIG)?(?:9|15|KILL|TERM|INT|QUIT) )?(?:-- )?1$; killall: $ → disruptive: ends every process, or the one that all need
`;

const KNOWN = Map.groupBy(TABLE.trim().split('\n').flatMap(readRow), ({ family }) => family);
