import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { AlertInstance, AlertPlace } from 'backstage-plugin-runbook-common';
import { DeclareButton } from '../../declare';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { valuesOf } from '../AlertPage/labelsOf';
import { ProcedureButton } from '../AlertTable/ProcedureButton';
import { LabelList } from '../LabelList';
import { SuppressionNote } from './SuppressionNote';
import { webAddress } from './webAddress';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    marginTop: theme.spacing(1),
  },
  text: { flex: '1 1 16rem', minWidth: 0 },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 32,
    marginRight: theme.spacing(2),
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

export interface FiringInstanceProps {
  entityRef: string;
  instance: AlertInstance;
  /** The only one of its alert, whose age is told already. */
  alone: boolean;
  /** What it says of itself, where others say something else. */
  summary: string | undefined;
  procedure: AlertPlace | undefined;
}

/** One firing, with the procedure whose commands its labels fill. */
export function FiringInstance(props: FiringInstanceProps) {
  const { entityRef, instance, alone, summary, procedure } = props;
  const { id, name, labels, annotations, startsAt } = instance;
  const { severity, severityText } = instance;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const values = valuesOf(labels);
  const links = [
    ...Object.entries(annotations)
      .filter(([key]) => /dashboard/i.test(key))
      .map(([key, url]) => ({
        title: key,
        url: webAddress(url),
      })),
    {
      title: t('alerts.firing.generator'),
      url: webAddress(instance.generatorUrl),
    },
    ...instance.silenceAt.map(place => ({
      title:
        instance.silenceAt.length > 1
          ? t('alerts.firing.silenceAt', { place: place.name })
          : t('alerts.firing.silence'),
      url: webAddress(place.url),
    })),
  ];
  return (
    <div className={classes.root}>
      <div className={classes.text}>
        {summary && <div>{summary}</div>}
        <LabelList labels={values} />
        {instance.suppression && (
          <SuppressionNote suppression={instance.suppression} />
        )}
        {!alone && (
          <div>
            {t('alerts.firing.since')} <Age at={startsAt} />
          </div>
        )}
        <div>
          {links.map(
            ({ title, url }) =>
              url && (
                <MuiLink
                  key={title}
                  className={classes.link}
                  href={url}
                  target="_blank"
                  rel="noopener noreferrer"
                >
                  {title}
                </MuiLink>
              ),
          )}
        </div>
      </div>
      <div className={classes.actions}>
        {procedure && (
          <div>
            <ProcedureButton
              entityRef={entityRef}
              name={name}
              procedure={procedure}
              values={values}
            />
          </div>
        )}
        <DeclareButton
          entityRef={entityRef}
          prefilled={{
            title: annotations.summary ?? name,
            severity: severity ?? severityText,
            alert: id,
          }}
          label={t('incident.declare.fromAlertNamed', { name })}
        />
      </div>
    </div>
  );
}
