import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EndpointQuery, endpoints } from 'backstage-plugin-runbook-common';
import { useCallback, useId } from 'react';
import { coverageApiRef } from '../../api';
import { usePages } from '../../hooks';
import { PagedList } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { CoverageView } from './coverageView';
import { ExportButton } from './ExportButton';
import { ServiceFilters } from './ServiceFilters';
import { ServiceItem } from './ServiceItem';
import { useFigureRhythm } from './useFigureRhythm';

const PAGE = 20;

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  title: {
    fontSize: theme.typography.pxToRem(19),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  total: { fontWeight: 700 },
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
}));

export interface ServiceListProps {
  view: CoverageView;
  /** What the back end is asked for, a moment after the view. */
  asked: EndpointQuery<typeof endpoints.exportCoverage>;
  onChange: (changed: Partial<CoverageView>) => void;
}

/** The services with their checks, a page at a time. */
export function ServiceList({ view, asked, onChange }: ServiceListProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const api = useApi(coverageApiRef);
  const list = usePages(
    useCallback(
      (cursor?: string) =>
        api.listCoverage({
          ...asked,
          limit: PAGE,
          ...(cursor !== undefined && { cursor }),
        }),
      [api, asked],
    ),
  );
  const [first] = list.pages;
  useFigureRhythm(list, first);
  const services = list.pages.flatMap(page => page.services);
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.head}>
        <Typography component="h3" id={titleId} className={classes.title}>
          {t('coverage.list.title')}
        </Typography>
        <ExportButton asked={asked} />
      </div>
      <ServiceFilters view={view} onChange={onChange} />
      <PagedList
        list={list}
        moreLabel={t('coverage.list.more')}
        failure={{
          title: t('coverage.list.loadFailed'),
          refusals: {
            notPermitted: t('coverage.notPermitted'),
            notFound: t('coverage.notFound'),
          },
        }}
      >
        <div role="status" className={classes.total}>
          {first?.total === 0
            ? t(
                first.computedAt === undefined
                  ? 'coverage.notYet'
                  : 'coverage.list.noMatch',
              )
            : t('coverage.list.total', { count: first?.total ?? 0 })}
        </div>
        <ul className={classes.list}>
          {services.map(service => (
            <li key={service.entityRef}>
              <ServiceItem service={service} />
            </li>
          ))}
        </ul>
      </PagedList>
    </section>
  );
}
