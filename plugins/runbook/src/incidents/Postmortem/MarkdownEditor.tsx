import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useState } from 'react';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { useTextStyles } from '../layout';

const useStyles = makeStyles(theme => ({
  label: { color: quietText(theme) },
  input: { fontFamily: 'monospace', fontSize: 16, lineHeight: 1.5 },
  actions: { marginBottom: theme.spacing(1.5) },
}));

export interface MarkdownEditorProps {
  value: string;
  longest: number;
  /** Whether most who come want to read it. */
  readFirst?: boolean;
  onChange: (markdown: string) => void;
}

/** Markdown to write, and how it will read. */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { value, longest, onChange } = props;
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const [preview, setPreview] = useState(props.readFirst ?? false);
  const id = useId();
  return (
    <div>
      <div
        className={`${text.actions} ${classes.actions}`}
        role="group"
        aria-label={t('incident.postmortem.markdown')}
      >
        {([false, true] as const).map(asPreview => (
          <Button
            key={String(asPreview)}
            className={text.button}
            variant={asPreview === preview ? 'contained' : 'outlined'}
            aria-pressed={asPreview === preview}
            onClick={() => setPreview(asPreview)}
          >
            {asPreview
              ? t('incident.postmortem.preview')
              : t('incident.postmortem.write')}
          </Button>
        ))}
      </div>
      {preview ? (
        <SafeMarkdown markdown={value} />
      ) : (
        <TextField
          id={id}
          multiline
          minRows={16}
          maxRows={40}
          fullWidth
          variant="outlined"
          label={t('incident.postmortem.markdown')}
          value={value}
          onChange={event => onChange(event.target.value)}
          InputLabelProps={{ className: classes.label }}
          inputProps={{ maxLength: longest, className: classes.input }}
        />
      )}
    </div>
  );
}
