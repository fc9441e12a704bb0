import { assignedVariables } from './variables';
import { findPlaceholders } from './findPlaceholders';

const keysOf = (text: string, language = 'bash') =>
  findPlaceholders(text, {
    language,
    assigned: new Set(assignedVariables(text)),
  }).map(({ key }) => key);

describe('a placeholder', () => {
  it.each([
    ['kubectl logs <POD_NAME> -n <namespace>', ['pod-name', 'namespace']],
    ['kubectl logs <podName>', ['pod-name']],
    ["NS='<value of the label>'", ['value-of-the-label']],
    ['deploy/<statefulset|deployment>', ['statefulset-deployment']],
    ['oc logs $CONTROLLER -n ${NAMESPACE}', ['controller', 'namespace']],
    ['curl https://{{host name}}/api/{user_id}', ['host-name', 'user-id']],
    ['open https://grafana.YOUR_DOMAIN/d', ['your-domain']],
    ['aws s3 ls s3://MY-BUCKET', ['my-bucket']],
    ['set "<a>" <a>', ['a', 'a']],
    [
      'gcloud node-pools delete POOL_NAME --cluster=CLUSTER_NAME',
      ['pool-name', 'cluster-name'],
    ],
    ['kubectl drain nodes/NODE_NAME', ['node-name']],
  ])('is found in %s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });

  it.each([
    'cat <<EOF\nx\nEOF',
    'POOL_NAME=a ./run POOL_NAME',
    'printenv POD_NAME',
    'docker run -e POD_NAME app',
    'heroku config:get APP_NAME',
    'grep -r USER_ID src',
    'aws sts --key AWS_ACCESS_KEY_ID',
    'run "the POOL_NAME is" x',
    'make MAX_RETRIES',
    'psql < dump.sql > out.log',
    'sort <in.txt>out.txt',
    'test $(date +%s) -gt $((1 + 2))',
    "awk '{print $1, $NF}' file",
    'NS=a; echo $NS ${NS}',
    'for n in 1 2; do echo $n; done',
    'echo $HOME $PATH $? $1 $@ $$ ${#list}',
    "kubectl get pods -o jsonpath='{.items[0].metadata.name}'",
    "docker ps --format '{{.Status}}'",
    "kubectl get x -o go-template='{{range .items}}{{end}}'",
    'kubectl get svc # EXTERNAL-IP: <none>',
    'cp a.{yml,bak} b.{1..3}',
    'find . -exec rm {} +',
    'git show HEAD@{upstream}',
    "curl -w '%{http_code}' -H 'X-API-KEY: 1'",
    'openssl s_client -cipher ECDHE-RSA -tls AES-GCM',
    'java -Dx=List<String>',
    'echo \\$REMOTE',
    'echo "${VAR:-default}"',
    'mail <ops@example.com>',
    'virsh define <name>a</name>',
    'jq "{name}" a.json',
  ])('is not found in %s', text => {
    expect(keysOf(text)).toEqual([]);
  });

  it('is told from the variables of SQL and PromQL', () => {
    expect(
      keysOf('rate(x{namespace="$namespace"}[$__rate_interval])', 'promql'),
    ).toEqual(['namespace']);
    expect(keysOf('SELECT * FROM a WHERE b < 3 AND c > 4', 'sql')).toEqual([]);
  });

  it('knows where it stands', () => {
    expect(
      findPlaceholders('ls <dir>', { language: 'bash', assigned: new Set() }),
    ).toEqual([{ key: 'dir', token: '<dir>', offset: 3 }]);
  });
});
