import { createContext, ReactNode, useContext, useMemo } from 'react';
import { useRunbookTranslation } from '../../translation';
import { TickBox } from '../Blocks/TickBox';
import { TicksContext } from '../RunbookContext';

/** What is looked at of an element, as the Markdown became HTML. */
interface HtmlNode {
  tagName?: string;
  value?: string;
  children?: readonly HtmlNode[];
  position?: { start: { offset?: number } };
}

/** The list item around a box. */
const TaskContext = createContext<{ item: string; text: string } | undefined>(
  undefined,
);

export interface TaskItemProps {
  node: HtmlNode;
  className?: string;
  children: ReactNode;
}

/** An item of a list; a box in it is that item's. */
export function TaskItem({ node, className, children }: TaskItemProps) {
  const task = useMemo(() => {
    const text = textOf(node).trim();
    return { item: `${node.position?.start.offset ?? ''} ${text}`, text };
  }, [node]);
  return (
    <TaskContext.Provider value={task}>
      <li className={className}>{children}</li>
    </TaskContext.Provider>
  );
}

/**
 * The box of a task list that stands inside other text, such as a quote: for the
 * reader to tick, and a mere mark where there is nothing to keep ticks.
 */
export function TaskMark({ checked }: { checked: boolean }) {
  const { t } = useRunbookTranslation();
  const task = useContext(TaskContext);
  const ticks = useContext(TicksContext);
  return task && ticks ? (
    <TickBox item={task.item} checked={checked} text={task.text} />
  ) : (
    <span
      role="img"
      aria-label={checked ? t('markdown.done') : t('markdown.notDone')}
    >
      {checked ? '☑' : '☐'}
    </span>
  );
}

/** Text of the item itself, without that of the lists in it. */
function textOf({ value, children = [] }: HtmlNode): string {
  return (
    value ??
    children
      .filter(({ tagName }) => tagName !== 'ul' && tagName !== 'ol')
      .map(textOf)
      .join('')
  );
}
