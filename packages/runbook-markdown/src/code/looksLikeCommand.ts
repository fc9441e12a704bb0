/** Programs whose name at the start of a line makes the line a command. */
const PROGRAMS = new Set(
  `kubectl oc helm helmfile docker docker-compose podman nerdctl crictl ctr aws gcloud gsutil bq az terraform terragrunt tofu
git curl wget ssh scp sftp sudo systemctl journalctl grep egrep zgrep awk sed cat cd rm cp mv mkdir rmdir chmod chown tail
ls ps pgrep pkill htop df du netstat ss lsof nc ncat dig nslookup ping traceroute mtr openssl psql pg_dump pg_restore
pg_ctl pgbench mysql mysqldump mysqladmin redis-cli mongo mongosh mongodump etcdctl etcdutl ceph rbd rados vault consul
nomad knife chef-client ansible ansible-playbook bundle rails rake npm npx yarn pnpm python python3 pip pip3 uv cargo mvn
gradle ./gradlew ruby php perl jq yq tar gzip gunzip unzip zcat echo printf export xargs tee crontab iptables nft ifconfig
sysctl mount umount dd mkfs fdisk lsblk blkid reboot shutdown argocd flux istioctl kustomize kubectx kubens velero cilium
promtool amtool thanos logcli gh glab flyctl heroku pm2 supervisorctl rabbitmqctl rabbitmq-diagnostics kafka-topics
kafka-topics.sh kafka-consumer-groups kafka-consumer-groups.sh nodetool cqlsh rsync useradd usermod userdel passwd su apt
apt-get yum dnf brew snap rpm dpkg tmux screen nohup strace tcpdump sqlite3 minikube kind k3s k9s eksctl kubeadm stern
virtctl influx clickhouse-client cockroach vtctl vtctlclient temporal tctl prisma flask gunicorn celery
gitlab-ctl gitlab-rake gitlab-rails sidekiqctl nginx haproxy varnishadm certbot cfssl gpg aws-vault saml2aws sops
lvextend resize2fs pvresize xfs_growfs logrotate smartctl nvme ipmitool conntrack ethtool nft mongorestore pg_basebackup
patronictl repmgr barman barman-cloud-backup wal-g pgbackrest opensearch-cli curator telnet uptime vmstat iostat
free dmesg whoami hostname env printenv unset alias chroot visudo zfs zpool ulimit stat wc`.split(
    /\s+/,
  ),
);

/** Programs whose names are English words as well: they need something that only commands have. */
const WORDS = new Set(
  `service top find test go make set node java source head less more time host ip watch kill for if while until case
sleep fly cf exec eval read sort cut diff last who which type at date screen link load run serve patch split join fold
file history wait local declare return trap function sh bash zsh fish echo cat`.split(
    /\s+/,
  ),
);

function withoutPrefix(words: readonly string[]): readonly string[] {
  let at = 0;
  while (/^[A-Za-z_]\w*=\S*$/.test(words[at] ?? '') && at < words.length - 1) {
    at += 1;
  }
  return words.slice(at);
}

/** `watch-logs.sh`: a script on the path. */
const SCRIPT = /^[a-z][\w-]*\.(?:sh|bash|pl|rb)$/;

/** `./run.sh`, `~/bin/x`, `$HOME/bin/x`, `/usr/bin/x`; other absolute paths may be those of a URL. */
function isProgramPath(word: string): boolean {
  return (
    /^(?:\.{1,2}|~|\$\{?\w+\}?|\/(?:usr|opt|bin|sbin|etc|srv|home|var\/lib))\/[\w./@${}-]*$/.test(
      word,
    ) && !word.endsWith('/')
  );
}

/**
 * Whether a line of text is a shell command: it starts with a known program, a
 * path to one, an assignment, or it has flags after a lower-case word.
 */
export function looksLikeCommand(line: string): boolean {
  const text = line.trim().slice(0, 2000);
  const words = text.split(/\s+/);
  const [head, ...rest] = withoutPrefix(words);
  if (head === undefined || head === '' || /^[A-Z]/.test(head)) {
    return /^[A-Za-z_]\w*=(?:\S|$)/.test(head ?? '') && !/\s=\s/.test(text);
  }
  if (
    /^(?:export |local |declare )?[A-Za-z_]\w*=(?:["'$\w/.@:-]|$)/.test(text) &&
    (rest.length === 0 || /^[\w]+=(["'(]|\$\(|`)/.test(text))
  ) {
    return true;
  }
  if (/[:;,]$/.test(head) || /^(?:is|are|was|the|and)$/.test(rest[0] ?? '')) {
    return false;
  }
  const hasFlag = rest.some(word => /^--?[A-Za-z][\w-]*(?:=.*)?$/.test(word));
  if (WORDS.has(head)) {
    const bare = rest.join(' ');
    return (
      hasFlag ||
      /[|;$/]/.test(bare) ||
      /^(?:service \S+ (?:status|start|stop|restart|reload)|go (?:build|test|run|mod)|make [\w-]+|cat \S+|echo \S+|kill \d+|bash \S+\.sh|source \S+)/.test(
        text,
      )
    );
  }
  if (PROGRAMS.has(head)) {
    return !/^[a-z]+(?: [a-z]+)* (?:is|are|was|were|will|should|has|to the|of the)\b/.test(
      text,
    );
  }
  if (isProgramPath(head) || SCRIPT.test(head)) {
    return true;
  }
  return (
    hasFlag &&
    /^[a-z][\w.-]*$/.test(head) &&
    !/[.!?]$/.test(text) &&
    !/\s=\s|\s→\s/.test(text)
  );
}
