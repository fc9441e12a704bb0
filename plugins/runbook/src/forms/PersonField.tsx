import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { Person } from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { quietText } from '../theme';
import { useRunbookTranslation } from '../translation';
import { usePeopleSearch } from './usePeopleSearch';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
}));

export interface PersonFieldProps {
  label: string;
  value?: Person;
  onChange: (person: Person | undefined) => void;
  /** Those who come first, before anything is typed. */
  near: readonly Person[];
  /** What those are. */
  nearTitle: string;
  /** Whether nobody else can be chosen; everyone in the catalog unless so. */
  nearOnly?: boolean;
}

/** Chooses a person: those who are near first, then everyone in the catalog. */
export function PersonField(props: PersonFieldProps) {
  const { label, value, onChange, near, nearTitle, nearOnly } = props;
  const { t } = useRunbookTranslation();
  const classes = useStyles();
  const id = useId();
  const [text, setText] = useState(value?.displayName ?? '');
  const search = usePeopleSearch(nearOnly ? '' : text);
  const isNear = ({ entityRef }: Person) =>
    near.some(one => one.entityRef === entityRef);
  return (
    <Autocomplete<Person>
      id={id}
      options={[...near, ...search.people.filter(one => !isNear(one))]}
      value={value ?? null}
      inputValue={text}
      onInputChange={(_, typed) => setText(typed)}
      onChange={(_, person) => onChange(person ?? undefined)}
      getOptionLabel={({ displayName }) => displayName}
      getOptionSelected={(a, b) => a.entityRef === b.entityRef}
      groupBy={person => (isNear(person) ? nearTitle : t('person.inCatalog'))}
      loading={search.loading}
      loadingText={t('person.searching')}
      noOptionsText={search.error ? t('person.searchFailed') : t('person.none')}
      renderOption={({ displayName, email }) => (
        <span>
          {displayName}
          {email && <small> {email}</small>}
        </span>
      )}
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
