import {
  AlertInstance,
  AlertmanagerStatus,
} from 'backstage-plugin-runbook-common';
import { Teller } from './Teller';

/**
 * Who tells that an alert fires, when they told last, and whether they notify
 * anybody of it.
 *
 * @param statuses - of those that are asked
 */
export function whoTells(
  tellers: readonly Teller[],
  heardAt: Date,
  statuses: readonly AlertmanagerStatus[],
): Pick<AlertInstance, 'toldBy' | 'heardAt' | 'suppression'> {
  const telling = tellers
    .filter(({ missingSince }) => !missingSince)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const asked = telling.flatMap(teller => {
    const status = statuses.find(({ name }) => name === teller.name);
    // One that listed it, and not only its webhook told.
    return status && teller.startsAt ? [{ ...teller, status }] : [];
  });
  const isQuiet =
    asked.length > 0 && asked.every(({ suppression }) => suppression);
  return {
    toldBy: telling
      // A webhook that does not say whose it is.
      .filter(({ name }) => name !== '')
      .map(({ name }) => ({
        name,
        url:
          statuses.find(status => status.name === name)?.url ??
          (/^https?:\/\//.test(name) ? name : undefined),
      })),
    heardAt: [
      heardAt.toISOString(),
      ...asked.flatMap(({ status }) => status.asOf ?? []),
    ].reduce((latest, next) => (next > latest ? next : latest)),
    ...(isQuiet && {
      suppression: {
        silences: asked.flatMap(({ suppression, status: { name, url } }) =>
          (suppression?.silences ?? []).map(silence => ({
            ...silence,
            alertmanager: name,
            url: url && `${url}/#/silences/${encodeURIComponent(silence.id)}`,
          })),
        ),
        inhibited: asked.some(({ suppression }) => suppression?.inhibited),
      },
    }),
  };
}
