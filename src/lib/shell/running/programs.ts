/** How a program reads its options. */
export type OptionSyntax = {
  /** Options with a value: `-u`, `--user`, and `-p?` if the value must be in the same word. */
  valued: ReadonlySet<string>;
  /** Whether `-auto-approve` is one option, not twelve letters. */
  hasLongDash: boolean;
};

/** The words of a program that runs another command: `exec <pod> COMMAND`. `roles` has the meaning of each option for that command. */
export type Synopsis = {
  parts: readonly string[];
  valued: ReadonlySet<string>;
  roles: ReadonlyMap<string, string>;
};

type Program = { valued: ReadonlySet<string>; synopses: readonly Synopsis[] };

/** Long options of these programs begin with one dash. */
const LONG_DASH =
  /^(?:terraform|tofu|terragrunt|vault|consul|nomad|packer|sqlite3|influx|find|java|openssl|kafka-.*)$/;

/** How a program reads its options. For an unlisted program, no option takes a value. */
export function syntaxOf(program: string): OptionSyntax {
  const { valued } = PROGRAMS.get(program) ?? PROGRAMS.get(familyOf(program)) ?? UNLISTED;
  return { valued, hasLongDash: LONG_DASH.test(program) };
}

/** The ways in which a program runs another command; empty for most programs. */
export function synopsesOf(program: string): readonly Synopsis[] {
  return (PROGRAMS.get(program) ?? UNLISTED).synopses;
}

/** The name of a program without its suffix: `python3.12`, `kafka-topics.sh`, `mkfs.ext4`. */
export function familyOf(program: string): string {
  return program.replace(/(?<=^mkfs)\..*|\.sh$|[\d.]+$/, '');
}

/**
 * Each row has the options and the words of programs, as in the synopsis of a manual. A program may have several rows.
 *
 * `-u`, `--user`: the option has a value. Options that never precede the relevant words are left out. `-p?`: its value is in the same word.
 * `-C=FOLDER`: the option says where the command runs. `-c=CODE`: its value is code for a shell. `--entrypoint=COMMAND`: its value is
 * the program. `-i=SHELL`: it has no value and starts a shell. `-u=NEEDED`: without this option, the program runs no other command.
 *
 * `exec|rsh`: the next word is one of these; the options after it replace those before. `[container]`: this word may be there.
 * `<pod>`: any word. `OPTIONS`: the program reads options there too. `--`: the command follows `--`.
 * `$` and `#` are prompts that people paste. `THERE`: the command runs in an unknown folder. `=docker-compose`: all further words belong to that program.
 * `COMMAND`: all further words are a command. `CODE`: they are code for a shell. `[COMMAND]`: without one, the program starts a shell.
 */
const TABLE = `
$ # builtin busybox toybox caffeinate catchsegv chronic command dbus-run-session dumb-init eatmydata fakeroot firejail i386 k3s linux32 linux64 lvm microk8s nohup npx pkexec prlimit proot proxychains rlwrap setpriv setsid tini torify torsocks ts unbuffer valgrind xvfb-run: COMMAND
ansible: -a=CODE --args=CODE -m --module-name -i --inventory -u --user -e --extra-vars -l --limit -f --forks -t --tree -c --connection -T --timeout -B -P -M --become-user --private-key THERE <hosts> OPTIONS COMMAND
aws: --region --profile --output --query --endpoint-url --cli-read-timeout --cli-connect-timeout --ca-bundle --color --filter-pattern --log-group-name --start-time --end-time
az: -n --name -g --resource-group --subscription -o --output --query -l --location --vault-name --account-name -s --filters --filter
bundle: exec COMMAND
poetry pipenv uv pdm rye hatch conda: run OPTIONS COMMAND
chgrp chmod chown: --reference --from
chroot: THERE <folder> [COMMAND]
chpst: -u -U -b -e -n -l -L -m -d -o -p -f -c -r -t COMMAND
chrt: -T -P -D <priority> COMMAND
clickhouse-client: -q --query -h --host --port -u --user --password -d --database
cockroach: -e --execute --host --url --certs-dir -d --database -u --user
cp mv: -t --target-directory -S --suffix
cqlsh: -e --execute -f --file -u --username -p --password -k --keyspace
crictl incus lxc: --env --user --cwd --timeout exec THERE <container> OPTIONS COMMAND
crontab: -u
cryptsetup: -c --cipher -s --key-size -h --hash --key-file -d --type
curl: -X --request -o --output -H --header -d --data --data-raw --data-binary -u --user -T --upload-file -F --form -A --user-agent -e --referer -b --cookie -c --cookie-jar -m --max-time --connect-timeout --retry --retry-delay -x --proxy -w --write-out -E --cert --key --cacert --capath --resolve --url --output-dir -K --config
doas: -u -C -a -s=SHELL COMMAND
docker podman nerdctl: -H --host --context --config -l --log-level --filter --format --time
docker-compose podman-compose: -f --file -p --project-name --profile --env-file --project-directory --ansi -H --host --context -t --timeout --rmi
docker docker-compose nerdctl podman podman-compose: [container] exec -u --user -e --env --env-file -w --workdir --detach-keys --index THERE <container> COMMAND
docker docker-compose nerdctl podman podman-compose: [container] run -v --volume --mount -e --env --env-file -u --user -w --workdir -p --publish --name --network --net --entrypoint=COMMAND -h --hostname -l --label -m --memory --cpus -a --attach --add-host --cap-add --cap-drop --device --dns --gpus --ip --ipc --log-driver --log-opt --pid --platform --pull --restart --runtime --security-opt --shm-size --stop-signal --sysctl --tmpfs --ulimit --userns --uts --volumes-from --cidfile -c THERE <image> COMMAND
docker nerdctl podman: compose =docker-compose
env: -u --unset -C=FOLDER --chdir=FOLDER -S=CODE --split-string=CODE COMMAND
etcdctl: --endpoints --cacert --cert --key --user --command-timeout --dial-timeout
eval trap: CODE
exec: -a COMMAND
faketime gosu setarch setuidgid su-exec taskset: <setting> COMMAND
flock: -w --timeout -E -c=CODE --command=CODE <file> OPTIONS COMMAND
gcloud: --project --account --configuration --format --filter --region --zone --impersonate-service-account --verbosity --cluster --limit --freshness --order-by --command=CODE compute ssh THERE <host> OPTIONS CODE
git: -C -c --git-dir --work-tree --namespace -o --push-option -e --exclude -m --message -s --source
gsutil: -h -o -u
git: submodule foreach OPTIONS CODE
git: bisect run COMMAND
git: rebase -x=CODE --exec=CODE -- COMMAND
helm: -n --namespace --kube-context --kubeconfig --kube-apiserver --kube-token --timeout --history-max --max --description -f --values --set --version
heroku: -a --app run THERE COMMAND
influx: -execute -database -host -port -username -password
ionice nice: -c -n --adjustment --class --classdata COMMAND
ip: netns exec <name> COMMAND
iptables ip6tables: -t --table -p --protocol -s --source -d --destination -j --jump -i -o -m --match -w
kafka-topics kafka-consumer-groups: --bootstrap-server --zookeeper --topic --command-config --partitions --replication-factor --config
knife: ssh THERE <hosts> OPTIONS CODE
kubectl oc: -n --namespace --context --cluster --user --kubeconfig -s --server --token --as --as-group --certificate-authority -l --selector -f --filename -o --output -c --container --field-selector --grace-period --timeout -k --kustomize --cache-dir --request-timeout --pod-running-timeout --type -p --patch --replicas --image --since --tail -L --sort-by --template --overrides --restart --target exec|rsh THERE <pod> OPTIONS COMMAND
kubectl oc: run|debug THERE -- COMMAND
ltrace strace: -e -o -p -s -u -n -l -x -P -E -O -S -b -I -a -X COMMAND
lxc-attach: -n --name -P -u -g THERE COMMAND
mongosh mongo: --eval -u --username -p --password --host --port --authenticationDatabase -f --file
mysql mariadb mysqladmin: -e --execute -h --host -P --port -u --user -D --database -S --socket -p? --defaults-file --defaults-extra-file --default-character-set --protocol
node php python: -c -e -E -r -p --eval --print
nsenter: -t --target -S -G THERE [COMMAND]
numactl: -C -m -N COMMAND
parallel: -j --jobs --joblog --timeout --delay CODE
parted: -a --align
pct: exec THERE <container> OPTIONS COMMAND
mapfile readarray complete compgen: -C=CODE -c -d -n -O -s -t -u <name>
machinectl: -u --uid -E --setenv shell THERE <machine> COMMAND
minikube: -p --profile -n --node ssh THERE OPTIONS CODE
mosh: -p --port --ssh=CODE THERE <host> OPTIONS COMMAND
multipass: exec -n --name -d --working-directory THERE <machine> OPTIONS COMMAND
pdsh dsh: -w -x -g -l -R -f -u -t THERE CODE
perl ruby: -e -E -r -I -M
perf: -e -o -F -p stat|record|trace COMMAND
psql: -c --command -d --dbname -f --file -h --host -p --port -U --username -o --output -L --log-file -v --set --variable -P --pset -F --field-separator -R --record-separator -T --table-attr
rabbitmqctl: -n --node -p --vhost -t --timeout --formatter
rclone: --config --transfers --checkers --filter --include --exclude --log-level
redis-cli valkey-cli keydb-cli: -h -p -a -u -n -s -t -r -i -d -D -X -c? --user --pass --cacert --cert --key --tls-ciphers --pattern
rsync: -e=CODE --rsh=CODE --exclude --include --filter -f --exclude-from --include-from --files-from --rsync-path --bwlimit --port --password-file --chmod --chown -T --temp-dir --log-file --timeout -M --max-delete -B --backup-dir --link-dest -- COMMAND
runuser: -c --command -s --shell -g --group -G -u=NEEDED --user=NEEDED -w -T COMMAND
salt: THERE <hosts> <function> CODE
screen: -S -t -c -h -T -s COMMAND
script: -c=CODE --command=CODE COMMAND
sg: -c=CODE <group> OPTIONS CODE
sgdisk: -n --new -t --typecode -c --change-name -d --delete -i --info -R --replicate -G? -b --backup -l --load-backup -u -A
sh: -o --rcfile --init-file
shred truncate: -n --iterations -s --size -r --reference
snowsql sqlcmd: -q --query -f -a -u -d -s -Q -S -U -P -i -o
ssh rsh remsh: -p -i -l -o -J -F -L -R -D -E -b -c -m -S -W -e -I -O -Q -w -B THERE <host> OPTIONS [CODE]
sshpass: -p -f -d -P COMMAND
stdbuf: -i -o -e COMMAND
su: -c --command -s --shell -g --group -G -u --user -w -T
sudo: -u --user -g --group -h --host -p --prompt -C --close-from -D=FOLDER --chdir=FOLDER -R --chroot -T --command-timeout -U -r --role -t --type -i=SHELL --login=SHELL -s=SHELL --shell=SHELL COMMAND
systemctl: -H --host -M --machine -n --lines -o --output -s --signal -t --type --state --root --job-mode --kill-whom -p --property --what
systemd-nspawn: -D --directory -M --machine -i --image -u --user --bind --bind-ro -E --setenv THERE COMMAND
systemd-run: -u --unit -p --property --on-calendar --on-active --on-boot --slice -M --machine -H --host --uid --gid --working-directory=FOLDER -E --setenv --description --service-type --nice COMMAND
time: -f --format -o --output COMMAND
timeout: -s --signal -k --kill-after <duration> COMMAND
tmux: -s -n -t -c -x -y new-session|new|new-window|neww|run-shell|run|send-keys|send CODE
unshare: --root --wd -S -G [COMMAND]
vagrant: -c=CODE --command=CODE ssh THERE <machine> OPTIONS CODE
watch: -n --interval CODE
wget: -O --output-document -P --directory-prefix -o --output-file -U --user-agent -t -T --header --method
xargs: -I -J -n -P -L -d -s -a -E -i? -e? -l? --max-args --max-procs --max-lines --max-chars --delimiter --arg-file
zfs zpool: -o -t
`;

const UNLISTED: Program = { valued: new Set(), synopses: [] };

const PROGRAMS = new Map<string, Program>();
for (const row of TABLE.trim().split('\n')) {
  const [programs = '', words = ''] = row.split(': ');
  for (const name of programs.split(' ')) PROGRAMS.set(name, withRow(PROGRAMS.get(name), words.split(' ')));
}

function withRow(known: Program = UNLISTED, words: readonly string[]): Program {
  const isOption = (word: string) => /^--?\w/.test(word);
  const parts = words.filter((word) => !isOption(word));
  const options = words.filter(isOption).map((word) => word.split('=') as [name: string, role?: string]);
  const roles = new Map(options.map(([name, role = '']) => [name, role]));
  const own = new Set(options.flatMap(([name, role]) => (role === 'SHELL' ? [] : [name])));
  const valued = own.size > 0 ? own : known.valued;
  return {
    valued: isOption(words[0] ?? '') ? own : known.valued,
    synopses: parts.length > 0 ? [...known.synopses, { parts, valued, roles }] : known.synopses,
  };
}
