import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { FoundEntity, useCatalogSearch } from '../hooks/useCatalogSearch';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
}));

export interface ServicePickerProps {
  label: string;
  value: FoundEntity | undefined;
  onChange: (service: FoundEntity | undefined) => void;
  /** Full references that are no choice. */
  without?: readonly string[];
  /** Kinds to choose from; those of services unless given. */
  kinds?: readonly string[];
  size?: 'small' | 'medium';
}

/** Chooses a service of the catalog by its name. */
export function ServicePicker(props: ServicePickerProps) {
  const { label, value, onChange, without = [], kinds, size } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const id = useId();
  const [text, setText] = useState(value?.title ?? '');
  const search = useCatalogSearch(
    kinds ?? SERVICE_KINDS,
    text === value?.title ? '' : text,
  );
  return (
    <Autocomplete<FoundEntity>
      id={id}
      size={size}
      options={search.entities.filter(
        ({ entityRef }) => !without.includes(entityRef),
      )}
      value={value ?? null}
      inputValue={text}
      onInputChange={(_, typed) => setText(typed)}
      onChange={(_, service) => onChange(service ?? undefined)}
      getOptionLabel={({ title }) => title}
      getOptionSelected={(a, b) => a.entityRef === b.entityRef}
      renderOption={({ title, entityRef }) => (
        <span>
          {title} <small>{entityRef}</small>
        </span>
      )}
      // The catalog has searched already.
      filterOptions={options => options}
      loading={search.loading}
      loadingText={t('incident.services.searching')}
      noOptionsText={
        search.failed
          ? t('incident.services.searchFailed')
          : t('incident.services.noneFound')
      }
      renderInput={params => (
        <TextField
          {...params}
          label={label}
          variant="outlined"
          InputLabelProps={{
            ...params.InputLabelProps,
            className: classes.label,
          }}
        />
      )}
    />
  );
}
