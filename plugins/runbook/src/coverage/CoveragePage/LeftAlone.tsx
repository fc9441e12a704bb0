import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { ALONE_CHECKS, CheckCount } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';
import { FailingChoice } from './coverageView';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1), borderWidth: 2 },
  title: {
    minHeight: 44,
    padding: theme.spacing(0.5, 0.5),
    textAlign: 'left',
    textTransform: 'none',
    textDecoration: 'underline',
    fontWeight: 700,
    fontSize: theme.typography.pxToRem(17),
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  button: {
    minHeight: 44,
    padding: theme.spacing(0.5, 0.5),
    textAlign: 'left',
    textTransform: 'none',
    textDecoration: 'underline',
    fontSize: theme.typography.pxToRem(16),
  },
}));

export interface LeftAloneProps {
  /** Services that would. */
  alone: number;
  checks: readonly CheckCount[];
  onCheck: (check: FailingChoice) => void;
}

/** Says loudly how many services would leave somebody alone, and why. */
export function LeftAlone({ alone, checks, onCheck }: LeftAloneProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const why = ALONE_CHECKS.flatMap(check => {
    const failed = checks.find(one => one.check === check)?.failed ?? 0;
    return failed > 0 ? [{ check, failed }] : [];
  });
  if (alone === 0) {
    return <p>{t('coverage.alone.none')}</p>;
  }
  return (
    <Alert
      severity="warning"
      variant="outlined"
      role="note"
      className={classes.root}
    >
      <AlertTitle>
        <Button className={classes.title} onClick={() => onCheck('alone')}>
          {t('coverage.alone.title', { count: alone })}
        </Button>
      </AlertTitle>
      <ul className={classes.list}>
        {why.map(({ check, failed }) => (
          <li key={check}>
            <Button className={classes.button} onClick={() => onCheck(check)}>
              {t(`coverage.alone.${check}`, { count: failed })}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
