import { Instant } from 'oncall-rotation';
import { ChecklistItem, ResponderRole } from './incident';
import { SeverityPolicy } from './policy';

/** What every event has. @public */
export interface EventBase {
  /** When it happened, in epoch milliseconds. */
  readonly at: Instant;
  /** Who did it: a person, or the name of a part of the system. */
  readonly by: string;
}

/** What an incident begins with. @public */
export interface Declared extends EventBase {
  /** Tells it from other events. */
  readonly kind: 'declared';
  /** Of the incident. */
  readonly id: string;
  /** What is wrong, in a line. */
  readonly title: string;
  /** Of the severity it is declared with. */
  readonly policy: SeverityPolicy;
  /** An exercise. */
  readonly drill: boolean;
  /** Affected services, at least one. */
  readonly services: readonly string[];
  /** Who leads. */
  readonly commander: string;
  /** Steps of the incident guide. */
  readonly checklist: readonly ChecklistItem[];
}

/** What can be said of how things stand. @public */
export interface StatusUpdate {
  /** Who is harmed, and how. */
  readonly impact: string;
  /** What is known. */
  readonly known: string;
  /** What is done next. */
  readonly next: string;
  /** When the next update comes; by the policy unless given. */
  readonly nextUpdateAt?: Instant;
}

/**
 * Something that has happened in an incident. Events are never changed or
 * removed; a wrong time is corrected by another event.
 *
 * @public
 */
export type IncidentEvent =
  | Declared
  | (EventBase &
      (
        | { readonly kind: 'acknowledged' }
        | { readonly kind: 'mitigated' }
        | { readonly kind: 'resolved' }
        | { readonly kind: 'reopened'; readonly reason: string }
        | { readonly kind: 'cancelled'; readonly reason: string }
        | { readonly kind: 'merged'; readonly into: string }
        | { readonly kind: 'retitled'; readonly title: string }
        | { readonly kind: 'severity-set'; readonly policy: SeverityPolicy }
        | { readonly kind: 'service-added'; readonly service: string }
        | { readonly kind: 'service-removed'; readonly service: string }
        | {
            readonly kind: 'role-taken';
            readonly role: ResponderRole;
            readonly person: string;
          }
        | {
            readonly kind: 'role-offered';
            readonly role: ResponderRole;
            readonly to: string;
          }
        | { readonly kind: 'role-declined'; readonly role: ResponderRole }
        | { readonly kind: 'role-left'; readonly role: ResponderRole }
        | { readonly kind: 'step-ticked'; readonly step: string }
        | {
            readonly kind: 'step-skipped';
            readonly step: string;
            readonly reason: string;
          }
        | { readonly kind: 'step-unticked'; readonly step: string }
        | ({ readonly kind: 'status-updated' } & StatusUpdate)
        | { readonly kind: 'noted'; readonly text: string }
        | {
            readonly kind: 'alert-attached';
            readonly alert: string;
            readonly name: string;
            readonly startedAt: Instant;
            readonly service?: string;
            readonly severity?: string;
            readonly summary?: string;
          }
        | { readonly kind: 'alert-ended'; readonly alert: string }
        | { readonly kind: 'alert-detached'; readonly alert: string }
        | {
            readonly kind: 'run-started';
            readonly run: string;
            readonly title: string;
            readonly procedure: string;
            readonly steps?: number;
            readonly values?: Readonly<Record<string, string>>;
          }
        | {
            readonly kind: 'run-step';
            readonly run: string;
            readonly step: number;
            readonly ticked: boolean;
            readonly note?: string;
          }
        | {
            readonly kind: 'run-ended';
            readonly run: string;
            readonly outcome: 'worked' | 'did-not-work' | 'abandoned';
            readonly note?: string;
          }
      ));
