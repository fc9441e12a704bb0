import { matches } from '../text/matches';

/** Variables that every shell has set, and those of Grafana's dashboards. */
const WELL_KNOWN = new Set(
  `HOME PATH PWD OLDPWD USER LOGNAME SHELL HOSTNAME HOST LANG LC_ALL TERM UID EUID GID RANDOM SECONDS TMPDIR TMP TEMP
EDITOR VISUAL PAGER IFS MAIL PS1 PS2 PPID BASHPID LINENO BASH_SOURCE FUNCNAME PIPESTATUS REPLY OPTARG OPTIND
BASH_VERSION BASH SHLVL DISPLAY GOPATH GOROOT JAVA_HOME VIRTUAL_ENV KUBECONFIG SSH_AUTH_SOCK SSH_TTY NF NR FS OFS
EPOCHSECONDS HISTFILE COLUMNS LINES`.split(/\s+/),
);

/** Whether the shell, and not the reader, gives the variable its value. */
export function isWellKnownVariable(name: string): boolean {
  return (
    WELL_KNOWN.has(name) ||
    name.startsWith('__') ||
    name.startsWith('XDG_') ||
    name.startsWith('BASH_')
  );
}

/** `sign` is a part of every match: few blocks of code hold any. */
const ASSIGNMENTS: { sign: string; pattern: RegExp }[] = [
  {
    sign: '=',
    pattern:
      /(?:^|[\s;&|(`])(?:export\s+|declare\s+(?:-\w+\s+)?|local\s+|readonly\s+|typeset\s+)?([A-Za-z_]\w*)\+?=/g,
  },
  { sign: 'for', pattern: /\bfor\s+([A-Za-z_]\w*)\s+in\b/g },
  { sign: 'getopts', pattern: /\bgetopts\s+\S+\s+([A-Za-z_]\w*)/g },
  { sign: 'printf', pattern: /\bprintf\s+-v\s+([A-Za-z_]\w*)/g },
];

const READS = /\b(?:read|mapfile|readarray)((?:[ \t]+-?\w+)+)/g;

/** Names that the shell text assigns. */
export function assignedVariables(text: string): string[] {
  const names: string[] = [];
  for (const { sign, pattern } of ASSIGNMENTS) {
    if (text.includes(sign)) {
      for (const match of matches(pattern, text)) {
        names.push(match[1] ?? '');
      }
    }
  }
  if (!text.includes('read') && !text.includes('mapfile')) {
    return names;
  }
  for (const match of matches(READS, text)) {
    names.push(
      ...(match[1] ?? '')
        .trim()
        .split(/\s+/)
        .filter(word => !word.startsWith('-')),
    );
  }
  return names;
}
