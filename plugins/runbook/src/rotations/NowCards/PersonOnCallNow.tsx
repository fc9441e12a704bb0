import { makeStyles } from '@material-ui/core/styles';
import { WholeShift } from 'oncall-rotation';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { ChangeMark } from '../layout/ChangeMark';
import { PersonAvatar, PersonName } from '../people';
import { useRotationContext } from '../RotationContext';
import { InstantInZones } from '../times';
import { Contact } from './Contact';

const useStyles = makeStyles(theme => ({
  person: { display: 'flex', gap: theme.spacing(1.5), alignItems: 'center' },
  name: { fontSize: theme.typography.pxToRem(18), fontWeight: 700 },
  times: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: theme.spacing(0.5, 1.5),
    margin: theme.spacing(1, 0, 0),
    '& dt': { color: quietText(theme) },
    '& dd': { margin: 0 },
  },
  warning: { marginTop: theme.spacing(1), fontWeight: 700 },
}));

export interface PersonOnCallNowProps {
  user: string;
  shift?: WholeShift;
  timeZone: string;
  /** Other layers that the person is in at the same time. */
  alsoIn: readonly string[];
}

/** One person on call: how to reach them, since and until when, and why. */
export function PersonOnCallNow(props: PersonOnCallNowProps) {
  const { user, shift, timeZone, alsoIn } = props;
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { personOf } = useRotationContext();
  const person = personOf(user);
  return (
    <div>
      <div className={classes.person}>
        <PersonAvatar person={person} />
        <div>
          <div className={classes.name}>
            <PersonName person={person} />
          </div>
          <Contact person={person} />
        </div>
      </div>
      {!person.found && <div>{t('rotation.person.notInCatalogMend')}</div>}
      {alsoIn.length > 0 && (
        <div className={classes.warning}>
          {t('rotation.now.alsoIn', { layers: alsoIn.join(', ') })}
        </div>
      )}
      {shift && shift.via.length > 0 && (
        <div>
          <ChangeMark via={shift.via} />
        </div>
      )}
      {shift && (
        <dl className={classes.times}>
          <dt>{t('rotation.now.since')}</dt>
          <dd>
            <InstantInZones at={shift.start} otherZone={timeZone} />
          </dd>
          <dt>{t('rotation.now.until')}</dt>
          <dd>
            {shift.open ? (
              t('rotation.now.noEnd')
            ) : (
              <InstantInZones at={shift.end} otherZone={timeZone} />
            )}
          </dd>
        </dl>
      )}
    </div>
  );
}
