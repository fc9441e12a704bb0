import { composeProcedure } from './composeProcedure';
import { ProcedureContent } from './content';

/** A procedure that is to move to a runbook file. */
/** A procedure to be moved to the repository. @public */
export interface MovedProcedure {
  /** Its anchor, also in the file. */
  slug: string;
  /** What it says. */
  content: ProcedureContent;
}

/**
 * What a runbook file needs to say the same as procedures written in the
 * portal: their sections, and a table of the alerts that they answer. Links to
 * a procedure keep leading to it.
 *
 * @public
 */
export function composeRunbookPart(
  procedures: readonly MovedProcedure[],
): string {
  const answered = procedures.flatMap(({ slug, content }) =>
    content.alerts.map(name => ({ name, slug, content })),
  );
  const table = [
    '## Alerts',
    '',
    '| Alert | Severity | First response |',
    '| --- | --- | --- |',
    ...answered.map(
      ({ name, slug, content }) =>
        `| ${cell(name)} | ${content.severity ?? ''} | [${cell(
          content.title,
        )}](#${slug}) |`,
    ),
    '',
  ];
  return [
    ...procedures.map(({ slug, content }) => {
      const { markdown } = composeProcedure(content);
      // Before a heading, an anchor is another name of its section.
      return slugOfHeading(content.title) === slug
        ? markdown
        : `<a id="${slug}"></a>\n\n${markdown}`;
    }),
    ...(answered.length > 0 ? [table.join('\n')] : []),
  ].join('\n');
}

function cell(text: string): string {
  return text.replace(/[\\|[\]]/g, '\\$&');
}

/** As GitHub makes anchors of headings. */
function slugOfHeading(title: string): string {
  return title
    .toLocaleLowerCase('en-US')
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');
}
