import { toError } from '@backstage/errors';
import { calendarFeedEndpoints } from 'backstage-plugin-runbook-common';
import { Request, Response, Router } from 'express';
import { MountContext } from '../../http';
import { CalendarFeeds } from './CalendarFeeds';
import { hideToken } from './hideToken';

const { getRotationCalendar, getMyCalendar } = calendarFeedEndpoints;

/** Paths that the portal opens to callers without credentials. */
export const FEED_PATHS = [getRotationCalendar.path, getMyCalendar.path];

/**
 * Mounts the feeds. Whoever asks has nothing but a token: it is all that is
 * looked at, whatever other credentials come along.
 */
export function mountFeeds(
  router: Router,
  feeds: CalendarFeeds,
  { auditor, metrics }: MountContext,
): void {
  const answer = async (
    request: Request,
    response: Response,
    eventId: string,
    rotation: string | undefined,
  ) => {
    const meta = rotation === undefined ? {} : { rotation };
    const event = await auditor.createEvent({ eventId, request, meta });
    try {
      const { content, etag, tokenId } = await feeds.open(
        request.query.token,
        rotation,
      );
      await event.success({ meta: { ...meta, tokenId } });
      response
        .set({
          ETag: etag,
          // Kept by the calendar alone, and asked for again each time.
          'Cache-Control': 'private, no-cache',
        })
        .type('text/calendar; charset=utf-8')
        .send(content);
    } catch (error) {
      await event.fail({ meta, error: toError(error) });
      throw error;
    }
  };

  router.use(FEED_PATHS, hideToken);
  router.get(getRotationCalendar.path, async (request, response) => {
    metrics.observe(getRotationCalendar, response);
    await answer(request, response, 'get-rotation-calendar', request.params.id);
  });
  router.get(getMyCalendar.path, async (request, response) => {
    metrics.observe(getMyCalendar, response);
    await answer(request, response, 'get-my-calendar', undefined);
  });
}
