import { RequestHandler } from 'express';

/** A parameter of a query; `token` may be written in many ways. */
const PARAMETER = /([?&])([^=&#]*)=([^&#]*)/g;

/**
 * Takes the token out of the address under which everything after this tells of
 * the request: the access log, which is written when the answer is sent, the
 * audit log and errors. Handlers still find it in the query.
 */
export const hideToken: RequestHandler = (request, _response, next) => {
  request.originalUrl = withoutToken(request.originalUrl);
  request.url = withoutToken(request.url);
  next();
};

function withoutToken(url: string): string {
  return url.replace(PARAMETER, (whole, before, name) =>
    isToken(name) ? `${before}${name}=hidden` : whole,
  );
}

function isToken(name: string): boolean {
  try {
    return decodeURIComponent(name).toLowerCase().startsWith('token');
  } catch {
    // What cannot be read might be one.
    return true;
  }
}
