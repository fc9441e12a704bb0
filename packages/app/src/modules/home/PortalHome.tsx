import { Content, Header, Page } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { HomePageSearchBar } from '@backstage/plugin-search';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  search: { maxWidth: '48rem', marginBottom: theme.spacing(3) },
  widgets: {
    display: 'grid',
    gap: theme.spacing(3),
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
    alignItems: 'start',
  },
}));

/** What one is needed for comes before all else that is on the page. */
const FIRST = ['OpenIncidents', 'MyOnCall'];

/** The start page: a search, and below it what concerns the reader. */
export function PortalHome({ widgets }: HomePageLayoutProps) {
  const classes = useStyles();
  const organisation =
    useApi(configApiRef).getOptionalString('organization.name');
  const isFirst = ({ name = '' }) => FIRST.includes(name);
  const ordered = [
    ...FIRST.flatMap(first => widgets.filter(({ name }) => name === first)),
    ...widgets.filter(widget => !isFirst(widget)),
  ];
  return (
    <Page themeId="home">
      <Header title={organisation ?? 'Home'} />
      <Content>
        <div className={classes.search}>
          <HomePageSearchBar placeholder="Search services, people, runbooks" />
        </div>
        <div className={classes.widgets}>
          {ordered.map(({ name, node, component }) => (
            <div key={name ?? node.spec.id}>{component}</div>
          ))}
        </div>
      </Content>
    </Page>
  );
}
