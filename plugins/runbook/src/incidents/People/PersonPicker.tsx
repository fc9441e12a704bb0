import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { Person } from 'backstage-plugin-runbook-common';
import { useId, useState } from 'react';
import { usePeopleSearch } from '../../rotations/changes/fields/usePeopleSearch';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
}));

export interface PersonPickerProps {
  label: string;
  value?: Person;
  onChange: (person: Person | undefined) => void;
  /** Those who come first, before anything is typed. */
  near: readonly Person[];
}

/** Chooses a person: those who respond or are on call first, then everyone. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onChange, near } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const id = useId();
  const [text, setText] = useState(value?.displayName ?? '');
  const search = usePeopleSearch(text);
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
      groupBy={person =>
        isNear(person)
          ? t('incident.roles.responders')
          : t('incident.roles.catalog')
      }
      loading={search.loading}
      loadingText={t('rotation.actions.searching')}
      noOptionsText={
        search.error
          ? t('rotation.actions.searchFailed')
          : t('rotation.actions.noPerson')
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
