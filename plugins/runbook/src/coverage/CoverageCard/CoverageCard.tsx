import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import MuiLink from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceCoverage } from 'backstage-plugin-runbook-common';
import { Link } from 'react-router-dom';
import { CoverageApi, coverageApiRef } from '../../api';
import {
  Known,
  memoryOf,
  PollRhythm,
  useLastKnown,
  usePoll,
  useReturn,
} from '../../hooks';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';
import { coveragePageRouteRef } from '../../routes';
import { Age, LoadFailure, LoadingSkeleton } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FailedCheck, failedOf } from '../Checks';
import { Score } from '../Score';
import { QuietChecks } from './QuietChecks';

/** What was mended shows when the reader comes back; else it changes seldom. */
const RHYTHM: PollRhythm = { first: 120_000, factor: 1, most: 120_000 };

const memories = new WeakMap<
  CoverageApi,
  Map<string, Known<ServiceCoverage>>
>();

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  score: { fontSize: theme.typography.pxToRem(17) },
  list: { margin: theme.spacing(1, 0), padding: 0, listStyle: 'none' },
  quiet: { color: quietText(theme) },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: 44,
    textDecoration: 'underline',
  },
}));

/** How well the service around it is covered, and what to do first. */
export function CoverageCard() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  // Another entity is another card: nothing of the last one must be left.
  return <CardOf key={entityRef} entityRef={entityRef} />;
}

function CardOf({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const api = useApi(coverageApiRef);
  const page = useOptionalRoute(coveragePageRouteRef);
  const coverage = useLastKnown(memoryOf(memories, api), entityRef, () =>
    api.getServiceCoverage(entityRef),
  );
  usePoll(coverage.reload, RHYTHM);
  useReturn(coverage.reload);
  return (
    <EntityInfoCard title={t('coverage.card.title')}>
      <div className={classes.root}>
        <LoadFailure
          part={coverage}
          title={t('coverage.loadFailed')}
          refusals={{
            notPermitted: t('coverage.notPermitted'),
            notFound: t('coverage.notFound'),
          }}
        />
        {!coverage.value && coverage.loading && <LoadingSkeleton lines={3} />}
        {coverage.value && <AllChecks coverage={coverage.value} />}
        {page && (
          <MuiLink component={Link} to={page()} className={classes.link}>
            {t('coverage.card.toPage')}
          </MuiLink>
        )}
      </div>
    </EntityInfoCard>
  );
}

function AllChecks({ coverage }: { coverage: ServiceCoverage }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const failed = failedOf(coverage.checks);
  const isChecked = coverage.checks.some(
    ({ outcome }) => outcome !== 'not-applicable',
  );
  return (
    <>
      <div className={classes.score}>
        <Score score={isChecked ? coverage.score : undefined} />
      </div>
      <div className={classes.quiet}>
        {t('coverage.figures')} <Age at={coverage.computedAt} />
      </div>
      {coverage.unread && <p>{t('coverage.list.unread')}</p>}
      {isChecked && !coverage.unread && failed.length === 0 && (
        <p>{t('coverage.list.covered')}</p>
      )}
      {failed.length > 0 && (
        <ul className={classes.list} aria-label={t('coverage.card.failing')}>
          {failed.map(({ check, failure }) => (
            <FailedCheck
              key={check}
              service={coverage}
              check={check}
              failure={failure}
            />
          ))}
        </ul>
      )}
      <QuietChecks checks={coverage.checks} outcome="passed" />
      <QuietChecks checks={coverage.checks} outcome="not-applicable" />
    </>
  );
}
