import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Instant, PersonOnCall } from 'oncall-rotation';
import { useId } from 'react';
import { useRunbookTranslation } from '../../translation';
import { CalendarNote } from './CalendarNote';
import { CalendarUpdate } from './CalendarUpdate';
import { LayerNow } from './layersNow';
import { LayerNobody } from './LayerNobody';
import { NextOnCall } from './NextOnCall';
import { PersonOnCallNow } from './PersonOnCallNow';

const useStyles = makeStyles(theme => ({
  root: {
    boxSizing: 'border-box',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
  gap: { border: `3px dashed ${theme.palette.error.main}` },
  layer: {
    fontSize: theme.typography.pxToRem(15),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  people: { display: 'grid', gap: theme.spacing(2), flexGrow: 1 },
}));

export interface LayerCardProps {
  now: LayerNow;
  at: Instant;
  /** People who are in several layers at this instant. */
  doubleBooked: readonly PersonOnCall[];
}

/** One layer: who is on call, since and until when, and who is next. */
export function LayerCard({ now, at, doubleBooked }: LayerCardProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const titleId = useId();
  const { layer, state, users, shifts, timeZone } = now;
  return (
    <Paper
      component="article"
      variant="outlined"
      aria-labelledby={titleId}
      className={`${classes.root} ${state === 'gap' ? classes.gap : ''}`}
    >
      <Typography component="h3" id={titleId} className={classes.layer}>
        {layer}
      </Typography>
      <CalendarNote layer={layer} />
      <CalendarUpdate layer={layer} />
      <div className={classes.people}>
        {users.map(user => (
          <PersonOnCallNow
            key={user}
            user={user}
            shift={shifts.find(shift => shift.user === user)}
            timeZone={timeZone}
            alsoIn={(
              doubleBooked.find(booked => booked.user === user)?.layers ?? []
            ).filter(other => other !== layer)}
          />
        ))}
        {users.length > 1 && <span>{t('rotation.now.together')}</span>}
        {now.state !== 'on' && <LayerNobody now={now} />}
      </div>
      <NextOnCall now={now} at={at} />
    </Paper>
  );
}
