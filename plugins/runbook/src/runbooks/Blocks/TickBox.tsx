import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { useContext } from 'react';
import { useRunbookTranslation } from '../../translation';
import { ScopeContext, useTicksContext } from '../RunbookContext';

const useStyles = makeStyles({
  root: { flex: 'none', padding: 10, margin: '-9px -4px -9px -8px' },
});

export interface TickBoxProps {
  /** What names the item within its procedure, alert or section: its line in the source, where that is known. */
  item: string | number;
  /** Whether the author ticked it. */
  checked: boolean;
  /** What is done once it is ticked. */
  text: string;
}

/** The box of an item, for the reader to tick. */
export function TickBox({ item, checked, text }: TickBoxProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { fragment } = useContext(ScopeContext);
  const { ticks, tick } = useTicksContext();
  const id = `${fragment}:${item}`;
  return (
    <Checkbox
      className={classes.root}
      color="primary"
      checked={ticks[id] ?? checked}
      onChange={(_, now) => tick(id, now)}
      inputProps={{ 'aria-label': t('step.done', { step: text }) }}
    />
  );
}
