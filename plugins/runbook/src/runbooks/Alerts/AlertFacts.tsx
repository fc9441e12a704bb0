import { makeStyles } from '@material-ui/core/styles';
import { AlertDefinition } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { SeverityMark } from '../Severities';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  code: { fontFamily: 'monospace', whiteSpace: 'pre-wrap' },
}));

export interface AlertFactsProps {
  alerts: readonly AlertDefinition[];
  /** Names that it says need not be said again. */
  title: string;
}

/** Severity, name and condition of each alert on a card. */
export function AlertFacts({ alerts, title }: AlertFactsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <>
      {alerts.map(({ anchor, name, severity, severityText, expression }) => {
        const namesItself = alerts.length > 1 || !title.includes(name);
        return severity || expression || namesItself ? (
          <div key={anchor} className={classes.root}>
            {severity && (
              <SeverityMark severity={severity} said={severityText} />
            )}
            {namesItself && <span className={classes.code}>{name}</span>}
            {expression && (
              <span>
                {t('alertSections.expression')}{' '}
                <code className={classes.code}>{expression}</code>
              </span>
            )}
          </div>
        ) : null;
      })}
    </>
  );
}
