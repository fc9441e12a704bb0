const SHELL = new Set(
  'bash sh shell zsh ksh fish console shell-session shellsession sh-session terminal powershell ps1 pwsh cmd bat batch dos shellscript command cli'.split(
    ' ',
  ),
);
const SQL = new Set(
  'sql postgres postgresql pgsql psql mysql plsql tsql cql hql bigquery'.split(
    ' ',
  ),
);
const METRICS = new Set('promql logql metricsql'.split(' '));
const CONFIG = new Set(
  'yaml yml json json5 jsonc toml ini diff patch hcl terraform tf nginx apache xml properties dockerfile conf config env dotenv jsonnet hocon rego csv proto graphql css html erb jinja cue kdl systemd'.split(
    ' ',
  ),
);
const TEXT = new Set(
  'text txt plain plaintext log logs output none raw nohighlight'.split(' '),
);
const CONSOLES = new Set(
  'redis irb ruby pry mongo mongosh javascript js python py elixir iex'.split(
    ' ',
  ),
);

/** What the language of a code block says about its content. */
export type LanguageFamily =
  | 'shell'
  | 'sql'
  | 'promql'
  | 'config'
  | 'text'
  | 'console'
  | 'unknown'
  | 'other';

/** Family of a language name in lower case; `unknown` where the author named none. */
export function languageFamily(language: string): LanguageFamily {
  if (language === '') {
    return 'unknown';
  }
  if (SHELL.has(language)) {
    return 'shell';
  }
  if (SQL.has(language)) {
    return 'sql';
  }
  if (METRICS.has(language)) {
    return 'promql';
  }
  if (CONFIG.has(language)) {
    return 'config';
  }
  if (TEXT.has(language)) {
    return 'text';
  }
  return CONSOLES.has(language) ? 'console' : 'other';
}
