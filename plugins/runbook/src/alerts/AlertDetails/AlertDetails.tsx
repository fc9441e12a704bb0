import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceAlert, ServiceAlerts } from 'backstage-plugin-runbook-common';
import { ReactNode } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { alertTemplate } from '../alertTemplate';
import { AlertText } from '../AlertText';
import { daysIn, FiredChart } from '../FiredChart';
import { LabelList } from '../LabelList';
import { Snippet } from '../Snippet';
import { PlaceLink, RuleLink } from './RuleLink';

const useStyles = makeStyles(theme => ({
  root: {
    margin: 0,
    padding: theme.spacing(0, 1, 2, 1),
    overflowWrap: 'anywhere',
    '& a': { textDecoration: 'underline' },
  },
  term: {
    marginTop: theme.spacing(1.5),
    fontSize: theme.typography.pxToRem(13),
    color: quietText(theme),
  },
  value: { margin: 0 },
  narrow: { [theme.breakpoints.up('sm')]: { display: 'none' } },
}));

export interface AlertDetailsProps {
  entityRef: string;
  alert: ServiceAlert;
  rulesKnown: boolean;
  /** That its history tells of. */
  days: ServiceAlerts['history'];
}

/** All that is known of an alert: what to do first, then what makes it fire. */
export function AlertDetails(props: AlertDetailsProps) {
  const { entityRef, alert, rulesKnown, days } = props;
  const { name, severityText, rule, documentation } = alert;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const text = (markdown: string) =>
    documentation && (
      <AlertText
        entityRef={entityRef}
        documentation={documentation}
        markdown={markdown}
      />
    );
  const isDocumented =
    documentation ||
    (rule?.link?.state === 'exact' && rule.link.place.fragment !== undefined);
  return (
    <dl className={classes.root}>
      <Entry title={t('alerts.details.meaning')}>
        {documentation?.meaning && text(documentation.meaning)}
      </Entry>
      <Entry title={t('alerts.details.firstResponse')}>
        {documentation?.firstResponse && text(documentation.firstResponse)}
      </Entry>
      <Entry title={t('alerts.details.procedures')}>
        {documentation && documentation.procedures.length > 1 && (
          <ul>
            {documentation.procedures.map(place => (
              <li key={place.fragment}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        )}
      </Entry>
      {!isDocumented && (
        <Entry title={t('alerts.details.runbook')}>
          {t('alerts.details.noDocumentation')}
          <Snippet
            text={alertTemplate({ name, severityText, summary: rule?.summary })}
            label={t('alerts.details.copyTemplate', { name })}
            copyLabel={t('alerts.details.copyTemplate', { name })}
          />
        </Entry>
      )}
      {!rule && rulesKnown && (
        <Entry title={t('alerts.details.rule')}>
          {t('alerts.details.noRule')}
        </Entry>
      )}
      {/* A phone has no room for it in the line. */}
      <Entry
        title={t('alerts.table.fired', { days: String(daysIn(days)) })}
        narrow
      >
        <FiredChart history={alert.history} days={days} />
      </Entry>
      <Entry title={t('alerts.details.description')}>{rule?.description}</Entry>
      <Entry title={t('alerts.details.threshold')}>
        {documentation?.expression && <code>{documentation.expression}</code>}
      </Entry>
      <Entry title={t('alerts.details.expression')}>
        {rule?.expression && (
          <Snippet
            wrap
            text={rule.expression}
            label={t('alerts.details.expression')}
            copyLabel={t('alerts.details.copyExpression', { name })}
          />
        )}
      </Entry>
      <Entry title={t('alerts.details.for')}>{rule?.for}</Entry>
      <Entry title={t('alerts.details.keepFiringFor')}>
        {rule?.keepFiringFor}
      </Entry>
      <Entry title={t('alerts.details.labels')}>
        {rule && Object.keys(rule.labels).length > 0 && (
          <LabelList labels={rule.labels} />
        )}
      </Entry>
      <Entry title={t('alerts.details.runbookUrl')}>
        {rule?.runbookUrl && (
          <RuleLink url={rule.runbookUrl} link={rule.link} />
        )}
      </Entry>
      <Entry title={t('alerts.details.dashboards')}>
        {rule && rule.dashboards.length > 0 && (
          <ul>
            {rule.dashboards.map(({ name: key, url }) => (
              <li key={key}>
                <MuiLink href={url} target="_blank" rel="noopener noreferrer">
                  {key}
                </MuiLink>
              </li>
            ))}
          </ul>
        )}
      </Entry>
      {rule && (
        <Entry title={t('alerts.details.rule')}>
          {rule.group && `${t('alerts.details.group')} ${rule.group}, `}
          <Line path={rule.path} line={rule.line} url={rule.viewUrl} />
        </Entry>
      )}
      {documentation && (
        <Entry title={t('alerts.details.runbook')}>
          <PlaceLink
            place={{
              entityRef,
              fragment: documentation.fragment,
              title: t('alerts.details.line', {
                path: documentation.path,
                line: String(documentation.line),
              }),
            }}
          />
        </Entry>
      )}
    </dl>
  );
}

/** Something that is known; not there where it is not. */
function Entry(props: {
  title: string;
  /** On narrow screens alone. */
  narrow?: boolean;
  children: ReactNode;
}) {
  const { title, narrow, children } = props;
  const classes = useStyles();
  return children ? (
    <div className={narrow ? classes.narrow : undefined}>
      <dt className={classes.term}>{title}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  ) : null;
}

function Line(props: { path: string; line: number; url?: string }) {
  const { path, line, url } = props;
  const { t } = useRunbookTranslation();
  const text = t('alerts.details.line', { path, line: String(line) });
  return url ? (
    <MuiLink href={url} target="_blank" rel="noopener noreferrer">
      {text}
    </MuiLink>
  ) : (
    <>{text}</>
  );
}
