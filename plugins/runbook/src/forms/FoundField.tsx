import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import Autocomplete, { AutocompleteProps } from '@material-ui/lab/Autocomplete';
import { useId } from 'react';
import { quietText } from '../theme';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
}));

export interface FoundFieldProps<T>
  extends Pick<
    AutocompleteProps<T, false, false, false>,
    'options' | 'groupBy' | 'filterOptions' | 'size'
  > {
  label: string;
  value: T | undefined;
  onChange: (chosen: T | undefined) => void;
  /** What is typed. */
  text: string;
  onText: (text: string) => void;
  nameOf: (option: T) => string;
  /** What tells it from others of that name. */
  detailOf: (option: T) => string | undefined;
  loading: boolean;
  loadingText: string;
  /** Why there is nothing to choose. */
  noneText: string;
}

/** Chooses one of what the catalog finds while one types. */
export function FoundField<T extends { entityRef: string }>(
  props: FoundFieldProps<T>,
) {
  const { label, value, onChange, text, onText, nameOf, detailOf } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <Autocomplete<T, false, false, false>
      id={id}
      size={props.size}
      options={props.options}
      value={value ?? null}
      inputValue={text}
      onInputChange={(_, typed) => onText(typed)}
      onChange={(_, chosen) => onChange(chosen ?? undefined)}
      getOptionLabel={nameOf}
      getOptionSelected={(a, b) => a.entityRef === b.entityRef}
      groupBy={props.groupBy}
      filterOptions={props.filterOptions}
      loading={props.loading}
      loadingText={props.loadingText}
      noOptionsText={props.noneText}
      renderOption={option => {
        const detail = detailOf(option);
        return (
          <span>
            {nameOf(option)}
            {detail && <small> {detail}</small>}
          </span>
        );
      }}
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
