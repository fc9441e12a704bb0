import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import Alert from '@material-ui/lab/Alert';
import AlertTitle from '@material-ui/lab/AlertTitle';
import { useMemo } from 'react';
import { useTabAddress } from '../../hooks';
import { LoadingSkeleton, useErrorText } from '../../states';
import { useRunbookTranslation } from '../../translation';
import { IncidentRow } from '../Calm';
import { useTextStyles } from '../layout';
import { FilterFields } from './FilterFields';
import { listFilterIn, withListFilter } from './listFilter';
import { useIncidentPages } from './useIncidentPages';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(22),
    fontWeight: 700,
    fontFamily: 'inherit',
  },
  help: { marginBottom: theme.spacing(2) },
}));

/** All incidents, filtered by what the address says. */
export function IncidentList() {
  const classes = useStyles();
  const text = useTextStyles();
  const { t } = useRunbookTranslation();
  const { search, currentSearch, update } = useTabAddress();
  const filter = useMemo(() => listFilterIn(search), [search]);
  const pages = useIncidentPages(filter);
  const { incidents, loading, error } = pages;
  const errorText = useErrorText({
    notPermitted: t('incident.notPermitted'),
    notFound: t('incident.notFound'),
  });
  const isFiltered = Object.keys(filter).length > 0;
  const set = (next: typeof filter) =>
    update(
      { search: withListFilter(currentSearch(), next) },
      { replace: true },
    );
  return (
    <>
      <Typography component="h2" className={classes.title}>
        {t('incident.page.title')}
      </Typography>
      <div className={`${text.quiet} ${classes.help}`}>
        {t('incident.page.help')}
      </div>
      <FilterFields
        filter={filter}
        severities={pages.severities}
        onChange={(field, value) =>
          set({ ...listFilterIn(currentSearch()), [field]: value })
        }
      />
      {error && (
        <Alert severity="error" variant="outlined">
          <AlertTitle>{t('incident.loadFailed')}</AlertTitle>
          <div>{errorText(error)}</div>
          <Button
            className={text.button}
            variant="outlined"
            onClick={pages.more}
          >
            {t('error.retry')}
          </Button>
        </Alert>
      )}
      {loading && incidents.length === 0 && <LoadingSkeleton lines={5} />}
      {!loading && !error && incidents.length === 0 && (
        <p>
          {isFiltered ? t('incident.page.none') : t('incident.page.noneAtAll')}
        </p>
      )}
      {isFiltered && (
        <Button className={text.button} onClick={() => set({})}>
          {t('incident.page.reset')}
        </Button>
      )}
      <ul className={text.list} aria-label={t('incident.page.tableLabel')}>
        {incidents.map(incident => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
      {pages.cursor !== undefined && !error && (
        <Button
          className={text.button}
          variant="outlined"
          aria-disabled={loading}
          onClick={loading ? undefined : pages.more}
        >
          {loading ? t('loading') : t('incident.page.more')}
        </Button>
      )}
    </>
  );
}
