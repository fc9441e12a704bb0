import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  Command,
  CommandContext,
  decide,
  Incident,
  IncidentEvent,
  Refusal,
} from 'incident-flow';

/**
 * What a command leads to in an incident as it stands.
 *
 * @throws an error of Backstage's that tells why not, and the way out.
 */
export function decideOrRefuse(
  incident: Incident,
  command: Command,
  context: CommandContext,
): readonly IncidentEvent[] {
  const { events, refused } = decide(incident, command, context);
  if (refused) {
    throw toError(refused);
  }
  return events;
}

function toError({ reason, message }: Refusal): Error {
  switch (reason) {
    case 'time':
      return new InputError(message);
    case 'unknown':
      return new NotFoundError(message);
    case 'not-yours':
      return new NotAllowedError(message);
    default:
      return new ConflictError(message);
  }
}
