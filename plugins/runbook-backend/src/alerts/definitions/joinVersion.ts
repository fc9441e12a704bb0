import { version } from '../../../package.json';
import { READER_VERSION } from '../importing';

/** Raised where something else is stored of them. */
const STORED = 2;

/** Stored with the alerts of a service: those that another version joined are joined anew. */
export const JOIN_VERSION = `${version} ${READER_VERSION} ${STORED}`;
