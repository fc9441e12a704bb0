import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { BlockFacts } from './BlockFacts';
import { Block } from './lanesOf';

const useStyles = makeStyles(theme => ({
  popper: { zIndex: theme.zIndex.tooltip, pointerEvents: 'none' },
  paper: {
    maxWidth: '22rem',
    padding: theme.spacing(1, 1.5),
    border: `1px solid ${theme.palette.text.primary}`,
  },
}));

/** What the tip is about, and beside which element it stands. */
export interface TipTarget {
  anchor: HTMLElement;
  block: Block;
}

/** Who is on call in a block and when, in both zones. */
export function BlockTip(props: { target?: TipTarget; zone: string }) {
  const { target, zone } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  return (
    <Popper
      open={target !== undefined}
      anchorEl={target?.anchor}
      placement="bottom-start"
      className={classes.popper}
      role="tooltip"
      aria-label={t('rotation.month.tip')}
    >
      <Paper elevation={4} className={classes.paper}>
        {target && <BlockFacts block={target.block} zone={zone} />}
      </Paper>
    </Popper>
  );
}
