import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import { RotationProblem } from 'backstage-plugin-runbook-common';
import { useId } from 'react';
import { useRunbookTranslation } from '../../translation';
import { SectionTitle } from '../layout/SectionTitle';
import { useRotationContext } from '../RotationContext';
import { RangeInZones } from '../times';

const RANK = { error: 0, warning: 1, info: 2 };

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
  severity: { fontWeight: 700 },
}));

/** What the rotation's owner should mend, each with the way out. */
export function Problems() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useRotationContext();
  const titleId = useId();
  if (detail.problems.length === 0) {
    return null;
  }
  const problems = [...detail.problems].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity],
  );
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId}>{t('rotation.problems.title')}</SectionTitle>
      <ul className={classes.list}>
        {problems.map((problem, index) => (
          <li key={index}>
            <Alert
              severity={problem.severity}
              variant="outlined"
              role="presentation"
            >
              <span className={classes.severity}>
                {t(`diagnostics.severity.${problem.severity}`)}:
              </span>{' '}
              {problem.message}
              <ProblemTime problem={problem} />
            </Alert>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProblemTime({ problem }: { problem: RotationProblem }) {
  const { detail } = useRotationContext();
  const { start, end } = problem;
  return start && end ? (
    <div>
      <RangeInZones
        range={{ start: Date.parse(start), end: Date.parse(end) }}
        otherZone={detail.timeZone}
      />
    </div>
  ) : null;
}
