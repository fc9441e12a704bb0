import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Age } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { alertTemplate } from '../alertTemplate';
import { AlertText } from '../AlertText';
import { SeverityChip } from '../SeverityChip';
import { Snippet } from '../Snippet';
import { FiringInstance } from './FiringInstance';
import { FiringGroup, summaryOf } from './groupFiring';

/** Instances that are shown at once; the others open on demand. */
const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
    '& a:not([class*=MuiButton])': { textDecoration: 'underline' },
  },
  title: { fontWeight: 700 },
  quiet: { color: quietText(theme) },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  more: { '& summary': { cursor: 'pointer', minHeight: 44, paddingTop: 10 } },
}));

/** An alert that fires: what it means, what to do first, and each of its instances. */
export function FiringAlert(props: { entityRef: string; group: FiringGroup }) {
  const { entityRef, group } = props;
  const { instances, definition } = group;
  const [{ name, severity, severityText }] = instances;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const documentation = definition?.documentation;
  const expression = definition?.rule?.expression;
  const said = [
    { title: t('alerts.details.meaning'), text: documentation?.meaning },
    {
      title: t('alerts.details.firstResponse'),
      text: documentation?.firstResponse,
    },
  ];
  const since = instances.reduce(
    (first, { startsAt }) => (startsAt < first ? startsAt : first),
    instances[0].startsAt,
  );
  const summary = summaryOf(instances[0]);
  const alike = instances.every(one => summaryOf(one) === summary);
  const shown = instances.slice(0, SHOWN);
  const others = instances.slice(SHOWN);
  const toItem = (instance: (typeof instances)[number]) => (
    <li key={instance.id}>
      <FiringInstance
        entityRef={entityRef}
        instance={instance}
        alone={instances.length === 1}
        summary={alike ? undefined : summaryOf(instance)}
        procedure={definition?.procedure}
      />
    </li>
  );
  return (
    <article className={classes.root} aria-label={name}>
      {severity && <SeverityChip severity={severity} text={severityText} />}
      <Typography variant="h6" component="h3" className={classes.title}>
        {name}
      </Typography>
      {instances.every(({ suppression }) => suppression) && (
        <strong>{t('alerts.firing.quiet')}</strong>
      )}
      <div className={classes.quiet}>
        {t('alerts.firing.since')} <Age at={since} />
        {instances.length > 1 &&
          `, ${t('alerts.firing.instances', { count: instances.length })}`}
      </div>
      {alike && summary && <div>{summary}</div>}
      {documentation &&
        said.map(
          ({ title, text }) =>
            text && (
              <div key={title}>
                <div className={classes.quiet}>{title}</div>
                <AlertText
                  entityRef={entityRef}
                  documentation={documentation}
                  markdown={text}
                />
              </div>
            ),
        )}
      {expression && (
        <details className={classes.more}>
          <summary>{t('alerts.firing.expression')}</summary>
          <Snippet
            wrap
            text={expression}
            label={t('alerts.details.expression')}
            copyLabel={t('alerts.details.copyExpression', { name })}
          />
        </details>
      )}
      <ul className={classes.list}>{shown.map(toItem)}</ul>
      {others.length > 0 && (
        <details className={classes.more}>
          <summary>
            {t('alerts.firing.others', { count: others.length })}
          </summary>
          <ul className={classes.list}>{others.map(toItem)}</ul>
        </details>
      )}
      {!definition?.procedure && (
        <>
          {t('alerts.details.unknown')}
          {/* For afterwards: in a storm it would fill the page. */}
          <details className={classes.more}>
            <summary>{t('alerts.details.paste')}</summary>
            <Snippet
              text={alertTemplate({ name, severityText, summary })}
              label={t('alerts.details.copyTemplate', { name })}
              copyLabel={t('alerts.details.copyTemplate', { name })}
            />
          </details>
        </>
      )}
    </article>
  );
}
