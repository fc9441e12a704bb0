import { Command, CommandContext, Incident, IncidentEvent } from '../model';
import { Refused } from './refuse';

type RoleCommand = Extract<
  Command,
  {
    kind:
      | 'take-role'
      | 'offer-role'
      | 'accept-role'
      | 'decline-role'
      | 'leave-role';
  }
>;

/**
 * Who does what. A role is taken at once, or offered and then accepted: until
 * then whoever offers it still holds it, so that nobody believes that somebody
 * else leads.
 */
export function decideRole(
  incident: Incident,
  command: RoleCommand,
  { by, now: at }: CommandContext,
): IncidentEvent[] {
  const { role } = command;
  const held = incident.roles[role];
  const offer = incident.offers.find(one => one.role === role);
  switch (command.kind) {
    case 'take-role':
      return held?.person === by
        ? []
        : [{ kind: 'role-taken', at, by, role, person: by }];
    case 'offer-role':
      if (held?.person === command.to || offer?.person === command.to) {
        return [];
      }
      return [{ kind: 'role-offered', at, by, role, to: command.to }];
    case 'accept-role':
      if (held?.person === by) {
        return [];
      }
      requireOffered(offer, by, role);
      return [{ kind: 'role-taken', at, by, role, person: by }];
    case 'decline-role':
      if (!offer) {
        return [];
      }
      // Whoever offered it may take the offer back.
      if (offer.by !== by) {
        requireOffered(offer, by, role);
      }
      return [{ kind: 'role-declined', at, by, role }];
    default:
      if (!held) {
        return [];
      }
      if (role === 'commander') {
        throw new Refused(
          'required',
          'Somebody has to lead. Hand the role over instead',
        );
      }
      if (held.person !== by) {
        throw new Refused('not-yours', `${held.person} holds the role`);
      }
      return [{ kind: 'role-left', at, by, role }];
  }
}

function requireOffered(
  offer: Incident['offers'][number] | undefined,
  by: string,
  role: string,
): void {
  if (!offer) {
    throw new Refused(
      'unknown',
      `The role ${role} is not on offer any more. It can be taken instead`,
    );
  }
  if (offer.person !== by) {
    throw new Refused('not-yours', `It was offered to ${offer.person}`);
  }
}
