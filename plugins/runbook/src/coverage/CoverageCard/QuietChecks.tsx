import { makeStyles } from '@material-ui/core/styles';
import PassedIcon from '@material-ui/icons/Check';
import UnknownIcon from '@material-ui/icons/Remove';
import { CoverageResult } from 'backstage-plugin-runbook-common';
import { useId } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
  title: { color: quietText(theme) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  check: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
  },
}));

export interface QuietChecksProps {
  checks: readonly CoverageResult[];
  outcome: 'passed' | 'not-applicable';
}

/** The checks that ask nothing of anybody. */
export function QuietChecks({ checks, outcome }: QuietChecksProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const quiet = checks.filter(result => result.outcome === outcome);
  const Icon = outcome === 'passed' ? PassedIcon : UnknownIcon;
  if (quiet.length === 0) {
    return null;
  }
  return (
    <div className={classes.root}>
      <div id={titleId} className={classes.title}>
        {t(`coverage.card.${outcome}`)}
      </div>
      <ul className={classes.list} aria-labelledby={titleId}>
        {quiet.map(({ check }) => (
          <li key={check} className={classes.check}>
            <Icon fontSize="small" aria-hidden />
            {t(`coverage.check.${check}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
