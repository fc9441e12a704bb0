const SQL_START =
  /^\s*(?:SELECT\s[\s\S]+?\sFROM\s|SELECT\s+\w+\(|INSERT\s+INTO\s|UPDATE\s+\S+\s+SET\s|DELETE\s+FROM\s|ALTER\s+(?:TABLE|ROLE|USER|SYSTEM|DATABASE)\s|CREATE\s+(?:UNIQUE\s+)?(?:TABLE|INDEX|ROLE|USER|DATABASE|EXTENSION)\s|DROP\s+(?:TABLE|INDEX|ROLE|USER|DATABASE)\s|TRUNCATE\s|VACUUM\b|ANALYZE\b|EXPLAIN\s|GRANT\s|REVOKE\s|SHOW\s|WITH\s+\w+\s+AS\s*\()/i;
const PROMQL =
  /\b(?:sum|avg|max|min|count|topk|bottomk|quantile|histogram_quantile|rate|irate|increase|delta|avg_over_time|max_over_time|absent|predict_linear|label_replace)\s*(?:(?:by|without)\s*\([^)]{0,200}\)\s*)?\(/;
const SELECTOR =
  /\b[a-z_:][a-z0-9_:]{3,}\{[^{}\n]{0,400}(?:=~?|!=|!~)\s*"[^"]{0,200}"[^{}\n]{0,400}\}|\[\d{1,4}[smhdw]\]/;
/** Metric names and arithmetic only: `(a_bytes / b_bytes) * 100`. */
const ARITHMETIC =
  /^\s*\(*[a-z]+(?:_[a-z0-9]+){2,}(?:[\s()/*+.\d-]|[a-z]+(?:_[a-z0-9]+){2,})+$/;

/** Whether the text is one or more SQL statements. Without a language it has to end with a semicolon. */
export function looksLikeSql(text: string): boolean {
  // Asked of each piece of code, and most end otherwise.
  if (!text.trimEnd().endsWith(';')) {
    return false;
  }
  return SQL_START.test(text.slice(0, 4000).replace(/^\s*--.*$/gm, ''));
}

/** Whether the text is a PromQL query. */
export function looksLikePromql(text: string): boolean {
  const start = text
    .slice(0, 4000)
    .replace(/^\s*#.*$/gm, '')
    .trim();
  if (
    /[;=]\s*$|→/m.test(start) ||
    /^\s*[\w.]+\s*:?=\s/m.test(start) ||
    /^\s*(?:-\s+)?(?:alert|record|expr):/m.test(start)
  ) {
    return false;
  }
  return (
    (PROMQL.test(start) &&
      (SELECTOR.test(start) ||
        /_(?:total|seconds|bytes|count|bucket|sum)\b/.test(start))) ||
    (SELECTOR.test(start) &&
      /^\s*[a-z_:(]/.test(start) &&
      !/^\s*[a-z_:]+\(.*\):?\s*$/.test(start)) ||
    ARITHMETIC.test(start)
  );
}

/** Whether the text is JSON, YAML or the like. */
export function looksLikeConfig(text: string): boolean {
  const start = text.slice(0, 4000).trim();
  if (/^[[{]/.test(start)) {
    return /[:=]/.test(start) && /["\w]\s*[:=]/.test(start);
  }
  if (/^</.test(start)) {
    return /^<\??[a-zA-Z][\w:-]*[\s>]/.test(start) && /<\/|\/>/.test(start);
  }
  const lines = start
    .split('\n')
    .filter(line => line.trim() !== '' && !/^\s*[#;]/.test(line));
  const pairs = lines.filter(line =>
    /^\s*(?:- )?["']?[\w.$/{}-]+["']?\s*:(?:\s|$)|^\s*- \S|^\s*\[[\w. "-]+\]$/.test(
      line,
    ),
  );
  return (
    lines.length >= 2 &&
    pairs.length >= lines.length * 0.7 &&
    /^\s*(?:- )?["']?[\w./-]+["']?:/m.test(start)
  );
}

/** Whether the text is a Prometheus alerting rule. */
export function looksLikeRule(text: string): boolean {
  return (
    text.includes('alert:') &&
    text.includes('expr:') &&
    /^\s*(?:-\s*)?alert:\s*\S/m.test(text) &&
    /^\s*(?:-\s*)?expr:/m.test(text)
  );
}
