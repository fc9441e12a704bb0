import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { ProcedureRevisionDetail } from 'backstage-plugin-runbook-common';
import { useEffect, useState } from 'react';
import { procedureApiRef } from '../../../api';
import { LoadingSkeleton, useErrorText } from '../../../states';
import { useRunbookTranslation } from '../../../translation';
import { CONTENT_FIELDS, formOf } from '../editor/ProcedureForm';
import { DiffView } from './DiffView';

export interface ComparisonProps {
  entityRef: string;
  slug: string;
  from: number;
  to: number;
}

type Pair = readonly [ProcedureRevisionDetail, ProcedureRevisionDetail];

/** What changed from one revision to another. */
export function Comparison({ entityRef, slug, from, to }: ComparisonProps) {
  const { t } = useRunbookTranslation();
  const api = useApi(procedureApiRef);
  const errorText = useErrorText();
  const [loaded, setLoaded] = useState<{ pair?: Pair; error?: Error }>({});
  useEffect(() => {
    let gone = false;
    setLoaded({});
    const read = (revision: number) =>
      api.getRevision({ entityRef, slug }, revision);
    Promise.all([read(from), read(to)]).then(
      pair => !gone && setLoaded({ pair }),
      error => !gone && setLoaded({ error: toError(error) }),
    );
    return () => {
      gone = true;
    };
  }, [api, entityRef, slug, from, to]);
  const title = t('written.history.comparison', {
    from: String(from),
    to: String(to),
  });
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {loaded.error && (
        <p role="alert">
          {t('written.failed', { reason: errorText(loaded.error) })}
        </p>
      )}
      {!loaded.error && !loaded.pair && <LoadingSkeleton lines={4} />}
      {loaded.pair && <Changes pair={loaded.pair} slug={slug} />}
    </section>
  );
}

function Changes({ pair, slug }: { pair: Pair; slug: string }) {
  const { t } = useRunbookTranslation();
  const before = formOf(slug, pair[0].content);
  const after = formOf(slug, pair[1].content);
  const changed = CONTENT_FIELDS.filter(
    field => before[field] !== after[field],
  );
  if (changed.length === 0) {
    return <p>{t('written.history.same')}</p>;
  }
  return (
    <>
      {changed.map(field => (
        <div key={field}>
          <strong>{t(`written.field.${field}`)}</strong>
          <DiffView
            label={t(`written.field.${field}`)}
            before={before[field]}
            after={after[field]}
          />
        </div>
      ))}
    </>
  );
}
