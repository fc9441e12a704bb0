import { CustomErrorBase } from '@backstage/errors';

/** The host serves files but cannot tell what a folder holds. */
export class ListingUnsupportedError extends CustomErrorBase {
  name = 'ListingUnsupportedError' as const;
}
