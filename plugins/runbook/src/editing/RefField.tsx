import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { SERVICE_KINDS } from 'backstage-plugin-runbook-common';
import { useState } from 'react';
import { displayNameOf, useCatalogSearch } from '../catalog';
import { NamedRef } from '../rotations/people/usePeople';
import { quietText } from '../theme';
import { useRunbookTranslation } from '../translation';

/** What is searched for; a service is of one of several kinds. */
const KINDS = {
  User: ['User'],
  Group: ['Group'],
  Service: SERVICE_KINDS,
} as const;

const useStyles = makeStyles(theme => ({
  // The theme's own labels are too pale for WCAG's 4.5 to 1.
  label: { color: quietText(theme) },
}));

export interface RefFieldProps {
  id: string;
  kind: keyof typeof KINDS;
  label: string;
  value: NamedRef | null;
  onChoose: (chosen: NamedRef | null) => void;
  onBlur?: () => void;
  /** Takes one after the other: empty again once somebody was chosen. */
  adds?: boolean;
  fault?: string;
  help?: string;
  /** Offered first, before anything was typed. */
  first?: readonly NamedRef[];
  groupBy?: (option: NamedRef) => string;
}

/** A user, a group or a service of the catalog, found by typing. */
export function RefField(props: RefFieldProps) {
  const { kind, value, first = [], fault } = props;
  const { t } = useRunbookTranslation();
  const classes = useStyles();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const isTerm = typed !== value?.name;
  const text = isTerm ? typed : '';
  const search = useCatalogSearch(KINDS[kind], open ? text : undefined);
  const known = new Set(first.map(({ entityRef }) => entityRef));
  const term = text.trim().toLocaleLowerCase();
  const options = [
    ...first.filter(({ name }) => name.toLocaleLowerCase().includes(term)),
    ...search.entities
      .map(entity => ({
        entityRef: stringifyEntityRef(entity),
        name: displayNameOf(entity),
        found: true,
      }))
      .filter(({ entityRef }) => !known.has(entityRef)),
  ];
  return (
    <Autocomplete<NamedRef, false, false, false>
      id={props.id}
      size="small"
      options={options}
      // The catalog has found what matches, by address too.
      filterOptions={found => found}
      value={value}
      onChange={(_, chosen) => {
        props.onChoose(chosen);
        setTyped(props.adds ? '' : chosen?.name ?? '');
      }}
      inputValue={typed}
      onInputChange={(_, next, reason) => {
        // Without a value a reset would put back what was just taken.
        if (reason !== 'reset' || value) {
          setTyped(next);
        }
      }}
      open={open}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onBlur={props.onBlur}
      getOptionLabel={({ name }) => name}
      getOptionSelected={(option, chosen) =>
        option.entityRef === chosen.entityRef
      }
      groupBy={props.groupBy}
      renderOption={({ name, entityRef }) => (
        <span>
          {name} <small>{entityRef.replace(/^[^:]*:(default\/)?/, '')}</small>
        </span>
      )}
      loading={search.loading}
      loadingText={t('rotation.editor.searching')}
      noOptionsText={
        search.failed
          ? t('rotation.editor.searchFailed')
          : t('rotation.editor.noMatch')
      }
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={props.label}
          InputLabelProps={{
            ...params.InputLabelProps,
            classes: { root: classes.label },
          }}
          error={fault !== undefined}
          helperText={fault ?? props.help}
        />
      )}
    />
  );
}
