import { RotationDetail, toRotation } from 'backstage-plugin-runbook-common';
import { ReactNode, useMemo } from 'react';
import { ActionBar, Changes, OpenChanges } from '../changes';
import { Fairness } from '../Fairness';
import { History } from '../History';
import { useMay } from '../hooks/useMay';
import { useMe } from '../../hooks/useMe';
import { useRotationAddress } from '../hooks/useRotationAddress';
import { MonthSection } from '../Month';
import { NowCards } from '../NowCards';
import { huesOf, personFinder } from '../people';
import { RotationContext } from '../RotationContext';
import { Subscribe } from '../Subscribe';
import { AskedTime } from './AskedTime';
import { Problems } from './Problems';

export interface RotationViewProps {
  detail: RotationDetail;
  reload: () => Promise<void>;
  /** Which rotation this is, and why. */
  head: ReactNode;
}

/** All of one rotation, from who is on call now to its history. */
export function RotationView({ detail, reload, head }: RotationViewProps) {
  const me = useMe();
  const may = useMay(detail.id);
  const { at: askedAt } = useRotationAddress();
  const value = useMemo(
    () => ({
      detail,
      rotation: toRotation(detail),
      personOf: personFinder(detail.people),
      hues: huesOf(detail.people.map(({ entityRef }) => entityRef)),
      may,
      reload,
      isOwner: me?.ownershipEntityRefs.includes(detail.owner) === true,
      ...(me && { me: me.userEntityRef }),
      ...(askedAt !== undefined && { askedAt }),
    }),
    [detail, may, me, askedAt, reload],
  );
  return (
    <RotationContext.Provider value={value}>
      <Changes>
        {head}
        <AskedTime />
        <NowCards />
        <ActionBar />
        <OpenChanges />
        <Problems />
        <MonthSection />
        <Fairness />
        <History />
        <Subscribe />
      </Changes>
    </RotationContext.Provider>
  );
}
