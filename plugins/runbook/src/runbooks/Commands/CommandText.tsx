import { makeStyles } from '@material-ui/core/styles';
import { Command } from 'runbook-markdown';
import { useContext } from 'react';
import { useRunbookTranslation } from '../../translation';
import { commandParts } from '../placeholders';
import { ScopeContext } from '../RunbookContext';

const useStyles = makeStyles(theme => ({
  filled: {
    fontWeight: 700,
    textDecoration: 'underline',
    textDecorationThickness: 2,
    textUnderlineOffset: 3,
  },
  unfilled: {
    border: `1px dashed ${theme.palette.text.primary}`,
    borderRadius: 3,
    padding: '0 2px',
    fontStyle: 'italic',
  },
}));

/** The command with its values, exactly as copying gives it: selecting by hand gives the same. */
export function CommandText({ command }: { command: Command }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { values } = useContext(ScopeContext);
  return (
    <>
      {commandParts(command, values).map((part, index) => {
        if (!('key' in part)) {
          return part.text;
        }
        const filled = part.value !== undefined;
        return (
          <span
            key={index}
            className={filled ? classes.filled : classes.unfilled}
            title={
              filled
                ? t('command.filledPart', { token: part.token })
                : t('command.unfilledPart', { token: part.token })
            }
            data-placeholder={filled ? 'filled' : 'unfilled'}
          >
            {part.value ?? part.token}
          </span>
        );
      })}
    </>
  );
}
