import { SEVERITY_CHOICES, SeverityChoice } from '../AlertFilters';

/** The lists of the page, in the order of their links. */
export const VIEWS = [
  'firing',
  'unowned',
  'undocumented',
  'danglingLink',
] as const;

/** One of {@link VIEWS}. */
export type View = (typeof VIEWS)[number];

/** What the reader wants to see, as the address tells it. */
export interface PageView {
  view: View;
  query: string;
  /** All where undefined. */
  severity?: SeverityChoice;
}

/** Takes the view from the query of the address; what it does not know it leaves out. */
export function viewOf(search: string): PageView {
  const params = new URLSearchParams(search);
  return {
    view: VIEWS.find(view => view === params.get('show')) ?? 'firing',
    query: params.get('q') ?? '',
    severity: SEVERITY_CHOICES.find(
      choice => choice === params.get('severity'),
    ),
  };
}

/** The query with the view in it, everything else left as it was. */
export function withView(search: string, page: PageView): string {
  const params = new URLSearchParams(search);
  const put = (name: string, value: string | undefined) =>
    value ? params.set(name, value) : params.delete(name);
  put('show', page.view === 'firing' ? undefined : page.view);
  put('q', page.query);
  put('severity', page.severity);
  return params.toString();
}
