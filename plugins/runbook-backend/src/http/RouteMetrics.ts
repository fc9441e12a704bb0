import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Endpoint } from 'backstage-plugin-runbook-common';
import { Response } from 'express';

type RouteAttributes = { method: string; route: string; status: number };

/** Rate, errors and duration of each route. */
export class RouteMetrics {
  readonly #requests;
  readonly #duration;

  constructor(metrics: MetricsService) {
    this.#requests = metrics.createCounter<RouteAttributes>(
      'runbook.http.requests',
      { description: 'Requests answered, by route and status' },
    );
    this.#duration = metrics.createHistogram<RouteAttributes>(
      'runbook.http.duration',
      { description: 'Time from request to answer, by route', unit: 's' },
    );
  }

  /** Counts a request when its answer is sent. */
  observe(endpoint: Endpoint, response: Response): void {
    const startedAt = performance.now();
    response.once('finish', () => {
      const attributes = {
        method: endpoint.method.toUpperCase(),
        // The path as declared: real paths would make a series a service.
        route: endpoint.path,
        status: response.statusCode,
      };
      this.#requests.add(1, attributes);
      this.#duration.record((performance.now() - startedAt) / 1000, attributes);
    });
  }
}
