import { makeStyles } from '@material-ui/core/styles';
import { Block } from 'runbook-markdown';
import { useRunbookTranslation } from '../../translation';
import { CopyButton } from '../../Copy';
import { ScrollBox } from '../../theme';
import { quietText } from '../../theme';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    margin: theme.spacing(1, 0),
    border: `1px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
  },
  role: {
    flexBasis: '100%',
    padding: theme.spacing(0.5, 1.5, 0),
    fontSize: theme.typography.pxToRem(13),
    color: quietText(theme),
  },
  code: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    padding: theme.spacing(1, 1.5),
    overflowX: 'auto',
    fontFamily: 'monospace',
    fontSize: theme.typography.pxToRem(13),
    lineHeight: 1.5,
    '& pre': { margin: 0, font: 'inherit' },
  },
  copy: { marginLeft: 'auto' },
}));

/** Code that is not to be run: a configuration, a log, what something prints. */
export function CodeBlock({
  block,
}: {
  block: Extract<Block, { type: 'code' }>;
}) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const role = t(`code.role.${block.role}`);
  return (
    <div className={classes.root}>
      {block.role !== 'other' && <div className={classes.role}>{role}</div>}
      <ScrollBox className={classes.code} label={role}>
        <pre>
          <code>{block.text}</code>
        </pre>
      </ScrollBox>
      <CopyButton
        className={classes.copy}
        text={() => block.text}
        label={t('code.copy', { role })}
      />
    </div>
  );
}
