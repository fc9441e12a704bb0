import { Diagnostic, RunbookDocument, Section } from '../model';
import { bareTitle } from '../text/bareTitle';
import { isPlaceholderText } from '../recognise/prose';
import { FIRST_RESPONSE, MITIGATION } from '../recognise/titles';

/** Whether a section says nothing at all, or only that nobody has written it. */
function isEmpty(section: Section): boolean {
  return (
    section.children.length === 0 &&
    section.content.every(
      block => block.type === 'markdown' && isPlaceholderText(block.markdown),
    )
  );
}

function lacksSteps(section: Section, isListed: boolean): boolean {
  const bare = bareTitle(section.title);
  const tellsWhatToDo = MITIGATION.test(bare) || FIRST_RESPONSE.test(bare);
  // `todo-in-mitigation` speaks of those that hold a placeholder.
  return tellsWhatToDo ? section.content.length === 0 : isListed;
}

/**
 * Titles of procedures with nothing below them. Prose may well be a procedure,
 * so only an empty one is certain to have no steps.
 */
export function diagnoseEmptyProcedures(
  document: RunbookDocument,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  // Steps may stand in the headings that follow an empty one.
  const written = new Set(
    document.procedures
      .filter(({ content }) => content.length > 0)
      .map(({ anchor }) => anchor),
  );
  const visit = (section: Section, isListed: boolean) => {
    if (
      section.level > 0 &&
      isEmpty(section) &&
      !written.has(section.anchor) &&
      lacksSteps(section, isListed)
    ) {
      found.push({
        rule: 'procedure-without-steps',
        severity: 'warning',
        message: `"${section.title}" has no steps and no commands. Write them down, or remove the heading.`,
        line: section.line,
      });
    }
    section.children.forEach(child =>
      visit(child, section.kind === 'procedures'),
    );
  };
  document.sections.forEach(section => visit(section, false));
  return found;
}
