import { makeStyles } from '@material-ui/core/styles';
import { IncidentDetail } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useMe } from '../../hooks/useMe';
import { personFinder } from '../../rotations/people';
import { Alerts } from '../Alerts';
import { Checklist } from '../Checklist';
import { Clocks } from '../Clocks';
import { IncidentContext } from '../IncidentContext';
import { isOpen } from '../isOpen';
import { OnCall } from '../OnCall';
import { PostmortemPanel } from '../Postmortem';
import { OffersToMe, Roles } from '../Roles';
import { Runs } from '../Runs';
import { Services } from '../Services';
import { StatusUpdate } from '../StatusUpdate';
import { ServiceText } from '../text/ServiceText';
import { Timeline } from '../Timeline';
import { AskedToAcknowledge } from './AskedToAcknowledge';
import { IncidentHead } from './IncidentHead';
import { ThumbBar } from './ThumbBar';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gap: theme.spacing(2),
    // Wide enough for a form beside who is on call, not for reading lines.
    maxWidth: '100rem',
    minWidth: 0,
  },
  columns: {
    display: 'grid',
    gap: theme.spacing(2),
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: {
    display: 'grid',
    gap: theme.spacing(2),
    minWidth: 0,
    // In one column the record comes last: who and what is due are looked for
    // more often.
    [theme.breakpoints.down('sm')]: { display: 'contents' },
  },
  record: { minWidth: 0, order: 1 },
}));

export interface IncidentScreenProps {
  detail: IncidentDetail;
  /** Shows the incident as an answer to a change told it. */
  take: (detail: IncidentDetail) => void;
}

/** One screen for the half hour: what is due, what is next, who, and what happened. */
export function IncidentScreen({ detail, take }: IncidentScreenProps) {
  const classes = useStyles();
  const me = useMe()?.userEntityRef;
  const value = useMemo(
    () => ({
      detail,
      personOf: personFinder(detail.people),
      take,
      ...(me !== undefined && { me }),
    }),
    [detail, take, me],
  );
  const open = isOpen(detail);
  return (
    <IncidentContext.Provider value={value}>
      <ServiceText entityRef={detail.services[0]?.entityRef ?? ''}>
        <div className={classes.root}>
          <AskedToAcknowledge />
          <OffersToMe />
          <IncidentHead />
          <Clocks />
          <div className={classes.columns}>
            <div className={classes.column}>
              {!open && <PostmortemPanel />}
              {open && <Checklist />}
              <StatusUpdate />
              <Runs />
              <div className={classes.record}>
                <Timeline />
              </div>
            </div>
            <div className={classes.column}>
              <Roles />
              <OnCall />
              <Alerts />
              <Services />
              {!open && <Checklist />}
            </div>
          </div>
          <ThumbBar />
        </div>
      </ServiceText>
    </IncidentContext.Provider>
  );
}
