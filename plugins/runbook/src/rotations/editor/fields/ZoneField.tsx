import TextField from '@material-ui/core/TextField';
import Autocomplete from '@material-ui/lab/Autocomplete';
import { createFilterOptions } from '@material-ui/lab/useAutocomplete';
import { useMemo } from 'react';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from '../EditorContext';
import { fieldElementId } from '../fieldElement';
import { FieldId } from '../form/fieldId';
import { offsetText, timeZones } from './timeZones';

// "new york" finds America/New_York.
const filter = createFilterOptions<string>({
  limit: 60,
  stringify: zone => `${zone} ${zone.replace(/[_/]/g, ' ')}`,
});

export interface ZoneFieldProps {
  field: FieldId;
  label: string;
  value: string;
  onZone: (zone: string) => void;
  help?: string;
}

/** A time zone, found by typing, with its offset at present. */
export function ZoneField(props: ZoneFieldProps) {
  const { field, value } = props;
  const { t } = useRunbookTranslation();
  const { faultOf, touch, now } = useEditor();
  const zones = useMemo(() => {
    const known = timeZones();
    // A zone may have an older name that the browser does not list.
    return value && !known.includes(value) ? [value, ...known] : [...known];
  }, [value]);
  const fault = faultOf(field);
  return (
    <Autocomplete
      id={fieldElementId(field)}
      size="small"
      options={zones}
      value={value || null}
      onChange={(_, zone) => props.onZone(zone ?? '')}
      onBlur={() => touch(field)}
      filterOptions={filter}
      noOptionsText={t('rotation.editor.noMatch')}
      renderOption={zone => (
        <span>
          {zone} <small>{offsetText(zone, now)}</small>
        </span>
      )}
      renderInput={params => (
        <TextField
          {...params}
          variant="outlined"
          label={props.label}
          error={fault !== undefined}
          helperText={
            fault
              ? t(`rotation.editor.fault.${fault}`)
              : props.help ?? offsetText(value, now)
          }
        />
      )}
    />
  );
}
