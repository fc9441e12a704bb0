import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { CheckCount, CoverageCheck } from 'backstage-plugin-runbook-common';
import { useRunbookTranslation } from '../../translation';

/** What leaves somebody alone at night: nobody to call, nothing to read. */
const ALONE = ['rotation-gaps', 'runbook', 'first-responses'] as const;

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1), borderWidth: 2 },
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
  checks: readonly CheckCount[];
  onCheck: (check: CoverageCheck) => void;
}

/** Says loudly how many services would leave somebody alone, and why. */
export function LeftAlone({ checks, onCheck }: LeftAloneProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const alone = ALONE.flatMap(check => {
    const failed = checks.find(one => one.check === check)?.failed ?? 0;
    return failed > 0 ? [{ check, failed }] : [];
  });
  if (alone.length === 0) {
    return <p>{t('coverage.alone.none')}</p>;
  }
  return (
    <Alert
      severity="warning"
      variant="outlined"
      role="note"
      className={classes.root}
    >
      <AlertTitle>{t('coverage.alone.title')}</AlertTitle>
      <ul className={classes.list}>
        {alone.map(({ check, failed }) => (
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
