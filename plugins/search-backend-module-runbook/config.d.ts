import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** What search finds in the runbooks of services. */
      runbook?: {
        /**
         * When the index is made anew. By default every 10 minutes, for at most
         * 15 minutes, first 30 seconds after a start.
         *
         * @visibility backend
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

        /**
         * Where the page of a service is, with `:namespace`, `:kind` and
         * `:name`. By default `/catalog/:namespace/:kind/:name`.
         *
         * @visibility backend
         */
        entityPath?: string;
      };
    };
  };
}
