import { CustomErrorBase } from '@backstage/errors';

/** A file has more bytes than may be read. */
export class FileTooLargeError extends CustomErrorBase {
  name = 'FileTooLargeError' as const;
}

/** The host serves files but cannot tell what a folder holds. */
export class ListingUnsupportedError extends CustomErrorBase {
  name = 'ListingUnsupportedError' as const;
}
