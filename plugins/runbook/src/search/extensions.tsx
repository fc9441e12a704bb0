import {
  SearchFilterBlueprint,
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import BookIcon from '@material-ui/icons/MenuBook';
import { RUNBOOK_SEARCH_TYPE } from 'backstage-plugin-runbook-common';
import { RunbookSearchFilters } from './RunbookSearchFilters';

const resultItem = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === RUNBOOK_SEARCH_TYPE,
    component: () =>
      import('./RunbookSearchResult').then(m => m.RunbookSearchResult),
  },
});

const resultType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: RUNBOOK_SEARCH_TYPE,
    name: 'Runbooks',
    icon: <BookIcon />,
  },
});

const filters = SearchFilterBlueprint.make({
  params: { component: RunbookSearchFilters },
});

/** What search shows of runbooks, in apps on the new frontend system. */
export const searchExtensions = [resultItem, resultType, filters];
