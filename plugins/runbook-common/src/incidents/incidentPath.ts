/** Query parameter of an incident's page that asks to acknowledge it. @public */
export const ACKNOWLEDGE_PARAM = 'acknowledge';

/**
 * Path of an incident's page in the portal, as notifications link to it.
 *
 * @param options - acknowledge: the page offers to acknowledge it at once
 * @public
 */
export function incidentPath(
  id: string,
  options: { acknowledge?: boolean } = {},
): string {
  const path = `/runbook/incidents/${encodeURIComponent(id)}`;
  return options.acknowledge ? `${path}?${ACKNOWLEDGE_PARAM}=1` : path;
}
