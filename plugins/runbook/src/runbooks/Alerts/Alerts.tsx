import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { AnchorHeading } from '../AnchorHeading';
import { AlertEntry, ALERTS_FRAGMENT } from '../layout';
import { ProcedureList } from '../Procedures';
import { useRunbookContext } from '../RunbookContext';
import { SectionView } from '../Sections';
import { AlertCard } from './AlertCard';
import { OwnAlertSection } from './OwnAlertSection';

const useStyles = makeStyles(theme => ({
  root: { marginBottom: theme.spacing(3), minWidth: 0 },
}));

/**
 * What the runbook's alerts mean and what to do first. Below the author's own
 * heading where there is one, and with all else that the author says of alerts.
 */
export function Alerts({ list }: { list: ProcedureList }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { layout } = useRunbookContext();
  const [first, ...others] = layout.alertSections;
  const own = others.length === 0 ? first : undefined;

  if (list.filtered ? list.alerts.length === 0 : layout.alerts.length === 0) {
    return null;
  }
  const cards = list.alerts.map((entry: AlertEntry) => (
    <AlertCard
      key={entry.fragment}
      entry={entry}
      open={list.isOpen(entry.fragment)}
      onToggle={list.setOpen}
    />
  ));
  const title = own?.section.title || t('alertSections.title');
  return (
    <section className={classes.root}>
      <AnchorHeading
        fragment={own?.fragment ?? ALERTS_FRAGMENT}
        title={title}
        level={2}
      />
      {own && !list.filtered ? (
        <OwnAlertSection entry={own}>{cards}</OwnAlertSection>
      ) : (
        cards
      )}
      {!own &&
        !list.filtered &&
        layout.alertSections.map(entry => (
          <SectionView key={entry.fragment} entry={entry} level={3} />
        ))}
    </section>
  );
}
