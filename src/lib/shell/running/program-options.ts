import { type OptionSyntax, optionSyntax } from './options.ts';

/** Which options take a value, by program, as their manuals say; all that can stand before what matters in a command. */
const VALUED: Record<string, string> = {
  ansible:
    '-a --args -m --module-name -i --inventory -u --user -e --extra-vars -l --limit -f --forks -t --tree -c --connection -T --timeout -B -P -M --become-user --private-key',
  aws: '--region --profile --output --query --endpoint-url --cli-read-timeout --cli-connect-timeout --ca-bundle --color --filter-pattern --log-group-name --start-time --end-time',
  az: '-n --name -g --resource-group --subscription -o --output --query -l --location --vault-name --account-name -s --filters --filter',
  chgrp: '--reference --from',
  chmod: '--reference',
  chown: '--reference --from',
  'clickhouse-client': '-q --query -h --host --port -u --user --password -d --database',
  cockroach: '-e --execute --host --url --certs-dir -d --database -u --user',
  cp: '-t --target-directory -S --suffix',
  cqlsh: '-e --execute -f --file -u --username -p --password -k --keyspace',
  crontab: '-u',
  cryptsetup: '-c --cipher -s --key-size -h --hash --key-file -d --type',
  curl: '-X --request -o --output -H --header -d --data --data-raw --data-binary -u --user -T --upload-file -F --form -A --user-agent -e --referer -b --cookie -c --cookie-jar -m --max-time --connect-timeout --retry --retry-delay -x --proxy -w --write-out -E --cert --key --cacert --capath --resolve --url --output-dir -K --config',
  docker: '-H --host --context --config -l --log-level --filter --format --time',
  'docker-compose':
    '-f --file -p --project-name --profile --env-file --project-directory --ansi -H --host --context -t --timeout --rmi',
  etcdctl: '--endpoints --cacert --cert --key --user --command-timeout --dial-timeout',
  gcloud:
    '--project --account --configuration --format --filter --region --zone --impersonate-service-account --verbosity --cluster --limit --freshness --order-by',
  git: '-C -c --git-dir --work-tree --namespace -o --push-option -e --exclude -m --message -s --source',
  gsutil: '-h -o -u',
  helm: '-n --namespace --kube-context --kubeconfig --kube-apiserver --kube-token --timeout --history-max --max --description -f --values --set --version',
  iptables: '-t --table -p --protocol -s --source -d --destination -j --jump -i -o -m --match -w',
  'kafka-topics':
    '--bootstrap-server --zookeeper --topic --command-config --partitions --replication-factor --config',
  kubectl:
    '-n --namespace --context --cluster --user --kubeconfig -s --server --token --as --as-group --certificate-authority -l --selector -f --filename -o --output -c --container --field-selector --grace-period --timeout -k --kustomize --cache-dir --request-timeout --pod-running-timeout --type -p --patch --replicas --image --since --tail -L --sort-by --template',
  mongosh: '--eval -u --username -p --password --host --port --authenticationDatabase -f --file',
  mysql:
    '-e --execute -h --host -P --port -u --user -D --database -S --socket -p? --defaults-file --defaults-extra-file --default-character-set --protocol',
  parted: '-a --align',
  psql: '-c --command -d --dbname -f --file -h --host -p --port -U --username -o --output -L --log-file -v --set --variable -P --pset -F --field-separator -R --record-separator -T --table-attr',
  rabbitmqctl: '-n --node -p --vhost -t --timeout --formatter',
  'redis-cli':
    '-h -p -a -u -n -s -t -r -i -d -D -X -c? --user --pass --cacert --cert --key --tls-ciphers --pattern',
  rclone: '--config --transfers --checkers --filter --include --exclude --log-level',
  rsync:
    '-e --rsh --exclude --include --filter -f --exclude-from --include-from --files-from --rsync-path --bwlimit --port --password-file --chmod --chown -T --temp-dir --log-file --timeout -M --max-delete -B --backup-dir --link-dest',
  sgdisk:
    '-n --new -t --typecode -c --change-name -d --delete -i --info -R --replicate -G? -b --backup -l --load-backup -u -A',
  shred: '-n --iterations -s --size',
  snowsql: '-q --query -f -a -u -d -s',
  sqlcmd: '-Q -q -S -U -P -d -i -o',
  systemctl:
    '-H --host -M --machine -n --lines -o --output -s --signal -t --type --state --root --job-mode --kill-whom -p --property --what',
  truncate: '-s --size -r --reference',
  userdel: '-R --root -P --prefix',
  wget: '-O --output-document -P --directory-prefix -o -a --output-file --header --user --password --post-data -T --timeout -t --tries -U --user-agent -e --execute -i --input-file --method',
  zfs: '-o -t',
};

/** Programs with the options of another one. */
const SAME_AS: Record<string, string> = {
  ip6tables: 'iptables',
  'kafka-topics.sh': 'kafka-topics',
  'kafka-consumer-groups': 'kafka-topics',
  'kafka-consumer-groups.sh': 'kafka-topics',
  'keydb-cli': 'redis-cli',
  'valkey-cli': 'redis-cli',
  mariadb: 'mysql',
  mongo: 'mongosh',
  mv: 'cp',
  mysqladmin: 'mysql',
  nerdctl: 'docker',
  oc: 'kubectl',
  podman: 'docker',
  'podman-compose': 'docker-compose',
  zpool: 'zfs',
};

/** Programs whose long options begin with one dash. */
const LONG_DASH =
  /^(?:terraform|tofu|terragrunt|vault|consul|nomad|packer|sqlite3|influx|find|java|openssl|kafka-.*)$/;

const SYNTAXES = new Map(Object.entries(VALUED).map(([name, valued]) => [name, optionSyntax(valued)]));
const NO_VALUES = optionSyntax();

/** How a program reads its options; one that is not listed has none that take a value, as far as we can say. */
export function syntaxOf(program: string): OptionSyntax {
  const name = (Object.hasOwn(SAME_AS, program) && SAME_AS[program]) || program;
  const syntax = SYNTAXES.get(name) ?? NO_VALUES;
  return LONG_DASH.test(program) ? { ...syntax, hasLongDash: true } : syntax;
}
