import { postmortemEndpoints } from 'backstage-plugin-runbook-common';
import { EndpointHandlers, principalOf } from '../../http';
import { checkPeople } from '../checkPeople';
import { exportPostmortem, PostmortemKeeper } from '../postmortems';
import { StoredIncident } from '../store';
import { HandlerParts } from './HandlerParts';

/** What the endpoints of postmortems do. */
export function createPostmortemHandlers({
  people,
  now,
  postmortems,
}: Pick<HandlerParts, 'people' | 'now'> & {
  postmortems: PostmortemKeeper;
}): EndpointHandlers<typeof postmortemEndpoints, StoredIncident> {
  return {
    getPostmortem: ({ resource, credentials }) =>
      postmortems.read(resource, credentials),

    updatePostmortem: async ({
      params,
      body,
      ifMatch = 0,
      credentials,
      audit,
    }) => {
      const owners = body.actionItems.flatMap(({ owner }) => owner ?? []);
      await checkPeople('body.actionItems', [...new Set(owners)], {
        people,
        credentials,
      });
      const saved = await postmortems.save(
        params.id,
        body,
        { by: principalOf(credentials), now: now(), ifMatch },
        credentials,
      );
      audit({
        before: { revision: ifMatch },
        after: {
          revision: saved.revision,
          state: saved.state,
          actionItems: saved.actionItems.length,
        },
      });
      return saved;
    },

    exportPostmortem: async ({ params, resource, credentials }) => {
      const postmortem = await postmortems.read(resource, credentials);
      const nameOf = await postmortems.namesOf(
        postmortem.actionItems.flatMap(({ owner }) => owner ?? []),
        credentials,
      );
      return {
        contentType: 'text/markdown; charset=utf-8',
        content: Buffer.from(exportPostmortem(postmortem, nameOf), 'utf8'),
        headers: {
          'Content-Disposition': `attachment; filename="${params.id}-postmortem.md"`,
        },
      };
    },
  };
}
