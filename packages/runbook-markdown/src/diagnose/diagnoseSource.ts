import { Diagnostic } from '../model';
import { FrontMatter } from '../source/readFrontMatter';
import { HiddenWrappers } from '../source/hideWrappers';
import { Conflict } from '../source/readConflicts';
import { UnclosedFence } from '../source/recoverFences';

/** What was found while the lines of the source were read. */
export interface SourceFindings {
  frontMatter?: FrontMatter;
  conflicts: readonly Conflict[];
  fences: readonly UnclosedFence[];
  wrappers: HiddenWrappers;
}

/** Diagnostics about the text itself. */
export function diagnoseSource(findings: SourceFindings): Diagnostic[] {
  const { frontMatter, conflicts, fences, wrappers } = findings;
  const diagnostics: Diagnostic[] = [];
  if (frontMatter?.problem) {
    diagnostics.push({
      rule: 'front-matter-invalid',
      severity: 'warning',
      message: `The front matter cannot be read as YAML: ${frontMatter.problem.replace(
        /\.$/,
        '',
      )}. Its plain "key: value" lines are used.`,
      line: 1,
      endLine: frontMatter.end + 1,
    });
  }
  for (const conflict of conflicts) {
    diagnostics.push({
      rule: 'conflict-marker',
      severity: 'error',
      message:
        'This part has an unresolved merge conflict, and both sides are shown. Resolve it and commit the result.',
      line: conflict.start + 1,
      endLine: conflict.end + 1,
    });
  }
  for (const fence of fences) {
    diagnostics.push({
      rule: 'unclosed-fence',
      severity: 'error',
      message:
        fence.closedAt === undefined
          ? 'This code block is never closed and runs to the end of the document. Close it.'
          : 'This code block is never closed. It is taken to end before the next heading; close it there.',
      line: fence.line + 1,
      endLine: fence.closedAt === undefined ? undefined : fence.closedAt + 1,
    });
  }
  if (wrappers.unclosedComment !== undefined) {
    diagnostics.push({
      rule: 'unclosed-comment',
      severity: 'error',
      message:
        'This comment is never closed and would hide the rest of the document. Close it with "-->".',
      line: wrappers.unclosedComment + 1,
    });
  }
  if (wrappers.shellWrapper !== undefined) {
    diagnostics.push({
      rule: 'shell-wrapper',
      severity: 'warning',
      message:
        'The file was saved with the shell command that wrote it. Remove its first and its last line.',
      line: wrappers.shellWrapper + 1,
    });
  }
  return diagnostics;
}
