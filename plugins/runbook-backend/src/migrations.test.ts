import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';

const directory = resolvePackagePath(
  'backstage-plugin-runbook-backend',
  'migrations',
);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())('migrations, %s', id => {
  it('20261120_01_runbooks makes its tables and removes them', async () => {
    const knex = await databases.init(id);

    await knex.migrate.up({ directory });
    await knex('runbook_imports').insert({
      entity_ref: 'component:default/parcel-api',
      state: 'imported',
      diagnostics: '[]',
    });
    await expect(knex('runbook_documents')).resolves.toEqual([]);

    await knex.migrate.down({ directory });
    await expect(knex.schema.hasTable('runbook_imports')).resolves.toBe(false);
    await expect(knex.schema.hasTable('runbook_documents')).resolves.toBe(
      false,
    );
  });
});
