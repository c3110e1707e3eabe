import type { Argument, ShellCommand } from '../script.ts';

/** How a program reads its options. */
type OptionSyntax = {
  /** Options with a value: `-u`, `--user`, and `-p?` if the value must be in the same word. */
  valued: ReadonlySet<string>;
  /** `-auto-approve` is one option, not letters. */
  hasLongDash: boolean;
};

/** An option of a command: `-rf` is `-r` and `-f`. */
export type Option = { name: string; value: Argument | null };

type CommandLine = {
  options: readonly Option[];
  /** Words that are neither options nor values of options. */
  operands: readonly Argument[];
};

/** The options and operands of a command, in any order, as its program reads them. */
export function lineOf({ name, args }: Pick<ShellCommand, 'name' | 'args'>): CommandLine {
  const syntax = syntaxOf(name);
  const options: Option[] = [];
  const operands: Argument[] = [];
  for (let at = 0; at < args.length; at++) {
    const leading = readLeadingOptions(args, syntax, at);
    options.push(...leading.options);
    at = leading.next;
    operands.push(...args.slice(at, leading.isEnded ? undefined : at + 1));
    if (leading.isEnded) break;
  }
  return { options, operands };
}

export function operandsOf(command: ShellCommand): string[] {
  return lineOf(command).operands.map(({ value }) => value);
}

/** Whether a command has one of the options: `-r` also as `-fr`, `--force` also as `--force=true`. `--dry-run=none` does not count. */
export function hasOption(command: ShellCommand, ...wanted: readonly string[]): boolean {
  const { options } = lineOf(command);
  return options.some(
    ({ name, value }) => wanted.includes(name) && !/^(?:false|none)$/.test(value?.value ?? ''),
  );
}

/** All values of an option. */
export function valuesOf(command: ShellCommand, ...wanted: readonly string[]): string[] {
  return valuesIn(lineOf(command).options, wanted).map(({ value }) => value);
}

export function valuesIn(options: readonly Option[], wanted: readonly string[]): Argument[] {
  return options.flatMap(({ name, value }) => (value && wanted.includes(name) ? [value] : []));
}

/** The options that start at a word, and their end. After `--`, no word is an option (POSIX 12.2). */
export function readLeadingOptions(args: readonly Argument[], syntax: OptionSyntax, from = 0) {
  const options: Option[] = [];
  let next = from;
  for (let word = args[next]; word && /^-./.test(word.value); word = args[next]) {
    next++;
    if (word.value === '--') return { options, next, isEnded: true };
    const isLong = word.value.startsWith('--') || syntax.hasLongDash;
    const { found, takesNext } = isLong ? readLong(word, syntax) : readLetters(word, syntax);
    const last = found.at(-1);
    if (last && takesNext) last.value = args[next++] ?? null;
    options.push(...found);
  }
  return { options, next, isEnded: false };
}

type Read = { found: Option[]; takesNext: boolean };

function readLong(word: Argument, { valued }: OptionSyntax): Read {
  const equals = word.value.indexOf('=');
  const name = equals === -1 ? word.value : word.value.slice(0, equals);
  const value = equals === -1 ? null : partFrom(word, equals + 1);
  return { found: [{ name, value }], takesNext: value === null && valued.has(name) };
}

/** `-iu root`: the first letter with a value takes the rest of the word, or else the next word. */
function readLetters(word: Argument, { valued }: OptionSyntax): Read {
  const found: Option[] = [];
  for (let at = 1; at < word.value.length; at++) {
    const name = `-${word.value.charAt(at)}`;
    const hasRest = at + 1 < word.value.length;
    const takesNext = valued.has(name);
    const takesRest = hasRest && (takesNext || valued.has(`${name}?`));
    found.push({ name, value: takesRest ? partFrom(word, at + 1) : null });
    if (takesNext || takesRest) return { found, takesNext: takesNext && !hasRest };
  }
  return { found, takesNext: false };
}

function partFrom(word: Argument, from: number): Argument {
  return { ...word, value: word.value.slice(from), least: word.least.slice(from) };
}

/** How a program reads its options. For an unlisted program, no option takes a value. */
export function syntaxOf(program: string): OptionSyntax {
  const valued = VALUED.get(program) ?? VALUED.get(familyOf(program)) ?? NONE;
  return { valued, hasLongDash: LONG_DASH.test(program) };
}

/** The name of a program without its suffix: `python3.12`, `kafka-topics.sh`, `mkfs.ext4`. */
export function familyOf(program: string): string {
  return program.replace(/(?<=^mkfs)\..*|\.sh$|[\d.]+$/, '');
}

const NONE: ReadonlySet<string> = new Set();

/** Programs whose long options begin with one dash. */
const LONG_DASH =
  /^(?:terraform|tofu|terragrunt|vault|consul|nomad|packer|sqlite3|influx|find|java|openssl|kafka-.*)$/;

/** Options with a value, by program, from the manuals. Only options that can precede the relevant words. */
const VALUED = new Map(
  `
ansible: -a --args -m --module-name -i --inventory -u --user -e --extra-vars -l --limit -f --forks -t --tree -c --connection -T --timeout -B -P -M --become-user --private-key
aws: --region --profile --output --query --endpoint-url --cli-read-timeout --cli-connect-timeout --ca-bundle --color --filter-pattern --log-group-name --start-time --end-time
az: -n --name -g --resource-group --subscription -o --output --query -l --location --vault-name --account-name -s --filters --filter
chgrp chmod chown: --reference --from
chrt: -T -P -D
clickhouse-client: -q --query -h --host --port -u --user --password -d --database
cockroach: -e --execute --host --url --certs-dir -d --database -u --user
cp mv: -t --target-directory -S --suffix
cqlsh: -e --execute -f --file -u --username -p --password -k --keyspace
crontab: -u
cryptsetup: -c --cipher -s --key-size -h --hash --key-file -d --type
curl: -X --request -o --output -H --header -d --data --data-raw --data-binary -u --user -T --upload-file -F --form -A --user-agent -e --referer -b --cookie -c --cookie-jar -m --max-time --connect-timeout --retry --retry-delay -x --proxy -w --write-out -E --cert --key --cacert --capath --resolve --url --output-dir -K --config
doas: -u -C -a
docker podman nerdctl: -H --host --context --config -l --log-level --filter --format --time
docker-compose podman-compose: -f --file -p --project-name --profile --env-file --project-directory --ansi -H --host --context -t --timeout --rmi
env: -u --unset -C --chdir -S --split-string
etcdctl: --endpoints --cacert --cert --key --user --command-timeout --dial-timeout
exec: -a
flock: -w --timeout -E -c --command
gcloud: --project --account --configuration --format --filter --region --zone --impersonate-service-account --verbosity --cluster --limit --freshness --order-by --command
git: -C -c --git-dir --work-tree --namespace -o --push-option -e --exclude -m --message -s --source
gsutil: -h -o -u
helm: -n --namespace --kube-context --kubeconfig --kube-apiserver --kube-token --timeout --history-max --max --description -f --values --set --version
heroku: -a --app
iptables ip6tables: -t --table -p --protocol -s --source -d --destination -j --jump -i -o -m --match -w
kafka-topics kafka-consumer-groups: --bootstrap-server --zookeeper --topic --command-config --partitions --replication-factor --config
kubectl oc: -n --namespace --context --cluster --user --kubeconfig -s --server --token --as --as-group --certificate-authority -l --selector -f --filename -o --output -c --container --field-selector --grace-period --timeout -k --kustomize --cache-dir --request-timeout --pod-running-timeout --type -p --patch --replicas --image --since --tail -L --sort-by --template --overrides --restart --target
ltrace: -e -o -p -s -u -n -l -x
crictl incus lxc: --env --user --cwd --timeout
lxc-attach: -n --name -P -u -g
mongosh mongo: --eval -u --username -p --password --host --port --authenticationDatabase -f --file
mysql mariadb mysqladmin: -e --execute -h --host -P --port -u --user -D --database -S --socket -p? --defaults-file --defaults-extra-file --default-character-set --protocol
influx: -execute -database -host -port -username -password
ionice nice: -c -n --adjustment --class --classdata
node perl php python ruby: -c -e -E -r -p --eval --print
nsenter: -t --target -S -G
numactl: -C -m -N
parallel: -j --jobs --joblog --timeout --delay
parted: -a --align
perf: -e -o -F -p
psql: -c --command -d --dbname -f --file -h --host -p --port -U --username -o --output -L --log-file -v --set --variable -P --pset -F --field-separator -R --record-separator -T --table-attr
rabbitmqctl: -n --node -p --vhost -t --timeout --formatter
rclone: --config --transfers --checkers --filter --include --exclude --log-level
redis-cli valkey-cli keydb-cli: -h -p -a -u -n -s -t -r -i -d -D -X -c? --user --pass --cacert --cert --key --tls-ciphers --pattern
rsync: -e --rsh --exclude --include --filter -f --exclude-from --include-from --files-from --rsync-path --bwlimit --port --password-file --chmod --chown -T --temp-dir --log-file --timeout -M --max-delete -B --backup-dir --link-dest
screen: -S -t -c -h -T -s
script: -c --command
sgdisk: -n --new -t --typecode -c --change-name -d --delete -i --info -R --replicate -G? -b --backup -l --load-backup -u -A
sh: -o --rcfile --init-file
shred: -n --iterations -s --size
snowsql: -q --query -f -a -u -d -s
sqlcmd: -Q -q -S -U -P -d -i -o
ssh: -p -i -l -o -J -F -L -R -D -E -b -c -m -S -W -e -I -O -Q -w -B
sshpass: -p -f -d -P
stdbuf: -i -o -e
strace: -e -o -p -s -P -u -E -O -S -b -I -a -X
su runuser: -c --command -s --shell -g --group -G -u --user -w -T
sudo: -u --user -g --group -h --host -p --prompt -C --close-from -D --chdir -R --chroot -T --command-timeout -U -r --role -t --type
systemctl: -H --host -M --machine -n --lines -o --output -s --signal -t --type --state --root --job-mode --kill-whom -p --property --what
systemd-run: -u --unit -p --property --on-calendar --on-active --on-boot --slice -M --machine -H --host --uid --gid --working-directory -E --setenv --description --service-type --nice
time: -f --format -o --output
timeout: -s --signal -k --kill-after
tmux: -s -n -t -c -x -y
truncate: -s --size -r --reference
unshare: --root --wd -S -G
userdel: -R --root -P --prefix
vagrant: -c --command
watch: -n --interval
wget: -O --output-document -P --directory-prefix -o -a --output-file --header --user --password --post-data -T --timeout -t --tries -U --user-agent -e --execute -i --input-file --method
xargs: -I -J -n -P -L -d -s -a -E -i? -e? -l? --max-args --max-procs --max-lines --max-chars --delimiter --arg-file
zfs zpool: -o -t
`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [programs = '', valued = ''] = line.split(': ');
      return programs.split(' ').map((program) => [program, new Set(valued.split(' '))] as const);
    }),
);
