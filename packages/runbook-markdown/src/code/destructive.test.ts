import { destructive } from './destructive';

describe('a destructive command', () => {
  it.each([
    'rm -rf /var/lib/data',
    'sudo rm -r tmp',
    'cd /tmp && rm -fr cache',
    'kubectl delete pod api-0',
    'kubectl -n prod delete pod api-0 --wait=false',
    'kubectl drain node-1 --ignore-daemonsets',
    'kubectl -n a scale deploy/api --replicas=0',
    'kubectl exec db-0 -- rm -rf /data',
    'kubectl exec db-0 -- psql -c "DROP TABLE users"',
    'git push -f origin main',
    'git push --force-with-lease',
    'terraform destroy -target=module.a',
    'helm uninstall api -n prod',
    'dd if=/dev/zero of=/dev/sda',
    'mkfs.ext4 /dev/sdb1',
    'sudo shutdown -r now',
    'ssh db-1 reboot',
    "ssh db-1 'systemctl stop postgresql'",
    'redis-cli -h cache FLUSHALL',
    'docker system prune -af',
    'aws ec2 terminate-instances --instance-ids i-1',
    'aws --profile a rds delete-db-instance --db-instance-identifier a',
    'nw kms schedule-deletion key --days 30',
    'npx prisma migrate reset --force',
    'systemctl stop nginx',
    'kill -9 4711',
    'ps aux | grep x | xargs kill -9',
    'psql -c "DELETE FROM jobs;"',
    'curl -X DELETE http://localhost:9200/logs',
    'find /tmp -name "*.log" -delete',
    'bash -c "rm -rf /x"',
    'etcdctl member remove 8e9e05c52164694d',
  ])('%s', text => {
    expect(destructive(text, 'bash')).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    'echo "rm -rf /"',
    '# rm -rf /',
    'kubectl get pods # not kubectl delete',
    'grep -r "DROP TABLE" migrations',
    'kubectl delete pod a --dry-run=client',
    'kubectl get events | grep delete',
    'git push origin main',
    'cat <<EOF\nrm -rf /\nEOF',
    'terraform plan -out=a',
    'systemctl status nginx',
    'kubectl rollout restart deploy/api',
    'docker ps',
    'aws s3 ls s3://delete-me',
  ])('is not %s', text => {
    expect(destructive(text, 'bash')).toBeUndefined();
  });

  it.each([
    ['DROP TABLE users;', true],
    ['truncate orders;', true],
    ['DELETE FROM jobs;', true],
    ['UPDATE users SET active = false;', true],
    ['UPDATE users SET active = false WHERE id = 1;', false],
    ["SELECT 'DROP TABLE users';", false],
    ['-- DROP TABLE users\nSELECT 1;', false],
  ])('in SQL: %s', (text, isDestructive) => {
    expect(destructive(text, 'sql') !== undefined).toBe(isDestructive);
  });
});
