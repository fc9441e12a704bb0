import { makeStyles } from '@material-ui/core/styles';
import { useRunbookTranslation } from '../../translation';
import { ChangeMark } from '../layout/ChangeMark';
import { useReasonText } from '../layout/useReasonText';
import { PersonAvatar } from '../people';
import { useRotationContext } from '../RotationContext';
import { GapMark } from './GapMark';
import { Block } from './lanesOf';

const useStyles = makeStyles(theme => ({
  person: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    '& + &': { marginTop: theme.spacing(0.5) },
  },
}));

/** Who is on call in a layer in a row of the month. */
export function MonthCell({ block }: { block?: Block }) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { personOf } = useRotationContext();
  const reasonText = useReasonText();
  if (!block || block.state === 'off') {
    return (
      <span title={block?.reason && reasonText(block.reason)}>
        {t('rotation.month.off')}
      </span>
    );
  }
  return (
    <>
      {block.state === 'gap' && <GapMark />}
      {block.users.map(user => (
        <div key={user} className={classes.person}>
          <PersonAvatar person={personOf(user)} small />
          {personOf(user).displayName}
          {!personOf(user).found && ` (${t('rotation.person.notInCatalog')})`}
        </div>
      ))}
      <ChangeMark via={block.via} />
    </>
  );
}
