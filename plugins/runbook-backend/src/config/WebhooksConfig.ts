import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { TIMELINE_KINDS, TimelineKind } from 'backstage-plugin-runbook-common';

/** A webhook that is told what happens in incidents. */
export interface WebhookConfig {
  /** Unique; names it in the list of what could not be sent. */
  name: string;
  url: string;
  /** What its messages are signed with. */
  secret: string;
  /** Kinds of entries that it is told; all without it. */
  kinds?: readonly TimelineKind[];
}

/** A shorter secret can be found by trying. */
const MIN_SECRET = 16;

/** Reads and checks `runbook.incidents.webhooks`; a fault is an error that names its key. */
export function readWebhooksConfig(root: Config): WebhookConfig[] {
  const key = 'runbook.incidents.webhooks';
  const webhooks = (root.getOptionalConfigArray(key) ?? []).map(
    (config, index) => readWebhook(config, `${key}[${index}]`),
  );
  const names = webhooks.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new InputError(`${key} has the name ${twice} twice`);
  }
  return webhooks;
}

function readWebhook(config: Config, key: string): WebhookConfig {
  const name = config.getOptionalString('name') ?? '';
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(name)) {
    throw new InputError(
      `${key}.name must be 1 to 40 small letters, digits and hyphens`,
    );
  }
  const url = config.getOptionalString('url') ?? '';
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    throw new InputError(
      `${key}.url must be an address that starts with https:// or http://`,
    );
  }
  const secret = config.getOptionalString('secret') ?? '';
  if (secret.length < MIN_SECRET) {
    throw new InputError(
      `${key}.secret must be at least ${MIN_SECRET} characters long`,
    );
  }
  const kinds = config.getOptionalStringArray('kinds')?.map(text => {
    const kind = TIMELINE_KINDS.find(one => one === text);
    if (!kind) {
      throw new InputError(
        `${key}.kinds: ${text} is none of ${TIMELINE_KINDS.join(', ')}`,
      );
    }
    return kind;
  });
  return { name, url, secret, ...(kinds && { kinds }) };
}
