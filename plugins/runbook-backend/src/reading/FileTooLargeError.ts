import { CustomErrorBase } from '@backstage/errors';

/** A file has more bytes than may be read. */
export class FileTooLargeError extends CustomErrorBase {
  name = 'FileTooLargeError' as const;
}
