import { makeStyles } from '@material-ui/core/styles';
import { ReactNode, useContext } from 'react';
import { InlineCommandsContext } from '../Commands/InlineCommandsContext';
import { InlineCommand } from '../Commands/InlineCommand';

const useStyles = makeStyles(theme => ({
  inline: {
    fontFamily: 'monospace',
    fontSize: '0.95em',
    padding: '1px 4px',
    borderRadius: 3,
    background: theme.palette.action.hover,
    color: theme.palette.text.primary,
  },
  block: {
    fontFamily: 'monospace',
    color: theme.palette.text.primary,
  },
}));

/** Code in a text; with its copy button where it is something to run. */
export function CodeText(props: { inline?: boolean; children: ReactNode }) {
  const classes = useStyles();
  const commands = useContext(InlineCommandsContext);
  const text = [props.children].flat().join('');
  const command = commands.find(
    ({ text: run }) => run === text || run.trim() === text.trim(),
  );
  if (props.inline && command) {
    return <InlineCommand command={command} />;
  }
  return (
    <code className={props.inline ? classes.inline : classes.block}>
      {props.children}
    </code>
  );
}
