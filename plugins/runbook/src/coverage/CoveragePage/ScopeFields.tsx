import { makeStyles } from '@material-ui/core/styles';
import { FilterBar, GroupField, SelectBox } from '../../filters';
import { useRunbookTranslation } from '../../translation';
import { CoverageView, TIER_CHOICES } from './coverageView';
import { useTierName } from './useTierName';

const useStyles = makeStyles({
  group: { flex: '1 1 14rem', maxWidth: '24rem' },
});

export interface ScopeFieldsProps {
  view: CoverageView;
  onChange: (changed: Partial<CoverageView>) => void;
}

/** Whose services the whole page is about. */
export function ScopeFields({ view, onChange }: ScopeFieldsProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const tierName = useTierName();
  const { owner, tier } = view;
  return (
    <FilterBar
      label={t('coverage.filter.scope')}
      resetLabel={t('coverage.filter.reset')}
      onReset={
        owner !== undefined || tier !== undefined
          ? () => onChange({ owner: undefined, tier: undefined })
          : undefined
      }
    >
      <div className={classes.group}>
        <GroupField
          id="runbook-coverage-group"
          label={t('coverage.filter.owner')}
          value={owner === 'none' ? undefined : owner}
          onChange={group => onChange({ owner: group })}
        />
      </div>
      <SelectBox
        id="runbook-coverage-tier"
        label={t('coverage.filter.tier')}
        value={tier ?? ''}
        choices={[
          { value: '', label: t('coverage.filter.anyTier') },
          ...TIER_CHOICES.map(value => ({ value, label: tierName(value) })),
        ]}
        onChange={value =>
          onChange({ tier: TIER_CHOICES.find(choice => choice === value) })
        }
      />
      {owner === 'none' && <span>{t('coverage.filter.noOwner')}</span>}
    </FilterBar>
  );
}
