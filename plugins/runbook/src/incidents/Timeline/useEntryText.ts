import { TimelineEntry } from 'backstage-plugin-runbook-common';
import { useCallback } from 'react';
import { nameOfRef } from '../../rotations/people/nameOfRef';
import { useTimeFormats } from '../../times';
import { useRunbookTranslation } from '../../translation';
import { plainText } from '../../runbooks/SafeMarkdown/plainText';
import { useActorName } from '../text/useActorName';

/** What an entry says after the name of whoever did it. */
export function useEntryText(): (entry: TimelineEntry) => string {
  const { t } = useRunbookTranslation();
  const nameOf = useActorName();
  const { viewer } = useTimeFormats();
  return useCallback(
    (entry: TimelineEntry): string => {
      switch (entry.kind) {
        case 'declared':
          return t(
            entry.drill
              ? 'incident.entry.declaredDrill'
              : 'incident.entry.declared',
            { severity: entry.severity, title: entry.title },
          );
        case 'acknowledged':
        case 'mitigated':
        case 'resolved':
        case 'status-updated':
        case 'noted':
          return t(`incident.entry.${entry.kind}`);
        case 'reopened':
        case 'cancelled':
          return t(`incident.entry.${entry.kind}`, { reason: entry.reason });
        case 'merged':
          return t('incident.entry.merged', { into: entry.into });
        case 'absorbed':
          return t('incident.entry.absorbed', { from: entry.from });
        case 'retitled':
          return t('incident.entry.retitled', { title: entry.title });
        case 'severity-set':
          return t('incident.entry.severity-set', {
            severity: entry.severity,
          });
        case 'service-added':
        case 'service-removed':
          return t(`incident.entry.${entry.kind}`, {
            service: nameOfRef(entry.service),
          });
        case 'role-taken': {
          const role = t(`incident.roles.${entry.role}`);
          return entry.person === entry.by
            ? t('incident.entry.role-taken', { role })
            : t('incident.entry.role-takenFor', {
                role,
                person: nameOf(entry.person),
              });
        }
        case 'role-offered':
          return t('incident.entry.role-offered', {
            role: t(`incident.roles.${entry.role}`),
            to: nameOf(entry.to),
          });
        case 'role-declined':
        case 'role-left':
          return t(`incident.entry.${entry.kind}`, {
            role: t(`incident.roles.${entry.role}`),
          });
        case 'step-ticked':
        case 'step-unticked':
          return t(`incident.entry.${entry.kind}`, {
            text: plainText(entry.text),
          });
        case 'step-skipped':
          return t('incident.entry.step-skipped', {
            text: plainText(entry.text),
            reason: entry.reason,
          });
        case 'alert-attached':
        case 'alert-ended':
        case 'alert-detached':
          return t(`incident.entry.${entry.kind}`, { name: entry.name });
        case 'run-started':
          return t('incident.entry.run-started', { title: entry.title });
        case 'run-step':
          return t(
            entry.ticked
              ? 'incident.entry.run-step'
              : 'incident.entry.run-step-open',
            { number: String(entry.step + 1), title: entry.title },
          );
        case 'run-ended':
          return t('incident.entry.run-ended', {
            title: entry.title,
            outcome: t(`runs.${entry.outcome}`),
          });
        case 'paged':
          return t('incident.entry.paged', {
            recipients: entry.recipients.map(nameOf).join(', '),
            target:
              entry.target.kind === 'layer'
                ? t('incident.onCall.layer', { layer: entry.target.layer })
                : t('incident.onCall.group', {
                    group: nameOfRef(entry.target.group),
                  }),
          });
        case 'page-unreachable':
          return t('incident.entry.page-unreachable');
        case 'rotation-changed':
          return t('incident.entry.rotation-changed', {
            title: entry.title,
            change:
              entry.change.kind === 'swap-taken'
                ? t('incident.entry.swap-taken')
                : t(`incident.entry.${entry.change.kind}`, {
                    user: nameOf(entry.change.override.user),
                  }),
          });
        case 'time-corrected':
          return t('incident.entry.time-corrected', {
            from: viewer.dayTime(Date.parse(entry.from)),
            to: viewer.dayTime(Date.parse(entry.to)),
            reason: entry.reason,
          });
        case 'postmortem-set':
          return t('incident.entry.postmortem-set', {
            state: t(`incident.postmortem.state.${entry.state}`),
          });
        default:
          // Told by a back end that is newer than this page.
          return t('incident.entry.unknown');
      }
    },
    [t, nameOf, viewer],
  );
}
