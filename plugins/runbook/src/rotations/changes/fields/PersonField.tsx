import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { Person } from 'backstage-plugin-runbook-common';
import { useId, useMemo, useState } from 'react';
import { quietText } from '../../../theme';
import { useRunbookTranslation } from '../../../translation';
import { useRotationContext } from '../../RotationContext';
import { usePeopleSearch } from './usePeopleSearch';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
}));

export interface PersonFieldProps {
  label: string;
  value?: Person;
  onChange: (person: Person | undefined) => void;
  /** Only these people; everyone in the catalog unless given. */
  among?: readonly Person[];
}

/** Chooses a person: those of the rotation first, then everyone in the catalog. */
export function PersonField(props: PersonFieldProps) {
  const { label, value, onChange, among } = props;
  const { t } = useRunbookTranslation();
  const classes = useStyles();
  const id = useId();
  const { detail } = useRotationContext();
  const [text, setText] = useState(value?.displayName ?? '');
  const search = usePeopleSearch(among ? '' : text);
  const participants = useMemo(
    () => among ?? detail.people.filter(({ found }) => found),
    [among, detail.people],
  );
  const isParticipant = (person: Person) =>
    participants.some(({ entityRef }) => entityRef === person.entityRef);
  const others = search.people.filter(person => !isParticipant(person));
  return (
    <Autocomplete<Person>
      id={id}
      options={[...participants, ...others]}
      value={value ?? null}
      inputValue={text}
      onInputChange={(_, typed) => setText(typed)}
      onChange={(_, person) => onChange(person ?? undefined)}
      getOptionLabel={({ displayName }) => displayName}
      getOptionSelected={(a, b) => a.entityRef === b.entityRef}
      groupBy={person =>
        isParticipant(person)
          ? t('rotation.actions.inRotation')
          : t('rotation.actions.inCatalog')
      }
      loading={search.loading}
      loadingText={t('rotation.actions.searching')}
      noOptionsText={
        search.error
          ? t('rotation.actions.searchFailed')
          : t('rotation.actions.noPerson')
      }
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
