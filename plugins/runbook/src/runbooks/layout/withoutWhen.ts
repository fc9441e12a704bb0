import { Block, Procedure } from 'runbook-markdown';

/** The content without the block that only says when to use the procedure, which is shown above it. */
export function withoutWhen({ content, whenLine }: Procedure): Block[] {
  return whenLine === undefined
    ? content
    : content.filter(
        ({ type, line }) => type !== 'markdown' || line !== whenLine,
      );
}
