import { makeStyles } from '@material-ui/core/styles';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import { Command } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { CopyButton } from '../../Copy';
import { CommandText } from './CommandText';
import { useCommandCopy } from './useCommandCopy';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0, 1.5), minWidth: 0 },
  note: { marginBottom: theme.spacing(0.5), color: theme.palette.text.primary },
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    background: theme.palette.type === 'dark' ? '#1b1f24' : '#f3f5f7',
    color: theme.palette.type === 'dark' ? '#f0f3f6' : '#14181d',
  },
  dangerous: {
    borderLeft: `6px solid ${theme.palette.error.main}`,
  },
  code: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1.5),
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(14),
    lineHeight: 1.5,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    tabSize: 4,
  },
  copy: { marginLeft: 'auto', '& button': { color: 'inherit' } },
  destructive: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 700,
    marginBottom: theme.spacing(0.5),
  },
  output: {
    marginTop: theme.spacing(0.5),
    '& summary': { cursor: 'pointer', padding: theme.spacing(0.5, 0) },
    '& pre': {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
      fontFamily: 'monospace',
      fontSize: theme.typography.pxToRem(13),
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  },
}));

/** A command with what the reader needs around it: note, danger, copy button, what it prints. */
export function CommandBlock({ command }: { command: Command }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const copy = useCommandCopy(command);
  return (
    <div className={classes.root} data-testid="command">
      {command.note && <div className={classes.note}>{command.note}</div>}
      {command.destructive && (
        <div className={classes.destructive}>
          <WarningIcon fontSize="small" color="error" aria-hidden />
          {t('command.destructive', { reason: command.destructive })}
        </div>
      )}
      <div
        className={`${classes.box} ${
          command.destructive ? classes.dangerous : ''
        }`}
      >
        <pre className={classes.code}>
          <code>
            <CommandText command={command} />
          </code>
        </pre>
        <CopyButton {...copy} className={classes.copy} />
      </div>
      {command.expectedOutput && (
        <details className={classes.output}>
          <summary>{t('command.expectedOutput')}</summary>
          <pre>{command.expectedOutput}</pre>
        </details>
      )}
    </div>
  );
}
