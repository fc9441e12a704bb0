import { makeStyles } from '@material-ui/core/styles';
import { AlertmanagerStatus } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { Pages } from '../../hooks';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { SourcesState } from '../FiringAlerts';

const useStyles = makeStyles(theme => ({
  age: { color: quietText(theme) },
}));

/**
 * What stands above a list of what fires: who was not heard, before anyone
 * reads that nothing fires, how much there is, and how old that is.
 */
export function FiringHead(props: {
  list: Pages<{ truncated: boolean; sources: AlertmanagerStatus[] }>;
  /** How much there is. */
  children: ReactNode;
}) {
  const { pages, knownAt } = props.list;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const last = pages[pages.length - 1];
  return (
    <>
      <SourcesState sources={last?.sources ?? []} />
      {props.children}
      {knownAt !== undefined && (
        <div className={classes.age}>
          {t('alerts.firing.asked')} <Age at={knownAt} />
        </div>
      )}
      {last?.truncated && <p>{t('alertsPage.truncated')}</p>}
    </>
  );
}
