import { useMemo } from 'react';
import { EstatePage } from '../../estate';
import { useQuiet, useTabAddress } from '../../hooks';
import { Age } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { GapNotice } from './GapNotice';
import { OnCallFilters } from './OnCallFilters';
import { isNarrowed, onCallViewOf, withOnCallView } from './onCallView';
import { RotationSection } from './RotationSection';
import { AskedRotations, useOnCallPages } from './useOnCallPages';

/** The reader's own are few; the others come a page at a time. */
const OWN_PAGE = 100;
const PAGE = 30;

/** Who is on call in every rotation, now and next, the reader's own first. */
export function OnCallPage() {
  const { t } = useRunbookTranslation();
  const { search, currentSearch, update } = useTabAddress();
  const view = useMemo(() => onCallViewOf(search), [search]);
  // The address changes with each key; the back end is asked when it rests.
  const text = useQuiet(view.text.trim());
  const { owner, mine, gaps } = view;
  const asked = useMemo<AskedRotations>(
    () => ({
      ...(text && { text }),
      ...(owner !== undefined && { owner }),
      ...(gaps && { state: 'gap' }),
    }),
    [text, owner, gaps],
  );
  const own = useOnCallPages(
    useMemo(() => ({ ...asked, mine: 'true', limit: OWN_PAGE }), [asked]),
  );
  const others = useOnCallPages(
    useMemo(
      () => (mine ? undefined : { ...asked, mine: 'false', limit: PAGE }),
      [asked, mine],
    ),
  );
  const hasNone = [own, others].every(
    ({ pages, error, loading }) =>
      !error && !loading && pages.every(({ rotations }) => !rotations.length),
  );
  const change = (next: typeof view) =>
    update(
      { search: withOnCallView(currentSearch(), next) },
      { replace: true },
    );
  return (
    <EstatePage
      title={t('onCallPage.title')}
      about={
        own.knownAt !== undefined && (
          <>
            {t('onCallPage.asked')} <Age at={own.knownAt} />
          </>
        )
      }
    >
      <GapNotice
        onShow={gaps ? undefined : () => change({ ...view, gaps: true })}
      />
      <OnCallFilters view={view} onChange={change} />
      {hasNone && (
        <p role="status">
          {isNarrowed(view)
            ? t('onCallPage.noMatch')
            : `${t('rotation.list.none')} ${t('rotation.list.noneHelp')}`}
        </p>
      )}
      <RotationSection title={t('onCallPage.mine')} list={own} />
      {!mine && (
        <RotationSection title={t('onCallPage.others')} list={others} />
      )}
    </EstatePage>
  );
}
