import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { shellRisk } from 'runbook-markdown';
import { useContext } from 'react';
import { useRunbookTranslation } from '../../translation';
import { isSecret } from '../placeholders';
import { quietText } from '../../theme';
import { ScopeContext, usePlaceholderValuesContext } from '../RunbookContext';

const useStyles = makeStyles(theme => ({
  root: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(0.5, 2, 2),
    margin: theme.spacing(1, 0, 2),
    minWidth: 0,
  },
  legend: { padding: theme.spacing(0, 0.5), fontWeight: 700 },
  fields: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
  },
  quiet: { color: quietText(theme) },
  // Smaller text makes phones zoom into the field.
  input: { fontFamily: 'monospace', fontSize: 16 },
  risk: {
    display: 'flex',
    gap: theme.spacing(0.5),
    color: theme.palette.text.primary,
    fontWeight: 700,
  },
}));

/** A placeholder of the scope: its key and how the author wrote it. */
export interface PlaceholderField {
  key: string;
  token: string;
}

/** Fields for the placeholders of a procedure, filled once for all of its commands. */
export function PlaceholderFields({ fields }: { fields: PlaceholderField[] }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { fragment, values } = useContext(ScopeContext);
  const { setValue, settle } = usePlaceholderValuesContext();
  return (
    <fieldset className={classes.root}>
      <legend className={classes.legend}>{t('placeholders.title')}</legend>
      <div className={classes.fields}>
        {fields.map(({ key, token }) => {
          const value = values[key] ?? '';
          const risk = value ? shellRisk(value) : undefined;
          return (
            <TextField
              key={key}
              id={`runbook-value-${fragment}-${key}`}
              label={key.replace(/[-_]+/g, ' ')}
              value={value}
              onChange={event => setValue(fragment, key, event.target.value)}
              onBlur={settle}
              variant="outlined"
              size="small"
              margin="dense"
              fullWidth
              helperText={
                <>
                  {t('placeholders.standsFor', { token })}
                  {isSecret(key) && ` ${t('placeholders.secret')}`}
                  <span role="status">
                    {risk && (
                      <span className={classes.risk}>
                        <WarningIcon fontSize="small" aria-hidden />
                        {t('placeholders.risk', { risk })}
                      </span>
                    )}
                  </span>
                </>
              }
              InputLabelProps={{ className: classes.quiet }}
              FormHelperTextProps={{ className: classes.quiet }}
              inputProps={{
                className: classes.input,
                autoComplete: 'off',
                autoCapitalize: 'off',
                autoCorrect: 'off',
                spellCheck: false,
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
