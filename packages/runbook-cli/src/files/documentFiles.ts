/** Files of a folder that are read as runbooks. */
export const DOCUMENT_FILE = /\.(?:md|markdown|html?)$/i;
export const DOCUMENT_FILES = '.md, .markdown or .html file';

/** Files of a folder that are read as alert rules. */
export const RULE_FILE = /\.ya?ml$/i;
export const RULE_FILES = '.yaml or .yml file';

/** Name of standard input where none is given. */
export const STDIN = '<stdin>';
