import { ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { RunbookLayout } from '../../runbooks/layout';
import { RunbookContext } from '../../runbooks/RunbookContext';

export interface PlacedRunbookProps {
  entityRef: string;
  layout: RunbookLayout;
  children: ReactNode;
}

/** A runbook whose texts stand outside of the Runbook tab: its links lead there. */
export function PlacedRunbook(props: PlacedRunbookProps) {
  const { entityRef, layout, children } = props;
  const navigate = useNavigate();
  const { place } = usePlaceAddress();
  const runbook = useMemo(() => {
    const hrefTo = (fragment: string) => place({ entityRef, fragment });
    return {
      entityRef,
      layout,
      goTo: (fragment: string) => navigate(hrefTo(fragment)),
      linkTo: hrefTo,
      hrefTo,
    };
  }, [entityRef, layout, navigate, place]);
  return (
    <RunbookContext.Provider value={runbook}>
      {children}
    </RunbookContext.Provider>
  );
}
