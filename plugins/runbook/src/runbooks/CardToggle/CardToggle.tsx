import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import ExpandIcon from '@material-ui/icons/ExpandMore';
import { ReactNode } from 'react';

/** On the button in each card's heading, for moving between them by arrow key. */
export const TOGGLE_ATTRIBUTE = 'data-runbook-card-toggle';

const useStyles = makeStyles(theme => ({
  root: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    font: 'inherit',
    minHeight: 44,
    gap: theme.spacing(1),
    overflowWrap: 'anywhere',
    '&:focus-visible': { outline: '2px solid currentColor', outlineOffset: 2 },
  },
  icon: { flex: 'none', transform: 'rotate(-90deg)' },
  open: { transform: 'none' },
}));

export interface CardToggleProps {
  open: boolean;
  /** Id of what it opens. */
  bodyId: string;
  onToggle: () => void;
  children: ReactNode;
}

/** The title of a card, which opens and closes it. */
export function CardToggle(props: CardToggleProps) {
  const { open, bodyId, onToggle, children } = props;
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.root}
      aria-expanded={open}
      aria-controls={open ? bodyId : undefined}
      onClick={onToggle}
      {...{ [TOGGLE_ATTRIBUTE]: '' }}
    >
      <ExpandIcon
        aria-hidden
        className={`${classes.icon} ${open ? classes.open : ''}`}
      />
      {children}
    </ButtonBase>
  );
}
