/** The things that fail: products, and a team's own services. */
const PRODUCTS =
  `redis postgres mysql mongodb elasticsearch kafka rabbitmq zookeeper etcd consul vault nginx haproxy traefik
envoy keycloak celery gunicorn uwsgi docker containerd kubelet coredns prometheus grafana loki minio ceph nfs openldap postfix dovecot
memcached varnish jenkins gitlab nexus harbor cassandra clickhouse influxdb telegraf fluentd logstash solr airflow spark hadoop flink
nats mosquitto squid bind9 chrony sshd systemd cron rsync restic borg`.split(/\s+/);
const DOMAINS =
  `billing checkout catalog search inventory shipping pricing orders payments refunds accounts profile session
notification email sms invoice ledger audit report export import scheduler gateway media thumbnail upload geo tax fraud loyalty
coupon review recommendation chat webhook analytics identity consent document archive`.split(/\s+/);
const ROLES = `api worker consumer cron proxy frontend backend sync db cache queue indexer`.split(/\s+/);

export const SERVICES: readonly string[] = [
  ...PRODUCTS,
  ...DOMAINS.flatMap((domain) => ROLES.map((role) => `${domain}-${role}`)),
];

/** The ways in which they fail. {host}, {port}, {n}, {id}, {path} and {word} are placeholders for varying parts. */
export const SYMPTOMS: readonly string[] = `connection refused
connection reset by peer
connection to {host}:{port} timed out after {n} ms
could not connect to {host} on port {port}
could not translate host name "{host}" to address
no route to host {host}
not reachable
too many connections for role "{word}"
too many open files
out of memory: killed process {n}
oom command not allowed when used memory > 'maxmemory'
disk quota exceeded on {path}
no space left on device
read-only file system
permission denied while opening {path}
certificate has expired or is not yet valid
certificate verify failed for {host}
tls handshake timeout with {host}
deadlock detected while waiting for lock {id}
could not obtain lock on relation "{word}"
replication lag of {n} seconds exceeds threshold
replication slot "{word}" is inactive
leader election lost in term {n}
lost connection to broker {host}:{port}
queue {word} has {n} unacknowledged messages
consumer group {word} is rebalancing
offset out of range for partition {n}
message rejected with code {n}
upstream prematurely closed connection while reading response header
upstream timed out after {n} seconds
no live upstreams while connecting to upstream
502 bad gateway from {host}
503 service unavailable for {path}
504 gateway timeout after {n} ms
invalid token signature for client {word}
token expired {n} seconds ago
authentication failed for user "{word}"
access denied for user "{word}" from {host}
rate limit of {n} requests exceeded
quota exceeded for project {word}
image pull failed for {word}: manifest unknown
back-off restarting failed container {id}
liveness probe failed: http probe returned {n}
readiness probe failed after {n} attempts
pod evicted due to disk pressure
failed to mount volume {id}
volume {id} is still attached to node {host}
node {host} is not ready
failed to resolve {host}: servfail
dns lookup for {host} timed out
unhandled exception in thread {n}
segmentation fault at address {id}
stack overflow in {word}
heap usage above {n} percent
garbage collection pause of {n} ms
checksum mismatch in block {n} of {path}
corrupted index {word} detected
failed to parse configuration file {path} at line {n}
missing required environment variable {word}
migration {n} failed with duplicate column "{word}"
duplicate key value violates unique constraint "{word}"
foreign key violation on table "{word}"
canceling statement due to statement timeout
slow query took {n} ms
backup of {word} aborted with exit code {n}
snapshot {id} not found
clock skew of {n} seconds detected
worker {n} exited with status {n}
worker lost: terminated by signal {n}
task {word} raised an unexpected error
task {word} retried {n} times and gave up
failed to acquire lease {id}
circuit breaker open for {host}
health check failed for backend {host}:{port}
all backends are down for {word}
payload of {n} bytes exceeds limit
malformed request from {host}
schema validation failed for topic {word}
unexpected end of stream after {n} bytes
broken pipe while writing to {host}
account {id} is locked after {n} attempts
webhook delivery to {host} failed with {n}
license for {word} expired
kernel: task blocked for more than {n} seconds
i/o error on device {word}, sector {n}
link is down on interface {word}
firmware bug detected in {word}`.split('\n');

/** Routine messages, of which most of a log consists. */
export const ROUTINE: readonly string[] =
  `GET {path} HTTP/1.1 200 {n} "-" "Mozilla/5.0 (X11; Linux x86_64)" rt=0.{n}
POST {path} HTTP/1.1 201 {n} "https://{host}/" "curl/8.5.0" rt=0.{n}
accepted publickey for {word} from {host} port {port} ssh2
session opened for user {word} by (uid=0)
checkpoint complete: wrote {n} buffers ({n}.{n}%); 0 WAL file(s) added, 0 removed, {n} recycled
request handled in {n} ms path={path} trace={id}
scheduled task {word} finished in {n} ms, next run in {n} s
reconciling object {word} generation {n}
user {word} logged in from {host}
cache hit ratio 0.{n} over {n} lookups
processing message {id} from partition {n} at offset {n}
configuration reloaded from {path} ({n} keys)
connected to {host}:{port} in {n} ms
heartbeat from {host} seq={n} latency={n}us
flushed segment {id} ({n} docs) to {path}
started container {id} image registry.{host}/{word}:{n}
health check of {host}:{port} passed in {n} ms
GC (Allocation Failure) pause young {n}M->{n}M({n}M) {n}.{n}ms
rotated log file {path} size={n}
created order {id} total={n}.{n} currency=CHF items={n}`.split('\n');
