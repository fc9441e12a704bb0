import { Diagnostic } from 'runbook-markdown';

/** How a finding counts. */
export type Level = Diagnostic['severity'];

/** Something that is wrong in a file, as every format shows it. */
export interface Finding {
  /** As `Paths.shown` gives it, or the name of standard input. */
  path: string;
  /** Counted from 1, as are the columns. */
  line: number;
  column: number;
  endLine?: number;
  rule: string;
  level: Level;
  message: string;
}

/** Outcome of `runbook lint`. */
export interface Report {
  /** By file in the order they were read, then by line. */
  findings: Finding[];
  /** Number of files that were checked, rule files included. */
  files: number;
  /** Number of files that `--fix` changed. */
  fixed: number;
}

/** How many findings have a level. */
export function countLevel(findings: readonly Finding[], level: Level): number {
  return findings.filter(finding => finding.level === level).length;
}

/** Brings findings into the order of the files, then of their lines. */
export function sortFindings(
  findings: Finding[],
  files: readonly string[],
): Finding[] {
  const order = new Map(files.map((path, index) => [path, index]));
  const at = ({ path }: Finding) => order.get(path) ?? files.length;
  return findings.sort(
    (a, b) => at(a) - at(b) || a.line - b.line || a.column - b.column,
  );
}
