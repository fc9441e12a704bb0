import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { Command } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { CopyButton } from '../../Copy';
import { CommandText } from './CommandText';
import { useCommandCopy } from './useCommandCopy';

const useStyles = makeStyles(theme => ({
  code: {
    fontFamily: 'monospace',
    fontSize: '0.95em',
    padding: '2px 4px',
    borderRadius: 3,
    background: theme.palette.action.hover,
    overflowWrap: 'anywhere',
  },
  destructive: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 2,
    marginLeft: 6,
    fontWeight: 700,
    '& svg': { fontSize: '1.1em' },
  },
}));

/** A command in the middle of a sentence. */
export function InlineCommand({ command }: { command: Command }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const copy = useCommandCopy(command);
  return (
    <span>
      <code className={classes.code}>
        <CommandText command={command} />
      </code>
      <CopyButton {...copy} inline />
      {command.destructive && (
        <span className={classes.destructive}>
          <WarningIcon aria-hidden />
          {t('command.destructive', { reason: command.destructive })}
        </span>
      )}
    </span>
  );
}
