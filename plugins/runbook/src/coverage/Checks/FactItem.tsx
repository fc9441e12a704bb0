import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { CoverageFact, CoverageReason } from 'backstage-plugin-runbook-common';
import { DateTime } from 'luxon';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { useOptionalRoute } from '../../hooks/useOptionalRoute';
import { RangeInZones, viewerZone } from '../../times';
import { postmortemRouteRef } from '../../routes';
import { quietText } from '../../theme';
import { useRunbookTranslation } from '../../translation';
import { MendLink } from './MendLink';
import { Mend } from './useMend';

const useStyles = makeStyles(theme => ({
  root: { overflowWrap: 'anywhere' },
  quiet: { color: quietText(theme) },
}));

export interface FactItemProps {
  entityRef: string;
  reason: CoverageReason;
  fact: CoverageFact;
}

/** One thing that a failed check found, with the way to it. */
export function FactItem({ entityRef, reason, fact }: FactItemProps) {
  const classes = useStyles();
  const { t } = useRunbookTranslation();
  const { name, detail, day, from, until } = fact;
  const ways = useWays(entityRef, reason, fact);
  return (
    <li className={classes.root}>
      {reason === 'single-participant' && name.startsWith('user:') ? (
        <EntityRefLink entityRef={name} />
      ) : (
        <strong>{name}</strong>
      )}
      {detail && <span className={classes.quiet}> {detail}</span>}
      {day && (
        <span className={classes.quiet}>
          {' '}
          {t('coverage.fact.due', { day: dayText(day) })}
        </span>
      )}
      {from && (
        <span className={classes.quiet}>
          {' '}
          {until ? (
            <RangeInZones
              range={{ start: Date.parse(from), end: Date.parse(until) }}
              otherZone={viewerZone()}
            />
          ) : (
            t('coverage.fact.due', { day: dayText(from) })
          )}
        </span>
      )}{' '}
      {ways.map(mend => (
        <span key={mend.to}>
          <MendLink mend={mend} about={name} />{' '}
        </span>
      ))}
    </li>
  );
}

/** Where a fact is seen in the portal, and where its source is edited. */
function useWays(
  entityRef: string,
  reason: CoverageReason,
  fact: CoverageFact,
): Mend[] {
  const { t } = useRunbookTranslation();
  const places = usePlaceAddress();
  const postmortem = useOptionalRoute(postmortemRouteRef);
  const { name, url, fragment } = fact;
  const inPortal = () => {
    if (reason === 'alerts-unanswered') {
      return places.alert(entityRef, name);
    }
    if (reason === 'postmortem-overdue') {
      return postmortem?.({ id: name });
    }
    return fragment === undefined
      ? undefined
      : places.place({ entityRef, fragment, title: name });
  };
  const to = inPortal();
  return [
    ...(to === undefined
      ? []
      : [{ label: t('coverage.fact.open'), to, elsewhere: false }]),
    ...(url === undefined
      ? []
      : [{ label: t('coverage.fact.edit'), to: url, elsewhere: true }]),
  ];
}

/** A day is the same day in every zone; an instant is on the viewer's. */
function dayText(at: string): string {
  return DateTime.fromISO(at).toLocaleString(DateTime.DATE_MED);
}
