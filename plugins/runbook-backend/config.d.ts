import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Runbooks of the services in the catalog. */
  runbook?: {
    /**
     * When the sources of all services are asked for changes. One replica runs
     * it at a time.
     *
     * Every 5 minutes by default, for at most 30 minutes, first 5 seconds after
     * a start.
     *
     * @visibility backend
     */
    schedule?: SchedulerServiceTaskScheduleDefinitionConfig;

    coverage?: {
      /**
       * When it is found how well all services are covered: what the page
       * Coverage shows. One replica runs it at a time. That of one service is
       * found anew as well when it is asked for.
       *
       * Every 15 minutes by default, for at most 30 minutes, first a minute
       * after a start.
       *
       * @visibility backend
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };

    import?: {
      /**
       * Services that one replica imports at the same time: 1 to 50, by
       * default 4. Refreshes have two places beside these.
       *
       * @visibility backend
       */
      concurrency?: number;

      /**
       * Longest time that reading one file or listing one folder may take, as
       * `{ seconds: 10 }`, `10s` or `PT10S`. By default 10 seconds.
       *
       * @visibility backend
       */
      timeout?: HumanDuration | string;

      /**
       * How often the catalog is looked at for services that are new, changed
       * or gone. By default every 10 seconds; where the catalog is so large
       * that a look takes longer than a 20th of that, it is looked at less
       * often by itself: at most a 20th of one replica's time.
       *
       * @visibility backend
       */
      followCatalog?: HumanDuration | string;

      /**
       * How long a service that has no runbook is left alone where looking for
       * one costs calls to a source host. A change of its catalog entity and
       * the refresh button end the pause. As long, a runbook on a conventional
       * path is asked for on that path alone. By default 1 hour.
       *
       * @visibility backend
       */
      recheckMissing?: HumanDuration | string;
    };

    lint?: {
      /**
       * Levels of the rules that documents are checked by, by id of the rule:
       * `off`, `info`, `warning` or `error`. Every rule has a level of its own;
       * docs/lint-rules.md lists them. A change takes effect with the next
       * import after a start, also for documents that are unchanged.
       *
       * @visibility backend
       */
      rules?: { [rule: string]: 'off' | 'info' | 'warning' | 'error' };
    };

    alerts?: {
      /**
       * Days for which an alert that has ended is kept: 1 to 365, by default
       * 30. One that fires is kept until its source has not told of it for as
       * long.
       *
       * @visibility backend
       */
      keepDays?: number;

      /**
       * Webhooks beside Alertmanager's that post JSON, by name: the last part
       * of the address `/api/runbook/alerts/webhooks/<name>`. A field is found
       * by a path of names and places, such as `check.tags.0`.
       *
       * @visibility backend
       */
      sources?: {
        [name: string]: {
          /** Where the list of alerts is, or the only one; the whole body without it. */
          alerts?: string;
          /** In each alert: its name. */
          name: string;
          /** In each alert: whether it fires. */
          status: string;
          /** What `status` is when it has ended, such as `['ok']`. */
          resolved: string[];
          /** In each alert: when it began, as ISO 8601 or seconds or milliseconds since 1970. */
          startsAt: string;
          /** In each alert: when it ended. By default when it is told. */
          endsAt?: string;
          /** In each alert: what is the same for all that is told of it. By default its labels. */
          fingerprint?: string;
          /** In each alert: an address for more. */
          generatorUrl?: string;
          /** Labels, each with its path in an alert. */
          labels?: { [label: string]: string };
          /** Annotations, such as `summary`, each with its path in an alert. */
          annotations?: { [annotation: string]: string };
        };
      };
    };

    /**
     * Alertmanagers that are asked what fires, so that what no webhook told is
     * known as well, and what has ended does not fire for ever.
     */
    alertmanagers?: Array<{
      /**
       * Shown on the Alerts tab: small letters, digits and hyphens. Another
       * name is another Alertmanager.
       *
       * @visibility backend
       */
      name: string;

      /**
       * Where the portal reaches it, with the path that it is served under.
       *
       * @visibility backend
       */
      url: string;

      /**
       * Where people reach it, as its `--web.external-url`: alerts that its
       * webhooks tell of are known by this to be its own. By default `url`.
       *
       * @visibility backend
       */
      externalUrl?: string;

      /**
       * Only alerts that it routes to this receiver: the one whose webhook is
       * the portal. By default all.
       *
       * @visibility backend
       */
      receiver?: string;

      /**
       * Value of the header Authorization, such as `Bearer …`.
       *
       * @visibility secret
       */
      authorization?: string;

      /**
       * Further headers, such as `X-Scope-OrgID`.
       */
      headers?: {
        /** @visibility secret */
        [name: string]: string;
      };

      /**
       * How often it is asked, as `{ minutes: 1 }`, `1m` or `PT1M`. By default
       * every minute.
       *
       * @visibility backend
       */
      interval?: HumanDuration | string;

      /**
       * Longest time that an answer may take. By default 10 seconds.
       *
       * @visibility backend
       */
      timeout?: HumanDuration | string;

      /**
       * How long an alert has to be missing from its answers before it counts
       * as ended. By default 2 minutes: after a restart an Alertmanager knows
       * of no alerts until Prometheus tells it of them again.
       *
       * @visibility backend
       */
      endAfter?: HumanDuration | string;
    }>;

    /**
     * Severities of incidents, the worst first. By default SEV1 to SEV4, as
     * the documentation tells.
     */
    severities?: Array<{
      /**
       * Such as `SEV1`.
       *
       * @visibility backend
       */
      name: string;
      /**
       * What it means, in a line.
       *
       * @visibility backend
       */
      meaning: string;
      /**
       * Whether somebody is paged at declaration. By default not.
       *
       * @visibility backend
       */
      page?: boolean;
      /**
       * By when somebody acknowledges, and after which time the next layer is
       * paged: `5m`, `PT5M` or `{ minutes: 5 }`.
       *
       * @visibility backend
       */
      acknowledgeWithin?: HumanDuration | string;
      /**
       * Longest time between two status updates. By default none is due.
       *
       * @visibility backend
       */
      updateEvery?: HumanDuration | string;
      /**
       * After which time a commander hands over. By default never.
       *
       * @visibility backend
       */
      handOverAfter?: HumanDuration | string;
      /**
       * Business days from the end until the postmortem is due: 1 to 60. By
       * default none is due.
       *
       * @visibility backend
       */
      postmortemWithin?: number;
    }>;

    response?: {
      /**
       * Time zone in which business days are counted for owners without a
       * rotation; otherwise it is the rotation's. By default UTC.
       *
       * @visibility backend
       */
      timeZone?: string;
      /**
       * Days on which nobody works. By default saturday and sunday.
       *
       * @visibility backend
       */
      weekend?: string[];
      /**
       * Dates on which nobody works: `'2026-12-25'`.
       *
       * @visibility backend
       */
      holidays?: string[];
      /**
       * Severity that is proposed for an incident, by the severity label of
       * the alert. By default critical and page SEV1, error and high SEV2,
       * warning SEV3, info SEV4.
       *
       * @visibility backend
       */
      alertSeverities?: { [label: string]: string };
      /**
       * Incident guide of services whose documents have none.
       */
      guide?: Array<{
        /**
         * What to do, in Markdown.
         *
         * @visibility backend
         */
        text: string;
        /**
         * By when after the declaration: `5m`, `PT5M` or `{ minutes: 5 }`.
         *
         * @visibility backend
         */
        within?: HumanDuration | string;
      }>;
    };

    incidents?: {
      /**
       * Addresses that are told what happens in incidents, each message signed.
       */
      webhooks?: Array<{
        /**
         * Small letters, digits and hyphens. Another name is another webhook.
         *
         * @visibility backend
         */
        name: string;
        /**
         * Where messages are posted.
         *
         * @visibility backend
         */
        url: string;
        /**
         * What messages are signed with; at least 16 characters.
         *
         * @visibility secret
         */
        secret: string;
        /**
         * Kinds of timeline entries that are told, such as `declared` and
         * `resolved`. By default all.
         *
         * @visibility backend
         */
        kinds?: string[];
      }>;
    };

    limits?: {
      /**
       * Most files a service: 1 to 1000, by default 200.
       *
       * @visibility backend
       */
      files?: number;

      /**
       * Largest file, in bytes: 1 to 10485760 (10 MiB), by default 1048576
       * (1 MiB).
       *
       * @visibility backend
       */
      fileSize?: number;

      /**
       * How many folders deep a source folder is read: 1 to 10, by default 3.
       * 1 is the folder itself.
       *
       * @visibility backend
       */
      depth?: number;
    };
  };
}
