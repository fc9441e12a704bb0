import { makeStyles } from '@material-ui/core/styles';
import { CoverageGroups } from 'backstage-plugin-runbook-common';
import { Pages } from '../../hooks';
import { Age, LoadFailure, LoadingSkeleton } from '../../states';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FailingChoice } from './coverageView';
import { LeftAlone } from './LeftAlone';

const useStyles = makeStyles(theme => ({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: theme.spacing(2),
  },
  score: {
    fontSize: theme.typography.pxToRem(44),
    fontWeight: 700,
    lineHeight: 1.2,
  },
  services: { fontSize: theme.typography.pxToRem(17) },
  quiet: { color: quietText(theme) },
}));

export interface CoverageHeadProps {
  list: Pages<CoverageGroups>;
  /** Shows the services for which a check failed. */
  onCheck: (check: FailingChoice) => void;
}

/** How well all services are covered, in a number, and what is worst. */
export function CoverageHead({ list, onCheck }: CoverageHeadProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const [figures] = list.pages;
  const { estate, computedAt } = figures ?? {};
  return (
    <section aria-label={t('coverage.scoreLabel')}>
      <LoadFailure
        part={list}
        title={t('coverage.loadFailed')}
        refusals={{
          notPermitted: t('coverage.notPermitted'),
          notFound: t('coverage.notFound'),
        }}
      />
      {!figures && list.loading && <LoadingSkeleton lines={3} />}
      {figures && computedAt === undefined && (
        <p role="status">
          <strong>{t('coverage.notYet')}</strong> {t('coverage.notYetHelp')}
        </p>
      )}
      {figures && estate && computedAt !== undefined && (
        <>
          <div className={classes.figures}>
            <span className={classes.score}>
              {estate.score === undefined
                ? t('coverage.noScore')
                : t('coverage.score', { score: String(estate.score) })}
            </span>
            <span className={classes.services}>
              {estate.services === 0
                ? t('coverage.noService')
                : t('coverage.services', { count: estate.services })}
            </span>
          </div>
          <div className={classes.quiet}>
            {t('coverage.figures')} <Age at={computedAt} />
          </div>
          {estate.services > 0 && (
            <LeftAlone
              alone={figures.alone}
              checks={estate.checks}
              onCheck={onCheck}
            />
          )}
        </>
      )}
    </section>
  );
}
