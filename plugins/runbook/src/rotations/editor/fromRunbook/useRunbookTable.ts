import { useApi } from '@backstage/core-plugin-api';
import { useEffect, useState } from 'react';
import { runbookApiRef } from '../../../api';
import { RotationTable, tableLayers } from './tableLayers';

/** A rotation table, and where it stands. */
export interface FoundTable {
  table: RotationTable;
  /** Path of the document. */
  source: string;
}

/** The first rotation table of a service's runbook. */
export function useRunbookTable(entityRef: string): FoundTable | undefined {
  const api = useApi(runbookApiRef);
  const [found, setFound] = useState<FoundTable>();
  useEffect(() => {
    let gone = false;
    setFound(undefined);
    api.getRunbook(entityRef).then(
      ({ documents }) => {
        const first = documents.find(
          ({ document }) => document.rotation.length > 0,
        );
        if (first && !gone) {
          const { rotation } = first.document;
          // A document may have two tables; rows of one section are one.
          const section = rotation[0]?.sectionAnchor;
          setFound({
            source: first.path,
            table: tableLayers(
              rotation.filter(row => row.sectionAnchor === section),
            ),
          });
        }
      },
      // Without its runbook a service has no table to offer.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [api, entityRef]);
  return found;
}
