import { version } from '../../../package.json';
import { READER_VERSION } from '../importing';

/** Stored with the alerts of a service: those that another version joined are joined anew. */
export const JOIN_VERSION = `${version} ${READER_VERSION}`;
