import IconButton from '@material-ui/core/IconButton';
import DownIcon from '@material-ui/icons/ArrowDownward';
import UpIcon from '@material-ui/icons/ArrowUpward';

export interface MoveButtonsProps {
  up: string;
  down: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: number) => void;
}

/**
 * Moves one of a list. At an end the button stays where it is, so that whoever
 * moves with the keyboard does not lose the focus there.
 */
export function MoveButtons(props: MoveButtonsProps) {
  const { isFirst, isLast, onMove } = props;
  return (
    <>
      <IconButton
        size="small"
        aria-label={props.up}
        title={props.up}
        aria-disabled={isFirst}
        style={isFirst ? { opacity: 0.35 } : undefined}
        onClick={isFirst ? undefined : () => onMove(-1)}
      >
        <UpIcon fontSize="small" />
      </IconButton>
      <IconButton
        size="small"
        aria-label={props.down}
        title={props.down}
        aria-disabled={isLast}
        style={isLast ? { opacity: 0.35 } : undefined}
        onClick={isLast ? undefined : () => onMove(1)}
      >
        <DownIcon fontSize="small" />
      </IconButton>
    </>
  );
}
