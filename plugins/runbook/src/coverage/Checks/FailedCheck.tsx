import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import FailedIcon from '@material-ui/icons/ReportProblemOutlined';
import {
  CoverageCheck,
  CoverageFailure,
  ServiceCoverage,
} from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FactItem } from './FactItem';
import { MendLink } from './MendLink';
import { useMend } from './useMend';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.75),
    fontWeight: 700,
  },
  text: { paddingLeft: theme.spacing(3.5) },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: theme.spacing(2),
  },
  button: { minHeight: 32, padding: theme.spacing(0, 0.5) },
  facts: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
  quiet: { color: quietText(theme) },
}));

export interface FailedCheckProps {
  service: ServiceCoverage;
  check: CoverageCheck;
  failure: CoverageFailure;
  /** What was found is shown at once; by a button unless told. */
  open?: boolean;
}

/** A check that failed: what is wrong, what to do, and the way there. */
export function FailedCheck(props: FailedCheckProps) {
  const { service, check, failure } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const mendOf = useMend();
  const factsId = useId();
  const [open, setOpen] = useState(props.open ?? false);
  const { reason, count, facts, hidden } = failure;
  const name = t(`coverage.check.${check}`);
  return (
    <li className={classes.root}>
      <div className={classes.name}>
        <FailedIcon fontSize="small" aria-hidden />
        {name}
      </div>
      <div className={classes.text}>
        <div>{t(`coverage.reason.${reason}`)}</div>
        <div className={classes.ways}>
          <MendLink mend={mendOf(service, failure)} about={name} />
          {facts.length > 0 && !props.open && (
            <Button
              size="small"
              className={classes.button}
              aria-expanded={open}
              aria-controls={open ? factsId : undefined}
              onClick={() => setOpen(!open)}
            >
              {t('coverage.fact.show', { total: String(count) })}
            </Button>
          )}
        </div>
        {hidden && (
          <div className={classes.quiet}>{t('coverage.fact.hidden')}</div>
        )}
        {open && facts.length > 0 && (
          <ul id={factsId} className={classes.facts}>
            {facts.map((fact, index) => (
              <FactItem
                // Two facts can be alike in all that they tell.
                key={`${index} ${fact.name}`}
                entityRef={service.entityRef}
                reason={reason}
                fact={fact}
              />
            ))}
            {count > facts.length && (
              <li>
                {t('coverage.fact.more', { count: count - facts.length })}
              </li>
            )}
          </ul>
        )}
      </div>
    </li>
  );
}
