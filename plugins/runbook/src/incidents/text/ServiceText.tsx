import { ReactNode, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { usePlaceAddress } from '../../alerts/hooks/usePlaceAddress';
import { placeOnly } from '../../alerts/AlertText/placeOnly';
import { RunbookLayout } from '../../runbooks/layout';
import { DocumentContext, RunbookContext } from '../../runbooks/RunbookContext';

/** Of the text that people write in an incident: no document of a runbook. */
const NO_DOCUMENT = placeOnly('incident', 'incident.md', undefined);

/** Gives Markdown inside its links: fragments lead to the service's Runbook tab. */
export function ServiceText(props: { entityRef: string; children: ReactNode }) {
  const { entityRef, children } = props;
  const navigate = useNavigate();
  const { place } = usePlaceAddress();
  const runbook = useMemo(() => {
    const hrefTo = (fragment: string) => place({ entityRef, fragment });
    return {
      entityRef,
      layout: new RunbookLayout([NO_DOCUMENT]),
      goTo: (fragment: string) => navigate(hrefTo(fragment)),
      linkTo: hrefTo,
      hrefTo,
    };
  }, [entityRef, navigate, place]);
  return (
    <RunbookContext.Provider value={runbook}>
      <DocumentContext.Provider value={NO_DOCUMENT}>
        {children}
      </DocumentContext.Provider>
    </RunbookContext.Provider>
  );
}
