import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { SEVERITIES } from 'runbook-markdown';
import { useRunbookTranslation } from '../../../translation';
import { useEditor } from './EditorContext';
import { fieldElementId, FormField } from './FormField';

const useStyles = makeStyles(theme => ({
  stack: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  row: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 13rem), 1fr))',
    alignItems: 'start',
  },
  text: { '& textarea': { fontFamily: 'monospace', fontSize: 14 } },
}));

/** What the procedure is called, when it is the right one, and what to do. */
export function TextFields() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { isNew } = useEditor();
  return (
    <div className={classes.stack}>
      <FormField field="title" required label={t('written.field.title')} />
      {isNew && (
        <FormField
          field="slug"
          required
          label={t('written.field.slug')}
          helperText={t('written.field.slugHelp')}
          onValue={slug => ({ slug, slugTyped: true })}
          inputProps={{ spellCheck: false, autoCapitalize: 'none' }}
        />
      )}
      <FormField
        field="when"
        label={t('written.field.when')}
        helperText={t('written.field.whenHelp')}
        multiline
      />
      <FormField
        field="markdown"
        required
        className={classes.text}
        label={t('written.field.markdown')}
        helperText={t('written.field.markdownHelp')}
        multiline
        rows={18}
      />
    </div>
  );
}

/** What the procedure answers, and how often it is looked at. */
export function FactFields() {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { form, change, isNew } = useEditor();
  return (
    <div className={classes.stack}>
      <FormField
        field="alerts"
        label={t('written.field.alerts')}
        helperText={t('written.field.alertsHelp')}
        multiline
      />
      <div className={classes.row}>
        <TextField
          select
          fullWidth
          size="small"
          variant="outlined"
          id={fieldElementId('severity')}
          label={t('written.field.severity')}
          value={form.severity}
          // The browser's own list: it works with any keyboard and on a phone.
          SelectProps={{ native: true }}
          InputLabelProps={{ shrink: true }}
          onChange={event =>
            change({
              severity:
                SEVERITIES.find(severity => severity === event.target.value) ??
                '',
            })
          }
        >
          <option value="">{t('written.field.noSeverity')}</option>
          {SEVERITIES.map(severity => (
            <option key={severity} value={severity}>
              {severity}
            </option>
          ))}
        </TextField>
        <FormField
          field="reviewDays"
          required
          type="number"
          label={t('written.field.reviewDays')}
          inputProps={{ min: 1, max: 1000 }}
        />
      </div>
      <FormField
        field="tags"
        label={t('written.field.tags')}
        helperText={t('written.field.tagsHelp')}
      />
      {!isNew && (
        <FormField
          field="reason"
          label={t('written.field.reason')}
          helperText={t('written.field.reasonHelp')}
        />
      )}
    </div>
  );
}
