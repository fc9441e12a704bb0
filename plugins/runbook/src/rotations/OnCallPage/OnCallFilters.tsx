import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { FilterBar, GroupField, SearchField } from '../../filters';
import { useRunbookTranslation } from '../../translation';
import { isNarrowed, OnCallView } from './onCallView';

const useStyles = makeStyles(theme => ({
  group: { flex: '1 1 14rem', maxWidth: '22rem' },
  choice: { minHeight: 44, marginLeft: 0, marginRight: theme.spacing(1) },
}));

export interface OnCallFiltersProps {
  view: OnCallView;
  onChange: (view: OnCallView) => void;
}

/** Narrows the rotations by words, group, the reader's own and gaps. */
export function OnCallFilters({ view, onChange }: OnCallFiltersProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <FilterBar
      resetLabel={t('onCallPage.filter.reset')}
      onReset={
        isNarrowed(view)
          ? () => onChange({ text: '', mine: false, gaps: false })
          : undefined
      }
    >
      <SearchField
        id="runbook-on-call-search"
        label={t('onCallPage.filter.words')}
        value={view.text}
        onChange={text => onChange({ ...view, text })}
      />
      <div className={classes.group}>
        <GroupField
          id="runbook-on-call-group"
          label={t('onCallPage.filter.group')}
          value={view.owner}
          onChange={owner => {
            const { owner: _, ...others } = view;
            onChange({ ...others, ...(owner !== undefined && { owner }) });
          }}
        />
      </div>
      {(['mine', 'gaps'] as const).map(choice => (
        <FormControlLabel
          key={choice}
          className={classes.choice}
          control={
            <Checkbox
              color="primary"
              size="small"
              checked={view[choice]}
              onChange={(_, checked) =>
                onChange({ ...view, [choice]: checked })
              }
            />
          }
          label={t(`onCallPage.filter.${choice}`)}
        />
      ))}
    </FilterBar>
  );
}
