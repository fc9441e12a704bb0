/** What of the page the reader wants to see, as the address tells it. */
export interface OnCallView {
  text: string;
  /** Full reference of a group: only its rotations. */
  owner?: string;
  /** Only those that concern the reader. */
  mine: boolean;
  /** Only those with nobody on call. */
  gaps: boolean;
}

const GROUP = /^group:[^:/\s]+\/[^:/\s]+$/;

/** Takes the view from the query of the address; what makes no sense is left out. */
export function onCallViewOf(search: string): OnCallView {
  const params = new URLSearchParams(search);
  const owner = params.get('owner')?.toLocaleLowerCase('en-US') ?? '';
  return {
    text: params.get('q') ?? '',
    ...(GROUP.test(owner) && { owner }),
    mine: params.get('mine') === 'true',
    gaps: params.get('gaps') === 'true',
  };
}

/** The query with the view in it, everything else left as it was. */
export function withOnCallView(search: string, view: OnCallView): string {
  const params = new URLSearchParams(search);
  const put = (name: string, value: string | undefined) =>
    value ? params.set(name, value) : params.delete(name);
  put('q', view.text);
  put('owner', view.owner);
  put('mine', view.mine ? 'true' : undefined);
  put('gaps', view.gaps ? 'true' : undefined);
  return params.toString();
}

/** Whether anything is left out. */
export function isNarrowed(view: OnCallView): boolean {
  return (
    view.text.trim() !== '' ||
    view.owner !== undefined ||
    view.mine ||
    view.gaps
  );
}
