import { plainText } from '../text/plainText';
import { scanInline } from '../text/scanInline';
import { readAlertLabel, withoutMarks } from './alertLabel';

/** Products whose names are written like an alert's. */
const PRODUCTS =
  /^(?:PostgreSQL|MySQL|MongoDB|GitHub|GitLab|GitOps|JavaScript|TypeScript|OpenShift|OpenTelemetry|OpenSearch|ElasticSearch|RabbitMQ|ArgoCD|ActiveMQ|DynamoDB|CloudWatch|CloudFront|CloudFlare|PagerDuty|OpsGenie|StatusPage|VictoriaMetrics|AlertManager|HAProxy|LaunchDarkly|BigQuery|DevOps|YouTube|LinkedIn|WordPress|NodeJS|NextJS|FastAPI|GraphQL|WebSocket|WebAuthn|PowerShell|MacOS|IntelliJ|DataDog|NewRelic|SonarQube|CircleCI|TeamCity|ClickHouse|CockroachDB|InfluxDB|TimescaleDB|PgBouncer|CoreDNS|StatefulSets?|DaemonSets?|ReplicaSets?|ConfigMaps?|ServiceMonitor|HashiCorp|ReadMe|KubeVirt|VirtualMachine|MachineConfig|AppVia|FireWall)$/i;
const CAMEL =
  /^(?:[A-Z][a-z0-9]+|[A-Z]{2,}[a-z0-9]*|[a-z]{2,}(?=[A-Z]))(?:[A-Z][A-Za-z0-9]*|_[A-Z][A-Za-z0-9]*)+$/;
const TROUBLE =
  /(?:Down|High|Low|Errors?|Fail(?:ed|ing|ures?)?|Unhealthy|Missing|Stuck|Full|Latency|Exceeded|Lag(?:ging)?|Backlog|NotReady|Unavailable|Crash(?:ing|Looping|Loop)?|Absent|Unreachable|Exhaust(?:ed|ion)|Expir(?:ing|ed|y)|Mismatch|Saturat(?:ed|ion)|Slow|Timeouts?|Rejected|Degraded|Offline|Critical|Warning|Overloaded|Reached|TooMany\w*|TooHigh|TooLow|Firing|Found|Detected|Restarts|Dropped|OOM\w*|Space\w*|Pressure|Leader|Members|Depth|Burn\w*)$/;

/** Whether a text is written as alert names are: one word of several humps. */
export function isCamelName(text: string): boolean {
  return text.length >= 8 && CAMEL.test(text) && !PRODUCTS.test(text);
}

/** Whether a name in CamelCase says that something is wrong. */
export function namesTrouble(text: string): boolean {
  return isCamelName(text) && TROUBLE.test(text);
}

/** A metric with a threshold: `auth.login_5xx_rate > 1%`. */
const THRESHOLD =
  /^([A-Za-z][\w:.-]*[._:][\w:.-]+(?:\{[^{}]{0,200}\})?)\s+(?:(?:p\d\d+|rate|ratio|avg|max|min|sum)\s+)?(?:>=?|<=?|==|!=|≥|≤|above|below|exceeds|over|under)\s*\S+/i;

/** What a heading, cell or item says of an alert. */
export interface NamedAlert {
  name: string;
  expression?: string;
}

/** Reads a metric with its threshold, at the start of a text. */
export function readThreshold(text: string): NamedAlert | undefined {
  const plain = text.trim().replace(/[.;]$/, '');
  const metric = plain.length <= 400 ? THRESHOLD.exec(plain)?.[1] : undefined;
  return metric
    ? { name: metric.replace(/\{.*$/, ''), expression: plain }
    : undefined;
}

/** The only code or quoted text of a short text, when it is all there is. */
function wrapped(markdown: string): string | undefined {
  const text = markdown.trim();
  const [span, ...rest] = scanInline(text);
  if (
    span?.kind === 'code' &&
    rest.length === 0 &&
    span.start === 0 &&
    span.end === text.length
  ) {
    return span.value;
  }
  return /^["“'](.{3,80})["”']$/.exec(text)?.[1];
}

/** Behind a name: how bad it is, or where it is told. */
const ASIDE =
  /\s*\((?:critical|warning|page|info|sev-?\d|[ps]\d(?:\/[ps]?\d)?|slack|e-?mail|pagerduty|opsgenie)\)$/i;

/** `"api 500" — error tail`: the name, and where it is told. */
const QUOTED = /^["“]([^"”]{3,80})["”]\s+[–—-]\s/;

/** Several alerts at once: `DiskFull[Soon | Now]`. */
const FAMILY = /^(\w+)[[{(]\s*(\w+(?:\s*[|,]\s*\w+)+)\s*[\]})]$/;
const BETWEEN_MEMBERS = /\s*[|,]\s*/;

/**
 * What every heading has that names an alert by itself: a hump, a sign of a
 * metric, the word, or markup that may hide one. Most headings are plain words.
 */
const MAY_NAME =
  /\w[A-Z]|[.:`*_[\]<\\&~]|[Aa][Ll](?:[Ee][Rr][Tt]|[Aa][Rr][Mm])/;

/**
 * Names of alerts that a heading gives; empty where it names none for certain.
 * `isAlertContext` is true below a heading such as "Alerts", where plain words
 * are a name too.
 */
export function alertNamesOf(
  heading: string,
  isAlertContext: boolean,
): NamedAlert[] {
  if (!isAlertContext && !MAY_NAME.test(heading)) {
    return [];
  }
  const trimmed = heading.trim();
  const cleaned = withoutMarks(
    trimmed.endsWith(']')
      ? trimmed.replace(/\s*\[(?:deprecated|removed|draft)\]$/i, '')
      : trimmed,
  );
  const labelled = readAlertLabel(cleaned);
  const text = labelled ?? cleaned;
  const whole = plainText(text);
  const plain = whole.endsWith(')') ? whole.replace(ASIDE, '') : whole;
  const threshold = readThreshold(plain);
  if (threshold) {
    return [threshold];
  }
  const family = FAMILY.exec(plain);
  if (family?.[1] && family[2] && isCamelName(family[1])) {
    const [, stem] = family;
    return family[2]
      .split(BETWEEN_MEMBERS)
      .map(member => ({ name: `${stem}${member}` }));
  }
  const parts = plain
    .split(/\s+(?:\/|&|and|or|,)\s+|,\s+/)
    .filter(part => part !== '');
  if (parts.length > 0 && parts.every(isCamelName)) {
    return parts.map(name => ({ name }));
  }
  const code = wrapped(text);
  if (
    code &&
    /^[\w.:-]{3,100}$/.test(code) &&
    (isAlertContext || labelled || isCamelName(code))
  ) {
    return [{ name: code }];
  }
  const inside = isAlertContext
    ? scanInline(text).find(
        span => span.kind === 'code' && isCamelName(span.value),
      )
    : undefined;
  if (inside?.kind === 'code') {
    return [{ name: inside.value }];
  }
  if (labelled || (isAlertContext && plain.length <= 100)) {
    return [{ name: code ?? QUOTED.exec(plain)?.[1] ?? plain }];
  }
  return [];
}
