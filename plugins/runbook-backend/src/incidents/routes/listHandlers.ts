import { UserInfoService } from '@backstage/backend-plugin-api';
import { incidentListEndpoints } from 'backstage-plugin-runbook-common';
import {
  EndpointHandlers,
  HandlerContext,
  readCursor,
  userOf,
  writeCursor,
} from '../../http';
import { ListOptions, StoredIncident } from '../store';
import { HandlerParts } from './HandlerParts';

/** Incidents a page, unless asked otherwise. */
const PAGE = 50;

/** Parts that are looked through for a page of those that may be read. */
const MAX_PARTS = 20;

type Endpoints = typeof incidentListEndpoints;
type Context = HandlerContext<Endpoints['listIncidents'], undefined>;

/** What the endpoint does that lists incidents. */
export function createListHandlers(
  parts: HandlerParts & { userInfo: UserInfoService },
): EndpointHandlers<Endpoints, undefined> {
  const { store, answers, permissions, config } = parts;
  return {
    listIncidents: async context => {
      const { query, credentials } = context;
      const { limit = PAGE } = query;
      const options = await toOptions(context, parts);
      const readable = await permissions.readable(credentials);
      const found: StoredIncident[] = [];
      let after = readPlace(query.cursor);
      let hasMore = true;
      for (
        let part = 0;
        part < MAX_PARTS && hasMore && found.length <= limit;
        part += 1
      ) {
        const asked = limit + 1 - found.length;
        const page = await store.list({
          ...options,
          ...(after && { after }),
          limit: asked,
        });
        hasMore = page.length === asked;
        const last = page.at(-1);
        after = last ? placeOf(last) : after;
        found.push(...(await readable(page)));
      }
      const page = found.slice(0, limit);
      // Of a list that goes on, the next page starts after what was looked at.
      const last = page.at(-1);
      const goesOnAfter = found.length > limit && last ? placeOf(last) : after;
      return {
        incidents: await answers.summaries(page, credentials),
        severities: config.severities.map(policy => ({ ...policy })),
        ...((found.length > limit || hasMore) &&
          goesOnAfter && { nextCursor: writeCursor(textOf(goesOnAfter)) }),
      };
    },
  };
}

async function toOptions(
  { query, credentials }: Context,
  {
    directory,
    userInfo,
  }: Pick<HandlerParts, 'directory'> & { userInfo: UserInfoService },
): Promise<Omit<ListOptions, 'limit' | 'after'>> {
  const { state, severity, service, owner, mine, drill, from, to, text } =
    query;
  let services = service === undefined ? undefined : [service.toLowerCase()];
  if (owner !== undefined) {
    const owned = await directory.listOwned([owner], credentials);
    services = services?.filter(ref => owned.includes(ref)) ?? owned;
  }
  const user = userOf(credentials);
  let responder: string | undefined;
  if (mine === 'true' && user !== undefined) {
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const owned = await directory.listOwned(ownershipEntityRefs, credentials);
    // With another filter beside it, only what fits both.
    responder = services ? undefined : user;
    services = services?.filter(ref => owned.includes(ref)) ?? owned;
  }
  return {
    ...(state && { state }),
    ...(severity !== undefined && { severity }),
    ...(services && { services }),
    ...(responder !== undefined && { responder }),
    ...(drill !== undefined && { drill: drill === 'true' }),
    ...(from !== undefined && { from: Date.parse(from) }),
    ...(to !== undefined && { to: Date.parse(to) }),
    ...(text !== undefined && text.trim() !== '' && { text: text.trim() }),
  };
}

type Place = NonNullable<ListOptions['after']>;

function placeOf({ id, incident }: StoredIncident): Place {
  return {
    declaredAt: incident.declaredAt,
    number: Number(id.slice(id.indexOf('-') + 1)),
  };
}

function textOf({ declaredAt, number }: Place): string {
  return `${declaredAt}/${number}`;
}

function readPlace(cursor: string | undefined): Place | undefined {
  const found = readCursor(cursor, /^(\d{1,15})\/(\d{1,9})$/);
  return found && { declaredAt: Number(found[1]), number: Number(found[2]) };
}
