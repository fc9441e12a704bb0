import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ServiceCoverage } from 'backstage-plugin-runbook-common';
import { TierMark } from '../../runbooks/RunbookHead/TierMark';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FailedCheck, failedOf } from '../Checks';
import { Score } from '../Score';

const useStyles = makeStyles(theme => ({
  root: {
    marginBottom: theme.spacing(2),
    padding: theme.spacing(2),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.background.paper,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: theme.spacing(2),
  },
  title: {
    fontSize: theme.typography.pxToRem(17),
    fontWeight: 700,
    fontFamily: 'inherit',
    '& a': { textDecoration: 'underline' },
  },
  quiet: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(2),
    color: quietText(theme),
  },
  list: { margin: theme.spacing(1, 0, 0), padding: 0, listStyle: 'none' },
}));

/** How well a service is covered, and what to do about each check that fails. */
export function ServiceItem({ service }: { service: ServiceCoverage }) {
  const { entityRef, title, owner, tier, score, checks, unread } = service;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const failed = failedOf(checks);
  const isChecked = checks.some(({ outcome }) => outcome !== 'not-applicable');
  return (
    <article className={classes.root} aria-label={title}>
      <div className={classes.head}>
        <Typography component="h4" className={classes.title}>
          <EntityRefLink entityRef={entityRef} title={title} hideIcon />
        </Typography>
        <Score score={isChecked ? score : undefined} />
      </div>
      <div className={classes.quiet}>
        <span>
          {owner ? (
            <>
              {t('coverage.list.owner')} <EntityRefLink entityRef={owner} />
            </>
          ) : (
            t('coverage.list.noOwner')
          )}
        </span>
        {tier !== undefined && <TierMark tier={tier} />}
        {failed.length > 0 && (
          <span>{t('coverage.list.fails', { count: failed.length })}</span>
        )}
      </div>
      {unread && <div>{t('coverage.list.unread')}</div>}
      {failed.length === 0 && !unread && (
        <div>
          {isChecked ? t('coverage.list.covered') : t('coverage.list.notKnown')}
        </div>
      )}
      {failed.length > 0 && (
        <ul className={classes.list}>
          {failed.map(({ check, failure }) => (
            <FailedCheck
              key={check}
              service={service}
              check={check}
              failure={failure}
            />
          ))}
        </ul>
      )}
    </article>
  );
}
