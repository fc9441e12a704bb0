/** A pattern of dangerous commands and what they do, as a sentence. */
export interface Rule {
  pattern: RegExp;
  says: string;
}

/** A rule for shell commands. */
export interface ShellRule extends Rule {
  /**
   * Letters and digits that its commands begin with, each up to the first other
   * character; absent where the pattern may fit any program.
   */
  programs?: string;
}

/** Rules for one program of a shell command, prefixes such as `sudo` taken off. */
export const SHELL_RULES: ShellRule[] = [
  {
    programs: 'rm',
    pattern: /^rm\s(?:.*\s)?(?:-[a-zA-Z]*[rR]|--recursive)/,
    says: 'Deletes a directory and everything in it.',
  },
  { programs: 'rm', pattern: /^rm\s/, says: 'Deletes files.' },
  {
    programs: 'find',
    pattern: /^find\s.*\s-delete\b|^find\s.*-exec\s+rm\b/,
    says: 'Deletes every file it finds.',
  },
  {
    programs: 'shred wipefs',
    pattern: /^(?:shred|wipefs)\s/,
    says: 'Erases data so that it cannot be recovered.',
  },
  {
    programs: 'dd',
    pattern: /^dd\s.*\bof=/,
    says: 'Overwrites the target byte by byte.',
  },
  { pattern: /^mkfs/, says: 'Formats a file system and erases what is on it.' },
  {
    programs: 'fdisk parted sgdisk',
    pattern: /^(?:fdisk|parted|sgdisk)\s(?!.*-l\b)/,
    says: 'Changes the partitions of a disk.',
  },
  {
    programs: 'lvremove vgremove pvremove zfs zpool',
    pattern: /^(?:lvremove|vgremove|pvremove|zfs\s+destroy|zpool\s+destroy)\b/,
    says: 'Removes a storage volume.',
  },
  {
    programs: 'truncate',
    pattern: /^truncate\s/,
    says: 'Cuts a file to the given size.',
  },
  {
    programs: 'shutdown reboot poweroff halt init systemctl',
    pattern:
      /^(?:shutdown|reboot|poweroff|halt|init\s+[06])\b|^systemctl\s+(?:reboot|poweroff|halt)\b/,
    says: 'Shuts the machine down or restarts it.',
  },
  {
    programs: 'systemctl service',
    pattern:
      /^systemctl\s+(?:.*\s)?(?:stop|disable|mask|kill)\b|^service\s+\S+\s+stop\b/,
    says: 'Stops a service.',
  },
  {
    programs: 'kill pkill killall',
    pattern: /^(?:kill\s+(?:-9|-KILL|-s\s*KILL|-SIGKILL)|pkill\s|killall\s)/,
    says: 'Ends processes at once, without a clean stop.',
  },
  {
    programs: 'iptables nft',
    pattern: /^iptables\s+(?:.*\s)?(?:-F|--flush)\b|^nft\s+flush\b/,
    says: 'Removes all firewall rules.',
  },
  {
    programs: 'kubectl oc',
    pattern: /^(?:kubectl|oc)\s(?:.*\s)?drain\s/,
    says: 'Evicts every pod from a node.',
  },
  {
    programs: 'kubectl oc',
    pattern: /^(?:kubectl|oc)\s(?:.*\s)?delete\s/,
    says: 'Deletes objects from the cluster.',
  },
  {
    programs: 'kubectl oc',
    pattern: /^(?:kubectl|oc)\s(?:.*\s)?scale\s.*--replicas[= ]0\b/,
    says: 'Scales to zero, which stops the workload.',
  },
  {
    programs: 'kubectl oc',
    pattern: /^(?:kubectl|oc)\s(?:.*\s)?replace\s.*--force\b/,
    says: 'Deletes the object and creates it anew.',
  },
  {
    programs: 'oc',
    pattern: /^(?:oc)\s(?:.*\s)?adm\s+prune\s/,
    says: 'Removes objects that seem unused.',
  },
  {
    programs: 'helm',
    pattern: /^helm\s(?:.*\s)?(?:uninstall|delete)\s/,
    says: 'Removes the release and its objects.',
  },
  {
    programs: 'argocd',
    pattern: /^argocd\s+app\s+delete\s/,
    says: 'Deletes the application and its objects.',
  },
  {
    programs: 'argocd',
    pattern: /^argocd\s.*--prune\b/,
    says: 'Deletes objects that are not in git.',
  },
  {
    programs: 'terraform tofu terragrunt',
    pattern:
      /^(?:terraform|tofu|terragrunt)\s(?:.*\s)?(?:destroy\b|apply\s.*-destroy\b)/,
    says: 'Destroys the infrastructure it manages.',
  },
  {
    programs: 'terraform tofu terragrunt',
    pattern:
      /^(?:terraform|tofu|terragrunt)\s(?:.*\s)?(?:state\s+rm|taint|force-unlock)\b/,
    says: 'Changes the Terraform state by hand.',
  },
  {
    programs: 'terraform',
    pattern: /^terraform\s(?:.*\s)?apply\s.*-auto-approve\b/,
    says: 'Applies changes without asking.',
  },
  {
    programs: 'docker podman nerdctl',
    pattern: /^(?:docker|podman|nerdctl)\s(?:.*\s)?prune\b/,
    says: 'Removes everything that is not in use.',
  },
  {
    programs: 'docker podman nerdctl',
    pattern:
      /^(?:docker|podman|nerdctl)\s+(?:(?:container|image|volume|network)\s+)?(?:rm|rmi)\s|^docker(?:-compose|\s+compose)\s(?:.*\s)?down\b.*\s(?:-v|--volumes)\b/,
    says: 'Removes containers, images or volumes.',
  },
  {
    programs: 'docker',
    pattern: /^docker(?:-compose|\s+compose)\s(?:.*\s)?down\b/,
    says: 'Stops and removes the containers.',
  },
  {
    programs: 'git',
    pattern:
      /^git\s(?:.*\s)?push\b.*(?:\s-f\b|--force\b|--force-with-lease\b|--delete\b|--mirror\b)/,
    says: 'Overwrites or deletes what is in the remote repository.',
  },
  {
    programs: 'git',
    pattern: /^git\s+(?:reset\s.*--hard|clean\s+-\w*f|branch\s+-D)\b/,
    says: 'Throws local work away.',
  },
  {
    programs: 'aws',
    pattern:
      /^aws\s(?:.*\s)?(?:delete-|terminate-|deregister-|remove-|detach-|revoke-|purge-|schedule-key-deletion|disable-)[a-z-]*/,
    says: 'Deletes or detaches a cloud resource.',
  },
  {
    programs: 'aws gsutil',
    pattern:
      /^aws\s+s3\s+(?:rm|rb)\s|^aws\s+s3\s+sync\s.*--delete\b|^gsutil\s(?:.*\s)?rm\s/,
    says: 'Deletes objects from a bucket.',
  },
  {
    programs: 'aws',
    pattern: /^aws\s(?:.*\s)?(?:reboot-|stop-|failover-)[a-z-]*/,
    says: 'Stops or restarts a cloud resource.',
  },
  {
    programs: 'gcloud az',
    pattern: /^(?:gcloud|az)\s(?:.*\s)?(?:delete|purge|deallocate)\b/,
    says: 'Deletes a cloud resource.',
  },
  { pattern: /\bschedule-deletion\b/, says: 'Schedules a deletion.' },
  {
    programs: 'redis',
    pattern: /^redis-cli\s(?:.*\s)?flush(?:all|db)\b/i,
    says: 'Empties the Redis database.',
  },
  {
    programs: 'redis',
    pattern: /^redis-cli\s(?:.*\s)?(?:del|unlink)\s/i,
    says: 'Deletes keys.',
  },
  {
    pattern:
      /\bmigrate(?:\s+|:)reset\b|\bdb:(?:drop|reset|purge)\b|^(?:dropdb|dropuser)\s|^mysqladmin\s(?:.*\s)?drop\b/,
    says: 'Drops the database.',
  },
  {
    pattern: /\b(?:migrate|db)(?:\s+|:)(?:down|rollback|undo)\b/,
    says: 'Undoes database migrations.',
  },
  {
    programs: 'etcdctl',
    pattern: /^etcdctl\s(?:.*\s)?(?:del|member\s+remove)\b/,
    says: 'Removes keys or a member from etcd.',
  },
  {
    programs: 'ceph rbd rados',
    pattern:
      /^(?:ceph|rbd|rados)\s(?:.*\s)?(?:rm|purge|delete|zap|remove|destroy)\b/,
    says: 'Deletes storage.',
  },
  {
    programs: 'kafka',
    pattern:
      /^(?:kafka-topics|kafka-consumer-groups)(?:\.sh)?\s.*--(?:delete|reset-offsets)\b/,
    says: 'Deletes a topic or moves its offsets.',
  },
  {
    programs: 'rabbitmqctl',
    pattern:
      /^rabbitmqctl\s(?:.*\s)?(?:purge_queue|delete_queue|reset|force_reset|stop_app)\b/,
    says: 'Empties a queue or resets a node.',
  },
  {
    programs: 'curl http wget',
    pattern: /^(?:curl|http|wget)\s.*(?:-X\s*|--request[= ])DELETE\b/,
    says: 'Sends a DELETE request.',
  },
  {
    programs: 'userdel groupdel crontab',
    pattern: /^(?:userdel|groupdel)\s|^crontab\s+-r\b/,
    says: 'Removes a user or their jobs.',
  },
  {
    programs: 'vault consul',
    pattern: /^(?:vault|consul)\s(?:.*\s)?(?:delete|destroy|revoke|seal)\b/,
    says: 'Deletes or revokes secrets or keys.',
  },
  {
    pattern: /\s(?:--force|--force=true)(?:\s|$)/,
    says: 'Skips the checks that would stop it.',
  },
];

/** Rules for SQL. */
export const SQL_RULES: Rule[] = [
  {
    pattern:
      /\bDROP\s+(?:TABLE|DATABASE|SCHEMA|INDEX|VIEW|ROLE|USER|COLUMN|KEYSPACE|EXTENSION|MATERIALIZED)\b/i,
    says: 'Drops a database object and its data.',
  },
  { pattern: /\bTRUNCATE\s+(?:TABLE\s+)?\w/i, says: 'Empties a table.' },
  {
    pattern: /\bDELETE\s+FROM\s+\S+\s*(?:;|$)/i,
    says: 'Deletes every row of a table: there is no WHERE.',
  },
  { pattern: /\bDELETE\s+FROM\b/i, says: 'Deletes rows.' },
  {
    pattern: /\bUPDATE\s+\S+\s+SET\b(?![\s\S]*\bWHERE\b)/i,
    says: 'Changes every row of a table: there is no WHERE.',
  },
  { pattern: /\bpg_terminate_backend\s*\(/i, says: 'Ends database sessions.' },
];

/** Rules for the consoles of Redis, MongoDB, Ruby and the like. */
export const CONSOLE_RULES: Rule[] = [
  { pattern: /^\s*FLUSH(?:ALL|DB)\b/i, says: 'Empties the Redis database.' },
  { pattern: /^\s*(?:DEL|UNLINK)\s/i, says: 'Deletes keys.' },
  {
    pattern:
      /\.(?:drop(?:Database)?|deleteMany|destroy_all|delete_all|destroy!?)\b/,
    says: 'Deletes records.',
  },
];
