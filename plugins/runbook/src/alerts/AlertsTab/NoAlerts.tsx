import { Entity } from '@backstage/catalog-model';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { ALERT_RULES_SNIPPET, ALERT_TABLE } from '../alertTemplate';
import { Snippet } from '../Snippet';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), overflowWrap: 'anywhere' },
  heading: { fontSize: theme.typography.pxToRem(19), fontWeight: 700 },
}));

/** Says how to give the service alerts, with all that is needed to copy. */
export function NoAlerts({ entity }: { entity: Entity }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="h2" className={classes.heading}>
        {t('alerts.empty.title', {
          name: entity.metadata.title ?? entity.metadata.name,
        })}
      </Typography>
      <p>{t('alerts.empty.rules')}</p>
      <Snippet
        text={ALERT_RULES_SNIPPET}
        label={t('alerts.empty.copyRules')}
        copyLabel={t('alerts.empty.copyRules')}
      />
      <p>{t('alerts.empty.runbook')}</p>
      <Snippet
        text={ALERT_TABLE}
        label={t('alerts.empty.copyRunbook')}
        copyLabel={t('alerts.empty.copyRunbook')}
      />
    </Paper>
  );
}
