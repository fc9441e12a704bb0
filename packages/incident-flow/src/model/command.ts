import { Instant } from 'oncall-rotation';
import { Declared, IncidentEvent, StatusUpdate } from './event';
import { ResponderRole } from './incident';
import { SeverityPolicy } from './policy';

/** A change of an incident's state. @public */
export type Transition =
  | { readonly kind: 'acknowledge' }
  | { readonly kind: 'mitigate' }
  | { readonly kind: 'resolve' }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'merge'; readonly into: string };

/**
 * What somebody asks for. Every one is safe to repeat: what already holds
 * gives no event.
 *
 * @public
 */
export type Command =
  | Transition
  | { readonly kind: 'retitle'; readonly title: string }
  | { readonly kind: 'set-severity'; readonly policy: SeverityPolicy }
  | { readonly kind: 'add-service'; readonly service: string }
  | { readonly kind: 'remove-service'; readonly service: string }
  | { readonly kind: 'take-role'; readonly role: ResponderRole }
  | {
      readonly kind: 'offer-role';
      readonly role: ResponderRole;
      readonly to: string;
    }
  | { readonly kind: 'accept-role'; readonly role: ResponderRole }
  | { readonly kind: 'decline-role'; readonly role: ResponderRole }
  | { readonly kind: 'leave-role'; readonly role: ResponderRole }
  | { readonly kind: 'tick-step'; readonly step: string }
  | {
      readonly kind: 'skip-step';
      readonly step: string;
      readonly reason: string;
    }
  | { readonly kind: 'untick-step'; readonly step: string }
  | ({ readonly kind: 'update-status' } & StatusUpdate)
  | { readonly kind: 'note'; readonly text: string }
  | {
      readonly kind: 'attach-alert';
      readonly alert: string;
      readonly name: string;
      readonly startedAt: Instant;
      readonly service?: string;
      readonly severity?: string;
      readonly summary?: string;
    }
  | { readonly kind: 'end-alert'; readonly alert: string }
  | { readonly kind: 'detach-alert'; readonly alert: string }
  | {
      readonly kind: 'start-run';
      readonly run: string;
      readonly title: string;
      readonly procedure: string;
      readonly steps?: number;
      readonly values?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'mark-run-step';
      readonly run: string;
      readonly step: number;
      readonly ticked: boolean;
      readonly note?: string;
    }
  | {
      readonly kind: 'end-run';
      readonly run: string;
      readonly outcome: 'worked' | 'did-not-work' | 'abandoned';
      readonly note?: string;
    };

/** Who asks, and when. @public */
export interface CommandContext {
  /** The clock of the one who decides, in epoch milliseconds. */
  readonly now: Instant;
  /** Who asks. */
  readonly by: string;
  /** When it really happened, if not now: told later, or corrected. */
  readonly at?: Instant;
}

/** What a decision leads to: events, in order, or a reason why not. @public */
export type Events = readonly IncidentEvent[];

/** How an incident begins; see {@link Declared}. @public */
export type Declaration = Omit<Declared, 'kind' | 'at' | 'by'>;
