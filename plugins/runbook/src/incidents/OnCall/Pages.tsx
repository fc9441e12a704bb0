import { PagingTargetData } from 'backstage-plugin-runbook-common';
import { nameOfRef } from '../../rotations/people/nameOfRef';
import { useRunbookTranslation } from '../../translation';
import { DueText } from '../Clocks/DueText';
import { useIncidentContext } from '../IncidentContext';
import { AtTime, useTextStyles } from '../layout';
import { useActorName } from '../text/useActorName';

/** Who was paged so far, and who is next unless somebody acknowledges. */
export function Pages() {
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { detail } = useIncidentContext();
  const nameOf = useActorName();
  const { paging, policy } = detail;
  const targetText = (target: PagingTargetData) =>
    target.kind === 'layer'
      ? t('incident.onCall.layer', { layer: target.layer })
      : t('incident.onCall.group', { group: nameOfRef(target.group) });
  if (!policy.page) {
    return <p className={text.quiet}>{t('incident.onCall.pagesNobody')}</p>;
  }
  return (
    <>
      {paging.next && (
        <p>
          {t('incident.onCall.nextPage')}{' '}
          <span className={text.strong}>{targetText(paging.next.target)}</span>{' '}
          <DueText due={Date.parse(paging.next.due)} />
        </p>
      )}
      {paging.pages.length > 0 && (
        <ul className={text.list} aria-label={t('incident.onCall.pages')}>
          {paging.pages.map(({ step, at, recipients, skipped, target }) => (
            <li key={step} className={text.small}>
              <AtTime at={at} /> {t('incident.onCall.paged')}{' '}
              {recipients.map(nameOf).join(', ') ||
                t('incident.onCall.nobodyReached')}
              {target && ` (${targetText(target)})`}
              {skipped.length > 0 &&
                ` · ${t('incident.onCall.skippedLayers', {
                  layers: skipped.join(', '),
                })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
