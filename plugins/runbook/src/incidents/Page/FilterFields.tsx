import { makeStyles } from '@material-ui/core/styles';
import { SeverityPolicyData } from 'backstage-plugin-runbook-common';
import { SelectField, TextBox } from '../../forms';
import { nameOfRef } from '../../rotations/people/nameOfRef';
import { useRunbookTranslation } from '../../translation';
import { ServicePicker } from '../Services/ServicePicker';
import { FilterField, ListFilter, STATE_CHOICES } from './listFilter';

const GROUP = ['group'];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(1.5),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 13rem), 1fr))',
    marginBottom: theme.spacing(2),
    // Or they would fill the page, and no incident be in sight.
    [theme.breakpoints.down('xs')]: {
      gap: theme.spacing(1),
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    },
  },
}));

export interface FilterFieldsProps {
  filter: ListFilter;
  severities: readonly SeverityPolicyData[];
  onChange: (field: FilterField, value: string | undefined) => void;
}

/** What the list is filtered by. */
export function FilterFields(props: FilterFieldsProps) {
  const { filter, severities, onChange } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const any = { value: '', label: t('incident.page.any') };
  const names = severities.map(({ severity }) => severity);
  const stateText = (state: (typeof STATE_CHOICES)[number]) => {
    switch (state) {
      case 'open':
        return t('incident.page.openOnes');
      case 'ended':
        return t('incident.page.endedOnes');
      default:
        return t(`incident.state.${state}`);
    }
  };
  const picked = (ref: string | undefined) =>
    ref === undefined ? undefined : { entityRef: ref, title: nameOfRef(ref) };
  return (
    <div role="search" className={classes.root}>
      <SelectField
        label={t('incident.page.state')}
        value={filter.state ?? ''}
        choices={[
          any,
          ...STATE_CHOICES.map(state => ({
            value: state,
            label: stateText(state),
          })),
        ]}
        onChange={value => onChange('state', value || undefined)}
      />
      <SelectField
        label={t('incident.page.severity')}
        value={filter.severity ?? ''}
        choices={[
          any,
          ...(filter.severity && !names.includes(filter.severity)
            ? [filter.severity, ...names]
            : names
          ).map(value => ({ value, label: value })),
        ]}
        onChange={value => onChange('severity', value || undefined)}
      />
      <ServicePicker
        key={`service ${filter.service}`}
        label={t('incident.page.service')}
        value={picked(filter.service)}
        onChange={service => onChange('service', service?.entityRef)}
      />
      <ServicePicker
        key={`owner ${filter.owner}`}
        label={t('incident.page.owner')}
        kinds={GROUP}
        value={picked(filter.owner)}
        onChange={group => onChange('owner', group?.entityRef)}
      />
      <TextBox
        label={t('incident.page.text')}
        value={filter.text ?? ''}
        onChange={event => onChange('text', event.target.value || undefined)}
        inputProps={{ maxLength: 200 }}
      />
      <TextBox
        type="date"
        label={t('incident.page.from')}
        value={filter.from ?? ''}
        onChange={event => onChange('from', event.target.value || undefined)}
      />
      <TextBox
        type="date"
        label={t('incident.page.to')}
        value={filter.to ?? ''}
        onChange={event => onChange('to', event.target.value || undefined)}
      />
      <SelectField
        label={t('incident.page.drills')}
        value={filter.drill ?? ''}
        choices={[
          { value: '', label: t('incident.page.withDrills') },
          { value: 'without', label: t('incident.page.withoutDrills') },
          { value: 'only', label: t('incident.page.onlyDrills') },
        ]}
        onChange={value => onChange('drill', value || undefined)}
      />
    </div>
  );
}
