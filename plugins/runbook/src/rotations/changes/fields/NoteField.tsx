import { useRunbookTranslation } from '../../../translation';
import { TextBox } from './TextBox';

/** The contract's limit. */
const LONGEST = 500;

/** A word for the others; may be empty. */
export function NoteField(props: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useRunbookTranslation();
  return (
    <TextBox
      multiline
      label={t('rotation.actions.note')}
      inputProps={{ maxLength: LONGEST }}
      value={props.value}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}
