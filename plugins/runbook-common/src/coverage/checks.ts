import { Tier } from '../catalog/service';

/**
 * What is checked of every service, in the order of a list:
 *
 * - `owner`: the catalog knows who owns it;
 * - `tier`: it says how much depends on it;
 * - `runbook`: a runbook was found, imported or written in the portal;
 * - `reviewed`: none of its documents waits for a review;
 * - `first-responses`: every alert rule has a first response;
 * - `links`: the links of its runbook and of its alert rules lead somewhere;
 * - `rotation-gaps`: somebody is on call all of the next 14 days;
 * - `participants`: more than one person takes turns;
 * - `incident-guide`: its runbook says what to do in an incident;
 * - `postmortems`: no postmortem is overdue.
 *
 * @public
 */
export const COVERAGE_CHECKS = [
  'owner',
  'tier',
  'runbook',
  'reviewed',
  'first-responses',
  'links',
  'rotation-gaps',
  'participants',
  'incident-guide',
  'postmortems',
] as const;

/** One of {@link COVERAGE_CHECKS}. @public */
export type CoverageCheck = (typeof COVERAGE_CHECKS)[number];

/**
 * How much a check counts in the score of a service. What leaves somebody alone
 * at night counts most: nobody to call, nothing to read, an alert that nobody
 * said anything about.
 *
 * @public
 */
export const CHECK_WEIGHTS: Readonly<Record<CoverageCheck, number>> = {
  owner: 3,
  tier: 1,
  runbook: 5,
  reviewed: 2,
  'first-responses': 4,
  links: 2,
  'rotation-gaps': 5,
  participants: 3,
  'incident-guide': 2,
  postmortems: 1,
};

/**
 * Checks that leave somebody alone at night where they fail: there is nothing to
 * read, an alert that nobody said what to do about, or nobody on call.
 *
 * @public
 */
export const ALONE_CHECKS = [
  'runbook',
  'first-responses',
  'rotation-gaps',
] as const satisfies readonly CoverageCheck[];

/**
 * How much a service counts in the score of a group, by its tier. One whose
 * tier nobody told counts like tier 2, so that not telling it hides nothing.
 *
 * @public
 */
export const TIER_WEIGHTS: Readonly<Record<Tier | 'none', number>> = {
  0: 8,
  1: 5,
  2: 3,
  3: 2,
  4: 1,
  none: 3,
};

/** How far ahead a gap in a rotation fails its check, in days. @public */
export const COVERAGE_DAYS_AHEAD = 14;

/** Facts of a failed check that are told one by one. @public */
export const MAX_COVERAGE_FACTS = 5;

/** Days of which a trend can tell. @public */
export const MAX_TREND_DAYS = 365;

/**
 * Why a check failed:
 *
 * - `owner-missing`, `owner-unknown`: no owner is named, or one that the
 *   catalog does not have;
 * - `tier-missing`, `tier-invalid`: none is named, or none that there is;
 * - `runbook-missing`, `runbook-failed`: none was found, or it could not be read;
 * - `review-undated`, `review-overdue`: no document says when it was reviewed,
 *   or some are overdue;
 * - `alerts-unanswered`: alert rules without a first response;
 * - `links-dangling`: links that lead nowhere;
 * - `rotation-missing`: nobody is on call for the service at all;
 * - `rotation-gap`: nobody is on call in some time ahead;
 * - `single-participant`: one person is always on call;
 * - `guide-missing`: the runbook has no incident guide;
 * - `postmortem-overdue`: postmortems that are due and not published.
 *
 * @public
 */
export const COVERAGE_REASONS = [
  'owner-missing',
  'owner-unknown',
  'tier-missing',
  'tier-invalid',
  'runbook-missing',
  'runbook-failed',
  'review-undated',
  'review-overdue',
  'alerts-unanswered',
  'links-dangling',
  'rotation-missing',
  'rotation-gap',
  'single-participant',
  'guide-missing',
  'postmortem-overdue',
] as const;

/** One of {@link COVERAGE_REASONS}. @public */
export type CoverageReason = (typeof COVERAGE_REASONS)[number];
