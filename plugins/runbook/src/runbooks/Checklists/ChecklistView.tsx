import { makeStyles } from '@material-ui/core/styles';
import { Checklist } from 'runbook-markdown';
import { TickBox } from '../Blocks';
import { SafeMarkdown } from '../SafeMarkdown';

const useStyles = makeStyles(theme => ({
  list: {
    // With `none`, Safari no longer tells that it is a list.
    listStyleType: '""',
    margin: theme.spacing(1, 0, 0),
    padding: 0,
  },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    margin: theme.spacing(0.75, 0),
    lineHeight: 1.6,
  },
  text: { flex: 1, minWidth: 0 },
}));

/** A checklist that its author wrote as a table or as plain bullets, to be ticked. */
export function ChecklistView({ checklist }: { checklist: Checklist }) {
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={checklist.title}>
      {checklist.items.map(({ text, checked, line }) => (
        <li key={line} className={classes.item}>
          <TickBox item={line} checked={checked} text={text} />
          <div className={classes.text}>
            <SafeMarkdown markdown={text} inline />
          </div>
        </li>
      ))}
    </ul>
  );
}
