// @ts-check

const DOCUMENTS = 'runbook_documents';
const OWNERS = 'runbook_alert_instance_services';

/**
 * What alerts are read and written faster with.
 *
 * The outline of each document in a column of its own, so that alerts are
 * joined with what documents say of them without reading all their text. Rows
 * that are there already get theirs at the next import, which reads documents
 * of an older reader anew; until then it is made of the document.
 *
 * And no foreign key from the services of a firing to the firing: Postgres
 * plans its check once a connection, by what the table held then. A connection
 * that saw it empty goes through all of it for each new row, and a storm of
 * alerts begins with an empty table. Both are always written and removed
 * together.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable(DOCUMENTS, table => {
    table.text('outline').comment('JSON of DocumentOutline');
  });
  if (isPostgres(knex)) {
    // SQLite always goes by the index, and would have to copy the table.
    await knex.schema.alterTable(OWNERS, table => {
      table.dropForeign('instance_id');
    });
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable(DOCUMENTS, table => {
    table.dropColumn('outline');
  });
  if (isPostgres(knex)) {
    await knex.schema.alterTable(OWNERS, table => {
      table
        .foreign('instance_id')
        .references('id')
        .inTable('runbook_alert_instances')
        .onDelete('CASCADE');
    });
  }
};

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.config.client === 'pg';
}
