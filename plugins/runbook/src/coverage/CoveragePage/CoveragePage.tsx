import { makeStyles } from '@material-ui/core/styles';
import { useCallback, useMemo } from 'react';
import { EstatePage } from '../../estate';
import { useQuiet, useTabAddress } from '../../hooks';
import { useRunbookTranslation } from '../../translation';
import { CoverageHead } from './CoverageHead';
import {
  CoverageView,
  coverageViewOf,
  Scope,
  TIER_CHOICES,
  TierChoice,
  withCoverageView,
} from './coverageView';
import { GroupTable } from './GroupTable';
import { OwnerTable } from './OwnerTable';
import { ScopeFields } from './ScopeFields';
import { ServiceList } from './ServiceList';
import { Trend } from './Trend';
import { useGroupPages } from './useGroupPages';
import { useTierName } from './useTierName';

const useStyles = makeStyles(theme => ({
  parts: {
    display: 'grid',
    gap: theme.spacing(2, 4),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 26rem), 1fr))',
    marginBottom: theme.spacing(3),
    '& > *': { minWidth: 0 },
  },
}));

/** How well all services are covered, and what is to be mended. */
export function CoveragePage() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { search, currentSearch, update } = useTabAddress();
  const view = useMemo(() => coverageViewOf(search), [search]);
  const { owner, tier, failing, sort } = view;
  const scope = useMemo<Scope>(
    () => ({
      ...(owner !== undefined && { owner }),
      ...(tier !== undefined && { tier }),
    }),
    [owner, tier],
  );
  // The address changes with each key; the back end is asked when it rests.
  const text = useQuiet(view.text.trim());
  const asked = useMemo(
    () => ({
      ...scope,
      ...(failing && { failing }),
      ...(text && { q: text }),
      sort,
    }),
    [scope, failing, text, sort],
  );
  const tiers = useGroupPages('tier', scope);
  const [told] = tiers.pages;
  // What there is before is of the few services that somebody opened.
  const isLooked = !told || told.computedAt !== undefined;
  const tierName = useTierName();
  const change = useCallback(
    (changed: Partial<CoverageView>) => {
      const next = { ...coverageViewOf(currentSearch()), ...changed };
      update(
        { search: withCoverageView(currentSearch(), next) },
        { replace: true },
      );
    },
    [currentSearch, update],
  );
  return (
    <EstatePage title={t('coverage.title')} about={t('coverage.intro')}>
      <ScopeFields view={view} onChange={change} />
      <div className={classes.parts}>
        <CoverageHead
          list={tiers}
          onCheck={check => change({ failing: check })}
        />
        {isLooked && <Trend scope={scope} />}
        {isLooked && owner === undefined && (
          <OwnerTable
            scope={scope}
            onChoose={chosen => change({ owner: chosen })}
          />
        )}
        {isLooked && tier === undefined && tiers.pages.length > 0 && (
          <GroupTable
            by="tier"
            // The head, which is made of the same, says where it fails.
            list={{ ...tiers, error: undefined }}
            nameOf={key => tierName(tierOf(key))}
            onChoose={key => change({ tier: tierOf(key) })}
          />
        )}
      </div>
      {isLooked && <ServiceList view={view} asked={asked} onChange={change} />}
    </EstatePage>
  );
}

function tierOf(key: string | undefined): TierChoice {
  return TIER_CHOICES.find(choice => choice === key) ?? 'none';
}
