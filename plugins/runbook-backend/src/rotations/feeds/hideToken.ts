import { RequestHandler } from 'express';

const TOKEN = /([?&]token=)[^&#]*/gi;

/**
 * Takes the token out of the address under which everything after this tells of
 * the request: the access log, which is written when the answer is sent, the
 * audit log and errors. Handlers still find it in the query.
 */
export const hideToken: RequestHandler = (request, _response, next) => {
  request.originalUrl = request.originalUrl.replace(TOKEN, '$1hidden');
  request.url = request.url.replace(TOKEN, '$1hidden');
  next();
};
