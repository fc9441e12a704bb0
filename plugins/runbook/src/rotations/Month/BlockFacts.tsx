import { makeStyles } from '@material-ui/core/styles';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { ChangeMark } from '../layout/ChangeMark';
import { zoneOfLayer } from '../NowCards';
import { useRotationContext } from '../RotationContext';
import { sameClock, viewerZone } from '../times';
import { Block } from './lanesOf';
import { useBlockText } from './useBlockText';

const useStyles = makeStyles(theme => ({
  who: { fontWeight: 700 },
  quiet: {
    color: quietText(theme),
    fontSize: theme.typography.pxToRem(13),
  },
}));

/** All of a block: who, when in every zone that matters, and why. */
export function BlockFacts({ block, zone }: { block: Block; zone: string }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { rotation, detail } = useRotationContext();
  const { who, when } = useBlockText(zone);
  const others = [
    ...new Set([
      viewerZone(),
      detail.timeZone,
      zoneOfLayer(rotation, block.layer, block.start),
    ]),
  ].filter(other => !sameClock(zone, other, block));
  return (
    <>
      <div className={classes.quiet}>
        {block.layer ?? t('rotation.month.wholeRotation')}
      </div>
      <div className={classes.who}>{who(block)}</div>
      <div>
        {when(block)} <span className={classes.quiet}>{zone}</span>
      </div>
      {others.map(other => (
        <div key={other} className={classes.quiet}>
          {when(block, other)} {other}
        </div>
      ))}
      <ChangeMark via={block.via} />
    </>
  );
}
