import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { UnownedAlert } from 'backstage-plugin-runbook-common';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { LabelList } from '../LabelList';
import { SeverityChip } from '../SeverityChip';
import { Snippet } from '../Snippet';
import { ListCard } from './ListCard';

const useStyles = makeStyles(theme => ({
  quiet: { color: quietText(theme) },
  ways: {
    margin: theme.spacing(1, 0, 0),
    paddingLeft: theme.spacing(2.5),
    '& a': { textDecoration: 'underline' },
  },
}));

/** An alert that belongs to no service, and what would give it to one. */
export function UnownedItem({ alert }: { alert: UnownedAlert }) {
  const { name, severity, severityText, instances, since, labels } = alert;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { alertname: _, ...others } = labels;
  return (
    <ListCard name={name}>
      {severity && <SeverityChip severity={severity} text={severityText} />}
      <div className={classes.quiet}>
        {t('alerts.firing.since')} <Age at={since} />
        {instances > 1 &&
          `, ${t('alerts.firing.instances', { count: instances })}`}
      </div>
      <LabelList labels={others} />
      <ul className={classes.ways}>
        {alert.similar.map(({ label, value, entityRef, selector }) => (
          <li key={label}>
            {t(
              selector
                ? 'alertsPage.unowned.selecting'
                : 'alertsPage.unowned.similar',
              { label: `${label}="${value}"` },
            )}{' '}
            <EntityRefLink entityRef={entityRef} />?{' '}
            {selector
              ? t('alertsPage.unowned.widen', { selector })
              : t('alertsPage.unowned.correct', {
                  label: `${label}="${parseEntityRef(entityRef).name}"`,
                })}
          </li>
        ))}
        {alert.similar.length === 0 && <li>{t('alertsPage.unowned.label')}</li>}
        {alert.selector && (
          <li>
            {t('alertsPage.unowned.selector')}
            <Snippet
              wrap
              text={`metadata:\n  annotations:\n    runbook/alert-selector: '${alert.selector.replace(
                /'/g,
                "''",
              )}'\n`}
              label={t('alertsPage.unowned.copy', { name })}
              copyLabel={t('alertsPage.unowned.copy', { name })}
            />
          </li>
        )}
      </ul>
    </ListCard>
  );
}
