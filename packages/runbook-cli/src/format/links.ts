import {
  AlertLink,
  LINK_STATES,
  LinkState,
  RuleFileLinks,
} from '../alertRules/alertLinks';

/** What `runbook links --format json` prints. */
export interface LinksReport extends RuleFileLinks {
  totals: Record<LinkState, number> & { alerts: number; files: number };
}

/** Adds up where alerts lead. */
export function toLinksReport(files: readonly RuleFileLinks[]): LinksReport {
  const links = files.flatMap(file => file.links);
  const count = (state: LinkState) =>
    links.filter(link => link.state === state).length;
  return {
    links,
    problems: files.flatMap(file => file.problems),
    totals: {
      files: files.length,
      alerts: links.length,
      exact: count('exact'),
      near: count('near'),
      dangling: count('dangling'),
      external: count('external'),
      none: count('none'),
    },
  };
}

/** One line an alert, then what could not be read, then the totals. */
export function formatLinks({ links, problems, totals }: LinksReport): string {
  const width = Math.max(...LINK_STATES.map(state => state.length));
  const lines = [
    ...links.map(
      link =>
        `${link.state.padEnd(width)}  ${link.alert}  ${whereTo(link)}  (${
          link.path
        }:${link.line})`,
    ),
    ...problems.map(({ path, line, message }) => `${path}:${line}: ${message}`),
    '',
    `${totals.alerts} ${totals.alerts === 1 ? 'alert' : 'alerts'} in ${
      totals.files
    } ${totals.files === 1 ? 'file' : 'files'}: ${LINK_STATES.map(
      state => `${totals[state]} ${state}`,
    ).join(', ')}.`,
  ];
  return `${lines.join('\n')}\n`;
}

function whereTo({ state, url, target, describedIn }: AlertLink): string {
  const described = describedIn ? ` (described in ${describedIn})` : '';
  switch (state) {
    case 'exact':
      return `→ ${target}`;
    case 'near':
      return `${url} → perhaps ${target}`;
    case 'none':
      return `has no runbook_url${described}`;
    default:
      return `${url}${described}`;
  }
}
