import MuiLink from '@material-ui/core/Link';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { makeStyles } from '@material-ui/core/styles';
import { AlertFinding, ServiceAlerts } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { ALERT_RULES_SNIPPET } from '../alertTemplate';
import { Snippet } from '../Snippet';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  text: { flex: '1 1 20rem', minWidth: 0 },
  ages: { color: quietText(theme) },
  alert: { marginBottom: theme.spacing(2), overflowWrap: 'anywhere' },
  findings: {
    '& summary': { cursor: 'pointer', minHeight: 44, paddingTop: 10 },
    '& a': { textDecoration: 'underline' },
  },
}));

export interface AlertsHeadProps {
  alerts: ServiceAlerts;
  refresh: ReactNode;
}

/** How many alerts are known, how old that is, and what is wrong with the rule files. */
export function AlertsHead({ alerts, refresh }: AlertsHeadProps) {
  const { rules, runbook, findings } = alerts;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <>
      <section className={classes.root} aria-label={t('alerts.head.title')}>
        <div className={classes.text}>
          <strong>
            {t('alerts.head.known', { count: alerts.alerts.length })}
          </strong>
          <div className={classes.ages}>
            {rules.importedAt && (
              <>
                {t('alerts.head.imported')} <Age at={rules.importedAt} />
              </>
            )}
            {rules.importedAt && rules.checkedAt && (
              <>
                , {t('alerts.head.checked')} <Age at={rules.checkedAt} />
              </>
            )}
            {runbook.importedAt && (
              <div>
                {t('alerts.head.runbookImported')}{' '}
                <Age at={runbook.importedAt} />
                {runbook.checkedAt && (
                  <>
                    , {t('alerts.head.checked')} <Age at={runbook.checkedAt} />
                  </>
                )}
              </div>
            )}
          </div>
          {rules.state === 'pending' && (
            <p role="status">{t('alerts.head.pending')}</p>
          )}
          {rules.state === 'missing' && alerts.alerts.length > 0 && (
            <>
              <p>{t('alerts.head.rulesUnknown')}</p>
              <Snippet
                text={ALERT_RULES_SNIPPET}
                label={t('alerts.head.copyAnnotation')}
                copyLabel={t('alerts.head.copyAnnotation')}
              />
            </>
          )}
          <Findings findings={findings} />
        </div>
        {rules.state !== 'failed' && refresh}
      </section>
      {rules.state === 'failed' && (
        <Alert severity="error" variant="outlined" className={classes.alert}>
          <AlertTitle>{t('alerts.head.failed')}</AlertTitle>
          <div>{rules.failure}</div>
          {rules.failedSince && (
            <div>
              {t('alerts.head.failingSince')} <Age at={rules.failedSince} />.
            </div>
          )}
          {rules.importedAt && (
            <div>
              {t('alerts.head.lastGood')} <Age at={rules.importedAt} />.
            </div>
          )}
          {refresh}
        </Alert>
      )}
    </>
  );
}

function Findings({ findings }: { findings: readonly AlertFinding[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  if (findings.length === 0) {
    return null;
  }
  return (
    <details className={classes.findings}>
      <summary>{t('alerts.head.findings', { count: findings.length })}</summary>
      <ul>
        {findings.map(({ severity, message, where, line, url }, index) => {
          const place =
            line === undefined
              ? where
              : t('alerts.details.line', {
                  path: where ?? '',
                  line: String(line),
                });
          return (
            <li key={index}>
              <strong>{t(`diagnostics.severity.${severity}`)}:</strong>{' '}
              {message}{' '}
              {url ? (
                <MuiLink href={url} target="_blank" rel="noopener noreferrer">
                  {place}
                </MuiLink>
              ) : (
                place && `(${place})`
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
