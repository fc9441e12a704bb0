import { AlertDocumentation } from 'backstage-plugin-runbook-common';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { RunbookLayout } from '../../runbooks/layout';
import { DocumentContext, RunbookContext } from '../../runbooks/RunbookContext';
import { SafeMarkdown } from '../../runbooks/SafeMarkdown';
import { usePlaceAddress } from '../hooks/usePlaceAddress';
import { placeOnly } from './placeOnly';

export interface AlertTextProps {
  entityRef: string;
  /** Whose text it is. */
  documentation: Pick<AlertDocumentation, 'documentId' | 'path' | 'viewUrl'>;
  markdown: string;
}

/** What a runbook says of an alert. Its links lead to the Runbook tab. */
export function AlertText(props: AlertTextProps) {
  const { entityRef, documentation, markdown } = props;
  const { documentId, path, viewUrl } = documentation;
  const navigate = useNavigate();
  const { place } = usePlaceAddress();

  const document = useMemo(
    () => placeOnly(documentId, path, viewUrl?.replace(/#.*$/, '')),
    [documentId, path, viewUrl],
  );
  const runbook = useMemo(() => {
    const hrefTo = (fragment: string) =>
      place({
        entityRef,
        // Of this document, whatever others of the runbook have.
        fragment: fragment.includes('/')
          ? fragment
          : `${documentId}/${fragment}`,
      });
    return {
      entityRef,
      layout: new RunbookLayout([document]),
      goTo: (fragment: string) => navigate(hrefTo(fragment)),
      linkTo: hrefTo,
      hrefTo,
    };
  }, [entityRef, documentId, document, navigate, place]);
  return (
    <RunbookContext.Provider value={runbook}>
      <DocumentContext.Provider value={document}>
        <SafeMarkdown markdown={markdown} />
      </DocumentContext.Provider>
    </RunbookContext.Provider>
  );
}
