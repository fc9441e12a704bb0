import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { groupsOf, PROCEDURES_FRAGMENT } from '../layout';
import { quietText } from '../../theme';
import { useRunbookContext } from '../RunbookContext';
import { ProcedureCard } from './ProcedureCard';
import { ProcedureList } from './useProcedureList';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3), minWidth: 0 },
  group: {
    marginTop: theme.spacing(2),
    color: quietText(theme),
    fontWeight: 700,
    overflowWrap: 'anywhere',
  },
}));

/** The runbook's procedures, those that the filter leaves. */
export function Procedures({ list }: { list: ProcedureList }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const entries = list.filtered ? list.shown : layout.standalone;

  if (entries.length === 0) {
    return null;
  }
  return (
    <section className={classes.root}>
      <AnchorHeading
        fragment={PROCEDURES_FRAGMENT}
        title={t('procedures.title')}
        level={2}
      />
      {groupsOf(layout, entries).map(({ title, entries: group }) => (
        <div key={group[0]?.fragment}>
          {title && title !== t('procedures.title') && (
            <div className={classes.group}>{title}</div>
          )}
          {group.map(entry => (
            <ProcedureCard
              key={entry.fragment}
              entry={entry}
              open={list.isOpen(entry.fragment)}
              onToggle={list.setOpen}
            />
          ))}
        </div>
      ))}
    </section>
  );
}
