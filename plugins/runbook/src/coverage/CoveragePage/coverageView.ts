import {
  COVERAGE_CHECKS,
  EndpointQuery,
  endpoints,
} from 'backstage-plugin-runbook-common';

/** Tiers to filter by; `none` for services without one. */
export const TIER_CHOICES = ['0', '1', '2', '3', '4', 'none'] as const;

/** One of {@link TIER_CHOICES}. */
export type TierChoice = (typeof TIER_CHOICES)[number];

/** Checks to filter by; `alone` for any that leaves somebody alone. */
export const FAILING_CHOICES = ['alone', ...COVERAGE_CHECKS] as const;

/** One of {@link FAILING_CHOICES}. */
export type FailingChoice = (typeof FAILING_CHOICES)[number];

/** What of the page the reader wants to see, as the address tells it. */
export interface CoverageView {
  /** Full reference of an owner; `none` for services without one. */
  owner?: string;
  tier?: TierChoice;
  failing?: FailingChoice;
  text: string;
  sort: 'score' | 'name';
}

/** Whose figures the whole page tells; keep it with `useMemo`. */
export type Scope = Pick<
  NonNullable<EndpointQuery<typeof endpoints.getCoverageTrend>>,
  'owner' | 'tier'
>;

const OWNER = /^([a-z]+:[^:/\s]+\/[^:/\s]+|none)$/;

/** Takes the view from the query of the address; what makes no sense is left out. */
export function coverageViewOf(search: string): CoverageView {
  const params = new URLSearchParams(search);
  const owner = params.get('owner')?.toLocaleLowerCase('en-US') ?? '';
  const tier = TIER_CHOICES.find(choice => choice === params.get('tier'));
  const failing = FAILING_CHOICES.find(
    check => check === params.get('failing'),
  );
  return {
    ...(OWNER.test(owner) && { owner }),
    ...(tier && { tier }),
    ...(failing && { failing }),
    text: params.get('q') ?? '',
    sort: params.get('sort') === 'name' ? 'name' : 'score',
  };
}

/** The query with the view in it, everything else left as it was. */
export function withCoverageView(search: string, view: CoverageView): string {
  const params = new URLSearchParams(search);
  const put = (name: string, value: string | undefined) =>
    value ? params.set(name, value) : params.delete(name);
  put('owner', view.owner);
  put('tier', view.tier);
  put('failing', view.failing);
  put('q', view.text);
  put('sort', view.sort === 'score' ? undefined : view.sort);
  return params.toString();
}
