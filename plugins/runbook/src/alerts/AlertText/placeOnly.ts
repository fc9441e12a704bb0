import { ImportedDocument } from 'backstage-plugin-runbook-common';
import { DOCUMENT_FORMAT_VERSION } from 'runbook-markdown';

/** The document as links start from it; what it says is not needed here. */
export function placeOnly(
  id: string,
  path: string,
  viewUrl: string | undefined,
): ImportedDocument {
  return {
    id,
    path,
    viewUrl,
    diagnostics: [],
    document: {
      formatVersion: DOCUMENT_FORMAT_VERSION,
      title: '',
      metadata: {},
      sections: [],
      dependencies: [],
      alerts: [],
      procedures: [],
      checklists: [],
      severities: [],
      escalation: [],
      rotation: [],
      links: [],
    },
  };
}
