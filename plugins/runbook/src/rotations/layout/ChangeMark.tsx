import { makeStyles } from '@material-ui/core/styles';
import OverrideIcon from '@material-ui/icons/PersonAdd';
import SwapIcon from '@material-ui/icons/SwapHoriz';
import { useRotationContext } from '../RotationContext';
import { useViaText } from './useViaText';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontSize: theme.typography.pxToRem(13),
  },
  note: { fontStyle: 'italic' },
}));

/** Says by which overrides and swaps somebody is on call other than by turn. */
export function ChangeMark({ via }: { via: readonly string[] }) {
  const classes = useStyles();
  const { detail } = useRotationContext();
  const viaText = useViaText();
  return (
    <>
      {via.map(id => {
        const swap = detail.swaps.find(candidate => candidate.id === id);
        const override = detail.overrides.find(
          candidate => candidate.id === id,
        );
        const note = (swap ?? override)?.note;
        const Icon = swap ? SwapIcon : OverrideIcon;
        return (
          <span key={id} className={classes.root}>
            <Icon fontSize="small" aria-hidden />
            <span>
              {viaText(id)}
              {note && <span className={classes.note}> “{note}”</span>}
            </span>
          </span>
        );
      })}
    </>
  );
}
