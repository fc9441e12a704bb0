import { Command, CommandContext, Incident, IncidentEvent } from '../model';
import { Refused } from './refuse';
import { requireOpen } from './transitions';

type AlertCommand = Extract<
  Command,
  { kind: 'attach-alert' | 'end-alert' | 'detach-alert' }
>;

/** Alerts come while the incident is open, and end whenever they do. */
export function decideAlert(
  incident: Incident,
  command: AlertCommand,
  context: CommandContext,
): IncidentEvent[] {
  const { by, now } = context;
  const { alert } = command;
  const known = incident.alerts.find(({ id }) => id === alert);
  switch (command.kind) {
    case 'attach-alert': {
      if (known) {
        return [];
      }
      requireOpen(incident, 'given alerts');
      const { kind: _, ...attached } = command;
      return [{ kind: 'alert-attached', at: now, by, ...attached }];
    }
    case 'end-alert':
      return known && known.endedAt === undefined
        ? [
            {
              kind: 'alert-ended',
              // It cannot have ended before it began, whatever clocks say.
              at: Math.max(context.at ?? now, known.startedAt),
              by,
              alert,
            },
          ]
        : [];
    default:
      if (!known) {
        throw new Refused(
          'unknown',
          'The alert does not belong to the incident',
        );
      }
      return [{ kind: 'alert-detached', at: now, by, alert }];
  }
}
